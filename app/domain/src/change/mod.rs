//! "Is something wrong here?": a resident's remark about a record, kept for a coordinator.
//!
//! It holds nothing about who sent it. It is erased [`DAYS_KEPT`] days after it came in, answered or not.
use crate::{
    keyed::keyed,
    text::{PlainText, PlainTextError},
};
use std::collections::BTreeSet;

/// After this many days a remark is erased.
pub const DAYS_KEPT: i64 = 90;

/// The longest remark, in signs.
pub const MOST_SIGNS: usize = 500;

keyed! {
    /// What is wrong.
    pub enum WrongPart {
        /// The opening hours.
        Hours = "hours",
        /// The telephone number or another way to reach the host.
        Contact = "contact",
        /// The address or the place on the map.
        Address = "address",
        /// What one can do there.
        Activities = "activities",
        /// Whether one can get in.
        Accessibility = "accessibility",
        /// The place does not exist any more.
        Gone = "gone",
        /// Something else; words say what.
        Other = "other",
    }
}

/// A remark about a meeting spot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeRequest {
    /// Our own id.
    pub id: String,
    /// The id of the spot.
    pub spot_id: String,
    /// A key that the form carries, so that sending it five times keeps one.
    pub form_key: String,
    /// What is wrong; at least one part.
    pub wrong: BTreeSet<WrongPart>,
    /// What it should be, in the sender's words.
    pub remark: Option<PlainText>,
    /// When it came in, in unix milliseconds.
    pub received: i64,
}

/// Why a remark cannot be kept. Each belongs to one field of the form.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChangeRefusal {
    /// Nothing was chosen.
    #[error("no part was chosen")]
    NothingChosen,
    /// "Something else" without words.
    #[error("something else was chosen without saying what")]
    NothingSaid,
    /// The words cannot be kept.
    #[error(transparent)]
    Remark(#[from] PlainTextError),
}

/// Checks what a form sent.
///
/// # Errors
/// Every refusal at once, in the order of the fields.
pub fn check(
    wrong: &[String],
    remark: &str,
) -> Result<(BTreeSet<WrongPart>, Option<PlainText>), Vec<ChangeRefusal>> {
    let wrong: BTreeSet<WrongPart> = wrong.iter().filter_map(|key| WrongPart::from_key(key)).collect();
    let mut refusals = Vec::new();
    if wrong.is_empty() {
        refusals.push(ChangeRefusal::NothingChosen);
    }
    let remark = match PlainText::parse(remark, MOST_SIGNS) {
        Ok(remark) => Some(remark),
        Err(PlainTextError::Empty) => None,
        Err(error) => {
            refusals.push(error.into());
            None
        }
    };
    if refusals.is_empty() && remark.is_none() && wrong.contains(&WrongPart::Other) {
        refusals.push(ChangeRefusal::NothingSaid);
    }
    if refusals.is_empty() {
        Ok((wrong, remark))
    } else {
        Err(refusals)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_enough_and_something_else_needs_words() {
        assert!(check(&["hours".into()], "").is_ok());
        assert_eq!(
            check(&["other".into()], " "),
            Err(vec![ChangeRefusal::NothingSaid])
        );
        assert!(check(&["other".into()], "De deur zit aan de zijkant.").is_ok());
    }

    #[test]
    fn every_refusal_is_said_at_once() {
        let long = "a".repeat(MOST_SIGNS + 1);
        let refusals = check(&["nonsense".into()], &long).unwrap_err();
        assert_eq!(refusals[0], ChangeRefusal::NothingChosen);
        assert!(matches!(
            refusals[1],
            ChangeRefusal::Remark(PlainTextError::TooLong { .. })
        ));
    }
}
