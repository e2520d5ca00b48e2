//! Words that are a small typing mistake away from a word.
//!
//! Two words that lie within two mistakes have a text in common that each becomes by losing at most two letters. So every
//! word of the vocabulary is kept under what it becomes that way (a deletion neighbourhood, after Wolf Garbe's), and
//! a search looks up what the searched word becomes. Only the first [`BEGINNING`] letters are treated so: that is enough
//! to find every candidate, and what is kept does not grow with the length of words. Each candidate is then measured.
use super::{Vocabulary, distance};

/// How a word of a search meets a word of a record, from what counts least to what counts most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Quality {
    /// Two mistakes away.
    TwoTypos,
    /// One mistake away.
    OneTypo,
    /// It begins so.
    Beginning,
    /// The same word.
    Exact,
}

/// Letters of a word that losses are taken from.
const BEGINNING: usize = 7;
/// Most losses: as many as mistakes are forgiven in the longest words.
const MOST_LOSSES: u8 = 2;

/// What every word becomes by losing letters: a hash of it and the word's number, sorted.
#[derive(Debug)]
pub(crate) struct Typos(Vec<(u32, u32)>);

/// How many mistakes are forgiven in a word of so many letters. In a word with a digit none: a house number is exact.
fn forgiven(word: &[char]) -> u8 {
    match word.len() {
        _ if word.iter().any(|letter| letter.is_numeric()) => 0,
        0..=3 => 0,
        4..=6 => 1,
        _ => 2,
    }
}

impl Typos {
    pub(crate) fn build(vocabulary: &Vocabulary) -> Self {
        let mut kept = Vec::new();
        let mut hashes = Vec::new();
        for number in 0..vocabulary.len() {
            let word: Vec<char> = vocabulary.word(number).chars().collect();
            let Ok(kept_number) = u32::try_from(number) else {
                break;
            };
            if word.iter().any(|letter| letter.is_numeric()) {
                continue;
            }
            hashes.clear();
            // A word of fewer letters than five is only reached from one of at most five, where one mistake is forgiven.
            let losses = match word.len() {
                0..=2 => continue,
                3 | 4 => 1,
                _ => MOST_LOSSES,
            };
            losses_of(&word, losses, &mut hashes);
            kept.extend(hashes.iter().map(|hash| (*hash, kept_number)));
        }
        kept.sort_unstable();
        Self(kept)
    }

    /// The numbers of the words that are a forgivable mistake away from `word`, with how well they meet it; not the word
    /// itself.
    pub(crate) fn near(&self, word: &str, vocabulary: &Vocabulary) -> Vec<(usize, Quality)> {
        let word: Vec<char> = word.chars().collect();
        let most = forgiven(&word);
        if most == 0 {
            return Vec::new();
        }
        let mut hashes = Vec::new();
        losses_of(&word, most, &mut hashes);
        let mut candidates: Vec<_> = hashes.iter().flat_map(|hash| self.under(*hash)).collect();
        candidates.sort_unstable();
        candidates.dedup();
        let mut other = Vec::new();
        let measured = candidates.into_iter().filter_map(|number| {
            other.clear();
            other.extend(vocabulary.word(number).chars());
            let quality = match distance(&word, &other, most)? {
                0 => return None,
                1 => Quality::OneTypo,
                _ => Quality::TwoTypos,
            };
            Some((number, quality))
        });
        measured.collect()
    }

    /// The words kept under a hash.
    fn under(&self, hash: u32) -> impl Iterator<Item = usize> + '_ {
        let from = self.0.partition_point(|(other, _)| *other < hash);
        self.0[from..]
            .iter()
            .take_while(move |(other, _)| *other == hash)
            .map(|(_, number)| *number as usize)
    }
}

/// Hashes of what the beginning of a word becomes by losing up to `losses` letters, sorted, each once.
fn losses_of(word: &[char], losses: u8, hashes: &mut Vec<u32>) {
    let beginning = &word[..word.len().min(BEGINNING)];
    let length = beginning.len();
    // A place behind the end loses nothing.
    for first in 0..=length {
        let last = if losses == 2 && first < length {
            first + 1
        } else {
            length
        };
        for second in last..=length {
            let left = beginning
                .iter()
                .enumerate()
                .filter(|(place, _)| *place != first && *place != second);
            hashes.push(hash(left.map(|(_, letter)| *letter)));
        }
    }
    hashes.sort_unstable();
    hashes.dedup();
}

/// FNV-1a over letters, folded to 32 bits. Two texts with one hash only cost a comparison.
fn hash(letters: impl Iterator<Item = char>) -> u32 {
    let hash = letters.fold(0xcbf2_9ce4_8422_2325_u64, |hash, letter| {
        (hash ^ u64::from(letter)).wrapping_mul(0x0100_0000_01b3)
    });
    #[expect(
        clippy::cast_possible_truncation,
        reason = "both halves are folded into the lower one"
    )]
    let folded = (hash ^ hash >> 32) as u32;
    folded
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn near(words: &[&str], asked: &str) -> Vec<(String, Quality)> {
        let vocabulary = Vocabulary::build(words.iter().copied());
        let near = Typos::build(&vocabulary).near(asked, &vocabulary);
        near.into_iter()
            .map(|(number, quality)| (vocabulary.word(number).to_owned(), quality))
            .collect()
    }

    #[test]
    fn short_words_and_numbers_are_exact_and_long_ones_are_forgiving() {
        let words = ["38", "39", "bar", "koffie", "molenberg", "molenberg1"];
        assert_eq!(near(&words, "ber"), []);
        assert_eq!(near(&words, "38"), []);
        assert_eq!(near(&words, "kofie"), [("koffie".to_owned(), Quality::OneTypo)]);
        assert_eq!(near(&words, "kofi"), []);
        assert_eq!(near(&words, "molenberg"), []);
        assert_eq!(
            near(&words, "moelnbreg"),
            [("molenberg".to_owned(), Quality::TwoTypos)]
        );
    }

    proptest! {
        #[test]
        fn no_word_within_reach_is_missed(
            words in prop::collection::btree_set("[abc]{1,10}", 0..40),
            asked in "[abc]{1,10}",
        ) {
            let letters: Vec<char> = asked.chars().collect();
            let expected: Vec<_> = words
                .iter()
                .filter(|word| {
                    let other: Vec<char> = word.chars().collect();
                    let cost = distance(&letters, &other, forgiven(&letters));
                    cost.is_some_and(|cost| cost > 0)
                })
                .cloned()
                .collect();
            let words: Vec<_> = words.iter().map(String::as_str).collect();
            let found: Vec<_> = near(&words, &asked).into_iter().map(|(word, _)| word).collect();
            prop_assert_eq!(found, expected);
        }
    }
}
