//! A leaflet on A5 paper: what is recommended, who answers for it, and a code that leads to the page.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::documents::origin;
use super::show::title_of;
use crate::clusters;
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::{Lang, Wording};
use crate::plan;
use crate::plan::model::Action;
use crate::register::model::{Document, Filed, Recommendation};
use crate::register::queries::{plain_lines, recommendations};
use crate::web::qr_code::QrCode;
use crate::web::{Page, cacheable, html};

/// As many actions as a leaflet holds.
const ACTIONS: usize = 4;

#[derive(Template)]
#[template(path = "register/leaflet.html")]
struct Leaflet {
    page: Page,
    title: String,
    recommendation: Recommendation,
    document: Document,
    text: Wording,
    plain: Option<String>,
    citation: String,
    origin: String,
    lead: Option<Wording>,
    actions: Vec<Action>,
    left_out: i64,
    code: Option<QrCode>,
    address: String,
}

struct Told {
    filed: Filed,
    document: Document,
    plain: Option<String>,
    lead: Option<Wording>,
    actions: Vec<Action>,
}

fn load(conn: &mut DbConnection, number: i64, lang: Lang) -> Result<Told, Error> {
    let (filed, document) = recommendations::find(conn, number)?;
    let plain = plain_lines::plain_line(conn, &filed.recommendation.id, lang)?;
    let Some(cluster) = clusters::queries::of_recommendation(conn, &filed.recommendation.id, lang)? else {
        return Ok(Told { filed, document, plain, lead: None, actions: Vec::new() });
    };
    let lead = clusters::queries::responsible(conn, &cluster.id, lang)?.lead.map(|entity| entity.name);
    let mut actions = plan::queries::actions_of_cluster(conn, &cluster.id, lang)?;
    actions.retain(|action| action.plan_state != "dropped");
    Ok(Told { filed, document, plain, lead, actions })
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    let (_, number) = path.into_inner();
    let lang = page.lang;
    let Told { filed, document, plain, lead, mut actions } = db.read(move |conn| load(conn, number, lang)).await?;
    let subject = format!("recommendation:{}", filed.recommendation.id);
    let address = page.settings.link(&page.href(&format!("/recommendations/{number}")));
    let left_out = actions.len().saturating_sub(ACTIONS) as i64;
    actions.truncate(ACTIONS);
    let recommendation = filed.recommendation;
    let (symbol, paragraph) = (document.symbol.as_str().into(), recommendation.paragraph.as_str().into());
    let view = Leaflet {
        title: title_of(&page, &recommendation),
        text: super::list::wording(&filed.texts, &recommendation.original_lang, lang),
        citation: match recommendation.paragraph.as_str() {
            "" => document.symbol.clone(),
            _ => lang.plain("citation-un", &[("symbol", symbol), ("paragraph", paragraph)]),
        },
        origin: origin(&page, &document),
        code: QrCode::of(&address),
        page,
        recommendation,
        document,
        plain,
        lead,
        actions,
        left_out,
        address,
    };
    Ok(cacheable(html(StatusCode::OK, view)?, &["cluster", "action", "entity", "document", &subject]))
}
