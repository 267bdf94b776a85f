// The coordinator's job, clicked through: from a file to clusters, who is responsible, an action, a consultation, and its summary.
// In English with scripts on a desk, and in Arabic without scripts on a telephone.
import { axe, screenshot, signedIn, tooWide, visitor } from "../browser.mjs";

const WAYS = [
  { name: "with scripts", lang: "en", width: 1280, scripts: true, paragraph: 901 },
  { name: "without scripts, in Arabic, 360 px", lang: "ar", width: 360, scripts: false, paragraph: 951 },
];

export default async function deskJob({ portal, browser, check }) {
  for (const way of WAYS) {
    const options = { width: way.width, lang: way.lang, scripts: way.scripts };
    const person = await signedIn(browser, portal, "coordinator", options);
    const desk = { ...way, ...person, portal, check };
    await check.step(`a file is looked at and imported, ${way.name}`, () => importFile(desk));
    await check.step(`what it brought is clustered, ${way.name}`, () => cluster(desk));
    await check.step(`a cluster gets a lead and an action, ${way.name}`, () => plan(desk));
    await check.step(`a consultation on it is prepared and published, ${way.name}`, () => consult(desk));
    await check.step(`somebody takes part, ${way.name}`, () => takePart(desk, browser, options));
    await check.step(`its summary is downloaded, ${way.name}`, () => summarise(desk));
    check.that(`the way of a coordinator is quiet, ${way.name}`, [...person.problems]);
    await person.close();
  }
}

/** A table as UPR Info writes them, with rows that say that they are examples. */
function table(paragraph) {
  const heading = "sur_iso3,cycle,session,document_symbol,paragraph,language,text,recommending_iso3,response,issues";
  const row = (more, words) => `SVN,2,20,A/HRC/28/15,115.${paragraph + more},en,Example of a journey ${paragraph + more}: ${words},AUT,supported,`;
  return [heading, row(0, "keep the records of remote weather stations"), row(1, "publish the records of weather stations yearly"), ""].join("\r\n");
}

async function importFile({ page, portal, lang, name, check, paragraph }) {
  await page.goto(portal.href(lang, "/desk"));
  await page.locator('nav a[href$="/desk/import"]').first().click();
  await page.locator("main form button.button").click();
  await page.locator(".error-summary a").first().waitFor();
  await looks(page, check, `an import without a file, ${name}`);
  const buffer = Buffer.from(table(paragraph));
  await page.locator("#file").setInputFiles({ name: `journey-${paragraph}.csv`, mimeType: "text/csv", buffer });
  await page.locator("main form button.button").click();
  await looks(page, check, `the preview of an import, ${name}`);
  check.that(`the preview shows what would be added, ${name}`, (await page.getByText("Example of a journey").count()) >= 2);
  await page.locator('main form[action$="/apply"] button').click();
  check.that(`the register finds them within two seconds, ${name}`, await found(page, portal.href(lang, `/recommendations?q=${paragraph}`), paragraph));
}

/** The index of the search follows what happens at a short distance. */
async function found(page, address, paragraph) {
  for (const until = Date.now() + 2000; Date.now() < until; await page.waitForTimeout(200)) {
    await page.goto(address);
    if (await page.getByText(`Example of a journey ${paragraph}`).count()) return true;
  }
  return false;
}

async function cluster({ page, portal, lang, name, check, paragraph }) {
  await page.goto(portal.href(lang, "/desk/clusters"));
  await page.locator('main form[action$="/propose"] button').click();
  await page.waitForURL((address) => !address.pathname.endsWith("/run"));
  await looks(page, check, `what the program proposes, ${name}`);
  // Where something is still undecided, the proposal waits to be taken.
  const take = page.locator('main button[name="take"][value="all"]');
  if (await take.count()) await take.click();
  const group = await clusterOf(page, portal, lang, paragraph);
  await page.goto(portal.href(lang, `/desk/clusters/${group}`));
  await looks(page, check, `a cluster at the desk, ${name}`);
  const accept = page.locator('main form[action$="/accept"] button');
  if (await accept.count()) await accept.first().click();
  // What is decided stands behind what is not, and large clusters go on on another page.
  for (const part of [1, 2, 3]) {
    await page.goto(portal.href(lang, `/desk/clusters/${group}?page=${part}`));
    if (await memberOf(page, paragraph).count()) break;
  }
  await memberOf(page, paragraph).check();
  await page.locator("#target").selectOption("new");
  await page.locator("#move details summary").first().click();
  await page.locator(`#move input[name="new_name_${lang}"]`).first().fill(`Journey ${paragraph}`);
  await page.locator('main form[action$="/move"] > .actions button').click();
  check.that(`the new cluster is shown, ${name}`, await page.locator("h1").filter({ hasText: `Journey ${paragraph}` }).isVisible());
}

/** Its box among the members; the cards of others quote it too, as what is most like them. */
function memberOf(page, paragraph) {
  const card = page.locator("li.recommendation").filter({ has: page.locator(".source b", { hasText: `115.${paragraph}` }) });
  return card.locator('input[type="checkbox"][name="recommendation"]');
}

/** The number of the cluster in which the program put the first of the imported recommendations. */
async function clusterOf(page, portal, lang, paragraph) {
  for (const list of ["proposed", "accepted", "accepted&page=2"]) {
    await page.goto(portal.href(lang, `/desk/clusters?state=${list}`));
    const links = await page.locator('main .entries a[href*="/desk/clusters/"]').evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    for (const link of links) {
      await page.goto(`${portal.address}${link}`);
      if (await memberOf(page, paragraph).count()) return link.split("/").at(-1);
    }
  }
  throw new Error("no cluster holds what was imported");
}

async function plan({ page, portal, lang, name, check, paragraph }) {
  await page.locator("#lead").selectOption({ index: 2 });
  await page.locator("#priority").selectOption({ index: 1 });
  await page.locator("#responsibility button").click();
  await page.locator('#actions a[href*="/desk/plan/new"]').click();
  await page.locator("#entity").selectOption({ index: 2 });
  await page.locator("main form button.button").first().click();
  await page.locator(".error-summary a").first().waitFor();
  await looks(page, check, `an action without a title, ${name}`);
  check.that(`what was chosen is still chosen, ${name}`, (await page.locator("#entity").inputValue()) !== "");
  await page.locator(`main input[type="text"][lang="${lang}"]`).first().fill(`Action of journey ${paragraph}`);
  await page.locator("#due_on").fill("2031-06-30");
  await page.locator("main form button.button").first().click();
  await page.goto(portal.href(lang, "/plan"));
  check.that(`everybody sees the action, ${name}`, (await page.getByText(`Action of journey ${paragraph}`).count()) >= 1);
}

async function consult({ page, portal, lang, name, check, paragraph }) {
  await page.goto(portal.href(lang, "/desk/consultations"));
  await page.locator('main a[href$="/desk/consultations/new"]').click();
  await page.locator(`#title-${lang}`).fill(`Consultation of journey ${paragraph}`);
  await page.locator(`#body-${lang}`).fill("What is asked, as an example.");
  const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await page.locator("#opens_on").fill(day(-2));
  await page.locator("#opens_time").fill("08:00");
  await page.locator("#closes_on").fill(day(20));
  await page.locator("#closes_time").fill("23:59");
  await page.locator('input[name="audience"]').first().check();
  for (const mode of await page.locator('input[name="mode"]').all()) await mode.check();
  await page.locator("main form button.button").first().click();
  await looks(page, check, `a consultation in preparation, ${name}`);
  const address = page.url();
  await page.locator('main a[href$="/clusters"]').last().click();
  await page.locator("main .choice").filter({ hasText: `Journey ${paragraph}` }).locator("input").check();
  await page.locator("main form button.button").first().click();
  await page.goto(address);
  await page.locator('main form[action$="/publish"] button').click();
  await page.goto(portal.href(lang, "/consultations"));
  check.that(`it is listed for everybody, ${name}`, (await page.getByText(`Consultation of journey ${paragraph}`).count()) >= 1);
}

async function takePart({ portal, lang, name, check, paragraph }, browser, options) {
  const { page, problems, close } = await visitor(browser, portal, options);
  await page.goto(portal.href(lang, "/consultations"));
  await page.locator("main a").filter({ hasText: `Consultation of journey ${paragraph}` }).first().click();
  await page.locator('main a[href*="/topics/1"]').first().click();
  await page.locator("#body").fill(`Example of taking part ${paragraph}`);
  await page.locator("#contribute form button.button").click();
  await page.locator(".receipt").first().waitFor();
  await looks(page, check, `taking part, ${name}`);
  check.that(`the way of somebody who takes part is quiet, ${name}`, [...problems]);
  await close();
}

async function summarise({ page, portal, lang, name, check, paragraph }) {
  await page.goto(portal.href(lang, "/desk/consultations"));
  await page.locator("main a").filter({ hasText: `Consultation of journey ${paragraph}` }).first().click();
  await page.locator('main a[href$="/summary"]').first().click();
  await looks(page, check, `a summary, ${name}`);
  for (const kind of ["docx", "xlsx", "csv"]) {
    const [file] = await Promise.all([page.waitForEvent("download"), page.locator(`a[href$="/export.${kind}"]`).first().click()]);
    check.that(`the summary comes as ${kind}, ${name}`, file.suggestedFilename().endsWith(`.${kind}`) ? [] : [file.suggestedFilename()]);
  }
}

/** Nothing too wide, and nothing for axe, which itself can only run where scripts do. */
async function looks(page, check, name) {
  check.that(`${name}: fits`, await tooWide(page));
  if (!/without scripts/.test(name)) check.that(`${name}: for axe`, await axe(page));
  await screenshot(page, `desk-job-${name}`);
}
