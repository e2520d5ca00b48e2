//! The addresses of people who seek company: kept sealed, taken by one server at a time, and gone with their person.
use crate::{
    bench::Bench,
    town::{Town, form_of, hash, keep, make, offer, seeker},
};
use domain::meeting::Answer;
use std::sync::Arc;
use tokio::task::JoinSet;
use usecases::{
    erase_me::erase_me,
    fakes::FakeMailer,
    mail_wish::MailWish,
    ports::{Kept, MailText, SeekerMail},
    secrets::Sealed,
    seek_company::seek_company,
    stop_messages::stop_messages,
    tell_by_mail::tell_by_mail,
};

const HERS: &str = "fatima.el-amrani@example.nl";

fn mail(seeker: &str) -> SeekerMail {
    SeekerMail {
        seeker: seeker.to_owned(),
        sealed: Sealed(format!("00ff{seeker}")),
        language: "nl".to_owned(),
        told: None,
        next_try: -5,
        failures: 0,
    }
}

/// Three people of whom the first two are invited together, each with an address.
async fn three(bench: &Bench) {
    let people = keep(bench, &["a", "b", "c"]).await;
    make(bench, offer("i", &[&people[0], &people[1]], 1_000_000, 2)).await;
    for id in ["a", "b", "c"] {
        assert!(bench.meetings.keep_mail(&mail(id)).await.unwrap());
    }
}

/// Whose rows are to be looked at, with what is kept.
async fn rows(bench: &Bench, now: i64, after: &str, most: usize) -> Vec<SeekerMail> {
    let found = bench.meetings.mail_to_look_at(now, after, most).await.unwrap();
    for (mail, known) in &found {
        assert_eq!(mail.seeker, known.seeker.id);
        assert_eq!(
            known.invitation,
            bench.meetings.invitation("i").await.unwrap(),
            "with the invitation that counts"
        );
    }
    found.into_iter().map(|(mail, _)| mail).collect()
}

pub async fn an_address_is_kept_with_its_person_or_not_at_all(bench: &Bench) {
    let has = async |id| bench.meetings.has_mail(id).await.unwrap();
    let person = seeker("a", 0);
    let kept = bench
        .meetings
        .keep_seeker(hash(1), &person, Some(&mail("a")))
        .await;
    assert_eq!(kept.unwrap(), Kept::New);
    assert!(has("a").await);
    let again = seeker("b", 0);
    let kept = bench
        .meetings
        .keep_seeker(hash(1), &again, Some(&mail("b")))
        .await;
    assert_eq!(kept.unwrap(), Kept::Before);
    assert!(!has("b").await);
    assert!(!bench.meetings.keep_mail(&mail("nobody")).await.unwrap());
    assert!(!has("nobody").await);
}

pub async fn who_may_have_news_is_found_by_id_and_in_turns(bench: &Bench) {
    three(bench).await;
    assert_eq!(rows(bench, 0, "", 9).await, [mail("a"), mail("b")]);
    assert_eq!(rows(bench, 0, "", 1).await, [mail("a")]);
    assert_eq!(rows(bench, 0, "a", 9).await, [mail("b")]);
    assert_eq!(rows(bench, -6, "", 9).await, [], "nobody tries before the time");
    let later = SeekerMail {
        told: Some("something".to_owned()),
        next_try: 70,
        failures: 3,
        ..mail("a")
    };
    assert!(bench.meetings.replace_mail(&mail("a"), &later).await.unwrap());
    assert!(!bench.meetings.replace_mail(&mail("a"), &later).await.unwrap());
    assert_eq!(rows(bench, 69, "", 9).await, [mail("b")]);
    assert_eq!(rows(bench, 70, "", 9).await, [later.clone(), mail("b")]);
    assert!(bench.meetings.replace_mail(&later, &mail("a")).await.unwrap());
    assert_eq!(rows(bench, 0, "", 9).await, [mail("a"), mail("b")]);
}

pub async fn an_address_is_replaced_and_forgotten(bench: &Bench) {
    three(bench).await;
    let first = mail("a");
    let other = SeekerMail {
        sealed: Sealed("77ee".to_owned()),
        language: "en".to_owned(),
        ..mail("a")
    };
    assert!(bench.meetings.keep_mail(&other).await.unwrap());
    assert_eq!(rows(bench, 0, "", 1).await, std::slice::from_ref(&other));
    assert!(!bench.everything().await.contains("00ffa"), "the old one is gone");
    let forget = async |only| bench.meetings.forget_mail("a", only).await.unwrap();
    assert!(!forget(Some(&first.sealed)).await, "another one stands there now");
    assert!(bench.meetings.has_mail("a").await.unwrap());
    assert!(forget(Some(&other.sealed)).await);
    assert!(!forget(None).await);
    assert!(!bench.everything().await.contains("77ee"));
    assert!(bench.meetings.forget_mail("b", None).await.unwrap());
    assert!(bench.meetings.has_mail("c").await.unwrap());
}

pub async fn of_twenty_servers_that_take_a_row_at_once_one_has_it(bench: &Bench) {
    three(bench).await;
    let mut servers = JoinSet::new();
    for server in 0..20 {
        let meetings = Arc::clone(&bench.meetings);
        let taken = SeekerMail {
            next_try: 100 + server,
            ..mail("a")
        };
        servers.spawn(async move { meetings.replace_mail(&mail("a"), &taken).await.unwrap() });
    }
    let answers = servers.join_all().await;
    assert_eq!(answers.iter().filter(|taken| **taken).count(), 1);
}

/// Somebody who looks and gave an address, and another one they are invited with.
async fn invited_with_address(town: &Town) -> [String; 2] {
    let mut form = form_of(1, "quiet-hedgehog", Some("gardening"));
    form.mail = MailWish {
        address: HERS.to_owned(),
        none: false,
        language: "nl".to_owned(),
    };
    let one = seek_company(&town.ports(), &form).await.unwrap().key;
    let other = town.start(2, "merry-robin", Some("gardening")).await.key;
    [one.to_string(), other.to_string()]
}

fn write(_: &str) -> MailText {
    MailText {
        subject: "Nieuws".to_owned(),
        text: String::new(),
    }
}

pub async fn of_ten_servers_with_the_same_news_one_sends_it(bench: &Bench) {
    let town = Town::new(bench, 6);
    let [one, other] = invited_with_address(&town).await;
    let mailer = Arc::new(FakeMailer::default());
    for messages in 1..=2 {
        let mut servers = JoinSet::new();
        for _ in 0..10 {
            let (town, mailer) = (town.clone(), Arc::clone(&mailer));
            servers.spawn(async move {
                tell_by_mail(&town.ports(), mailer.as_ref(), &write)
                    .await
                    .unwrap()
            });
        }
        let sent: usize = servers.join_all().await.iter().map(|report| report.sent).sum();
        assert_eq!((sent, mailer.sent().len()), (1, messages));
        for key in [&one, &other] {
            if messages == 1 {
                town.answer(key, Answer::Yes).await.unwrap();
            }
        }
    }
    assert!(mailer.sent().iter().all(|(to, _)| to == HERS));
}

pub async fn an_address_is_found_nowhere_and_goes_with_its_person(bench: &Bench) {
    let town = Town::new(bench, 6);
    let [one, _] = invited_with_address(&town).await;
    let sealed = rows_of(bench).await;
    assert!(bench.everything().await.contains(&sealed));
    for trace in [HERS, "fatima", "example.nl"] {
        assert!(!bench.everything().await.contains(trace), "{trace}");
    }
    assert!(town.mine(&one).await.messages);
    stop_messages(&town.ports(), &one).await.unwrap();
    assert!(!bench.everything().await.contains(&sealed));
    assert!(!town.mine(&one).await.messages);

    let bench_mail = SeekerMail {
        sealed: Sealed(sealed.clone()),
        ..mail(&town.id(&one).await)
    };
    bench.meetings.keep_mail(&bench_mail).await.unwrap();
    erase_me(&town.ports(), &one).await.unwrap();
    assert!(!bench.everything().await.contains(&sealed));
    assert!(
        bench
            .meetings
            .mail_to_look_at(i64::MAX, "", 9)
            .await
            .unwrap()
            .is_empty()
    );
}

/// The one sealed address that is there.
async fn rows_of(bench: &Bench) -> String {
    let rows = bench.meetings.mail_to_look_at(i64::MAX, "", 9).await.unwrap();
    assert_eq!(rows.len(), 1);
    rows[0].0.sealed.0.clone()
}
