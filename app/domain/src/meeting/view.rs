//! What a person sees of their meeting: the only door through which pages look.
use super::{
    Answer, Flower, Interest, Invitation, InvitationState, Nickname, Occurrence, Seeker, SeekerState, Spoken,
};
use std::collections::BTreeSet;

/// What one person may see. Derived from their own state and answer, from who said yes, and from the clock; a no, a silence
/// and an erasure of somebody else look the same in it at every moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum View {
    /// We are looking.
    Looking {
        /// Since when, in unix milliseconds.
        since: i64,
        /// "This time it does not go ahead", said without a reason.
        called_off: bool,
    },
    /// There is somebody.
    Invited {
        /// When.
        occurrence: Occurrence,
        /// The id of the meeting spot.
        spot_id: String,
        /// Who welcomes.
        host: String,
        /// For how many people the invitation is, this person among them. 1: the host welcomes you.
        size: u8,
        /// A language that all of them speak.
        language: Spoken,
        /// What all of them like or can do.
        shared: BTreeSet<Interest>,
        /// Until when one can answer, in unix milliseconds.
        answer_by: i64,
        /// Whether this person said yes, and waits.
        said_yes: bool,
    },
    /// It goes ahead.
    Agreed {
        /// When.
        occurrence: Occurrence,
        /// The id of the meeting spot.
        spot_id: String,
        /// Who welcomes.
        host: String,
        /// The sign of recognition.
        flower: Flower,
        /// A language that all of them speak.
        language: Spoken,
        /// What all of them like or can do.
        shared: BTreeSet<Interest>,
        /// Who else said yes, by nickname. Empty: the host welcomes you.
        others: Vec<Nickname>,
    },
    /// It has been.
    Met {
        /// When.
        occurrence: Occurrence,
        /// The id of the meeting spot.
        spot_id: String,
        /// When everything is erased, in unix milliseconds.
        until: i64,
    },
    /// Nothing was heard of this person, so we do not look any more.
    Lapsed {
        /// When everything is erased, in unix milliseconds.
        until: i64,
    },
    /// This person stopped.
    Stopped {
        /// When everything is erased, in unix milliseconds.
        until: i64,
    },
}

/// What a person sees at `now`: the clock counts, also when nothing has acted on it yet. `invitation` is the one that
/// [`Seeker::invitation`] names; another one is not looked at.
#[must_use]
pub fn view(seeker: &Seeker, invitation: Option<&Invitation>, now: i64) -> View {
    let named = invitation.filter(|given| seeker.invitation.as_deref() == Some(&given.id));
    let due = named.and_then(|given| given.due(now));
    let mut seeker = seeker.clone();
    let mut invitation = named.cloned();
    if let Some(outcome) = due {
        for change in &outcome.changes {
            seeker = seeker.after(change);
        }
        invitation = Some(outcome.invitation);
    }
    if let Some(change) = seeker.due(now) {
        seeker = seeker.after(&change);
    }
    match (seeker.state, invitation) {
        (SeekerState::Lapsed, _) => View::Lapsed { until: seeker.until },
        (SeekerState::Stopped, _) => View::Stopped { until: seeker.until },
        (SeekerState::Invited | SeekerState::Agreed | SeekerState::Met, Some(invitation)) => {
            of_invitation(&seeker, invitation)
        }
        // Without its invitation a state says nothing: then we are looking, which leaves nobody with nothing.
        _ => View::Looking {
            since: seeker.since,
            called_off: seeker.called_off,
        },
    }
}

fn of_invitation(seeker: &Seeker, invitation: Invitation) -> View {
    let said_yes = invitation
        .place(&seeker.id)
        .is_some_and(|place| place.answer == Some(Answer::Yes));
    let others = || {
        let others = invitation.coming().filter(|place| place.seeker != seeker.id);
        let mut names: Vec<_> = others.map(|place| place.nickname).collect();
        // In an order that does not tell who answered first.
        names.sort_unstable();
        names
    };
    match (seeker.state, invitation.state) {
        (SeekerState::Met, InvitationState::Met) => View::Met {
            until: seeker.until,
            occurrence: invitation.occurrence,
            spot_id: invitation.spot_id,
        },
        (SeekerState::Agreed, InvitationState::Agreed) => View::Agreed {
            others: others(),
            occurrence: invitation.occurrence,
            spot_id: invitation.spot_id,
            host: invitation.host,
            flower: invitation.flower,
            language: invitation.language,
            shared: invitation.shared,
        },
        (SeekerState::Invited, InvitationState::Open | InvitationState::Agreed) => View::Invited {
            occurrence: invitation.occurrence,
            spot_id: invitation.spot_id,
            host: invitation.host,
            size: invitation.size,
            language: invitation.language,
            shared: invitation.shared,
            answer_by: invitation.answer_by,
            said_yes,
        },
        _ => View::Looking {
            since: seeker.since,
            called_off: seeker.called_off,
        },
    }
}
