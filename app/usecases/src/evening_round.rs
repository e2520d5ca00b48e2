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
    // What ends today makes people free for the round.
    lapse_invitations(ports).await?;
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
