//! What a resident asks of the list and the map. Everything in it stands in the address of the page.
use crate::{area::AreaCode, keyed::keyed, spot::Theme};
use std::collections::BTreeSet;

keyed! {
    /// When a place should be open.
    pub enum WhenOpen {
        /// Right now, or not known.
        Now = "nu",
        /// At some time today that has not passed.
        Today = "vandaag",
        /// On some evening of the week, after 18:00.
        Evening = "avond",
        /// On Saturday or Sunday.
        Weekend = "weekend",
    }
}

/// A question to the directory. Conditions are joined by "and"; several themes by "or".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SpotQuery {
    /// Words: a name, a street, a wijk, a theme; accents and small typos are forgiven. At most 200 signs are looked at.
    pub text: String,
    /// When it should be open.
    pub when: BTreeSet<WhenOpen>,
    /// What it should be about.
    pub themes: BTreeSet<Theme>,
    /// The wijk or buurt.
    pub area: Option<AreaCode>,
    /// Costs nothing.
    pub free: bool,
    /// No steps on the way in.
    pub step_free: bool,
    /// A language spoken there, as IETF tag.
    pub language: Option<String>,
}

/// One condition of a [`SpotQuery`] that can be dropped to find more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Filter {
    /// The words.
    Text,
    /// One opening time.
    When(WhenOpen),
    /// All themes.
    Themes,
    /// The area.
    Area,
    /// Costs nothing.
    Free,
    /// No steps.
    StepFree,
    /// The language.
    Language,
}
