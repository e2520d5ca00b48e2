//! Two by two: a maximum-weight matching, most people first, seated exactly.
//!
//! The matching does not know of seats. So what it found is seated in the order of waiting, moving pairs among the times
//! that suit them (`seats`); the pairs that still do not fit are undone, and whoever has nobody is matched again with the
//! times that have seats left. That ends when a matching seats nobody more.
use super::{
    candidates::candidates,
    plan::Plan,
    seats::{Wanted, seat},
    solver::{Goal, solve},
};
use std::cmp::Reverse;

/// A city is settled after two or three matchings; where seats are scarce the later ones seat single pairs.
const MOST_MATCHINGS: usize = 8;

/// Seats as many as can be, two by two.
pub(super) fn pair_up(plan: &mut Plan<'_>) {
    for _ in 0..MOST_MATCHINGS {
        let people = plan.waiting();
        let Ok(graph) = candidates(&plan.board, &people) else {
            return;
        };
        if graph.edges().is_empty() {
            return;
        }
        let person = |vertex: u32| people[vertex as usize];
        let mut pairs: Vec<_> = solve(&graph, Goal::MostPairs)
            .pairs()
            .map(|(one, other)| (person(one), person(other)))
            .collect();
        let board = &mut plan.board;
        pairs.sort_by_key(|(one, other)| {
            let waited = board.people[*one].waited + board.people[*other].waited;
            (Reverse((waited, board.weight(*one, *other))), *one)
        });
        let wanted: Vec<_> = pairs
            .into_iter()
            .map(|(one, other)| Wanted {
                people: vec![one, other],
                times: board.meeting_times(one, other).collect(),
            })
            .collect();
        let seats = seat(board, &wanted, &mut plan.sitting);
        if plan.take(wanted, seats) == 0 {
            return;
        }
    }
}
