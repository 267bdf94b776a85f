//! The one integration binary. `TEST_DATABASE_URL` (an address of PostgreSQL without a database name at its end,
//! such as `postgres://postgres@127.0.0.1:5433/`) turns the same suite to PostgreSQL.

// A test that unwraps says where it broke.
#![allow(clippy::unwrap_used)]

mod seed;
mod support;

mod accounts;
mod anonymity;
mod answers;
mod backup;
mod batch;
mod bodies;
mod budgets;
mod cluster_page;
mod clusters;
mod clusters_bench;
mod clusters_runs;
mod consultations;
mod contribution_groups;
mod corrections;
mod desk;
mod encoder;
mod export_files;
mod following;
mod group_decisions;
mod home;
mod house_rules;
mod import;
mod import_files;
mod import_fuzz;
mod import_tables;
mod languages;
mod lineage;
mod locales;
mod log;
mod mail;
mod meaning;
mod moderation;
mod nodes;
mod open_data;
mod operations;
mod organisations;
mod papers;
mod papers_made;
mod people;
mod permissions;
mod plan;
mod priorities;
mod receipts;
mod register;
mod reliability;
mod reminders;
mod search;
mod second_factor;
mod setup;
mod shadow_reports;
mod sides;
mod sign_in;
mod smtp_sink;
mod summary;
mod themes;
mod threads;
mod translations;
mod views;
