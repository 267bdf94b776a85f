//! Pages of threads: a topic with its contributions, what authors and moderators do with them, receipts.

pub mod change;
pub mod contribute;
pub mod moderation;
pub mod receipt;
pub mod report;
pub mod safety;
mod shown;
mod standing;
pub mod topic;
