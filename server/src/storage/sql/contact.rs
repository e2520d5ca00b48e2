//! What residents ask of their contact person.
use super::Connection;
use crate::storage::rows::RequestRow;
use domain::contact::ContactRequest;

/// Keeps a request unless one with the same key of its form is there; says whether it did.
pub(super) async fn keep(connection: &mut Connection, request: &ContactRequest) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "INSERT INTO contact_request
             (id, area_code, form_key, kind, first_name, reach, why, may_leave_message, received)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (form_key) DO NOTHING",
    )
    .bind(&request.id)
    .bind(request.district.to_string())
    .bind(&request.form_key)
    .bind(request.kind.key())
    .bind(request.first_name.as_str())
    .bind(request.reach.text())
    .bind(request.why.as_ref().map(domain::text::PlainText::as_str))
    .bind(i64::from(request.may_leave_message))
    .bind(request.received)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Every request.
pub(super) async fn load(connection: &mut Connection) -> sqlx::Result<Vec<RequestRow>> {
    sqlx::query_as(
        "SELECT id, area_code, form_key, kind, first_name, reach, why, may_leave_message, received
         FROM contact_request",
    )
    .fetch_all(connection)
    .await
}

/// Erases one request; says whether it was there.
pub(super) async fn erase(connection: &mut Connection, id: &str) -> sqlx::Result<bool> {
    let done = sqlx::query("DELETE FROM contact_request WHERE id = $1")
        .bind(id)
        .execute(connection)
        .await?;
    Ok(done.rows_affected() > 0)
}

/// Erases the requests received before an instant; says how many.
pub(super) async fn erase_before(connection: &mut Connection, instant: i64) -> sqlx::Result<u64> {
    let done = sqlx::query("DELETE FROM contact_request WHERE received < $1")
        .bind(instant)
        .execute(connection)
        .await?;
    Ok(done.rows_affected())
}
