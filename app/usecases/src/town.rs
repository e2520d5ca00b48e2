//! A town for the tests of meetings: one meeting spot with two hosted moments, and people who come and go.
use crate::{
    answer_invitation::answer_invitation,
    evening_round::{hold_round, round_due},
    fakes::{CountingIds, MemoryStore, OpenSecrets, SettableClock},
    mail_wish::MailWish,
    my_meeting::{MyMeeting, my_meeting},
    own_meeting::MeetingPorts,
    ports::MeetingStore,
    sample::{areas, draft, spot},
    seek_company::{SeekCompanyForm, seek_company},
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    directory::{Directory, DirectoryParts},
    hours::{Hours, Schedule},
    meeting::{Answer, HostedMoment, SeekForm, View},
};

/// Monday 23 November 2026, 11:00 on the clock of the Netherlands.
pub(crate) const MONDAY: &str = "2026-11-23T10:00:00Z";

pub(crate) struct Town {
    pub store: MemoryStore,
    pub directory: Directory,
    pub clock: SettableClock,
    pub ids: CountingIds,
    pub secrets: OpenSecrets,
}

pub(crate) fn at(instant: &str) -> DateTime<Utc> {
    instant.parse().unwrap()
}

/// A moment at the spot of the town.
pub(crate) fn moment(id: &str, hours: &str) -> HostedMoment {
    HostedMoment {
        id: id.to_owned(),
        spot_id: "lindeblad".to_owned(),
        host: "de gastvrouw".to_owned(),
        schedule: Schedule {
            hours: Hours::read(hours),
            exceptions: Vec::new(),
        },
        room: 4,
        example: true,
    }
}

/// A directory with these moments.
pub(crate) fn directory(moments: Vec<HostedMoment>) -> Directory {
    Directory::build(DirectoryParts {
        areas: areas(),
        spots: vec![spot(&draft("lindeblad", "Het Lindeblad"))],
        moments,
        ..DirectoryParts::default()
    })
}

/// What somebody in the centre chooses who likes gardening.
pub(crate) fn fields(nickname: &str) -> SeekForm {
    SeekForm {
        area: "WK091733".to_owned(),
        languages: vec!["nl".to_owned()],
        moments: vec!["wo".to_owned(), "vr".to_owned()],
        interests: vec!["gardening".to_owned()],
        company: "either".to_owned(),
        step_free: String::new(),
        nickname: nickname.to_owned(),
    }
}

/// A form with a key of its own.
pub(crate) fn form(number: u128, nickname: &str) -> SeekCompanyForm {
    SeekCompanyForm {
        form_key: format!("{number:032x}"),
        own_key: None,
        fields: fields(nickname),
        mail: MailWish {
            language: "nl".to_owned(),
            ..MailWish::default()
        },
    }
}

impl Town {
    pub(crate) fn new() -> Self {
        Self {
            store: MemoryStore::default(),
            directory: directory(vec![
                moment("wo", "We 10:00-11:30"),
                moment("vr", "Fr 14:00-16:00"),
            ]),
            clock: SettableClock::at(at(MONDAY)),
            ids: CountingIds::default(),
            secrets: OpenSecrets::default(),
        }
    }

    pub(crate) fn ports(&self) -> MeetingPorts<'_> {
        MeetingPorts {
            directory: &self.directory,
            store: &self.store,
            secrets: &self.secrets,
            ids: &self.ids,
            clock: &self.clock,
        }
    }

    /// Somebody begins to look; gives the key of their page.
    pub(crate) async fn seek(&self, number: u128, nickname: &str) -> String {
        let started = seek_company(&self.ports(), &form(number, nickname)).await;
        started.unwrap().key.to_string()
    }

    /// Somebody who likes nothing that others like: nobody is invited with them before the evening.
    pub(crate) async fn seek_quietly(&self, number: u128, nickname: &str) -> String {
        let mut form = form(number, nickname);
        form.fields.interests.clear();
        let started = seek_company(&self.ports(), &form).await;
        started.unwrap().key.to_string()
    }

    /// Two people who were invited together, at once.
    pub(crate) async fn invited_pair(&self) -> [String; 2] {
        let pair = [
            self.seek(1, "quiet-hedgehog").await,
            self.seek(2, "merry-robin").await,
        ];
        for key in &pair {
            assert!(matches!(self.view(key).await, View::Invited { size: 2, .. }));
        }
        pair
    }

    /// Two people who both said yes.
    pub(crate) async fn agreed_pair(&self) -> [String; 2] {
        let pair = self.invited_pair().await;
        for key in &pair {
            self.answer(key, Answer::Yes).await;
        }
        pair
    }

    /// Keeps an address for somebody.
    pub(crate) async fn give_address(&self, key: &str, address: &str) {
        let wish = MailWish {
            address: address.to_owned(),
            none: false,
            language: "nl".to_owned(),
        };
        let known = self.ports().known(key).await.unwrap().unwrap();
        let checked = wish.checked().unwrap();
        wish.change(&self.ports(), &known.seeker.id, checked.as_ref())
            .await
            .unwrap();
    }

    pub(crate) async fn mine(&self, key: &str) -> MyMeeting {
        my_meeting(&self.ports(), key).await.unwrap().unwrap()
    }

    pub(crate) async fn view(&self, key: &str) -> View {
        self.mine(key).await.view
    }

    /// Answers the invitation that the page shows.
    pub(crate) async fn answer(&self, key: &str, answer: Answer) {
        let invitation = self.mine(key).await.invitation.unwrap();
        answer_invitation(&self.ports(), key, &invitation, answer)
            .await
            .unwrap();
    }

    /// The evening's round, whatever the hour.
    pub(crate) async fn round(&self) {
        let day = round_due(self.ports().clock.now());
        hold_round(&self.ports(), day).await.unwrap();
    }

    pub(crate) fn pass(&self, days: i64) {
        self.clock.advance(TimeDelta::days(days));
    }

    /// How many people are kept.
    pub(crate) fn store_people(&self) -> usize {
        self.everything().matches("Seeker {").count()
    }

    /// How many reports are kept.
    pub(crate) async fn store_reports(&self) -> usize {
        MeetingStore::meeting_reports(&self.store).await.unwrap().len()
    }

    /// Everything that is kept, as text.
    pub(crate) fn everything(&self) -> String {
        format!("{:?}", self.store)
    }
}
