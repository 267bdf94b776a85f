//! Pages of the accounts slice.

pub mod account;
pub mod credentials;
mod entering;
pub mod links;
pub mod own_data;
pub mod people;
mod role_form;
pub mod second_factor;
pub mod setup;
mod setup_form;
pub mod sign_in;
pub mod sign_up;
