//! The groups of a consultation: what was sent many times first, then what is similar; what was put aside.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use serde::Deserialize;

use super::home;
use super::member::Row;
use crate::clusters::forms::ProposalForm;
use crate::consultations::groups::model::{Listed, Progress};
use crate::consultations::groups::queries;
use crate::consultations::model::{Consultation, Text};
use crate::consultations::queries as consultations;
use crate::db::Db;
use crate::error::Error;
use crate::text::{Difference, apart};
use crate::viewer::Permission;
use crate::web::forms::{Problem, problems};
use crate::web::paging::{asked, window};
use crate::web::translated::{Pairs, values_of};
use crate::web::{Form, Page, Paging, html, see_other};

const PAGE: usize = 25;

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    show: String,
}

#[derive(Template)]
#[template(path = "consultations/groups.html")]
struct List {
    page: Page,
    consultation: Consultation,
    title: Option<Text>,
    progress: Progress,
    groups: Vec<Listed>,
    /// What was put aside, where that is asked for.
    aside: Option<Vec<Row>>,
    paging: Paging,
    /// The numbers of what the reader's undo takes back and their redo makes again.
    at_hand: (Option<i64>, Option<i64>),
    form: ProposalForm,
    problems: Vec<Problem>,
}

impl List {
    fn words(&self, listed: &Listed) -> String {
        apart(&listed.group.words)
    }

    /// A heading stands above the first of each kind.
    fn begins_kind(&self, at: &usize) -> bool {
        *at == 0 || self.groups[*at].group.same_text != self.groups[at - 1].group.same_text
    }
}

pub async fn list(page: Page, db: Data<Db>, path: Path<(String, i64)>, query: Query<Asked>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageConsultations)?;
    answer(page, &db, path.1, query.show == "aside", ProposalForm::default(), StatusCode::OK).await
}

async fn answer(
    page: Page,
    db: &Db,
    number: i64,
    is_aside: bool,
    form: ProposalForm,
    status: StatusCode,
) -> Result<HttpResponse, Error> {
    let (lang, shown, account) = (page.lang, window(asked(&page)), page.account()?.id.clone());
    let (consultation, title, progress, mut groups, aside, at_hand) = db
        .read_long(move |conn| {
            let consultation = consultations::find_by_number(conn, number)?;
            let texts = consultations::texts(conn, &consultation.id)?;
            let title = consultations::in_reader(texts, lang, |text| text.lang);
            let progress = queries::progress(conn, &consultation.id)?;
            let aside = match is_aside {
                true => Some(queries::members(conn, &consultation.id, None, shown)?),
                false => None,
            };
            let groups = if is_aside { Vec::new() } else { queries::list(conn, &consultation.id, lang)? };
            let at_hand = queries::at_hand(conn, &consultation.id, &account)?;
            Ok((consultation, title, progress, groups, aside, at_hand))
        })
        .await?;
    let (aside, paging) = match aside {
        Some(mut rows) => {
            let paging = Paging::cut(&page, &mut rows);
            (Some(rows.into_iter().map(|member| Row::new(member, None)).collect()), paging)
        }
        None => (None, Paging::keep(&page, PAGE, &mut groups)),
    };
    let problems = problems(lang, &[("count", &form.count)]);
    html(status, List { page, consultation, title, progress, groups, aside, paging, at_hand, form, problems })
}

pub async fn propose(
    page: Page,
    db: Data<Db>,
    path: Path<(String, i64)>,
    form: Form<ProposalForm>,
) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageConsultations)?;
    let wanted = match form.into_inner().check() {
        Ok(count) => count.and_then(|count| i64::try_from(count).ok()),
        Err(form) => return answer(page.with_errors(), &db, path.1, false, form, StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    let number = path.1;
    db.write(move |conn| {
        let consultation = consultations::find_by_number(conn, number)?;
        crate::consultations::groups::ask(conn, &consultation.id, wanted)
    })
    .await?;
    Ok(see_other(&page.href(&home(number))))
}

/// What was ticked among those put aside is undecided again.
pub async fn bring_back(page: Page, db: Data<Db>, path: Path<(String, i64)>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageConsultations)?;
    let (number, chosen, actor) = (path.1, values_of(&form.0, "contribution"), page.account()?.id.clone());
    let mut back = 0;
    if !chosen.is_empty() {
        back = db
            .write(move |conn| {
                let consultation = consultations::find_by_number(conn, number)?;
                queries::bring_back(conn, &actor, &consultation.id, &chosen)
            })
            .await?;
    }
    let notice = if back == 0 { "contributions-not-brought-back" } else { "contributions-brought-back" };
    Ok(see_other(&page.href(&format!("{}?show=aside&notice={notice}", home(number)))))
}
