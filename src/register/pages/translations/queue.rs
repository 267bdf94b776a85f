//! The queue of the translation desk: what one document lacks in one language, in the order of the document.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::offered;
use crate::db::Db;
use crate::error::Error;
use crate::i18n::{Lang, Wording};
use crate::register::model::Document;
use crate::register::pages::list::wording;
use crate::register::queries::translations::{self, Item};
use crate::register::queries::{documents, recommendations};
use crate::register::translation::Standing;
use crate::viewer::Permission;
use crate::web::paging::{asked, window};
use crate::web::{Page, Paging, html};

/// What one can ask to see: a standing, what has no plain line, or everything.
const CHOICES: [&str; 7] = ["missing", "draft", "outdated", "reviewed", "official", "without-line", "all"];

/// What somebody works through.
#[derive(Clone, Copy)]
pub struct Which(&'static str);

impl Which {
    pub fn of(page: &Page) -> Which {
        let asked = page.query.split('&').find_map(|pair| pair.strip_prefix("which="));
        Which(CHOICES.into_iter().find(|choice| asked == Some(choice)).unwrap_or(Standing::Missing.name()))
    }

    pub fn name(self) -> &'static str {
        self.0
    }

    pub fn takes(self, item: &Item) -> bool {
        match self.0 {
            "all" => true,
            "without-line" => !item.has_line,
            standing => item.standing.name() == standing,
        }
    }
}

struct Listed {
    item: Item,
    text: Wording,
}

#[derive(Template)]
#[template(path = "register/translation_queue.html")]
struct Queue {
    page: Page,
    document: Document,
    lang: Lang,
    which: Which,
    /// Each choice with how many there are.
    choices: Vec<(&'static str, i64)>,
    listed: Vec<Listed>,
    paging: Paging,
}

impl Queue {
    fn own(&self, which: &str) -> String {
        self.page.href(&format!("/desk/translations/{}/{}?which={which}", self.document.number, self.lang))
    }

    fn edit(&self, item: &Item) -> String {
        let (document, lang, which) = (self.document.number, self.lang, self.which.name());
        self.page.href(&format!("/desk/translations/{document}/{lang}/{}?which={which}", item.number))
    }
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, i64, String)>) -> Result<HttpResponse, Error> {
    page.require(Permission::Translate)?;
    let (_, number, code) = path.into_inner();
    let (lang, which, at) = (offered(&page, &code)?, Which::of(&page), asked(&page));
    let (document, choices, mut listed) = db
        .read_long(move |conn| {
            let document = documents::find(conn, number)?;
            let items = translations::of_document(conn, &document.id, lang)?;
            let count = |choice| items.iter().filter(|item| Which(choice).takes(item)).count();
            let choices = CHOICES.map(|choice| (choice, i64::try_from(count(choice)).unwrap_or(i64::MAX)));
            let (first, most) = window(at);
            let [first, most] = [first, most].map(|rows| usize::try_from(rows).unwrap_or(0));
            let wanted: Vec<Item> = items.into_iter().filter(|item| which.takes(item)).skip(first).take(most).collect();
            let ids: Vec<String> = wanted.iter().map(|item| item.id.clone()).collect();
            let texts = recommendations::texts_of(conn, &ids)?;
            let listed = wanted.into_iter().map(|item| {
                let text = texts.get(&item.id).map(|texts| wording(texts, &item.original_lang, lang));
                Listed { text: text.unwrap_or_else(|| Wording::none(lang)), item }
            });
            Ok((document, choices.to_vec(), listed.collect::<Vec<_>>()))
        })
        .await?;
    let paging = Paging::cut(&page, &mut listed);
    html(StatusCode::OK, Queue { page, document, lang, which, choices, listed, paging })
}
