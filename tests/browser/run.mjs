// Runs the journeys: node run.mjs [--long] [NAME…]; all that stand in journeys/ if none is named.
import { readdirSync } from "node:fs";
import { openBrowser } from "./browser.mjs";
import { Portal } from "./portal.mjs";

const words = process.argv.slice(2);
const long = words.includes("--long");
const named = words.filter((word) => !word.startsWith("--"));
const all = readdirSync(new URL("journeys/", import.meta.url)).filter((file) => file.endsWith(".mjs")).map((file) => file.slice(0, -4));

/** Counts what holds and prints what does not. */
class Checks {
  passed = 0;
  failed = 0;

  /** Holds if there is nothing wrong: a list of what is, or a truth value. */
  that(name, found) {
    const wrong = Array.isArray(found) ? found : found ? [] : [""];
    if (wrong.length === 0) return void this.passed++;
    this.failed++;
    console.log(`not ok - ${name}${wrong.map((line) => line && `\n    ${line}`).join("")}`);
  }

  /** Holds if the deed ends without an error; a journey's steps stand in here. */
  async step(name, deed) {
    try {
      await deed();
      this.passed++;
    } catch (error) {
      this.that(name, [...`${error.message}`.split("\n").slice(0, 12)]);
    }
  }
}

const check = new Checks();
const portal = await Portal.start();
const browser = await openBrowser();
try {
  for (const name of named.length ? named : all) {
    const started = Date.now();
    const { default: journey } = await import(`./journeys/${name}.mjs`);
    await check.step(name, () => journey({ portal, browser, check, long }));
    console.log(`${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
} finally {
  await browser.close();
  await portal.stop();
}
console.log(`browser: ${check.passed} passed, ${check.failed} failed`);
process.exitCode = check.failed ? 1 : 0;
