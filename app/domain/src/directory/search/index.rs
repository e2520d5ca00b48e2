//! What is searched of a place, and building the index of it.
use super::{
    initials::Initials,
    matches::Terms,
    postings::{Posting, Postings},
    rank::{Field, Quality},
    typos::Typos,
    vocabulary::Vocabulary,
    words::{asked, words},
};
use crate::{
    area::{Area, AreaCode, AreaKind},
    spot::{MeetingSpot, SpotKind, Theme},
};
use std::collections::{BTreeMap, HashMap};

/// The words by which residents search for what has only a key here, in every language of the installation; they come
/// from the translation files. The keys themselves are always found.
#[derive(Clone, Debug, Default)]
pub struct SearchWords {
    /// Of a theme: "koffie", "kopje", "coffee".
    pub themes: Vec<(Theme, Vec<String>)>,
    /// Of a kind of place: "buurthuis", "wijkcentrum", "community centre".
    pub kinds: Vec<(SpotKind, Vec<String>)>,
    /// Words that say nothing of a place and need not be met: "in", "de", "voor", "the".
    pub filling: Vec<String>,
}

/// The words of every place, by the places' numbers.
#[derive(Debug)]
pub(in crate::directory) struct SearchIndex {
    vocabulary: Vocabulary,
    typos: Typos,
    postings: Postings,
    initials: Initials,
    /// How many different words the name of each place has.
    pub(super) words_of_name: Vec<u8>,
    /// Sorted.
    filling: Vec<String>,
}

impl SearchIndex {
    pub(in crate::directory) fn build(areas: &[Area], spots: &[MeetingSpot], words: &SearchWords) -> Self {
        let mut reader = Reader::new(areas, words);
        let words_of_name = (0..)
            .zip(spots)
            .map(|(number, spot)| reader.read(number, spot))
            .collect();
        let (vocabulary, postings) = reader.finish();
        let mut filling: Vec<_> = words
            .filling
            .iter()
            .flat_map(|word| super::words::words(word))
            .collect();
        filling.sort_unstable();
        Self {
            typos: Typos::build(&vocabulary),
            initials: Initials::build(&vocabulary, &postings),
            vocabulary,
            postings,
            words_of_name,
            filling,
        }
    }

    /// For each word that is asked for, the words of places that meet it; `None` when no word is asked for.
    pub(super) fn terms(&self, text: &str) -> Option<Vec<Terms<'_>>> {
        let asked = asked(text, &self.filling);
        let last = asked.len().checked_sub(1)?;
        let terms = asked
            .iter()
            .enumerate()
            .map(|(place, word)| self.terms_of(word, place == last));
        Some(terms.collect())
    }

    /// A word is met by itself and by words that are a mistake away; the last one, perhaps not finished, also by words
    /// that begin with it.
    fn terms_of(&self, word: &str, is_last: bool) -> Terms<'_> {
        let exact = self.vocabulary.number(word);
        let mut terms = Terms::default();
        terms.extend(exact.map(|number| (self.postings.list(number), Quality::Exact)));
        let begun = if is_last {
            self.vocabulary.beginning_with(word)
        } else {
            0..0
        };
        if let Some(joined) = self.initials.list(word).filter(|_| is_last) {
            terms.extend([(joined, Quality::Beginning)]);
        } else {
            let longer = begun.clone().filter(|number| Some(*number) != exact);
            terms.extend(longer.map(|number| (self.postings.list(number), Quality::Beginning)));
        }
        let near = self.typos.near(word, &self.vocabulary).into_iter();
        let near = near.filter(|(number, _)| !begun.contains(number));
        terms.extend(near.map(|(number, quality)| (self.postings.list(number), quality)));
        terms
    }
}

/// Reads places and gives every different word a number, in the order in which words are met.
#[derive(Default)]
struct Reader {
    numbers: HashMap<String, u32>,
    pairs: Vec<(u32, Posting)>,
    /// The words of what many places share are looked up once.
    areas: HashMap<AreaCode, Vec<u32>>,
    themes: BTreeMap<Theme, Vec<u32>>,
    kinds: BTreeMap<SpotKind, Vec<u32>>,
}

impl Reader {
    fn new(areas: &[Area], given: &SearchWords) -> Self {
        let mut made = Self::default();
        for area in areas {
            let numbers = made.numbers_of(&area.name);
            made.areas.insert(area.code, numbers);
        }
        for theme in Theme::ALL {
            let words = given
                .themes
                .iter()
                .filter(|(of, _)| of == theme)
                .flat_map(|(_, words)| words);
            let numbers = made.numbers_of_all(theme.key(), words);
            made.themes.insert(*theme, numbers);
        }
        for kind in SpotKind::ALL {
            let words = given
                .kinds
                .iter()
                .filter(|(of, _)| of == kind)
                .flat_map(|(_, words)| words);
            let numbers = made.numbers_of_all(kind.key(), words);
            made.kinds.insert(*kind, numbers);
        }
        made
    }

    /// Takes in every word by which a place can be found; says how many different words its name has.
    fn read(&mut self, number: u32, spot: &MeetingSpot) -> u8 {
        let mut name = self.numbers_of(&spot.name);
        name.sort_unstable();
        name.dedup();
        let words_of_name = u8::try_from(name.len()).unwrap_or(u8::MAX);
        let mut entries = vec![(Field::Name, name)];
        let mut area = Some(spot.address.area);
        while let Some(code) = area {
            let field = if code.kind() == AreaKind::Municipality {
                Field::Street
            } else {
                Field::District
            };
            entries.extend(self.areas.get(&code).map(|words| (field, words.clone())));
            area = code.parent();
        }
        for text in [
            &spot.address.street,
            &spot.address.postal_code,
            &spot.address.city,
        ] {
            entries.push((Field::Street, self.numbers_of(text)));
        }
        entries.extend(
            spot.organization
                .as_ref()
                .map(|host| (Field::Organization, self.numbers_of(&host.name))),
        );
        let themes = spot
            .service
            .themes
            .iter()
            .filter_map(|theme| self.themes.get(theme));
        let kind = self.kinds.get(&spot.kind);
        entries.extend(themes.chain(kind).map(|words| (Field::Theme, words.clone())));

        for (field, words) in entries {
            let posting = Posting::new(number, field);
            self.pairs.extend(words.into_iter().map(|word| (word, posting)));
        }
        words_of_name
    }

    fn numbers_of(&mut self, text: &str) -> Vec<u32> {
        words(text).into_iter().map(|word| self.number_of(word)).collect()
    }

    fn numbers_of_all<'a>(&mut self, key: &'a str, words: impl Iterator<Item = &'a String>) -> Vec<u32> {
        let mut numbers = self.numbers_of(key);
        for text in words {
            numbers.extend(self.numbers_of(text));
        }
        numbers
    }

    fn number_of(&mut self, word: String) -> u32 {
        let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        *self.numbers.entry(word).or_insert(next)
    }

    /// Numbers the words anew, in alphabetical order.
    fn finish(self) -> (Vocabulary, Postings) {
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
