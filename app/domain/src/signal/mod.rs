//! Signals: somebody misses help. Only a theme and a wijk are counted, by month, for prevention policy; never words, never who.
//!
//! The rule of this room: what was counted leaves it as [`Shown`], so that no surface can show a small number. To show signals
//! by something else than [`Quarter`], add it here, and think first what can be found out by subtracting one table from another.
mod month;
mod shown;

pub use month::{Month, MonthError, Quarter};
pub use shown::{FEWEST_INHABITANTS, FEWEST_SHOWN, Shown};

use crate::{
    area::{AreaCode, AreaKind},
    directory::Directory,
};
use std::fmt;

/// Counts are kept for this many months: the nearest horizon at which the municipality looks back.
pub const MONTHS_KEPT: u32 = 36;

/// So many days the key of a form is remembered, so that sending it again does not count again.
pub const DAYS_KEY_KEPT: i64 = 2;

/// The longest theme: longer than any branch's name in an address.
const MOST_THEME_SIGNS: usize = 80;

/// What the help that is missing is about: a branch of the tree, by its name in addresses, or something else.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Theme(String);

impl Theme {
    /// The key of what is no branch.
    pub const OTHER: &'static str = "anders";

    /// Reads a key as it was kept: small letters, digits and hyphens. It need not be a branch of today's tree.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        let plain = |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == b'-';
        let known = !key.is_empty() && key.len() <= MOST_THEME_SIGNS && key.bytes().all(plain);
        known.then(|| Self(key.to_owned()))
    }

    /// The key: the branch's name in addresses, or [`Theme::OTHER`].
    #[must_use]
    pub fn key(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Theme {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// What is counted together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Signal {
    /// What it is about.
    pub theme: Theme,
    /// The wijk where it is missing.
    pub district: AreaCode,
    /// The month on the calendar of the Netherlands.
    pub month: Month,
}

/// Why a form is not counted. Each belongs to one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignalRefusal {
    /// No theme was chosen, or one that is no branch of the tree.
    #[error("no theme was chosen")]
    NoTheme,
    /// No wijk was chosen, or one that does not exist.
    #[error("no wijk was chosen")]
    NoDistrict,
}

/// Checks what a form sent: the key of a theme and the code of a wijk, each out of the list that the form showed.
///
/// # Errors
/// Every refusal at once, in the order of the fields.
pub fn check(
    theme: &str,
    district: &str,
    directory: &Directory,
) -> Result<(Theme, AreaCode), Vec<SignalRefusal>> {
    let is_branch = |key: &str| {
        directory
            .tree()
            .is_some_and(|tree| tree.branch_by_slug(key).is_some())
    };
    let theme = Theme::from_key(theme)
        .filter(|theme| theme.key() == Theme::OTHER || is_branch(theme.key()))
        .ok_or(SignalRefusal::NoTheme);
    let district = AreaCode::parse(district)
        .ok()
        .filter(|code| code.kind() == AreaKind::District && directory.area(*code).is_some())
        .ok_or(SignalRefusal::NoDistrict);
    match (theme, district) {
        (Ok(theme), Ok(district)) => Ok((theme, district)),
        (theme, district) => Err(theme.err().into_iter().chain(district.err()).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        area::{Area, Figures},
        directory::{DirectoryParts, Revision},
        geography::Position,
        tree::sample,
    };
    use std::sync::Arc;

    fn area(code: &str) -> Area {
        Area {
            code: AreaCode::parse(code).unwrap(),
            name: code.to_owned(),
            slug: code.to_lowercase(),
            centre: Position::new(50.88, 5.98).unwrap(),
            outline: None,
            approximate: true,
            boundary_year: None,
            figures: Figures::default(),
        }
    }

    fn directory() -> Directory {
        Directory::build(DirectoryParts {
            moments: Vec::new(),
            revision: Revision(1),
            areas: vec![area("GM0917"), area("WK091733")],
            spots: Vec::new(),
            tree: Some(Arc::new(sample::tree())),
        })
    }

    #[test]
    fn only_what_stood_in_the_lists_is_counted() {
        let directory = directory();
        let (theme, district) = check("geld", "WK091733", &directory).unwrap();
        assert_eq!((theme.key(), district.to_string().as_str()), ("geld", "WK091733"));
        assert!(check(Theme::OTHER, "WK091733", &directory).is_ok());
        assert_eq!(
            check("Ik ben Fatima", "WK091799", &directory),
            Err(vec![SignalRefusal::NoTheme, SignalRefusal::NoDistrict])
        );
        assert_eq!(
            check("geld", "GM0917", &directory),
            Err(vec![SignalRefusal::NoDistrict])
        );
        assert_eq!(
            check("goud", "WK091733", &directory),
            Err(vec![SignalRefusal::NoTheme])
        );
    }

    #[test]
    fn a_theme_of_an_older_tree_is_still_read() {
        assert_eq!(Theme::from_key("goud").unwrap().to_string(), "goud");
        for key in ["", "Geld", "geld en schulden", "é"] {
            assert_eq!(Theme::from_key(key), None, "{key}");
        }
    }
}
