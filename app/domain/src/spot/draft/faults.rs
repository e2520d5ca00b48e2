//! Collecting faults, and reading text that has to fit in a field.
use super::DraftFault;
use crate::text::{PlainText, PlainTextError};

/// The faults of one draft, in the order in which they were found.
#[derive(Debug, Default)]
pub(super) struct Faults(Vec<DraftFault>);

impl Faults {
    pub(super) fn new(found_before: Vec<DraftFault>) -> Self {
        Self(found_before)
    }

    /// The record cannot be kept.
    pub(super) fn refuse(&mut self, field: &'static str, reason: impl Into<String>) {
        self.add(field, reason.into(), true);
    }

    /// The record can be kept; somebody should look at it.
    pub(super) fn warn(&mut self, field: &'static str, reason: impl Into<String>) {
        self.add(field, reason.into(), false);
    }

    fn add(&mut self, field: &'static str, reason: String, refuses: bool) {
        self.0.push(DraftFault {
            field,
            reason,
            refuses,
        });
    }

    pub(super) fn refused(&self) -> bool {
        self.0.iter().any(|fault| fault.refuses)
    }

    /// Whether something was already said of this field.
    pub(super) fn names(&self, field: &str) -> bool {
        self.0.iter().any(|fault| fault.field == field)
    }

    pub(super) fn into_inner(self) -> Vec<DraftFault> {
        self.0
    }

    /// Text of one line; nothing when it is empty. Text that does not fit or cannot be read refuses the record: cutting
    /// it would keep half a sentence, and half a telephone number.
    pub(super) fn line(&mut self, field: &'static str, text: &str, most: usize) -> Option<String> {
        self.lines(field, text, most).map(|text| text.replace('\n', " "))
    }

    /// Text of several lines; see [`Faults::line`].
    pub(super) fn lines(&mut self, field: &'static str, text: &str, most: usize) -> Option<String> {
        match PlainText::parse(text, most) {
            Ok(text) => Some(text.as_str().to_owned()),
            Err(PlainTextError::Empty) => None,
            Err(error) => {
                self.refuse(field, error.to_string());
                None
            }
        }
    }
}

/// A value as a sentence can quote it: short, and without signs that a terminal would obey.
pub(super) fn quoted(text: &str) -> String {
    let mut short: String = text.chars().filter(|sign| !sign.is_control()).take(60).collect();
    if text.chars().count() > 60 {
        short.push('…');
    }
    format!("“{short}”")
}
