//! What is typed in the place of a row: one field for each part that a coordinator can correct.

use serde::Deserialize;

use crate::i18n::Lang;
use crate::register::import::typed::{column_named, divided, goals_of, line_of, list_of, response_named, response_of, states_of};
use crate::register::import::{Kind, ParsedRow, RefusedRow, Response};
use crate::taxonomy::countries;
use crate::web::forms::{Problem, problems};
use crate::web::{Field, Page};

#[derive(Deserialize, Clone, Debug, Default)]
#[serde(default)]
pub struct CorrectionForm {
    pub symbol: Field,
    pub paragraph: Field,
    pub text: Field,
    pub lang: Field,
    pub response: Field,
    pub response_source: Field,
    pub states: Field,
    pub themes: Field,
    pub groups: Field,
    pub sdgs: Field,
    /// Which content of the row was on the page.
    pub seen: String,
}

impl CorrectionForm {
    pub fn of(row: &ParsedRow, reader: Lang) -> CorrectionForm {
        let state = |iso3: &String| countries::name(iso3, reader.code()).unwrap_or(iso3).to_owned();
        let states: Vec<String> = row.states.iter().map(state).chain(row.unknown_states.iter().cloned()).collect();
        CorrectionForm {
            symbol: row.symbol.as_str().into(),
            paragraph: row.paragraph.as_str().into(),
            text: row.text.as_str().into(),
            lang: row.lang.as_str().into(),
            response: row.response.as_str().into(),
            response_source: row.response_source.clone().unwrap_or_default().into(),
            states: states.join("; ").into(),
            themes: row.themes.join("; ").into(),
            groups: row.groups.join("; ").into(),
            sdgs: row.sdgs.join("; ").into(),
            seen: String::new(),
        }
    }

    /// With what its cells say, as far as their headings are known.
    pub fn of_refused(base: &ParsedRow, refused: &RefusedRow, reader: Lang) -> CorrectionForm {
        let mut form = CorrectionForm::of(base, reader);
        for (heading, cell) in refused.cells.iter().filter(|(_, cell)| !cell.trim().is_empty()) {
            let field = match column_named(heading) {
                Some("symbol") => &mut form.symbol,
                Some("paragraph") => &mut form.paragraph,
                Some("text") => &mut form.text,
                Some("response_source") => &mut form.response_source,
                Some("recommending_states") => &mut form.states,
                Some("themes") => &mut form.themes,
                Some("affected_groups") => &mut form.groups,
                Some("sdgs") => &mut form.sdgs,
                // What cannot be read is chosen by the coordinator, not by us.
                Some("lang") => {
                    form.lang = Lang::find(cell.trim()).map_or("", Lang::code).into();
                    continue;
                }
                Some("response") => {
                    form.response = response_of(cell).map_or("", Response::as_str).into();
                    continue;
                }
                _ => continue,
            };
            *field = line_of(cell).into();
        }
        if form.text.is_empty() && refused.cells.is_empty() {
            form.text = refused.excerpt.as_str().into();
        }
        if form.paragraph.is_empty() && form.states.is_empty() {
            let (paragraph, text, states) = divided(form.text.text());
            (form.paragraph, form.text, form.states) = (paragraph.into(), text.into(), states.into());
        }
        form
    }

    /// The row as it is typed, on the base of what stands there; none where something is wrong.
    pub fn row(&mut self, base: &ParsedRow) -> Option<ParsedRow> {
        self.text.required("import-row-no-text");
        if self.symbol.is_empty() && !base.symbol.is_empty() {
            self.symbol.refuse("import-row-no-symbol");
        }
        if Lang::find(self.lang.text()).is_none() {
            self.lang.refuse("error-correction-lang");
        }
        let response = response_named(self.response.text());
        if response.is_none() {
            self.response.refuse("error-correction-response");
        }
        let (states, unknown) = states_of(self.states.text());
        if !unknown.is_empty() {
            self.states.refuse("error-correction-states");
        }
        let sdgs = goals_of(self.sdgs.text());
        if sdgs.is_none() {
            self.sdgs.refuse("error-correction-sdgs");
        }
        let wrong = self.fields().into_iter().any(|(_, field)| field.error.is_some());
        let (response, sdgs) = (response?, sdgs?);
        (!wrong).then(|| ParsedRow {
            symbol: line_of(self.symbol.text()),
            paragraph: line_of(self.paragraph.text()),
            text: line_of(self.text.text()),
            lang: self.lang.text().to_owned(),
            kind: if response == Response::VoluntaryPledge { Kind::Pledge } else { Kind::Recommendation },
            response,
            response_source: Some(line_of(self.response_source.text())).filter(|source| !source.is_empty()),
            states,
            unknown_states: Vec::new(),
            themes: list_of(self.themes.text()),
            groups: list_of(self.groups.text()),
            sdgs,
            ..base.clone()
        })
    }

    fn fields(&self) -> [(&'static str, &Field); 10] {
        [
            ("symbol", &self.symbol),
            ("paragraph", &self.paragraph),
            ("text", &self.text),
            ("lang", &self.lang),
            ("response", &self.response),
            ("response_source", &self.response_source),
            ("states", &self.states),
            ("themes", &self.themes),
            ("groups", &self.groups),
            ("sdgs", &self.sdgs),
        ]
    }

    pub fn problems(&self, reader: Lang) -> Vec<Problem> {
        problems(reader, &self.fields())
    }

    /// The name and the value of each part, as people read them.
    pub fn worded(&self, page: &Page) -> Vec<(String, String)> {
        const NAMES: [&str; 10] = [
            "facet-document",
            "recommendation-paragraph",
            "recommendation-text",
            "recommendation-lang",
            "facet-response",
            "recommendation-source",
            "recommendation-states",
            "recommendation-themes",
            "recommendation-groups",
            "recommendation-sdgs",
        ];
        let value = |name: &str, field: &Field| match name {
            "response" => page.word("response", field.text()).into_owned(),
            "lang" => page.t(&format!("language-{}", field.text())).into_owned(),
            _ => field.value.clone(),
        };
        let each = NAMES.into_iter().zip(self.fields());
        each.map(|(key, (name, field))| (page.t(key).into_owned(), value(name, field))).collect()
    }
}
