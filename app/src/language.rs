//! The languages that pages speak.

/// A language with complete translation files. To add one: a variant, its file in `words/`, its line in `build.rs`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Dutch at level B1: the language that everything is written in first.
    #[default]
    Nl,
    /// English.
    En,
}

impl Language {
    /// Every language, in the order of the switch at the top of a page.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The IETF tag for `lang` and `hreflang`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// Its own name for itself, which is what its speakers look for.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nl => "Nederlands",
            Self::En => "English",
        }
    }

    /// The direction of writing, for `dir`.
    #[must_use]
    pub const fn direction(self) -> &'static str {
        match self {
            Self::Nl | Self::En => "ltr",
        }
    }

    /// What stands before every address in this language: nothing for Dutch, `/en` for English.
    #[must_use]
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Nl => "",
            Self::En => "/en",
        }
    }
}
