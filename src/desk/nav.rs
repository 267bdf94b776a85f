//! The rooms of the desk, and who may enter which.

use crate::viewer::{Permission, Role};
use crate::web::Page;

/// A link of the desk's navigation.
pub struct Room {
    /// Without the language.
    pub path: &'static str,
    /// The key of its word.
    pub name: &'static str,
    /// The visitor stands in it, or in one that it leads to.
    pub current: bool,
    /// Those that it leads to, shown while the visitor is in one of them.
    pub inner: Vec<Room>,
}

const PRIORITIES: &str = crate::clusters::priorities::ROOM;

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
    let room = |path: &'static str, name, open: bool| open.then(|| one(page, path, name));
    let register = [
        room("/desk/import", "desk-import", may(Permission::Import)),
        room("/desk/themes", "desk-themes", may(Permission::Import)),
        room("/desk/translations", "desk-translations", may(Permission::Translate)),
        room("/desk/legislation", "desk-legislation", may(Permission::Import)),
        room("/desk/lineage", "desk-lineage", may(Permission::Import)),
        room("/desk/batch", "desk-batch", may(Permission::Import)),
    ];
    let obligations = may(Permission::ManageObligations).then(|| {
        let mut own = one(page, "/desk/obligations", "desk-obligations");
        own.current |= page.stands_under("/desk/documents");
        leading_to(own, OBLIGATIONS.iter().map(|(path, name, _)| one(page, path, name)).collect())
    });
    let clusters = [
        room("/desk/clusters", "clusters-title", may(Permission::Cluster)),
        room(PRIORITIES, "priorities-title", may(Permission::Prioritise)),
    ];
    [
        room("/desk", "desk-today", may(Permission::SeeDesk)),
        gathered("register-title", register.into_iter().flatten().collect()),
        gathered("desk-clusters", clusters.into_iter().flatten().collect()),
        obligations,
        room("/desk/plan", "desk-plan", may(Permission::ManagePlan)),
        room("/desk/consultations", "desk-consultations", may(Permission::ManageConsultations)),
        room("/desk/moderation", "desk-moderation", moderates(page)),
        room("/desk/reminders", "desk-reminders", may(Permission::ManageReminders)),
        room("/desk/entities", "desk-entities", may(Permission::ManageEntities)),
        room("/desk/organisations", "desk-organisations", may(Permission::ManageEntities)),
        room("/desk/people", "desk-people", may(Permission::ManagePeople)),
        room("/desk/journal", "desk-journal", may(Permission::ReadJournal)),
        room("/desk/settings", "desk-settings", may(Permission::ManageSettings)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn one(page: &Page, path: &'static str, name: &'static str) -> Room {
    let current = match path {
        "/desk" => page.path == path,
        "/desk/clusters" => page.stands_under(path) && !page.stands_under(PRIORITIES),
        _ => page.stands_under(path),
    };
    Room { path, name, current, inner: Vec::new() }
}

fn leading_to(room: Room, inner: Vec<Room>) -> Room {
    Room { current: room.current || inner.iter().any(|room| room.current), inner, ..room }
}

/// Several under one word, which leads to the first of them; one alone needs no other word.
fn gathered(name: &'static str, mut rooms: Vec<Room>) -> Option<Room> {
    match rooms.len() {
        0 | 1 => rooms.pop(),
        _ => Some(leading_to(Room { path: rooms[0].path, name, current: false, inner: Vec::new() }, rooms)),
    }
}

/// Of any consultation.
pub fn moderates(page: &Page) -> bool {
    page.viewer.holds(Role::Coordinator) || page.viewer.holds(Role::Moderator)
}
