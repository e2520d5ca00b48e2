//! Where two people who live apart can meet: halfway, so that nobody has to walk the whole way alone.
//!
//! Of people only the centre of a wijk comes here, never where somebody lives.
use super::Directory;
use crate::{geography::Position, spot::MeetingSpot};

impl Directory {
    /// The spots that suit two people best, at most `most`. The longer of the two walks counts: first the spot for which it is
    /// shortest. Of equally long ones the shorter walk of the other decides, then the name. For two who start at the same
    /// place these are the nearest spots.
    #[must_use]
    pub fn nearest_to_both(&self, one: Position, other: Position, most: usize) -> Vec<&MeetingSpot> {
        let walks = |spot: &MeetingSpot| {
            let (one, other) = (one.metres_to(spot.position), other.metres_to(spot.position));
            (one.max(other), one.min(other))
        };
        let mut measured: Vec<_> = self.spots().iter().map(|spot| (walks(spot), spot)).collect();
        // The spots stand by name, and a stable sort leaves equals in their order.
        measured.sort_by(|((longer, shorter), _), ((other_longer, other_shorter), _)| {
            longer
                .total_cmp(other_longer)
                .then(shorter.total_cmp(other_shorter))
        });
        measured.truncate(most);
        measured.into_iter().map(|(_, spot)| spot).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        directory::{
            Directory, DirectoryParts,
            sample::{at, spot},
        },
        spot::MeetingSpot,
    };
    use proptest::prelude::*;

    fn placed(name: &str, latitude: f64, longitude: f64) -> MeetingSpot {
        let mut made = spot(name, "BU09173301");
        made.position = at(latitude, longitude);
        made
    }

    fn over(spots: Vec<MeetingSpot>) -> Directory {
        Directory::build(DirectoryParts {
            spots,
            ..DirectoryParts::default()
        })
    }

    #[test]
    fn halfway_comes_before_next_door_to_one_of_them() {
        let directory = over(vec![
            placed("Naast de een", 50.88, 5.95),
            placed("Halverwege", 50.88, 5.975),
            placed("Voorbij de ander", 50.88, 6.02),
        ]);
        let names = |most| -> Vec<_> {
            directory
                .nearest_to_both(at(50.88, 5.95), at(50.88, 6.0), most)
                .into_iter()
                .map(|spot| spot.name.as_str())
                .collect()
        };
        assert_eq!(names(9), ["Halverwege", "Naast de een", "Voorbij de ander"]);
        assert_eq!(names(1), ["Halverwege"]);
        assert!(names(0).is_empty());
    }

    #[test]
    fn of_equally_long_walks_the_name_decides() {
        let directory = over(vec![placed("B", 50.88, 5.97), placed("A", 50.88, 5.97)]);
        let found = directory.nearest_to_both(at(50.88, 5.95), at(50.88, 6.0), 2);
        assert_eq!([found[0].name.as_str(), found[1].name.as_str()], ["A", "B"]);
    }

    proptest! {
        // Each case builds a directory.
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn nobody_left_out_has_a_shorter_longest_walk(
            places in prop::collection::vec((50.0..51.0, 5.0..7.0), 0..40),
            one in (50.0..51.0, 5.0..7.0),
            other in (50.0..51.0, 5.0..7.0),
            most in 0..6_usize,
        ) {
            let spots = places.iter().enumerate().map(|(number, place)| placed(&format!("plek {number}"), place.0, place.1));
            let directory = over(spots.collect());
            let (one, other) = (at(one.0, one.1), at(other.0, other.1));
            let longest = |spot: &MeetingSpot| one.metres_to(spot.position).max(other.metres_to(spot.position));
            let found = directory.nearest_to_both(one, other, most);
            prop_assert_eq!(found.len(), most.min(places.len()));
            let mut all: Vec<_> = directory.spots().iter().map(longest).collect();
            all.sort_by(f64::total_cmp);
            all.truncate(most);
            prop_assert_eq!(found.iter().map(|spot| longest(spot)).collect::<Vec<_>>(), all);
            let swapped = directory.nearest_to_both(other, one, most);
            let names = |found: &[&MeetingSpot]| found.iter().map(|spot| spot.id.clone()).collect::<Vec<_>>();
            prop_assert_eq!(names(&found), names(&swapped));
        }

        #[test]
        fn from_one_place_they_are_the_nearest(
            places in prop::collection::vec((50.0..51.0, 5.0..7.0), 0..40),
            from in (50.0..51.0, 5.0..7.0),
        ) {
            let spots = places.iter().enumerate().map(|(number, place)| placed(&format!("plek {number}"), place.0, place.1));
            let directory = over(spots.collect());
            let from = at(from.0, from.1);
            let metres = |spot: &MeetingSpot| from.metres_to(spot.position);
            let both: Vec<_> = directory.nearest_to_both(from, from, 3).into_iter().map(metres).collect();
            let nearest: Vec<_> = directory.nearest(from, 3).into_iter().map(|(_, metres)| metres).collect();
            prop_assert_eq!(both, nearest);
        }
    }
}
