//! "Bedoelt u ...?": names that look like what was typed, when nothing matches it.
use super::{Directory, MOST_SIGNS};
use crate::{spot::MeetingSpot, text::fold};
use std::cmp::Reverse;

/// A name that has less than this part of the text's letter triples is no suggestion, in thousandths.
const LEAST_ALIKE: usize = 400;

/// The letter triples of every name, by the number of the spot.
#[derive(Debug)]
pub(super) struct NameShapes(Vec<Box<[u64]>>);

impl NameShapes {
    pub(super) fn build(spots: &[MeetingSpot]) -> Self {
        Self(spots.iter().map(|spot| triples(&spot.name)).collect())
    }
}

impl Directory {
    /// The places whose names look most like `text`, nearest first, at most `most`; empty when none does.
    #[must_use]
    pub fn suggest(&self, text: &str, most: usize) -> Vec<&MeetingSpot> {
        let text: String = text.chars().take(MOST_SIGNS).collect();
        let asked = triples(&text);
        let mut alike: Vec<_> = self
            .names
            .0
            .iter()
            .enumerate()
            .map(|(number, name)| (Reverse(likeness(&asked, name)), number))
            .filter(|(Reverse((shared, _)), _)| *shared >= LEAST_ALIKE)
            .collect();
        alike.sort_unstable();
        alike.truncate(most);
        alike.into_iter().map(|(_, number)| &self.spots[number]).collect()
    }
}

/// The triples of letters in a text, sorted, each once; a word begins and ends with a blank.
fn triples(text: &str) -> Box<[u64]> {
    let mut letters = vec![' '];
    letters.extend(fold(text).chars());
    letters.push(' ');
    let mut triples: Vec<_> = letters
        .windows(3)
        .map(|three| {
            three
                .iter()
                .fold(0, |packed, letter| packed << 21 | u64::from(*letter))
        })
        .collect();
    triples.sort_unstable();
    triples.dedup();
    triples.into_boxed_slice()
}

/// The triples in common, in thousandths of those of the text, and then of those of both (Dice): of two names that have
/// the same part of the text, the one with less besides is nearer.
fn likeness(asked: &[u64], name: &[u64]) -> (usize, usize) {
    let (mut one, mut other) = (asked.iter().peekable(), name.iter().peekable());
    let mut common = 0;
    while let (Some(left), Some(right)) = (one.peek(), other.peek()) {
        let order = left.cmp(right);
        common += usize::from(order.is_eq());
        if order.is_le() {
            one.next();
        }
        if order.is_ge() {
            other.next();
        }
    }
    let part = |of: usize| (1000 * common).checked_div(of).unwrap_or(0);
    (part(asked.len()), part(asked.len() + name.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::sample::{directory, parts};
    use proptest::prelude::*;

    #[test]
    fn a_name_that_looks_like_it_is_suggested() {
        let directory = directory();
        let first = |text| directory.suggest(text, 3).first().map(|spot| spot.name.as_str());
        assert_eq!(first("buurthuis zwembad"), Some("Buurthuis ’t Lindeblad"));
        assert_eq!(first("kersebom"), Some("Huiskamer De Kersenboom"));
        assert_eq!(first("xyz"), None);
        assert_eq!(first(""), None);
    }

    proptest! {
        // Each case builds a directory.
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_name_itself_is_the_nearest(parts in parts(), pick in any::<prop::sample::Index>()) {
            prop_assume!(!parts.spots.is_empty());
            let name = parts.spots[pick.index(parts.spots.len())].name.clone();
            let directory = Directory::build(parts);
            let suggested = directory.suggest(&name, 1);
            prop_assert_eq!(fold(&suggested[0].name), fold(&name));
        }

        #[test]
        fn any_text_is_taken(text in ".{0,300}", most in 0..4_usize) {
            prop_assert!(directory().suggest(&text, most).len() <= most);
        }
    }
}
