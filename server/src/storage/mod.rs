//! The database: one SQL text, two native drivers.
//!
//! The rule of this room: SQL stands once, in `sql/<aggregate>.rs`, with `$n` placeholders and in the words that both
//! engines (and a distributed PostgreSQL) know; [`sqlite`] and [`postgres`] each name their driver and compile it. Rows
//! become domain values in `rows/`, where a row that cannot be read is refused by table, column and key. One method of a
//! port is one transaction.
//!
//! To add an aggregate: a migration with the same number and name for both engines, a file in `sql/`, one in `rows/`,
//! the methods in `sql/store.rs` or in a `_store` file of its own, and tests in the contract suite (`server/tests/storage_contract`).
mod backup;
mod connect;
mod migrate;
mod postgres;
mod rows;
mod sqlite;
mod url;

pub use backup::BackupError;
pub use connect::{ConnectError, Storage};
pub use url::{DatabaseUrl, DatabaseUrlError};
