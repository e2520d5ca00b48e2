//! Which screen comes when.
use super::answers::{self, ASKED, DONE, SENT};
use crate::words::Words;
use domain::meeting::{SeekField, SeekRefusal};

/// A screen with one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Screen {
    /// Where somebody lives.
    Area,
    /// When they can come.
    Moments,
    /// What they like or can do.
    Interests,
    /// In which languages, and with how many.
    Company,
    /// The name by which others know them; what is kept, and the button.
    Name,
}

impl Screen {
    pub(super) const ALL: [Self; 5] = [
        Self::Area,
        Self::Moments,
        Self::Interests,
        Self::Company,
        Self::Name,
    ];

    /// Its name in an address.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Area => "waar",
            Self::Moments => "wanneer",
            Self::Interests => "graag",
            Self::Company => "samen",
            Self::Name => "naam",
        }
    }

    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|screen| screen.key() == key)
    }

    /// The screen that asks for a field.
    pub(super) const fn of(field: SeekField) -> Self {
        match field {
            SeekField::Area => Self::Area,
            SeekField::Moments | SeekField::StepFree => Self::Moments,
            SeekField::Interests => Self::Interests,
            SeekField::Languages | SeekField::Company => Self::Company,
            SeekField::Nickname | SeekField::Email => Self::Name,
        }
    }

    /// Its fields.
    pub(super) const fn fields(self) -> &'static [SeekField] {
        match self {
            Self::Area => &[SeekField::Area],
            Self::Moments => &[SeekField::Moments, SeekField::StepFree],
            Self::Interests => &[SeekField::Interests],
            Self::Company => &[SeekField::Languages, SeekField::Company],
            Self::Name => &[SeekField::Nickname],
        }
    }

    /// Its place among the others, from 1.
    pub(super) fn number(self) -> usize {
        1 + self.place()
    }

    fn place(self) -> usize {
        Self::ALL.iter().position(|screen| *screen == self).unwrap_or(0)
    }

    /// The screen before it.
    pub(super) fn before(self) -> Option<Self> {
        self.place().checked_sub(1).map(|place| Self::ALL[place])
    }

    fn after(self) -> Self {
        Self::ALL.get(self.place() + 1).copied().unwrap_or(Self::Name)
    }

    /// What it asks.
    pub(super) fn question(self, words: Words) -> &'static str {
        match self {
            Self::Area => words.seek_area(),
            Self::Moments => words.seek_when(),
            Self::Interests => words.seek_likes(),
            Self::Company => words.seek_how(),
            Self::Name => words.seek_name(),
        }
    }
}

/// The screen for an address, and whether it says what it lacks. A form that lacks its answer is shown again and says so; else
/// comes the next screen, or the one that is asked for; but never one before whose answers others are missing. Whoever changes one
/// answer out of the summary (`klaar`) goes back to it.
pub(super) fn turn(pairs: &[(String, String)], lacking: &[SeekRefusal]) -> (Screen, bool) {
    let named = |name: &str| answers::value(pairs, name).and_then(Screen::from_key);
    let lacks = |screen: Screen| {
        lacking
            .iter()
            .any(|refusal| Screen::of(refusal.field()) == screen)
    };
    let target = match (named(ASKED), named(SENT)) {
        (Some(asked), _) => asked,
        (None, Some(sent)) if lacks(sent) && sent != Screen::Name => return (sent, true),
        (None, Some(_)) if answers::value(pairs, DONE).is_some() => Screen::Name,
        (None, Some(sent)) => sent.after(),
        (None, None) => Screen::Area,
    };
    let missing = Screen::ALL
        .into_iter()
        .take_while(|screen| *screen != target)
        .find(|screen| lacks(*screen));
    (missing.unwrap_or(target), false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turned(pairs: &[(&str, &str)], lacking: &[SeekRefusal]) -> (Screen, bool) {
        let pairs: Vec<_> = pairs
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect();
        turn(&pairs, lacking)
    }

    const NONE: [SeekRefusal; 4] = [
        SeekRefusal::NoArea,
        SeekRefusal::NoLanguage,
        SeekRefusal::NoCompany,
        SeekRefusal::NoNickname,
    ];

    #[test]
    fn a_form_without_its_answer_is_shown_again_and_says_so() {
        assert_eq!(turned(&[], &NONE), (Screen::Area, false));
        assert_eq!(turned(&[("na", "waar")], &NONE), (Screen::Area, true));
        assert_eq!(turned(&[("na", "samen")], &NONE[1..]), (Screen::Company, true));
    }

    #[test]
    fn the_screens_come_in_their_order() {
        let answered = [SeekRefusal::NoNickname];
        for pair in Screen::ALL.windows(2) {
            assert_eq!(turned(&[("na", pair[0].key())], &answered), (pair[1], false));
        }
        assert_eq!(turned(&[("na", "naam")], &answered), (Screen::Name, false));
    }

    #[test]
    fn no_screen_is_reached_before_the_ones_it_needs() {
        assert_eq!(turned(&[("stap", "naam")], &NONE), (Screen::Area, false));
        assert_eq!(turned(&[("stap", "naam")], &NONE[1..]), (Screen::Company, false));
        assert_eq!(turned(&[("stap", "raket")], &NONE), (Screen::Area, false));
    }

    #[test]
    fn who_changes_one_answer_comes_back_to_the_summary() {
        let changed = [("na", "waar"), ("klaar", "1")];
        assert_eq!(turned(&changed, &[]), (Screen::Name, false));
        assert_eq!(
            turned(&changed, &[SeekRefusal::UnknownMoment]),
            (Screen::Moments, false),
            "what does not fit any more is asked again"
        );
    }
}
