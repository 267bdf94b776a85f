//! The desk's page of one cluster: why it is one, and everything that people can decide about it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::{apart, reason};
use crate::clusters::forms::{Destination, MoveForm, NEW, NamesForm, ResponsibilityForm};
use crate::clusters::model::{Cluster, Member, PRIORITIES, Responsible};
use crate::clusters::queries;
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
use crate::web::translated::Pairs;
use crate::web::{Field, Form, Page, Paging, Translated, html, see_other};

const HISTORY: i64 = 30;

#[derive(Template)]
#[template(path = "clusters/desk_cluster.html")]
struct Show {
    page: Page,
    cluster: Cluster,
    loaded: Loaded,
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
    members: Vec<Member>,
    accepted: i64,
    all: i64,
    entities: Vec<Entity>,
    others: Vec<Cluster>,
    actions: Vec<Action>,
    history: Vec<Recorded>,
    names: Vec<(Lang, String)>,
    responsible: Responsible,
}

/// Forms as they came back; those that didn't are shown as things stand.
#[derive(Default)]
struct Returned {
    names: Option<Translated>,
    move_form: Option<MoveForm>,
}

impl Show {
    fn reason(&self, member: &Member) -> String {
        reason(&self.page, member)
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

fn load(conn: &mut DbConnection, number: i64, shown: i64, lang: Lang) -> Result<(Cluster, Loaded), Error> {
    let cluster = queries::find(conn, number, lang)?;
    let (accepted, all) = queries::member_counts(conn, &cluster.id)?;
    let mut others = queries::in_state(conn, &["accepted", "proposed"], lang)?;
    others.retain(|other| other.id != cluster.id);
    let loaded = Loaded {
        members: queries::members(conn, &cluster.id, false, window(shown), lang)?,
        accepted,
        all,
        entities: organisations::queries::entities(conn, lang, false)?,
        others,
        actions: plan::queries::actions_of_cluster(conn, &cluster.id, lang)?,
        history: journal::of_subject(conn, "cluster", &cluster.id, HISTORY)?,
        names: queries::all_names(conn, &cluster.id)?,
        responsible: queries::responsible(conn, &cluster.id, lang)?,
    };
    Ok((cluster, loaded))
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    answer(page, &db, path.1, Returned::default(), StatusCode::OK).await
}

async fn answer(page: Page, db: &Db, number: i64, returned: Returned, status: StatusCode) -> Result<HttpResponse, Error> {
    let (lang, shown) = (page.lang, asked(&page));
    let (cluster, mut loaded) = db.read(move |conn| load(conn, number, shown, lang)).await?;
    let paging = Paging::cut(&page, &mut loaded.members);
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
        paging,
        names,
        move_form,
        problems,
    };
    html(status, view)
}

/// Does one thing to an open cluster, in one write.
async fn change<T, F>(page: &Page, db: &Db, number: i64, what: F) -> Result<T, Error>
where
    T: Send + 'static,
    F: FnOnce(&mut DbConnection, &str, &Cluster) -> Result<T, Error> + Send + 'static,
{
    let (actor, lang) = (page.account()?.id.clone(), page.lang);
    db.write(move |conn| {
        let cluster = queries::find(conn, number, lang)?;
        if cluster.is("merged") || cluster.is("discarded") {
            return Err(Error::Conflict);
        }
        what(conn, &actor, &cluster)
    })
    .await
}

fn back(page: &Page, number: i64, notice: &str) -> HttpResponse {
    see_other(&page.href(&format!("/desk/clusters/{number}?notice={notice}")))
}

pub async fn accept(page: Page, db: Data<Db>, path: Path<(String, i64)>, _form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    change(&page, &db, path.1, |conn, actor, cluster| queries::accept(conn, Some(actor), &cluster.id)).await?;
    Ok(back(&page, path.1, "clusters-accepted"))
}

pub async fn discard(page: Page, db: Data<Db>, path: Path<(String, i64)>, _form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    change(&page, &db, path.1, |conn, actor, cluster| queries::discard(conn, actor, &cluster.id)).await?;
    Ok(see_other(&page.href("/desk/clusters?notice=cluster-discarded")))
}

pub async fn rename(page: Page, db: Data<Db>, path: Path<(String, i64)>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let names = match NamesForm(Translated::read("name", &page.writing_languages(), &form.0)).check() {
        Ok(names) => names,
        Err(form) => {
            let returned = Returned { names: Some(form.0), ..Returned::default() };
            return answer(page.with_errors(), &db, path.1, returned, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    change(&page, &db, path.1, move |conn, actor, cluster| queries::rename(conn, Some(actor), &cluster.id, &names)).await?;
    Ok(back(&page, path.1, "saved"))
}

pub async fn assign(page: Page, db: Data<Db>, path: Path<(String, i64)>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let (lang, form) = (page.lang, ResponsibilityForm::read(&form.0));
    change(&page, &db, path.1, move |conn, actor, cluster| {
        let offered = organisations::queries::entities(conn, lang, true)?.into_iter().map(|entity| entity.id).collect::<Vec<_>>();
        let (priority, lead, supporting) = form.check(&offered).ok_or(Error::Conflict)?;
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
    Ok(back(&page, path.1, "saved"))
}

pub async fn move_members(page: Page, db: Data<Db>, path: Path<(String, i64)>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let lang = page.lang;
    let open = db.read(move |conn| Ok(queries::in_state(conn, &["accepted", "proposed"], lang)?)).await?;
    let open: Vec<String> = open.into_iter().map(|cluster| cluster.id).collect();
    let (chosen, destination) = match MoveForm::read(&page.writing_languages(), &form.0).check(&open) {
        Ok(checked) => checked,
        Err(form) => {
            let returned = Returned { move_form: Some(*form), ..Returned::default() };
            return answer(page.with_errors(), &db, path.1, returned, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let made = change(&page, &db, path.1, move |conn, actor, cluster| match destination {
        Destination::New(names) => queries::split(conn, actor, &cluster.id, &chosen, &names).map(Some),
        Destination::Cluster(target) => {
            for recommendation_id in &chosen {
                queries::move_recommendation(conn, Some(actor), recommendation_id, &target)?;
            }
            Ok(None)
        }
    })
    .await?;
    Ok(back(&page, made.unwrap_or(path.1), "recommendations-moved"))
}

pub async fn merge(page: Page, db: Data<Db>, path: Path<(String, i64)>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let target = crate::web::translated::value_of(&form.0, "into").value;
    let lang = page.lang;
    let number = change(&page, &db, path.1, move |conn, actor, cluster| {
        let open = queries::by_id(conn, &[target], lang)?.pop().filter(|into| into.is("accepted") || into.is("proposed"));
        let into = open.filter(|into| into.id != cluster.id).ok_or(Error::Conflict)?;
        queries::merge(conn, actor, &cluster.id, &into.id)?;
        plan::queries::move_actions(conn, &cluster.id, &into.id)?;
        Ok(into.number)
    })
    .await?;
    Ok(back(&page, number, "cluster-merged"))
}
