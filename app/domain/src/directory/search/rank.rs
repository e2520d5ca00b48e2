//! What counts for how much when places are put in order.
//!
//! A word counts by how exactly it was met, and then by where: an exact word in a theme counts for more than a mistyped
//! one in a name. The words of a search are added up. Of places that are equal so far, one whose whole name was asked
//! for comes first: "Trefpunt Molenberg" before "Trefpunt Molenberg-Zuid".
use crate::lexicon::{FIELD_BITS, Posting, Quality};

/// Where a place has a word, from what counts least to what counts most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    /// The words of its themes and of its kind.
    Theme = 1,
    /// Who keeps it.
    Organization,
    /// Street, postal code and town.
    Street,
    /// Its buurt and wijk.
    District,
    /// Its name.
    Name,
}

/// What one word counts for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Level(u8);

impl Level {
    /// The word is not there; less than every other level.
    pub(super) const NONE: Self = Self(0);

    /// The level of a word met with `quality` where the posting says.
    pub(super) const fn new(quality: Quality, posting: Posting) -> Self {
        Self((quality as u8) << FIELD_BITS | posting.field())
    }

    /// Whether the word stands in the name.
    pub(super) const fn is_in_name(self) -> bool {
        self.0 & ((1 << FIELD_BITS) - 1) == Field::Name as u8
    }
}

/// A place, and what its words added up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tally {
    /// The number of the place.
    pub(super) number: u32,
    sum: u16,
    in_name: u8,
}

impl Tally {
    /// Begins with one word.
    pub(super) fn begin(number: u32, level: Level) -> Self {
        let mut tally = Self {
            number,
            sum: 0,
            in_name: 0,
        };
        tally.add(level);
        tally
    }

    /// Adds a word.
    pub(super) fn add(&mut self, level: Level) {
        self.sum += u16::from(level.0);
        self.in_name += u8::from(level.is_in_name());
    }

    /// The score of a place whose name has so many different words; never 0.
    pub(super) fn score(self, words_of_name: u8) -> u16 {
        self.sum << 1 | u16::from(self.in_name == words_of_name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn level(quality: Quality, field: Field) -> Level {
        Level::new(quality, Posting::new(0, field as u8))
    }

    #[test]
    fn exactness_counts_before_the_field_and_the_field_before_the_rest() {
        let order = [
            level(Quality::Exact, Field::Name),
            level(Quality::Exact, Field::District),
            level(Quality::Exact, Field::Street),
            level(Quality::Exact, Field::Organization),
            level(Quality::Exact, Field::Theme),
            level(Quality::Beginning, Field::Name),
            level(Quality::OneTypo, Field::Name),
            level(Quality::TwoTypos, Field::Name),
        ];
        assert!(order.is_sorted_by(|better, worse| better > worse));
        assert!(level(Quality::TwoTypos, Field::Theme) > Level::NONE);
    }

    #[test]
    fn a_name_asked_for_whole_comes_before_a_longer_one() {
        let exact = level(Quality::Exact, Field::Name);
        let mut tally = Tally::begin(0, exact);
        tally.add(exact);
        assert!(tally.score(2) > tally.score(3));
        let mut better = tally;
        better.add(level(Quality::TwoTypos, Field::Theme));
        assert!(better.score(9) > tally.score(2));
    }
}
