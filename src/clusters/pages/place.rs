//! One recommendation put where a coordinator says, unless somebody else put it elsewhere meanwhile; undo and redo.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;
use chrono::NaiveDateTime;

use crate::clusters::model::Cluster;
use crate::clusters::queries::{self, Answer, Aspect, CardRow, Place, Placing, Target};
use crate::clusters::suggestions::Kept;
use crate::db::{Db, DbConnection};
use crate::decisions::Outcome;
use crate::error::Error;
use crate::i18n::Lang;
use crate::viewer::Permission;
use crate::web::translated::{Pairs, value_of};
use crate::web::{Form, Page, html, see_other};

/// The longest reason that is kept, in bytes.
const LONGEST_REASON: usize = 2_000;

/// Somebody else put it somewhere since the form was shown, or one of the clusters is locked.
#[derive(Template)]
#[template(path = "clusters/conflict.html")]
struct Conflict {
    page: Page,
    row: CardRow,
    /// Where it stands now; none where it stands in no cluster.
    theirs: Option<Cluster>,
    is_aside: bool,
    by: Option<String>,
    at: Option<NaiveDateTime>,
    /// Where this form wanted it; none if aside.
    mine: Option<Cluster>,
    /// Instead: a cluster is locked.
    locked: Option<Cluster>,
    seen: String,
    reason: String,
    back: String,
}

/// What a card's form says.
struct Asked {
    number: i64,
    /// The number of a cluster; none puts it aside.
    to: Option<i64>,
    seen: String,
    reason: String,
    back: String,
    next: String,
}

impl Asked {
    fn read(pairs: &Pairs) -> Result<Asked, Error> {
        let whole = |name: &str| value_of(pairs, name).text().parse::<i64>().ok();
        let to = value_of(pairs, "to");
        let reason = value_of(pairs, "reason").text().to_owned();
        if reason.len() > LONGEST_REASON {
            return Err(Error::TooLarge);
        }
        Ok(Asked {
            number: whole("recommendation").ok_or(Error::NotFound)?,
            to: match to.text() {
                "aside" => None,
                number => Some(number.parse().map_err(|_| Error::NotFound)?),
            },
            seen: value_of(pairs, "seen").value,
            reason,
            back: value_of(pairs, "back").value,
            next: whole("next").map_or_else(String::new, |number| format!("#r-{number}")),
        })
    }
}

/// The path of the page that a card stood on.
pub fn way_back(page: &Page, back: &str) -> String {
    match back {
        "aside" => page.href("/desk/clusters?show=aside"),
        "decisions" => page.href("/desk/clusters/decisions"),
        "leads" => page.href("/desk/clusters/leads"),
        number if number.parse::<i64>().is_ok() => page.href(&format!("/desk/clusters/{number}")),
        // The decision on a cluster's priority.
        other => match other.strip_prefix("priority-").map(str::parse::<i64>) {
            Some(Ok(number)) => page.href(&format!("/desk/clusters/priorities/{number}/decision")),
            _ => page.href("/desk/clusters"),
        },
    }
}

pub async fn place(page: Page, db: Data<Db>, kept: Data<Kept>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let asked = Asked::read(&form.0)?;
    let (lang, number, to) = (page.lang, asked.number, asked.to);
    let (recommendation_id, mine) = db
        .read(move |conn| {
            let mine = to.map(|number| queries::find(conn, number, lang)).transpose()?;
            Ok((queries::recommendation_id(conn, number)?, mine))
        })
        .await?;
    if mine.as_ref().is_some_and(|cluster| !cluster.is("accepted") && !cluster.is("proposed")) {
        return Err(Error::Conflict);
    }
    let suggested = kept.into_inner().get(&db).await?.of(&recommendation_id);
    let alternatives = suggested.into_iter().flat_map(|it| it.alternatives);
    let words = mine.as_ref().and_then(|mine| alternatives.into_iter().find(|it| it.cluster == mine.id)).map(|it| it.words);
    let placing = Placing {
        recommendation_id: recommendation_id.clone(),
        seen: asked.seen.clone(),
        target: mine.as_ref().map_or(Target::Aside, |mine| Target::Cluster(mine.id.clone())),
        reason: asked.reason.clone(),
        words: words.unwrap_or_default(),
    };
    let actor = page.account()?.id.clone();
    let answer = db.write(move |conn| queries::put(conn, &actor, &placing)).await?;
    match answer {
        Answer::Done | Answer::Same => Ok(see_other(&format!("{}{}", way_back(&page, &asked.back), asked.next))),
        Answer::Moved(now) => refused(page, &db, asked, recommendation_id, mine, now, false).await,
        Answer::Locked => {
            let id = recommendation_id.clone();
            let now = db.read(move |conn| Ok(queries::places(conn, &[id])?)).await?.remove(&recommendation_id);
            refused(page, &db, asked, recommendation_id, mine, now.unwrap_or(Place::Nowhere), true).await
        }
    }
}

async fn refused(
    page: Page,
    db: &Db,
    asked: Asked,
    recommendation_id: String,
    mine: Option<Cluster>,
    now: Place,
    is_locked: bool,
) -> Result<HttpResponse, Error> {
    let (lang, place) = (page.lang, now.clone());
    let (row, theirs, (by, at)) = db.read(move |conn| stands(conn, &recommendation_id, &place, lang)).await?;
    let locks = mine.iter().chain(&theirs).find(|cluster| cluster.members_locked).filter(|_| is_locked).cloned();
    let view = Conflict {
        row,
        is_aside: matches!(now, Place::Aside { .. }),
        seen: now.seen(),
        locked: locks,
        theirs,
        by,
        at,
        mine,
        reason: asked.reason,
        back: asked.back,
        page,
    };
    html(StatusCode::CONFLICT, view)
}

type Who = (Option<String>, Option<NaiveDateTime>);

/// The recommendation, its cluster, and who put it there when.
fn stands(conn: &mut DbConnection, id: &str, place: &Place, lang: Lang) -> Result<(CardRow, Option<Cluster>, Who), Error> {
    let row = queries::card_rows(conn, &[id.to_owned()], lang)?.pop().ok_or(Error::NotFound)?;
    let cluster = match place.cluster_id() {
        Some(cluster) => queries::by_id(conn, std::slice::from_ref(cluster), lang)?.pop(),
        None => None,
    };
    let (by, at) = queries::last_word(conn, id)?.unzip();
    Ok((row, cluster, (by.flatten(), at)))
}

pub async fn undo(page: Page, db: Data<Db>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    again(page, &db, &form.0, queries::undo, ("decision-undone", "decision-undone-before")).await
}

pub async fn redo(page: Page, db: Data<Db>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    again(page, &db, &form.0, queries::redo, ("decision-redone", "decision-redone-before")).await
}

/// Takes a decision back or makes it again; nothing changes where somebody has changed the same since.
async fn again(
    page: Page,
    db: &Db,
    pairs: &Pairs,
    what: fn(&mut DbConnection, &str, i64) -> Result<Outcome<Aspect>, Error>,
    (done, done_before): (&str, &str),
) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let decision: i64 = value_of(pairs, "decision").text().parse().map_err(|_| Error::NotFound)?;
    let (actor, back) = (page.account()?.id.clone(), value_of(pairs, "back").value);
    let (outcome, moved, about) = db
        .write(move |conn| {
            let outcome = what(conn, &actor, decision)?;
            Ok((outcome, queries::moved_by(conn, decision)?, queries::cluster_of(conn, decision)?))
        })
        .await?;
    let notice = match outcome {
        Outcome::Done(_) => done,
        Outcome::DoneBefore => done_before,
        Outcome::ChangedSince => "decision-not-last",
    };
    let to = way_back(&page, &back);
    let sign = if to.contains('?') { '&' } else { '?' };
    Ok(see_other(&match (back.as_str(), moved) {
        ("leads", _) => format!("{to}?first={}&notice={notice}", about.unwrap_or_default()),
        ("queue", Some(number)) => format!("{to}?first={number}&notice={notice}#r-{number}"),
        (_, Some(number)) => format!("{to}{sign}notice={notice}#r-{number}"),
        (_, None) => format!("{to}{sign}notice={notice}"),
    }))
}
