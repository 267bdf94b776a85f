//! The UN documents: those in which the recommendations stand, and those that are kept beside them.

use std::collections::{BTreeMap, HashMap};
use std::io::Read;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Data, Path};
use askama::Template;

use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::files;
use crate::i18n::Lang;
use crate::register::model::Document;
use crate::register::papers::{DocumentFile, Shown};
use crate::register::queries::{documents, papers};
use crate::taxonomy::terms;
use crate::web::{Page, Portal, attachment, cacheable, html};

pub const SHOWN: [&str; 5] = ["document", "recommendation", "import", "cluster", "settings"];

pub struct Counted {
    pub document: Document,
    /// By response.
    pub responses: BTreeMap<String, i64>,
    pub shown: Shown,
}

impl Counted {
    pub fn total(&self) -> i64 {
        self.responses.values().sum()
    }
}

/// The documents of a mechanism, or of one cycle of the review.
struct Group {
    heading: String,
    documents: Vec<Counted>,
}

#[derive(Template)]
#[template(path = "register/documents.html")]
struct List {
    page: Page,
    groups: Vec<Group>,
}

#[derive(Template)]
#[template(path = "register/document.html")]
struct Show {
    page: Page,
    counted: Counted,
    related: Vec<Counted>,
}

impl Show {
    fn size(&self, file: &DocumentFile) -> String {
        self.page.lang.bytes(u64::try_from(file.size).unwrap_or(0))
    }

    fn language(&self, file: &DocumentFile) -> String {
        Lang::find(&file.lang).map_or_else(|| file.lang.clone(), |lang| lang.own_name().into_owned())
    }
}

pub async fn list(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    let lang = page.lang;
    let all = db
        .read(move |conn| {
            let all = documents::all(conn)?;
            counted(conn, all, lang)
        })
        .await?;
    let groups = grouped(&page, all);
    Ok(cacheable(html(StatusCode::OK, List { page, groups })?, &SHOWN))
}

/// The review first, its newest cycle first; the other mechanisms in the order of their list.
fn grouped(page: &Page, all: Vec<Counted>) -> Vec<Group> {
    let place = |document: &Document| {
        let position = terms::find(&document.mechanism).map_or(i32::MAX, |term| term.position);
        (position, std::cmp::Reverse(document.cycle))
    };
    let mut by_place: BTreeMap<_, Vec<Counted>> = BTreeMap::new();
    all.into_iter().for_each(|counted| by_place.entry(place(&counted.document)).or_default().push(counted));
    let group = |mut documents: Vec<Counted>| {
        documents.sort_by_key(|counted| (counted.document.place_in_time(), counted.document.order()));
        let heading = documents.first().map(|counted| heading(page, &counted.document)).unwrap_or_default();
        Group { heading, documents }
    };
    by_place.into_values().map(group).collect()
}

fn heading(page: &Page, document: &Document) -> String {
    let mechanism = terms::find(&document.mechanism).map_or("", |term| term.label(page.lang));
    match document.cycle {
        Some(cycle) => format!("{mechanism} · {}", page.t_with("document-cycle", &[("cycle", cycle.into())])),
        None => mechanism.to_owned(),
    }
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    let ((_, number), lang) = (path.into_inner(), page.lang);
    let (found, related) = db
        .read(move |conn| {
            let document = documents::find(conn, number)?;
            let related = papers::related(conn, &document)?;
            Ok((counted(conn, vec![document], lang)?, counted(conn, related, lang)?))
        })
        .await?;
    let counted = found.into_iter().next().ok_or(Error::NotFound)?;
    Ok(cacheable(html(StatusCode::OK, Show { page, counted, related })?, &SHOWN))
}

/// Documents of the United Nations are public, and so are their files; they are saved, never shown inside a page.
pub async fn download(
    _page: Page,
    portal: Data<Portal>,
    db: Data<Db>,
    path: Path<(String, i64, String)>,
) -> Result<HttpResponse, Error> {
    let (_, number, lang) = path.into_inner();
    let found = db.read(move |conn| Ok(papers::find_file(conn, number, &lang)?)).await?;
    let (folder, sha256) = (portal.files(), found.sha256.clone());
    let bytes = web::block(move || {
        let mut bytes = Vec::new();
        files::open(&folder, &sha256)?.read_to_end(&mut bytes)?;
        Ok::<_, std::io::Error>(bytes)
    })
    .await
    .map_err(Error::internal)??;
    Ok(attachment(bytes, &found.file_name, &found.media_type))
}

fn counted(conn: &mut DbConnection, documents: Vec<Document>, lang: Lang) -> Result<Vec<Counted>, Error> {
    let ids: Vec<String> = documents.iter().map(|document| document.id.clone()).collect();
    let mut shown: HashMap<String, Shown> = papers::shown(conn, &ids, lang)?;
    let mut responses: HashMap<String, BTreeMap<String, i64>> = HashMap::new();
    for (id, response, count) in documents::counts(conn)? {
        responses.entry(id).or_default().insert(response, count);
    }
    let counted = |document: Document| Counted {
        responses: responses.remove(&document.id).unwrap_or_default(),
        shown: shown.remove(&document.id).unwrap_or_default(),
        document,
    };
    Ok(documents.into_iter().map(counted).collect())
}

/// `UPR · cycle 4 · session 48`.
pub fn origin(page: &Page, document: &Document) -> String {
    let mechanism = terms::find(&document.mechanism).map(|term| term.short_label(page.lang).to_owned());
    let part = |key: &str, name: &str, number: Option<i32>| number.map(|number| page.t_with(key, &[(name, number.into())]));
    let parts =
        [mechanism, part("document-cycle", "cycle", document.cycle), part("document-session", "session", document.session)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
