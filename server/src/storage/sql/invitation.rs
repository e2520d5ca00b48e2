//! Invitations with their places, and the seats that they take.
use super::{Connection, Driver, ROWS};
use crate::storage::rows::{self, InvitationRow, PlaceRow};
use domain::meeting::{Answer, Invitation, InvitationState, Occurrence, Place};
use sqlx::QueryBuilder;
use std::collections::BTreeSet;
use usecases::ports::{KnownInvitation, StoreError};

/// Which invitations.
#[derive(Clone, Copy)]
pub(super) enum Which<'a> {
    /// The one with this id.
    Id(&'a str),
    /// Those with these ids.
    Ids(&'a BTreeSet<String>),
    /// Those that wait for answers or are agreed.
    Live,
    /// Of those the ones to these moments.
    LiveAt(&'a BTreeSet<String>),
}

impl Which<'_> {
    fn push(self, query: &mut QueryBuilder<Driver>) {
        match self {
            Self::Id(id) => {
                query.push("invitation.id = ").push_bind(id.to_owned());
                return;
            }
            Self::Ids(ids) => {
                query.push("invitation.id IN (NULL");
                for id in ids {
                    query.push(", ").push_bind(id.clone());
                }
                query.push(")");
                return;
            }
            Self::Live | Self::LiveAt(_) => {
                query
                    .push("invitation.state IN (")
                    .push_bind(InvitationState::Open.key())
                    .push(", ")
                    .push_bind(InvitationState::Agreed.key())
                    .push(")");
            }
        }
        if let Self::LiveAt(moments) = self {
            query.push(" AND invitation.moment_id IN (NULL");
            for moment in moments {
                query.push(", ").push_bind(moment.clone());
            }
            query.push(")");
        }
    }
}

/// These invitations, by id.
pub(super) async fn load(
    connection: &mut Connection,
    which: Which<'_>,
) -> Result<Vec<KnownInvitation>, StoreError> {
    let mut query = QueryBuilder::<Driver>::new(
        "SELECT id, moment_id, starts, ends, spot_id, host, flower, language, shared, size, offered, answer_by,
                state, version FROM invitation WHERE ",
    );
    which.push(&mut query);
    let found: Vec<InvitationRow> = query
        .build_query_as()
        .fetch_all(&mut *connection)
        .await
        .map_err(rows::unavailable)?;
    let mut query = QueryBuilder::<Driver>::new(
        "SELECT invitation_place.invitation_id, invitation_place.seeker_id, seeker.nickname, invitation_place.answer
         FROM invitation_place
         JOIN seeker ON seeker.id = invitation_place.seeker_id
         JOIN invitation ON invitation.id = invitation_place.invitation_id WHERE ",
    );
    which.push(&mut query);
    let places: Vec<PlaceRow> = query
        .build_query_as()
        .fetch_all(connection)
        .await
        .map_err(rows::unavailable)?;
    rows::invitations(found, places)
}

/// Gives seats away at a time, if there are enough; says whether there were.
pub(super) async fn take_seats(
    connection: &mut Connection,
    time: &Occurrence,
    seats: i64,
    room: i64,
) -> sqlx::Result<bool> {
    if seats > room {
        return Ok(false);
    }
    let done = sqlx::query(
        "INSERT INTO occurrence (moment_id, starts, taken) VALUES ($1, $2, $3)
         ON CONFLICT (moment_id, starts) DO UPDATE SET taken = occurrence.taken + excluded.taken
         WHERE occurrence.taken + excluded.taken <= $4",
    )
    .bind(&time.moment)
    .bind(time.start)
    .bind(seats)
    .bind(room)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Gives seats back.
pub(super) async fn free_seats(
    connection: &mut Connection,
    moment: &str,
    starts: i64,
    seats: i64,
) -> sqlx::Result<()> {
    sqlx::query("UPDATE occurrence SET taken = taken - $1 WHERE moment_id = $2 AND starts = $3")
        .bind(seats)
        .bind(moment)
        .bind(starts)
        .execute(connection)
        .await
        .map(drop)
}

/// Adds an invitation without its places: they come when its people are known to be free.
pub(super) async fn add(connection: &mut Connection, invitation: &Invitation) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO invitation (id, moment_id, starts, ends, spot_id, host, flower, language, shared, size,
                                 offered, answer_by, state, until, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)",
    )
    .bind(&invitation.id)
    .bind(&invitation.occurrence.moment)
    .bind(invitation.occurrence.start)
    .bind(invitation.occurrence.end)
    .bind(&invitation.spot_id)
    .bind(&invitation.host)
    .bind(invitation.flower.key())
    .bind(invitation.language.key())
    .bind(rows::list_text(
        invitation.shared.iter().map(|interest| interest.key()),
    ))
    .bind(i64::from(invitation.size))
    .bind(invitation.offered)
    .bind(invitation.answer_by)
    .bind(invitation.state.key())
    .bind(invitation.until())
    .execute(connection)
    .await
    .map(drop)
}

/// Adds the places of an invitation.
pub(super) async fn add_places(connection: &mut Connection, invitation: &Invitation) -> sqlx::Result<()> {
    for chunk in invitation.places.chunks(ROWS) {
        let mut query =
            QueryBuilder::<Driver>::new("INSERT INTO invitation_place (invitation_id, seeker_id, answer) ");
        query.push_values(chunk, |mut row, place| {
            row.push_bind(&invitation.id)
                .push_bind(&place.seeker)
                .push_bind(place.answer.map(Answer::key));
        });
        query.build().execute(&mut *connection).await?;
    }
    Ok(())
}

/// Writes the state and the places of an invitation as they are afterwards, if it still is as it was read; says whether it was.
pub(super) async fn replace(
    connection: &mut Connection,
    before: &KnownInvitation,
    after: &Invitation,
) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE invitation SET state = $1, until = $2, version = version + 1 WHERE id = $3 AND version = $4",
    )
    .bind(after.state.key())
    .bind(after.until())
    .bind(&before.invitation.id)
    .bind(before.version)
    .execute(&mut *connection)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    for place in &before.invitation.places {
        match after.place(&place.seeker) {
            Some(kept) if kept == place => {}
            Some(kept) => answer(connection, &after.id, kept).await?,
            None => vacate(connection, &after.id, &place.seeker).await?,
        }
    }
    Ok(true)
}

async fn answer(connection: &mut Connection, invitation: &str, place: &Place) -> sqlx::Result<()> {
    sqlx::query("UPDATE invitation_place SET answer = $1 WHERE invitation_id = $2 AND seeker_id = $3")
        .bind(place.answer.map(Answer::key))
        .bind(invitation)
        .bind(&place.seeker)
        .execute(connection)
        .await
        .map(drop)
}

async fn vacate(connection: &mut Connection, invitation: &str, seeker: &str) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM invitation_place WHERE invitation_id = $1 AND seeker_id = $2")
        .bind(invitation)
        .bind(seeker)
        .execute(connection)
        .await
        .map(drop)
}

/// Before somebody is erased: whoever reads one of their invitations now reads it anew, and their seats become free.
pub(super) async fn vacate_all(connection: &mut Connection, seeker: &str) -> sqlx::Result<()> {
    sqlx::query(
        "UPDATE invitation SET version = version + 1
         WHERE id IN (SELECT invitation_id FROM invitation_place WHERE seeker_id = $1)",
    )
    .bind(seeker)
    .execute(&mut *connection)
    .await?;
    let live: Vec<(String, i64)> = sqlx::query_as(
        "SELECT moment_id, starts FROM invitation
         JOIN invitation_place ON invitation_place.invitation_id = invitation.id
         WHERE invitation_place.seeker_id = $1 AND invitation.state IN ($2, $3)",
    )
    .bind(seeker)
    .bind(InvitationState::Open.key())
    .bind(InvitationState::Agreed.key())
    .fetch_all(&mut *connection)
    .await?;
    for (moment, starts) in live {
        free_seats(connection, &moment, starts, 1).await?;
    }
    Ok(())
}

/// Erases an invitation with its places.
pub(super) async fn erase(connection: &mut Connection, id: &str) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM invitation WHERE id = $1")
        .bind(id)
        .execute(connection)
        .await
        .map(drop)
}

/// Erases the invitations that are over at an instant, and the counts of seats of times that began before another.
pub(super) async fn erase_over(connection: &mut Connection, now: i64, seats_before: i64) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM invitation WHERE until <= $1")
        .bind(now)
        .execute(&mut *connection)
        .await?;
    sqlx::query("DELETE FROM occurrence WHERE starts < $1")
        .bind(seats_before)
        .execute(connection)
        .await
        .map(drop)
}
