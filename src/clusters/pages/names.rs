//! All names that the program proposes, in every language, before all its clusters are accepted with them.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;

use crate::clusters::model::Cluster;
use crate::clusters::queries;
use crate::db::Db;
use crate::error::Error;
use crate::i18n::Lang;
use crate::viewer::Permission;
use crate::web::{Page, html};

struct Proposed {
    cluster: Cluster,
    recommendations: i64,
    names: Vec<(Lang, String)>,
}

#[derive(Template)]
#[template(path = "clusters/names.html")]
struct Names {
    page: Page,
    clusters: Vec<Proposed>,
}

pub async fn show(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let lang = page.lang;
    let clusters = db
        .read_long(move |conn| {
            let mut found = Vec::new();
            for cluster in queries::in_state(conn, &["proposed"], lang)? {
                let (_, recommendations) = queries::member_counts(conn, &cluster.id)?;
                let mut names = queries::all_names(conn, &cluster.id)?;
                names.sort_by_key(|(lang, _)| *lang);
                found.push(Proposed { cluster, recommendations, names });
            }
            Ok(found)
        })
        .await?;
    html(StatusCode::OK, Names { page, clusters })
}
