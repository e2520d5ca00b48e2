//! Every different word of every record, in order.
use std::ops::Range;

/// Words in alphabetical order; a word's number is its place. They stand in one text, so that looking one up touches
/// little memory.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    text: String,
    /// Where each word ends.
    ends: Vec<u32>,
}

impl Vocabulary {
    /// Takes words in alphabetical order, each once.
    pub(crate) fn build<'a>(sorted: impl Iterator<Item = &'a str>) -> Self {
        let mut made = Self {
            text: String::new(),
            ends: Vec::new(),
        };
        for word in sorted {
            made.text.push_str(word);
            made.ends.push(u32::try_from(made.text.len()).unwrap_or(u32::MAX));
        }
        made
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The word with a number; empty when there is none.
    pub(crate) fn word(&self, number: usize) -> &str {
        let start = number
            .checked_sub(1)
            .map_or(Some(0), |before| self.ends.get(before).copied());
        let range = start.zip(self.ends.get(number).copied());
        range
            .and_then(|(start, end)| self.text.get(start as usize..end as usize))
            .unwrap_or_default()
    }

    /// The numbers of the words that begin with `beginning`; if it is a word itself, that one is the first.
    pub(crate) fn beginning_with(&self, beginning: &str) -> Range<usize> {
        let from = self.first(0, |word| word < beginning);
        let until = self.first(from, |word| word.starts_with(beginning));
        from..until
    }

    /// The number of a word.
    pub(crate) fn number(&self, word: &str) -> Option<usize> {
        let place = self.first(0, |other| other < word);
        (place < self.len() && self.word(place) == word).then_some(place)
    }

    /// The first number from `from` on whose word is not `before` any more.
    fn first(&self, from: usize, before: impl Fn(&str) -> bool) -> usize {
        let (mut low, mut high) = (from, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if before(self.word(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn words_and_beginnings_are_found_as_by_looking_at_each(
            words in prop::collection::btree_set("[a-cé]{1,4}", 0..30),
            asked in "[a-cé]{1,3}",
        ) {
            let vocabulary = Vocabulary::build(words.iter().map(String::as_str));
            let all: Vec<_> = (0..vocabulary.len()).map(|number| vocabulary.word(number).to_owned()).collect();
            prop_assert_eq!(all.iter().cloned().collect::<BTreeSet<_>>(), words);
            let begins: Vec<_> = (0..all.len()).filter(|number| all[*number].starts_with(&asked)).collect();
            prop_assert_eq!(vocabulary.beginning_with(&asked).collect::<Vec<_>>(), begins);
            prop_assert_eq!(vocabulary.number(&asked), all.iter().position(|word| *word == asked));
        }
    }
}
