//! Somebody who has just begun to look is invited at once, if there is somebody to meet.
use crate::{
    own_meeting::MeetingPorts,
    ports::{LookingPeople, Offer, Offered, StoreError},
};
use domain::{
    matching::{Apart, Group, RoundInput, place_newcomer as find_place},
    meeting::Seeker,
};
use std::collections::BTreeSet;

/// Of equals one is taken by lot, out of their ids, which are random already.
const LOTS: u64 = 0;

/// How often another place is looked for when somebody else took the first one.
const ATTEMPTS: usize = 3;

/// Invites somebody who looks together with others who do, and says whether it did. Else the evening's round will look for all at
/// once.
///
/// # Errors
/// When the store does not answer.
pub(crate) async fn place_newcomer(ports: &MeetingPorts<'_>, seeker: &Seeker) -> Result<bool, StoreError> {
    for _ in 0..ATTEMPTS {
        let now = ports.now();
        let near = ports.store.looking(Some(&seeker.wishes.moments)).await?;
        let near_apart = kept_apart(&near);
        if find_place(&round_input(ports, &near, &near_apart, now), seeker, LOTS).is_none() {
            return Ok(false);
        }
        // There is somebody. Now with whoever could meet one of those as well: nobody may be left without anybody.
        let reached = near.seekers.iter().chain([seeker]);
        let moments: BTreeSet<_> = reached
            .flat_map(|one| one.wishes.moments.iter().cloned())
            .collect();
        let people = ports.store.looking(Some(&moments)).await?;
        let apart = kept_apart(&people);
        let input = round_input(ports, &people, &apart, now);
        let Some(group) = find_place(&input, seeker, LOTS) else {
            return Ok(false);
        };
        let Some(offer) = offer(ports, &group, now) else {
            return Ok(false);
        };
        if ports.store.offer(&[offer]).await?.contains(&Offered::Made) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What a round looks at.
pub(crate) fn round_input<'a>(
    ports: &MeetingPorts<'a>,
    people: &'a LookingPeople,
    apart: &'a Apart,
    now: i64,
) -> RoundInput<'a> {
    RoundInput {
        directory: ports.directory,
        moments: ports.directory.moments(),
        seekers: &people.seekers,
        invitations: &people.invitations,
        apart,
        now,
    }
}

/// Who is kept apart, as the rules take it.
pub(crate) fn kept_apart(people: &LookingPeople) -> Apart {
    people
        .apart
        .iter()
        .map(|(one, other, why)| (one, other, *why))
        .collect()
}

/// The invitation of a group, with the room at its time; `None` when it is too late to offer it.
pub(crate) fn offer(ports: &MeetingPorts<'_>, group: &Group, now: i64) -> Option<Offer> {
    let room = ports.directory.moment(&group.occurrence.moment)?.room;
    let outcome = group.offer(ports.ids.new_id(), now)?;
    Some(Offer {
        invitation: outcome.invitation,
        changes: outcome.changes,
        room,
    })
}
