//! Small drawings that stand beside words, never instead of them.
//!
//! To add one: a group `i-…` of 24 by 24 in `drawings/icons.svg` and a variant here.
use leptos::{prelude::*, tachys::html::InertElement};

/// A drawing of `drawings/icons.svg`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Icon {
    /// Onwards.
    Arrow,
    /// Back to where one came from.
    Back,
    /// Search.
    Search,
    /// A place on the map.
    Place,
    /// A blossom: open.
    Open,
    /// A bud: closed.
    Closed,
    /// Telephone.
    Phone,
    /// A wheelchair: no steps.
    StepFree,
    /// A euro sign: costs.
    Free,
    /// A speech balloon: languages.
    Languages,
    /// A tick: checked.
    Check,
    /// A warning sign.
    Warning,
    /// A clock: how soon.
    Clock,
    /// A printer.
    Print,
    /// A loudspeaker: reading aloud.
    Aloud,
}

impl Icon {
    /// What uses the drawing.
    const fn html(self) -> &'static str {
        macro_rules! uses {
            ($id:literal) => {
                concat!(
                    "<svg class=\"i\" aria-hidden=\"true\" viewBox=\"0 0 24 24\"><use href=\"#i-",
                    $id,
                    "\"/></svg>"
                )
            };
        }
        match self {
            // These two point the other way in a language that is written from right to left.
            Self::Arrow => {
                "<svg class=\"i i--dir\" aria-hidden=\"true\" viewBox=\"0 0 24 24\"><use href=\"#i-arrow\"/></svg>"
            }
            Self::Back => {
                "<svg class=\"i i--dir\" aria-hidden=\"true\" viewBox=\"0 0 24 24\"><use href=\"#i-back\"/></svg>"
            }
            Self::Search => uses!("search"),
            Self::Place => uses!("place"),
            Self::Open => uses!("open"),
            Self::Closed => uses!("closed"),
            Self::Phone => uses!("phone"),
            Self::StepFree => uses!("step-free"),
            Self::Free => uses!("free"),
            Self::Languages => uses!("languages"),
            Self::Check => uses!("check"),
            Self::Warning => uses!("warning"),
            Self::Clock => uses!("clock"),
            Self::Print => uses!("print"),
            Self::Aloud => uses!("aloud"),
        }
    }
}

/// A small drawing beside a word; hidden from screen readers.
pub(crate) fn icon(which: Icon) -> impl IntoView {
    InertElement::new(which.html())
}

/// The drawings themselves, once a page.
pub(crate) fn sprite() -> impl IntoView {
    InertElement::new(include_str!("drawings/icons.svg"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_is_drawn() {
        let drawings = include_str!("drawings/icons.svg");
        let all = [
            Icon::Arrow,
            Icon::Back,
            Icon::Search,
            Icon::Place,
            Icon::Open,
            Icon::Closed,
            Icon::Phone,
            Icon::StepFree,
            Icon::Free,
            Icon::Languages,
            Icon::Check,
            Icon::Warning,
            Icon::Clock,
            Icon::Print,
            Icon::Aloud,
        ];
        for icon in all {
            let id = icon
                .html()
                .split('#')
                .nth(1)
                .and_then(|rest| rest.split('"').next())
                .unwrap();
            assert!(drawings.contains(&format!("id=\"{id}\"")), "{icon:?}");
        }
        assert_eq!(drawings.matches("id=\"").count(), all.len());
    }
}
