//! PostgreSQL: for a city that outgrows one machine; several servers share it.
#[expect(
    clippy::duplicate_mod,
    reason = "the SQL stands once and is compiled for each engine"
)]
#[path = "sql/mod.rs"]
mod sql;

use super::{ConnectError, migrate};
use sqlx::{
    Connection as _, PgConnection, PgPool, Postgres, Transaction,
    migrate::{MigrateError, Migrator},
    postgres::{PgConnectOptions, PgPoolOptions},
};
use std::time::Duration;

pub use sql::Store;

/// The engine that the SQL in this module is compiled for.
type Driver = Postgres;

static MIGRATIONS: Migrator = sqlx::migrate!("../migrations/postgres");

/// How long to wait for the server, or for a connection that is free.
const PATIENCE: Duration = Duration::from_secs(5);

/// Connections of one of our servers. Public pages read from memory, so few are needed.
const CONNECTIONS: u32 = 8;

/// The connections to one database.
#[derive(Clone)]
struct Connections(PgPool);

impl Connections {
    /// A transaction that sees one state of the database from its first read on.
    async fn read(&self) -> sqlx::Result<Transaction<'static, Driver>> {
        self.0
            .begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            .await
    }

    /// A transaction that may write.
    async fn write(&self) -> sqlx::Result<Transaction<'static, Driver>> {
        self.0.begin().await
    }

    /// After an erasure: the row is out of every query at once, and its bytes go when the server vacuums and reuses its
    /// log, which is the server's own business and not reachable through SQL.
    #[expect(
        clippy::unused_async,
        reason = "SQLite has something to do here; the SQL calls both alike"
    )]
    async fn forget(&self) -> sqlx::Result<()> {
        Ok(())
    }

    async fn close(&self) {
        self.0.close().await;
    }
}

/// Reaches the server and brings the tables up to date.
pub(super) async fn connect(options: &PgConnectOptions, address: &str) -> Result<Store, ConnectError> {
    let address = address.trim_start_matches("postgres://");
    let options = options.clone().application_name("buurtboom");
    let refuse = |error| why(address, &error);
    let mut first = tokio::time::timeout(PATIENCE, PgConnection::connect_with(&options))
        .await
        .map_err(|_| ConnectError::Unreachable {
            address: address.to_owned(),
            reason: format!("no answer within {} seconds", PATIENCE.as_secs()),
        })?
        .map_err(refuse)?;
    migrate::up_to_date(&MIGRATIONS, &mut first)
        .await
        .map_err(|error| match error {
            MigrateError::VersionMissing(version) => ConnectError::Newer(version),
            MigrateError::VersionMismatch(version) => ConnectError::Altered(version),
            MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => why(address, &error),
            other => unusable(address, &other),
        })?;
    first.close().await.map_err(refuse)?;
    let pool = PgPoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(PATIENCE)
        .connect_lazy_with(options);
    Ok(Store(Connections(pool)))
}

/// What an error means for somebody who starts the program. Classes 28 and 3D of PostgreSQL's error codes are a wrong
/// user or password and a database that is not there.
fn why(address: &str, error: &sqlx::Error) -> ConnectError {
    let reason = match error {
        sqlx::Error::Io(reason) => reason.to_string(),
        sqlx::Error::Tls(reason) => reason.to_string(),
        sqlx::Error::Database(said) => {
            let code = said.code().unwrap_or_default();
            if code.starts_with("28") || code.starts_with("3D") {
                return ConnectError::Refused {
                    address: address.to_owned(),
                    reason: said.message().to_owned(),
                };
            }
            return unusable(address, error);
        }
        _ => return unusable(address, error),
    };
    ConnectError::Unreachable {
        address: address.to_owned(),
        reason,
    }
}

fn unusable(address: &str, error: &dyn std::error::Error) -> ConnectError {
    ConnectError::Unusable {
        address: address.to_owned(),
        reason: error.to_string(),
    }
}
