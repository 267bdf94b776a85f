//! The desk's page of one cluster: why it is one, and everything that people can decide about it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::apart;
use super::cards::{Card, cards};
use super::happened::{self, Change};
use super::side::Side;
use crate::clusters::forms::{Destination, MoveForm, NEW, NamesForm, ResponsibilityForm};
use crate::clusters::model::{Cluster, Kind, PRIORITIES, Responsible};
use crate::clusters::queries::{self, Deciding, Part};
use crate::clusters::suggestions::{Kept, Suggestions};
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::journal::{self, Recorded};
use crate::organisations;
use crate::organisations::model::Entity;
use crate::plan;
use crate::plan::model::Action;
use crate::viewer::Permission;
use crate::web::forms::Problem;
use crate::web::paging::{asked, window};
use crate::web::translated::{Pairs, value_of, values_of};
use crate::web::{Field, Form, Page, Paging, Translated, html, see_other};

const HISTORY: i64 = 30;

#[derive(Template)]
#[template(path = "clusters/desk_cluster.html")]
struct Show {
    page: Page,
    cluster: Cluster,
    loaded: Loaded,
    side: Side,
    paging: Paging,
    names: Translated,
    responsibility: ResponsibilityForm,
    move_form: MoveForm,
    priorities: Vec<(String, String)>,
    leads: Vec<(String, String)>,
    targets: Vec<(String, String)>,
    merge_targets: Vec<(String, String)>,
    no_target: Field,
    problems: Vec<Problem>,
}

/// What the page shows beside its forms.
struct Loaded {
    cards: Vec<Card>,
    /// What the forms say that they saw.
    seen: i64,
    accepted: i64,
    all: i64,
    entities: Vec<Entity>,
    others: Vec<Cluster>,
    actions: Vec<Action>,
    history: Vec<Recorded>,
    names: Vec<(Lang, String)>,
    names_are_confirmed: bool,
    responsible: Responsible,
}

/// Forms as they came back; those that didn't are shown as things stand.
#[derive(Default)]
struct Returned {
    names: Option<Translated>,
    move_form: Option<MoveForm>,
}

impl Show {
    /// The program's names become a person's when somebody saves them or accepts the cluster.
    fn names_are_confirmed(&self) -> bool {
        self.loaded.names_are_confirmed
    }

    /// Where the forms of the cards lead back to.
    fn back(&self) -> String {
        self.cluster.number.to_string()
    }

    fn before(&self) -> Option<i64> {
        self.side.neighbours().0
    }

    fn after(&self) -> Option<i64> {
        self.side.neighbours().1
    }

    fn waiting(&self) -> i64 {
        self.loaded.all - self.loaded.accepted
    }

    fn words(&self) -> String {
        apart(&self.cluster.words)
    }

    fn supports(&self, entity: &Entity) -> bool {
        self.responsibility.supporting.contains(&entity.id)
    }

    fn happened(&self, entry: &Recorded) -> String {
        self.page.t(&format!("journal-{}", entry.kind)).into_owned()
    }
}

fn load(
    conn: &mut DbConnection,
    suggestions: &Suggestions,
    (number, shown): (i64, i64),
    account_id: &str,
    lang: Lang,
) -> Result<(Cluster, Loaded, Side, bool), Error> {
    let cluster = queries::find(conn, number, lang)?;
    let (accepted, all) = queries::member_counts(conn, &cluster.id)?;
    let mut others = queries::in_state(conn, &["accepted", "proposed"], lang)?;
    others.retain(|other| other.id != cluster.id);
    let (from, most) = window(shown);
    let mut ids = queries::member_ids(conn, &cluster.id, (from, most))?;
    let follows = ids.len() as i64 == most;
    ids.truncate(most as usize - 1);
    let loaded = Loaded {
        cards: cards(conn, suggestions, &ids, lang)?,
        seen: queries::revision(conn, &cluster.id)?,
        accepted,
        all,
        entities: organisations::queries::entities(conn, lang, false)?,
        others,
        actions: plan::queries::actions_of_cluster(conn, &cluster.id, lang)?,
        history: journal::of_subject(conn, "cluster", &cluster.id, HISTORY)?,
        names: queries::all_names(conn, &cluster.id)?,
        names_are_confirmed: queries::names_are_confirmed(conn, &cluster.id)?,
        responsible: queries::responsible(conn, &cluster.id, lang)?,
    };
    let side = Side::read(conn, account_id, Some(number), lang)?;
    Ok((cluster, loaded, side, follows))
}

pub async fn show(page: Page, db: Data<Db>, kept: Data<Kept>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    answer(page, &db, kept, path.1, Returned::default(), StatusCode::OK).await
}

async fn answer(
    page: Page,
    db: &Db,
    kept: Data<Kept>,
    number: i64,
    returned: Returned,
    status: StatusCode,
) -> Result<HttpResponse, Error> {
    let (lang, asked_for, account) = (page.lang, (number, asked(&page)), page.account()?.id.clone());
    let suggestions = kept.into_inner().get(db).await?;
    let (cluster, loaded, side, follows) = db.read_long(move |conn| load(conn, &suggestions, asked_for, &account, lang)).await?;
    let paging = Paging::before(&page, follows);
    let langs = &page.writing_languages();
    let names = returned.names.unwrap_or_else(|| Translated::filled("name", langs, &loaded.names));
    let move_form = returned.move_form.unwrap_or_else(|| MoveForm::empty(langs));
    let mut problems = names.problems(lang);
    problems.extend(move_form.problems(lang));
    let nothing = |key: &str| std::iter::once((String::new(), page.t(key).into_owned()));
    let others = || loaded.others.iter().map(|other| (other.id.clone(), other.name.text.clone()));
    let levels = PRIORITIES.iter().map(|level| ((*level).to_owned(), page.word("priority", level).into_owned()));
    let view = Show {
        priorities: nothing("priority-none").chain(levels).collect(),
        leads: nothing("choose")
            .chain(loaded.entities.iter().map(|entity| (entity.id.clone(), entity.name.text.clone())))
            .collect(),
        targets: nothing("choose").chain([(NEW.to_owned(), page.t("cluster-new").into_owned())]).chain(others()).collect(),
        merge_targets: nothing("choose").chain(others()).collect(),
        no_target: Field::default(),
        responsibility: ResponsibilityForm {
            priority: Field::from(cluster.priority.as_deref().unwrap_or_default()),
            lead: loaded.responsible.lead.as_ref().map_or_else(Field::default, |lead| Field::from(lead.id.as_str())),
            supporting: loaded.responsible.supporting.iter().map(|entity| entity.id.clone()).collect(),
        },
        page,
        cluster,
        loaded,
        side,
        paging,
        names,
        move_form,
        problems,
    };
    html(status, view)
}

fn back(page: &Page, number: i64, notice: &str) -> HttpResponse {
    see_other(&page.href(&format!("/desk/clusters/{number}?notice={notice}")))
}

pub async fn accept(page: Page, db: Data<Db>, path: Path<(String, i64)>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let change = Change::read(&page, path.1, &form.0)?;
    let made = change.make(&db, |conn, actor, cluster| queries::accept(conn, Some(actor), &cluster.id)).await?;
    happened::answer(page, &db, change, made, |page, ()| back(page, path.1, "clusters-accepted")).await
}

pub async fn discard(page: Page, db: Data<Db>, path: Path<(String, i64)>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let change = Change::read(&page, path.1, &form.0)?;
    let made = change.make(&db, |conn, actor, cluster| queries::discard(conn, actor, &cluster.id)).await?;
    happened::answer(page, &db, change, made, |page, ()| see_other(&page.href("/desk/clusters?notice=cluster-discarded"))).await
}

pub async fn rename(
    page: Page,
    db: Data<Db>,
    kept: Data<Kept>,
    path: Path<(String, i64)>,
    form: Form<Pairs>,
) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let names = match NamesForm(Translated::read("name", &page.writing_languages(), &form.0)).check() {
        Ok(names) => names,
        Err(form) => {
            let returned = Returned { names: Some(form.0), ..Returned::default() };
            return answer(page.with_errors(), &db, kept, path.1, returned, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let change = Change::read(&page, path.1, &form.0)?;
    let renamed = change
        .make(&db, move |conn, actor, cluster| match cluster.name_locked {
            true => Err(Error::Conflict),
            false => queries::rename(conn, Some(actor), &cluster.id, &names),
        })
        .await?;
    happened::answer(page, &db, change, renamed, |page, ()| back(page, path.1, "saved")).await
}

/// Locks the name, the membership, both or none, as the boxes are ticked.
pub async fn lock(page: Page, db: Data<Db>, path: Path<(String, i64)>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let locked = values_of(&form.0, "lock");
    let is = |what: &str| locked.iter().any(|locked| locked == what);
    let locks = (is("name"), is("members"));
    let change = Change::read(&page, path.1, &form.0)?;
    let made = change.make(&db, move |conn, actor, cluster| queries::lock(conn, actor, &cluster.id, locks)).await?;
    happened::answer(page, &db, change, made, |page, ()| back(page, path.1, "saved")).await
}

pub async fn assign(page: Page, db: Data<Db>, path: Path<(String, i64)>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let (lang, responsibility) = (page.lang, ResponsibilityForm::read(&form.0));
    let change = Change::read(&page, path.1, &form.0)?;
    let assigned = change
        .make(&db, move |conn, actor, cluster| {
            let offered: Vec<String> =
                organisations::queries::entities(conn, lang, true)?.into_iter().map(|entity| entity.id).collect();
            let (priority, lead, supporting) = responsibility.check(&offered).ok_or(Error::Conflict)?;
            if cluster.priority.as_deref() != priority {
                queries::set_priority(conn, Some(actor), &cluster.id, priority)?;
            }
            let before = queries::responsible(conn, &cluster.id, lang)?;
            let known: Vec<&String> = before.supporting.iter().map(|entity| &entity.id).collect();
            let same = known.len() == supporting.len() && known.iter().all(|id| supporting.contains(id));
            if !same || before.lead.map(|entity| entity.id) != lead {
                queries::set_entities(conn, Some(actor), &cluster.id, lead.as_deref(), &supporting)?;
            }
            Ok(())
        })
        .await?;
    happened::answer(page, &db, change, assigned, |page, ()| back(page, path.1, "saved")).await
}

pub async fn move_members(
    page: Page,
    db: Data<Db>,
    kept: Data<Kept>,
    path: Path<(String, i64)>,
    form: Form<Pairs>,
) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let lang = page.lang;
    let open = db.read(move |conn| Ok(queries::in_state(conn, &["accepted", "proposed"], lang)?)).await?;
    let open: Vec<String> = open.into_iter().filter(|cluster| !cluster.members_locked).map(|cluster| cluster.id).collect();
    let (chosen, destination) = match MoveForm::read(&page.writing_languages(), &form.0).check(&open) {
        Ok(checked) => checked,
        Err(form) => {
            let returned = Returned { move_form: Some(*form), ..Returned::default() };
            return answer(page.with_errors(), &db, kept, path.1, returned, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let reason = value_of(&form.0, "reason").text().to_owned();
    let change = Change::read(&page, path.1, &form.0)?;
    let moved = change
        .make(&db, move |conn, actor, cluster| match destination {
            _ if cluster.members_locked => Err(Error::Conflict),
            Destination::New(names) => {
                let deciding = Deciding { reason, ..Deciding::new(Some(actor), Kind::Split) };
                queries::split(conn, &deciding, &cluster.id, &[Part { recommendations: chosen, names }]).map(Some)
            }
            Destination::Cluster(target) => {
                let deciding = Deciding { reason, ..Deciding::new(Some(actor), Kind::Placed) };
                queries::move_recommendations(conn, &deciding, &chosen, &target)?;
                Ok(None)
            }
        })
        .await?;
    happened::answer(page, &db, change, moved, |page, made| back(page, made.unwrap_or(path.1), "recommendations-moved")).await
}

pub async fn merge(page: Page, db: Data<Db>, path: Path<(String, i64)>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let target = value_of(&form.0, "into").value;
    let lang = page.lang;
    let change = Change::read(&page, path.1, &form.0)?;
    let merged = change
        .make(&db, move |conn, actor, cluster| {
            let open = queries::by_id(conn, &[target], lang)?.pop().filter(|into| into.is("accepted") || into.is("proposed"));
            let into = open.filter(|into| into.id != cluster.id).ok_or(Error::Conflict)?;
            if cluster.members_locked || into.members_locked {
                return Err(Error::Conflict);
            }
            queries::merge(conn, actor, &cluster.id, &into.id)?;
            Ok(into.number)
        })
        .await?;
    happened::answer(page, &db, change, merged, |page, number| back(page, number, "cluster-merged")).await
}
