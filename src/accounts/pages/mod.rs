//! Pages of the accounts slice.

pub mod account;
pub mod credentials;
mod entering;
pub mod links;
pub mod own_data;
pub mod second_factor;
pub mod sign_in;
pub mod sign_up;
