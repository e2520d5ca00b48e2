//! Drawing lots: numbers that look random and are the same for the same seed.

/// `SplitMix64`: a full-period generator of 64 bits, small enough to read. Not for secrets.
///
/// Source: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014; the
/// constants are those of S. Vigna's public-domain `splitmix64.c`.
#[derive(Clone, Debug)]
pub struct Lots(u64);

const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

impl Lots {
    /// Lots for a seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Any number of 64 bits.
    pub const fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(STEP);
        mix(self.0)
    }

    /// A number below `most`; 0 when `most` is 0. The bias is at most `most` in 2^64.
    pub fn below(&mut self, most: u64) -> u64 {
        let wide = u128::from(self.draw()) * u128::from(most);
        u64::try_from(wide >> 64).unwrap_or(0)
    }

    /// Whether something happens that happens in `share` of all cases (0 to 1).
    pub fn happens(&mut self, share: f64) -> bool {
        self.share() < share
    }

    /// A number from 0 up to and without 1.
    pub fn share(&mut self) -> f64 {
        // 53 bits are what an f64 holds exactly.
        #[expect(clippy::cast_precision_loss, reason = "53 bits fit exactly")]
        let whole = (self.draw() >> 11) as f64;
        whole / 9_007_199_254_740_992.0
    }

    /// One of a list; `None` of an empty one.
    pub fn pick<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        let place = self.below(u64::try_from(all.len()).unwrap_or(u64::MAX));
        usize::try_from(place)
            .ok()
            .and_then(|place| all.get(place))
            .copied()
    }
}

/// Stirs the bits of a number, so that near numbers lie far apart.
pub(crate) const fn mix(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

/// A number for a text, the same on every machine: FNV-1a (draft-eastlake-fnv), stirred with a seed.
pub(crate) fn lot_of(seed: u64, text: &str) -> u64 {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    mix(hash ^ mix(seed.wrapping_add(STEP)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_numbers_are_those_of_the_published_generator() {
        // The first outputs of splitmix64.c for the seed 1234567.
        let mut lots = Lots::new(1_234_567);
        let drawn: Vec<_> = (0..3).map(|_| lots.draw()).collect();
        assert_eq!(
            drawn,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423
            ]
        );
    }

    proptest! {
        #[test]
        fn lots_stay_within_their_bounds(seed: u64, most in 0_u64..1_000) {
            let mut lots = Lots::new(seed);
            prop_assert!(lots.below(most) < most.max(1));
            prop_assert!((0.0..1.0).contains(&lots.share()));
            prop_assert_eq!(lots.pick::<u8>(&[]), None);
            prop_assert_eq!(lots.pick(&[7]), Some(7));
        }
    }
}
