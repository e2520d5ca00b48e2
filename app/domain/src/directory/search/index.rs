//! What is searched of a place, and building the index of it.
use super::{initials::Initials, matches::Terms, rank::Field};
use crate::{
    area::{Area, AreaCode, AreaKind},
    lexicon::{Posting, Postings, Quality, Reading, Typos, Vocabulary, asked, words},
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
    /// Words that say nothing in a sentence about oneself, beside the filling ones: "mijn", "heb", "kan". Help is searched in
    /// sentences; names of places hold such words ("Ons Huis"), so places are searched with them.
    pub sentence: Vec<String>,
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
    pub(in crate::directory) fn build(areas: &[Area], spots: &[MeetingSpot], given: &SearchWords) -> Self {
        let mut reader = Reader::new(areas, given);
        let words_of_name = (0..)
            .zip(spots)
            .map(|(number, spot)| reader.read(number, spot))
            .collect();
        let (vocabulary, postings) = reader.reading.finish();
        let mut filling: Vec<_> = given.filling.iter().flat_map(|word| words(word)).collect();
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

/// Reads places.
#[derive(Default)]
struct Reader {
    reading: Reading,
    /// The words of what many places share are looked up once.
    areas: HashMap<AreaCode, Vec<u32>>,
    themes: BTreeMap<Theme, Vec<u32>>,
    kinds: BTreeMap<SpotKind, Vec<u32>>,
}

impl Reader {
    fn new(areas: &[Area], given: &SearchWords) -> Self {
        let mut made = Self::default();
        for area in areas {
            let numbers = made.reading.numbers_of(&area.name);
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
        let mut name = self.reading.numbers_of(&spot.name);
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
            entries.push((Field::Street, self.reading.numbers_of(text)));
        }
        entries.extend(
            spot.organization
                .as_ref()
                .map(|host| (Field::Organization, self.reading.numbers_of(&host.name))),
        );
        let themes = spot
            .service
            .themes
            .iter()
            .filter_map(|theme| self.themes.get(theme));
        let kind = self.kinds.get(&spot.kind);
        entries.extend(themes.chain(kind).map(|words| (Field::Theme, words.clone())));

        for (field, words) in entries {
            self.reading.add(words, Posting::new(number, field as u8));
        }
        words_of_name
    }

    fn numbers_of_all<'a>(&mut self, key: &'a str, words: impl Iterator<Item = &'a String>) -> Vec<u32> {
        let mut numbers = self.reading.numbers_of(key);
        for text in words {
            numbers.extend(self.reading.numbers_of(text));
        }
        numbers
    }
}
