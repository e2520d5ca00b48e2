//! Somebody's own meeting, opened by the key in its link: what every act on it begins and ends with.
//!
//! An act reads, brings what it read up to the clock, lets the rule decide, and keeps what follows in one step. When another
//! step came between, it begins again, so that of two at the same moment the second one knows of the first.
use crate::{
    link_key::LinkKey,
    ports::{
        Clock, Ids, KnownInvitation, KnownSeeker, MeetingStep, MeetingStore, OwnStep, Secrets, StepTaken,
        StoreError,
    },
    secrets::{KeyedHash, Purpose},
};
use domain::{
    directory::Directory,
    meeting::{Invitation, Outcome, Seeker},
};

/// How often an act begins again before it gives up: more often than people can stand in each other's way at one table.
const ATTEMPTS: usize = 50;

/// What the acts of a meeting need from outside.
#[derive(Clone, Copy)]
pub struct MeetingPorts<'a> {
    /// Areas, spots and hosted moments.
    pub directory: &'a Directory,
    /// The people and their invitations.
    pub store: &'a dyn MeetingStore,
    /// The key of this installation.
    pub secrets: &'a dyn Secrets,
    /// New ids.
    pub ids: &'a dyn Ids,
    /// The time.
    pub clock: &'a dyn Clock,
}

/// Why an act was not done.
#[derive(Debug, thiserror::Error)]
pub enum ActError<Refusal: std::error::Error + 'static> {
    /// This key opens nothing: it never did, or everything was erased. Nobody can tell which.
    #[error("this link opens nothing")]
    NoMeeting,
    /// The rule refuses.
    #[error(transparent)]
    Refused(Refusal),
    /// The store cannot answer now.
    #[error("the store is not available")]
    Unavailable(#[from] StoreError),
}

/// What an act comes to: a step to keep, if anything changes, and what to tell.
pub(crate) type Decided<T, Refusal> = Result<(Option<MeetingStep>, T), Refusal>;

impl MeetingPorts<'_> {
    /// The instant, in unix milliseconds.
    pub(crate) fn now(&self) -> i64 {
        self.clock.now().timestamp_millis()
    }

    /// What is kept of the key in a personal link; `None` for a text that is no key.
    pub(crate) fn link(&self, key: &str) -> Option<KeyedHash> {
        Some(LinkKey::parse(key)?.hash(self.secrets, Purpose::PersonalLink))
    }

    /// Whose key this is. Whoever should be erased already is nobody, also when the clock has not come round.
    pub(crate) async fn known(&self, key: &str) -> Result<Option<KnownSeeker>, StoreError> {
        let Some(link) = self.link(key) else {
            return Ok(None);
        };
        let known = self.store.seeker_by_link(link).await?;
        Ok(known.filter(|known| !known.seeker.is_over(self.now())))
    }

    /// What the clock, or a moment that was taken off, does to an invitation; `None` while nothing is due.
    pub(crate) fn due(&self, invitation: &Invitation, now: i64) -> Option<Outcome> {
        invitation.due(now).or_else(|| {
            let off = invitation.is_live() && now < invitation.occurrence.start && !self.holds(invitation);
            off.then(|| invitation.call_off(now))
        })
    }

    /// Whether the time of an invitation still stands.
    fn holds(&self, invitation: &Invitation) -> bool {
        let time = &invitation.occurrence;
        self.directory
            .moment(&time.moment)
            .is_some_and(|moment| moment.holds(time))
    }

    /// Does an act on the meeting that a key opens.
    pub(crate) async fn act<T, Refusal: std::error::Error + 'static>(
        &self,
        key: &str,
        decide: impl Fn(&KnownSeeker, i64) -> Decided<T, Refusal> + Send + Sync,
    ) -> Result<T, ActError<Refusal>> {
        for _ in 0..ATTEMPTS {
            let now = self.now();
            let known = self.known(key).await?.ok_or(ActError::NoMeeting)?;
            if let Some(step) = self.due_step(&known, now) {
                self.store.keep_step(&step).await?;
                continue;
            }
            let (step, told) = decide(&known, now).map_err(ActError::Refused)?;
            let Some(step) = step else { return Ok(told) };
            if self.store.keep_step(&step).await? == StepTaken::Done {
                return Ok(told);
            }
        }
        Err(too_often().into())
    }

    /// The step that the clock takes for somebody before anything else happens.
    fn due_step(&self, known: &KnownSeeker, now: i64) -> Option<MeetingStep> {
        let of_invitation = known.invitation.as_ref().and_then(|known| {
            let outcome = self.due(&known.invitation, now)?;
            Some(MeetingStep::of(known, outcome))
        });
        of_invitation.or_else(|| lapse(&known.seeker, now))
    }
}

/// The step of somebody who looked and never came back.
pub(crate) fn lapse(seeker: &Seeker, now: i64) -> Option<MeetingStep> {
    let change = seeker.due(now)?;
    Some(MeetingStep {
        own: Some(OwnStep::Becomes(seeker.clone(), seeker.clone().after(&change))),
        ..MeetingStep::default()
    })
}

/// Somebody leaves the invitation that counts for them, if there is one, and what becomes of them.
pub(crate) fn leaving(known: &KnownSeeker, own: OwnStep, now: i64) -> MeetingStep {
    let step = known.invitation.as_ref().map(|invitation| {
        let outcome = invitation.invitation.leave(&known.seeker.id, now);
        MeetingStep::of(invitation, outcome)
    });
    let mut step = step.unwrap_or_default();
    // What becomes of the one who leaves is their own.
    step.changes.retain(|change| change.seeker != known.seeker.id);
    step.own = Some(own);
    step
}

/// Nobody gets here but by a fault of the program or of the database.
pub(crate) fn too_often() -> StoreError {
    StoreError::Unavailable(format!(
        "a meeting was changed by others {ATTEMPTS} times in a row"
    ))
}

impl MeetingStep {
    /// What follows for an invitation as it was read.
    #[must_use]
    pub fn of(known: &KnownInvitation, outcome: Outcome) -> Self {
        Self {
            invitation: Some((known.clone(), outcome.invitation)),
            changes: outcome.changes,
            ..Self::default()
        }
    }
}
