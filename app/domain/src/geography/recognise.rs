//! Which coordinates a file uses: seen from the numbers, because files often do not say it, or say it wrong.
use super::{Position, rd};

/// How pairs of numbers lie in the Netherlands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coordinates {
    /// WGS84 degrees, longitude first, as GeoJSON has them.
    Degrees,
    /// WGS84 degrees with the latitude first.
    SwappedDegrees,
    /// RD metres, `x` first.
    Rd,
    /// RD metres with `y` first.
    SwappedRd,
}

impl Coordinates {
    const ALL: [Self; 4] = [Self::Degrees, Self::SwappedDegrees, Self::Rd, Self::SwappedRd];

    /// The coordinates in which *every* pair lies in the European Netherlands; `None` when there are none, or no pair.
    /// The four cannot be confused: no longitude there is a latitude there, and no degree is a metre.
    #[must_use]
    pub fn recognise(pairs: &[(f64, f64)]) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|way| !pairs.is_empty() && pairs.iter().all(|pair| way.fits(*pair)))
    }

    /// Whether the two numbers stand in the other order than they should.
    #[must_use]
    pub const fn swapped(self) -> bool {
        matches!(self, Self::SwappedDegrees | Self::SwappedRd)
    }

    /// The place that a pair means; `None` when it is none on earth.
    #[must_use]
    pub fn position(self, (first, second): (f64, f64)) -> Option<Position> {
        match self {
            Self::Degrees => Position::new(second, first).ok(),
            Self::SwappedDegrees => Position::new(first, second).ok(),
            Self::Rd => rd::to_position(first, second),
            Self::SwappedRd => rd::to_position(second, first),
        }
    }

    fn fits(self, (first, second): (f64, f64)) -> bool {
        match self {
            Self::Degrees => in_the_netherlands(second, first),
            Self::SwappedDegrees => in_the_netherlands(first, second),
            Self::Rd => rd::in_range(first, second),
            Self::SwappedRd => rd::in_range(second, first),
        }
    }
}

/// Whether degrees lie in the rectangle around the European Netherlands with its coastal waters.
fn in_the_netherlands(latitude: f64, longitude: f64) -> bool {
    (50.6..=53.9).contains(&latitude) && (3.0..=7.4).contains(&longitude)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_four_ways_to_write_heerlen_are_one_place() {
        let pairs = [
            (5.977, 50.885),
            (50.885, 5.977),
            (196_552.0, 321_800.0),
            (321_800.0, 196_552.0),
        ];
        for (pair, expected) in pairs.into_iter().zip(Coordinates::ALL) {
            let found = Coordinates::recognise(&[pair]).unwrap();
            assert_eq!(found, expected);
            let there = found.position(pair).unwrap();
            let distance = there.metres_to(Position::new(50.885, 5.977).unwrap());
            assert!(distance < 150.0, "{found:?}: {there:?}, {distance} m");
        }
    }

    #[test]
    fn what_lies_elsewhere_or_is_mixed_is_not_recognised() {
        assert_eq!(Coordinates::recognise(&[(2.35, 48.86)]), None);
        assert_eq!(Coordinates::recognise(&[(5.977, 50.885), (50.885, 5.977)]), None);
        assert_eq!(Coordinates::recognise(&[(5.977, f64::NAN)]), None);
        assert_eq!(Coordinates::recognise(&[]), None);
    }

    proptest! {
        #[test]
        fn any_pair_fits_at_most_one_way(first in -400_000.0..700_000.0, second in -400_000.0..700_000.0) {
            for pair in [(first, second), (first / 1e4, second / 1e4)] {
                prop_assert!(Coordinates::ALL.iter().filter(|way| way.fits(pair)).count() <= 1);
            }
        }
    }
}
