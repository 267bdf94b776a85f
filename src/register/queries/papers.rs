//! Kept documents: with titles and files in their languages, and the others of the same review.

use std::collections::HashMap;

use diesel::prelude::*;

use super::documents;
use super::model::{Document, NewDocument, UPR};
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::i18n::{Lang, Wording};
use crate::journal;
use crate::register::import::OtherPaper;
use crate::register::papers::{DocumentFile, DocumentKept, KeptPaper, Shown, StoredFile};
use crate::schema::{
    attachments, document_clusters, document_files, document_recommendations, document_titles, documents as rows, imports,
    recommendations,
};
use crate::text::symbols::Symbol;

/// What keeping it would do: `new`, `renewed` where that language has another file, `known`.
pub fn standing(conn: &mut DbConnection, kept: &KeptPaper) -> QueryResult<&'static str> {
    let held: Option<String> = rows::table
        .inner_join(document_files::table)
        .filter(rows::symbol.eq(kept.symbol()).and(document_files::lang.eq(kept.lang())))
        .select(document_files::sha256)
        .first(conn)
        .optional()?;
    Ok(match held {
        None => "new",
        Some(sha256) if sha256 == kept.file.sha256 => "known",
        Some(_) => "renewed",
    })
}

/// Adds the document, or its language, or another file in its language; nothing where all that is there already.
pub fn keep(conn: &mut DbConnection, kept: &KeptPaper, import_id: Option<&str>, actor_id: Option<&str>) -> Result<String, Error> {
    let standing = standing(conn, kept)?;
    let (cycle, session) = place(conn, &kept.paper)?;
    let new = NewDocument {
        id: db::new_id(),
        number: 0,
        symbol: kept.symbol(),
        mechanism: kept.mechanism(),
        cycle,
        session,
        published_on: kept.paper.published_on,
        created_at: db::now(),
        kind: Some(kept.kind().to_owned()),
        address: None,
    };
    let symbol = new.symbol.clone();
    let id = documents::find_or_insert(conn, actor_id, new)?;
    diesel::update(rows::table.find(&id)).set(rows::kind.eq(kept.kind())).execute(conn)?;
    diesel::update(rows::table.find(&id).filter(rows::session.is_null()))
        .set((rows::cycle.eq(cycle), rows::session.eq(session)))
        .execute(conn)?;
    if standing == "known" {
        return Ok(id);
    }
    set_file(conn, &id, kept.lang(), &kept.file, import_id)?;
    set_title(conn, &id, kept.lang(), &kept.paper.title)?;
    let entry = DocumentKept { document_id: &id, symbol: &symbol, kind: kept.kind(), lang: kept.lang() };
    journal::record(conn, actor_id, &entry)?;
    Ok(id)
}

/// Cycle and session: as it says itself, or as the documents of the same review do that it is added to or speaks of.
fn place(conn: &mut DbConnection, paper: &OtherPaper) -> QueryResult<(Option<i32>, Option<i32>)> {
    let own = (paper.cycle.map(i32::from), paper.session.map(i32::from));
    if own.1.is_some() {
        return Ok(own);
    }
    let mut near: Vec<&str> = Symbol::parse(&paper.symbol).map(|_| paper.symbol.as_str()).into_iter().collect();
    let base = Symbol::parse(&paper.symbol).map(|symbol| symbol.without_amendments().to_owned());
    near.extend(base.iter().map(String::as_str));
    near.extend(paper.cites.iter().map(String::as_str));
    let found = documents::find_by_symbols(conn, &near)?.filter(|known| known.mechanism == UPR);
    let fits = |known: &Document| own.0.is_none() || known.cycle == own.0;
    Ok(found.filter(fits).map_or(own, |known| (known.cycle, known.session)))
}

pub fn set_file(
    conn: &mut DbConnection,
    document_id: &str,
    lang: &str,
    file: &StoredFile,
    import_id: Option<&str>,
) -> QueryResult<()> {
    diesel::delete(document_files::table.find((document_id, lang))).execute(conn)?;
    let row = DocumentFile {
        document_id: document_id.into(),
        lang: lang.into(),
        file_name: file.file_name.clone(),
        media_type: file.media_type.clone(),
        size: file.size,
        sha256: file.sha256.clone(),
        import_id: import_id.map(str::to_owned),
    };
    diesel::insert_into(document_files::table).values(row).execute(conn).map(drop)
}

/// One that is empty leaves the title as it is.
pub fn set_title(conn: &mut DbConnection, document_id: &str, lang: &str, title: &str) -> QueryResult<()> {
    if title.is_empty() {
        return Ok(());
    }
    diesel::delete(document_titles::table.find((document_id, lang))).execute(conn)?;
    diesel::insert_into(document_titles::table)
        .values((document_titles::document_id.eq(document_id), document_titles::lang.eq(lang), document_titles::title.eq(title)))
        .execute(conn)
        .map(drop)
}

/// In every language that it has.
pub fn titles(conn: &mut DbConnection, document_id: &str) -> QueryResult<Vec<(String, String)>> {
    document_titles::table
        .filter(document_titles::document_id.eq(document_id))
        .select((document_titles::lang, document_titles::title))
        .load(conn)
}

/// Records that a file was given to a document by hand.
pub fn record_kept(conn: &mut DbConnection, actor_id: Option<&str>, document: &Document, lang: &str) -> Result<(), Error> {
    let kind = document.kind().unwrap_or("other");
    let entry = DocumentKept { document_id: &document.id, symbol: &document.symbol, kind, lang };
    journal::record(conn, actor_id, &entry)
}

/// Title in the reader's words and files of each of these documents, by id.
pub fn shown(conn: &mut DbConnection, ids: &[String], reader: Lang) -> QueryResult<HashMap<String, Shown>> {
    let titles: Vec<(String, String, String)> =
        document_titles::table.filter(document_titles::document_id.eq_any(ids)).load(conn)?;
    let mut all: HashMap<String, Shown> = HashMap::new();
    for (id, title) in Wording::by_owner(reader, &titles) {
        all.entry(id).or_default().title = Some(title);
    }
    let files: Vec<DocumentFile> = document_files::table
        .filter(document_files::document_id.eq_any(ids))
        .order((document_files::document_id, document_files::lang))
        .select(DocumentFile::as_select())
        .load(conn)?;
    for file in files {
        all.entry(file.document_id.clone()).or_default().files.push(file);
    }
    Ok(all)
}

pub fn find_file(conn: &mut DbConnection, number: i64, lang: &str) -> QueryResult<DocumentFile> {
    document_files::table
        .inner_join(rows::table)
        .filter(rows::number.eq(number).and(document_files::lang.eq(lang)))
        .select(DocumentFile::as_select())
        .first(conn)
}

/// The other papers of the same review: of the cycle, or of the same periodic report to a treaty body.
pub fn related(conn: &mut DbConnection, document: &Document) -> QueryResult<Vec<Document>> {
    let others = rows::table.filter(rows::mechanism.eq(&document.mechanism).and(rows::id.ne(&document.id)));
    let mut found: Vec<Document> = match document.cycle {
        Some(cycle) => others.filter(rows::cycle.eq(cycle)).select(Document::as_select()).load(conn)?,
        None => {
            let Some(own) = Symbol::parse(&document.symbol).and_then(|symbol| symbol.cycle) else { return Ok(Vec::new()) };
            let meets = |other: &Document| {
                let span = Symbol::parse(&other.symbol).and_then(|symbol| symbol.cycle);
                span.is_some_and(|(first, last)| first <= own.1 && own.0 <= last)
            };
            let all: Vec<Document> = others.select(Document::as_select()).load(conn)?;
            all.into_iter().filter(meets).collect()
        }
    };
    found.sort_by_key(|document| (document.order(), document.number));
    Ok(found)
}

/// Whether anything that is kept, or may yet be, has this file.
pub fn is_in_use(conn: &mut DbConnection, sha256: &str) -> QueryResult<bool> {
    let documents: i64 = document_files::table.filter(document_files::sha256.eq(sha256)).count().get_result(conn)?;
    let reports: i64 = attachments::table.filter(attachments::sha256.eq(sha256)).count().get_result(conn)?;
    let waiting = imports::state.eq_any(["previewed", "applying"]).and(imports::parsed.like(format!("%{sha256}%")));
    let waiting: i64 = imports::table.filter(waiting).count().get_result(conn)?;
    Ok(documents + reports + waiting > 0)
}

/// While the file that the import brought is still there and nothing hangs on its document.
pub fn can_be_taken_back(conn: &mut DbConnection, kept: &KeptPaper, import_id: &str) -> QueryResult<bool> {
    let brought: i64 = document_files::table.filter(document_files::import_id.eq(import_id)).count().get_result(conn)?;
    Ok(kept.standing == "new" && brought > 0)
}

/// The file that an import brought, and its document where nothing else is left of it.
pub fn take_back(conn: &mut DbConnection, import_id: &str) -> QueryResult<()> {
    let brought = document_files::table.filter(document_files::import_id.eq(import_id));
    let ids: Vec<String> = brought.select(document_files::document_id).load(conn)?;
    diesel::delete(brought).execute(conn)?;
    for id in ids {
        let files: i64 = document_files::table.filter(document_files::document_id.eq(&id)).count().get_result(conn)?;
        let inside: i64 = recommendations::table.filter(recommendations::document_id.eq(&id)).count().get_result(conn)?;
        let about: i64 =
            document_recommendations::table.filter(document_recommendations::document_id.eq(&id)).count().get_result(conn)?;
        let clusters: i64 = document_clusters::table.filter(document_clusters::document_id.eq(&id)).count().get_result(conn)?;
        if files + inside + about + clusters == 0 {
            diesel::delete(document_titles::table.filter(document_titles::document_id.eq(&id))).execute(conn)?;
            diesel::delete(rows::table.find(&id)).execute(conn)?;
        }
    }
    db::touched("document");
    Ok(())
}
