//! A person who looks for somebody to meet: wishes, a state, and the instant at which they are erased.
use super::{DAY, DAYS_KEPT, Invitation, SEEK_DAYS, SeekerState, Wishes};

/// Somebody who looks. Nothing here says who it is: a nickname, an area, choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seeker {
    /// Our own id, random; it is no right to anything.
    pub id: String,
    /// What they wish.
    pub wishes: Wishes,
    /// Since when they look, in unix milliseconds; who waits longer counts for more.
    pub since: i64,
    /// Where they are on their way.
    pub state: SeekerState,
    /// The invitation that counts for them now; none while looking or after a no.
    pub invitation: Option<String>,
    /// Their last invitation did not go ahead, and not because of them. Pages say so, never why.
    pub called_off: bool,
    /// When every row of them is erased, in unix milliseconds.
    pub until: i64,
}

/// What changes for one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The id of the [`Seeker`].
    pub seeker: String,
    /// The new state.
    pub state: SeekerState,
    /// The invitation that counts from now on.
    pub invitation: Option<String>,
    /// As in [`Seeker::called_off`].
    pub called_off: bool,
    /// As in [`Seeker::until`].
    pub until: i64,
}

impl Seeker {
    /// Somebody who begins to look at `now`.
    #[must_use]
    pub fn new(id: String, wishes: Wishes, now: i64) -> Self {
        let change = Change::looking(id, false, now);
        Self {
            id: change.seeker,
            wishes,
            since: now,
            state: change.state,
            invitation: None,
            called_off: false,
            until: change.until,
        }
    }

    /// The same person after a change; a change of somebody else leaves them as they are.
    #[must_use]
    pub fn after(mut self, change: &Change) -> Self {
        if change.seeker == self.id {
            self.state = change.state;
            self.invitation.clone_from(&change.invitation);
            self.called_off = change.called_off;
            self.until = change.until;
        }
        self
    }

    /// With other wishes, looking from `now` on: after "wijzig", also for who had met, lapsed or stopped. Who was looking
    /// already keeps their place in the row. An invitation must be left first ([`Invitation::leave`]).
    #[must_use]
    pub fn with_wishes(self, wishes: Wishes, now: i64) -> Self {
        let since = match self.state {
            SeekerState::Looking => self.since.min(now),
            _ => now,
        };
        Self {
            since,
            ..Self::new(self.id, wishes, now)
        }
    }

    /// What the clock does to somebody who looks and never came back; `None` while nothing is due.
    #[must_use]
    pub fn due(&self, now: i64) -> Option<Change> {
        let lapses = self.until.saturating_sub(DAYS_KEPT * DAY);
        (self.state == SeekerState::Looking && now >= lapses).then(|| Change {
            seeker: self.id.clone(),
            state: SeekerState::Lapsed,
            invitation: None,
            called_off: false,
            until: self.until,
        })
    }

    /// Whether everything of them has to be gone at `now`.
    #[must_use]
    pub const fn is_over(&self, now: i64) -> bool {
        now >= self.until
    }
}

impl Change {
    /// Back in the row.
    #[must_use]
    pub fn looking(seeker: String, called_off: bool, now: i64) -> Self {
        Self {
            seeker,
            state: SeekerState::Looking,
            invitation: None,
            called_off,
            until: now.saturating_add((SEEK_DAYS + DAYS_KEPT) * DAY),
        }
    }

    /// Stopped by their own act at `now`.
    #[must_use]
    pub fn stopped(seeker: String, now: i64) -> Self {
        Self::ended(seeker, SeekerState::Stopped, now)
    }

    /// With an invitation: invited, agreed, or met.
    pub(crate) fn with(seeker: &str, state: SeekerState, invitation: &Invitation) -> Self {
        Self {
            seeker: seeker.to_owned(),
            state,
            invitation: Some(invitation.id.clone()),
            called_off: false,
            until: invitation.until(),
        }
    }

    /// At the end of the way, without an invitation.
    pub(super) fn ended(seeker: String, state: SeekerState, end: i64) -> Self {
        Self {
            seeker,
            state,
            invitation: None,
            called_off: false,
            until: end.saturating_add(DAYS_KEPT * DAY),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::sample::{NOW, at, seeker, wishes},
        *,
    };

    #[test]
    fn who_never_comes_back_lapses_after_ninety_days_and_is_gone_thirty_days_later() {
        let now = at(NOW);
        let seeker = seeker("a");
        assert_eq!(seeker.due(now + SEEK_DAYS * DAY - 1), None);
        let change = seeker.due(now + SEEK_DAYS * DAY).unwrap();
        let lapsed = seeker.after(&change);
        assert_eq!(lapsed.state, SeekerState::Lapsed);
        assert!(!lapsed.is_over(now + (SEEK_DAYS + DAYS_KEPT) * DAY - 1));
        assert!(lapsed.is_over(now + (SEEK_DAYS + DAYS_KEPT) * DAY));
    }

    #[test]
    fn stopped_is_gone_after_thirty_days_and_may_begin_again() {
        let now = at(NOW);
        let stopped = seeker("a").after(&Change::stopped("a".to_owned(), now));
        assert!(stopped.is_over(now + DAYS_KEPT * DAY) && !stopped.is_over(now + DAYS_KEPT * DAY - 1));
        let again = stopped.with_wishes(wishes(), now + DAY);
        assert_eq!((again.state, again.since), (SeekerState::Looking, now + DAY));
    }

    #[test]
    fn a_change_of_wishes_keeps_the_place_in_the_row() {
        let later = seeker("a").with_wishes(wishes(), at(NOW) + DAY);
        assert_eq!(later.since, at(NOW));
        assert_eq!(later.until, at(NOW) + DAY + (SEEK_DAYS + DAYS_KEPT) * DAY);
    }

    #[test]
    fn a_change_of_somebody_else_changes_nothing() {
        let me = seeker("a");
        assert_eq!(me.clone().after(&Change::stopped("b".to_owned(), 0)), me);
    }
}
