//! The UN documents: those in which the recommendations stand, and those that are kept beside them.

use std::collections::{BTreeMap, HashMap};

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::files;
use crate::i18n::Lang;
use crate::register::model::Document;
use crate::register::papers::{About, DocumentFile, Shown};
use crate::register::queries::{about, documents, papers};
use crate::taxonomy::terms;
use crate::viewer::Permission;
use crate::web::{Page, Portal, attachment, cacheable, html};

pub const SHOWN: [&str; 4] = ["document", "recommendation", "import", "cluster"];

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
    /// Of the Universal Periodic Review, which has a page of its own.
    cycle: Option<i32>,
    documents: Vec<Counted>,
}

#[derive(Template)]
#[template(path = "register/documents.html")]
struct List {
    page: Page,
    groups: Vec<Group>,
    may_edit: bool,
}

#[derive(Template)]
#[template(path = "register/document.html")]
struct Show {
    page: Page,
    counted: Counted,
    related: Vec<Counted>,
    /// What it is about, under each mechanism.
    about: Vec<(String, Vec<About>)>,
    may_edit: bool,
}

impl Show {
    fn size(&self, file: &DocumentFile) -> String {
        self.page.lang.bytes(u64::try_from(file.size).unwrap_or(0))
    }

    fn about_count(&self, about: &[About]) -> i64 {
        i64::try_from(about.len()).unwrap_or(i64::MAX)
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
    let (groups, may_edit) = (grouped(&page, all), page.may(Permission::ManageObligations));
    Ok(cacheable(html(StatusCode::OK, List { page, groups, may_edit })?, &SHOWN))
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
        let cycle = documents.first().filter(|one| one.document.is_answered()).and_then(|one| one.document.cycle);
        Group { heading, cycle, documents }
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
    let (found, related, about) = db
        .read(move |conn| {
            let document = documents::find(conn, number)?;
            let (related, about) = (papers::related(conn, &document)?, about::of_document(conn, &document.id)?);
            Ok((counted(conn, vec![document], lang)?, counted(conn, related, lang)?, about))
        })
        .await?;
    let counted = found.into_iter().next().ok_or(Error::NotFound)?;
    let (about, may_edit) = (by_mechanism(&page, about), page.may(Permission::ManageObligations));
    Ok(cacheable(html(StatusCode::OK, Show { page, counted, related, about, may_edit })?, &SHOWN))
}

/// In the order of the list of mechanisms.
fn by_mechanism(page: &Page, about: Vec<About>) -> Vec<(String, Vec<About>)> {
    let mut found: BTreeMap<i32, (String, Vec<About>)> = BTreeMap::new();
    for one in about {
        let term = terms::find(&one.mechanism);
        let heading = || (term.map_or("", |term| term.label(page.lang)).to_owned(), Vec::new());
        found.entry(term.map_or(i32::MAX, |term| term.position)).or_insert_with(heading).1.push(one);
    }
    found.into_values().collect()
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
    let bytes = files::read(portal.files(), found.sha256).await?;
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
