//! The desk's list of consultations, and one of them with all that leads to its publication.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use crate::consultations::forms::Pairs;
use crate::consultations::model::{Consultation, Phase, Text, TopicLine};
use crate::consultations::queries;
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::threads::model::Mode;
use crate::viewer::Permission;
use crate::web::forms::{Problem, problems};
use crate::web::{Field, Form, Page, html, see_other};

/// Below this people hardly have the time to answer.
const SHORT_DAYS: i64 = 14;

#[derive(Template)]
#[template(path = "consultations/desk_list.html")]
struct List {
    page: Page,
    lines: Vec<(Consultation, Option<Text>, Phase)>,
}

pub async fn list(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageConsultations)?;
    let (now, lang) = (page.now, page.lang);
    let lines = db
        .read(move |conn| {
            let found = queries::all(conn, true, now)?;
            let ids: Vec<String> = found.iter().map(|consultation| consultation.id.clone()).collect();
            let mut titles = queries::titles(conn, &ids, lang)?;
            let line = |it: Consultation| {
                let phase = it.phase(now);
                (titles.remove(&it.id), phase, it)
            };
            Ok(found.into_iter().map(line).map(|(text, phase, it)| (it, text, phase)).collect::<Vec<_>>())
        })
        .await?;
    html(StatusCode::OK, List { page, lines })
}

#[derive(Template)]
#[template(path = "consultations/desk_show.html")]
struct Show {
    page: Page,
    consultation: Consultation,
    title: Option<Text>,
    phase: Phase,
    topics: Vec<TopicLine>,
    modes: Vec<Mode>,
    invited: i64,
    /// Languages of the portal without a title.
    missing: Vec<Lang>,
    /// What keeps it from being published, then what is only worth a thought: locale keys.
    hindrances: Vec<&'static str>,
    warnings: Vec<&'static str>,
    addresses: Field,
    problems: Vec<Problem>,
}

impl Show {
    fn missing_names(&self) -> String {
        let names: Vec<_> = self.missing.iter().map(|lang| lang.name_for(self.page.lang)).collect();
        self.page.lang.list(&names)
    }
}

fn load(conn: &mut DbConnection, page: Page, number: i64, addresses: Field) -> Result<Show, Error> {
    let consultation = queries::find_by_number(conn, number)?;
    let texts = queries::texts(conn, &consultation.id)?;
    let topics = queries::lines(conn, &consultation.id, page.lang)?;
    let missing = page.settings.languages.iter().copied();
    let missing = missing.filter(|lang| !texts.iter().any(|text| text.lang == *lang)).collect();
    let (hindrances, warnings) = remarks(&page, &consultation, topics.len());
    let problems = problems(page.lang, &[("addresses", &addresses)]);
    Ok(Show {
        phase: consultation.phase(page.now),
        modes: consultation.offered(),
        invited: queries::invitation_count(conn, &consultation.id)?,
        title: queries::in_reader(texts, page.lang, |text| text.lang),
        topics,
        missing,
        hindrances,
        warnings,
        addresses,
        problems,
        consultation,
        page,
    })
}

fn remarks(page: &Page, consultation: &Consultation, topics: usize) -> (Vec<&'static str>, Vec<&'static str>) {
    let (mut hindrances, mut warnings) = (Vec::new(), Vec::new());
    if !consultation.is_draft() {
        return (hindrances, warnings);
    }
    if topics == 0 {
        hindrances.push("consultation-hindrance-no-topic");
    }
    if consultation.closes_at <= page.now {
        hindrances.push("consultation-hindrance-past");
    } else if (consultation.closes_at - consultation.opens_at.max(page.now)).num_days() < SHORT_DAYS {
        warnings.push("consultation-warning-short");
    }
    if consultation.opens_at <= page.now {
        warnings.push("consultation-warning-at-once");
    }
    if consultation.audience == "everybody" && !consultation.offered().contains(&Mode::Anonymous) {
        warnings.push("consultation-warning-no-anonymous");
    }
    (hindrances, warnings)
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageConsultations)?;
    let (_, number) = path.into_inner();
    let view = db.read(move |conn| load(conn, page, number, Field::default())).await?;
    html(StatusCode::OK, view)
}

pub async fn publish(page: Page, db: Data<Db>, path: Path<(String, i64)>, _: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageConsultations)?;
    let (_, number) = path.into_inner();
    let asking = page.clone();
    let published = db
        .write(move |conn| {
            let consultation = queries::find_by_number(conn, number)?;
            let topics = usize::try_from(queries::topic_count(conn, &consultation.id)?).unwrap_or_default();
            let ready = consultation.is_draft() && remarks(&asking, &consultation, topics).0.is_empty();
            if ready {
                queries::publish(conn, asking.viewer.account_id(), &consultation)?;
            }
            Ok(ready)
        })
        .await?;
    let notice = if published { "?notice=consultation-published" } else { "" };
    Ok(see_other(&page.href(&format!("/desk/consultations/{number}{notice}"))))
}

/// Invites the accounts of the addresses given, one a line; unknown ones come back, and nobody is invited then.
pub async fn invite(page: Page, db: Data<Db>, path: Path<(String, i64)>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageConsultations)?;
    let (_, number) = path.into_inner();
    let given = form.into_inner().into_iter().find(|(name, _)| name == "addresses").map(|(_, value)| value);
    let mut addresses = Field::from(given.unwrap_or_default());
    let wanted: Vec<String> =
        addresses.text().split([',', ';', '\n', ' ']).map(|it| it.trim().to_lowercase()).filter(|it| !it.is_empty()).collect();
    let actor = page.account()?.id.clone();
    let unknown = db
        .write(move |conn| {
            let consultation = queries::find_by_number(conn, number)?;
            let found = queries::accounts_by_email(conn, &wanted)?;
            let unknown: Vec<String> =
                wanted.into_iter().filter(|address| !found.iter().any(|(_, email)| email == address)).collect();
            if unknown.is_empty() && !found.is_empty() {
                let ids: Vec<String> = found.into_iter().map(|(id, _)| id).collect();
                queries::invite(conn, &actor, &consultation.id, &ids)?;
            }
            Ok(unknown)
        })
        .await?;
    if addresses.is_empty() || !unknown.is_empty() {
        addresses.refuse(if unknown.is_empty() { "invitation-addresses-missing" } else { "invitation-addresses-unknown" });
        let page = page.with_errors();
        let view = db.read(move |conn| load(conn, page, number, addresses)).await?;
        return html(StatusCode::UNPROCESSABLE_ENTITY, view);
    }
    Ok(see_other(&page.href(&format!("/desk/consultations/{number}?notice=participants-invited"))))
}
