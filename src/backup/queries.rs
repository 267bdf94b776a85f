//! SQL that knows tables only by what the database says of them.

use std::collections::BTreeMap;

use diesel::connection::{DefaultLoadingMode, SimpleConnection};
use diesel::pg::PgRowByRowLoadingMode;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{Bool, Text};

use crate::db::DbConnection;
use crate::error::Error;

/// How a value stands in a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Text,
    Number,
    Flag,
    Day,
    Moment,
}

#[derive(Clone, Debug)]
pub struct Column {
    pub name: String,
    pub kind: Kind,
    /// Of the primary key, whose order is that of the lines.
    pub is_key: bool,
}

#[derive(Clone, Debug)]
pub struct Table {
    pub name: String,
    pub columns: Vec<Column>,
}

#[derive(QueryableByName)]
struct Described {
    #[diesel(sql_type = Text)]
    table_name: String,
    #[diesel(sql_type = Text)]
    column_name: String,
    #[diesel(sql_type = Text)]
    declared: String,
    #[diesel(sql_type = Bool)]
    is_key: bool,
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

const SQLITE_TABLES: &str = "SELECT t.name AS table_name, c.name AS column_name, c.type AS declared, c.pk > 0 AS is_key \
     FROM pragma_table_list t, pragma_table_info(t.name) c \
     WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name NOT LIKE '%diesel%' \
     ORDER BY t.name, c.cid";

const POSTGRESQL_TABLES: &str = "SELECT c.table_name::text, c.column_name::text, c.data_type::text AS declared, \
     EXISTS (SELECT 1 FROM information_schema.table_constraints k JOIN information_schema.key_column_usage u \
         ON u.constraint_schema = k.constraint_schema AND u.constraint_name = k.constraint_name AND u.table_name = k.table_name \
         WHERE k.constraint_type = 'PRIMARY KEY' AND k.table_schema = c.table_schema AND k.table_name = c.table_name \
         AND u.column_name = c.column_name) AS is_key \
     FROM information_schema.columns c JOIN information_schema.tables t \
         ON t.table_schema = c.table_schema AND t.table_name = c.table_name \
     WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' AND c.table_name NOT LIKE '%diesel%' \
     ORDER BY c.table_name, c.ordinal_position";

/// Made anew from the rest by a job.
const DERIVED: [&str; 2] = ["sentence_vectors", "similar_recommendations"];

/// Every table of the portal, by name, with its columns; none that is derived.
pub fn tables(conn: &mut DbConnection) -> Result<Vec<Table>, Error> {
    let described: Vec<Described> = match conn {
        DbConnection::Sqlite(sqlite) => sql_query(SQLITE_TABLES).load(sqlite)?,
        DbConnection::Postgresql(postgresql) => sql_query(POSTGRESQL_TABLES).load(postgresql)?,
    };
    let mut tables: BTreeMap<String, Vec<Column>> = BTreeMap::new();
    for it in described.into_iter().filter(|it| !DERIVED.contains(&it.table_name.as_str())) {
        let kind = kind_of(&it.declared).ok_or_else(|| Error::internal(format!("{}.{}", it.table_name, it.column_name)))?;
        tables.entry(it.table_name).or_default().push(Column { name: it.column_name, kind, is_key: it.is_key });
    }
    Ok(tables.into_iter().map(|(name, columns)| Table { name, columns }).collect())
}

/// By the type that the column was declared with, in the words of either database.
fn kind_of(declared: &str) -> Option<Kind> {
    match declared.to_lowercase().as_str() {
        "text" => Some(Kind::Text),
        "bigint" | "integer" | "double precision" => Some(Kind::Number),
        "boolean" => Some(Kind::Flag),
        "date" => Some(Kind::Day),
        "timestamp" | "timestamp without time zone" => Some(Kind::Moment),
        _ => None,
    }
}

/// Freezes what this connection sees, until it is closed.
pub fn freeze(conn: &mut DbConnection) -> QueryResult<()> {
    match conn {
        // A deferred transaction sees the database as it is at its first read, whatever the writer does beside it.
        DbConnection::Sqlite(sqlite) => sqlite.batch_execute("BEGIN; SELECT count(*) FROM sqlite_master"),
        DbConnection::Postgresql(postgresql) => postgresql.batch_execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"),
    }
}

/// Calls back with each row as a JSON object, in the order of the key.
pub fn each_row(conn: &mut DbConnection, table: &Table, mut take: impl FnMut(String) -> Result<(), Error>) -> Result<(), Error> {
    match conn {
        DbConnection::Sqlite(sqlite) => {
            for row in sql_query(sqlite_lines(table)).load_iter::<Line, DefaultLoadingMode>(sqlite)? {
                take(row?.line)?;
            }
        }
        // Row by row, since the default loads the whole answer first.
        DbConnection::Postgresql(postgresql) => {
            for row in sql_query(postgresql_lines(table)).load_iter::<Line, PgRowByRowLoadingMode>(postgresql)? {
                take(row?.line)?;
            }
        }
    }
    Ok(())
}

fn sqlite_lines(table: &Table) -> String {
    let value = |column: &Column| match column.kind {
        Kind::Flag => format!("json(CASE WHEN {0} THEN 'true' WHEN NOT {0} THEN 'false' END)", quoted(&column.name)),
        _ => quoted(&column.name),
    };
    let pairs: Vec<String> = table.columns.iter().map(|column| format!("'{}', {}", column.name, value(column))).collect();
    let order: Vec<String> = keys(table).map(|column| quoted(&column.name)).collect();
    format!("SELECT json_object({}) AS line FROM {} ORDER BY {}", pairs.join(", "), quoted(&table.name), order.join(", "))
}

fn postgresql_lines(table: &Table) -> String {
    // In the order of bytes, as SQLite has it, whatever the collation of the database.
    let order: Vec<String> = keys(table)
        .map(|column| match column.kind {
            Kind::Text => format!("{} COLLATE \"C\"", quoted(&column.name)),
            _ => quoted(&column.name),
        })
        .collect();
    format!("SELECT row_to_json(t)::text AS line FROM {} t ORDER BY {}", quoted(&table.name), order.join(", "))
}

/// The primary key, or all columns where a table has none.
fn keys(table: &Table) -> impl Iterator<Item = &Column> {
    let has_key = table.columns.iter().any(|column| column.is_key);
    table.columns.iter().filter(move |column| column.is_key || !has_key)
}

fn quoted(name: &str) -> String {
    format!("\"{name}\"")
}

#[derive(QueryableByName)]
struct Answer {
    #[diesel(sql_type = Bool)]
    answer: bool,
}

pub fn holds_rows(conn: &mut DbConnection, table: &Table) -> QueryResult<bool> {
    let found: Answer = sql_query(format!("SELECT EXISTS (SELECT 1 FROM {}) AS answer", quoted(&table.name))).get_result(conn)?;
    Ok(found.answer)
}

#[derive(QueryableByName)]
struct Constraint {
    #[diesel(sql_type = Text)]
    table_name: String,
    #[diesel(sql_type = Text)]
    name: String,
}

fn references(conn: &mut diesel::PgConnection) -> QueryResult<Vec<Constraint>> {
    sql_query(
        "SELECT table_name::text, constraint_name::text AS name FROM information_schema.table_constraints \
         WHERE constraint_type = 'FOREIGN KEY' AND table_schema = current_schema()",
    )
    .load(conn)
}

fn alter_references(conn: &mut diesel::PgConnection, to: &str) -> QueryResult<()> {
    for Constraint { table_name, name } in references(conn)? {
        conn.batch_execute(&format!("ALTER TABLE {} ALTER CONSTRAINT {} {to}", quoted(&table_name), quoted(&name)))?;
    }
    Ok(())
}

/// Lets rows come in any order: whether each reference leads somewhere is asked by [`check_references`].
pub fn defer_references(conn: &mut DbConnection) -> QueryResult<()> {
    match conn {
        DbConnection::Sqlite(sqlite) => sqlite.batch_execute("PRAGMA defer_foreign_keys = ON"),
        DbConnection::Postgresql(postgresql) => {
            alter_references(postgresql, "DEFERRABLE INITIALLY DEFERRED")?;
            postgresql.batch_execute("SET CONSTRAINTS ALL DEFERRED")
        }
    }
}

/// Fails where a reference leads nowhere; from then on references are kept at once again.
pub fn check_references(conn: &mut DbConnection) -> Result<(), Error> {
    match conn {
        DbConnection::Sqlite(sqlite) => {
            let broken: Answer =
                sql_query("SELECT EXISTS (SELECT 1 FROM pragma_foreign_key_check) AS answer").get_result(sqlite)?;
            if broken.answer { Err(Error::internal("a reference leads nowhere")) } else { Ok(()) }
        }
        DbConnection::Postgresql(postgresql) => {
            postgresql.batch_execute("SET CONSTRAINTS ALL IMMEDIATE")?;
            Ok(alter_references(postgresql, "NOT DEFERRABLE")?)
        }
    }
}

/// Takes every row out of these tables.
pub fn empty(conn: &mut DbConnection, tables: &[Table]) -> QueryResult<()> {
    let names: Vec<String> = tables.iter().map(|table| quoted(&table.name)).collect();
    match conn {
        DbConnection::Sqlite(sqlite) => names.iter().try_for_each(|name| sqlite.batch_execute(&format!("DELETE FROM {name}"))),
        DbConnection::Postgresql(postgresql) => postgresql.batch_execute(&format!("TRUNCATE {} CASCADE", names.join(", "))),
    }
}

/// Inserts rows given as a JSON list of objects. Returns how many.
pub fn insert(conn: &mut DbConnection, table: &Table, rows: &str) -> QueryResult<usize> {
    let columns: Vec<String> = table.columns.iter().map(|column| quoted(&column.name)).collect();
    let (name, columns) = (quoted(&table.name), columns.join(", "));
    match conn {
        DbConnection::Sqlite(sqlite) => {
            let values: Vec<String> =
                table.columns.iter().map(|column| format!("json_extract(value, '$.{}')", column.name)).collect();
            let query = format!("INSERT INTO {name} ({columns}) SELECT {} FROM json_each($1)", values.join(", "));
            sql_query(query).bind::<Text, _>(rows).execute(sqlite)
        }
        DbConnection::Postgresql(postgresql) => {
            let query =
                format!("INSERT INTO {name} ({columns}) SELECT {columns} FROM json_populate_recordset(NULL::{name}, $1::json)");
            sql_query(query).bind::<Text, _>(rows).execute(postgresql)
        }
    }
}
