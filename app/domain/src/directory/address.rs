//! A question in the address of a page: `?q=koffie&open=nu&thema=coffee&wijk=molenberg&gratis=1`.
//!
//! The keys are Dutch, as on the page. They never change: links on paper and in other people's pages carry them.
use super::{Directory, Filter, MOST_SIGNS, SpotQuery, WhenOpen};
use crate::{area::AreaCode, spot::Theme};

/// Words, opening times, themes, wijk, free, step-free, language.
const KEYS: [&str; 7] = ["q", "open", "thema", "wijk", "gratis", "drempelvrij", "taal"];

/// At most so many values that were not understood are kept to be shown.
const MOST_UNKNOWN: usize = 8;

/// A question as it was read from an address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadQuery {
    /// What was understood.
    pub query: SpotQuery,
    /// Key and value of what was not, so that the page can say so; at most eight, each cut to 200 signs.
    pub unknown: Vec<(String, String)>,
}

impl SpotQuery {
    /// Reads the pairs of an address or a form. An empty value is a field left open; a key that is not ours belongs to
    /// somebody else; a value that is not known is left out and listed.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)], directory: &Directory) -> ReadQuery {
        let mut read = ReadQuery::default();
        for (key, value) in pairs {
            let value: String = value.trim().chars().take(MOST_SIGNS).collect();
            let value = value.trim_end();
            if value.is_empty() || !KEYS.contains(&key.as_str()) {
                continue;
            }
            if read.query.take(key, value, directory).is_none() && read.unknown.len() < MOST_UNKNOWN {
                read.unknown.push((key.clone(), value.to_owned()));
            }
        }
        read
    }

    /// The pairs that [`SpotQuery::from_pairs`] reads back to the same question, always in the same order.
    #[must_use]
    pub fn to_pairs(&self, directory: &Directory) -> Vec<(&'static str, String)> {
        let text: String = self.text.trim().chars().take(MOST_SIGNS).collect();
        let text = text.trim_end();
        let mut pairs = Vec::new();
        if !text.is_empty() {
            pairs.push(("q", text.to_owned()));
        }
        pairs.extend(self.when.iter().map(|when| ("open", when.key().to_owned())));
        pairs.extend(self.themes.iter().map(|theme| ("thema", theme.key().to_owned())));
        pairs.extend(self.area.map(|area| ("wijk", area_value(area, directory))));
        pairs.extend(self.free.then(|| ("gratis", "1".to_owned())));
        pairs.extend(self.step_free.then(|| ("drempelvrij", "1".to_owned())));
        pairs.extend(self.language.clone().map(|tag| ("taal", tag)));
        pairs
    }

    /// Takes one value in; `None` when it is not known.
    fn take(&mut self, key: &str, value: &str, directory: &Directory) -> Option<()> {
        match key {
            "q" if self.text.is_empty() => value.clone_into(&mut self.text),
            "open" => {
                self.when.insert(WhenOpen::from_key(value)?);
            }
            "thema" => {
                self.themes.insert(Theme::from_key(value)?);
            }
            "wijk" if self.area.is_none() => self.area = Some(read_area(value, directory)?),
            "gratis" => self.free = read_tick(value)?,
            "drempelvrij" => self.step_free = read_tick(value)?,
            "taal" if self.language.is_none() => self.language = Some(read_language(value)?),
            _ => return None,
        }
        Some(())
    }
}

impl Filter {
    /// The key of this condition in an address; `None` for [`Filter::Everything`].
    #[must_use]
    pub const fn key(self) -> Option<&'static str> {
        Some(match self {
            Self::Text => "q",
            Self::When(_) => "open",
            Self::Themes => "thema",
            Self::Area => "wijk",
            Self::Free => "gratis",
            Self::StepFree => "drempelvrij",
            Self::Language => "taal",
            Self::Everything => return None,
        })
    }
}

/// A wijk is spelled by its slug; a buurt, or a wijk that shares its slug, by its code.
fn area_value(area: AreaCode, directory: &Directory) -> String {
    directory
        .area(area)
        .filter(|known| {
            directory
                .district_by_slug(&known.slug)
                .is_some_and(|wijk| wijk.code == area)
        })
        .map_or_else(|| area.to_string(), |known| known.slug.clone())
}

fn read_area(value: &str, directory: &Directory) -> Option<AreaCode> {
    let by_slug = directory.district_by_slug(value);
    let by_code = || directory.area(AreaCode::parse(value).ok()?);
    by_slug.or_else(by_code).map(|area| area.code)
}

/// A checkbox without a value sends "on".
fn read_tick(value: &str) -> Option<bool> {
    matches!(value, "1" | "on").then_some(true)
}

/// A language tag (RFC 5646) in small letters: `nl`, `ar`, `zh-hant`.
fn read_language(value: &str) -> Option<String> {
    let mut parts = value.split('-');
    let language = parts.next().is_some_and(|part| {
        matches!(part.len(), 2 | 3) && part.bytes().all(|sign| sign.is_ascii_alphabetic())
    });
    let rest =
        |part: &str| matches!(part.len(), 1..=8) && part.bytes().all(|sign| sign.is_ascii_alphanumeric());
    (language && value.len() <= 35 && parts.all(rest)).then(|| value.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::sample::{code, directory, query};
    use proptest::prelude::*;

    fn read(pairs: &[(&str, &str)]) -> ReadQuery {
        let pairs: Vec<_> = pairs
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect();
        SpotQuery::from_pairs(&pairs, directory())
    }

    #[test]
    fn an_address_is_read_and_written_in_one_order() {
        let read = read(&[
            ("wijk", "molenberg"),
            ("thema", "music"),
            ("thema", "coffee"),
            ("open", "avond"),
            ("open", "nu"),
            ("gratis", "1"),
            ("q", " koffie "),
            ("taal", "AR"),
            ("drempelvrij", "on"),
            ("utm_source", "krant"),
        ]);
        assert!(read.unknown.is_empty());
        assert_eq!(read.query.area, Some(code("WK091733")));
        let pairs = read.query.to_pairs(directory());
        let pairs: Vec<_> = pairs
            .iter()
            .map(|(key, value)| format!("{key}={value}"))
            .collect();
        assert_eq!(
            pairs.join("&"),
            "q=koffie&open=nu&open=avond&thema=coffee&thema=music&wijk=molenberg&gratis=1&drempelvrij=1&taal=ar"
        );
    }

    #[test]
    fn what_is_not_known_is_left_out_and_listed() {
        let read = read(&[
            ("open", "morgen"),
            ("wijk", "atlantis"),
            ("taal", "?"),
            ("gratis", "ja"),
            ("thema", ""),
        ]);
        assert_eq!(read.query, SpotQuery::default());
        let keys: Vec<_> = read.unknown.iter().map(|(key, _)| key.as_str()).collect();
        assert_eq!(keys, ["open", "wijk", "taal", "gratis"]);
    }

    #[test]
    fn every_condition_has_a_key_of_the_address() {
        let directory = directory();
        let full = read(&[
            ("q", "a"),
            ("open", "nu"),
            ("thema", "coffee"),
            ("wijk", "molenberg"),
            ("gratis", "1"),
            ("drempelvrij", "1"),
            ("taal", "nl"),
        ]);
        for filter in full.query.filters() {
            let left = full.query.without(filter).to_pairs(directory);
            assert!(left.iter().all(|(key, _)| Some(*key) != filter.key()));
            assert_eq!(left.len(), 6);
        }
    }

    proptest! {
        #[test]
        fn a_question_comes_back_from_its_address(mut query in query()) {
            let directory = directory();
            let pairs: Vec<_> = query
                .to_pairs(directory)
                .into_iter()
                .map(|(key, value)| (key.to_owned(), value))
                .collect();
            let read = SpotQuery::from_pairs(&pairs, directory);
            query.near = None;
            query.text = query.text.trim().to_owned();
            prop_assert_eq!(read, ReadQuery { query, unknown: Vec::new() });
        }

        #[test]
        fn any_address_is_read(pairs in prop::collection::vec(("(q|open|thema|wijk|gratis|drempelvrij|taal|x)", ".{0,300}"), 0..20)) {
            let directory = directory();
            let read = SpotQuery::from_pairs(&pairs, directory);
            prop_assert!(read.unknown.len() <= MOST_UNKNOWN);
            let again: Vec<_> = read
                .query
                .to_pairs(directory)
                .into_iter()
                .map(|(key, value)| (key.to_owned(), value))
                .collect();
            prop_assert_eq!(SpotQuery::from_pairs(&again, directory).query, read.query);
        }
    }
}
