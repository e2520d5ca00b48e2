//! What a resident asks of the list and the map. Everything in it but the own wijk stands in the address of the page.
use crate::{area::AreaCode, keyed::keyed, spot::Theme};
use std::collections::BTreeSet;

keyed! {
    /// When a place should be open. A place whose hours nobody knows stays in under each of them.
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
    /// Words: a name, a street, a wijk, a theme; accents and small typos are forgiven. At most [`super::MOST_SIGNS`] are looked at.
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
    /// The resident's own wijk, whose places come first. No condition, and never in an address: it is in the cookie.
    pub near: Option<AreaCode>,
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
    /// Every condition at once, where dropping a single one finds nothing.
    Everything,
}

impl SpotQuery {
    /// The conditions that are set, each once.
    #[must_use]
    pub fn filters(&self) -> Vec<Filter> {
        let set = |condition: bool, filter| condition.then_some(filter);
        let times = self.when.iter().map(|when| Some(Filter::When(*when)));
        [
            set(!self.text.trim().is_empty(), Filter::Text),
            set(self.area.is_some(), Filter::Area),
            set(self.free, Filter::Free),
            set(self.step_free, Filter::StepFree),
            set(self.language.is_some(), Filter::Language),
            set(!self.themes.is_empty(), Filter::Themes),
        ]
        .into_iter()
        .chain(times)
        .flatten()
        .collect()
    }

    /// The same question without one condition; the own wijk stays.
    #[must_use]
    pub fn without(&self, filter: Filter) -> Self {
        let mut wider = self.clone();
        match filter {
            Filter::Text => wider.text.clear(),
            Filter::When(when) => {
                wider.when.remove(&when);
            }
            Filter::Themes => wider.themes.clear(),
            Filter::Area => wider.area = None,
            Filter::Free => wider.free = false,
            Filter::StepFree => wider.step_free = false,
            Filter::Language => wider.language = None,
            Filter::Everything => {
                wider = Self {
                    near: self.near,
                    ..Self::default()
                }
            }
        }
        wider
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::sample::query;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn dropping_a_condition_drops_that_one_only(query in query()) {
            for dropped in query.filters() {
                let expected: Vec<_> = query.filters().into_iter().filter(|filter| *filter != dropped).collect();
                prop_assert_eq!(query.without(dropped).filters(), expected);
            }
            prop_assert!(query.without(Filter::Everything).filters().is_empty());
            prop_assert_eq!(query.without(Filter::Everything).near, query.near);
        }
    }
}
