// How long a move of the slider "fewer or more clusters" takes in Chromium, with the 254 recommendations to Slovenia:
//   tests/run --only browser    (once: it builds the portal and installs what this needs)
//   BARAZA_BINARY=target/release/baraza node tests/load/slider.mjs [MOVES]
// In milliseconds, without the first three moves: from the key to the request, to the first and the last byte of the
// answer, to the swap, and to the paint after it.
import { createRequire } from "node:module";
import { signIn } from "../browser/journeys/bench.mjs";
import { Portal } from "../browser/portal.mjs";

const { chromium } = createRequire(new URL("../browser/package.json", import.meta.url))("playwright-core");
const MOVES = Number(process.argv[2] ?? 30);
const WARMING = 3;

function tell(name, values) {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share) => sorted[Math.floor((sorted.length - 1) * share)].toFixed(1).padStart(7);
  console.log(`${name.padEnd(26)} median ${at(0.5)}  p90 ${at(0.9)}  worst ${at(1)}`);
}

/** Notes each moment of a move, in the page. */
function watch() {
  globalThis.measured = [];
  let move;
  document.getElementById("count").addEventListener("input", () => (move = { input: performance.now() }), true);
  document.addEventListener("htmx:after:swap", () => {
    const swapped = performance.now();
    // A task that follows a frame's callbacks runs once the frame is painted.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const painted = performance.now();
        const request = performance.getEntriesByType("resource").filter(({ name }) => name.includes("/number")).at(-1);
        const { startTime: asked, responseStart: first, responseEnd: last } = request;
        globalThis.measured.push({ ...move, asked, first, last, swapped, painted });
      };
      port2.postMessage(0);
    });
  });
}

const portal = await Portal.withImport("src/register/samples/upr48-slovenia-thematic-list-of-recommendatio.docx", { country: "SVN" });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addCookies(await signIn(portal, browser));
  const page = await context.newPage();
  await page.goto(portal.href("en", "/desk/clusters/number"));
  await page.locator("#count").focus({ timeout: 60_000 });
  await page.waitForFunction(() => globalThis.htmx);
  await page.evaluate(watch);
  for (let move = 0; move < MOVES; move++) {
    await page.keyboard.press(move % 10 < 5 ? "ArrowRight" : "ArrowLeft");
    await page.waitForFunction((done) => globalThis.measured.length > done, move, { timeout: 15_000 });
    await page.waitForTimeout(150);
  }
  const measured = (await page.evaluate(() => globalThis.measured)).slice(WARMING);
  const steps = [["input", "asked"], ["asked", "first"], ["first", "last"], ["last", "swapped"], ["swapped", "painted"], ["input", "painted"]];
  for (const [from, to] of steps) tell(`${from} to ${to}`, measured.map((move) => move[to] - move[from]));
} finally {
  await browser.close();
  await portal.stop();
}
