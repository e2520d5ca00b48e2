//! The contact person of a wijk as residents meet them: who helps today, and how to ask them something.
//!
//! The rule of this room: a face is never a dead end (somebody helps, or the page says who else does), and what a resident
//! leaves behind is as little as an answer needs and is gone after [`DAYS_KEPT`] days. To ask one thing more: think whether an
//! answer needs it; then a field of [`ContactRequest`], its refusal in [`check`], its column, and its words on the privacy page.
mod duty;
mod email;
mod reach;
mod request;

pub use duty::OnDuty;
pub use email::{EmailAddress, MOST_SIGNS as MOST_EMAIL_SIGNS, NoEmailAddress};
pub use reach::{Reach, ReachError};
pub use request::{
    CheckedForm, ContactRequest, DAYS_KEPT, MOST_NAME_SIGNS, MOST_WHY_SIGNS, RequestForm, RequestKind,
    RequestRefusal, check,
};
