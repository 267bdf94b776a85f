// What a browser with scripts gets on top: every page works without this file.
(() => {
  "use strict";
  const number = new Intl.NumberFormat(document.documentElement.lang, { numberingSystem: "latn" });

  // How much is written, below each box with a limit. Counted in characters, as the server does.
  const count = (box) => {
    let line = box.nextElementSibling;
    if (!line?.matches("[data-count]")) {
      line = document.createElement("p");
      Object.assign(line, { className: "hint", dir: "ltr" }).dataset.count = "";
      box.after(line);
    }
    const [written, limit] = [[...box.value].length, Number(box.dataset.limit)];
    line.textContent = `${number.format(written)} / ${number.format(limit)}`;
    line.classList.toggle("error", written > limit);
    // Read aloud only near the limit, or each letter would be.
    line.setAttribute("aria-live", written > limit * 0.9 ? "polite" : "off");
  };

  // Unsent text of forms with data-keep survives a lost connection until the tab is closed.
  // Never where the writer is to stay unknown: others may use this telephone.
  let kept; // stays empty where the browser refuses to keep anything
  try { kept = window.sessionStorage; } catch {}
  const keyOf = (form) => `unsent ${new URL(form.action, location.href).pathname}`;
  const staysUnknown = (form) => ["anonymous", "sealed"].includes(new FormData(form).get("mode"));
  const boxesOf = (form) => [...form.querySelectorAll("textarea[name]")];
  const keep = (form) => {
    const texts = boxesOf(form).map((box) => [box.name, box.value]).filter(([, text]) => text);
    if (staysUnknown(form) || !texts.length) kept?.removeItem(keyOf(form));
    else kept?.setItem(keyOf(form), JSON.stringify(Object.fromEntries(texts)));
  };
  const bringBack = (form) => {
    const texts = JSON.parse((!staysUnknown(form) && kept?.getItem(keyOf(form))) || "{}");
    for (const box of boxesOf(form)) box.value ||= texts[box.name] ?? "";
  };
  const enhance = () => {
    document.querySelectorAll("form[data-keep]").forEach(bringBack);
    document.querySelectorAll("textarea[data-limit]").forEach(count);
  };

  // A form that arrived is answered with a redirect; one that was lost on the way, with nothing.
  const sent = kept?.getItem("sent");
  if (sent && performance.getEntriesByType("navigation")[0]?.redirectCount) kept.removeItem(sent);
  kept?.removeItem("sent");
  document.addEventListener("submit", ({ target, defaultPrevented }) => {
    if (target.matches("[data-keep]") && !defaultPrevented) kept?.setItem("sent", keyOf(target));
    if (target.getAttribute("action")?.endsWith("/sign-out")) kept?.clear();
  });
  document.addEventListener("htmx:after:request", ({ target, detail }) => {
    if (target.matches?.("form[data-keep]") && detail.ctx.response.status < 400) kept?.removeItem(keyOf(target));
  });

  document.addEventListener("input", ({ target }) => {
    if (target.matches("textarea[data-limit]")) count(target);
    if (target.form?.matches("[data-keep]")) keep(target.form);
  });
  // What is to be cited gets a button that copies it.
  for (const text of navigator.clipboard ? document.querySelectorAll("[data-copy]") : []) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "plain", textContent: text.dataset.copy });
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = text.dataset.copied;
    });
    text.after(" ", button);
  }
  document.addEventListener("htmx:after:swap", () => (enhance(), document.querySelector(".error-summary")?.focus()));
  enhance();
})();
