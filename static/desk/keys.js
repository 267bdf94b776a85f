// The bench by keyboard. What a key does stands in `aria-keyshortcuts` of a button or link that everybody can use as well.
(() => {
  "use strict";
  const list = document.querySelector("[data-keys]");
  if (!list) return;
  let kept; // stays empty where the browser refuses to keep anything
  try { kept = window.localStorage; } catch {}
  const isOff = () => kept?.getItem("keys") === "off";

  // Whoever works with a screen reader or by voice can switch single keys off.
  const button = Object.assign(document.createElement("button"), { type: "button", className: "plain" });
  const name = () => { button.textContent = isOff() ? list.dataset.off : list.dataset.keys; };
  button.addEventListener("click", () => (kept?.setItem("keys", isOff() ? "on" : "off"), name()));
  list.append(button);
  name();
  list.hidden = false;
  list.open = matchMedia("(min-width: 64rem)").matches;

  const current = () => document.activeElement?.closest("[data-item]");
  const step = (by) => {
    const all = [...document.querySelectorAll("[data-item]")];
    const at = all.indexOf(current());
    const to = all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)];
    to?.focus();
    to?.scrollIntoView({ block: "nearest" });
  };

  // On keyboards of other scripts a letter is known by its place.
  const keyOf = ({ key, code }) => {
    if (/^[a-z0-9?]$/i.test(key)) return key.toLowerCase();
    const [, letter] = code.match(/^(?:Key|Digit)([A-Z0-9])$/) ?? [];
    return letter ? letter.toLowerCase() : key;
  };
  const STEPS = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

  let sending = false;
  addEventListener("pageshow", () => { sending = false; });
  document.addEventListener("submit", () => { sending = true; });
  document.addEventListener("keydown", (event) => {
    const { target } = event;
    if (sending || isOff() || event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]')) return;
    const [key, item] = [keyOf(event), current()];
    if (key.startsWith("Arrow") && target !== item) return;
    if (STEPS[key]) {
      event.preventDefault();
      return step(STEPS[key]);
    }
    // A link or a button does with Enter what it says.
    if (!/^([a-z0-9?]|Enter)$/.test(key) || (key === "Enter" && target !== item)) return;
    const wanted = `[aria-keyshortcuts~="${key}"]`;
    const found = item?.querySelector(wanted) ?? [...document.querySelectorAll(wanted)].find((one) => !one.closest("[data-item]"));
    if (!found) return;
    event.preventDefault();
    found.click();
  });

  // After a decision the next recommendation is at hand.
  if (location.hash.startsWith("#r-")) (document.getElementById(location.hash.slice(1)) ?? document.querySelector("[data-item]"))?.focus();
})();
