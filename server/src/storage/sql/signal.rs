//! How often help was missed.
use super::Connection;
use crate::storage::rows::SignalRow;
use domain::signal::{Month, Signal};

/// Remembers the key of a form unless it is there; says whether it did.
pub(super) async fn remember(
    connection: &mut Connection,
    form_key: &str,
    received: i64,
) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "INSERT INTO signal_form (form_key, received) VALUES ($1, $2) ON CONFLICT (form_key) DO NOTHING",
    )
    .bind(form_key)
    .bind(received)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Counts one more.
pub(super) async fn count(connection: &mut Connection, signal: &Signal) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO signal (area_code, theme, month, number) VALUES ($1, $2, $3, 1)
         ON CONFLICT (area_code, theme, month) DO UPDATE SET number = signal.number + 1",
    )
    .bind(signal.district.to_string())
    .bind(signal.theme.key())
    .bind(signal.month.to_string())
    .execute(connection)
    .await
    .map(drop)
}

/// Every count.
pub(super) async fn load(connection: &mut Connection) -> sqlx::Result<Vec<SignalRow>> {
    sqlx::query_as("SELECT area_code, theme, month, number FROM signal")
        .fetch_all(connection)
        .await
}

/// Forgets the keys of forms received before an instant; says how many.
pub(super) async fn forget_keys(connection: &mut Connection, before: i64) -> sqlx::Result<u64> {
    let done = sqlx::query("DELETE FROM signal_form WHERE received < $1")
        .bind(before)
        .execute(connection)
        .await?;
    Ok(done.rows_affected())
}

/// Forgets the counts of months before one; says how many. Months are text of digits, so their order is that of the text.
pub(super) async fn forget_counts(connection: &mut Connection, before: Month) -> sqlx::Result<u64> {
    let done = sqlx::query("DELETE FROM signal WHERE month < $1")
        .bind(before.to_string())
        .execute(connection)
        .await?;
    Ok(done.rows_affected())
}
