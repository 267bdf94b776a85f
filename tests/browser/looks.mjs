// What every page must be: in its language and direction, nothing for axe, nothing too wide, nothing in the console.
import { axe, screenshot, tooWide } from "./browser.mjs";

const NARROW = [320, 360];

/** Goes to `/{lang}{path}` and looks at it wide, with text twice as large, and narrow; `person` is a visitor or signed in. */
export async function look({ page, problems }, portal, check, { lang, path, scheme, long }) {
  const name = `/${lang}${path} ${scheme}`;
  problems.length = 0;
  await page.setViewportSize({ width: 1280, height: 900 });
  const answer = await page.goto(portal.href(lang, path));
  check.that(`${name} answers`, answer.status() < 400 ? [] : [`status ${answer.status()}`]);
  check.that(`${name} says its language and direction`, await wrongDirection(page, lang));
  check.that(`${name} has one heading of the first rank`, (await page.locator("h1").count()) === 1);
  check.that(`${name} for axe`, await axe(page));
  await screenshot(page, `${lang}-${path}-${scheme}-1280`);
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  check.that(`${name} with text twice as large`, await tooWide(page));
  await page.evaluate(() => (document.documentElement.style.fontSize = ""));
  for (const width of NARROW) {
    await page.setViewportSize({ width, height: 800 });
    check.that(`${name} at ${width} px`, await tooWide(page));
    if (width === 320 && long) check.that(`${name} for axe at 320 px`, await axe(page));
    if (width === 360) await screenshot(page, `${lang}-${path}-${scheme}-360`);
  }
  check.that(`${name} is quiet`, [...problems]);
}

function wrongDirection(page, lang) {
  return page.evaluate((lang) => {
    const wanted = lang === "ar" ? "rtl" : "ltr";
    const { documentElement: root, body } = document;
    const found = [root.lang, root.dir, getComputedStyle(body).direction].join(" ");
    return found === [lang, wanted, wanted].join(" ") ? [] : [found];
  }, lang);
}
