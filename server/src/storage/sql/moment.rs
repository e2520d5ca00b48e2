//! Hosted moments, and the links of their hosts.
use super::{Connection, Driver, ROWS, upsert};
use crate::storage::rows::{self, MomentRow};
use domain::meeting::HostedMoment;
use sqlx::QueryBuilder;
use std::collections::BTreeMap;
use usecases::ports::StoreError;

/// Every moment, by id.
pub(super) async fn load(connection: &mut Connection) -> Result<Vec<HostedMoment>, StoreError> {
    let found: Vec<MomentRow> =
        sqlx::query_as("SELECT id, spot_id, host, hours, room, example FROM hosted_moment")
            .fetch_all(connection)
            .await
            .map_err(rows::unavailable)?;
    rows::moments(found)
}

/// Adds moments and replaces those with the same id.
pub(super) async fn save(connection: &mut Connection, moments: &[HostedMoment]) -> sqlx::Result<()> {
    let last_of_each: BTreeMap<_, _> = moments.iter().map(|moment| (&moment.id, moment)).collect();
    let moments: Vec<&HostedMoment> = last_of_each.into_values().collect();
    let (head, tail) = upsert(
        "hosted_moment",
        &["id"],
        &["id", "spot_id", "host", "hours", "room", "example"],
    );
    for chunk in moments.chunks(ROWS) {
        let mut query = QueryBuilder::<Driver>::new(&head);
        query.push_values(chunk, |mut row, moment| {
            row.push_bind(&moment.id)
                .push_bind(&moment.spot_id)
                .push_bind(&moment.host)
                .push_bind(moment.schedule.hours.text().unwrap_or_default())
                .push_bind(i64::from(moment.room))
                .push_bind(i64::from(moment.example));
        });
        query.push(&tail);
        query.build().execute(&mut *connection).await?;
    }
    Ok(())
}

/// Keeps the link of a moment's host in place of the one before; says whether there is such a moment.
pub(super) async fn keep_link(connection: &mut Connection, moment: &str, link: &str) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "INSERT INTO host_link (moment_id, link_hash) SELECT id, $2 FROM hosted_moment WHERE id = $1
         ON CONFLICT (moment_id) DO UPDATE SET link_hash = excluded.link_hash",
    )
    .bind(moment)
    .bind(link)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// The id of the moment whose host has this link.
pub(super) async fn of_link(connection: &mut Connection, link: &str) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar("SELECT moment_id FROM host_link WHERE link_hash = $1")
        .bind(link)
        .fetch_optional(connection)
        .await
}
