//! Every accepted cluster gets its lead, one after the other.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use serde::Deserialize;

use super::apart;
use super::happened::{self, Change};
use crate::clusters::leads::{in_order, likeliest};
use crate::clusters::model::{Cluster, Member};
use crate::clusters::queries::{self, Leads};
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::{Lang, Value};
use crate::organisations::model::Entity;
use crate::organisations::queries as organisations;
use crate::viewer::Permission;
use crate::web::translated::{Pairs, value_of};
use crate::web::{Field, Form, Page, html, see_other};

/// Entities that a key gives the cluster to, and recommendations that say what it is about.
const SUGGESTED: usize = 3;
const READ: i64 = 12;

#[derive(Deserialize)]
pub struct Asked {
    /// The number of the cluster before.
    #[serde(default)]
    after: i64,
    /// The number of the one to show, if it waits.
    first: Option<i64>,
}

struct Waiting {
    cluster: Cluster,
    seen: i64,
    members: Vec<Member>,
    suggested: Vec<Entity>,
    /// By the place of who is suggested: how many clusters of the theme they lead.
    leading: Vec<i64>,
    entities: Vec<Entity>,
}

#[derive(Template)]
#[template(path = "clusters/leads.html")]
struct Show {
    page: Page,
    given: i64,
    all: i64,
    /// The numbers of what the reader's undo takes back and their redo makes again.
    at_hand: (Option<i64>, Option<i64>),
    waiting: Option<Waiting>,
    choices: Vec<(String, String)>,
    no_choice: Field,
}

impl Show {
    fn progress(&self) -> String {
        self.page.t_with("leads-progress", &[("given", Value::from(self.given)), ("all", Value::from(self.all))])
    }

    fn words(&self, waiting: &Waiting) -> String {
        apart(&waiting.cluster.words)
    }

    fn leads(&self, waiting: &Waiting, place: &usize) -> i64 {
        waiting.leading[*place]
    }
}

fn load(conn: &mut DbConnection, number: i64, lang: Lang) -> Result<Waiting, Error> {
    let cluster = queries::find(conn, number, lang)?;
    let members = queries::members(conn, &cluster.id, true, (0, READ), lang)?;
    let entities = organisations::entities(conn, lang, false)?;
    let (ids, names): (Vec<String>, Vec<String>) =
        entities.iter().map(|entity| (entity.id.clone(), entity.name.text.clone())).unzip();
    let about: Vec<String> =
        std::iter::once(cluster.name.text.clone()).chain(members.iter().map(|member| member.text.text.clone())).collect();
    let leading = in_order(&ids, &queries::leading_theme_of(conn, &cluster.id)?);
    let places = if entities.is_empty() { Vec::new() } else { likeliest(&names, &about, &leading, SUGGESTED) };
    Ok(Waiting {
        seen: queries::revision(conn, &cluster.id)?,
        suggested: places.iter().map(|place| entities[*place].clone()).collect(),
        leading: places.iter().map(|place| leading[*place]).collect(),
        cluster,
        members,
        entities,
    })
}

/// The next cluster that waits for its lead.
pub async fn show(page: Page, db: Data<Db>, query: Query<Asked>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let (lang, wanted, after, account) = (page.lang, query.first, query.after, page.account()?.id.clone());
    let (leads, at_hand, waiting) = db
        .read_long(move |conn| {
            let leads = Leads::read(conn)?;
            let waiting = leads.next(wanted, after).map(|number| load(conn, number, lang)).transpose()?;
            Ok((leads, queries::at_hand(conn, &account)?, waiting))
        })
        .await?;
    let entities = waiting.iter().flat_map(|waiting| &waiting.entities);
    let choices = entities.map(|entity| (entity.id.clone(), entity.name.text.clone()));
    let choices = std::iter::once((String::new(), page.t("choose").into_owned())).chain(choices).collect();
    let all = leads.given + leads.waiting.len() as i64;
    html(StatusCode::OK, Show { page, given: leads.given, all, at_hand, waiting, choices, no_choice: Field::default() })
}

/// Gives a cluster its lead; who supports it stays. Then comes the next.
pub async fn give(page: Page, db: Data<Db>, path: Path<(String, i64)>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let lead = value_of(&form.0, "lead").value;
    let (lang, number) = (page.lang, path.1);
    if lead.is_empty() {
        return Ok(see_other(&page.href(&format!("/desk/clusters/leads?first={number}&notice=lead-not-chosen"))));
    }
    let change = Change::read(&page, number, &form.0)?;
    let given = change
        .make(&db, move |conn, actor, cluster| {
            let known = organisations::entities(conn, lang, false)?.into_iter().any(|entity| entity.id == lead);
            if !known {
                return Err(Error::Conflict);
            }
            let supporting = queries::responsible(conn, &cluster.id, lang)?.supporting;
            let supporting: Vec<String> = supporting.into_iter().map(|entity| entity.id).filter(|id| *id != lead).collect();
            queries::set_entities(conn, Some(actor), &cluster.id, Some(&lead), &supporting)
        })
        .await?;
    happened::answer(page, &db, change, given, |page, ()| {
        see_other(&page.href(&format!("/desk/clusters/leads?after={number}&notice=lead-given")))
    })
    .await
}
