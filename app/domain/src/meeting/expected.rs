//! What a host sees: who is expected, by nickname and flower.
use super::{Flower, Invitation, InvitationState, Nickname, Occurrence};

/// People who come together to one time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    /// When.
    pub occurrence: Occurrence,
    /// Their sign of recognition.
    pub flower: Flower,
    /// Who said yes, by nickname. One alone: "somebody new is coming: please welcome them".
    pub people: Vec<Nickname>,
}

/// Who is expected at the times that end after `now`, in the order of time and then of flowers. Only what is agreed: a host
/// never learns who was asked, or said no.
#[must_use]
pub fn expected(invitations: &[Invitation], now: i64) -> Vec<Expected> {
    let mut expected: Vec<_> = invitations
        .iter()
        .filter(|invitation| invitation.state == InvitationState::Agreed && now < invitation.occurrence.end)
        .map(|invitation| {
            let mut people: Vec<_> = invitation.coming().map(|place| place.nickname).collect();
            people.sort_unstable();
            Expected {
                occurrence: invitation.occurrence.clone(),
                flower: invitation.flower,
                people,
            }
        })
        .collect();
    expected.sort_by(|one, other| {
        let key = |group: &Expected| (group.occurrence.start, group.flower, group.people.clone());
        key(one).cmp(&key(other))
    });
    expected
}
