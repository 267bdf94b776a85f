//! The bench: the clusters on one side, on the other what is undecided, the least certain first.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::cards::{Card, cards};
use super::side::Side;
use crate::clusters::forms::ProposalForm;
use crate::clusters::queries;
use crate::clusters::suggestions::Kept;
use crate::db::Db;
use crate::error::Error;
use crate::viewer::Permission;
use crate::web::paging::{asked, window};
use crate::web::{Page, Paging, html};

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    show: String,
    /// The recommendation to begin with: one that was just taken back.
    first: Option<i64>,
}

#[derive(Template)]
#[template(path = "clusters/bench.html")]
struct Bench {
    page: Page,
    side: Side,
    cards: Vec<Card>,
    paging: Paging,
    unclustered: i64,
    /// How many wait in the queue.
    waiting: i64,
    form: ProposalForm,
}

impl Bench {
    /// Where the forms of the cards lead back to.
    fn back(&self) -> &'static str {
        if self.side.is_aside { "aside" } else { "queue" }
    }
}

pub async fn show(page: Page, db: &Db, kept: Data<Kept>, query: Query<Asked>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let (lang, number, account) = (page.lang, asked(&page), page.account()?.id.clone());
    let (is_aside, first) = (query.show == "aside", query.first);
    let suggestions = kept.into_inner().get(db).await?;
    let (side, cards, unclustered, waiting, follows) = db
        .read_long(move |conn| {
            let (from, most) = window(number);
            let mut ids: Vec<String> = match is_aside {
                true => queries::aside(conn, (from, most))?,
                false => {
                    let mut queue: Vec<String> = suggestions.queue.iter().map(|one| one.recommendation_id.clone()).collect();
                    if let Some(first) = first {
                        let id = queries::recommendation_id(conn, first)?;
                        queue.retain(|other| *other != id);
                        queue.insert(0, id);
                    }
                    queue.into_iter().skip(from as usize).take(most as usize).collect()
                }
            };
            let follows = ids.len() as i64 == most;
            ids.truncate(most as usize - 1);
            let cards = cards(conn, &suggestions, &ids, lang)?;
            let side = Side { is_aside, ..Side::read(conn, &account, None, lang)? };
            Ok((side, cards, queries::unclustered(conn)?, suggestions.queue.len() as i64, follows))
        })
        .await?;
    let paging = Paging::before(&page, follows);
    html(StatusCode::OK, Bench { page, side, cards, paging, unclustered, waiting, form: ProposalForm::default() })
}
