//! A percentage as people say it: 1 in 4.

/// A share of a whole, rounded to one that is easy to picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// How many …
    pub part: u8,
    /// … of how many.
    pub of: u8,
    /// Whether it is less than that, because there is no smaller share that people picture.
    pub fewer: bool,
}

/// The shares to choose from; neighbours are at most 10 percent points apart.
const SHARES: [(u8, u8); 16] = [
    (1, 20),
    (1, 10),
    (1, 8),
    (1, 7),
    (1, 6),
    (1, 5),
    (1, 4),
    (1, 3),
    (2, 5),
    (1, 2),
    (3, 5),
    (2, 3),
    (3, 4),
    (4, 5),
    (9, 10),
    (19, 20),
];

impl Share {
    /// The nearest share to a percentage; at most 5 percent points off. `None` for what is no percentage.
    #[must_use]
    pub fn nearest(percent: f64) -> Option<Self> {
        if !(0.0..=100.0).contains(&percent) {
            return None;
        }
        let distance = |(part, of): (u8, u8)| (f64::from(part) / f64::from(of) * 100.0 - percent).abs();
        let (part, of) = SHARES
            .into_iter()
            .min_by(|one, other| distance(*one).total_cmp(&distance(*other)))?;
        let fewer = (part, of) == SHARES[0] && percent < 4.0;
        Some(Self { part, of, fewer })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn share(percent: f64) -> (u8, u8, bool) {
        let share = Share::nearest(percent).unwrap();
        (share.part, share.of, share.fewer)
    }

    #[test]
    fn a_percentage_becomes_a_share_that_people_picture() {
        assert_eq!(share(25.0), (1, 4, false));
        assert_eq!(share(23.6), (1, 4, false));
        assert_eq!(share(42.0), (2, 5, false));
        assert_eq!(share(50.0), (1, 2, false));
        assert_eq!(share(5.0), (1, 20, false));
        assert_eq!(share(1.0), (1, 20, true));
        assert_eq!(share(100.0), (19, 20, false));
    }

    #[test]
    fn what_is_no_percentage_is_no_share() {
        for percent in [-1.0, 100.5, f64::NAN] {
            assert_eq!(Share::nearest(percent), None);
        }
    }

    proptest! {
        #[test]
        fn a_share_is_never_far_off(percent in 0.0..=100.0) {
            let share = Share::nearest(percent).unwrap();
            let said = f64::from(share.part) / f64::from(share.of) * 100.0;
            prop_assert!((said - percent).abs() <= 5.0 + 1e-9);
        }
    }
}
