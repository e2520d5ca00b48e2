//! The SQL, once: compiled for each engine by the module that includes this folder and names its `Driver`.
//!
//! The rule of this room: only statements and the binding of values; what a row means stands in `storage/rows`. Values
//! are bound as `$n` or through `QueryBuilder`, never written into the text.
mod area;
mod change;
mod contact;
mod invitation;
mod meeting;
mod meeting_report;
mod moment;
mod packet;
mod packet_store;
mod product;
mod revision;
mod seeker;
mod seeker_mail;
mod signal;
mod spot;
mod store;
mod tree;

pub use store::Store;

use super::{Connections, Driver};

/// A connection of the engine, inside a transaction.
type Connection = <Driver as sqlx::Database>::Connection;

/// Rows in one statement: times the columns of the widest table this stays under SQLite's 32,766 values.
const ROWS: usize = 500;

/// `INSERT .. VALUES` of rows that take the place of those with the same key: the beginning and the end of it.
fn upsert(table: &str, key: &[&str], columns: &[&str]) -> (String, String) {
    let head = format!("INSERT INTO {table} ({}) ", columns.join(", "));
    let replaced: Vec<String> = columns
        .iter()
        .filter(|column| !key.contains(column))
        .map(|column| format!("{column} = excluded.{column}"))
        .collect();
    let tail = format!(
        " ON CONFLICT ({}) DO UPDATE SET {}",
        key.join(", "),
        replaced.join(", ")
    );
    (head, tail)
}
