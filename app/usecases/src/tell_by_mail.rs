//! Who gave an address is told by e-mail that there is news on their own page.
//!
//! What is news is worked out from what the page shows and from nothing else ([`domain::meeting::news`]), so a message tells no more
//! than the page. A server first takes a row for some minutes, then sends, then writes what was told. Ended between sending and
//! writing (`kill -9`), the message is sent once more when those minutes are over: twice in such a moment is the price of never
//! being silent about an invitation.
use crate::{
    mail_wish::address_of,
    my_meeting::seen,
    own_meeting::MeetingPorts,
    ports::{KnownSeeker, MailError, MailText, Mailer, SeekerMail, StoreError},
    secrets::Purpose,
};
use chrono::TimeDelta;
use domain::meeting::news;

/// How many messages are sent in one turn.
const MOST: usize = 50;

/// After so many failures in one turn the mail server is left alone until the next turn.
const MOST_FAILED: usize = 5;

/// How often one message is tried.
const TRIES: u32 = 5;

/// How many rows are read at once.
const AT_ONCE: usize = 200;

/// How long a server has a row for itself: longer than sending one message can take.
const TAKEN: TimeDelta = TimeDelta::minutes(5);

/// How long after the first failure it is tried again; twice as long after each further one.
const AGAIN: TimeDelta = TimeDelta::minutes(1);

/// What a turn did. It holds numbers and the words of our own adapter: no address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MailReport {
    /// How many messages the mail server took.
    pub sent: usize,
    /// How many it did not take now.
    pub failed: usize,
    /// How many addresses were erased because nobody is reached there.
    pub forgotten: usize,
    /// Why the last one was not taken now.
    pub why: Option<String>,
}

/// Looks at everybody who may have news, and sends what they were not told. `write` gives the message in a language.
///
/// # Errors
/// When the store does not answer; what was sent and not written down is sent again.
pub async fn tell_by_mail(
    ports: &MeetingPorts<'_>,
    mailer: &dyn Mailer,
    write: &(dyn Fn(&str) -> MailText + Send + Sync),
) -> Result<MailReport, StoreError> {
    let mut report = MailReport::default();
    let mut after = String::new();
    loop {
        let some = ports.store.mail_to_look_at(ports.now(), &after, AT_ONCE).await?;
        for (mail, known) in &some {
            if untold(ports, mail, known).is_none() {
                continue;
            }
            tell(ports, mailer, write, mail, &mut report).await?;
            if report.sent + report.failed >= MOST || report.failed >= MOST_FAILED {
                return Ok(report);
            }
        }
        match some.last() {
            Some((last, _)) if some.len() == AT_ONCE => after.clone_from(&last.seeker),
            _ => return Ok(report),
        }
    }
}

/// Takes a row, sends, and writes down what came of it. What another server has taken is left to it.
async fn tell(
    ports: &MeetingPorts<'_>,
    mailer: &dyn Mailer,
    write: &(dyn Fn(&str) -> MailText + Send + Sync),
    mail: &SeekerMail,
    report: &mut MailReport,
) -> Result<(), StoreError> {
    let taken = SeekerMail {
        next_try: later(ports, TAKEN),
        ..mail.clone()
    };
    if !ports.store.replace_mail(mail, &taken).await? {
        return Ok(());
    }
    // As the page stands now: somebody may have answered, stopped or erased everything since the rows were read.
    let known = ports.store.seeker(&mail.seeker).await?;
    let Some(news) = known.and_then(|known| untold(ports, mail, &known)) else {
        ports.store.replace_mail(&taken, mail).await?;
        return Ok(());
    };
    let sent = match address_of(ports, mail) {
        Some(address) => mailer.send(&address, &write(&mail.language)).await,
        None => Err(MailError::Never),
    };
    let told = SeekerMail {
        told: Some(news),
        next_try: 0,
        failures: 0,
        ..taken.clone()
    };
    match sent {
        Ok(()) => {
            report.sent += 1;
            ports.store.replace_mail(&taken, &told).await?;
        }
        Err(MailError::Never) => {
            report.forgotten += 1;
            ports.store.forget_mail(&mail.seeker, Some(&mail.sealed)).await?;
        }
        Err(MailError::Later(why)) => {
            report.failed += 1;
            report.why = Some(why);
            let failed = if mail.failures + 1 >= TRIES {
                told
            } else {
                SeekerMail {
                    next_try: later(ports, AGAIN * (1 << mail.failures)),
                    failures: mail.failures + 1,
                    ..taken.clone()
                }
            };
            ports.store.replace_mail(&taken, &failed).await?;
        }
    }
    Ok(())
}

fn later(ports: &MeetingPorts<'_>, by: TimeDelta) -> i64 {
    ports.now().saturating_add(by.num_milliseconds())
}

/// What names the news on somebody's page, when there is any that they were not told. A keyed hash: what is kept of it does not
/// say what it was.
fn untold(ports: &MeetingPorts<'_>, mail: &SeekerMail, known: &KnownSeeker) -> Option<String> {
    let now = ports.now();
    if known.seeker.is_over(now) {
        return None;
    }
    let text = news(&seen(ports, known.clone(), now).view)?;
    let named = format!("{} {text}", mail.seeker);
    let hash = ports.secrets.keyed_hash(Purpose::MailNews, named.as_bytes());
    let name = format!("{:016x}", hash.draw());
    (mail.told.as_ref() != Some(&name)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        answer_invitation::answer_invitation, erase_me::erase_me, fakes::FakeMailer,
        stop_messages::stop_messages, stop_seeking::stop_seeking, town::Town,
    };
    use domain::meeting::Answer;

    const HERS: &str = "fatima@example.nl";

    async fn turn(town: &Town, mailer: &FakeMailer) -> MailReport {
        let write = |language: &str| MailText {
            subject: language.to_owned(),
            text: String::new(),
        };
        tell_by_mail(&town.ports(), mailer, &write).await.unwrap()
    }

    /// How many messages were sent after a turn.
    async fn sent(town: &Town, mailer: &FakeMailer) -> usize {
        turn(town, mailer).await;
        mailer.sent().len()
    }

    #[tokio::test]
    async fn each_news_is_told_once_to_who_gave_an_address() {
        let (town, mailer) = (Town::new(), FakeMailer::default());
        let [one, other] = town.invited_pair().await;
        town.give_address(&one, HERS).await;
        for _ in 0..3 {
            assert_eq!(sent(&town, &mailer).await, 1, "there is somebody");
        }
        town.answer(&one, Answer::Yes).await;
        assert_eq!(sent(&town, &mailer).await, 1, "her own yes is no news");
        town.answer(&other, Answer::Yes).await;
        for _ in 0..3 {
            assert_eq!(sent(&town, &mailer).await, 2, "it is agreed");
        }
        stop_seeking(&town.ports(), &other).await.unwrap();
        for _ in 0..3 {
            assert_eq!(sent(&town, &mailer).await, 3, "it does not go ahead");
        }
        assert!(
            mailer
                .sent()
                .iter()
                .all(|(to, text)| to == HERS && text.subject == "nl")
        );
        assert!(!town.everything().contains(HERS));
    }

    #[tokio::test]
    async fn who_stopped_messages_or_looking_or_erased_everything_hears_nothing() {
        for act in 0..3 {
            let (town, mailer) = (Town::new(), FakeMailer::default());
            let [one, _] = town.invited_pair().await;
            town.give_address(&one, HERS).await;
            match act {
                0 => stop_messages(&town.ports(), &one).await.unwrap(),
                1 => stop_seeking(&town.ports(), &one).await.unwrap(),
                _ => erase_me(&town.ports(), &one).await.unwrap(),
            }
            assert_eq!(sent(&town, &mailer).await, 0);
            assert_eq!(town.everything().contains("SeekerMail {"), act == 1);
        }
    }

    #[tokio::test]
    async fn of_two_servers_one_sends_and_what_a_fallen_one_had_taken_is_sent_later() {
        let (town, mailer) = (Town::new(), FakeMailer::default());
        let [one, _] = town.invited_pair().await;
        town.give_address(&one, HERS).await;
        let read = ports_mail(&town).await;
        let mut report = MailReport::default();
        let write = |_: &str| MailText {
            subject: String::new(),
            text: String::new(),
        };
        for _ in 0..2 {
            tell(&town.ports(), &mailer, &write, &read, &mut report)
                .await
                .unwrap();
        }
        assert_eq!((mailer.sent().len(), report.sent), (1, 1));
        // A server that ended after it took the row, before it wrote down what it did.
        let told = ports_mail(&town).await;
        let taken = SeekerMail {
            next_try: later(&town.ports(), TAKEN),
            told: None,
            ..told.clone()
        };
        assert!(town.ports().store.replace_mail(&told, &taken).await.unwrap());
        assert_eq!(sent(&town, &mailer).await, 1);
        town.clock.advance(TAKEN);
        assert_eq!(sent(&town, &mailer).await, 2);
    }

    /// The one row that is there.
    async fn ports_mail(town: &Town) -> SeekerMail {
        let rows = town.ports().store.mail_to_look_at(i64::MAX, "", 10).await;
        rows.unwrap().remove(0).0
    }

    #[tokio::test]
    async fn what_failed_is_tried_five_times_ever_later_and_then_given_up() {
        let (town, mailer) = (Town::new(), FakeMailer::default());
        let [one, other] = town.invited_pair().await;
        town.give_address(&one, HERS).await;
        mailer.refuse(Some(MailError::Later("451".to_owned())));
        for minutes in [1, 2, 4, 8] {
            let report = turn(&town, &mailer).await;
            assert_eq!((report.failed, report.why.as_deref()), (1, Some("451")));
            town.clock
                .advance(TimeDelta::minutes(minutes) - TimeDelta::seconds(1));
            assert_eq!(turn(&town, &mailer).await, MailReport::default());
            town.clock.advance(TimeDelta::seconds(1));
        }
        assert_eq!(turn(&town, &mailer).await.failed, 1);
        mailer.refuse(None);
        town.clock.advance(TimeDelta::hours(1));
        assert_eq!(sent(&town, &mailer).await, 0, "this one is given up");
        for key in [&one, &other] {
            town.answer(key, Answer::Yes).await;
        }
        assert_eq!(sent(&town, &mailer).await, 1, "the next news is told");
    }

    #[tokio::test]
    async fn an_address_at_which_nobody_is_reached_is_erased() {
        let (town, mailer) = (Town::new(), FakeMailer::default());
        let [one, _] = town.invited_pair().await;
        town.give_address(&one, HERS).await;
        mailer.refuse(Some(MailError::Never));
        assert_eq!(turn(&town, &mailer).await.forgotten, 1);
        assert!(!town.mine(&one).await.messages);
        assert!(!town.everything().contains("SeekerMail {"));
    }

    #[tokio::test]
    async fn a_mail_server_that_is_away_is_left_alone_until_the_next_turn() {
        let (town, mailer) = (Town::new(), FakeMailer::default());
        for number in 0..8 {
            let key = town.seek_quietly(number, "quiet-hedgehog").await;
            town.give_address(&key, HERS).await;
        }
        town.round().await;
        mailer.refuse(Some(MailError::Later("away".to_owned())));
        assert_eq!(turn(&town, &mailer).await.failed, MOST_FAILED);
        assert_eq!(turn(&town, &mailer).await.failed, 8 - MOST_FAILED);
    }

    #[tokio::test]
    async fn a_no_a_silence_and_an_erasure_give_the_same_messages_at_the_same_moments() {
        let mut heard = Vec::new();
        for other in 0..3 {
            let (town, mailer) = (Town::new(), FakeMailer::default());
            let [one, two] = town.invited_pair().await;
            town.give_address(&one, HERS).await;
            turn(&town, &mailer).await;
            town.answer(&one, Answer::Yes).await;
            let invitation = town.mine(&two).await.invitation.unwrap();
            match other {
                0 => {}
                1 => answer_invitation(&town.ports(), &two, &invitation, Answer::No)
                    .await
                    .unwrap(),
                _ => erase_me(&town.ports(), &two).await.unwrap(),
            }
            let mut counts = Vec::new();
            for _ in 0..24 * 6 {
                counts.push(sent(&town, &mailer).await);
                town.clock.advance(TimeDelta::hours(1));
            }
            assert_eq!(
                (counts[0], counts[143]),
                (1, 2),
                "it is told when the page tells it"
            );
            heard.push(counts);
        }
        assert_eq!(heard[0], heard[1]);
        assert_eq!(heard[0], heard[2]);
    }
}
