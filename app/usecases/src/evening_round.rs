//! Every evening everybody who looks is brought together, over the whole municipality.
use crate::{
    lapse_invitations::lapse_invitations,
    own_meeting::MeetingPorts,
    place_newcomer::{kept_apart, offer, round_input},
    ports::{Offer, Offered, StoreError},
};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use domain::{
    hours::moment,
    matching::{Round, round},
};

/// When the round is held, on the clock of the Netherlands: after work and before the evening's answers close.
const HOUR: u32 = 19;

/// A round that was begun and not finished for this long was broken off: another server may take it up.
const BROKEN_OFF: TimeDelta = TimeDelta::minutes(15);

/// How many invitations are made in one transaction, so that nobody's form waits long behind a whole city.
const AT_ONCE: usize = 100;

/// What a round did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RoundReport {
    /// How many people were looking.
    pub looking: usize,
    /// How many of them are invited now.
    pub invited: usize,
    /// How many invitations that makes.
    pub invitations: usize,
    /// How many of those are to a host alone.
    pub alone: usize,
}

/// The day whose round should have been held by now: today from 19:00 on, else yesterday.
#[must_use]
pub fn round_due(now: DateTime<Utc>) -> NaiveDate {
    let local = moment(now);
    let begins = NaiveTime::from_hms_opt(HOUR, 0, 0).unwrap_or_default();
    let today = local.date_naive();
    if local.time() >= begins {
        today
    } else {
        today.checked_sub_days(Days::new(1)).unwrap_or(today)
    }
}

/// Holds the round that is due, once: of several servers one, and none when it was held. A server that was down at 19:00 holds it when
/// it comes back. `None` when there was nothing to do.
///
/// # Errors
/// When the store does not answer; then the round is taken up again, by this server or another.
pub async fn evening_round(ports: &MeetingPorts<'_>) -> Result<Option<RoundReport>, StoreError> {
    let now = ports.clock.now();
    let day = round_due(now);
    let stale = (now - BROKEN_OFF).timestamp_millis();
    if !ports
        .store
        .claim_round(day, now.timestamp_millis(), stale)
        .await?
    {
        return Ok(None);
    }
    let report = hold_round(ports, day).await?;
    ports.store.finish_round(day, ports.now()).await?;
    Ok(Some(report))
}

/// Brings everybody together who looks. Held twice, or broken off and begun again, it invites nobody twice: an invitation is made only
/// when all of its people are still looking, and while there are seats.
///
/// # Errors
/// When the store does not answer. The invitations that were made stay.
pub async fn hold_round(ports: &MeetingPorts<'_>, day: NaiveDate) -> Result<RoundReport, StoreError> {
    // What has ended makes people free for the round.
    lapse_invitations(ports).await?;
    let now = ports.now();
    let people = ports.store.looking(None).await?;
    let apart = kept_apart(&people);
    let Round { groups, .. } = round(&round_input(ports, &people, &apart, now), seed(day));
    let offers: Vec<Offer> = groups
        .iter()
        .filter_map(|group| offer(ports, group, now))
        .collect();
    let mut report = RoundReport {
        looking: people.seekers.len(),
        ..RoundReport::default()
    };
    for some in offers.chunks(AT_ONCE) {
        for (offer, offered) in some.iter().zip(ports.store.offer(some).await?) {
            if offered == Offered::Made {
                let size = offer.invitation.places.len();
                report.invited += size;
                report.invitations += 1;
                report.alone += usize::from(size == 1);
            }
        }
    }
    Ok(report)
}

/// Draws lots anew each day, and the same on every server.
fn seed(day: NaiveDate) -> u64 {
    u64::try_from(chrono::Datelike::num_days_from_ce(&day)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::town::{Town, at};
    use domain::meeting::View;

    #[test]
    fn the_round_is_due_at_seven_in_the_evening_on_the_clock_of_the_netherlands() {
        let due = |instant: &str| round_due(at(instant)).to_string();
        assert_eq!(due("2026-11-24T17:59:59Z"), "2026-11-23");
        assert_eq!(due("2026-11-24T18:00:00Z"), "2026-11-24");
        // In summer the clock is an hour further.
        assert_eq!(due("2027-07-01T16:59:59Z"), "2027-06-30");
        assert_eq!(due("2027-07-01T17:00:00Z"), "2027-07-01");
        // On the evenings of the days on which the clock is put forward or back.
        assert_eq!(due("2027-03-28T17:00:00Z"), "2027-03-28");
        assert_eq!(due("2026-10-25T18:00:00Z"), "2026-10-25");
    }

    #[tokio::test]
    async fn it_is_held_once_an_evening_and_made_up_for_after_a_night_off() {
        let town = Town::new();
        town.seek_quietly(1, "quiet-hedgehog").await;
        town.clock.set(at("2026-11-23T18:00:10Z"));
        let report = evening_round(&town.ports()).await.unwrap().unwrap();
        assert_eq!((report.looking, report.invited, report.alone), (1, 1, 1));
        town.seek_quietly(2, "merry-robin").await;
        assert_eq!(evening_round(&town.ports()).await.unwrap(), None);
        // The server was down on the evening of the 24th.
        town.clock.set(at("2026-11-25T08:00:00Z"));
        let report = evening_round(&town.ports()).await.unwrap().unwrap();
        assert_eq!(report.looking, 1);
        assert_eq!(evening_round(&town.ports()).await.unwrap(), None);
    }

    #[tokio::test]
    async fn a_round_that_was_broken_off_is_taken_up_again_and_nobody_is_invited_twice() {
        let town = Town::new();
        let key = town.seek_quietly(1, "quiet-hedgehog").await;
        town.clock.set(at("2026-11-23T18:00:10Z"));
        let now = town.ports().now();
        assert!(
            town.ports()
                .store
                .claim_round(round_due(town.ports().clock.now()), now, now)
                .await
                .unwrap()
        );
        assert_eq!(
            evening_round(&town.ports()).await.unwrap(),
            None,
            "another server is busy"
        );
        town.clock.set(at("2026-11-23T18:15:20Z"));
        assert_eq!(evening_round(&town.ports()).await.unwrap().unwrap().invited, 1);
        let before = town.mine(&key).await.invitation;
        town.round().await;
        assert_eq!(town.mine(&key).await.invitation, before);
    }

    #[tokio::test]
    async fn an_odd_number_is_a_table_of_three_and_no_time_has_more_people_than_seats() {
        let town = Town::new();
        let mut keys = Vec::new();
        for (number, name) in ["quiet-hedgehog", "merry-robin", "brave-owl"]
            .into_iter()
            .enumerate()
        {
            keys.push(town.seek_quietly(number as u128, name).await);
        }
        town.round().await;
        for key in &keys {
            assert!(matches!(town.view(key).await, View::Invited { size: 3, .. }));
        }
        // Two moments with two times each and four seats: sixteen, of which three are taken.
        for number in 10..30 {
            town.seek_quietly(number, "golden-birch").await;
        }
        town.round().await;
        let live = town.ports().store.live_invitations(None).await.unwrap();
        let seats: usize = live.iter().map(|known| known.invitation.seats()).sum();
        assert!((13..=16).contains(&seats), "{seats}");
        for known in &live {
            let time = &known.invitation.occurrence;
            let there = live.iter().filter(|other| other.invitation.occurrence == *time);
            let there: usize = there.map(|other| other.invitation.seats()).sum();
            assert!(there <= 4, "{there}");
        }
    }
}
