//! Why two people may like to meet, as values.
use crate::meeting::{Company, Interest};
use std::collections::BTreeSet;

/// How near two people live, by their areas only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nearness {
    /// Elsewhere in the municipality.
    Elsewhere,
    /// In the same wijk, or in buurten whose centres lie within a kilometre.
    Neighbouring,
    /// In the same buurt.
    Same,
}

/// Why two people may like to meet. Only [`Reasons::shown`] is for them; the rest is for choosing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reasons {
    /// What both like or can do.
    pub interests: BTreeSet<Interest>,
    /// How near they live.
    pub nearness: Nearness,
    /// Whether both wish this company: two people who wish to be two, or who do not mind.
    pub company: bool,
    /// How many days they waited, together, at most 60.
    pub waited: u8,
}

impl Reasons {
    /// What a page may say to both: "u houdt allebei van tuinieren".
    #[must_use]
    pub const fn shown(&self) -> &BTreeSet<Interest> {
        &self.interests
    }

    /// How good it would be that they meet: 1 to 494. What both like counts most; then waiting, where living, and the
    /// company. Only the order and the proportions matter.
    #[must_use]
    pub fn weight(&self) -> i64 {
        let interests = u8::try_from(self.interests.len()).unwrap_or(u8::MAX);
        weight(interests, self.nearness, self.company, self.waited)
    }
}

/// At most this many days of waiting count for each person: after a month it is not more urgent, but a matter for the
/// municipality.
const MOST_WAITED: i64 = 30;

/// See [`Reasons::weight`].
pub(super) fn weight(interests: u8, nearness: Nearness, company: bool, waited: u8) -> i64 {
    let nearness = match nearness {
        Nearness::Elsewhere => 0,
        Nearness::Neighbouring => 20,
        Nearness::Same => 40,
    };
    1 + i64::from(interests) * 100 + nearness + i64::from(company) * 33 + i64::from(waited) * 2
}

/// The days that somebody waited, as they count.
pub(super) fn waited(since: i64, now: i64) -> u8 {
    let days = now.saturating_sub(since) / crate::meeting::DAY;
    u8::try_from(days.clamp(0, MOST_WAITED)).unwrap_or_default()
}

/// Whether two people both wish to be two, or do not mind.
pub(super) fn both_wish_two(one: Company, other: Company) -> bool {
    one != Company::Table && other != Company::Table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::DAY;

    #[test]
    fn what_both_like_outweighs_everything_else_but_a_long_wait() {
        let neighbours_who_just_came = weight(0, Nearness::Same, true, 0);
        assert!(weight(1, Nearness::Elsewhere, false, 0) > neighbours_who_just_came);
        assert!(weight(0, Nearness::Elsewhere, false, 60) > weight(1, Nearness::Elsewhere, false, 0));
        assert_eq!(weight(0, Nearness::Elsewhere, false, 0), 1);
        assert_eq!(weight(3, Nearness::Same, true, 60), 494);
    }

    #[test]
    fn waiting_counts_in_whole_days_up_to_a_month() {
        assert_eq!(waited(0, DAY - 1), 0);
        assert_eq!(waited(0, DAY), 1);
        assert_eq!(waited(0, 400 * DAY), 30);
        // A clock that was set back makes nobody wait less than nothing.
        assert_eq!(waited(DAY, 0), 0);
    }
}
