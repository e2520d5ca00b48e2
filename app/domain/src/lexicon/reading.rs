//! Reading the words of records.
use super::{Posting, Postings, Vocabulary, words};
use std::collections::HashMap;

/// Gives every different word a number, in the order in which words are met, until all records are read.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    numbers: HashMap<String, u32>,
    pairs: Vec<(u32, Posting)>,
}

impl Reading {
    /// The numbers of the words of a text, in their order.
    pub(crate) fn numbers_of(&mut self, text: &str) -> Vec<u32> {
        words(text).into_iter().map(|word| self.number_of(word)).collect()
    }

    /// Notes that a record has these words in a field.
    pub(crate) fn add(&mut self, words: impl IntoIterator<Item = u32>, posting: Posting) {
        self.pairs.extend(words.into_iter().map(|word| (word, posting)));
    }

    fn number_of(&mut self, word: String) -> u32 {
        let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        *self.numbers.entry(word).or_insert(next)
    }

    /// Numbers the words anew, in alphabetical order.
    pub(crate) fn finish(self) -> (Vocabulary, Postings) {
        let mut sorted: Vec<_> = self.numbers.into_iter().collect();
        sorted.sort_unstable();
        let mut place = vec![0; sorted.len()];
        for (new, (_, old)) in (0..).zip(&sorted) {
            place[*old as usize] = new;
        }
        let pairs = self
            .pairs
            .into_iter()
            .map(|(word, posting)| (place[word as usize], posting));
        let postings = Postings::build(pairs.collect(), sorted.len());
        (
            Vocabulary::build(sorted.iter().map(|(word, _)| word.as_str())),
            postings,
        )
    }
}
