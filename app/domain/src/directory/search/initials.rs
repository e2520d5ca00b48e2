//! Which places have a word that begins with a letter.
//!
//! Somebody who has typed one letter asks for the words of half of all places. Joining their lists anew each time would
//! be the slowest search of all, so for single letters it is done beforehand.
use crate::lexicon::{Posting, Postings, Vocabulary};

/// One list for each letter that a word begins with.
#[derive(Debug)]
pub(super) struct Initials {
    /// In order; a letter's place is the number of its list.
    letters: Vec<char>,
    lists: Postings,
}

impl Initials {
    pub(super) fn build(vocabulary: &Vocabulary, postings: &Postings) -> Self {
        let mut letters = Vec::new();
        let mut pairs = Vec::new();
        for word in 0..vocabulary.len() {
            let initial = vocabulary.word(word).chars().next();
            if letters.last().copied() != initial {
                letters.extend(initial);
            }
            let list = u32::try_from(letters.len().saturating_sub(1)).unwrap_or(u32::MAX);
            pairs.extend(postings.list(word).iter().map(|posting| (list, *posting)));
        }
        Self {
            lists: Postings::build(pairs, letters.len()),
            letters,
        }
    }

    /// The places that have a word with this beginning; `None` when it is no single letter that a word begins with.
    pub(super) fn list(&self, beginning: &str) -> Option<&[Posting]> {
        let mut letters = beginning.chars();
        let (letter, None) = (letters.next()?, letters.next()) else {
            return None;
        };
        Some(self.lists.list(self.letters.binary_search(&letter).ok()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::search::rank::Field;
    use std::collections::BTreeSet;

    #[test]
    fn a_letter_has_the_places_of_every_word_that_begins_with_it() {
        let words = ["aambos", "beek", "berg", "én"];
        let vocabulary = Vocabulary::build(words.into_iter());
        let pairs = [(0, 1), (1, 1), (1, 3), (2, 2), (2, 3), (3, 0)];
        let pairs = pairs.map(|(word, place)| (word, Posting::new(place, Field::Name as u8)));
        let initials = Initials::build(&vocabulary, &Postings::build(pairs.to_vec(), words.len()));
        let places = |beginning: &str| {
            let list = initials.list(beginning)?.iter();
            Some(list.map(|posting| posting.number()).collect::<BTreeSet<_>>())
        };
        assert_eq!(places("b"), Some(BTreeSet::from([1, 2, 3])));
        assert_eq!(places("é"), Some(BTreeSet::from([0])));
        assert_eq!(places("be"), None);
        assert_eq!(places("z"), None);
    }
}
