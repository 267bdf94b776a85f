// Debian's Chromium, pages in it, and what is looked for on every one of them.
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    // Without the last ones it looks for its maker's servers at every start.
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

/** A visitor: a browser context of its own, with one page, and `problems` that fill up while it is used. */
export async function visitor(browser, portal, { width = 1280, height = 900, scheme = "light", lang = "en", scripts = true, headers = {} } = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    locale: lang,
    javaScriptEnabled: scripts,
    extraHTTPHeaders: headers,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const problems = [];
  page.on("console", (message) => {
    const refusedForm = / status of 422 /.test(message.text()); // Chromium notes it; it is the form again, with what is wrong in it
    if (["error", "warning"].includes(message.type()) && !refusedForm) problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`script: ${error.message}`));
  page.on("request", (request) => {
    const local = request.url().startsWith(`${portal.address}/`) || /^(data|blob|about):/.test(request.url());
    if (!local) problems.push(`another host: ${request.url()}`);
  });
  return { page, problems, close: () => context.close() };
}

/** Signs in by the demo's link of that role. */
export async function signedIn(browser, portal, role, options = {}) {
  const person = await visitor(browser, portal, options);
  await person.page.goto(portal.link(role));
  return person;
}

/** What axe finds: a line for each rule and element. Injected by the debugger, so that the page keeps its CSP. */
export async function axe(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags, resultTypes: ["violations"] }), RULES);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.join(" ")} (${help}) ${html.slice(0, 120)}`));
}

/** What makes the page scroll sideways, if it does. */
export function tooWide(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const sticksOut = ({ left, right, width }) => width > 0 && (right > clientWidth + 1 || left < -1);
    const culprits = [...document.body.querySelectorAll("*")].filter((element) => sticksOut(element.getBoundingClientRect()));
    const name = (element) => `${element.localName}${element.id && `#${element.id}`}${[...element.classList].map((word) => `.${word}`).join("")}`;
    return [`${scrollWidth} px in ${clientWidth}: ${culprits.slice(0, 5).map(name).join(", ")}`];
  });
}

/** Keeps a picture if the environment's SCREENSHOTS names a folder. */
export async function screenshot(page, name, { whole = true } = {}) {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name.replaceAll(/[^\w-]+/g, "-").replaceAll(/^-|-$/g, "")}.png`), fullPage: whole });
}
