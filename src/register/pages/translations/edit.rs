//! One recommendation on the translation desk: source and translation side by side, and its plain line.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::form::TranslationForm;
use super::offered;
use super::queue::Which;
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::{Lang, Wording};
use crate::register::model::{Document, Filed};
use crate::register::queries::translations::{self, Item};
use crate::register::queries::{plain_lines, recommendations};
use crate::register::translation::{LONGEST_LINE, LONGEST_TRANSLATION, Standing, Translation, fingerprint, mark_of};
use crate::text::{Difference, word_diff};
use crate::viewer::Permission;
use crate::web::forms::Problem;
use crate::web::{Form, Page, html, see_other};

/// What is stored of one recommendation and one language.
struct Stored {
    filed: Filed,
    document: Document,
    translation: Option<Translation>,
    line: Option<(String, String)>,
    /// All of the document, for the way to the next one.
    items: Vec<Item>,
}

#[derive(Template)]
#[template(path = "register/translation.html")]
struct Edit {
    page: Page,
    stored: Stored,
    lang: Lang,
    which: Which,
    form: TranslationForm,
    problems: Vec<Problem>,
    /// The official texts that can be translated from.
    sources: Vec<Wording>,
    source: Option<Wording>,
    official: Option<String>,
    standing: Standing,
    /// How the source changed since it was translated.
    changed: Vec<Difference>,
    changed_lang: String,
    /// Somebody else saved, or the source changed, after the page was made.
    is_late: bool,
}

impl Edit {
    fn own(&self) -> String {
        self.address(self.stored.filed.recommendation.number)
    }

    fn address(&self, number: i64) -> String {
        let (document, lang, which) = (self.stored.document.number, self.lang, self.which.name());
        self.page.href(&format!("/desk/translations/{document}/{lang}/{number}?which={which}"))
    }

    fn queue(&self) -> String {
        let (document, lang, which) = (self.stored.document.number, self.lang, self.which.name());
        self.page.href(&format!("/desk/translations/{document}/{lang}?which={which}"))
    }

    fn next(&self) -> Option<String> {
        let number = next_of(&self.stored.items, self.stored.filed.recommendation.number, self.which);
        number.map(|number| self.address(number))
    }

    fn previous(&self) -> Option<String> {
        let here = self.stored.filed.recommendation.number;
        let before = self.stored.items.iter().take_while(|item| item.number != here);
        before.filter(|item| self.which.takes(item)).last().map(|item| self.address(item.number))
    }

    fn title(&self) -> String {
        match self.stored.filed.recommendation.paragraph.as_str() {
            "" => self.page.t_with("recommendation-untitled", &[("number", self.stored.filed.recommendation.number.into())]),
            paragraph => self.page.t_of("recommendation-title", "paragraph", paragraph),
        }
    }
}

/// The next one after this that is wanted, in the order of the document.
fn next_of(items: &[Item], number: i64, which: Which) -> Option<i64> {
    let after = items.iter().skip_while(|item| item.number != number).skip(1);
    after.filter(|item| which.takes(item)).map(|item| item.number).next()
}

fn load(conn: &mut DbConnection, document: i64, number: i64, lang: Lang) -> Result<Stored, Error> {
    let (filed, found) = recommendations::find(conn, number)?;
    if found.number != document {
        return Err(Error::NotFound);
    }
    let id = filed.recommendation.id.clone();
    let translations = translations::of_recommendations(conn, std::slice::from_ref(&id))?.remove(&id).unwrap_or_default();
    let line = plain_lines::find(conn, &id, lang.code())?;
    Ok(Stored {
        translation: translations.into_iter().find(|one| one.lang == lang.code()),
        line: line.map(|(text, changed_at)| (text, mark_of(changed_at))),
        items: translations::of_document(conn, &found.id, lang)?,
        filed,
        document: found,
    })
}

impl Stored {
    /// The form as it is stored; the translator is whoever looks, until somebody else is named.
    fn form(&self, page: &Page) -> TranslationForm {
        let own_name = page.viewer.account.as_ref().map(|account| account.name.clone()).unwrap_or_default();
        let kept = self.translation.as_ref();
        TranslationForm {
            translation: kept.map(|kept| kept.text.clone()).unwrap_or_default().into(),
            translator: kept.map(|kept| kept.translator.clone()).filter(|name| !name.is_empty()).unwrap_or(own_name).into(),
            line: self.line.as_ref().map(|(text, _)| text.clone()).unwrap_or_default().into(),
            from: kept.map(|kept| kept.source_lang.clone()).unwrap_or_default(),
            ..TranslationForm::default()
        }
    }
}

fn view(page: Page, stored: Stored, lang: Lang, mut form: TranslationForm, is_late: bool) -> Edit {
    let texts = &stored.filed.texts;
    let sources: Vec<Wording> = texts
        .iter()
        .filter(|(code, _)| *code != lang.code())
        .filter_map(|(code, text)| Some(Wording { lang: Lang::find(code)?, text: text.clone() }))
        .collect();
    let of = |code: &str| sources.iter().find(|source| source.lang.code() == code).cloned();
    let source = of(&form.from).or_else(|| of(&stored.filed.recommendation.original_lang)).or_else(|| sources.first().cloned());
    form.from = source.as_ref().map(|source| source.lang.code().to_owned()).unwrap_or_default();
    form.source_seen = source.as_ref().map(|source| fingerprint(&source.text)).unwrap_or_default();
    form.seen = stored.translation.as_ref().map(Translation::mark).unwrap_or_default();
    form.line_seen = stored.line.as_ref().map(|(_, mark)| mark.clone()).unwrap_or_default();
    let outdated = stored.translation.as_ref().filter(|kept| kept.is_outdated(texts));
    let changed = outdated.map(|kept| {
        let now = texts.get(&kept.source_lang).map_or("", String::as_str);
        (kept.source_lang.clone(), word_diff(&kept.source_text, now))
    });
    let (changed_lang, changed) = changed.unwrap_or_default();
    Edit {
        official: texts.get(lang.code()).cloned(),
        standing: Standing::of(lang.code(), texts, stored.translation.as_ref()),
        which: Which::of(&page),
        problems: form.problems(page.lang),
        page,
        stored,
        lang,
        form,
        sources,
        source,
        changed,
        changed_lang,
        is_late,
    }
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, i64, String, i64)>) -> Result<HttpResponse, Error> {
    page.require(Permission::Translate)?;
    let (_, document, code, number) = path.into_inner();
    let lang = offered(&page, &code)?;
    let stored = db.read(move |conn| load(conn, document, number, lang)).await?;
    let form = stored.form(&page);
    html(StatusCode::OK, view(page, stored, lang, form, false))
}

pub async fn save(
    page: Page,
    db: Data<Db>,
    path: Path<(String, i64, String, i64)>,
    form: Form<TranslationForm>,
) -> Result<HttpResponse, Error> {
    page.require(Permission::Translate)?;
    let (_, document, code, number) = path.into_inner();
    let lang = offered(&page, &code)?;
    let stored = db.read(move |conn| load(conn, document, number, lang)).await?;
    let mut form = form.into_inner();
    if form.then == "source" {
        return html(StatusCode::OK, view(page, stored, lang, form, false));
    }
    if !form.check(!stored.filed.texts.contains_key(lang.code())) {
        return html(StatusCode::UNPROCESSABLE_ENTITY, view(page.with_errors(), stored, lang, form, false));
    }
    let id = stored.filed.recommendation.id.clone();
    let written = form.written(&id, lang, &stored.filed.texts, &page.account()?.id);
    let saved = match written {
        Some(written) => {
            let actor = page.account()?.id.clone();
            db.write(move |conn| translations::save(conn, &actor, &id, lang.code(), &written)).await?
        }
        None => false,
    };
    if !saved {
        let stored = db.read(move |conn| load(conn, document, number, lang)).await?;
        return html(StatusCode::UNPROCESSABLE_ENTITY, view(page.with_errors(), stored, lang, form, true));
    }
    let which = Which::of(&page);
    let queue = format!("/desk/translations/{document}/{lang}");
    let to = match next_of(&stored.items, number, which) {
        Some(next) => format!("{queue}/{next}"),
        None => queue,
    };
    Ok(see_other(&page.href(&format!("{to}?which={}&notice=translation-saved", which.name()))))
}
