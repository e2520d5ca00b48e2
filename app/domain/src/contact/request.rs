//! "Call me back" and "walk along with me": what a resident leaves for the contact person.
use super::{Reach, ReachError};
use crate::{
    area::AreaCode,
    keyed::keyed,
    text::{PlainText, PlainTextError},
};

/// After this many days a request is erased, answered or not.
pub const DAYS_KEPT: i64 = 14;

/// The longest first name, in signs.
pub const MOST_NAME_SIGNS: usize = 40;

/// The longest reason, in signs. Nobody has to give one.
pub const MOST_WHY_SIGNS: usize = 200;

keyed! {
    /// What is asked of the contact person.
    pub enum RequestKind {
        /// To call.
        CallBack = "terugbellen",
        /// To come along to a place or a conversation.
        WalkAlong = "meelopen",
    }
}

/// A request that waits for an answer. It is erased when it was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactRequest {
    /// Our own id.
    pub id: String,
    /// The wijk whose contact person is asked.
    pub district: AreaCode,
    /// What is asked.
    pub kind: RequestKind,
    /// A first name, or whatever somebody wants to be called.
    pub first_name: PlainText,
    /// How to answer.
    pub reach: Reach,
    /// What it is about, if somebody said it.
    pub why: Option<PlainText>,
    /// Whether a message may be left where others may hear it.
    pub may_leave_message: bool,
    /// A key that the form carries, so that sending it five times keeps one.
    pub form_key: String,
    /// When it came in, in unix milliseconds.
    pub received: i64,
}

/// What a form sent, field by field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RequestForm {
    /// What to be called.
    pub first_name: String,
    /// A telephone number or an e-mail address.
    pub reach: String,
    /// What it is about.
    pub why: String,
    /// Whether "you may leave a message" was ticked.
    pub may_leave_message: bool,
}

/// The fields of a form that can be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedForm {
    /// See [`ContactRequest::first_name`].
    pub first_name: PlainText,
    /// See [`ContactRequest::reach`].
    pub reach: Reach,
    /// See [`ContactRequest::why`].
    pub why: Option<PlainText>,
    /// See [`ContactRequest::may_leave_message`].
    pub may_leave_message: bool,
}

/// Why a request cannot be kept. Each belongs to one field of the form.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RequestRefusal {
    /// There is no name to call somebody by.
    #[error("first name: {0}")]
    FirstName(PlainTextError),
    /// There is no way to answer.
    #[error("reach: {0}")]
    Reach(ReachError),
    /// The reason cannot be kept.
    #[error("why: {0}")]
    Why(PlainTextError),
}

/// Checks what a form sent. A message can only be left on a telephone.
///
/// # Errors
/// Every refusal at once, in the order of the fields.
pub fn check(form: &RequestForm) -> Result<CheckedForm, Vec<RequestRefusal>> {
    let one_line = form.first_name.split_whitespace().collect::<Vec<_>>().join(" ");
    let first_name = PlainText::parse(&one_line, MOST_NAME_SIGNS).map_err(RequestRefusal::FirstName);
    let reach = Reach::parse(&form.reach).map_err(RequestRefusal::Reach);
    let why = match PlainText::parse(&form.why, MOST_WHY_SIGNS) {
        Ok(why) => Ok(Some(why)),
        Err(PlainTextError::Empty) => Ok(None),
        Err(error) => Err(RequestRefusal::Why(error)),
    };
    match (first_name, reach, why) {
        (Ok(first_name), Ok(reach), Ok(why)) => Ok(CheckedForm {
            may_leave_message: form.may_leave_message && matches!(reach, Reach::Phone(_)),
            first_name,
            reach,
            why,
        }),
        (first_name, reach, why) => Err([first_name.err(), reach.err(), why.err()]
            .into_iter()
            .flatten()
            .collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(first_name: &str, reach: &str, why: &str) -> RequestForm {
        RequestForm {
            first_name: first_name.to_owned(),
            reach: reach.to_owned(),
            why: why.to_owned(),
            may_leave_message: true,
        }
    }

    #[test]
    fn a_name_and_a_number_are_enough() {
        let checked = check(&form(" Fatima \n", "06-12345678", " ")).unwrap();
        assert_eq!(checked.first_name.as_str(), "Fatima");
        assert_eq!(checked.why, None);
        assert!(checked.may_leave_message);
    }

    #[test]
    fn a_message_is_left_on_a_telephone_only() {
        assert!(
            !check(&form("Jan", "jan@example.nl", ""))
                .unwrap()
                .may_leave_message
        );
    }

    #[test]
    fn every_refusal_is_said_at_once_in_the_order_of_the_fields() {
        let refused = check(&form(&"a".repeat(41), "112", &"b".repeat(201))).unwrap_err();
        assert_eq!(
            refused,
            [
                RequestRefusal::FirstName(PlainTextError::TooLong { length: 41, most: 40 }),
                RequestRefusal::Reach(ReachError::Phone),
                RequestRefusal::Why(PlainTextError::TooLong {
                    length: 201,
                    most: 200
                }),
            ]
        );
        assert_eq!(
            check(&RequestForm::default()).unwrap_err(),
            [
                RequestRefusal::FirstName(PlainTextError::Empty),
                RequestRefusal::Reach(ReachError::Empty),
            ]
        );
        assert_eq!(
            check(&form("Jan\0", "0612345678", "")).unwrap_err(),
            [RequestRefusal::FirstName(PlainTextError::Unreadable)]
        );
    }
}
