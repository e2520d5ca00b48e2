//! The promises to people who seek company: a no is silent, nobody is brought together with whom they should not be, and what is
//! erased is nowhere.
use crate::{
    bench::Bench,
    town::{MONDAY, Town, at},
};
use chrono::{DateTime, TimeDelta};
use domain::meeting::{Answer, ReportReason, View};
use std::collections::BTreeSet;
use usecases::{
    block_person::block_person,
    erase_me::erase_me,
    erase_old_meetings::erase_old_meetings,
    evening_round::hold_round,
    lapse_invitations::lapse_invitations,
    link_key::LinkKey,
    my_meeting::MyMeeting,
    report_person::report_person,
    secrets::Purpose,
    stop_seeking::{look_again, stop_seeking},
};

/// What leads to somebody: nickname, id, key, and the hash that is kept of the key.
async fn traces(town: &Town, key: &str, nickname: &str) -> Vec<String> {
    let link = LinkKey::parse(key)
        .unwrap()
        .hash(&town.secrets, Purpose::PersonalLink);
    vec![
        nickname.to_owned(),
        town.id(key).await,
        key.to_owned(),
        link.to_hex(),
    ]
}

/// Which of these stand in any table, or in a file of the database.
async fn found(bench: &Bench, traces: &[String]) -> Vec<String> {
    let everything = bench.everything().await;
    // In memory a nickname stands as its two halves.
    let halves = |text: &str| {
        text.split_once('-')
            .is_some_and(|(manner, being)| everything.contains(&format!("manner: {manner}, being: {being}")))
    };
    let there = |text: &String| everything.contains(text.as_str()) || halves(&text.to_lowercase());
    traces.iter().filter(|text| there(text)).cloned().collect()
}

pub async fn whoever_erases_everything_is_nowhere_and_the_other_stays(bench: &Bench) {
    let town = Town::new(bench, 6);
    let pair = town.agreed_pair().await;
    let traces_of_one = traces(&town, &pair[0], "quiet-hedgehog").await;
    let traces_of_other = traces(&town, &pair[1], "merry-robin").await;
    let before = found(bench, &traces_of_one).await;
    assert!(
        before.contains(&traces_of_one[1]) && before.contains(&traces_of_one[3]),
        "{before:?}"
    );
    assert!(!before.contains(&pair[0]), "the key itself is never kept");
    // The host and the coordinator know of them as well.
    let token = town.mine(&pair[1]).await.others[0].token.clone();
    report_person(&town.ports(), &pair[1], &token, ReportReason::Other)
        .await
        .unwrap();

    erase_me(&town.ports(), &pair[0]).await.unwrap();
    assert_eq!(found(bench, &traces_of_one).await, Vec::<String>::new());
    let left = found(bench, &traces_of_other).await;
    assert!(
        left.contains(&traces_of_other[1]) && left.contains(&traces_of_other[3]),
        "{left:?}"
    );
    let other = town.mine(&pair[1]).await;
    assert_eq!(other.wishes.nickname.key(), "merry-robin");
    assert_eq!(
        bench.meetings.meeting_reports().await.unwrap()[0].report.about,
        None
    );
}

pub async fn whoever_has_met_is_nowhere_after_thirty_days(bench: &Bench) {
    let town = Town::new(bench, 6);
    let pair = town.agreed_pair().await;
    let mut all = traces(&town, &pair[0], "quiet-hedgehog").await;
    all.extend(traces(&town, &pair[1], "merry-robin").await);
    let until = town.mine(&pair[0]).await.until;
    let meets = until - TimeDelta::days(30).num_milliseconds();
    for (instant, erased) in [(meets, 0), (until - 1, 0), (until, 2), (until + 1, 0)] {
        town.clock.set(DateTime::from_timestamp_millis(instant).unwrap());
        assert_eq!(
            erase_old_meetings(&town.ports()).await.unwrap(),
            erased,
            "{instant}"
        );
    }
    assert_eq!(found(bench, &all).await, Vec::<String>::new());
    assert_eq!(bench.meetings.live_invitations(None).await.unwrap(), []);
    let looking = bench.meetings.looking(None).await.unwrap();
    assert_eq!((looking.seekers, looking.apart), (vec![], vec![]));
}

pub async fn whoever_stopped_or_never_came_back_is_nowhere_after_their_days(bench: &Bench) {
    let town = Town::new(bench, 6);
    let (stops, stays_away) = (
        town.seek_quietly(1, "golden-birch").await,
        town.seek_quietly(2, "sunny-heron").await,
    );
    let (first, second) = (
        traces(&town, &stops, "golden-birch").await,
        traces(&town, &stays_away, "sunny-heron").await,
    );
    stop_seeking(&town.ports(), &stops).await.unwrap();
    town.pass(30);
    assert_eq!(erase_old_meetings(&town.ports()).await.unwrap(), 1);
    assert_eq!(found(bench, &first).await, Vec::<String>::new());
    assert!(!found(bench, &second).await.is_empty());
    town.pass(90);
    assert_eq!(erase_old_meetings(&town.ports()).await.unwrap(), 1);
    assert_eq!(found(bench, &second).await, Vec::<String>::new());
}

/// What whoever said yes reads in five days, every three hours.
async fn told(town: &Town, key: &str) -> Vec<MyMeeting> {
    let mut told = Vec::new();
    for step in 0..40 {
        told.push(town.mine(key).await);
        town.clock.advance(TimeDelta::hours(3));
        if step % 8 == 0 {
            lapse_invitations(&town.ports()).await.unwrap();
        }
    }
    told
}

pub async fn a_no_and_a_silence_read_the_same_at_every_moment(bench: &Bench) {
    let town = Town::new(bench, 20);
    let mut read = Vec::new();
    for (number, other) in [None, Some(Answer::No), Some(Answer::Yes)]
        .into_iter()
        .enumerate()
    {
        town.clock.set(at(MONDAY));
        // Pairs of their own, who have nothing to do with the others.
        let interest = ["gardening", "music", "games"][number];
        let base = 10 * number as u128;
        let yes = town
            .start(base + 1, "quiet-hedgehog", Some(interest))
            .await
            .key
            .to_string();
        let asked = town
            .start(base + 2, "merry-robin", Some(interest))
            .await
            .key
            .to_string();
        town.answer(&yes, Answer::Yes).await.unwrap();
        if let Some(answer) = other {
            town.answer(&asked, answer).await.unwrap();
        }
        let mut told = told(&town, &yes).await;
        for page in &mut told {
            page.invitation = None;
            page.wishes.interests.clear();
            if let View::Invited { shared, .. } = &mut page.view {
                shared.clear();
            }
        }
        read.push(told);
        for key in [&yes, &asked] {
            erase_me(&town.ports(), key).await.unwrap();
        }
    }
    assert!(matches!(read[0][0].view, View::Invited { said_yes: true, .. }));
    assert!(matches!(read[0][39].view, View::Looking { called_off: true, .. }));
    assert_eq!(read[0], read[1]);
    assert_ne!(read[0], read[2]);
}

pub async fn nobody_is_invited_twice_with_the_same_or_with_whom_they_blocked(bench: &Bench) {
    let town = Town::new(bench, 20);
    let mut keys = Vec::new();
    for number in 0..9 {
        keys.push(town.seek_quietly(number, "quiet-hedgehog").await);
    }
    let (mut together, mut blocked) = (BTreeSet::new(), None);
    for week in 0..4 {
        hold_round(&town.ports(), "2026-11-23".parse().unwrap())
            .await
            .unwrap();
        for known in bench.meetings.live_invitations(None).await.unwrap() {
            let places = &known.invitation.places;
            for (place, one) in places.iter().enumerate() {
                for other in &places[place + 1..] {
                    let pair = (one.seeker.clone(), other.seeker.clone());
                    assert!(together.insert(pair.clone()), "{pair:?} again in week {week}");
                }
            }
            if let Some((one, other)) = &blocked {
                let time = &known.invitation.occurrence;
                let live = bench.meetings.live_invitations(None).await.unwrap();
                let there = live.iter().filter(|other| other.invitation.occurrence == *time);
                let people: BTreeSet<_> = there
                    .flat_map(|known| known.invitation.places.iter().map(|place| place.seeker.clone()))
                    .collect();
                assert!(!(people.contains(one) && people.contains(other)), "at one time");
            }
        }
        for key in &keys {
            if matches!(town.view(key).await, View::Invited { .. }) {
                town.answer(key, Answer::Yes).await.unwrap();
            }
        }
        if blocked.is_none() {
            let mine = town.mine(&keys[0]).await;
            let token = &mine.others[0].token;
            let others = bench.meetings.live_invitations(None).await.unwrap();
            let me = town.id(&keys[0]).await;
            let table = others
                .iter()
                .find(|known| known.invitation.place(&me).is_some())
                .unwrap();
            block_person(&town.ports(), &keys[0], token).await.unwrap();
            let partner = bench.meetings.looking(None).await.unwrap().apart;
            let pair = partner
                .iter()
                .find(|(_, _, why)| *why == domain::matching::WhyApart::Blocked);
            let (one, other, _) = pair.unwrap().clone();
            assert!(table.invitation.place(&one).is_some() && table.invitation.place(&other).is_some());
            blocked = Some((one, other));
        }
        town.pass(14);
        lapse_invitations(&town.ports()).await.unwrap();
        for key in &keys {
            look_again(&town.ports(), key).await.unwrap();
        }
        town.check().await;
    }
    assert!(together.len() > 9);
}
