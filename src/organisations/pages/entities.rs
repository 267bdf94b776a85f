//! The public pages of entities: who is responsible, for what, and what each did.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use crate::clusters;
use crate::clusters::model::Cluster;
use crate::db::Db;
use crate::error::Error;
use crate::organisations::model::Entity;
use crate::organisations::queries;
use crate::plan;
use crate::plan::model::Action;
use crate::web::{Page, cacheable_until, html};

#[derive(Template)]
#[template(path = "organisations/entities.html")]
struct List {
    page: Page,
    entities: Vec<Entity>,
    /// Open and overdue actions of each.
    owed: HashMap<String, (i64, i64)>,
}

impl List {
    fn open(&self, entity: &Entity) -> i64 {
        self.owed.get(&entity.id).map_or(0, |(open, _)| *open)
    }

    fn overdue(&self, entity: &Entity) -> i64 {
        self.owed.get(&entity.id).map_or(0, |(_, overdue)| *overdue)
    }
}

#[derive(Template)]
#[template(path = "organisations/entity.html")]
struct Show {
    page: Page,
    entity: Entity,
    leads: Vec<Cluster>,
    supports: Vec<Cluster>,
    actions: Vec<Action>,
}

pub async fn list(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    let (lang, today, until) = (page.lang, page.today(), page.until_next(&[]));
    let (entities, owed) =
        db.read(move |conn| Ok((queries::entities(conn, lang, false)?, plan::queries::open_by_entity(conn, today)?))).await?;
    Ok(cacheable_until(html(StatusCode::OK, List { page, entities, owed })?, &["entity", "action"], until))
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    let (lang, number, until) = (page.lang, path.1, page.until_next(&[]));
    let (entity, clusters, actions) = db
        .read(move |conn| {
            let entity = queries::entity(conn, number, lang)?;
            let clusters = clusters::queries::of_entity(conn, &entity.id, lang)?;
            let actions = plan::queries::actions_of_entity(conn, &entity.id, lang)?;
            Ok((entity, clusters, actions))
        })
        .await?;
    let (leads, supports): (Vec<_>, Vec<_>) = clusters.into_iter().partition(|(_, part)| part == "lead");
    let only = |listed: Vec<(Cluster, String)>| listed.into_iter().map(|(cluster, _)| cluster).collect();
    let view = Show { page, entity, leads: only(leads), supports: only(supports), actions };
    Ok(cacheable_until(html(StatusCode::OK, view)?, &["entity", "cluster", "action"], until))
}
