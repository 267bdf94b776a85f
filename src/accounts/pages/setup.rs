//! What the portal must know of its country: asked of the first administrator, kept at the desk.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;

use super::setup_form::SetupForm;
use crate::accounts::entries::SettingsChanged;
use crate::accounts::zones;
use crate::error::Error;
use crate::i18n::Lang;
use crate::taxonomy::countries;
use crate::viewer::Permission;
use crate::web::forms::Problem;
use crate::web::{Form, Page, Portal, html, see_other};
use crate::{journal, settings};

#[derive(Template)]
#[template(path = "accounts/setup.html")]
struct Edit {
    page: Page,
    /// The page of an empty portal, which comes before there is a desk.
    first: bool,
    form: SetupForm,
    problems: Vec<Problem>,
    countries: Vec<(String, String)>,
    zones: Vec<(String, String)>,
    /// Those that the environment lets the portal offer.
    languages: Vec<Lang>,
    /// Set by the environment, which wins: the country's name.
    fixed_country: Option<String>,
    fixed_zone: Option<String>,
}

impl Edit {
    fn answer(page: Page, portal: &Portal, form: SetupForm) -> Result<HttpResponse, Error> {
        let problems = form.problems(page.lang);
        let (page, status) = match problems.is_empty() {
            true => (page, StatusCode::OK),
            false => (page.with_errors(), StatusCode::UNPROCESSABLE_ENTITY),
        };
        let lang = page.lang;
        let name = |iso3: &str| countries::name(iso3, lang.code()).or_else(|| countries::name(iso3, "en")).unwrap_or_default();
        let mut named: Vec<(String, String)> = countries::codes().map(|iso3| (iso3.to_owned(), name(iso3).to_owned())).collect();
        lang.sort_by_label(&mut named, |(_, name)| name.as_str());
        named.insert(0, (String::new(), page.t("setup-country-choose").into_owned()));
        let view = Edit {
            first: page.path == "/setup",
            form,
            problems,
            countries: named,
            zones: zones::choices(lang),
            languages: portal.config.languages.iter().filter_map(|code| Lang::find(code)).collect(),
            fixed_country: portal.config.country.as_deref().map(|iso3| name(iso3).to_owned()),
            fixed_zone: portal.config.time_zone.map(|zone| lang.zone(zone)),
            page,
        };
        html(status, view)
    }

    fn name_label(&self, lang: &Lang) -> String {
        self.page.t_of("setup-name-in", "language", &lang.name_for(self.page.lang))
    }
}

pub async fn show(page: Page, portal: Data<Portal>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageSettings)?;
    let stored = portal.db.read(settings::load).await?;
    let form = SetupForm::of(&stored, &page.settings, page.viewer.account.as_ref());
    Edit::answer(page, &portal, form)
}

pub async fn update(page: Page, portal: Data<Portal>, form: Form<Vec<(String, String)>>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageSettings)?;
    let form = SetupForm::from(form.into_inner());
    let stored = match form.check(&portal.config) {
        Ok(stored) => stored,
        Err(form) => return Edit::answer(page, &portal, form),
    };
    let actor = page.account()?.id.clone();
    let lang = match stored.languages.iter().any(|code| code == page.lang.code()) {
        true => page.lang,
        false => stored.languages.iter().find_map(|code| Lang::find(code)).unwrap_or(page.lang),
    };
    portal
        .db
        .write(move |conn| {
            settings::store(conn, &stored)?;
            journal::record(conn, Some(&actor), &SettingsChanged {})
        })
        .await?;
    let next = if page.path == "/setup" { "/desk?notice=set-up" } else { "/desk/settings?notice=saved" };
    Ok(see_other(&format!("/{lang}{next}")))
}
