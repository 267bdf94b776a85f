// What a first and a second page weigh, as Chromium receives them; times on a slow line are printed, not judged.
import { visitor } from "../browser.mjs";

const FIRST = { bytes: 32_000, requests: 4, painted: 14_000 };
const SECOND = { bytes: 8_000, requests: 1 };
/** 400 kbit/s and 400 ms there and back, as on a telephone of 2G and a half; six times slower than this processor. */
const SLOW_LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const SLOW_DOWN = 6;

export default async function budgets({ portal, browser, check }) {
  for (const [lang, path, next] of [["en", "/", "/recommendations"], ["ar", "/recommendations", "/consultations"], ["zh", "/consultations", "/clusters"]]) {
    const person = await visitor(browser, portal, { lang, width: 360, height: 700 });
    const weigh = await scale(person.page);
    const first = await weigh(portal.href(lang, path));
    const second = await weigh(portal.href(lang, next));
    await person.close();
    const name = `/${lang}${path}`;
    console.log(`  ${name}: ${first.bytes} bytes in ${first.requests}, painted with ${first.painted}; then ${next}: ${second.bytes} in ${second.requests}`);
    check.that(`${name} weighs at most ${FIRST.bytes}`, over(first, FIRST));
    check.that(`${next} after it weighs at most ${SECOND.bytes}`, over(second, SECOND));
    console.log(`  ${name} on a slow line: ${await painted(browser, portal, lang, path, next)}`);
  }
  const frugal = await visitor(browser, portal, { headers: { "Save-Data": "on" } });
  await frugal.page.goto(portal.href("en"));
  check.that("no script where the browser saves data", (await frugal.page.locator("script").count()) === 0);
  await frugal.close();
}

/** Bodies as they come over the line, compressed; `painted` counts the document and its styles. */
async function scale(page) {
  const debug = await page.context().newCDPSession(page);
  await debug.send("Network.enable");
  const cached = new Set();
  let answers = new Map();
  debug.on("Network.responseReceived", ({ requestId, type, response }) => {
    const fetched = !cached.has(requestId) && !response.fromDiskCache && !response.fromPrefetchCache && response.url.startsWith("http");
    if (fetched) answers.set(requestId, { type, headers: response.encodedDataLength, bytes: 0 });
  });
  debug.on("Network.requestServedFromCache", ({ requestId }) => cached.add(requestId));
  debug.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const answer = answers.get(requestId);
    if (answer) answer.bytes = Math.max(0, encodedDataLength - answer.headers);
  });
  return async (address) => {
    answers = new Map();
    await page.goto(address, { waitUntil: "networkidle" });
    const all = [...answers.values()];
    const sum = (some) => some.reduce((total, { bytes }) => total + bytes, 0);
    return { bytes: sum(all), requests: all.length, painted: sum(all.filter(({ type }) => ["Document", "Stylesheet"].includes(type))) };
  };
}

function over(found, bars) {
  return Object.entries(bars).filter(([what, most]) => found[what] > most).map(([what, most]) => `${what}: ${found[what]}, at most ${most}`);
}

async function painted(browser, portal, lang, path, next) {
  const { page, close } = await visitor(browser, portal, { lang, width: 360, height: 700 });
  const debug = await page.context().newCDPSession(page);
  await debug.send("Network.enable");
  await debug.send("Network.emulateNetworkConditions", SLOW_LINE);
  await debug.send("Emulation.setCPUThrottlingRate", { rate: SLOW_DOWN });
  const times = [];
  for (const address of [path, next]) {
    await page.goto(portal.href(lang, address), { timeout: 60_000 });
    const paint = await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
    times.push(`${address} ${((await paint.jsonValue()) / 1000).toFixed(2)} s`);
  }
  await close();
  return times.join(", then ");
}
