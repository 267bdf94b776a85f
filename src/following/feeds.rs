//! The feeds: everything, one thing, or the register as it is filtered.

use std::sync::Arc;

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use chrono::TimeZone;

use super::atom::{Feed, MEDIA_TYPE};
use super::happened::{self, Finds};
use super::subject::Subject;
use crate::error::Error;
use crate::i18n::Lang;
use crate::register::index::{Index, Kept};
use crate::register::wanted::Wanted;
use crate::search::Search;
use crate::settings::Settings;
use crate::web::limits::Limited;
use crate::web::{Portal, open_to_all, tag_of, tagged, unchanged};

/// The register with the search beside it.
struct Found {
    index: Arc<Index>,
    search: Data<Search>,
}

impl Finds for Found {
    fn numbers(&self, wanted: &Wanted) -> Result<Vec<i64>, Error> {
        let found = self.index.find_told(wanted, self.search.generation(), |q| self.search.recommendations(q))?;
        Ok(found.numbers())
    }

    fn index(&self) -> &Index {
        &self.index
    }
}

pub async fn of_list(
    request: HttpRequest,
    portal: Data<Portal>,
    beside: (Data<Kept>, Data<Search>),
    path: Path<(String, String)>,
) -> Result<HttpResponse, Error> {
    let subject = Subject::of_list(&path.1, request.query_string()).ok_or(Error::NotFound)?;
    answer(request, portal, beside, &path.0, subject).await
}

pub async fn of_one(
    request: HttpRequest,
    portal: Data<Portal>,
    beside: (Data<Kept>, Data<Search>),
    path: Path<(String, String, i64)>,
) -> Result<HttpResponse, Error> {
    let subject = Subject::of_one(&path.1, path.2).ok_or(Error::NotFound)?;
    answer(request, portal, beside, &path.0, subject).await
}

async fn answer(
    request: HttpRequest,
    portal: Data<Portal>,
    (kept, search): (Data<Kept>, Data<Search>),
    code: &str,
    subject: Subject,
) -> Result<HttpResponse, Error> {
    let settings = portal.settings();
    let lang = Lang::find(code).filter(|lang| settings.languages.contains(lang)).ok_or(Error::NotFound)?;
    portal.limits.check(&request, Limited::Export)?;
    let found = Found { index: kept.get(&portal.db).await?, search };
    let asked = subject.clone();
    let (name, entries) = portal
        .db
        .read(move |conn| Ok((happened::name_of(conn, &asked, lang)?, happened::to(conn, &asked, &found, lang)?)))
        .await?;
    let author = sender(&settings, lang);
    let feed = Feed {
        title: match name {
            Some(name) => format!("{name} – {author}"),
            None if subject == Subject::Everything => author.clone(),
            None => format!("{} – {author}", lang.plain("register-title", &[])),
        },
        address: subject.feed(lang),
        page: format!("/{lang}{}", subject.path()),
        base_url: portal.config.base_url.clone(),
        author,
        entries,
        lang,
    };
    let (xml, updated) = (feed.xml()?, feed.updated());
    let tag = tag_of(&request, &String::from_utf8_lossy(&xml));
    if let Some(answer) = unchanged(&request, &tag) {
        return Ok(open_to_all(answer));
    }
    let modified = chrono::Utc.from_utc_datetime(&updated).format("%a, %d %b %Y %H:%M:%S GMT").to_string();
    let answer = HttpResponse::Ok().content_type(MEDIA_TYPE).insert_header(("Last-Modified", modified)).body(xml);
    Ok(open_to_all(tagged(answer, &tag)))
}

/// What the mechanism is called, as the author of a feed.
pub fn sender(settings: &Settings, lang: Lang) -> String {
    settings.mechanism_name(lang).map_or_else(|| lang.plain("portal-name", &[]), str::to_owned)
}
