//! Which hosted moments one can walk to.
use super::HostedMoment;
use crate::{
    area::{Area, AreaCode},
    directory::Directory,
    geography::Position,
    spot::MeetingSpot,
};
use std::collections::HashMap;

/// How far a spot may lie from the centre of the area, in metres as the crow flies.
///
/// People of 65 and over walk at about 0.9 to 1.0 m/s in daily life (R. W. Bohannon, "Comfortable and maximum walking
/// speed of adults aged 20-79 years", Age and Ageing 26 (1997), 15-19, finds 1.3 m/s at comfort for those in good health;
/// crossings are planned with less). Streets are about a quarter longer than the straight line, so 1,200 m are 1,500 m
/// on foot: 25 minutes at 1.0 m/s. The centre of a buurt is meant, never a home.
pub const WALK_METRES: f64 = 1_200.0;

/// So many moments are named when none is within a walk: farther ones, rather than nothing.
const NEAREST_INSTEAD: usize = 3;

/// A moment that somebody of an area can reach.
#[derive(Clone, Copy, Debug)]
pub struct Walk<'a> {
    /// The moment.
    pub moment: &'a HostedMoment,
    /// Where it is.
    pub spot: &'a MeetingSpot,
    /// From the centre of the area to the spot, in metres as the crow flies.
    pub metres: f64,
    /// Within a walk, or in the own wijk. Only when there is none at all, the nearest others are named with `false`.
    pub on_foot: bool,
}

/// The moments that people of a buurt, wijk or gemeente can reach, the nearest first: those at most [`WALK_METRES`] from the
/// centre of the area, and every moment in the own wijk. When there is none, the three nearest. Empty for an unknown area.
#[must_use]
pub fn within_a_walk<'a>(
    directory: &'a Directory,
    area: AreaCode,
    moments: &'a [HostedMoment],
) -> Vec<Walk<'a>> {
    directory
        .area(area)
        .map(|area| from_area(&Spots::of(directory), area, moments))
        .unwrap_or_default()
}

/// The meeting spots by their ids.
pub(crate) struct Spots<'a>(HashMap<&'a str, &'a MeetingSpot>);

impl<'a> Spots<'a> {
    pub(crate) fn of(directory: &'a Directory) -> Self {
        Self(
            directory
                .spots()
                .iter()
                .map(|spot| (spot.id.as_str(), spot))
                .collect(),
        )
    }

    pub(crate) fn get(&self, id: &str) -> Option<&'a MeetingSpot> {
        self.0.get(id).copied()
    }
}

/// As [`within_a_walk`], for many areas with the spots found once.
pub(crate) fn from_area<'a>(spots: &Spots<'a>, area: &Area, moments: &'a [HostedMoment]) -> Vec<Walk<'a>> {
    let mut walks: Vec<_> = moments
        .iter()
        .filter_map(|moment| Some((moment, spots.get(&moment.spot_id)?)))
        .map(|(moment, spot)| {
            let metres = area.centre.metres_to(spot.position);
            Walk {
                moment,
                spot,
                metres,
                on_foot: metres <= WALK_METRES || is_own_district(area.code, spot.address.area),
            }
        })
        .collect();
    walks.sort_by(|one, other| {
        let names = || one.moment.id.cmp(&other.moment.id);
        one.metres.total_cmp(&other.metres).then_with(names)
    });
    if walks.iter().any(|walk| walk.on_foot) {
        walks.retain(|walk| walk.on_foot);
    } else {
        walks.truncate(NEAREST_INSTEAD);
    }
    walks
}

/// Whether two areas are of one wijk. Who only named the gemeente has no wijk of their own.
fn is_own_district(one: AreaCode, other: AreaCode) -> bool {
    one.district().is_some_and(|district| district.contains(other))
}

/// How near two people live, by their areas only. Of areas, never of homes.
pub(crate) fn are_neighbours(one: (AreaCode, Position), other: (AreaCode, Position)) -> bool {
    is_own_district(one.0, other.0) || one.1.metres_to(other.1) <= NEIGHBOURS_METRES
}

/// Two buurten of different wijken are neighbours when their centres lie within this many metres of each other: the 57 buurten
/// of Heerlen measure 900 m across on average (45 square kilometres).
const NEIGHBOURS_METRES: f64 = 1_000.0;

#[cfg(test)]
mod tests {
    use super::super::sample::{code, directory, moment, moments};
    use super::*;

    fn reached(area: &str, moments: &[HostedMoment]) -> Vec<(String, bool)> {
        within_a_walk(&directory(), code(area), moments)
            .iter()
            .map(|walk| (walk.moment.id.clone(), walk.on_foot))
            .collect()
    }

    #[test]
    fn the_nearest_come_first_and_the_own_wijk_always_counts() {
        let own = |ids: &[&str]| ids.iter().map(|id| ((*id).to_owned(), true)).collect::<Vec<_>>();
        assert_eq!(reached("BU09173301", &moments()), own(&["di", "do", "vr"]));
        assert_eq!(reached("BU09173302", &moments()), own(&["vr", "di", "do"]));
        assert_eq!(reached("BU09171000", &moments()), own(&["hoensbroek"]));
    }

    #[test]
    fn a_moment_of_another_wijk_counts_within_1200_metres_of_the_centre() {
        // Named as in another wijk than its own, "Het Lindeblad" is 70 m from the centre of Molenberg-Noord.
        let directory = directory();
        let moments = moments();
        let spots = Spots::of(&directory);
        let mut elsewhere = directory.area(code("BU09173301")).unwrap().clone();
        elsewhere.code = code("BU09172500");
        let ids: Vec<_> = from_area(&spots, &elsewhere, &moments)
            .iter()
            .map(|walk| (walk.moment.id.as_str(), walk.metres < WALK_METRES))
            .collect();
        assert_eq!(ids, [("di", true), ("do", true), ("vr", true)]);
        elsewhere.centre = Position::new(50.9013, 5.991).unwrap();
        assert!(
            from_area(&spots, &elsewhere, &moments)
                .iter()
                .all(|walk| !walk.on_foot)
        );
    }

    #[test]
    fn where_nothing_is_within_a_walk_the_nearest_are_named_and_say_so() {
        let far = [moment("di", "lindeblad", "Tu 10:00-11:30", 6)];
        assert_eq!(reached("BU09171000", &far), [("di".to_owned(), false)]);
        assert!(reached("BU09179999", &far).is_empty());
        assert!(reached("BU09171000", &[moment("x", "nergens", "Tu 10:00-11:30", 6)]).is_empty());
    }
}
