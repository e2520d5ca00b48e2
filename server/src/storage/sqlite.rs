//! SQLite: one file, nothing to set up.
//!
//! Writes go through one connection, so that they queue in the program instead of failing on the file's lock; reads go
//! through a few that may not write. Every commit is on disk before it is answered (`synchronous = FULL`).
#[path = "sql/mod.rs"]
mod sql;

use super::{ConnectError, migrate};
use sqlx::{
    Sqlite, SqlitePool, Transaction,
    migrate::{MigrateError, Migrator},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{path::Path, time::Duration};

pub use sql::Store;

/// The engine that the SQL in this module is compiled for.
type Driver = Sqlite;

static MIGRATIONS: Migrator = sqlx::migrate!("../migrations/sqlite");

/// How long a statement waits for another process that writes, such as an import beside the server.
const PATIENCE: Duration = Duration::from_secs(5);

/// Readers beside the one writer. Public pages read from memory, so few are needed.
const READERS: u32 = 4;

/// The connections of one file.
#[derive(Clone)]
struct Connections {
    writer: SqlitePool,
    readers: SqlitePool,
}

impl Connections {
    /// A transaction that sees one state of the database from its first read on.
    async fn read(&self) -> sqlx::Result<Transaction<'static, Driver>> {
        self.readers.begin().await
    }

    /// A transaction that may write; it waits for its turn before it reads anything.
    async fn write(&self) -> sqlx::Result<Transaction<'static, Driver>> {
        self.writer.begin_with("BEGIN IMMEDIATE").await
    }

    /// After an erasure: the file is overwritten by `secure_delete`, and this empties the write-ahead log, which still
    /// holds the pages as they were.
    async fn forget(&self) -> sqlx::Result<()> {
        sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)")
            .execute(&self.writer)
            .await
            .map(drop)
    }

    async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}

impl Store {
    /// Writes a copy of the database to a file that does not exist.
    pub(super) async fn copy_to(&self, path: &Path) -> sqlx::Result<()> {
        sqlx::query("VACUUM INTO $1")
            .bind(path.to_string_lossy().as_ref())
            .execute(&self.0.writer)
            .await
            .map(drop)
    }
}

/// Opens or makes the file and brings its tables up to date.
pub(super) async fn connect(path: &Path) -> Result<Store, ConnectError> {
    if path.is_dir() {
        return Err(ConnectError::IsFolder(path.to_owned()));
    }
    if let Some(folder) = path.parent().filter(|folder| *folder != Path::new(""))
        && !folder.is_dir()
    {
        return Err(ConnectError::FolderMissing(folder.to_owned()));
    }
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(PATIENCE)
        .pragma("secure_delete", "ON");
    let pool = || {
        SqlitePoolOptions::new()
            .idle_timeout(None)
            .max_lifetime(None)
            .acquire_timeout(2 * PATIENCE)
    };
    let refuse = |error| why(path, &error);
    let writer = pool()
        .max_connections(1)
        .connect_with(options.clone())
        .await
        .map_err(refuse)?;
    let mut connection = writer.acquire().await.map_err(refuse)?;
    migrate::up_to_date(&MIGRATIONS, &mut *connection)
        .await
        .map_err(|error| match error {
            MigrateError::VersionMissing(version) => ConnectError::Newer(version),
            MigrateError::VersionMismatch(version) => ConnectError::Altered(version),
            MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => why(path, &error),
            other => unusable(path, &other),
        })?;
    // With nothing to migrate nothing was written yet: a file that can only be read must be noticed now, not later.
    sqlx::query("UPDATE revision SET number = number")
        .execute(&mut *connection)
        .await
        .map_err(refuse)?;
    drop(connection);
    let readers = pool()
        .max_connections(READERS)
        .connect_lazy_with(options.pragma("query_only", "ON"));
    Ok(Store(Connections { writer, readers }))
}

/// What an error of the engine means for somebody who starts the program.
/// The numbers are SQLite's primary result codes (<https://sqlite.org/rescode.html>).
fn why(path: &Path, error: &sqlx::Error) -> ConnectError {
    let code = error
        .as_database_error()
        .and_then(sqlx::error::DatabaseError::code)
        .and_then(|code| code.parse::<i32>().ok())
        .map(|extended| extended & 0xff);
    let path_of = path.to_owned();
    match code {
        Some(5 | 6) => ConnectError::Locked(path_of),
        Some(3 | 8 | 14) => ConnectError::ReadOnly(path_of),
        Some(26) => ConnectError::NotADatabase(path_of),
        _ => unusable(path, error),
    }
}

fn unusable(path: &Path, error: &dyn std::error::Error) -> ConnectError {
    ConnectError::Unusable {
        address: path.display().to_string(),
        reason: error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn open(path: &Path) -> SqlitePool {
        let options = SqliteConnectOptions::new().filename(path);
        SqlitePoolOptions::new()
            .max_connections(1)
            .connect_with(options)
            .await
            .unwrap()
    }

    #[tokio::test]
    async fn a_database_of_a_later_program_is_refused_and_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("b.db");
        connect(&path).await.unwrap().close().await;
        let by_hand = open(&path).await;
        sqlx::query(
            "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
             VALUES (9999, 'of the future', 1, x'00', 0)",
        )
        .execute(&by_hand)
        .await
        .unwrap();
        assert!(matches!(connect(&path).await, Err(ConnectError::Newer(9999))));

        sqlx::query("DELETE FROM _sqlx_migrations WHERE version = 9999")
            .execute(&by_hand)
            .await
            .unwrap();
        sqlx::query("UPDATE _sqlx_migrations SET checksum = x'00' WHERE version = 1")
            .execute(&by_hand)
            .await
            .unwrap();
        assert!(matches!(connect(&path).await, Err(ConnectError::Altered(1))));
    }

    #[tokio::test]
    async fn what_the_engine_says_of_a_file_becomes_a_sentence() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("b.db");
        let store = connect(&path).await.unwrap();
        let mut reader = store.0.read().await.unwrap();
        let refused = sqlx::query("UPDATE revision SET number = 7")
            .execute(&mut *reader)
            .await
            .unwrap_err();
        assert!(
            matches!(why(&path, &refused), ConnectError::ReadOnly(_)),
            "{refused}"
        );
    }

    #[tokio::test]
    async fn promises_are_on_disk_and_erasures_are_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let store = connect(&folder.path().join("b.db")).await.unwrap();
        let pragma = async |name: &'static str| {
            sqlx::query_scalar::<_, i64>(name)
                .fetch_one(&store.0.writer)
                .await
                .unwrap()
        };
        assert_eq!(pragma("PRAGMA synchronous").await, 2, "FULL");
        assert_eq!(pragma("PRAGMA foreign_keys").await, 1);
        assert_eq!(pragma("PRAGMA secure_delete").await, 1);
    }
}
