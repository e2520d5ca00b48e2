//! Texts of records in more than one language.

/// A text in Dutch, and in English where somebody wrote it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// In Dutch, B1.
    pub nl: String,
    /// In English.
    pub en: Option<String>,
}

impl Wording {
    /// A text in Dutch only.
    #[must_use]
    pub fn dutch(text: impl Into<String>) -> Self {
        Self {
            nl: text.into(),
            en: None,
        }
    }

    /// The text for a page in the language of this IETF tag, and the language of the text where it is another one than the
    /// page's (WCAG 3.1.2).
    #[must_use]
    pub fn in_language(&self, tag: &str) -> (&str, Option<&'static str>) {
        match (tag, &self.en) {
            ("nl", _) => (&self.nl, None),
            ("en", Some(text)) => (text, None),
            _ => (&self.nl, Some("nl")),
        }
    }
}
