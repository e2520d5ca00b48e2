//! Which records have a word, and where.

/// Bits of a posting that hold its field.
pub(crate) const FIELD_BITS: u32 = 3;

/// A record that has a word: its number, and the field that counts most of those in which the word stands. Fields are
/// numbers from 1 to 7, those that count most being the highest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Posting(u32);

impl Posting {
    pub(crate) const fn new(number: u32, field: u8) -> Self {
        Self(number << FIELD_BITS | field as u32)
    }

    /// The number of the record.
    pub(crate) const fn number(self) -> u32 {
        self.0 >> FIELD_BITS
    }

    /// The number of the field.
    pub(crate) const fn field(self) -> u8 {
        (self.0 & ((1 << FIELD_BITS) - 1)) as u8
    }
}

/// The postings of every word, one list behind the other; each list by the number of the record, which stands in it once.
#[derive(Debug)]
pub(crate) struct Postings {
    /// Where the list of each word begins, and one end more.
    starts: Vec<u32>,
    lists: Vec<Posting>,
}

impl Postings {
    /// Takes pairs of a word's number and a posting, in any order and more than once, for so many words.
    pub(crate) fn build(mut pairs: Vec<(u32, Posting)>, words: usize) -> Self {
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

    /// The records that have the word with this number.
    pub(crate) fn list(&self, word: usize) -> &[Posting] {
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
        fn a_list_has_each_record_once_with_the_field_that_counts_most(
            pairs in prop::collection::vec((0..5_u32, 0..6_u32, select(vec![1_u8, 3, 7])), 0..60),
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
