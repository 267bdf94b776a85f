// The main job, clicked through: somebody comments, an entity answers there and from its mail, the coordinator exports.
// In English with scripts on a desk, and in Arabic without scripts on a telephone.
import { axe, screenshot, signedIn, tooWide, visitor } from "../browser.mjs";

const WAYS = [
  { name: "with scripts", lang: "en", width: 1280, scripts: true, focalPoint: "focal_point_(en)" },
  { name: "without scripts, in Arabic, 360 px", lang: "ar", width: 360, scripts: false, focalPoint: "focal_point_(ar)" },
];

export default async function mainJob({ portal, browser, check }) {
  for (const way of WAYS) {
    const options = { width: way.width, lang: way.lang, scripts: way.scripts };
    await check.step(`a visitor contributes, ${way.name}`, () => contribute(portal, browser, check, way, options));
    await check.step(`a focal point answers, ${way.name}`, () => answer(portal, browser, check, way, options));
    await check.step(`a coordinator looks and exports, ${way.name}`, () => coordinate(portal, browser, check, way, options));
  }
}

async function contribute(portal, browser, check, { lang, name }, options) {
  const { page, problems, close } = await visitor(browser, portal, options);
  await page.goto(portal.href(lang, "/"));
  await page.locator('main a[href$="/consultations/1"]').first().click();
  await page.locator('main a[href*="/topics/1"]').first().click();
  await page.locator("#contribute form button.button").click();
  await page.locator(".error-summary a").first().waitFor();
  check.that(`an empty contribution is explained, ${name}`, await page.locator("#body-error").isVisible());
  const words = `Example of a journey, ${name}`;
  await page.locator("#body").fill(words);
  await page.locator("#contribute form button.button").click();
  const receipt = (await page.locator(".receipt").first().textContent()).trim();
  check.that(`a receipt is given, ${name}`, receipt.length >= 8);
  await looks(page, check, `receipt, ${name}`);
  await page.goto(portal.href(lang, "/consultations/1/topics/1"));
  check.that(`everybody reads it, ${name}`, await page.getByText(words).first().isVisible());
  await looks(page, check, `topic, ${name}`);
  await page.goto(portal.href(lang, "/receipt"));
  await page.locator('main form input[type="text"]').first().fill(receipt);
  await page.locator("main form button.button").first().click();
  check.that(`the receipt opens it again, ${name}`, await page.getByText(words).first().isVisible());
  check.that(`the way of a visitor is quiet, ${name}`, [...problems]);
  await close();
}

async function answer(portal, browser, check, { lang, name, focalPoint }, options) {
  const { page, close } = await signedIn(browser, portal, focalPoint, options);
  await page.goto(portal.href(lang, "/my"));
  await looks(page, check, `what a focal point owes, ${name}`);
  await close();
  const letter = await visitor(browser, portal, options);
  await letter.page.goto(`${portal.address}/demo/inbox`);
  const entity = lang === "ar" ? "labour" : "justice";
  await letter.page.locator("li, tr").filter({ hasText: `focal-point-${entity}@` }).locator("a").first().click();
  await letter.page.locator('a[href*="/a/"]').first().click();
  await looks(letter.page, check, `the form behind the mail, ${name}`);
  await letter.page.locator("#plan_state").selectOption("under_way");
  await letter.page.locator("#body").fill(`Example of an answer, ${name}`);
  await letter.page.locator("main form button.button").first().click();
  check.that(`the answer is thanked for, ${name}`, /thanks/.test(letter.page.url()) ? [] : [letter.page.url()]);
  await letter.close();
}

async function coordinate(portal, browser, check, { lang, name }, options) {
  const { page, close } = await signedIn(browser, portal, "coordinator", options);
  for (const path of ["", "/import", "/clusters", "/entities", "/plan", "/consultations", "/moderation", "/reminders", "/people", "/journal"]) {
    const shown = await page.goto(portal.href(lang, `/desk${path}`));
    check.that(`/desk${path} answers, ${name}`, shown.status() === 200 ? [] : [`status ${shown.status()}`]);
    await looks(page, check, `/desk${path}, ${name}`);
  }
  await page.goto(portal.href(lang, "/consultations/1/summary"));
  await looks(page, check, `summary, ${name}`);
  const [file] = await Promise.all([page.waitForEvent("download"), page.locator('a[href$="/export.docx"]').first().click()]);
  check.that(`the summary comes as a Word file, ${name}`, file.suggestedFilename().endsWith(".docx") ? [] : [file.suggestedFilename()]);
  await close();
}

/** Nothing too wide, and nothing for axe, which itself can only run where scripts do. */
async function looks(page, check, name) {
  check.that(`${name}: fits`, await tooWide(page));
  if (!/without scripts/.test(name)) check.that(`${name}: for axe`, await axe(page));
  await screenshot(page, name);
}
