//! Fewer and larger clusters, or more and smaller ones: how that would look, before anybody proposes it.

use std::time::Duration;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::apart;
use crate::clusters::KeptOutlines;
use crate::clusters::engine::{Outline, Outlined, Outlines};
use crate::clusters::forms::COUNT_MOST;
use crate::clusters::queries::{self, Names};
use crate::db::Db;
use crate::error::Error;
use crate::i18n::{Value, Wording};
use crate::viewer::Permission;
use crate::web::{Page, html};

/// So many clusters are named, the largest first.
const NAMED: usize = 30;
/// Whoever asks first waits so long for the texts to be compared before they are told that it takes longer.
const AT_ONCE: Duration = Duration::from_secs(2);

#[derive(Deserialize)]
pub struct Asked {
    count: Option<usize>,
    /// Asks only whether the texts have been compared.
    #[serde(default)]
    waits: bool,
}

/// A cluster as it would be.
struct Would {
    name: Wording,
    words: String,
    size: i64,
}

#[derive(Template)]
#[template(path = "clusters/number.html", blocks = ["outline"])]
struct Number {
    page: Page,
    /// None while the texts are still being compared.
    shown: Option<Shown>,
}

struct Shown {
    count: usize,
    most: usize,
    outline: Outline,
    clusters: Vec<Would>,
    joining: i64,
}

impl Shown {
    /// A step towards fewer, and one towards more.
    fn fewer(&self) -> Option<i64> {
        let fewer = (self.count * 4 / 5).min(self.count.saturating_sub(1));
        (fewer > 0).then_some(fewer as i64)
    }

    fn more(&self) -> Option<i64> {
        let more = (self.count * 5).div_ceil(4).max(self.count + 1).min(self.most);
        (more > self.count).then_some(more as i64)
    }

    fn clusters_in_all(&self) -> i64 {
        self.outline.sizes.len() as i64
    }

    fn not_named(&self) -> i64 {
        (self.outline.sizes.len() - self.clusters.len()) as i64
    }

    fn sizes(&self, page: &Page) -> String {
        let size = |size: Option<&usize>| Value::from(size.map_or(0, |size| *size as i64));
        let (least, most) = (size(self.outline.sizes.last()), size(self.outline.sizes.first()));
        page.t_with("number-sizes", &[("least", least), ("most", most)])
    }
}

pub async fn show(page: Page, db: Data<Db>, kept: Data<KeptOutlines>, query: Query<Asked>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let reading = db.clone();
    // It is made even if nobody waits for it any more, so that it is there when they look again.
    let making = actix_web::rt::spawn(async move { kept.get(&reading).await });
    let Ok(outlines) = tokio::time::timeout(AT_ONCE, making).await else {
        return match query.waits {
            true => Ok(HttpResponse::NoContent().finish()),
            false => html(StatusCode::OK, Number { page, shown: None }),
        };
    };
    if query.waits {
        return Ok(HttpResponse::NoContent().insert_header(("HX-Redirect", page.href("/desk/clusters/number"))).finish());
    }
    let (outlines, wanted, lang) = (outlines??, query.count, page.lang);
    let (shown, groups) = db
        .read_long(move |conn| {
            let proposed = usize::try_from(queries::count(conn, "proposed")?).unwrap_or(0);
            let (shown, groups) = outlined(&outlines, wanted, proposed);
            let mut names = Names::read(conn)?;
            let named = |group: Outlined| {
                let known = names.outlined(&group);
                let name = Wording::nearest(lang, known.iter().map(|(lang, name)| (lang.code(), name.as_str())));
                let name = name.unwrap_or_else(|| Wording::none(lang));
                Would { name, words: apart(&group.words), size: group.size as i64 }
            };
            Ok((shown, groups.into_iter().map(named).collect()))
        })
        .await?;
    let view = Number { page, shown: Some(Shown { clusters: groups, ..shown }) };
    if view.page.fragment { html(StatusCode::OK, view.as_outline()) } else { html(StatusCode::OK, view) }
}

/// For the number that was asked for; else for as many as are proposed now, or as the program would make.
fn outlined(outlines: &Outlines, wanted: Option<usize>, proposed: usize) -> (Shown, Vec<Outlined>) {
    let most = outlines.items().min(COUNT_MOST as usize).max(1);
    let usual = if proposed > 0 { proposed } else { outlines.wanted() };
    let count = wanted.unwrap_or(usual).clamp(1, most);
    let mut outline = outlines.of(count, NAMED);
    let groups = std::mem::take(&mut outline.clusters);
    (Shown { count, most, outline, clusters: Vec::new(), joining: outlines.joining as i64 }, groups)
}
