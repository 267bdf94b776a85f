//! What programs get: files, what they say of themselves, and what browsers of other sites may read.

use baraza::db;
use baraza::export::Holds;
use baraza::open_data::SETS;
use baraza::plan::model::NewUpdate;
use baraza::viewer::Role;
use serde_json::Value;

use crate::seed;
use crate::support::{Answer, Portal};

/// Sixty recommendations, an accepted cluster, four actions, one of them reported on.
fn portal() -> Portal {
    let portal = Portal::new();
    let seeded = seed::fill(&portal);
    let (ministry, cluster) = (seeded.ministry.clone(), seeded.cluster.clone());
    let written = portal.db().write_here(move |conn| {
        let action = baraza::plan::queries::find_action(conn, 2, baraza::i18n::Lang::EN)?;
        let update = NewUpdate {
            action_id: action.id,
            entity_id: ministry,
            account_id: None,
            plan_state: "under_way".into(),
            lang: baraza::i18n::Lang::FR,
            body: "Les travaux avancent.".into(),
            came_by: "page",
            attachments: Vec::new(),
        };
        baraza::plan::queries::insert_progress_update(conn, &update)?;
        baraza::clusters::queries::set_priority(conn, None, &cluster, Some("high"))
    });
    written.expect("progress is reported and a priority set");
    portal
}

fn rows(answer: &Answer) -> Vec<Value> {
    answer.assert_status(200);
    serde_json::from_str(&answer.body).expect("an array of rows")
}

/// Whether a value is what a schema of the description says; enough of JSON Schema for what the description uses.
fn fits(schema: &Value, value: &Value) -> bool {
    let kinds = match &schema["type"] {
        Value::Array(kinds) => kinds.clone(),
        one => vec![one.clone()],
    };
    let is = |kind: &Value| match kind.as_str().unwrap_or_default() {
        "null" => value.is_null(),
        "integer" => value.is_i64(),
        "string" => value.is_string(),
        "array" => value.as_array().is_some_and(|items| items.iter().all(|item| fits(&schema["items"], item))),
        other => panic!("the description uses the type {other}"),
    };
    kinds.iter().any(is) && schema["enum"].as_array().is_none_or(|values| values.contains(value))
}

#[test]
fn each_row_of_json_is_exactly_what_the_description_says() {
    let portal = portal();
    let description: Value = serde_json::from_str(&portal.get("/data/openapi.json").body).expect("JSON");
    assert_eq!(description["openapi"], "3.1.1");
    for set in SETS {
        let address = format!("/data/{}.json", set.name);
        let described = &description["paths"][&address]["get"]["responses"]["200"]["content"]["application/json"]["schema"];
        let name = described["items"]["$ref"].as_str().expect("a reference").rsplit('/').next().expect("a name");
        let schema = &description["components"]["schemas"][name];
        let rows = rows(&portal.get(&address.replace("{number}", "1")));
        assert!(!rows.is_empty() || set.name.contains("{number}"), "{address} has rows");
        for row in rows {
            let row = row.as_object().expect("an object");
            let required: Vec<&str> = schema["required"].as_array().expect("a list").iter().filter_map(Value::as_str).collect();
            assert_eq!((row.len(), required.len()), (set.columns.len(), set.columns.len()), "{address}");
            for (key, value) in row {
                assert!(
                    fits(&schema["properties"][key], value),
                    "{address}: {key} is {value}, not {}",
                    schema["properties"][key]
                );
            }
        }
        for column in set.columns {
            let property = &schema["properties"][column.key];
            assert!(property["examples"].as_array().is_some_and(|all| all.iter().all(|one| fits(property, one))), "{property}");
        }
    }
}

#[test]
fn the_dictionary_has_a_row_for_each_column_of_each_file_in_six_languages() {
    let portal = portal();
    let dictionary = rows(&portal.get("/data/dictionary.json"));
    for set in SETS {
        let csv = portal.get(&format!("/data/{}.csv", set.name.replace("{number}", "1")));
        let headings = csv.body.trim_start_matches('\u{feff}').lines().next().unwrap_or_default().split(',').count();
        let listed: Vec<&Value> = dictionary.iter().filter(|row| row["data_set"] == set.name).collect();
        assert_eq!((listed.len(), headings), (set.columns.len(), set.columns.len()), "{}", set.name);
        assert!(listed.iter().zip(set.columns).all(|(row, column)| row["column"] == column.key));
    }
    let meaning = |lang: &str| {
        let rows = rows(&portal.get(&format!("/data/dictionary.json?lang={lang}")));
        rows[0]["meaning"].as_str().unwrap_or_default().to_owned()
    };
    let meanings: std::collections::BTreeSet<String> = ["ar", "zh", "en", "fr", "ru", "es"].map(meaning).into();
    assert_eq!(meanings.len(), 6);
    assert!(SETS.iter().flat_map(|set| set.columns).all(|column| column.values.is_none() || column.holds == Holds::Text));
}

#[test]
fn the_page_of_the_open_data_explains_each_column_in_the_readers_language() {
    let portal = portal();
    let page = portal.get("/fr/data");
    page.assert_status(200)
        .assert_shows("Données ouvertes")
        .assert_shows("Position de l’État")
        .assert_shows("supported (Acceptée)");
    assert!(page.body.contains("href=\"/data/recommendations.csv?lang=fr\"") && page.body.contains("/data/openapi.json"));
    for lang in ["ar", "zh", "en", "ru", "es"] {
        portal.get(&format!("/{lang}/data")).assert_status(200).assert_shows("recommending_states");
    }
    portal.get("/en/recommendations").assert_markup("/en/recommendations/export.json");
}

#[test]
fn programs_of_any_site_may_read_the_files_and_are_spared_what_they_have() {
    let portal = portal();
    for path in ["/data/recommendations.json?response=noted", "/data/clusters.csv", "/data/terms.json", "/data/dictionary.csv"] {
        let first = portal.get(path);
        assert_eq!(first.headers["access-control-allow-origin"], "*", "{path}");
        assert!(first.headers["link"].contains("rel=\"license\""), "{path}");
        let again = portal.visitor().header("If-None-Match", &first.headers["etag"]).get(path);
        assert_eq!((again.status, again.bytes.len()), (304, 0), "{path}");
    }
    let path = "/data/recommendations.csv";
    let tag = portal.get(path).headers["etag"].clone();
    let touch = |_: &mut db::DbConnection| {
        db::touched("recommendation");
        Ok(())
    };
    portal.db().write_here(touch).expect("something changes");
    portal.visitor().header("If-None-Match", &tag).get(path).assert_status(200);
    assert!(!portal.get("/en/recommendations").headers.contains_key("access-control-allow-origin"));
}

#[test]
fn the_plan_is_saved_as_it_is_filtered() {
    let portal = portal();
    let all = rows(&portal.get("/data/plan.json"));
    assert_eq!(all.len(), 4);
    let reported = all.iter().find(|row| row["number"] == 2).expect("the action");
    assert_eq!((&reported["progress"], &reported["progress_lang"]), (&"Les travaux avancent.".into(), &"fr".into()));
    assert_eq!(rows(&portal.get("/data/plan.json?state=overdue")).len(), 1);
    assert_eq!(rows(&portal.get("/data/plan.json?entity=1")).len(), 4);
    assert!(rows(&portal.get("/data/plan.json?entity=2")).is_empty());
    let french = portal.get("/fr/plan/export.csv?state=done");
    assert_eq!(french.body.lines().count(), 2);
    french.assert_shows("Achevée");
    portal.get("/en/plan").assert_markup("/en/plan/export.xlsx?state=&#38;entity=").assert_status(200);
    portal.get("/data/plan.exe").assert_status(404);
}

#[test]
fn nobodys_account_stands_in_any_file() {
    let portal = portal();
    let person = portal.person("Unlisted Person", &[Role::Coordinator]);
    for set in SETS {
        let file = portal.get(&format!("/data/{}.json", set.name.replace("{number}", "1")));
        file.assert_lacks(&person.email).assert_lacks(&person.id).assert_lacks("Unlisted Person");
    }
}
