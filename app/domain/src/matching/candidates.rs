//! Each person's best candidates, for a whole city.
//!
//! Looking at every two people of a city would be a billion looks. Only people who share a time are looked at, and of a
//! crowded time only those who stand near each other when it is ordered by area. Each person then names at most
//! [`MOST_NAMED`]; two people are candidates when either names the other. Who is named goes by what both like and where
//! they live, and among equals by lot; not by waiting, or everybody would name the same few. Who still has nobody after a
//! matching names again among those who are left ([`super::pairs`]), so that leaving candidates out costs nobody a partner.
use super::{
    board::Board,
    solver::{Edge, Graph, GraphError},
};
use crate::meeting::mix;

/// How many candidates each person names. With 8 the matching of a city weighs more than 99 % of that with all of them; see
/// `benches/city.rs`.
pub(super) const MOST_NAMED: usize = 10;

/// How many others are looked at on either side, at a crowded time.
const LOOKED_AT: usize = 256;

/// A candidate as named: how good, then by lot, then who.
type Named = (i64, u64, usize);

/// The graph of who could meet whom: its vertices are the places in `people`, its weights those of [`super::Reasons`].
///
/// # Errors
/// Only for more people than the solver can number, 2^30.
pub(super) fn candidates(board: &Board<'_>, people: &[usize]) -> Result<Graph, GraphError> {
    let mut named: Vec<Vec<Named>> = vec![Vec::new(); board.people.len()];
    for (time, crowd) in board.crowds(people).into_iter().enumerate() {
        if board.times[time].free < 2 {
            continue;
        }
        for (place, one) in crowd.iter().copied().enumerate() {
            let near = crowd.iter().skip(place + 1).take(LOOKED_AT);
            for other in near.copied().filter(|other| board.can_talk(one, *other)) {
                let good = board.attraction(one, other);
                let lot = mix(board.people[one].lot ^ board.people[other].lot);
                name(&mut named[one], (good, lot, other));
                name(&mut named[other], (good, lot, one));
            }
        }
    }
    let mut vertex = vec![0_u32; board.people.len()];
    for (number, person) in (0_u32..).zip(people) {
        vertex[*person] = number;
    }
    let edges: Vec<_> = people
        .iter()
        .flat_map(|one| named[*one].iter().map(move |(_, _, other)| (*one, *other)))
        .map(|(one, other)| Edge {
            u: vertex[one],
            v: vertex[other],
            weight: board.weight(one, other),
        })
        .collect();
    Graph::new(u32::try_from(people.len()).unwrap_or(u32::MAX), &edges)
}

/// Keeps a candidate when it is among the best.
fn name(list: &mut Vec<Named>, new: Named) {
    let place = list.partition_point(|kept| *kept > new);
    if place >= MOST_NAMED || list.get(place) == Some(&new) {
        return;
    }
    list.truncate(MOST_NAMED - 1);
    list.insert(place, new);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_are_named_once_each_in_order() {
        let mut list = Vec::new();
        for good in [3, 9, 1, 9, 4, 7, 2, 8, 5, 6, 0, 11, 10] {
            name(&mut list, (good, 0, usize::try_from(good).unwrap()));
        }
        let named: Vec<_> = list.iter().map(|(good, ..)| *good).collect();
        assert_eq!(named, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
    }
}
