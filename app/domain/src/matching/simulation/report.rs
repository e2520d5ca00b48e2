//! What came of it, in numbers.

/// What came of the weeks that were played.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// How many people began to look.
    pub people: usize,
    /// How many of them came to a meeting at least once.
    pub met: usize,
    /// How many of those met somebody with whom they were invited.
    pub met_together: usize,
    /// How many met another new person who speaks a language of theirs, invited together or not. The others met the host and
    /// the people who always come.
    pub met_newcomers: usize,
    /// How many had at least three weeks before the end, and how many of those met. Who came later had hardly time to.
    pub had_time: (usize, usize),
    /// How many would have looked, but no moment within a walk suited them.
    pub out_of_reach: usize,
    /// How many waited for at least a week and were never offered anything: no time of theirs had a seat.
    pub left_out: usize,
    /// Days from beginning to look to the first offer.
    pub days_to_offer: Option<Spread>,
    /// Days from beginning to look to the first meeting to which they came.
    pub days_to_meeting: Option<Spread>,
    /// How many invitations there were for so many people: at index 0 for one, at 5 for six.
    pub invitations: [usize; 6],
    /// How many of them were offered at once, without waiting for the evening.
    pub at_once: usize,
    /// Week by week.
    pub weeks: Vec<Week>,
}

/// One week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Week {
    /// People who began to look.
    pub began: usize,
    /// People who were offered something, each time counted.
    pub offered: usize,
    /// People who came to a meeting, each time counted.
    pub came: usize,
    /// People who had agreed and did not come.
    pub stayed_away: usize,
    /// People who said yes, and whose meeting did not go ahead.
    pub called_off: usize,
    /// People who said nothing, and are not looking any more.
    pub lapsed: usize,
    /// People who are looking at the end of the week.
    pub looking: usize,
}

/// How long things take, in whole days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// Half of all took at most this.
    pub median: i64,
    /// Nine in ten took at most this.
    pub ninth_decile: i64,
}

impl Spread {
    /// The spread of some numbers of days; `None` of none.
    pub(super) fn of(mut days: Vec<i64>) -> Option<Self> {
        days.sort_unstable();
        // The nearest rank: the least value that so many tenths do not exceed.
        let rank = |tenths: usize| days.get((days.len() * tenths).div_ceil(10).max(1) - 1).copied();
        Some(Self {
            median: rank(5)?,
            ninth_decile: rank(9)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spread_is_by_nearest_rank() {
        assert_eq!(Spread::of(Vec::new()), None);
        let spread = |days: std::ops::RangeInclusive<i64>| {
            let spread = Spread::of(days.rev().collect()).unwrap();
            (spread.median, spread.ninth_decile)
        };
        assert_eq!(spread(7..=7), (7, 7));
        assert_eq!(spread(1..=10), (5, 9));
        assert_eq!(spread(1..=11), (6, 10));
    }
}
