//! Editions of the support tree.
use super::Connection;
use crate::storage::rows::{EditionRow, TreeRow};
use usecases::ports::TreeToPublish;

/// The number and the text of the published edition of a municipality.
pub(super) async fn newest(
    connection: &mut Connection,
    municipality: &str,
) -> sqlx::Result<Option<(i64, String)>> {
    sqlx::query_as(
        "SELECT number, text FROM tree_edition WHERE municipality = $1 ORDER BY number DESC LIMIT 1",
    )
    .bind(municipality)
    .fetch_optional(connection)
    .await
}

/// Adds an edition.
pub(super) async fn add(connection: &mut Connection, number: i64, new: &TreeToPublish) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO tree_edition (municipality, number, label, published, example, text)
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(new.tree.municipality.to_string())
    .bind(number)
    .bind(&new.tree.edition)
    .bind(new.published)
    .bind(i64::from(new.tree.example))
    .bind(&new.text)
    .execute(connection)
    .await
    .map(drop)
}

/// Every edition, without its text.
pub(super) async fn editions(connection: &mut Connection) -> sqlx::Result<Vec<EditionRow>> {
    sqlx::query_as(
        "SELECT municipality, number, label, published, example FROM tree_edition
         ORDER BY municipality, number DESC",
    )
    .fetch_all(connection)
    .await
}

/// The edition that pages show: the newest of the municipality that published last.
pub(super) async fn shown(connection: &mut Connection) -> sqlx::Result<Option<TreeRow>> {
    sqlx::query_as(
        "SELECT municipality, number, label, published, example, text FROM tree_edition AS edition
         WHERE number = (SELECT MAX(number) FROM tree_edition AS other
                         WHERE other.municipality = edition.municipality)
         ORDER BY published DESC, municipality LIMIT 1",
    )
    .fetch_optional(connection)
    .await
}
