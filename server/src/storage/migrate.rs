//! Bringing the tables up to date.
use sqlx::migrate::{Migrate, MigrateError, Migrator};

/// How often a start may lose against other servers that migrate the same database at the same time, beside once for each
/// migration.
const ATTEMPTS: usize = 5;

/// Runs the migrations that have not run yet, without the driver's advisory lock: a distributed PostgreSQL has none.
///
/// Instead the database itself decides. A migration and its entry in the table of migrations are one transaction, so of
/// two servers that start together one waits, fails on what is there already, and finds it done when it looks again.
pub(super) async fn up_to_date<C: Migrate>(
    migrator: &'static Migrator,
    connection: &mut C,
) -> Result<(), MigrateError> {
    let migrator = Migrator {
        migrations: std::borrow::Cow::Borrowed(&migrator.migrations),
        locking: false,
        ..Migrator::DEFAULT
    };
    let attempts = migrator.migrations.len() + ATTEMPTS;
    let mut attempt = 1;
    loop {
        match migrator.run_direct(None, connection, false).await {
            Err(MigrateError::Execute(_) | MigrateError::ExecuteMigration(..)) if attempt < attempts => {
                attempt += 1;
            }
            outcome => return outcome,
        }
    }
}
