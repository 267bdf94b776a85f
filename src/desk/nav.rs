//! The rooms of the desk, and who may enter which.

use crate::viewer::{Permission, Role};
use crate::web::Page;

/// A link of the desk's navigation.
pub struct Room {
    /// Without the language.
    pub path: &'static str,
    /// The key of its word.
    pub name: &'static str,
    /// The visitor stands in it.
    pub current: bool,
}

/// What one room gathers: the path of each, the keys of its name and of what it is for.
pub const OBLIGATIONS: [(&str, &str, &str); 5] = [
    ("/desk/treaties", "treaties-title", "obligations-treaties-lead"),
    ("/desk/pledges", "pledges-title", "pledges-lead"),
    ("/desk/special-procedures", "special-procedures-title", "letters-desk-lead"),
    ("/desk/communications", "communications-title", "communications-lead"),
    ("/desk/cycles", "cycles-title", "cycles-lead"),
];

/// Those that this visitor may enter, in the order of the work.
pub fn rooms(page: &Page) -> Vec<Room> {
    let may = |permission| page.may(permission);
    let all = [
        ("/desk", "desk-today", may(Permission::SeeDesk)),
        ("/desk/import", "desk-import", may(Permission::Import)),
        ("/desk/themes", "desk-themes", may(Permission::Import)),
        ("/desk/translations", "desk-translations", may(Permission::Translate)),
        ("/desk/legislation", "desk-legislation", may(Permission::Import)),
        ("/desk/lineage", "desk-lineage", may(Permission::Import)),
        ("/desk/batch", "desk-batch", may(Permission::Import)),
        ("/desk/clusters", "desk-clusters", may(Permission::Cluster)),
        ("/desk/obligations", "desk-obligations", may(Permission::ManageObligations)),
        ("/desk/entities", "desk-entities", may(Permission::ManageEntities)),
        ("/desk/organisations", "desk-organisations", may(Permission::ManageEntities)),
        ("/desk/plan", "desk-plan", may(Permission::ManagePlan)),
        ("/desk/consultations", "desk-consultations", may(Permission::ManageConsultations)),
        ("/desk/moderation", "desk-moderation", moderates(page)),
        ("/desk/reminders", "desk-reminders", may(Permission::ManageReminders)),
        ("/desk/people", "desk-people", may(Permission::ManagePeople)),
        ("/desk/journal", "desk-journal", may(Permission::ReadJournal)),
        ("/desk/settings", "desk-settings", may(Permission::ManageSettings)),
    ];
    let current = |path: &str| match path {
        "/desk" => page.path == path,
        "/desk/obligations" => {
            ["/desk/documents", path].into_iter().chain(OBLIGATIONS.iter().map(|room| room.0)).any(|path| page.stands_under(path))
        }
        _ => page.stands_under(path),
    };
    all.into_iter().filter(|(_, _, open)| *open).map(|(path, name, _)| Room { path, name, current: current(path) }).collect()
}

/// Of any consultation.
pub fn moderates(page: &Page) -> bool {
    page.viewer.holds(Role::Coordinator) || page.viewer.holds(Role::Moderator)
}
