//! A host looks at who is expected.
use crate::{
    link_key::LinkKey,
    own_meeting::MeetingPorts,
    ports::{KnownInvitation, MomentStore, StoreError},
    secrets::Purpose,
};
use chrono::TimeDelta;
use domain::meeting::{Expected, HostedMoment, Occurrence, expected};

/// How far ahead a host sees, in days.
const DAYS_AHEAD: i64 = 14;

/// The page of a host.
#[derive(Clone, Debug, PartialEq)]
pub struct HostedWeeks<'a> {
    /// The moment.
    pub moment: &'a HostedMoment,
    /// Its next times, each with who is expected: by nickname and flower, nothing else. A time stays until it ends.
    pub times: Vec<HostedTime>,
}

/// One time with the tables that are expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostedTime {
    /// When.
    pub occurrence: Occurrence,
    /// Who comes, by flower.
    pub tables: Vec<Expected>,
}

impl HostedTime {
    /// How many new people come.
    #[must_use]
    pub fn people(&self) -> usize {
        self.tables.iter().map(|table| table.people.len()).sum()
    }
}

/// What a host may expect in the coming two weeks; `None` for a key that opens nothing, or whose moment is not there any more.
///
/// # Errors
/// When the store does not answer.
pub async fn expected_at_moment<'a>(
    ports: &MeetingPorts<'a>,
    moments: &dyn MomentStore,
    key: &str,
) -> Result<Option<HostedWeeks<'a>>, StoreError> {
    let Some(key) = LinkKey::parse(key) else {
        return Ok(None);
    };
    let found = moments
        .moment_of_link(key.hash(ports.secrets, Purpose::HostLink))
        .await?;
    let Some(moment) = found.and_then(|id| ports.directory.moment(&id)) else {
        return Ok(None);
    };
    let now = ports.now();
    let live = ports.store.live_invitations(Some(&moment.id)).await?;
    let as_of_now = |known: KnownInvitation| match ports.due(&known.invitation, now) {
        Some(due) => due.invitation,
        None => known.invitation,
    };
    let agreed: Vec<_> = live.into_iter().map(as_of_now).collect();
    let tables = expected(&agreed, now);
    // A time that has begun is still to be seen: a host looks when somebody stands at the door.
    let begun = now.saturating_sub(TimeDelta::days(1).num_milliseconds());
    let until = now.saturating_add(TimeDelta::days(DAYS_AHEAD).num_milliseconds());
    let times = moment
        .occurrences(begun, until)
        .into_iter()
        .filter(|time| now < time.end)
        .map(|occurrence| HostedTime {
            tables: tables
                .iter()
                .filter(|table| table.occurrence == occurrence)
                .cloned()
                .collect(),
            occurrence,
        })
        .collect();
    Ok(Some(HostedWeeks { moment, times }))
}
