//! The pack: a cover that says how to use it, then each recommendation with the State's account beside an own view.

use std::collections::HashMap;
use std::io::{Seek, Write};

use super::account::{Accounted, Accounts};
use super::queries;
use crate::db::DbConnection;
use crate::error::Error;
use crate::export::docx::Docx;
use crate::export::xlsx::Workbook;
use crate::export::{Block, Cell, Document, Quote, Rows, Sheet, Table, Text};
use crate::i18n::{Lang, Wording};
use crate::settings::Settings;

/// So many recommendations are in memory at once.
const CHUNK: usize = 200;
/// How to use it, sentence by sentence.
const ADVICE: [&str; 4] = ["shadow-advice-numbers", "shadow-advice-account", "shadow-advice-own", "shadow-advice-send"];

/// For whom a pack is made.
pub struct Reader<'a> {
    pub lang: Lang,
    pub settings: &'a Settings,
    /// Whose own views are filled in.
    pub organisation: Option<&'a str>,
    pub now: chrono::NaiveDateTime,
}

impl Reader<'_> {
    fn t(&self, key: &str) -> String {
        self.lang.plain(key, &[])
    }

    fn facts(&self, count: usize) -> Vec<(String, String)> {
        let today = chrono::TimeZone::from_utc_datetime(&self.settings.time_zone, &self.now).date_naive();
        let state = self.settings.country.as_deref();
        let state = state.and_then(|iso3| crate::taxonomy::countries::name(iso3, self.lang.code())).unwrap_or_default();
        vec![
            (self.t("symbol-country"), state.to_owned()),
            (self.t("register-title"), self.lang.number(count as i64)),
            (self.t("shadow-as-of"), self.lang.date(today)),
            (self.t("recommendation-address"), self.settings.link(&format!("/{}/recommendations", self.lang))),
        ]
    }

    /// Hands over each recommendation with what the organisation wrote on it.
    fn each<E: From<Error>>(
        &self,
        conn: &mut DbConnection,
        numbers: &[i64],
        mut take: impl FnMut(&Accounted, Option<&Wording>) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut accounts = Accounts::new(conn, self.lang, self.settings.time_zone)?;
        for chunk in numbers.chunks(CHUNK) {
            let accounted = accounts.of(conn, chunk)?;
            let ids: Vec<String> = accounted.iter().map(|one| one.id.clone()).collect();
            let own: HashMap<String, Wording> = match self.organisation {
                Some(id) => queries::of_recommendations(conn, id, &ids).map_err(Error::from)?,
                None => HashMap::new(),
            };
            accounted.iter().try_for_each(|one| take(one, own.get(&one.id)))?;
        }
        Ok(())
    }
}

pub fn write_docx<W: Write + Seek>(conn: &mut DbConnection, reader: &Reader, numbers: &[i64], out: W) -> Result<W, Error> {
    let mut cover = Document::new(reader.lang.code(), reader.t("shadow-title"));
    cover.subtitle = Some(reader.t("shadow-lead"));
    cover.facts = reader.facts(numbers.len()).into_iter().map(|(label, value)| (label, value.into())).collect();
    cover.written_at = Some(reader.now);
    let mut writer = Docx::begin(&cover, out)?;
    writer.block(&Block::heading(1, reader.t("shadow-how")))?;
    for key in ADVICE {
        writer.block(&Block::bullet(reader.t(key)))?;
    }
    writer.block(&Block::PageBreak)?;
    reader.each(conn, numbers, |one, own| {
        let heading = format!("{} {}", one.symbol, one.paragraph);
        writer.block(&Block::heading(2, heading.trim()))?;
        writer.block(&Block::Quote(Quote::new(Text::in_language(one.text.lang.code(), one.text.text.as_str()))))?;
        let own = own.map_or_else(Text::default, |own| Text::in_language(own.lang.code(), own.text.as_str()));
        let mut table = Table::default().column(reader.t("shadow-state-says"), 1).column(reader.t("shadow-our-view"), 1);
        table.rows.push(vec![one.account.join("\n").into(), own]);
        Ok::<(), Error>(writer.block(&Block::Table(table))?)
    })?;
    Ok(writer.finish()?)
}

pub fn write_xlsx<W: Write + Send>(conn: &mut DbConnection, reader: &Reader, numbers: &[i64], out: W) -> Result<(), Error> {
    let code = reader.lang.code();
    let mut workbook = Workbook::new(&reader.t("shadow-title"), Some(reader.now));
    workbook.begin(&Sheet::new(reader.t("shadow-how"), code).column("advice", reader.t("shadow-title"), 90))?;
    for key in ADVICE {
        workbook.row(&[reader.t(key).into()])?;
    }
    for (label, value) in reader.facts(numbers.len()) {
        let line = reader.lang.plain("register-set", &[("facet", label.into()), ("value", value.into())]);
        workbook.row(&[line.into()])?;
    }
    let columns = [
        ("symbol", "facet-document", 18),
        ("paragraph", "recommendation-paragraph", 12),
        ("text", "recommendation-text", 60),
        ("state", "shadow-state-says", 50),
        ("own", "shadow-our-view", 60),
        ("address", "recommendation-address", 40),
    ];
    let sheet = columns.iter().fold(Sheet::new(reader.t("register-title"), code), |sheet, (key, heading, width)| {
        sheet.column(*key, reader.t(heading), *width)
    });
    workbook.begin(&sheet)?;
    reader.each(conn, numbers, |one, own| {
        let cells: [Cell; 6] = [
            one.symbol.as_str().into(),
            one.paragraph.as_str().into(),
            one.text.text.as_str().into(),
            one.account.join("\n").into(),
            own.map(|own| own.text.as_str()).into(),
            reader.settings.link(&format!("/{}/recommendations/{}", reader.lang, one.number)).into(),
        ];
        Ok::<(), Error>(workbook.row(&cells)?)
    })?;
    Ok(workbook.finish(out)?)
}
