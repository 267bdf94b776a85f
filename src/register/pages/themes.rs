//! The desk's page of recommendations without themes: what the tagger suggests, accepted one by one or together.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;

use super::list::wording;
use crate::db::Db;
use crate::error::Error;
use crate::i18n::{Value, Wording};
use crate::register::queries::{recommendations, tagging as queries};
use crate::register::tagging::{self, Decision, Suggested, Untagged};
use crate::taxonomy::tagger::Level;
use crate::taxonomy::terms::{self, Kind, Term};
use crate::viewer::Permission;
use crate::web::forms::Problem;
use crate::web::paging::{asked, window};
use crate::web::translated::{Pairs, value_of, values_of};
use crate::web::{Field, Form, Page, Paging, html, see_other};

/// Decisions that can be taken back from this page.
const DECISIONS_SHOWN: i64 = 8;

/// An untagged recommendation with what a list shows of it.
struct Listed {
    untagged: Untagged,
    row: recommendations::Row,
    text: Wording,
}

#[derive(Template)]
#[template(path = "register/themes.html")]
struct List {
    page: Page,
    count: i64,
    /// How many could be tagged at each level.
    levels: Vec<(&'static str, i64)>,
    listed: Vec<Listed>,
    paging: Paging,
    decisions: Vec<Decision>,
    /// Of the theme that somebody adds by its name, at the recommendation of this number.
    refused: (i64, Field),
    problems: Vec<Problem>,
}

impl List {
    fn label(&self, term: &Term) -> String {
        match term.kind {
            Kind::SdgGoal => format!("{} {}", term.code, term.label(self.page.lang)),
            _ => term.label(self.page.lang).to_owned(),
        }
    }

    /// `sure, right 99 times in 100`.
    fn certainty(&self, suggested: &Suggested) -> String {
        let level = self.page.word("themes-level", suggested.level().name());
        let arguments = [("level", Value::from(level.as_ref())), ("share", Value::from(i64::from(suggested.confidence / 10)))];
        self.page.t_with("themes-certainty", &arguments)
    }

    /// Ticked from the start; what is only possible is left to the reader.
    fn is_ticked(&self, suggested: &Suggested) -> bool {
        suggested.level() > Level::Possible
    }

    fn kind(&self, term: &Term) -> &'static str {
        match term.kind {
            Kind::AffectedGroup => "recommendation-groups",
            Kind::SdgGoal | Kind::SdgTarget => "recommendation-sdgs",
            _ => "recommendation-themes",
        }
    }

    /// Of the current lists, by name.
    fn all_themes(&self) -> Vec<&'static str> {
        let mut names: Vec<&str> = terms::of_kind(Kind::Theme)
            .filter(|term| term.merged_into().is_none())
            .map(|term| term.label(self.page.lang))
            .collect();
        self.page.lang.sort_by_label(&mut names, |name| name);
        names
    }

    fn field_of(&self, number: &i64) -> Field {
        if self.refused.0 == *number { self.refused.1.clone() } else { Field::default() }
    }

    fn counted(&self, recommendations: &i64) -> String {
        self.page.t_with("themes-of-level", &[("number", Value::from(*recommendations))])
    }

    fn decided(&self, decision: &Decision) -> String {
        let arguments = [("terms", Value::from(decision.terms)), ("recommendations", Value::from(decision.recommendations))];
        self.page.t_with("themes-decision", &arguments)
    }
}

pub async fn list(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    page.require(Permission::Import)?;
    answer(page, &db, (0, Field::default()), StatusCode::OK).await
}

async fn answer(page: Page, db: &Db, refused: (i64, Field), status: StatusCode) -> Result<HttpResponse, Error> {
    let (lang, at) = (page.lang, asked(&page));
    let (count, levels, mut listed, decisions) = db
        .read_long(move |conn| {
            let count = queries::count_untagged(conn)?;
            let mut levels = Vec::new();
            for level in Level::ALL {
                levels.push((level.name(), queries::count_suggested(conn, tagging::least_of(level))?));
            }
            let untagged = queries::untagged(conn, window(at))?;
            let numbers: Vec<i64> = untagged.iter().map(|it| it.number).collect();
            let ids: Vec<String> = untagged.iter().map(|it| it.id.clone()).collect();
            let rows = recommendations::of_numbers(conn, &numbers)?;
            let texts = recommendations::texts_of(conn, &ids)?;
            let listed = untagged.into_iter().zip(rows).map(|(untagged, row)| {
                let text =
                    texts.get(&row.id).map_or_else(|| Wording::none(lang), |texts| wording(texts, &row.original_lang, lang));
                Listed { untagged, row, text }
            });
            Ok((count, levels, listed.collect::<Vec<_>>(), queries::latest_decisions(conn, DECISIONS_SHOWN)?))
        })
        .await?;
    let paging = Paging::cut(&page, &mut listed);
    let field = format!("theme-{}", refused.0).into();
    let problems = refused.1.message(&lang).map(|message| Problem { field, message }).into_iter().collect();
    html(status, List { page, count, levels, listed, paging, decisions, refused, problems })
}

pub async fn accept(page: Page, db: Data<Db>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::Import)?;
    let pairs = form.into_inner();
    let number: i64 = value_of(&pairs, "recommendation").text().parse().map_err(|_| Error::NotFound)?;
    let mut chosen = values_of(&pairs, "term");
    let mut other = value_of(&pairs, &format!("theme-{number}"));
    match terms::find_theme(other.text()) {
        Some(theme) => chosen.push(theme.current().id.clone()),
        None if !other.is_empty() => drop(other.refuse("error-theme-unknown")),
        None if chosen.is_empty() => drop(other.refuse("error-theme-chosen")),
        None => {}
    }
    if other.error.is_some() {
        return answer(page.with_errors(), &db, (number, other), StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let actor = page.account()?.id.clone();
    db.write(move |conn| queries::accept(conn, &actor, number, &chosen)).await?;
    Ok(see_other(&page.href("/desk/themes?notice=themes-accepted")))
}

pub async fn accept_all(page: Page, db: Data<Db>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::Import)?;
    let level = Level::find(value_of(&form.into_inner(), "level").text()).ok_or(Error::NotFound)?;
    let actor = page.account()?.id.clone();
    db.write(move |conn| queries::accept_all(conn, &actor, tagging::least_of(level))).await?;
    Ok(see_other(&page.href("/desk/themes?notice=themes-accepted")))
}

pub async fn undo(page: Page, db: Data<Db>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::Import)?;
    let decision = value_of(&form.into_inner(), "decision").text().to_owned();
    let actor = page.account()?.id.clone();
    db.write(move |conn| queries::undo(conn, &actor, &decision)).await?;
    Ok(see_other(&page.href("/desk/themes?notice=themes-taken-back")))
}
