//! A place for a newcomer at once, without waiting for the evening.
use super::{Group, RoundInput, board::Board, reasons::both_wish_two};
use crate::meeting::{HostedMoment, Seeker, SeekerState};
use std::{cmp::Reverse, collections::HashSet};

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
    let wished = chosen([newcomer]);
    let near = others().filter(|seeker| may_meet(seeker, newcomer, &wished));
    let moments = moments(input, &wished);
    let board = Board::new(&at(input, &moments), near.chain([newcomer]), seed);
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
    let wished = chosen(best.iter().copied().chain([newcomer]));
    let around: Vec<&Seeker> = others().filter(|seeker| chose(seeker, &wished)).collect();
    let moments = self::moments(input, &chosen(around.iter().copied()));
    let mut board = Board::new(&at(input, &moments), around.into_iter().chain([newcomer]), seed);
    let me = board.find(&newcomer.id)?;
    let (candidate, time) = best.iter().find_map(|best| {
        let candidate = board.find(&best.id)?;
        let time = board.meeting_times(me, candidate).next()?;
        (!is_needed(&board, me, candidate)).then_some((candidate, time))
    })?;
    board.group(&[me, candidate], time)
}

/// The ids of the moments that some people chose.
fn chosen<'a>(people: impl IntoIterator<Item = &'a Seeker>) -> HashSet<&'a str> {
    let wished = people.into_iter().flat_map(|seeker| &seeker.wishes.moments);
    wished.map(String::as_str).collect()
}

/// Whether somebody chose one of some moments.
fn chose(seeker: &Seeker, moments: &HashSet<&str>) -> bool {
    let mut wished = seeker.wishes.moments.iter();
    wished.any(|moment| moments.contains(moment.as_str()))
}

/// Some of the moments: reading the hours of a whole city takes longer than all the rest.
fn moments(input: &RoundInput<'_>, wished: &HashSet<&str>) -> Vec<HostedMoment> {
    let wished = input
        .moments
        .iter()
        .filter(|moment| wished.contains(moment.id.as_str()));
    wished.cloned().collect()
}

/// The same round with some of its moments only.
const fn at<'a>(input: &RoundInput<'a>, moments: &'a [HostedMoment]) -> RoundInput<'a> {
    RoundInput { moments, ..*input }
}

/// Whether somebody might meet the newcomer, who chose these moments: told quickly and without a board.
fn may_meet(seeker: &Seeker, newcomer: &Seeker, wished: &HashSet<&str>) -> bool {
    !seeker.wishes.languages.is_disjoint(&newcomer.wishes.languages) && chose(seeker, wished)
}

/// Whether a candidate is good enough not to wait for the evening.
fn suits(board: &Board<'_>, me: usize, other: usize) -> bool {
    let (a, b) = (&board.people[me], &board.people[other]);
    a.interests & b.interests != 0
        && both_wish_two(a.company, b.company)
        && board.meeting_times(me, other).next().is_some()
}

/// Whether somebody else could meet the candidate, and nobody besides.
fn is_needed(board: &Board<'_>, me: usize, candidate: usize) -> bool {
    let others = || (0..board.people.len()).filter(|other| *other != me && *other != candidate);
    let can_meet = |one, other| board.meeting_times(one, other).next().is_some();
    others().any(|one| can_meet(one, candidate) && !others().any(|other| can_meet(one, other)))
}
