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
    /// Whether they get a message by e-mail when there is news.
    pub messages: bool,
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
    let messages = ports.store.has_mail(&known.seeker.id).await?;
    let Seen {
        view,
        seeker,
        invitation,
    } = seen(ports, known, now);
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
        messages,
        wishes: seeker.wishes,
        view,
    }))
}

/// What somebody sees, and the records that it was worked out from.
pub(crate) struct Seen {
    pub(crate) view: View,
    seeker: Seeker,
    invitation: Option<Invitation>,
}

/// What somebody sees at `now`, with what the clock and the list of moments have brought about.
pub(crate) fn seen(ports: &MeetingPorts<'_>, known: KnownSeeker, now: i64) -> Seen {
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
    Seen {
        view: view(&seeker, invitation.as_ref(), now),
        seeker,
        invitation,
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::town::{Town, directory, moment};

    #[tokio::test]
    async fn a_moment_that_was_taken_off_is_told_at_once_and_nobody_waits_at_a_closed_door() {
        let mut town = Town::new();
        let [one, other] = town.agreed_pair().await;
        let View::Agreed { occurrence, .. } = town.view(&one).await else {
            panic!("it is agreed");
        };
        let stays = if occurrence.moment == "wo" { "vr" } else { "wo" };
        town.directory = directory(vec![moment(stays, "We,Fr 10:00-11:30")]);
        for key in [&one, &other] {
            assert!(matches!(
                town.view(key).await,
                View::Looking { called_off: true, .. }
            ));
        }
        crate::lapse_invitations::lapse_invitations(&town.ports())
            .await
            .unwrap();
        for key in [&one, &other] {
            let mine = town.mine(key).await;
            assert!(matches!(mine.view, View::Looking { called_off: true, .. }));
            assert_eq!((mine.invitation, mine.others), (None, vec![]));
        }
    }

    #[tokio::test]
    async fn others_are_named_only_when_it_is_agreed_and_never_by_their_id() {
        let town = Town::new();
        let [one, _] = town.invited_pair().await;
        assert_eq!(town.mine(&one).await.others, []);
        town.answer(&one, domain::meeting::Answer::Yes).await;
        assert_eq!(town.mine(&one).await.others, []);
        let town = Town::new();
        let [one, other] = town.agreed_pair().await;
        let (mine, theirs) = (town.mine(&one).await, town.mine(&other).await);
        assert_eq!(mine.others[0].nickname.key(), "merry-robin");
        assert_eq!(theirs.others[0].nickname.key(), "quiet-hedgehog");
        assert_ne!(mine.others[0].token, theirs.others[0].token);
        assert!(!town.everything().contains(&mine.others[0].token));
    }
}
