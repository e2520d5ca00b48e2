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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        fakes::CountingRandomness,
        make_host_link::make_host_link,
        town::{Town, moment},
    };
    use domain::meeting::{Answer, View};

    async fn host(town: &Town, id: &str) -> String {
        town.store
            .save_moments(&[moment(id, "We 10:00-11:30")])
            .await
            .unwrap();
        let key = make_host_link(&town.store, &town.secrets, &CountingRandomness::default(), id).await;
        key.unwrap().to_string()
    }

    #[tokio::test]
    async fn a_host_sees_who_agreed_by_nickname_and_flower_until_the_time_is_over() {
        let town = Town::new();
        let [one, other] = town.invited_pair().await;
        let View::Invited { occurrence, .. } = town.view(&one).await else {
            panic!("both are invited");
        };
        let key = host(&town, &occurrence.moment).await;
        let ports = town.ports();
        let seen = async || {
            expected_at_moment(&ports, &town.store, &key)
                .await
                .unwrap()
                .unwrap()
        };
        let people = async || seen().await.times.iter().map(HostedTime::people).sum::<usize>();
        assert_eq!(seen().await.times.len(), 2, "the coming two weeks");
        town.answer(&one, Answer::Yes).await;
        assert_eq!(people().await, 0, "a host does not learn who was asked");
        town.answer(&other, Answer::Yes).await;
        assert_eq!(people().await, 2);
        let weeks = seen().await;
        let table = &weeks.times.iter().find(|time| time.people() == 2).unwrap().tables[0];
        let View::Agreed { flower, .. } = town.view(&one).await else {
            panic!("it is agreed");
        };
        assert_eq!((table.flower, &table.occurrence), (flower, &occurrence));
        let ends = chrono::DateTime::from_timestamp_millis(occurrence.end).unwrap();
        town.clock.set(ends - TimeDelta::minutes(1));
        assert_eq!(people().await, 2, "while it lasts");
        town.clock.set(ends);
        assert_eq!(people().await, 0, "and not after it");
    }

    #[tokio::test]
    async fn only_the_newest_link_opens_the_page() {
        let town = Town::new();
        let first = host(&town, "wo").await;
        let randomness = CountingRandomness::default();
        let _ = LinkKey::random(&randomness);
        let second = make_host_link(&town.store, &town.secrets, &randomness, "wo")
            .await
            .unwrap();
        let opens = async |key: &str| {
            let found = expected_at_moment(&town.ports(), &town.store, key).await;
            found.unwrap().is_some()
        };
        assert!(!opens(&first).await && opens(&second.to_string()).await && !opens("geheim").await);
        // The link of a person opens no page of a host.
        let person = town.seek_quietly(1, "quiet-hedgehog").await;
        assert!(!opens(&person).await);
        assert!(
            make_host_link(&town.store, &town.secrets, &randomness, "nergens")
                .await
                .is_err()
        );
        assert!(!town.everything().contains(&second.to_string()));
    }
}
