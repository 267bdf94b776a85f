//! Dividing a group in two: how the program would do it, shown before it is done, and put right by hand.

use std::collections::HashSet;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::member::Row;
use super::{change, home};
use crate::clusters::forms::NamesForm;
use crate::consultations::groups::model::{ContributionGroup, GroupMember};
use crate::consultations::groups::proposal;
use crate::consultations::groups::queries::{self, Target};
use crate::consultations::model::Consultation;
use crate::consultations::queries as consultations;
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::text::apart;
use crate::viewer::Permission;
use crate::web::forms::{Problem, problems};
use crate::web::translated::{Pairs, value_of};
use crate::web::{Field, Form, Page, Translated, html, see_other};

/// So many of each half are shown one by one.
const SHOWN: usize = 100;
/// Words of the proposed name.
const NAMING: usize = 3;

type Address = Path<(String, i64, i64)>;

/// The first stays where it is and keeps the name.
struct Part {
    number: usize,
    words: Vec<String>,
    rows: Vec<Row>,
    /// Those that are not shown, by their keys.
    rest: Vec<String>,
}

impl Part {
    fn is_first(&self) -> bool {
        self.number == 1
    }

    fn all(&self) -> i64 {
        (self.rows.len() + self.rest.len()) as i64
    }

    fn more(&self) -> i64 {
        self.rest.len() as i64
    }

    fn keys(&self) -> String {
        self.rest.join(",")
    }
}

#[derive(Template)]
#[template(path = "consultations/group_split.html")]
struct Split {
    page: Page,
    consultation: Consultation,
    group: ContributionGroup,
    seen: i64,
    parts: [Part; 2],
    names: Translated,
    problem: Field,
    problems: Vec<Problem>,
}

impl Split {
    fn words(&self, part: &Part) -> String {
        apart(&part.words)
    }
}

struct Loaded {
    consultation: Consultation,
    group: ContributionGroup,
    seen: i64,
    members: Vec<GroupMember>,
    proposed: [proposal::Half; 2],
}

fn load(conn: &mut DbConnection, (number, group): (i64, i64), lang: Lang, proposing: bool) -> Result<Loaded, Error> {
    let consultation = consultations::find_by_number(conn, number)?;
    let group = queries::find(conn, &consultation.id, group, lang)?;
    let proposed = match proposing {
        true => proposal::halves(queries::voices_of(conn, &consultation.id, &group.id)?),
        false => Default::default(),
    };
    Ok(Loaded {
        seen: change::revision(conn, &group)?,
        members: queries::members(conn, &consultation.id, Some(&group.id), (0, i64::from(i32::MAX)))?,
        consultation,
        group,
        proposed,
    })
}

/// The members of each half; the first keeps what is in neither.
fn parts(members: Vec<GroupMember>, second: &HashSet<String>, words: [Vec<String>; 2]) -> [Part; 2] {
    let (second, first): (Vec<_>, Vec<_>) = members.into_iter().partition(|member| second.contains(&member.id));
    let part = |number: usize, mut members: Vec<GroupMember>, words: Vec<String>| {
        let rest = members.split_off(members.len().min(SHOWN)).into_iter().map(|member| member.id).collect();
        Part { number, words, rest, rows: members.into_iter().map(|member| Row::new(member, None)).collect() }
    };
    let [stays, goes] = words;
    [part(1, first, stays), part(2, second, goes)]
}

pub async fn show(page: Page, db: Data<Db>, path: Address) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageConsultations)?;
    let (lang, address) = (page.lang, (path.1, path.2));
    let loaded = db.read_long(move |conn| load(conn, address, lang, true)).await?;
    let [stays, goes] = loaded.proposed.clone();
    let name: Vec<&str> = goes.words.iter().take(NAMING).map(String::as_str).collect();
    let name = (!name.is_empty()).then(|| (loaded.group.lang, name.join(", ")));
    let names = Translated::filled("name", &page.writing_languages(), name.as_slice());
    let second = goes.ids.into_iter().collect();
    answer(page, StatusCode::OK, loaded, (&second, [stays.words, goes.words]), (names, Field::default()))
}

fn answer(
    page: Page,
    status: StatusCode,
    loaded: Loaded,
    (second, words): (&HashSet<String>, [Vec<String>; 2]),
    (names, problem): (Translated, Field),
) -> Result<HttpResponse, Error> {
    let mut problems = problems(page.lang, &[("parts", &problem)]);
    problems.extend(names.problems(page.lang));
    let Loaded { consultation, group, seen, members, .. } = loaded;
    let parts = parts(members, second, words);
    html(status, Split { page, consultation, group, seen, parts, names, problem, problems })
}

/// What the form puts into the second half, and whether the first keeps anything.
fn wanted(pairs: &Pairs) -> (HashSet<String>, bool) {
    let chosen = |part: &str| {
        let of = move |(name, value): &(String, String)| {
            (value == part).then(|| name.strip_prefix("part-")).flatten().map(str::to_owned)
        };
        pairs.iter().filter_map(of).collect::<HashSet<String>>()
    };
    let rest = value_of(pairs, "rest").value;
    let mut second = chosen("2");
    second.extend(rest.split(',').filter(|id| !id.is_empty()).map(str::to_owned));
    (second, !chosen("1").is_empty() || value_of(pairs, "stays").is("yes"))
}

pub async fn split(page: Page, db: Data<Db>, path: Address, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageConsultations)?;
    let address = (path.1, path.2);
    let (second, keeps) = wanted(&form.0);
    let mut problem = Field::default();
    if second.is_empty() || !keeps {
        problem.refuse("error-group-split");
    }
    let checked = NamesForm(Translated::read("name", &page.writing_languages(), &form.0)).check();
    let names = match (checked, problem.error.is_none()) {
        (Ok(names), true) => names,
        (checked, _) => {
            let names = checked.map_or_else(|form| form.0, |names| Translated::filled("name", &page.writing_languages(), &names));
            let lang = page.lang;
            let loaded = db.read_long(move |conn| load(conn, address, lang, false)).await?;
            let returned = (&second, Default::default());
            return answer(page.with_errors(), StatusCode::UNPROCESSABLE_ENTITY, loaded, returned, (names, problem));
        }
    };
    let ids: Vec<String> = second.into_iter().collect();
    let what = move |conn: &mut _, actor: &str, group: &_| queries::shift(conn, actor, group, &ids, Target::New(names));
    change::make(page, &db, address, &form.0, what, |page, new| {
        let new = new.unwrap_or(address.1);
        see_other(&page.href(&format!("{}/{new}?notice=contribution-group-split", home(address.0))))
    })
    .await
}
