//! The demonstration's mail: what would have been sent, to be read on the spot. There only in the demonstration.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use crate::error::Error;
use crate::i18n::Lang;
use crate::mail::{self, Mail};
use crate::web::{Page, Portal, html};

const LISTED: i64 = 200;
/// A mail has its styles within; nothing else is let in, and it runs nothing.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; \
     frame-ancestors 'none'; sandbox allow-top-navigation";

#[derive(Template)]
#[template(path = "reminders/inbox.html")]
struct List {
    page: Page,
    mails: Vec<(Mail, Lang)>,
}

#[derive(Template)]
#[template(path = "reminders/inbox_mail.html")]
struct Show {
    page: Page,
    mail: Mail,
    lang: Lang,
    lines: Vec<Vec<Piece>>,
}

/// A piece of a line of text.
enum Piece {
    Words(String),
    Link(String),
}

fn page_of_demo(request: &HttpRequest, portal: &Portal) -> Result<Page, Error> {
    if !portal.config.demo {
        return Err(Error::NotFound);
    }
    Page::anywhere(request).ok_or(Error::NotFound)
}

fn lang_of(mail: &Mail) -> Lang {
    Lang::find(&mail.lang).unwrap_or(Lang::EN)
}

pub async fn list(request: HttpRequest, portal: Data<Portal>) -> Result<HttpResponse, Error> {
    let page = page_of_demo(&request, &portal)?;
    let mut mails = portal.db.read(|conn| Ok(mail::latest(conn, None, LISTED)?)).await?;
    mails.retain(|mail| mail.state != "skipped");
    let mails = mails.into_iter().map(|mail| (mail.clone(), lang_of(&mail))).collect();
    html(StatusCode::OK, List { page, mails })
}

pub async fn show(request: HttpRequest, portal: Data<Portal>, id: Path<String>) -> Result<HttpResponse, Error> {
    let page = page_of_demo(&request, &portal)?;
    let mail = portal.db.read(move |conn| Ok(mail::find(conn, &id)?)).await?;
    let lines = mail.text_body.lines().map(pieces).collect();
    html(StatusCode::OK, Show { page, lang: lang_of(&mail), lines, mail })
}

/// The HTML part, as a document of its own.
pub async fn show_html(request: HttpRequest, portal: Data<Portal>, id: Path<String>) -> Result<HttpResponse, Error> {
    page_of_demo(&request, &portal)?;
    let mail = portal.db.read(move |conn| Ok(mail::find(conn, &id)?)).await?;
    Ok(HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .insert_header(("Content-Security-Policy", POLICY))
        .body(mail.html_body))
}

/// An address in a line becomes a link, as mail programs do.
fn pieces(line: &str) -> Vec<Piece> {
    let Some(start) = line.find("http://").or_else(|| line.find("https://")) else {
        return vec![Piece::Words(line.to_owned())];
    };
    let (before, rest) = line.split_at(start);
    let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
    let (link, after) = rest.split_at(end);
    vec![Piece::Words(before.to_owned()), Piece::Link(link.to_owned()), Piece::Words(after.to_owned())]
}
