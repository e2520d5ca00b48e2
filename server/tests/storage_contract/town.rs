//! A town over a store to test: one meeting spot, two hosted moments, and people with the stories that they live.
use crate::{bench::Bench, samples::bare_spot};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    area::{Area, AreaCode, Figures},
    directory::{Directory, DirectoryParts},
    geography::Position,
    hours::{Hours, Schedule},
    meeting::{
        Answer, AnswerRefusal, Company, Flower, HostedMoment, Interest, Invitation, InvitationState,
        Nickname, Occurrence, Outcome, Place, SeekForm, Seeker, SeekerState, Spoken, View, Wishes,
    },
};
use std::sync::Arc;
use usecases::{
    answer_invitation::answer_invitation,
    fakes::{CountingIds, OpenSecrets, SettableClock},
    mail_wish::MailWish,
    my_meeting::{MyMeeting, my_meeting},
    own_meeting::{ActError, MeetingPorts},
    ports::{Offer, Offered},
    secrets::KeyedHash,
    seek_company::{SeekCompanyForm, SeekError, Started, seek_company},
};

/// Monday 23 November 2026, 11:00 on the clock of the Netherlands.
pub const MONDAY: &str = "2026-11-23T10:00:00Z";

/// People, places and the clock.
#[derive(Clone)]
pub struct Town {
    pub bench: Bench,
    pub directory: Arc<Directory>,
    pub clock: Arc<SettableClock>,
    pub ids: Arc<CountingIds>,
    pub secrets: OpenSecrets,
}

pub fn at(instant: &str) -> DateTime<Utc> {
    instant.parse().unwrap()
}

/// A moment at the spot of the town.
pub fn moment(id: &str, hours: &str, room: u8) -> HostedMoment {
    HostedMoment {
        id: id.to_owned(),
        spot_id: "plek".to_owned(),
        host: "de gastvrouw ’t “Hökske”".to_owned(),
        schedule: Schedule {
            hours: Hours::read(hours),
            exceptions: Vec::new(),
        },
        room,
        example: true,
    }
}

fn area(code: &str) -> Area {
    Area {
        code: AreaCode::parse(code).unwrap(),
        name: code.to_owned(),
        slug: code.to_lowercase(),
        centre: Position::new(50.9, 5.98).unwrap(),
        outline: None,
        approximate: true,
        boundary_year: None,
        figures: Figures::default(),
    }
}

/// What somebody sends who begins to look.
pub fn form_of(number: u128, nickname: &str, interest: Option<&str>) -> SeekCompanyForm {
    SeekCompanyForm {
        form_key: format!("{number:032x}"),
        own_key: None,
        fields: SeekForm {
            area: "WK091733".to_owned(),
            languages: vec!["nl".to_owned()],
            moments: vec!["wo".to_owned(), "vr".to_owned()],
            interests: interest.map(str::to_owned).into_iter().collect(),
            company: "either".to_owned(),
            step_free: String::new(),
            nickname: nickname.to_owned(),
        },
        mail: MailWish::default(),
    }
}

impl Town {
    /// Moments on Wednesday and Friday with so many seats each time.
    pub fn new(bench: &Bench, room: u8) -> Self {
        let directory = Directory::build(DirectoryParts {
            areas: vec![area("GM0917"), area("WK091733")],
            spots: vec![bare_spot("plek")],
            moments: vec![
                moment("wo", "We 10:00-11:30", room),
                moment("vr", "Fr 14:00-16:00", room),
            ],
            ..DirectoryParts::default()
        });
        Self {
            bench: bench.clone(),
            directory: Arc::new(directory),
            clock: Arc::new(SettableClock::at(at(MONDAY))),
            ids: Arc::new(CountingIds::default()),
            secrets: OpenSecrets::default(),
        }
    }

    pub fn ports(&self) -> MeetingPorts<'_> {
        MeetingPorts {
            directory: &self.directory,
            store: self.bench.meetings.as_ref(),
            secrets: &self.secrets,
            ids: self.ids.as_ref(),
            clock: self.clock.as_ref(),
        }
    }

    /// Somebody begins to look, with an interest or with none.
    pub async fn start(&self, number: u128, nickname: &str, interest: Option<&str>) -> Started {
        self.try_start(number, nickname, interest).await.unwrap()
    }

    /// The same, when there may be no room for another transaction.
    pub async fn try_start(
        &self,
        number: u128,
        nickname: &str,
        interest: Option<&str>,
    ) -> Result<Started, SeekError> {
        seek_company(&self.ports(), &form_of(number, nickname, interest)).await
    }

    /// The key of somebody who likes nothing that others like: nobody is invited with them before the evening.
    pub async fn seek_quietly(&self, number: u128, nickname: &str) -> String {
        self.start(number, nickname, None).await.key.to_string()
    }

    /// Two people who are invited together.
    pub async fn invited_pair(&self) -> [String; 2] {
        let one = self.start(1, "quiet-hedgehog", Some("gardening")).await.key;
        let other = self.start(2, "merry-robin", Some("gardening")).await.key;
        let pair = [one.to_string(), other.to_string()];
        for key in &pair {
            assert!(matches!(self.view(key).await, View::Invited { size: 2, .. }));
        }
        pair
    }

    /// Two people who both said yes.
    pub async fn agreed_pair(&self) -> [String; 2] {
        let pair = self.invited_pair().await;
        for key in &pair {
            self.answer(key, Answer::Yes).await.unwrap();
        }
        pair
    }

    pub async fn mine(&self, key: &str) -> MyMeeting {
        my_meeting(&self.ports(), key).await.unwrap().unwrap()
    }

    pub async fn view(&self, key: &str) -> View {
        self.mine(key).await.view
    }

    /// Answers the invitation that the page shows.
    pub async fn answer(&self, key: &str, answer: Answer) -> Result<(), ActError<AnswerRefusal>> {
        let invitation = self.mine(key).await.invitation.unwrap();
        answer_invitation(&self.ports(), key, &invitation, answer).await
    }

    /// The id of the seeker whose key this is.
    pub async fn id(&self, key: &str) -> String {
        let link = usecases::link_key::LinkKey::parse(key)
            .unwrap()
            .hash(&self.secrets, usecases::secrets::Purpose::PersonalLink);
        let known = self.bench.meetings.seeker_by_link(link).await.unwrap();
        known.unwrap().seeker.id
    }

    pub fn pass(&self, days: i64) {
        self.clock.advance(TimeDelta::days(days));
    }

    /// What must hold at every moment: no time has more people than seats, and whoever is in an invitation has it as their own.
    pub async fn check(&self) {
        let meetings = &self.bench.meetings;
        let live = meetings.live_invitations(None).await.unwrap();
        for known in &live {
            let invitation = &known.invitation;
            let time = &invitation.occurrence;
            let there = live.iter().filter(|other| other.invitation.occurrence == *time);
            let seats: usize = there.map(|other| other.invitation.seats()).sum();
            let room = self.directory.moment(&time.moment).unwrap().room;
            assert!(seats <= usize::from(room), "{seats} at {time:?}");
            assert!(invitation.places.len() <= usize::from(invitation.size));
            for place in &invitation.places {
                let person = meetings.seeker(&place.seeker).await.unwrap().unwrap().seeker;
                let here = person.invitation.as_ref() == Some(&invitation.id);
                assert_eq!(here, place.answer != Some(Answer::No), "{person:?} {place:?}");
            }
        }
    }
}

/// Wishes with something of everything.
pub fn wishes(nickname: &str) -> Wishes {
    Wishes {
        area: AreaCode::parse("WK091733").unwrap(),
        languages: [Spoken::Dutch, Spoken::Tigrinya].into(),
        moments: ["wo".to_owned(), "vr".to_owned()].into(),
        interests: [Interest::Gardening, Interest::Digital, Interest::Coffee].into(),
        company: Company::Table,
        step_free: true,
        nickname: Nickname::from_key(nickname).unwrap(),
    }
}

/// Somebody who looks since an instant.
pub fn seeker(id: &str, since: i64) -> Seeker {
    Seeker::new(id.to_owned(), wishes("quiet-hedgehog"), since)
}

pub fn hash(number: u8) -> KeyedHash {
    KeyedHash([number; 32])
}

/// An offer to people at a time of the Wednesday moment that begins at `start`.
pub fn offer(id: &str, people: &[&Seeker], start: i64, room: u8) -> Offer {
    let invitation = Invitation {
        id: id.to_owned(),
        occurrence: Occurrence {
            moment: "wo".to_owned(),
            start,
            end: start + 5_400_000,
        },
        spot_id: "plek".to_owned(),
        host: "de gastvrouw".to_owned(),
        flower: Flower::ForgetMeNot,
        language: Spoken::Dutch,
        shared: [Interest::Gardening, Interest::Coffee].into(),
        size: u8::try_from(people.len()).unwrap(),
        offered: start - 100,
        answer_by: start - 10,
        places: people
            .iter()
            .map(|person| Place {
                seeker: person.id.clone(),
                nickname: person.wishes.nickname,
                answer: None,
            })
            .collect(),
        state: InvitationState::Open,
    };
    let changes = people.iter().map(|person| domain::meeting::Change {
        seeker: person.id.clone(),
        state: SeekerState::Invited,
        invitation: Some(invitation.id.clone()),
        called_off: false,
        until: invitation.until(),
    });
    Offer {
        changes: changes.collect(),
        invitation,
        room,
    }
}

/// Keeps people who look since 0, with links of their own.
pub async fn keep(bench: &Bench, ids: &[&str]) -> Vec<Seeker> {
    let mut kept = Vec::new();
    for (number, id) in (1..).zip(ids) {
        let seeker = seeker(id, 0);
        bench
            .meetings
            .keep_seeker(hash(number), &seeker, None)
            .await
            .unwrap();
        kept.push(seeker);
    }
    kept
}

/// Makes one offer.
pub async fn make(bench: &Bench, offer: Offer) -> Offered {
    bench.meetings.offer(&[offer]).await.unwrap()[0]
}

/// The outcome of an invitation that is called off.
pub fn called_off(invitation: &Invitation) -> Outcome {
    invitation.call_off(invitation.offered)
}
