//! A place for a newcomer at once, without waiting for the evening.
use super::{Group, RoundInput, board::Board, reasons::both_wish_two};
use crate::meeting::{Seeker, SeekerState};
use std::{cmp::Reverse, collections::BTreeSet};

/// So many of the best candidates are looked at more closely.
const LOOKED_AT: usize = 3;

/// Somebody for a newcomer, if there is no reason to wait for the evening's round; else `None`.
///
/// Waiting is better when nobody likes what the newcomer likes (the round may find a better company for both), when one of
/// the two wishes a table (the round lays the tables), and when somebody else who waits has nobody but this candidate. Of
/// those who are left the best one is taken, by [`super::Reasons::weight`]; of equals, one by lot. Fresh offers at the same
/// time are counted when `input` has them.
#[must_use]
pub fn place_newcomer(input: &RoundInput<'_>, newcomer: &Seeker, seed: u64) -> Option<Group> {
    if newcomer.state != SeekerState::Looking {
        return None;
    }
    let others = || {
        let looking = input
            .seekers
            .iter()
            .filter(|seeker| seeker.state == SeekerState::Looking);
        looking.filter(|seeker| seeker.id != newcomer.id)
    };
    let near = others().filter(|seeker| may_meet(seeker, newcomer));
    let board = Board::new(input, near.chain([newcomer]), seed);
    let me = board.find(&newcomer.id)?;
    let mut candidates: Vec<_> = (0..board.people.len())
        .filter(|other| suits(&board, me, *other))
        .collect();
    candidates.sort_by_key(|other| (Reverse(board.weight(me, *other)), board.people[*other].lot));
    candidates.truncate(LOOKED_AT);
    let best: Vec<&Seeker> = candidates
        .iter()
        .map(|place| board.people[*place].seeker)
        .collect();

    // Everybody who could meet one of the best, or the newcomer: among them, nobody may be left without anybody.
    let around = others().filter(|seeker| {
        may_meet(seeker, newcomer)
            || best
                .iter()
                .any(|best| best.id == seeker.id || may_meet(seeker, best))
    });
    let mut board = Board::new(input, around.chain([newcomer]), seed);
    let me = board.find(&newcomer.id)?;
    let (candidate, time) = best.iter().find_map(|best| {
        let candidate = board.find(&best.id)?;
        let time = board.meeting_times(me, candidate).first().copied()?;
        (!is_needed(&board, me, candidate)).then_some((candidate, time))
    })?;
    board.group(&[me, candidate], time)
}

/// Whether two people might meet at all, told quickly and without a board.
fn may_meet(one: &Seeker, other: &Seeker) -> bool {
    let (a, b) = (&one.wishes, &other.wishes);
    shares(&a.moments, &b.moments) && shares(&a.languages, &b.languages)
}

fn shares<T: Ord>(one: &BTreeSet<T>, other: &BTreeSet<T>) -> bool {
    one.iter().any(|entry| other.contains(entry))
}

/// Whether a candidate is good enough not to wait for the evening.
fn suits(board: &Board<'_>, me: usize, other: usize) -> bool {
    let (a, b) = (&board.people[me], &board.people[other]);
    a.interests & b.interests != 0
        && both_wish_two(a.company, b.company)
        && !board.meeting_times(me, other).is_empty()
}

/// Whether somebody else could meet the candidate, and nobody besides.
fn is_needed(board: &Board<'_>, me: usize, candidate: usize) -> bool {
    let others = || (0..board.people.len()).filter(|other| *other != me && *other != candidate);
    let can_meet = |one, other| !board.meeting_times(one, other).is_empty();
    others().any(|one| can_meet(one, candidate) && !others().any(|other| can_meet(one, other)))
}
