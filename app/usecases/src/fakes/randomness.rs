//! Randomness that a test can foresee.
use crate::ports::Randomness;
use std::sync::atomic::{AtomicU64, Ordering};

/// A sequence that never repeats and looks thrown about, so that codes made of it differ in every sign.
#[derive(Debug, Default)]
pub struct CountingRandomness(AtomicU64);

impl Randomness for CountingRandomness {
    fn bytes(&self) -> [u8; 16] {
        let count = self.0.fetch_add(1, Ordering::Relaxed) + 1;
        // Odd factors keep different counts different.
        let (left, right) = (
            count.wrapping_mul(0x9e37_79b9_7f4a_7c15),
            count.wrapping_mul(0xbf58_476d_1ce4_e5b9),
        );
        (u128::from(left) << 64 | u128::from(right)).to_be_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_differ_and_come_again() {
        let (one, other) = (CountingRandomness::default(), CountingRandomness::default());
        let first = one.bytes();
        assert_eq!(first, other.bytes());
        assert_ne!(first, one.bytes());
    }
}
