//! Baraza: the portal with which a country follows up what UN human-rights mechanisms recommended to it.
//!
//! The modules stand in layers, the lowest first; `ARCHITECTURE.md` has the map, and a test keeps the direction.

pub mod config;
pub mod error;
pub mod i18n;
pub mod schema;

pub mod db;

pub mod backup;

pub mod decisions;
pub mod files;
pub mod jobs;
pub mod journal;
pub mod mail;
pub mod memory;
pub mod settings;
pub mod text;
pub mod viewer;

pub mod export;
pub mod web;

pub mod accounts;
pub mod taxonomy;

pub mod organisations;
pub mod threads;

pub mod register;

pub mod clusters;

pub mod assessments;
pub mod plan;

pub mod consultations;

pub mod communications;
pub mod special_procedures;
pub mod treaties;

pub mod reminders;

pub mod search;

pub mod desk;
pub mod following;
pub mod home;
pub mod open_data;
pub mod operations;
pub mod shadow_reports;

pub mod app;
pub mod commands;
