//! Hosted moments, and the people who meet there.
//!
//! Rules decide, the store only keeps: a story reads, lets the rule work out what follows ([`domain::meeting::Outcome`]), and
//! hands both to [`MeetingStore::keep_step`]. A step that was overtaken by another one changes nothing; then the story reads again.
use super::{Kept, MailStore, SeekerMail, StoreError};
use crate::secrets::KeyedHash;
use async_trait::async_trait;
use chrono::NaiveDate;
use domain::{
    directory::Revision,
    matching::WhyApart,
    meeting::{Change, HostedMoment, Invitation, MeetingReport, Nickname, Seeker},
};
use std::collections::BTreeSet;

/// The moments that public pages show, and the links of their hosts.
#[async_trait]
pub trait MomentStore: Send + Sync {
    /// Adds moments and replaces those with the same id, as they were given: without the closed days of their spot.
    async fn save_moments(&self, moments: &[HostedMoment]) -> Result<Revision, StoreError>;
    /// Every moment, by id.
    async fn moments(&self) -> Result<Vec<HostedMoment>, StoreError>;
    /// Keeps the link of a moment's host; the one before opens nothing any more. `false` when there is no such moment.
    async fn keep_host_link(&self, moment: &str, link: KeyedHash) -> Result<bool, StoreError>;
    /// The id of the moment whose host has this link.
    async fn moment_of_link(&self, link: KeyedHash) -> Result<Option<String>, StoreError>;
}

/// Somebody, with the invitation that counts for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownSeeker {
    /// The person.
    pub seeker: Seeker,
    /// The invitation that [`Seeker::invitation`] names.
    pub invitation: Option<KnownInvitation>,
}

/// An invitation as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownInvitation {
    /// The invitation; its places in the order of the ids.
    pub invitation: Invitation,
    /// Goes up with every change.
    pub version: i64,
}

/// What an act of a person or the clock does. All of it is kept, or nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MeetingStep {
    /// The invitation as it was read, and as it is afterwards. One that does not go ahead is erased.
    pub invitation: Option<(KnownInvitation, Invitation)>,
    /// What changes for people of this invitation. Each of them must still be in it, or be looking.
    pub changes: Vec<Change>,
    /// What changes for one person by their own act, beside [`MeetingStep::changes`].
    pub own: Option<OwnStep>,
    /// Who is never brought together from now on, neither in one invitation nor at one time: pairs of ids, in any order. Whoever
    /// is erased is passed over.
    pub blocked: Vec<(String, String)>,
}

/// What becomes of one person. The person must still be in the state, and have the invitation, that were read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnStep {
    /// As the person was read, and as they are afterwards; the id stays.
    Becomes(Seeker, Seeker),
    /// As the person was read. Nothing that points at them is left, anywhere.
    Erased(Seeker),
}

/// What became of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepTaken {
    /// It is on disk.
    Done,
    /// Another one came first; nothing was changed.
    Overtaken,
}

/// An invitation to be offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The invitation; all of its people must be looking.
    pub invitation: Invitation,
    /// One change for each of its people.
    pub changes: Vec<Change>,
    /// How many seats there are at its time.
    pub room: u8,
}

/// What became of an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offered {
    /// It is made. Its people are never invited together again.
    Made,
    /// Somebody is not looking any more, or was invited with one of the others before.
    NotFree,
    /// There are not enough seats left.
    NoRoom,
}

/// Who looks, and what is given away already: what a round begins from. All of it of one instant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LookingPeople {
    /// Everybody who is looking, by id.
    pub seekers: Vec<Seeker>,
    /// The invitations that wait for answers or are agreed, by id.
    pub invitations: Vec<Invitation>,
    /// Who is kept apart, of those who are looking: pairs of ids, the smaller one first, in order.
    pub apart: Vec<(String, String, WhyApart)>,
}

/// A report with what is left of whom it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownReport {
    /// The report.
    pub report: MeetingReport,
    /// What the other is called there, unless they are erased.
    pub nickname: Option<Nickname>,
}

/// Who seeks company, who is invited where, and the answers; and whom to send a message.
#[async_trait]
pub trait MeetingStore: MailStore {
    /// Keeps somebody new, with their address for messages if they gave one, on disk before it answers. The same link is kept
    /// once.
    async fn keep_seeker(
        &self,
        link: KeyedHash,
        seeker: &Seeker,
        mail: Option<&SeekerMail>,
    ) -> Result<Kept, StoreError>;
    /// Whose link this is.
    async fn seeker_by_link(&self, link: KeyedHash) -> Result<Option<KnownSeeker>, StoreError>;
    /// Somebody by id.
    async fn seeker(&self, id: &str) -> Result<Option<KnownSeeker>, StoreError>;
    /// An invitation by id; `None` when there is none, or it is erased.
    async fn invitation(&self, id: &str) -> Result<Option<KnownInvitation>, StoreError>;
    /// Keeps a step, on disk before it answers.
    async fn keep_step(&self, step: &MeetingStep) -> Result<StepTaken, StoreError>;
    /// Who is looking. With `at` only who can come to one of these moments, and only the invitations to them.
    async fn looking(&self, at: Option<&BTreeSet<String>>) -> Result<LookingPeople, StoreError>;
    /// Offers invitations, each by itself, and says of each what became of it.
    async fn offer(&self, offers: &[Offer]) -> Result<Vec<Offered>, StoreError>;
    /// Every invitation that waits for answers or is agreed, by id; with `at`, only to this moment.
    async fn live_invitations(&self, at: Option<&str>) -> Result<Vec<KnownInvitation>, StoreError>;
    /// Everybody who is looking and is erased before an instant in unix milliseconds, by id.
    async fn looking_until(&self, instant: i64) -> Result<Vec<Seeker>, StoreError>;
    /// Erases who and what is over at `now`, and the reports received before `reports_before`; says how many people.
    async fn erase_over(&self, now: i64, reports_before: i64) -> Result<u64, StoreError>;
    /// Takes a day's round for this server: `true` unless it is finished, or another server took it at `stale` or later. All
    /// instants in unix milliseconds.
    async fn claim_round(&self, day: NaiveDate, now: i64, stale: i64) -> Result<bool, StoreError>;
    /// Says that a day's round is done. What is older than a year is forgotten.
    async fn finish_round(&self, day: NaiveDate, now: i64) -> Result<(), StoreError>;
    /// Keeps a report. The same id is kept once.
    async fn keep_meeting_report(&self, report: &MeetingReport) -> Result<Kept, StoreError>;
    /// The reports that nobody has dealt with, the oldest first.
    async fn meeting_reports(&self) -> Result<Vec<KnownReport>, StoreError>;
    /// Erases a report because it was dealt with; `false` when there is none with this id.
    async fn close_meeting_report(&self, id: &str) -> Result<bool, StoreError>;
}
