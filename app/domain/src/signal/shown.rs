//! What may be shown of a count of people.
use std::fmt;

/// A smaller count is not shown.
pub const FEWEST_SHOWN: u64 = 10;

/// In a wijk with fewer inhabitants no count is shown at all.
pub const FEWEST_INHABITANTS: f64 = 400.0;

/// Other counts are rounded down to a multiple of this.
const STEP: u64 = 5;

/// A count as it may leave the program. A larger one never shows as a smaller one, so asking twice tells no more than once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shown {
    /// Fewer than [`FEWEST_SHOWN`], or in a wijk of few people. Also when it is none.
    Few,
    /// At least this many, and fewer than five more.
    AtLeast(u64),
}

impl Shown {
    /// What to show of a count in an area with so many inhabitants, where that is known.
    #[must_use]
    pub fn of(count: u64, inhabitants: Option<f64>) -> Self {
        if count < FEWEST_SHOWN || inhabitants.is_some_and(|people| people < FEWEST_INHABITANTS) {
            Self::Few
        } else {
            Self::AtLeast(count / STEP * STEP)
        }
    }
}

impl fmt::Display for Shown {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Few => out.write_str("too few to show"),
            Self::AtLeast(count) => write!(out, "{count} or more"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn small_counts_and_small_wijken_are_not_shown() {
        for (count, inhabitants, said) in [
            (0, None, "too few to show"),
            (9, Some(4_000.0), "too few to show"),
            (10, Some(400.0), "10 or more"),
            (14, None, "10 or more"),
            (15, None, "15 or more"),
            (500, Some(399.0), "too few to show"),
        ] {
            assert_eq!(Shown::of(count, inhabitants).to_string(), said, "{count}");
        }
        assert_eq!(Shown::of(u64::MAX, None), Shown::AtLeast(u64::MAX));
    }

    proptest! {
        #[test]
        fn one_person_more_is_seen_at_most_once_in_five(count in 0_u64..10_000) {
            let shown = |count| Shown::of(count, None);
            prop_assert!(shown(count) <= shown(count + 1));
            let steps = (count..count + 5).filter(|count| shown(*count) != shown(*count + 1)).count();
            prop_assert!(steps <= 1, "{} steps from {}", steps, count);
        }
    }
}
