//! The number that tells every server that public records changed.
use super::Connection;
use domain::directory::Revision;

/// The number as this transaction sees it.
pub(super) async fn read(connection: &mut Connection) -> sqlx::Result<Revision> {
    sqlx::query_scalar("SELECT number FROM revision WHERE id = 1")
        .fetch_one(connection)
        .await
        .map(Revision)
}

/// Raises the number. Done first in a transaction it also makes writers of public records wait for each other, so that
/// what they check before they write stays true.
pub(super) async fn raise(connection: &mut Connection) -> sqlx::Result<Revision> {
    sqlx::query_scalar("UPDATE revision SET number = number + 1 WHERE id = 1 RETURNING number")
        .fetch_one(connection)
        .await
        .map(Revision)
}
