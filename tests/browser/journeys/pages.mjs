// Every page in six languages, for visitors and for those who sign in; what is looked for is in looks.mjs.
import { signedIn, visitor } from "../browser.mjs";
import { look } from "../looks.mjs";
import { LANGUAGES } from "../portal.mjs";

const PUBLIC = [
  "/", "/recommendations", "/recommendations/1", "/recommendations/1/leaflet", "/clusters", "/clusters/1", "/consultations", "/consultations/1",
  "/consultations/1/topics/1", "/consultations/2/summary", "/consultations/safety", "/entities", "/entities/1", "/plan",
  "/plan/actions/1", "/documents", "/documents/1", "/documents/1/languages", "/documents/3", "/documents/cycles/4", "/treaties", "/treaties/CAT", "/special-procedures", "/communications", "/documents/symbol",
  "/documents/compare", "/recommendations/by/theme", "/recommendations/by/state?response=noted", "/recommendations/overlaps",
  "/recommendations/legislation", "/recommendations/changed", "/recommendations/views",
  "/documents/symbol/CEDAW/C/SEN/CO/3-7", "/data", "/shadow-report", "/follow?of=/recommendations/1", "/search", "/search?q=discrimination", "/sign-in", "/sign-in/reset", "/sign-up", "/contact", "/privacy", "/accessibility", "/receipt",
];
const BY_ROLE = {
  coordinator: [
    "/desk", "/desk/import", "/desk/import/1", "/desk/clusters", "/desk/clusters/1", "/desk/clusters/priorities", "/desk/clusters/priorities/compared", "/desk/clusters/priorities/criteria",
    "/desk/clusters/priorities/criteria/urgency", "/desk/clusters/priorities/criteria/new", "/desk/clusters/priorities/1", "/desk/clusters/priorities/1/decision", "/desk/clusters/1/plain-words", "/desk/entities", "/desk/entities/1",
    "/desk/entities/new", "/desk/organisations", "/desk/organisations/1", "/desk/plan", "/desk/plan/new", "/desk/plan/actions/1",
    "/desk/consultations", "/desk/consultations/1", "/desk/consultations/new", "/desk/consultations/1/question",
    "/desk/consultations/1/clusters", "/desk/moderation", "/desk/obligations", "/desk/treaties", "/desk/treaties/CAT", "/desk/pledges", "/desk/pledges/new", "/desk/special-procedures",
    "/desk/special-procedures/visits/new", "/desk/special-procedures/letters/new", "/desk/communications", "/desk/communications/new", "/desk/cycles", "/desk/cycles/4",
    "/desk/documents/new", "/desk/documents/1", "/desk/reminders", "/desk/themes", "/desk/translations", "/desk/translations/1/fr", "/desk/translations/1/fr/1", "/desk/lineage", "/desk/legislation", "/desk/legislation/1", "/desk/batch", "/desk/people", "/desk/people/new", "/desk/journal",
    "/consultations/2/summary", "/consultations/1/topics/1",
  ],
  administrator: ["/desk/settings", "/desk/people"],
  "focal_point_(en)": ["/my", "/desk/clusters/priorities", "/plan/actions/1"],
  participant: [
    "/account", "/account/password", "/account/address", "/account/second-factor", "/account/delete", "/consultations/1/topics/1",
  ],
};

export default async function pages({ portal, browser, check, long }) {
  for (const lang of LANGUAGES) {
    for (const scheme of long ? ["light", "dark"] : [lang === "ar" || lang === "fr" ? "dark" : "light"]) {
      const options = { lang, scheme };
      await lookAll(await visitor(browser, portal, options), PUBLIC);
      for (const [role, paths] of Object.entries(BY_ROLE)) await lookAll(await signedIn(browser, portal, role, options), paths);

      async function lookAll(person, paths) {
        for (const path of paths) {
          await check.step(`/${lang}${path} ${scheme}`, () => look(person, portal, check, { lang, path, scheme, long }));
        }
        await person.close();
      }
    }
  }
}
