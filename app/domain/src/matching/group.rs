//! People who are invited together.
use super::Reasons;
use crate::meeting::{
    Change, Flower, Interest, Invitation, InvitationState, Nickname, Occurrence, Outcome, Place, SeekerState,
    Spoken, answer_by,
};
use std::collections::BTreeSet;

/// One of a group.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Person {
    /// The id of the seeker.
    pub seeker: String,
    /// The name that the others will see.
    pub nickname: Nickname,
}

/// People who are to be invited together, and to what. One person alone is welcomed by the host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// One to six people, by id.
    pub people: Vec<Person>,
    /// When.
    pub occurrence: Occurrence,
    /// The id of the meeting spot.
    pub spot_id: String,
    /// Who welcomes.
    pub host: String,
    /// The sign of recognition: another one than that of every other group at the same time, while there are enough.
    pub flower: Flower,
    /// A language that all of them speak.
    pub language: Spoken,
    /// What all of them like or can do.
    pub shared: BTreeSet<Interest>,
    /// Why each pair of them: the first with the second, the first with the third, …, the second with the third, ….
    pub reasons: Vec<Reasons>,
}

impl Group {
    /// The invitation for this group, offered at `now`, and each person invited. `None` when it is too late to offer it.
    #[must_use]
    pub fn offer(&self, id: String, now: i64) -> Option<Outcome> {
        let invitation = Invitation {
            id,
            occurrence: self.occurrence.clone(),
            spot_id: self.spot_id.clone(),
            host: self.host.clone(),
            flower: self.flower,
            language: self.language,
            shared: self.shared.clone(),
            size: u8::try_from(self.people.len()).ok()?,
            offered: now,
            answer_by: answer_by(&self.occurrence, now)?,
            places: self
                .people
                .iter()
                .map(|person| Place {
                    seeker: person.seeker.clone(),
                    nickname: person.nickname,
                    answer: None,
                })
                .collect(),
            state: InvitationState::Open,
        };
        let changes = self
            .people
            .iter()
            .map(|person| Change::with(&person.seeker, SeekerState::Invited, &invitation))
            .collect();
        Some(Outcome { invitation, changes })
    }

    /// Every pair of the group, by the ids of the seekers: from the offer on they are kept apart
    /// ([`super::WhyApart::Before`]), whatever they answer.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.people.iter().enumerate().flat_map(|(place, one)| {
            self.people[place + 1..]
                .iter()
                .map(|other| (one.seeker.as_str(), other.seeker.as_str()))
        })
    }
}
