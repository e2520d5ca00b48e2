//! People who seek company.
use super::{Connection, Driver, ROWS};
use crate::storage::rows::{self, ApartRow, SeekerMomentRow, SeekerRow};
use domain::{
    matching::WhyApart,
    meeting::{Change, Seeker, SeekerState, Wishes},
};
use sqlx::QueryBuilder;
use std::collections::BTreeSet;
use usecases::ports::StoreError;

/// Which people.
#[derive(Clone, Copy)]
pub(super) enum Which<'a> {
    /// The one with this id.
    Id(&'a str),
    /// Those with these ids.
    Ids(&'a BTreeSet<String>),
    /// The one whose link has this hash.
    Link(&'a str),
    /// Who is looking.
    Looking,
    /// Who is looking and can come to one of these moments.
    LookingAt(&'a BTreeSet<String>),
    /// Who is looking and is erased before an instant.
    LookingUntil(i64),
}

impl Which<'_> {
    fn push(self, query: &mut QueryBuilder<Driver>) {
        match self {
            Self::Id(id) => {
                query.push("seeker.id = ").push_bind(id.to_owned());
                return;
            }
            Self::Ids(ids) => {
                query.push("seeker.id IN (NULL");
                for id in ids {
                    query.push(", ").push_bind(id.clone());
                }
                query.push(")");
                return;
            }
            Self::Link(link) => {
                query.push("seeker.link_hash = ").push_bind(link.to_owned());
                return;
            }
            Self::Looking | Self::LookingAt(_) | Self::LookingUntil(_) => {
                query
                    .push("seeker.state = ")
                    .push_bind(SeekerState::Looking.key());
            }
        }
        if let Self::LookingUntil(instant) = self {
            query.push(" AND seeker.until < ").push_bind(instant);
        }
        if let Self::LookingAt(moments) = self {
            query.push(
                " AND EXISTS (SELECT 1 FROM seeker_moment AS reached
                   WHERE reached.seeker_id = seeker.id AND reached.moment_id IN (NULL",
            );
            for moment in moments {
                query.push(", ").push_bind(moment.clone());
            }
            query.push("))");
        }
    }
}

/// These people, by id.
pub(super) async fn load(connection: &mut Connection, which: Which<'_>) -> Result<Vec<Seeker>, StoreError> {
    let mut query = QueryBuilder::<Driver>::new(
        "SELECT id, nickname, area_code, languages, interests, company, step_free, since, state, invitation_id,
                called_off, until FROM seeker WHERE ",
    );
    which.push(&mut query);
    let found: Vec<SeekerRow> = query
        .build_query_as()
        .fetch_all(&mut *connection)
        .await
        .map_err(rows::unavailable)?;
    let mut query = QueryBuilder::<Driver>::new(
        "SELECT seeker_id, moment_id FROM seeker_moment JOIN seeker ON seeker.id = seeker_moment.seeker_id WHERE ",
    );
    which.push(&mut query);
    let moments: Vec<SeekerMomentRow> = query
        .build_query_as()
        .fetch_all(connection)
        .await
        .map_err(rows::unavailable)?;
    rows::seekers(found, moments)
}

/// Who is kept apart, of these people.
pub(super) async fn load_apart(
    connection: &mut Connection,
    which: Which<'_>,
) -> Result<Vec<(String, String, WhyApart)>, StoreError> {
    let mut query = QueryBuilder::<Driver>::new(
        "SELECT one_id, other_id, blocked FROM apart WHERE one_id IN (SELECT id FROM seeker WHERE ",
    );
    which.push(&mut query);
    query.push(") OR other_id IN (SELECT id FROM seeker WHERE ");
    which.push(&mut query);
    query.push(")");
    let found: Vec<ApartRow> = query
        .build_query_as()
        .fetch_all(connection)
        .await
        .map_err(rows::unavailable)?;
    rows::apart(found)
}

/// Keeps somebody unless the link is there; says whether it did.
pub(super) async fn keep(connection: &mut Connection, link: &str, seeker: &Seeker) -> sqlx::Result<bool> {
    let wishes = Written::of(&seeker.wishes);
    let done = sqlx::query(
        "INSERT INTO seeker (id, link_hash, nickname, area_code, languages, interests, company, step_free, since,
                             state, invitation_id, called_off, until)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (link_hash) DO NOTHING",
    )
    .bind(&seeker.id)
    .bind(link)
    .bind(wishes.nickname)
    .bind(wishes.area)
    .bind(wishes.languages)
    .bind(wishes.interests)
    .bind(wishes.company)
    .bind(wishes.step_free)
    .bind(seeker.since)
    .bind(seeker.state.key())
    .bind(&seeker.invitation)
    .bind(i64::from(seeker.called_off))
    .bind(seeker.until)
    .execute(&mut *connection)
    .await?;
    let new = done.rows_affected() > 0;
    if new {
        keep_moments(connection, seeker).await?;
    }
    Ok(new)
}

/// Writes somebody as they are afterwards, if they still are as they were read; says whether they were.
pub(super) async fn replace(
    connection: &mut Connection,
    before: &Seeker,
    after: &Seeker,
) -> sqlx::Result<bool> {
    let wishes = Written::of(&after.wishes);
    let done = sqlx::query(
        "UPDATE seeker SET nickname = $1, area_code = $2, languages = $3, interests = $4, company = $5,
                step_free = $6, since = $7, state = $8, invitation_id = $9, called_off = $10, until = $11
         WHERE id = $12 AND state = $13 AND COALESCE(invitation_id, '') = $14",
    )
    .bind(wishes.nickname)
    .bind(wishes.area)
    .bind(wishes.languages)
    .bind(wishes.interests)
    .bind(wishes.company)
    .bind(wishes.step_free)
    .bind(after.since)
    .bind(after.state.key())
    .bind(&after.invitation)
    .bind(i64::from(after.called_off))
    .bind(after.until)
    .bind(&before.id)
    .bind(before.state.key())
    .bind(before.invitation.as_deref().unwrap_or_default())
    .execute(&mut *connection)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    if before.wishes.moments != after.wishes.moments {
        sqlx::query("DELETE FROM seeker_moment WHERE seeker_id = $1")
            .bind(&before.id)
            .execute(&mut *connection)
            .await?;
        keep_moments(connection, after).await?;
    }
    Ok(true)
}

/// Writes what changes for somebody in an invitation, or for somebody who looks; says whether they are one of these.
pub(super) async fn change(
    connection: &mut Connection,
    invitation: &str,
    change: &Change,
) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE seeker SET state = $1, invitation_id = $2, called_off = $3, until = $4
         WHERE id = $5 AND (invitation_id = $6 OR (invitation_id IS NULL AND state = $7))",
    )
    .bind(change.state.key())
    .bind(&change.invitation)
    .bind(i64::from(change.called_off))
    .bind(change.until)
    .bind(&change.seeker)
    .bind(invitation)
    .bind(SeekerState::Looking.key())
    .execute(connection)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Keeps two people apart, if both are there; says whether they were not kept apart before. A block stays a block.
pub(super) async fn keep_apart(
    connection: &mut Connection,
    pair: (&str, &str),
    why: WhyApart,
) -> sqlx::Result<bool> {
    let (one, other) = if pair.0 < pair.1 { pair } else { (pair.1, pair.0) };
    let conflict = match why {
        WhyApart::Before => "NOTHING",
        WhyApart::Blocked => "UPDATE SET blocked = 1",
    };
    let mut query = QueryBuilder::<Driver>::new(
        "INSERT INTO apart (one_id, other_id, blocked) SELECT one.id, other.id, ",
    );
    query
        .push_bind(i64::from(why == WhyApart::Blocked))
        .push(" FROM seeker AS one, seeker AS other WHERE one.id = ")
        .push_bind(one.to_owned())
        .push(" AND other.id = ")
        .push_bind(other.to_owned())
        .push(" AND one.id <> other.id ON CONFLICT (one_id, other_id) DO ")
        .push(conflict);
    let done = query.build().execute(connection).await?;
    Ok(done.rows_affected() > 0)
}

/// Who is over at an instant, by id.
pub(super) async fn over(connection: &mut Connection, now: i64) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar("SELECT id FROM seeker WHERE until <= $1")
        .bind(now)
        .fetch_all(connection)
        .await
}

/// Whether somebody still is as they were read.
pub(super) async fn is_still(connection: &mut Connection, read: &Seeker) -> sqlx::Result<bool> {
    let found: Option<i64> = sqlx::query_scalar(
        "SELECT since FROM seeker WHERE id = $1 AND state = $2 AND COALESCE(invitation_id, '') = $3",
    )
    .bind(&read.id)
    .bind(read.state.key())
    .bind(read.invitation.as_deref().unwrap_or_default())
    .fetch_optional(connection)
    .await?;
    Ok(found.is_some())
}

/// Erases somebody with everything that points at them.
pub(super) async fn erase(connection: &mut Connection, id: &str) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM seeker WHERE id = $1")
        .bind(id)
        .execute(connection)
        .await
        .map(drop)
}

async fn keep_moments(connection: &mut Connection, seeker: &Seeker) -> sqlx::Result<()> {
    let moments: Vec<_> = seeker.wishes.moments.iter().collect();
    for chunk in moments.chunks(ROWS) {
        let mut query = QueryBuilder::<Driver>::new("INSERT INTO seeker_moment (seeker_id, moment_id) ");
        query.push_values(chunk, |mut row, moment| {
            row.push_bind(&seeker.id).push_bind(*moment);
        });
        query.build().execute(&mut *connection).await?;
    }
    Ok(())
}

/// Wishes as they stand in columns.
struct Written {
    nickname: String,
    area: String,
    languages: String,
    interests: String,
    company: &'static str,
    step_free: i64,
}

impl Written {
    fn of(wishes: &Wishes) -> Self {
        Self {
            nickname: wishes.nickname.key(),
            area: wishes.area.to_string(),
            languages: rows::list_text(wishes.languages.iter().map(|language| language.key())),
            interests: rows::list_text(wishes.interests.iter().map(|interest| interest.key())),
            company: wishes.company.key(),
            step_free: i64::from(wishes.step_free),
        }
    }
}
