//! Small drawings that stand beside words, never instead of them.
//!
//! To add one: a group `i-…` of 24 by 24 in `drawings/icons.svg` and a variant here.
use leptos::{prelude::*, tachys::html::InertElement};
use std::collections::BTreeSet;

const DRAWINGS: &str = include_str!("drawings/icons.svg");

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

/// The drawings themselves, once a page: those that its finished HTML uses, so that a page does not carry the others'. Each
/// stands on a line of its own.
pub(crate) fn sprite(html: &str) -> impl IntoView + use<> {
    let targets = html.split("href=\"#").skip(1);
    let used: BTreeSet<&str> = targets.filter_map(|rest| rest.split('"').next()).collect();
    let kept = |line: &&str| name(line).is_none_or(|name| used.contains(name));
    InertElement::new(DRAWINGS.lines().filter(kept).collect::<String>())
}

/// The name of the drawing on a line, where there is one.
fn name(line: &str) -> Option<&str> {
    line.strip_prefix("<g id=\"")?.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_is_drawn() {
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
            assert!(DRAWINGS.contains(&format!("<g id=\"{id}\"")), "{icon:?}");
            let sprite = sprite(icon.html()).to_html();
            assert!(sprite.contains(&format!("id=\"{id}\"")), "{icon:?}");
            assert_eq!(sprite.matches("<g id=").count(), 1, "{icon:?}");
        }
        assert_eq!(DRAWINGS.lines().filter_map(name).count(), all.len());
    }

    #[test]
    fn a_page_without_icons_carries_none() {
        let sprite = sprite("<p>i-arrow</p>").to_html();
        assert!(
            !sprite.contains("<g id=") && sprite.ends_with("</defs></svg>"),
            "{sprite}"
        );
    }
}
