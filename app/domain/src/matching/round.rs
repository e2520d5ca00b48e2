//! The evening's round: everybody who looks is brought together as well as can be, or welcomed by a host.
use super::{
    Apart, Group,
    board::Board,
    pairs::pair_up,
    plan::Plan,
    seats::{Wanted, seat},
    tables::{join_others, lay_tables},
};
use crate::{
    directory::Directory,
    meeting::{HostedMoment, Invitation, Seeker, SeekerState},
};
use std::cmp::Reverse;

/// What a round looks at. Everything of one municipality, in any order.
#[derive(Clone, Copy, Debug)]
pub struct RoundInput<'a> {
    /// Areas and spots.
    pub directory: &'a Directory,
    /// The hosted moments.
    pub moments: &'a [HostedMoment],
    /// People; only those who are [`SeekerState::Looking`] take part.
    pub seekers: &'a [Seeker],
    /// What was offered before: what is open or agreed keeps its seats and its flower.
    pub invitations: &'a [Invitation],
    /// Who is kept apart.
    pub apart: &'a Apart,
    /// The instant, in unix milliseconds.
    pub now: i64,
}

/// What a round found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Who is invited together, by time, and then by the ids of the people. Nobody stands in two.
    pub groups: Vec<Group>,
    /// The ids of those for whom no time within a walk has a seat left; they look on.
    pub unplaced: Vec<String>,
}

/// Brings everybody who looks together: tables for those who wish one; then two by two, as many people as can be and of those
/// ways the best; then a third chair for whoever is left; then a host alone. Seats are never given twice. The same for the same input and seed, whatever the order of the input.
#[must_use]
pub fn round(input: &RoundInput<'_>, seed: u64) -> Round {
    let looking = input
        .seekers
        .iter()
        .filter(|seeker| seeker.state == SeekerState::Looking);
    let mut plan = Plan::new(Board::new(input, looking, seed));
    lay_tables(&mut plan);
    pair_up(&mut plan);
    join_others(&mut plan);
    welcome_alone(&mut plan);
    let (groups, unplaced) = plan.finish();
    Round { groups, unplaced }
}

/// Whoever is left is welcomed by a host alone, so that nobody is left with nothing while there is a seat. Who waited longest
/// comes first; others move to another time of theirs when that makes room. A time comes first to which others are invited
/// who speak the same language: there the host can bring them together.
fn welcome_alone(plan: &mut Plan<'_>) {
    let alone: Vec<_> = plan
        .waiting()
        .into_iter()
        .map(|person| {
            let mut times = plan.board.people[person].times.clone();
            times.sort_by_key(|time| Reverse(plan.others_to_talk_to(person, *time)));
            Wanted {
                people: vec![person],
                times,
            }
        })
        .collect();
    let seats = seat(&mut plan.board, &alone, &mut plan.sitting);
    plan.take(alone, seats);
}

#[cfg(test)]
mod tests;
