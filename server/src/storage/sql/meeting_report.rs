//! Reports about meetings, and the days of the evening's round.
use super::Connection;
use crate::storage::rows::{self, ReportRow};
use chrono::NaiveDate;
use domain::meeting::MeetingReport;

/// Keeps a report unless one with its id is there; says whether it did. Whoever it is about may have been erased meanwhile.
pub(super) async fn keep(connection: &mut Connection, report: &MeetingReport) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "INSERT INTO meeting_report (id, day, spot_id, reason, about_id, received)
         VALUES ($1, $2, $3, $4, (SELECT seeker.id FROM seeker WHERE seeker.id = $5), $6)
         ON CONFLICT (id) DO NOTHING",
    )
    .bind(&report.id)
    .bind(rows::day_text(report.day))
    .bind(&report.spot_id)
    .bind(report.reason.key())
    .bind(&report.about)
    .bind(report.received)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Every report.
pub(super) async fn load(connection: &mut Connection) -> sqlx::Result<Vec<ReportRow>> {
    sqlx::query_as(
        "SELECT meeting_report.id, day, spot_id, reason, about_id, received, nickname FROM meeting_report
         LEFT JOIN seeker ON seeker.id = meeting_report.about_id",
    )
    .fetch_all(connection)
    .await
}

/// Erases one report; says whether it was there.
pub(super) async fn erase(connection: &mut Connection, id: &str) -> sqlx::Result<bool> {
    let done = sqlx::query("DELETE FROM meeting_report WHERE id = $1")
        .bind(id)
        .execute(connection)
        .await?;
    Ok(done.rows_affected() > 0)
}

/// Erases the reports received before an instant.
pub(super) async fn erase_before(connection: &mut Connection, instant: i64) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM meeting_report WHERE received < $1")
        .bind(instant)
        .execute(connection)
        .await
        .map(drop)
}

/// Takes a day's round unless it is finished, or was taken at `stale` or later; says whether it did.
pub(super) async fn claim_round(
    connection: &mut Connection,
    day: NaiveDate,
    now: i64,
    stale: i64,
) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "INSERT INTO round_day (day, claimed) VALUES ($1, $2)
         ON CONFLICT (day) DO UPDATE SET claimed = excluded.claimed
         WHERE round_day.finished IS NULL AND round_day.claimed < $3",
    )
    .bind(rows::day_text(day))
    .bind(now)
    .bind(stale)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Says that a day's round is done, and forgets the days before another one.
pub(super) async fn finish_round(
    connection: &mut Connection,
    day: NaiveDate,
    now: i64,
    before: NaiveDate,
) -> sqlx::Result<()> {
    sqlx::query("UPDATE round_day SET finished = $1 WHERE day = $2")
        .bind(now)
        .bind(rows::day_text(day))
        .execute(&mut *connection)
        .await?;
    sqlx::query("DELETE FROM round_day WHERE day < $1")
        .bind(rows::day_text(before))
        .execute(connection)
        .await
        .map(drop)
}
