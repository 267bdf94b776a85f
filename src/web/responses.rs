//! Answers: a page, a redirect after a write, a file.

use std::io::{self, Write};

use actix_web::{HttpRequest, HttpResponse};

use actix_web::http::StatusCode;
use actix_web::http::header::{self, Charset, ContentDisposition, DispositionParam, DispositionType, ExtendedValue, HeaderValue};
use actix_web::web::Bytes;
use askama::Template;
use chrono::NaiveDateTime;
use sha2::{Digest, Sha256};
use tokio::sync::mpsc;

use super::page_cache::Shows;
use crate::db::{Db, DbConnection};
use crate::error::Error;

/// A page or a block of one.
pub fn html(status: StatusCode, view: impl Template) -> Result<HttpResponse, Error> {
    Ok(HttpResponse::build(status)
        .content_type("text/html; charset=utf-8")
        .insert_header(("Vary", "HX-Request"))
        .body(view.render()?))
}

/// Lets visitors' copies of this page be kept until one of `subjects` changes:
/// a kind (`recommendation`) or one thing (`thread:…`), as the journal and [`crate::db::touched`] name them.
pub fn cacheable(response: HttpResponse, subjects: &[&str]) -> HttpResponse {
    kept(response, subjects, None)
}

/// The same for a page that speaks of time (“closes in 6 days”): no longer than until its words change.
/// [`super::Page::until_next`] gives that moment.
pub fn cacheable_until(response: HttpResponse, subjects: &[&str], until: NaiveDateTime) -> HttpResponse {
    kept(response, subjects, Some(until))
}

fn kept(mut response: HttpResponse, subjects: &[&str], until: Option<NaiveDateTime>) -> HttpResponse {
    let subjects = subjects.iter().map(|subject| (*subject).to_owned()).collect();
    response.extensions_mut().insert(Shows { subjects, until });
    response
}

/// After a write, for a browser: 303, so that reloading sends nothing twice.
pub fn see_other(address: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header(("Location", address)).finish()
}

/// A file to save, under a name in any script (RFC 6266).
pub fn attachment(bytes: Vec<u8>, file_name: &str, media_type: &str) -> HttpResponse {
    HttpResponse::Ok().content_type(media_type).insert_header(saved_as(file_name)).body(bytes)
}

pub fn saved_as(file_name: &str) -> ContentDisposition {
    let plain: String =
        file_name.chars().map(|c| if c.is_ascii_alphanumeric() || "-_. ".contains(c) { c } else { '_' }).collect();
    ContentDisposition {
        disposition: DispositionType::Attachment,
        parameters: vec![
            DispositionParam::Filename(plain),
            DispositionParam::FilenameExt(ExtendedValue {
                charset: Charset::Ext("UTF-8".into()),
                language_tag: None,
                value: file_name.as_bytes().to_vec(),
            }),
        ],
    }
}

/// What is given under an address as long as `version` stays: an ETag (RFC 9110, 8.8.3).
pub fn tag_of(request: &HttpRequest, version: &str) -> String {
    let address = request.uri().path_and_query().map_or("", |address| address.as_str());
    let hash: String = Sha256::digest(format!("{version} {address}")).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("W/\"{hash}\"")
}

/// 304, where the asker has what the tag stands for already.
pub fn unchanged(request: &HttpRequest, tag: &str) -> Option<HttpResponse> {
    let known = request.headers().get("if-none-match")?.to_str().ok()?;
    known.split(',').any(|one| one.trim() == tag).then(|| tagged(HttpResponse::NotModified().finish(), tag))
}

pub fn tagged(mut response: HttpResponse, tag: &str) -> HttpResponse {
    if let Ok(value) = HeaderValue::from_str(tag) {
        response.headers_mut().insert(header::ETAG, value);
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    }
    response
}

/// Under which licence what is open may be used.
pub const LICENCE: &str = "https://creativecommons.org/licenses/by/4.0/";

/// Open data: programs on any site may read it, and are told its licence and where its columns are described.
pub fn open_to_all(mut response: HttpResponse) -> HttpResponse {
    let headers = response.headers_mut();
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    let links = format!("<{LICENCE}>; rel=\"license\", </data/openapi.json>; rel=\"describedby\"");
    if let Ok(links) = HeaderValue::from_str(&links) {
        headers.insert(header::LINK, links);
    }
    response
}

/// So many bytes are gathered before they are sent on, and so many such pieces may wait for a slow reader.
const PIECE: usize = 64 * 1024;
const WAITING: usize = 4;

/// A file that is written while it is sent: memory stays flat whatever its size, and it ends when the reader goes away.
/// A failure midway breaks the transfer off, so that half a file is not taken for a whole one.
pub fn streamed<F>(db: &Db, file_name: &str, media_type: &str, write: F) -> HttpResponse
where
    F: FnOnce(&mut DbConnection, &mut Pieces) -> Result<(), Error> + Send + 'static,
{
    let (sender, receiver) = mpsc::channel(WAITING);
    let db = db.clone();
    actix_web::rt::spawn(async move {
        let failed = sender.clone();
        let written = db
            .read_long(move |conn| {
                let mut pieces = Pieces { sender, gathered: Vec::with_capacity(PIECE) };
                write(conn, &mut pieces)?;
                Ok(pieces.flush()?)
            })
            .await;
        if let Err(cause) = written {
            tracing::warn!("a download broke off: {cause}");
            let _ = failed.send(Err(cause)).await;
        }
    });
    let body = futures_util::stream::unfold(receiver, |mut receiver| async move { Some((receiver.recv().await?, receiver)) });
    HttpResponse::Ok()
        .content_type(media_type)
        .insert_header(saved_as(file_name))
        .insert_header(("Cache-Control", "no-cache"))
        .streaming(body)
}

/// Where a download is written: goes to the reader piece by piece.
pub struct Pieces {
    sender: mpsc::Sender<Result<Bytes, Error>>,
    gathered: Vec<u8>,
}

impl Write for Pieces {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.gathered.extend_from_slice(bytes);
        if self.gathered.len() >= PIECE {
            self.flush()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.gathered.is_empty() {
            return Ok(());
        }
        let piece = Bytes::from(std::mem::replace(&mut self.gathered, Vec::with_capacity(PIECE)));
        self.sender.blocking_send(Ok(piece)).map_err(|_| io::Error::from(io::ErrorKind::BrokenPipe))
    }
}
