//! What counts for how much when places are put in order.
//!
//! A word counts by how exactly it was met, and then by where: an exact word in a theme counts for more than a mistyped
//! one in a name. The words of a search are added up. Of places that are equal so far, one whose whole name was asked
//! for comes first: "Trefpunt Molenberg" before "Trefpunt Molenberg-Zuid".

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

/// How a word of the search meets a word of a place, from what counts least to what counts most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Quality {
    /// Two mistakes away.
    TwoTypos,
    /// One mistake away.
    OneTypo,
    /// It begins so.
    Beginning,
    /// The same word.
    Exact,
}

/// Bits that a [`Field`] takes.
const FIELD_BITS: u8 = 3;

/// What one word counts for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Level(u8);

impl Level {
    /// The word is not there; less than every other level.
    pub(super) const NONE: Self = Self(0);

    /// The level of a word met with `quality` in the field with this number.
    pub(super) const fn new(quality: Quality, field: u8) -> Self {
        Self((quality as u8) << FIELD_BITS | field)
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

    #[test]
    fn exactness_counts_before_the_field_and_the_field_before_the_rest() {
        let order = [
            Level::new(Quality::Exact, Field::Name as u8),
            Level::new(Quality::Exact, Field::District as u8),
            Level::new(Quality::Exact, Field::Street as u8),
            Level::new(Quality::Exact, Field::Organization as u8),
            Level::new(Quality::Exact, Field::Theme as u8),
            Level::new(Quality::Beginning, Field::Name as u8),
            Level::new(Quality::OneTypo, Field::Name as u8),
            Level::new(Quality::TwoTypos, Field::Name as u8),
        ];
        assert!(order.is_sorted_by(|better, worse| better > worse));
        assert!(Level::new(Quality::TwoTypos, Field::Theme as u8) > Level::NONE);
    }

    #[test]
    fn a_name_asked_for_whole_comes_before_a_longer_one() {
        let level = Level::new(Quality::Exact, Field::Name as u8);
        let mut tally = Tally::begin(0, level);
        tally.add(level);
        assert!(tally.score(2) > tally.score(3));
        let mut better = tally;
        better.add(Level::new(Quality::TwoTypos, Field::Theme as u8));
        assert!(better.score(9) > tally.score(2));
    }
}
