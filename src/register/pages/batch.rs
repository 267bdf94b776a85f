//! Changing many recommendations at once: which, what, a preview of exactly that, and taking it back.

use std::hash::{DefaultHasher, Hash, Hasher};

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::facets::{self, Labels, Set};
use super::list::wording;
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::{Lang, Value, Wording};
use crate::register::batch::{ANSWERS, Batch, Change, MOST, Subject, Verdict};
use crate::register::forms::{BatchForm, CHANGES};
use crate::register::index::Kept;
use crate::register::legislation::{Assessment, STAGES};
use crate::register::queries::batch as queries;
use crate::register::queries::recommendations::{self, Row};
use crate::register::wanted::Wanted;
use crate::search::Search;
use crate::taxonomy::terms::{self, Kind, Term};
use crate::viewer::Permission;
use crate::web::forms::Problem;
use crate::web::translated::{Pairs, value_of, values_of};
use crate::web::{Form, Page, Paging, html, see_other};

const PAGE: usize = 25;
/// Rows of a preview that are listed; the others are counted.
const LISTED: usize = 50;
const BATCHES_SHOWN: i64 = 8;

#[derive(Template)]
#[template(path = "register/batch.html")]
struct Choose {
    page: Page,
    wanted: Wanted,
    count: i64,
    rows: Vec<(Row, Wording)>,
    ticked: Vec<i64>,
    paging: Paging,
    set: Vec<Set>,
    form: BatchForm,
    problems: Vec<Problem>,
    /// Themes, affected groups and SDGs, each with its words.
    terms: Vec<(&'static str, Vec<(&'static str, String)>)>,
    batches: Vec<Batch>,
}

impl Choose {
    fn answers(&self) -> Vec<(&'static str, String)> {
        ANSWERS.iter().map(|answer| (*answer, self.page.word("response", answer).into_owned())).collect()
    }

    fn stages(&self) -> Vec<(&'static str, String)> {
        stages(&self.page)
    }

    fn is_ticked(&self, number: &i64) -> bool {
        self.ticked.contains(number)
    }

    fn does(&self, batch: &Batch) -> String {
        does(&self.page, &batch.change)
    }
}

struct Changed {
    number: i64,
    symbol: String,
    paragraph: String,
    text: Wording,
    /// What it is now.
    before: String,
}

#[derive(Template)]
#[template(path = "register/batch_preview.html")]
struct Preview {
    page: Page,
    does: String,
    count: i64,
    already: i64,
    /// The key of each reason, and how many.
    refused: Vec<(String, i64)>,
    listed: Vec<Changed>,
    /// What was chosen, to be sent on.
    kept: Pairs,
    seen: String,
    /// The register moved on between preview and decision.
    moved: bool,
    back: String,
}

type Found = (Data<Kept>, Data<Search>);

pub async fn choose(page: Page, db: Data<Db>, found: Found) -> Result<HttpResponse, Error> {
    page.require(Permission::Import)?;
    let form = BatchForm { change: CHANGES[0].into(), scope: "ticked".into(), ..BatchForm::default() };
    answer(page, &db, found, form, Vec::new(), StatusCode::OK).await
}

async fn answer(
    page: Page,
    db: &Db,
    (kept, search): Found,
    form: BatchForm,
    ticked: Vec<i64>,
    status: StatusCode,
) -> Result<HttpResponse, Error> {
    let wanted = Wanted::of(&page.query);
    let index = kept.get(db).await?;
    let found = index.find_told(&wanted, search.generation(), |q| search.recommendations(q))?;
    let mut numbers = found.numbers();
    let (count, lang) = (numbers.len() as i64, page.lang);
    let paging = Paging::keep(&page, PAGE, &mut numbers);
    let set = facets::set(&page, &Labels { index: &index, lang }, &wanted);
    let (rows, batches) =
        db.read_long(move |conn| Ok((rows(conn, &numbers, lang)?, queries::latest(conn, BATCHES_SHOWN)?))).await?;
    let problems = form.problems(lang);
    let terms = all_terms(lang);
    html(status, Choose { page, wanted, count, rows, ticked, paging, set, form, problems, terms, batches })
}

fn rows(conn: &mut DbConnection, numbers: &[i64], lang: Lang) -> Result<Vec<(Row, Wording)>, Error> {
    let rows = recommendations::of_numbers(conn, numbers)?;
    let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
    let texts = recommendations::texts_of(conn, &ids)?;
    let text = |row: &Row| texts.get(&row.id).map_or_else(|| Wording::none(lang), |all| wording(all, &row.original_lang, lang));
    Ok(rows.into_iter().map(|row| (row.clone(), text(&row))).collect())
}

/// Of the current lists, by name; SDGs by number.
fn all_terms(lang: Lang) -> Vec<(&'static str, Vec<(&'static str, String)>)> {
    let of = |kinds: &[Kind]| -> Vec<(&'static str, String)> {
        let current = terms::all().iter().filter(|term| kinds.contains(&term.kind) && term.merged_into().is_none());
        current.map(|term| (term.id.as_str(), label(term, lang))).collect()
    };
    let sorted = |mut options: Vec<(&'static str, String)>| {
        lang.sort_by_label(&mut options, |(_, label)| label);
        options
    };
    vec![
        ("recommendation-themes", sorted(of(&[Kind::Theme]))),
        ("recommendation-groups", sorted(of(&[Kind::AffectedGroup]))),
        ("recommendation-sdgs", of(&[Kind::SdgGoal, Kind::SdgTarget])),
    ]
}

fn label(term: &Term, lang: Lang) -> String {
    match term.kind {
        Kind::SdgGoal | Kind::SdgTarget => format!("{} {}", term.code, term.label(lang)),
        _ => term.label(lang).to_owned(),
    }
}

/// The numbers that are meant: those that the filters find, or those that are ticked.
async fn meant(pairs: &Pairs, db: &Db, (kept, search): &Found) -> Result<Vec<i64>, Error> {
    if value_of(pairs, "scope").is("all") {
        let wanted = Wanted::of(value_of(pairs, "query").text().trim_start_matches('?'));
        let found = kept.get(db).await?.find_told(&wanted, search.generation(), |q| search.recommendations(q))?;
        return Ok(found.numbers());
    }
    Ok(ticked(pairs))
}

fn ticked(pairs: &Pairs) -> Vec<i64> {
    values_of(pairs, "number").iter().filter_map(|number| number.parse().ok()).collect()
}

/// What was decided and on which; the form again where something is wrong with it.
async fn read(page: &Page, db: &Db, found: &Found, pairs: &Pairs) -> Result<Result<(Change, Vec<i64>), BatchForm>, Error> {
    page.require(Permission::Import)?;
    let mut form = BatchForm::of(pairs);
    let change = form.check();
    let numbers = meant(pairs, db, found).await?;
    if numbers.is_empty() {
        form.scope.refuse("error-batch-none");
    } else if numbers.len() > MOST {
        form.scope.refuse_at("error-batch-many", MOST as i64);
    }
    Ok(match change {
        Some(change) if form.scope.error.is_none() => Ok((change, numbers)),
        _ => Err(form),
    })
}

/// The page of the choice with what was sent, as if it had been asked for with these filters.
async fn again(page: Page, db: &Db, found: Found, form: BatchForm, pairs: &Pairs) -> Result<HttpResponse, Error> {
    let query = value_of(pairs, "query").text().trim_start_matches('?').to_owned();
    let page = Page { query, path: "/desk/batch".into(), ..page.with_errors() };
    answer(page, db, found, form, ticked(pairs), StatusCode::UNPROCESSABLE_ENTITY).await
}

pub async fn preview(page: Page, db: Data<Db>, found: Found, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    let pairs = form.into_inner();
    match read(&page, &db, &found, &pairs).await? {
        Ok((change, numbers)) => show(page, &db, change, numbers, pairs, false).await,
        Err(form) => again(page, &db, found, form, &pairs).await,
    }
}

async fn show(page: Page, db: &Db, change: Change, numbers: Vec<i64>, pairs: Pairs, moved: bool) -> Result<HttpResponse, Error> {
    let (reader, own) = (page.clone(), change.clone());
    let judged = db.read_long(move |conn| Ok(judge(&reader, &own, &queries::subjects(conn, &numbers)?))).await?;
    let query = value_of(&pairs, "query").text().to_owned();
    let view = Preview {
        does: does(&page, &change),
        count: judged.changing.len() as i64,
        already: judged.already,
        refused: judged.refused,
        seen: seen(&judged.changing),
        listed: judged.listed,
        back: page.href(&format!("/desk/batch{query}")),
        kept: pairs.into_iter().filter(|(name, _)| !["csrf_token", "seen"].contains(&name.as_str())).collect(),
        moved,
        page,
    };
    html(StatusCode::OK, view)
}

#[derive(Default)]
struct Judged {
    changing: Vec<i64>,
    already: i64,
    refused: Vec<(String, i64)>,
    listed: Vec<Changed>,
}

fn judge(page: &Page, change: &Change, subjects: &[Subject]) -> Judged {
    let mut judged = Judged::default();
    for subject in subjects {
        match change.judge(subject) {
            Verdict::Changes => {
                if judged.listed.len() < LISTED {
                    judged.listed.push(changed(page, change, subject));
                }
                judged.changing.push(subject.filed.recommendation.number);
            }
            Verdict::AlreadySo => judged.already += 1,
            Verdict::Refused(reason) => {
                let key = format!("batch-refused-{reason}");
                match judged.refused.iter_mut().find(|(known, _)| *known == key) {
                    Some((_, count)) => *count += 1,
                    None => judged.refused.push((key, 1)),
                }
            }
        }
    }
    judged
}

fn changed(page: &Page, change: &Change, subject: &Subject) -> Changed {
    let own = &subject.filed.recommendation;
    let of_kind = |id: &str| {
        let kind = terms::find(id).map(|term| term.kind);
        let same = subject.filed.terms.iter().filter_map(|id| terms::find(id)).filter(|term| Some(term.kind) == kind);
        page.lang.list(&same.map(|term| label(term, page.lang)).collect::<Vec<_>>())
    };
    Changed {
        number: own.number,
        symbol: subject.symbol.clone(),
        paragraph: own.paragraph.clone(),
        text: wording(&subject.filed.texts, &own.original_lang, page.lang),
        before: match change {
            Change::AddTerm { term } | Change::RemoveTerm { term } => of_kind(term),
            Change::Respond { .. } => answered(page, &own.response, own.response_source.as_deref().unwrap_or_default()),
            Change::AssessLegislation { .. } => subject
                .legislation
                .as_ref()
                .map_or_else(|| page.t("needs-legislation-unassessed").into_owned(), |known| assessed(page, known)),
        },
    }
}

fn answered(page: &Page, response: &str, source: &str) -> String {
    let response = page.word("response", response).into_owned();
    if source.is_empty() { response } else { format!("{response} · {source}") }
}

/// `Yes · Before parliament · Bill 12`.
pub fn assessed(page: &Page, assessment: &Assessment) -> String {
    let needed = page.word("needs-legislation", if assessment.needed { "yes" } else { "no" }).into_owned();
    let stage = assessment.stage.as_ref().map(|stage| page.word("bill-stage", stage).into_owned());
    let bill = Some(assessment.bill.clone()).filter(|bill| !bill.is_empty());
    [Some(needed), stage, bill].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Each stage of a bill with its words.
pub fn stages(page: &Page) -> Vec<(&'static str, String)> {
    STAGES.iter().map(|stage| (*stage, page.word("bill-stage", stage).into_owned())).collect()
}

/// What a change does, in the reader's words.
pub fn does(page: &Page, change: &Change) -> String {
    let term = |id: &str| terms::find(id).map_or_else(|| id.to_owned(), |term| label(term, page.lang));
    match change {
        Change::AddTerm { term: id } => page.t_of("batch-does-add", "term", &term(id)),
        Change::RemoveTerm { term: id } => page.t_of("batch-does-remove", "term", &term(id)),
        Change::Respond { response, source } => {
            let response = page.word("response", response);
            let arguments = [("response", Value::from(response.as_ref())), ("source", Value::from(source.as_str()))];
            page.t_with("batch-does-respond", &arguments)
        }
        Change::AssessLegislation { assessment } => page.t_of("batch-does-legislation", "value", &assessed(page, assessment)),
    }
}

/// Tells whether the same would still change.
fn seen(numbers: &[i64]) -> String {
    let mut hasher = DefaultHasher::new();
    numbers.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

pub async fn make(page: Page, db: Data<Db>, found: Found, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    let pairs = form.into_inner();
    let (change, numbers) = match read(&page, &db, &found, &pairs).await? {
        Ok(decided) => decided,
        Err(form) => return again(page, &db, found, form, &pairs).await,
    };
    let (actor, shown) = (page.account()?.id.clone(), value_of(&pairs, "seen").text().to_owned());
    let (own, meant) = (change.clone(), numbers.clone());
    let made = db
        .write(move |conn| {
            let subjects = queries::subjects(conn, &meant)?;
            let changes = subjects.iter().filter(|subject| own.judge(subject) == Verdict::Changes);
            let changing: Vec<i64> = changes.map(|subject| subject.filed.recommendation.number).collect();
            if seen(&changing) != shown { Ok(None) } else { queries::make(conn, &actor, &own, &changing) }
        })
        .await?;
    match made {
        Some(_) => Ok(see_other(&page.href("/desk/batch?notice=batch-made"))),
        None => show(page, &db, change, numbers, pairs, true).await,
    }
}

pub async fn undo(page: Page, db: Data<Db>, path: Path<(String, i64)>, _form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::Import)?;
    let (actor, number) = (page.account()?.id.clone(), path.1);
    db.write(move |conn| queries::undo(conn, &actor, number)).await?;
    Ok(see_other(&page.href("/desk/batch?notice=batch-undone")))
}
