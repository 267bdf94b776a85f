//! SQL of consultations, their topics, invitations and pseudonyms.

mod people;
mod reading;
mod topics;
mod writing;

pub use people::{accounts_by_email, forget_participant, invitation_count, invite, is_invited, pseudonym_of, take_pseudonym};
pub use reading::{all, find, find_by_number, in_reader, text_of, texts, titles};
pub use topics::{
    Quoted, accepted_clusters, asked, cluster_number, entities_of_cluster, find_topic, insert_topic, lines, place_of_thread,
    recommendations_of, remove_topic, threads_of, topic_count,
};
pub use writing::{insert, publish, set_texts, update};
