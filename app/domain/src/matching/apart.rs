//! Who is never brought together.
use std::collections::{BTreeMap, HashMap};

/// Why two people are kept apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhyApart {
    /// They were invited together before, however that ended: a new offer must not tell that somebody said no. They may
    /// still be at the same time in different groups.
    Before,
    /// One of them blocked the other: never in one group, and never at the same time and place.
    Blocked,
}

/// Pairs of people, by the ids of their seekers, that are kept apart. The order in a pair does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Apart(HashMap<String, BTreeMap<String, WhyApart>>);

impl Apart {
    /// Keeps two people apart. A block stays a block.
    pub fn keep(&mut self, one: &str, other: &str, why: WhyApart) {
        for (one, other) in [(one, other), (other, one)] {
            let kept = self.0.entry(one.to_owned()).or_default();
            let kept = kept.entry(other.to_owned()).or_insert(why);
            *kept = why.max(*kept);
        }
    }

    /// Why two people are kept apart, if they are.
    #[must_use]
    pub fn why(&self, one: &str, other: &str) -> Option<WhyApart> {
        self.0.get(one)?.get(other).copied()
    }

    /// Everybody from whom a person is kept apart, by id.
    pub fn of(&self, one: &str) -> impl Iterator<Item = (&str, WhyApart)> {
        self.0
            .get(one)
            .into_iter()
            .flatten()
            .map(|(other, why)| (other.as_str(), *why))
    }
}

impl<One: AsRef<str>, Other: AsRef<str>> FromIterator<(One, Other, WhyApart)> for Apart {
    fn from_iter<T: IntoIterator<Item = (One, Other, WhyApart)>>(pairs: T) -> Self {
        let mut apart = Self::default();
        for (one, other, why) in pairs {
            apart.keep(one.as_ref(), other.as_ref(), why);
        }
        apart
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_is_a_pair_both_ways_and_a_block_stays() {
        let apart: Apart = [
            ("a", "b", WhyApart::Blocked),
            ("b", "a", WhyApart::Before),
            ("a", "c", WhyApart::Before),
        ]
        .into_iter()
        .collect();
        assert_eq!(apart.why("b", "a"), Some(WhyApart::Blocked));
        assert_eq!(apart.why("b", "c"), None);
        let of_a: Vec<_> = apart.of("a").collect();
        assert_eq!(of_a, [("b", WhyApart::Blocked), ("c", WhyApart::Before)]);
    }
}
