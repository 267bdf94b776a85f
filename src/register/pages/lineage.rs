//! The desk's page of repetitions: what the program takes for a repetition, confirmed or refused by people.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;

use super::list::wording;
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::{Lang, Value, Wording};
use crate::register::lineage::{self, Level, Proposal};
use crate::register::model::{Document, Filed};
use crate::register::queries::{filed, index, lineage as queries};
use crate::search::{self, Piece};
use crate::taxonomy::{countries, terms};
use crate::viewer::Permission;
use crate::web::paging::{asked, window};
use crate::web::translated::{Pairs, value_of};
use crate::web::{Form, Page, Paging, html, see_other};

const STATES: [&str; 3] = ["proposed", "confirmed", "refused"];

struct Side {
    filed: Filed,
    document: Document,
    text: Wording,
    /// With the words marked that both have.
    pieces: Vec<Piece>,
}

impl Side {
    fn response(&self) -> Option<&str> {
        self.document.is_answered().then_some(self.filed.recommendation.response.as_str())
    }
}

struct Listed {
    earlier: Side,
    later: Side,
    likeness: i64,
    proposal: Proposal,
    /// States and themes that both have.
    common: Vec<String>,
}

#[derive(Template)]
#[template(path = "register/desk_lineage.html")]
struct List {
    page: Page,
    state: &'static str,
    counts: Vec<(&'static str, i64)>,
    /// How many could be confirmed from each level on.
    levels: Vec<(&'static str, i64)>,
    listed: Vec<Listed>,
    paging: Paging,
}

impl List {
    fn reason(&self, proposal: &Proposal) -> Option<String> {
        let figure = |figure: Option<i32>| Value::from(i64::from(figure.unwrap_or(0)));
        let figures = [("words", figure(proposal.words)), ("meaning", figure(proposal.meaning))];
        proposal.basis().map(|basis| self.page.t_with(&format!("lineage-why-{basis}"), &figures))
    }
}

pub async fn list(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    page.require(Permission::Import)?;
    let asks = |state: &&str| page.query.split('&').any(|pair| pair.strip_prefix("state=") == Some(*state));
    let state = STATES.into_iter().find(|state| asks(state)).unwrap_or(STATES[0]);
    let (lang, at) = (page.lang, asked(&page));
    let (counts, levels, mut listed) = db
        .read_long(move |conn| {
            let pairs = queries::in_state(conn, state, window(at))?;
            let mut counts = Vec::new();
            for state in STATES {
                counts.push((state, queries::count(conn, state, 0)?));
            }
            let mut levels = Vec::new();
            for level in Level::ALL {
                levels.push((level.name(), queries::count(conn, "proposed", level.least())?));
            }
            Ok((counts, levels, load(conn, &pairs, lang)?))
        })
        .await?;
    let paging = Paging::cut(&page, &mut listed);
    html(StatusCode::OK, List { page, state, counts, levels, listed, paging })
}

fn load(conn: &mut DbConnection, pairs: &[Proposal], lang: Lang) -> Result<Vec<Listed>, Error> {
    let ids: Vec<String> = pairs.iter().flat_map(|pair| [pair.later.clone(), pair.earlier.clone()]).collect();
    let filed = filed::of_ids(conn, &ids)?;
    let documents = index::documents(conn)?;
    Ok(pairs.iter().filter_map(|pair| listed(pair, &filed, &documents, lang)).collect())
}

fn listed(
    pair: &Proposal,
    filed: &HashMap<String, Filed>,
    documents: &HashMap<String, Document>,
    reader: Lang,
) -> Option<Listed> {
    let (earlier, later) = (filed.get(&pair.earlier)?, filed.get(&pair.later)?);
    let both = |code: &&str| earlier.texts.contains_key(*code) && later.texts.contains_key(*code);
    let codes = [reader.code(), "en", later.recommendation.original_lang.as_str()];
    let lang = codes.into_iter().chain(later.texts.keys().map(String::as_str)).find(both).and_then(Lang::find).unwrap_or(reader);
    let text = |filed: &Filed| wording(&filed.texts, &filed.recommendation.original_lang, lang);
    let texts = [text(earlier), text(later)];
    let marks = match texts[0].lang == texts[1].lang {
        true => lineage::shared_places(&texts[0].text, &texts[1].text, texts[0].lang.code()),
        false => Default::default(),
    };
    let side = |filed: &Filed, at: usize| {
        let document = documents.get(&filed.recommendation.document_id)?.clone();
        let pieces = search::pieces(&texts[at].text, &marks[at]);
        Some(Side { filed: filed.clone(), document, text: texts[at].clone(), pieces })
    };
    let states = earlier.states.iter().filter(|state| later.states.contains(state));
    let states = states.map(|iso3| countries::name(iso3, reader.code()).unwrap_or(iso3).to_owned());
    let themes = earlier.terms.iter().filter(|term| later.terms.contains(term));
    let themes = themes.filter_map(|id| terms::find(id)).map(|term| term.label(reader).to_owned());
    Some(Listed {
        common: states.chain(themes).collect(),
        earlier: side(earlier, 0)?,
        later: side(later, 1)?,
        likeness: i64::from(pair.likeness),
        proposal: pair.clone(),
    })
}

/// `decision` is `confirm` or `refuse`.
pub async fn decide(page: Page, db: Data<Db>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::Import)?;
    let pairs = form.into_inner();
    let given = |name: &str| value_of(&pairs, name).text().to_owned();
    let (later, earlier, state) = (given("later"), given("earlier"), given("state"));
    let confirmed = match given("decision").as_str() {
        "confirm" => true,
        "refuse" => false,
        _ => return Err(Error::NotFound),
    };
    let actor = page.account()?.id.clone();
    let seen = STATES.into_iter().find(|known| *known == state).unwrap_or(STATES[0]);
    let kept = db.write(move |conn| queries::decide(conn, &actor, (&later, &earlier), seen, confirmed)).await?;
    let notice = if kept { "lineage-decided" } else { "lineage-decided-meanwhile" };
    Ok(see_other(&page.href(&format!("/desk/lineage?state={seen}&notice={notice}"))))
}

pub async fn confirm_all(page: Page, db: Data<Db>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::Import)?;
    let level = Level::find(value_of(&form.into_inner(), "level").text()).ok_or(Error::NotFound)?;
    let actor = page.account()?.id.clone();
    db.write(move |conn| queries::confirm_all(conn, &actor, level.least())).await?;
    Ok(see_other(&page.href("/desk/lineage?notice=lineage-decided")))
}
