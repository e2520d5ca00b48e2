//! Which places have a word.
use super::rank::{Field, Level, Quality};

/// Bits of a posting that hold its field.
const FIELD_BITS: u32 = 3;

/// A place that has a word: its number, and the field that counts most of those in which the word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Posting(u32);

impl Posting {
    pub(super) const fn new(number: u32, field: Field) -> Self {
        Self(number << FIELD_BITS | field as u32)
    }

    /// The number of the place.
    pub(super) const fn number(self) -> u32 {
        self.0 >> FIELD_BITS
    }

    /// What it counts for, for a word met with this quality.
    pub(super) const fn level(self, quality: Quality) -> Level {
        let field = (self.0 & ((1 << FIELD_BITS) - 1)) as u8;
        Level::new(quality, field)
    }
}

/// The postings of every word, one list behind the other; each list by the number of the place, which stands in it once.
#[derive(Debug)]
pub(super) struct Postings {
    /// Where the list of each word begins, and one end more.
    starts: Vec<u32>,
    lists: Vec<Posting>,
}

impl Postings {
    /// Takes pairs of a word's number and a posting, in any order and more than once, for so many words.
    pub(super) fn build(mut pairs: Vec<(u32, Posting)>, words: usize) -> Self {
        // The field that counts most comes last and is the one that stays.
        pairs.sort_unstable();
        let mut starts = vec![0; words + 1];
        let mut lists: Vec<Posting> = Vec::with_capacity(pairs.len());
        let mut last = None;
        for (word, posting) in pairs {
            let here = (word, posting.number());
            if last == Some(here) {
                lists.pop();
            } else {
                starts[word as usize + 1] += 1;
            }
            last = Some(here);
            lists.push(posting);
        }
        for word in 0..words {
            starts[word + 1] += starts[word];
        }
        lists.shrink_to_fit();
        Self { starts, lists }
    }

    /// The places that have the word with this number.
    pub(super) fn list(&self, word: usize) -> &[Posting] {
        &self.lists[self.starts[word] as usize..self.starts[word + 1] as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::{prelude::*, sample::select};
    use std::collections::BTreeMap;

    proptest! {
        #[test]
        fn a_list_has_each_place_once_with_the_field_that_counts_most(
            pairs in prop::collection::vec((0..5_u32, 0..6_u32, select(vec![Field::Theme, Field::Street, Field::Name])), 0..60),
        ) {
            let mut best = BTreeMap::new();
            for (word, number, field) in &pairs {
                let kept = best.entry((*word, *number)).or_insert(*field);
                *kept = (*kept).max(*field);
            }
            let pairs = pairs.into_iter().map(|(word, number, field)| (word, Posting::new(number, field)));
            let postings = Postings::build(pairs.collect(), 5);
            let found: Vec<_> = (0..5).flat_map(|word| postings.list(word).iter().map(move |posting| (word, *posting))).collect();
            let expected: Vec<_> = best
                .into_iter()
                .map(|((word, number), field)| (word as usize, Posting::new(number, field)))
                .collect();
            prop_assert_eq!(found, expected);
        }
    }
}
