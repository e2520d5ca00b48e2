//! The evening's round: everybody who looks is brought together as well as can be, or welcomed by a host.
use super::{
    Apart, Group,
    board::Board,
    seats::{Wanted, seat},
};
use crate::{
    directory::Directory,
    meeting::{HostedMoment, Invitation, Seeker, SeekerState},
};

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

/// Brings everybody who looks together. The same for the same input and seed, whatever the order of the input.
#[must_use]
pub fn round(input: &RoundInput<'_>, seed: u64) -> Round {
    let looking = input
        .seekers
        .iter()
        .filter(|seeker| seeker.state == SeekerState::Looking);
    let mut board = Board::new(input, looking, seed);
    let mut sitting = vec![Vec::new(); board.times.len()];
    let mut order: Vec<usize> = (0..board.people.len()).collect();
    order.sort_by_key(|person| std::cmp::Reverse(board.people[*person].waited));
    let alone: Vec<_> = order
        .iter()
        .map(|person| Wanted {
            people: vec![*person],
            times: board.people[*person].times.clone(),
        })
        .collect();
    let seats = seat(&mut board, &alone, &mut sitting);
    let mut round = Round::default();
    for (wanted, time) in alone.iter().zip(seats) {
        let placed = time.and_then(|time| board.group(&wanted.people, time));
        if let Some(group) = placed {
            round.groups.push(group);
        } else {
            let ids = wanted
                .people
                .iter()
                .map(|person| board.people[*person].seeker.id.clone());
            round.unplaced.extend(ids);
        }
    }
    round.groups.sort_by(|one, other| {
        let key = |group: &Group| (group.occurrence.start, group.people.clone());
        key(one).cmp(&key(other))
    });
    round.unplaced.sort();
    round
}
