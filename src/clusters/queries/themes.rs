//! Themes of what is to be grouped.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use diesel::prelude::*;

use crate::db::DbConnection;
use crate::schema::{recommendation_terms, terms};
use crate::taxonomy::tagger::Suggestion;
use crate::taxonomy::terms as taxonomy;

/// Each theme once in memory, whoever has it.
#[derive(Default)]
pub(super) struct Shared(HashSet<Arc<str>>);

impl Shared {
    fn of(&mut self, theme: &str) -> Arc<str> {
        if let Some(known) = self.0.get(theme) {
            return Arc::clone(known);
        }
        let theme: Arc<str> = theme.into();
        self.0.insert(Arc::clone(&theme));
        theme
    }

    /// Of each recommendation, in the order in which people gave them.
    pub fn themes(&mut self, conn: &mut DbConnection) -> QueryResult<HashMap<String, Vec<Arc<str>>>> {
        let mut themes: HashMap<String, Vec<Arc<str>>> = HashMap::new();
        let rows: Vec<(String, String)> = recommendation_terms::table
            .inner_join(terms::table)
            .filter(terms::kind.eq("theme"))
            .order((recommendation_terms::recommendation_id, recommendation_terms::position))
            .select((recommendation_terms::recommendation_id, recommendation_terms::term_id))
            .load(conn)?;
        for (recommendation, theme) in rows {
            // Lists of different cycles call one theme by different names.
            let theme = self.of(taxonomy::find(&theme).map_or(theme.as_str(), |term| &term.current().id));
            let known = themes.entry(recommendation).or_default();
            if !known.contains(&theme) {
                known.push(theme);
            }
        }
        Ok(themes)
    }

    pub fn tags(&mut self, tags: &[Suggestion]) -> Vec<(Arc<str>, f32)> {
        tags.iter().map(|tag| (self.of(&tag.term), tag.confidence)).collect()
    }
}
