//! Two records that are probably one place.
use super::MeetingSpot;
use crate::text::fold;
use std::collections::HashMap;

/// A pair that somebody should look at. It is reported, never merged.
#[derive(Clone, Debug, PartialEq)]
pub struct Duplicate<'a> {
    /// One record.
    pub one: &'a MeetingSpot,
    /// The other, of another source or id.
    pub other: &'a MeetingSpot,
    /// Metres between them.
    pub metres: f64,
}

/// Further apart than this, two records are two places.
const NEAR: f64 = 100.0;

/// Names at least this alike are probably one name; see [`Likeness::to`].
const ALIKE: f64 = 0.6;

/// Words that say what sort of place it is, and tell no two places apart.
const COMMON_WORDS: &[&str] = &[
    "de",
    "het",
    "t",
    "een",
    "in",
    "op",
    "aan",
    "van",
    "bij",
    "en",
    "the",
    "buurthuis",
    "buurtkamer",
    "buurtcentrum",
    "wijkcentrum",
    "wijkhuis",
    "gemeenschapshuis",
    "ontmoetingscentrum",
    "ontmoetingsplek",
    "trefpunt",
    "inloop",
    "huiskamer",
    "bibliotheek",
    "stichting",
    "vereniging",
    "centrum",
];

/// The pairs within 100 m of each other whose names are similar, in the order of the records.
///
/// Positions are sorted into a grid of cells as wide as the distance asked for, so that only neighbours are compared: the
/// work grows with the number of records, not with its square, unless they all stand on one point.
#[must_use]
pub fn likely_duplicates(spots: &[MeetingSpot]) -> Vec<Duplicate<'_>> {
    let grid = Grid::new(spots);
    let names: Vec<_> = spots.iter().map(|spot| Likeness::new(&spot.name)).collect();
    let mut pairs = Vec::new();
    for (here, one) in spots.iter().enumerate() {
        let mut near: Vec<usize> = grid.around(one).filter(|there| *there > here).collect();
        near.sort_unstable();
        for there in near {
            let other = &spots[there];
            if one.source == other.source {
                continue;
            }
            let metres = one.position.metres_to(other.position);
            if metres <= NEAR && names[here].to(&names[there]) >= ALIKE {
                pairs.push(Duplicate { one, other, metres });
            }
        }
    }
    pairs
}

/// Records by cell, in the order of the list. It knows nothing of the date line: no municipality lies on it.
struct Grid {
    cells: HashMap<(i64, i64), Vec<usize>>,
    width: f64,
}

/// Degrees of latitude that are a little more than [`NEAR`].
const HEIGHT: f64 = NEAR / 111_000.0;

impl Grid {
    fn new(spots: &[MeetingSpot]) -> Self {
        // As wide as at the record nearest to a pole: elsewhere the cells are wider than needed, never too narrow.
        let furthest = spots
            .iter()
            .map(|spot| spot.position.latitude().abs())
            .fold(0.0, f64::max);
        let mut grid = Self {
            cells: HashMap::new(),
            width: HEIGHT / (furthest + HEIGHT).to_radians().cos().max(0.001),
        };
        for (place, spot) in spots.iter().enumerate() {
            grid.cells.entry(grid.cell(spot)).or_default().push(place);
        }
        grid
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "degrees on earth make at most 200,000 cells either way"
    )]
    fn cell(&self, spot: &MeetingSpot) -> (i64, i64) {
        (
            (spot.position.latitude() / HEIGHT).floor() as i64,
            (spot.position.longitude() / self.width).floor() as i64,
        )
    }

    /// The records in the cell of a spot and in the eight around it.
    fn around(&self, spot: &MeetingSpot) -> impl Iterator<Item = usize> {
        let (row, column) = self.cell(spot);
        (row - 1..=row + 1)
            .flat_map(move |row| (column - 1..=column + 1).map(move |column| (row, column)))
            .filter_map(|cell| self.cells.get(&cell))
            .flatten()
            .copied()
    }
}

/// A name, ready to be laid beside others.
struct Likeness {
    /// The pairs of neighbouring letters of its telling words, sorted.
    pairs: Vec<(char, char)>,
}

impl Likeness {
    fn new(name: &str) -> Self {
        let folded = fold(name);
        let telling: Vec<_> = folded
            .split(' ')
            .filter(|word| !COMMON_WORDS.contains(word))
            .collect();
        let words = if telling.is_empty() {
            folded.split(' ').collect()
        } else {
            telling
        };
        let mut pairs: Vec<_> = words
            .iter()
            .flat_map(|word| {
                // A blank before each word makes words of one letter count, and the first letter count twice.
                std::iter::once(' ').chain(word.chars()).zip(word.chars())
            })
            .collect();
        pairs.sort_unstable();
        Self { pairs }
    }

    /// How alike two names are: twice the pairs of letters that they share, of all their pairs (Dice's coefficient).
    /// 1 is the same but for accents, order and common words; "Lindeblad" and "Lindenblad" are 0.84, "Klaproos" and
    /// "Klaver" 0.43.
    fn to(&self, other: &Self) -> f64 {
        let (mut here, mut there) = (self.pairs.iter().peekable(), other.pairs.iter().peekable());
        let mut shared = 0_u32;
        while let (Some(one), Some(two)) = (here.peek(), there.peek()) {
            match one.cmp(two) {
                std::cmp::Ordering::Less => drop(here.next()),
                std::cmp::Ordering::Greater => drop(there.next()),
                std::cmp::Ordering::Equal => {
                    shared += 1;
                    here.next();
                    there.next();
                }
            }
        }
        let all = u32::try_from(self.pairs.len() + other.pairs.len()).unwrap_or(u32::MAX);
        f64::from(2 * shared) / f64::from(all.max(1))
    }
}

#[cfg(test)]
mod tests {
    use super::{super::sample::spot, *};
    use proptest::prelude::*;

    fn alike(one: &str, other: &str) -> f64 {
        Likeness::new(one).to(&Likeness::new(other))
    }

    #[test]
    fn names_are_alike_by_their_telling_words() {
        assert!((alike("Buurthuis Het Lindeblad", "’t lindeblad") - 1.0).abs() < 1e-9);
        assert!(alike("Het Lindeblad", "Het Lindenblad") > ALIKE);
        assert!(alike("Trefpunt De Klaproos", "Trefpunt De Klaver") < ALIKE);
        assert!(alike("Bibliotheek", "Bibliotheek") > ALIKE);
        assert!(alike("?", "!") < ALIKE);
    }

    #[test]
    fn a_likely_duplicate_is_near_and_has_a_similar_name() {
        let spots = [
            spot("a", "Het Lindeblad", 50.8850, 5.9770),
            spot("b", "Buurthuis ’t Lindeblad", 50.8855, 5.9770),
            spot("c", "De Klaproos", 50.8850, 5.9770),
            spot("d", "Het Lindeblad", 50.8870, 5.9770),
        ];
        let found = likely_duplicates(&spots);
        assert_eq!(found.len(), 1);
        assert_eq!(
            (
                &*found[0].one.source.external_id,
                &*found[0].other.source.external_id
            ),
            ("a", "b")
        );
        assert!((found[0].metres - 55.6).abs() < 0.5);
    }

    #[test]
    fn one_record_is_no_duplicate_of_itself() {
        let spots = [
            spot("a", "Het Lindeblad", 50.885, 5.977),
            spot("a", "Het Lindeblad", 50.885, 5.977),
        ];
        assert_eq!(likely_duplicates(&spots), []);
    }

    proptest! {
        #[test]
        fn the_grid_finds_what_comparing_all_finds(places in proptest::collection::vec((50.88..50.89, 5.97..5.98, "[ab]{1,3}"), 0..40)) {
            let spots: Vec<_> = places
                .iter()
                .enumerate()
                .map(|(id, (latitude, longitude, name))| spot(&id.to_string(), name, *latitude, *longitude))
                .collect();
            let mut expected = Vec::new();
            for (here, one) in spots.iter().enumerate() {
                for other in &spots[here + 1..] {
                    if one.position.metres_to(other.position) <= NEAR && alike(&one.name, &other.name) >= ALIKE {
                        expected.push((one, other));
                    }
                }
            }
            let found: Vec<_> = likely_duplicates(&spots).into_iter().map(|pair| (pair.one, pair.other)).collect();
            prop_assert_eq!(found, expected);
        }

        #[test]
        fn likeness_is_a_share_and_the_same_both_ways(one in ".{0,20}", other in ".{0,20}") {
            let share = alike(&one, &other);
            prop_assert!((0.0..=1.0).contains(&share));
            prop_assert!((share - alike(&other, &one)).abs() < 1e-12);
        }
    }
}
