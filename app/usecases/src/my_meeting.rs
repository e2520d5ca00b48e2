//! Somebody looks at how it stands with their own meeting.
use crate::{
    own_meeting::MeetingPorts,
    ports::{KnownSeeker, StoreError},
    secrets::Purpose,
};
use domain::meeting::{Invitation, InvitationState, Nickname, Seeker, View, Wishes, view};

/// Somebody's own page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MyMeeting {
    /// What they may see.
    pub view: View,
    /// What they wish.
    pub wishes: Wishes,
    /// The id of the invitation that they see, for the form that answers it.
    pub invitation: Option<String>,
    /// With whom the meeting is agreed, or was.
    pub others: Vec<OtherGuest>,
    /// When everything is erased if nothing happens any more, in unix milliseconds.
    pub until: i64,
}

/// Somebody else at the same table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OtherGuest {
    /// What they are called there.
    pub nickname: Nickname,
    /// What names them in a form that reports or blocks: not their id, and another one at every table.
    pub token: String,
}

/// How it stands; `None` for a key that opens nothing. Reading changes nothing, and shows what the clock has brought about even
/// when nothing has acted on it yet.
///
/// # Errors
/// When the store does not answer.
pub async fn my_meeting(ports: &MeetingPorts<'_>, key: &str) -> Result<Option<MyMeeting>, StoreError> {
    let now = ports.now();
    let Some(known) = ports.known(key).await? else {
        return Ok(None);
    };
    let KnownSeeker {
        mut seeker,
        invitation,
    } = known;
    let mut invitation = invitation.map(|known| known.invitation);
    if let Some(outcome) = invitation.as_ref().and_then(|seen| ports.due(seen, now)) {
        for change in &outcome.changes {
            seeker = seeker.after(change);
        }
        invitation = Some(outcome.invitation);
    }
    let view = view(&seeker, invitation.as_ref(), now);
    let shown = invitation.filter(|_| {
        matches!(
            view,
            View::Invited { .. } | View::Agreed { .. } | View::Met { .. }
        )
    });
    Ok(Some(MyMeeting {
        others: shown
            .as_ref()
            .map(|shown| others(ports, &seeker, shown))
            .unwrap_or_default(),
        invitation: shown.map(|shown| shown.id),
        until: seeker.until,
        wishes: seeker.wishes,
        view,
    }))
}

/// Those who said yes beside somebody, once it is agreed, in an order that does not tell who answered first.
fn others(ports: &MeetingPorts<'_>, seeker: &Seeker, invitation: &Invitation) -> Vec<OtherGuest> {
    let mut others: Vec<_> = guests(seeker, invitation)
        .map(|(other, nickname)| OtherGuest {
            nickname,
            token: token(ports, invitation, other),
        })
        .collect();
    others.sort();
    others
}

/// The id of whom a token names among those who said yes.
pub(crate) fn named<'a>(
    ports: &MeetingPorts<'_>,
    seeker: &Seeker,
    invitation: &'a Invitation,
    given: &str,
) -> Option<&'a str> {
    guests(seeker, invitation)
        .map(|(other, _)| other)
        .find(|other| token(ports, invitation, other) == given)
}

fn guests<'a>(seeker: &Seeker, invitation: &'a Invitation) -> impl Iterator<Item = (&'a str, Nickname)> {
    let agreed = matches!(invitation.state, InvitationState::Agreed | InvitationState::Met);
    let me = seeker.id.clone();
    let came = invitation
        .coming()
        .filter(move |place| agreed && place.seeker != me);
    came.map(|place| (place.seeker.as_str(), place.nickname))
}

fn token(ports: &MeetingPorts<'_>, invitation: &Invitation, other: &str) -> String {
    let named = format!("{} {other}", invitation.id);
    let hash = ports.secrets.keyed_hash(Purpose::OtherGuest, named.as_bytes());
    format!("{:016x}", hash.draw())
}
