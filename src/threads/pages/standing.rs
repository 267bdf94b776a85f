//! What a visitor may do in a topic: whether they may write, and as whom.

use crate::consultations;
use crate::consultations::model::{Consultation, Phase, Topic};
use crate::db::DbConnection;
use crate::error::Error;
use crate::threads::model::{Mode, Thread};
use crate::threads::queries;
use crate::viewer::Permission;
use crate::web::Page;

/// A topic, and how this visitor stands towards it.
pub struct Standing {
    pub consultation: Consultation,
    pub topic: Topic,
    pub thread: Thread,
    pub phase: Phase,
    /// Whether the audience takes this visitor in.
    pub admitted: bool,
    /// The name chosen for this consultation.
    pub pseudonym: Option<String>,
    /// In whose name they may reply officially: the form's value, the entity, and its name.
    pub offices: Vec<Office>,
}

#[derive(Clone)]
pub struct Office {
    pub value: String,
    pub entity_id: Option<String>,
    pub name: String,
}

impl Standing {
    /// What isn't published is not there, except for those who prepare it.
    pub fn load(conn: &mut DbConnection, page: &Page, consultation: i64, topic: i64) -> Result<Standing, Error> {
        let (consultation, topic, thread) = consultations::queries::find_topic(conn, consultation, topic)?;
        if !consultation.may_be_seen_by(&page.viewer) {
            return Err(Error::NotFound);
        }
        let (mut admitted, mut pseudonym) = (consultation.audience == "everybody", None);
        if let Some(account_id) = page.viewer.account_id() {
            admitted = consultation.audience != "invited"
                || page.may(Permission::ManageConsultations)
                || consultations::queries::is_invited(conn, &consultation.id, account_id)?;
            pseudonym = consultations::queries::pseudonym_of(conn, &consultation.id, account_id)?;
        }
        let offices = offices(conn, page, &topic)?;
        let phase = consultation.phase(page.now);
        Ok(Standing { admitted: admitted || !offices.is_empty(), consultation, topic, thread, phase, pseudonym, offices })
    }

    pub fn path(&self) -> String {
        format!("/consultations/{}/topics/{}", self.consultation.number, self.topic.number)
    }

    /// Why this visitor can't write here now: a locale key.
    pub fn barred(&self, page: &Page) -> Option<&'static str> {
        match self.phase {
            Phase::Draft => Some("thread-barred-draft"),
            Phase::Coming => Some("thread-barred-coming"),
            Phase::Closed => Some("thread-barred-closed"),
            Phase::Open if self.admitted => None,
            Phase::Open if !page.viewer.signed_in() => Some("thread-barred-sign-in"),
            Phase::Open => Some("thread-barred-invited"),
        }
    }

    /// The ways to appear that stand in the form, in its order; official ones only in a reply.
    pub fn choices(&self, is_reply: bool) -> Vec<String> {
        let offices = self.offices.iter().filter(|_| is_reply).map(|office| office.value.clone());
        offices.chain(self.consultation.offered().into_iter().map(|mode| mode.name().to_owned())).collect()
    }

    /// What stands checked: an office for those who have one, else the least exposing that they can use.
    pub fn preselected(&self, page: &Page, is_reply: bool) -> String {
        let office = self.offices.first().filter(|_| is_reply).map(|office| office.value.clone());
        let usable = |mode: &Mode| page.viewer.signed_in() || !mode.needs_account();
        let offered = self.consultation.offered();
        let mode = offered.iter().copied().find(usable).or(offered.first().copied());
        office.unwrap_or_else(|| mode.map(Mode::name).unwrap_or_default().to_owned())
    }

    pub fn moderates(&self, page: &Page) -> bool {
        page.may(Permission::Moderate(&self.consultation.id))
    }
}

/// The mechanism for coordinators; for focal points, their entities that lead or support the topic's cluster.
fn offices(conn: &mut DbConnection, page: &Page, topic: &Topic) -> Result<Vec<Office>, Error> {
    let mut offices = Vec::new();
    if page.may(Permission::ReplyOfficially(None)) {
        offices.push(Office { value: "official".into(), entity_id: None, name: page.mechanism_name() });
    }
    if let (Some(cluster_id), false) = (&topic.cluster_id, page.viewer.entities().is_empty()) {
        let mut responsible = consultations::queries::entities_of_cluster(conn, cluster_id)?;
        responsible.retain(|id| page.may(Permission::ReplyOfficially(Some(id))));
        let names = queries::entity_names(conn, &responsible, page.lang)?;
        offices.extend(responsible.into_iter().map(|id| Office {
            value: format!("entity:{id}"),
            name: names.get(&id).cloned().unwrap_or_default(),
            entity_id: Some(id),
        }));
    }
    Ok(offices)
}
