//! The pages of reminders: the answer from a mail, a focal point's own list, the desk, the demo's inbox.

pub mod answer;
pub mod desk;
pub mod inbox;
pub mod my;
pub mod preview;
