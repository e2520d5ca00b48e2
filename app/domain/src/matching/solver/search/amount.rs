//! Whole numbers in which charges are reckoned: 64 bits where they are enough, else 128.
//!
//! To add an operation: here, for both. Nothing is ever rounded.
use std::{
    fmt::Debug,
    ops::{Add, AddAssign, Sub, SubAssign},
};

/// A charge, a gain or a moment of a search, in quarters of a unit of weight.
pub(super) trait Amount:
    Copy + Debug + Ord + Add<Output = Self> + Sub<Output = Self> + AddAssign + SubAssign + Into<i128>
{
    /// Nothing.
    const ZERO: Self;
    /// More than any sum of a search.
    const MAX: Self;
    /// The largest gain with which no sum overflows. No charge and no moment is greater than the largest gain, and no sum
    /// has more than eight of these.
    const MOST_GAIN: i128;

    /// The same number, which must not be beyond [`Self::MOST_GAIN`].
    fn of(number: i128) -> Self;

    /// Half of an even number.
    fn half(self) -> Self;
}

impl Amount for i64 {
    const ZERO: Self = 0;
    const MAX: Self = Self::MAX;
    const MOST_GAIN: i128 = 1 << 59;

    fn of(number: i128) -> Self {
        // Callers stay below the largest gain; a wrong one would be caught by the certificate.
        Self::try_from(number).unwrap_or(Self::MAX)
    }

    fn half(self) -> Self {
        self >> 1
    }
}

impl Amount for i128 {
    const ZERO: Self = 0;
    const MAX: Self = Self::MAX;
    const MOST_GAIN: i128 = 1 << 123;

    fn of(number: i128) -> Self {
        number
    }

    fn half(self) -> Self {
        self >> 1
    }
}
