//! One group: what its contributions say, why each is in it, and everything that people can decide about it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::change;
use super::member::{OneText, Row};
use crate::consultations::groups::model::{ContributionGroup, GroupMember, Listed};
use crate::consultations::groups::queries;
use crate::consultations::model::Consultation;
use crate::consultations::queries as consultations;
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::journal::Recorded;
use crate::text::{Difference, apart};
use crate::viewer::Permission;
use crate::web::forms::{Problem, problems};
use crate::web::paging::{asked, window};
use crate::web::translated::{Pairs, value_of, values_of};
use crate::web::{Field, Page, Paging, Translated, html};

const HISTORY: i64 = 20;
/// So many copies are enough to see which text was sent most often.
const LOOKED_THROUGH: i64 = 200;
/// Instead of a group: a new one, or none at all.
pub const NEW: &str = "new";
pub const ASIDE: &str = "aside";

#[derive(Template)]
#[template(path = "consultations/group.html")]
struct Show {
    page: Page,
    consultation: Consultation,
    listed: Listed,
    rows: Vec<Row>,
    one_text: Option<OneText>,
    seen: i64,
    history: Vec<Recorded>,
    /// Numbers of the groups before and after it in the list.
    neighbours: (Option<i64>, Option<i64>),
    paging: Paging,
    names: Translated,
    moving: MoveForm,
    targets: Vec<(String, String)>,
    merge_targets: Vec<(String, String)>,
    no_target: Field,
    problems: Vec<Problem>,
}

impl Show {
    fn group(&self) -> &ContributionGroup {
        &self.listed.group
    }

    fn words(&self) -> String {
        apart(&self.group().words)
    }

    fn reason(&self, row: &Row) -> String {
        match (row.member.words.is_empty(), row.member.decided || self.group().same_text) {
            (false, _) => self.page.t_of("group-shares", "words", &apart(&row.member.words)),
            (true, false) => self.page.t("group-shares-meaning").into_owned(),
            (true, true) => String::new(),
        }
    }

    fn is_chosen(&self, row: &Row) -> bool {
        self.moving.chosen.contains(&row.member.id)
    }
}

/// Contributions that are ticked, and where they go.
pub struct MoveForm {
    pub chosen: Vec<String>,
    /// The id of a group, [`NEW`] or [`ASIDE`].
    pub target: Field,
    pub names: Translated,
}

impl MoveForm {
    pub fn read(langs: &[Lang], pairs: &Pairs) -> MoveForm {
        MoveForm {
            chosen: values_of(pairs, "contribution"),
            target: value_of(pairs, "target"),
            names: Translated::read("new_name", langs, pairs),
        }
    }
}

/// Forms as they came back; those that didn't are shown as things stand.
#[derive(Default)]
pub struct Returned {
    pub names: Option<Translated>,
    pub moving: Option<MoveForm>,
}

struct Loaded {
    consultation: Consultation,
    groups: Vec<Listed>,
    members: Vec<GroupMember>,
    copies: Vec<GroupMember>,
    seen: i64,
    history: Vec<Recorded>,
    names: Vec<(Lang, String)>,
}

fn load(conn: &mut DbConnection, (number, group): (i64, i64), shown: (i64, i64), lang: Lang) -> Result<Loaded, Error> {
    let consultation = consultations::find_by_number(conn, number)?;
    let group = queries::find(conn, &consultation.id, group, lang)?;
    let copies = match group.same_text {
        true => queries::members(conn, &consultation.id, Some(&group.id), (0, LOOKED_THROUGH))?,
        false => Vec::new(),
    };
    let mut names = queries::names_of(conn, &group.id)?;
    if names.is_empty() {
        names.extend(group.proposed_name());
    }
    Ok(Loaded {
        members: queries::members(conn, &consultation.id, Some(&group.id), shown)?,
        groups: queries::list(conn, &consultation.id, lang)?,
        seen: change::revision(conn, &group)?,
        history: queries::history(conn, &group, HISTORY)?,
        copies,
        names,
        consultation,
    })
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, i64, i64)>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageConsultations)?;
    answer(page, &db, (path.1, path.2), Returned::default(), StatusCode::OK).await
}

pub async fn answer(
    page: Page,
    db: &Db,
    address: (i64, i64),
    returned: Returned,
    status: StatusCode,
) -> Result<HttpResponse, Error> {
    let (lang, shown) = (page.lang, window(asked(&page)));
    let Loaded { consultation, mut groups, mut members, copies, seen, history, names } =
        db.read_long(move |conn| load(conn, address, shown, lang)).await?;
    let paging = Paging::cut(&page, &mut members);
    let at = groups.iter().position(|listed| listed.group.number == address.1).ok_or(Error::NotFound)?;
    let number_at = |at: Option<usize>| at.and_then(|at| groups.get(at)).map(|listed| listed.group.number);
    let neighbours = (number_at(at.checked_sub(1)), number_at(Some(at + 1)));
    let listed = groups.remove(at);
    let one_text = OneText::of(&copies);
    let langs = page.writing_languages();
    let names = returned.names.unwrap_or_else(|| Translated::filled("name", &langs, &names));
    let moving = returned.moving.unwrap_or_else(|| MoveForm::read(&langs, &Vec::new()));
    let mut found = names.problems(lang);
    found.extend(problems(lang, &[("target", &moving.target)]));
    found.extend(moving.names.problems(lang));
    let other = |listed: Listed| (listed.group.id, listed.group.name.text);
    let mut others: Vec<(String, String)> = groups.into_iter().map(other).collect();
    lang.sort_by_label(&mut others, |(_, name)| name);
    let word = |value: &str, key: &str| (value.to_owned(), page.t(key).into_owned());
    let fixed = [word("", "choose"), word(NEW, "group-new"), word(ASIDE, "group-aside")];
    let view = Show {
        targets: fixed.iter().cloned().chain(others.clone()).collect(),
        merge_targets: fixed[..1].iter().cloned().chain(others).collect(),
        no_target: Field::default(),
        rows: members.into_iter().map(|member| Row::new(member, one_text.as_ref())).collect(),
        problems: found,
        page,
        consultation,
        listed,
        one_text,
        seen,
        history,
        neighbours,
        paging,
        names,
        moving,
    };
    html(status, view)
}
