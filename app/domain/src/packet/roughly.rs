//! What may be shown of a count that anybody may look at every day.

/// A smaller count is not shown.
pub const FEWEST_SHOWN: u64 = 10;

/// Other counts are rounded to a multiple of this.
const STEP: u64 = 5;

/// A count as it may leave the program.
///
/// It is rounded down or up to a multiple of five at a place that is drawn once for each cell and each five, from a keyed hash.
/// So asking again, adding up, taking apart and averaging tell no more than asking once; and who watches a number change, or
/// adds to it to see when it jumps, learns nothing about the next five.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Roughly {
    /// Fewer than [`FEWEST_SHOWN`]. Also when it is none.
    Few,
    /// About this many: fewer than five away.
    About(u64),
}

impl Roughly {
    /// What to show of a count. `draw` gives for each five the same bits whenever it is asked for the same cell, and bits that
    /// nobody can foresee: the beginning of a keyed hash of the cell and that five.
    #[must_use]
    pub fn of(count: u64, draw: impl FnOnce(u64) -> u64) -> Self {
        if count < FEWEST_SHOWN {
            return Self::Few;
        }
        let (five, rest) = (count / STEP, count % STEP);
        // The place is 0 to 4, and a rest above it goes up: with a chance of rest in five, and a multiple of five never, which
        // keeps the whole unbiased.
        let goes_up = rest > draw(five) % STEP;
        Self::About((five + u64::from(goes_up)).saturating_mul(STEP))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Stands for a keyed hash.
    fn draw(key: u64) -> impl Fn(u64) -> u64 {
        move |five| {
            let mixed = (five ^ key.rotate_left(32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            (mixed ^ mixed >> 29).wrapping_mul(0xbf58_476d_1ce4_e5b9) >> 17
        }
    }

    #[test]
    fn few_are_few_and_ten_is_ten() {
        for count in 0..10 {
            assert_eq!(Roughly::of(count, draw(1)), Roughly::Few, "{count}");
        }
        assert_eq!(Roughly::of(10, draw(1)), Roughly::About(10));
        assert_eq!(Roughly::of(12, |_| 1), Roughly::About(15));
        assert_eq!(Roughly::of(12, |_| 2), Roughly::About(10));
        assert!(Roughly::of(u64::MAX, |_| 0) > Roughly::About(0));
    }

    #[test]
    fn on_the_whole_as_much_goes_up_as_down() {
        for rest in 0..5 {
            let count = 1_000 + rest;
            let shown = (0..20_000).map(|key| match Roughly::of(count, draw(key)) {
                Roughly::About(shown) => shown,
                Roughly::Few => 0,
            });
            let sum: u64 = shown.sum();
            assert!(sum.abs_diff(count * 20_000) < 20_000 / 5, "{count}: {sum}");
        }
    }

    proptest! {
        #[test]
        fn more_never_shows_as_less_and_one_more_is_seen_once_in_five(count in 10_u64..10_000, key: u64) {
            let shown = |count| Roughly::of(count, draw(key));
            prop_assert!(shown(count) <= shown(count + 1));
            let from = count / 5 * 5;
            let jumps = (from..from + 5).filter(|count| shown(*count) != shown(*count + 1)).count();
            prop_assert_eq!(jumps, 1);
            prop_assert!(matches!(shown(count), Roughly::About(about) if about.abs_diff(count) < 5 && about % 5 == 0));
        }
    }
}
