//! Pages of the accounts slice.

mod entering;
pub mod links;
pub mod sign_in;
