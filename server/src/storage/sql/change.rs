//! Residents' remarks.
use super::Connection;
use crate::storage::rows::{self, ChangeRow};
use domain::change::ChangeRequest;

/// Keeps a remark unless one with the same key of its form is there; says whether it did.
pub(super) async fn keep(connection: &mut Connection, request: &ChangeRequest) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "INSERT INTO change_request (id, location_id, form_key, wrong, remark, received)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (form_key) DO NOTHING",
    )
    .bind(&request.id)
    .bind(&request.spot_id)
    .bind(&request.form_key)
    .bind(rows::list_text(request.wrong.iter().map(|part| part.key())))
    .bind(request.remark.as_ref().map(domain::text::PlainText::as_str))
    .bind(request.received)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Every remark.
pub(super) async fn load(connection: &mut Connection) -> sqlx::Result<Vec<ChangeRow>> {
    sqlx::query_as("SELECT id, location_id, form_key, wrong, remark, received FROM change_request")
        .fetch_all(connection)
        .await
}

/// Erases one remark; says whether it was there.
pub(super) async fn erase(connection: &mut Connection, id: &str) -> sqlx::Result<bool> {
    let done = sqlx::query("DELETE FROM change_request WHERE id = $1")
        .bind(id)
        .execute(connection)
        .await?;
    Ok(done.rows_affected() > 0)
}

/// Erases the remarks received before an instant; says how many.
pub(super) async fn erase_before(connection: &mut Connection, instant: i64) -> sqlx::Result<u64> {
    let done = sqlx::query("DELETE FROM change_request WHERE received < $1")
        .bind(instant)
        .execute(connection)
        .await?;
    Ok(done.rows_affected())
}
