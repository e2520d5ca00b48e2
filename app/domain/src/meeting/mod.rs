//! Meeting a neighbour: what a resident wishes, the hosted moments, the invitation and its answers.
//!
//! The rule of this room: meetings happen in public, at a hosted moment; each says yes or no for themselves; **a no is
//! silent**. What a person may see of an invitation depends on their own answer, on who said yes, and on the clock, and on
//! nothing else; [`view`] is the only door through which a page looks. Nothing here is free text, nothing says what
//! somebody lacks, and everything has an instant at which it is erased. Who meets whom is the work of
//! [`crate::matching`].
//!
//! All instants are unix milliseconds (UTC). To add a choice: a variant with its key in `choices.rs`, and its words in
//! the translation files. To add something that a person can do: a function on [`Invitation`] or [`Seeker`] that gives
//! an [`Outcome`], and its act in `histories.rs`, where random histories hold every promise.
mod answer;
mod choices;
mod clocks;
mod expected;
#[cfg(test)]
mod histories;
mod invitation;
mod lots;
mod moment;
mod moment_draft;
mod news;
mod nickname;
mod report;
#[cfg(test)]
pub(crate) mod sample;
mod seek;
mod seeker;
mod view;
mod walk;

pub use answer::AnswerRefusal;
pub use choices::{Answer, Company, Flower, Interest, InvitationState, SeekerState, Spoken};
pub use clocks::{answer_by, offerable};
pub use expected::{Expected, expected};
pub use invitation::{Invitation, Outcome, Place};
pub use lots::Lots;
pub use moment::{HostedMoment, Occurrence};
pub use moment_draft::{CheckedMoment, MomentDraft, MomentFault, repeated_ids};
pub use news::news;
pub use nickname::{Being, Manner, Nickname};
pub use report::{MeetingReport, REPORT_DAYS_KEPT, ReportReason};
pub use seek::{SeekField, SeekForm, SeekRefusal, Wishes, check};
pub use seeker::{Change, Seeker};
pub use view::{View, view};
pub use walk::{WALK_METRES, Walk, within_a_walk};

pub(crate) use lots::{lot_of, mix};
pub(crate) use seek::suits;
pub(crate) use walk::{Spots, are_neighbours, from_area};

/// An offer that nobody answers lapses after this many days at the latest; see [`answer_by`].
pub const OFFER_DAYS: i64 = 14;

/// This many days after the end (met, lapsed, stopped) everything personal is erased.
pub const DAYS_KEPT: i64 = 30;

/// Who is looking and never comes back is looking for this many days; then the search lapses.
pub const SEEK_DAYS: i64 = 90;

/// The most interests that one person chooses.
pub const MOST_INTERESTS: usize = 3;

/// The most people at one table.
pub const MOST_AT_A_TABLE: usize = 6;

/// A day, in milliseconds. Days of clocks are 24 hours long, whatever the wall clock does.
pub(crate) const DAY: i64 = 24 * 60 * 60 * 1_000;
