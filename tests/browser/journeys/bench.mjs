// From an imported matrix to accepted clusters with their leads: once by keyboard alone, counting what is pressed, and once without scripts.
import { createHmac } from "node:crypto";
import { axe, screenshot, tooWide, visitor } from "../browser.mjs";
import { Portal } from "../portal.mjs";

const MATRIX = "src/register/samples/upr48-slovenia-thematic-list-of-recommendatio.docx";
/** Who answers for what in Slovenia, as its government is divided. */
const ENTITIES = ["Ministry of Justice", "Ministry of the Interior", "Police", "Ministry of Labour, Family, Social Affairs and Equal Opportunities", "Ministry of Health", "Ministry of Education", "Ministry of Foreign and European Affairs", "Ministry of Culture", "Government Office for National Minorities", "Ministry of the Environment, Climate and Energy"];
/** Seconds by the keystroke-level model (Card, Moran and Newell 1980): a key of an average typist, the mind before a decision. */
const [KEY, MIND] = [0.28, 1.35];
/** Words a minute of somebody who reads English silently (Brysbaert 2019). */
const READ = 238;
/** More than any of this takes, so that a fault ends. */
const MOST = 2000;

export default async function bench({ browser, check }) {
  const portal = await Portal.withImport(MATRIX, { country: "SVN" });
  try {
    const cookies = await signIn(portal, browser);
    await check.step("another number of clusters", () => slider(portal, browser, cookies, check));
    await check.step("the bench by keyboard", () => byKeyboard(portal, browser, cookies, check));
    await check.step("the bench without scripts, in Arabic, 360 px", () => withoutScripts(portal, browser, cookies, check));
  } finally {
    await portal.stop();
  }
}

/** Signs in by a link from the command line and sets up the second factor that the desk asks for; gives the cookies. */
export async function signIn(portal, browser) {
  const { page, close } = await visitor(browser, portal);
  await page.goto(portal.signIn);
  await page.locator("main form button").click();
  const secret = (await page.locator("main ol").textContent()).match(/(?:[A-Z2-7]{4} ){3,}[A-Z2-7]{1,4}/)[0];
  await page.locator('main input[name="code"]').fill(codeOf(secret));
  await page.locator("main form button").first().click();
  await page.goto(portal.href("en", "/desk/clusters"));
  const cookies = await page.context().cookies();
  await close();
  return cookies;
}

/** The code of this half minute (RFC 6238). */
function codeOf(secret) {
  const bits = [...secret.replaceAll(" ", "")].map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const moment = Buffer.alloc(8);
  moment.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac("sha1", key).update(moment).digest();
  return String((digest.readUInt32BE(digest.at(-1) & 15) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

export async function known(portal, browser, cookies, options) {
  const person = await visitor(browser, portal, options);
  await person.page.context().addCookies(cookies);
  return person;
}

/** Moves the slider by keyboard, and sees what it shows at once. */
async function slider(portal, browser, cookies, check) {
  for (const [lang, width] of [["en", 1280], ["ar", 360], ["zh", 360]]) {
    const { page, problems, close } = await known(portal, browser, cookies, { lang, width });
    await page.goto(portal.href(lang, "/desk/clusters/number"));
    const count = async () => Number(await page.locator('#outline input[name="count"]').getAttribute("value"));
    const before = await count();
    await page.locator("#count").focus();
    const started = Date.now();
    await page.keyboard.press(lang === "ar" ? "ArrowLeft" : "ArrowRight");
    await page.locator(`#outline input[name="count"][value="${before + 1}"]`).waitFor({ state: "attached" });
    console.log(`bench: a move of the slider is answered in ${Date.now() - started} ms (${lang})`);
    check.that(`the slider keeps the focus (${lang})`, await page.evaluate(() => document.activeElement.id === "count"));
    await looks(page, check, `another number of clusters (${lang}, ${width} px)`);
    check.that(`the slider is quiet (${lang})`, [...problems]);
    await close();
  }
}

/** Enters the entities that may take the lead, once for a portal and not counted. */
async function entities(page, portal) {
  for (const name of ENTITIES) {
    await page.goto(portal.href("en", "/desk/entities/new"));
    await page.locator('main select[name="kind"]').selectOption("ministry");
    await page.locator('main input[name="name_en"]').fill(name);
    await page.locator('main form .actions button').first().click();
  }
}

async function byKeyboard(portal, browser, cookies, check) {
  const { page, problems, close } = await known(portal, browser, cookies, { lang: "en", width: 1280 });
  await entities(page, portal);
  await page.goto(portal.href("en", "/desk/clusters"));
  let pressed = 0;
  const press = async (key, { leads = false } = {}) => {
    if (++pressed > MOST) throw new Error(`still not done after ${MOST} keys`);
    const gone = leads ? page.waitForEvent("load") : undefined;
    await page.keyboard.press(key);
    await gone;
  };
  const decided = async () => Number((await page.locator(".progress b").textContent()).match(/\d+/)[0]);
  const started = Date.now();

  await press("g", { leads: true });
  await page.waitForURL((address) => !address.pathname.endsWith("/run"));
  await looks(page, check, "the bench in English, 1280 px");
  await press("b", { leads: true });
  await looks(page, check, "the sample of ten");
  const groups = await page.locator("fieldset.fits").count();
  const words = (await page.locator("li:has(fieldset.fits) .text").allTextContents()).join(" ").split(/\s+/).length;
  while (!(await page.evaluate(() => document.activeElement?.matches('.fits input[value="yes"]')))) await press("Tab");
  for (let at = 0; at < groups; at++) {
    await press("Space");
    await press("Tab");
  }
  await press("Enter", { leads: true });
  const [together, keys] = [await decided(), pressed];
  check.that("what is sure is accepted at once", together > 0);

  await press("j");
  while ((await decided()) < 254) await press("Enter", { leads: true });
  const oneByOne = pressed;
  await press("u", { leads: true });
  check.that("u takes the last one back", (await decided()) === 253);
  await press("r", { leads: true });
  check.that("r makes it again", (await decided()) === 254);

  await press("q", { leads: true });
  await press("n", { leads: true });
  await looks(page, check, "a cluster on the bench");
  let accepted = 0;
  while (await page.locator('[aria-keyshortcuts="a"]').count()) {
    await press("a", { leads: true });
    accepted++;
    await press("q", { leads: true });
    await press("n", { leads: true });
  }
  check.that("every cluster is accepted", accepted > 0);
  const toLeads = pressed;

  await press("f", { leads: true });
  await looks(page, check, "a cluster that waits for its lead");
  let led = 0;
  while (await page.locator('[aria-keyshortcuts="1"]').count()) {
    await press("1", { leads: true });
    led++;
  }
  check.that("every cluster has its lead", led === accepted && (await page.locator("progress").getAttribute("value")) === `${accepted}`);
  const seconds = (Date.now() - started) / 1000;
  console.log(`bench: ${pressed} keys from the import to ${accepted} accepted clusters of 254 recommendations with their leads (${keys} to accept ${together} after a sample of ten, ${oneByOne - keys} for the others one by one, ${toLeads - oneByOne} for undo, redo and the clusters, ${pressed - toLeads} for ${led} leads), ${seconds.toFixed(0)} s of the machine`);

  const decisions = groups + (oneByOne - keys) + 2 + accepted + led;
  const [typed, thought, read] = [pressed * KEY, decisions * MIND, (words / READ) * 60].map((seconds) => seconds / 60);
  console.log(`bench: a model, not a person's time: ${(typed + thought + read).toFixed(1)} minutes by the keystroke-level model (${typed.toFixed(1)} for ${pressed} keys, ${thought.toFixed(1)} for ${decisions} decisions, ${read.toFixed(1)} to read the ${words} words of the sample; the other texts unread)`);

  await page.goto(portal.href("en", "/desk/clusters/number"));
  await looks(page, check, "another number of clusters once all is decided");

  await page.locator("body").click({ position: { x: 2, y: 2 } });
  await page.goto(portal.href("en", "/search"));
  await page.goto(portal.href("en", "/desk/clusters"));
  await page.locator("#count").focus();
  await page.keyboard.press("q");
  check.that("a key in a field is a letter", page.url().endsWith("/desk/clusters"));
  check.that("the way by keyboard is quiet", [...problems]);
  await close();
}

async function withoutScripts(portal, browser, cookies, check) {
  const { page, problems, close } = await known(portal, browser, cookies, { lang: "ar", width: 360, scripts: false });
  await page.goto(portal.href("ar", "/desk/clusters"));
  await looks(page, check, "the bench without scripts", { scripts: false });
  await page.locator(".clusters summary").click();
  await page.locator(".clusters a[href*='/desk/clusters/']").first().click();
  await looks(page, check, "a cluster on the bench without scripts", { scripts: false });
  const card = page.locator("[data-item]").first();
  const paragraph = await card.locator(".source b").textContent();
  const target = card.locator('.actions button[aria-keyshortcuts~="1"]');
  const to = await target.getAttribute("value");
  await target.click();
  await page.goto(portal.href("ar", `/desk/clusters/${to}`));
  check.that("it stands in the other cluster", (await page.locator("[data-item] .source b").allTextContents()).includes(paragraph));
  await page.locator('.progress form[action$="/undo"] button').click();
  await page.locator('.progress form[action$="/redo"] button').waitFor();
  await page.locator(".progress a").last().click();
  await looks(page, check, "what was decided, without scripts", { scripts: false });
  await page.goto(portal.href("ar", `/desk/clusters/${to}/split`));
  await looks(page, check, "a split before it is done, without scripts", { scripts: false });
  check.that("the way without scripts is quiet", [...problems]);
  await close();
}

async function looks(page, check, name, { scripts = true } = {}) {
  check.that(`${name}: fits`, await tooWide(page));
  if (scripts) check.that(`${name}: for axe`, await axe(page));
  await screenshot(page, `bench-${name}`);
}
