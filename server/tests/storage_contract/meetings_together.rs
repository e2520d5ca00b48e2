//! Several at once at one table: exactly one wins, nothing is counted twice.
use crate::{
    bench::Bench,
    town::{Town, keep, offer},
};
use chrono::TimeDelta;
use domain::meeting::{Answer, AnswerRefusal, View};
use std::{collections::BTreeSet, sync::Arc};
use tokio::{sync::Barrier, task::JoinSet};
use usecases::{
    erase_me::erase_me,
    evening_round::evening_round,
    my_meeting::my_meeting,
    own_meeting::ActError,
    ports::{Kept, Offered},
    seek_company::SeekError,
    stop_seeking::stop_seeking,
};

pub async fn a_form_sent_five_times_at_once_is_one_person_with_one_key(bench: &Bench) {
    let town = Town::new(bench, 6);
    let mut senders = JoinSet::new();
    for _ in 0..5 {
        let town = town.clone();
        senders.spawn(async move { town.start(1, "quiet-hedgehog", None).await });
    }
    let started = senders.join_all().await;
    assert_eq!(started.iter().filter(|one| one.kept == Kept::New).count(), 1);
    assert!(started.iter().all(|one| one.key == started[0].key));
    assert_eq!(bench.meetings.looking(None).await.unwrap().seekers.len(), 1);
}

pub async fn of_two_who_answer_in_the_same_moment_both_are_counted(bench: &Bench) {
    let town = Town::new(bench, 20);
    for (number, answers) in [
        [Answer::Yes, Answer::Yes],
        [Answer::Yes, Answer::No],
        [Answer::Yes, Answer::Yes],
        [Answer::No, Answer::No],
    ]
    .into_iter()
    .enumerate()
    {
        let base = 10 * number as u128;
        let interest = ["music", "games", "animals", "sport"][number];
        let mut keys = Vec::new();
        for person in 1..=2 {
            let started = town.start(base + person, "quiet-hedgehog", Some(interest)).await;
            keys.push(started.key.to_string());
        }
        let start = Arc::new(Barrier::new(10));
        let mut people = JoinSet::new();
        for (key, answer) in keys.iter().cloned().zip(answers) {
            // Each of them presses the button five times.
            for _ in 0..5 {
                let (town, key, start) = (town.clone(), key.clone(), Arc::clone(&start));
                people.spawn(async move {
                    let invitation = town.mine(&key).await.invitation.unwrap();
                    start.wait().await;
                    let ports = town.ports();
                    usecases::answer_invitation::answer_invitation(&ports, &key, &invitation, answer).await
                });
            }
        }
        for answered in people.join_all().await {
            answered.unwrap();
        }
        let agreed = answers == [Answer::Yes, Answer::Yes];
        for (key, answer) in keys.iter().zip(answers) {
            let view = town.view(key).await;
            let expected = match (agreed, answer) {
                (true, _) => matches!(view, View::Agreed { .. }),
                (false, Answer::Yes) => matches!(view, View::Invited { said_yes: true, .. }),
                (false, Answer::No) => matches!(view, View::Looking { .. }),
            };
            assert!(expected, "{answers:?}: {view:?}");
        }
        town.check().await;
        // So that nobody of this pair is left for one of the next.
        for key in &keys {
            erase_me(&town.ports(), key).await.unwrap();
        }
    }
}

pub async fn the_last_seat_is_given_away_once(bench: &Bench) {
    let ids: Vec<String> = (0..20).map(|number| format!("person {number:02}")).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let people = keep(bench, &ids).await;
    let mut takers = JoinSet::new();
    for person in people {
        let bench = bench.clone();
        takers.spawn(async move {
            let offer = offer(&format!("to {}", person.id), &[&person], 1_000_000, 3);
            bench.meetings.offer(&[offer]).await.unwrap()[0]
        });
    }
    let told = takers.join_all().await;
    assert_eq!(told.iter().filter(|told| **told == Offered::Made).count(), 3);
    assert!(told.iter().all(|told| *told != Offered::NotFree));
    assert_eq!(bench.meetings.live_invitations(None).await.unwrap().len(), 3);
}

pub async fn a_person_is_invited_once(bench: &Bench) {
    let people = keep(bench, &["a", "b", "c", "d", "e", "f"]).await;
    let mut rounds = JoinSet::new();
    for round in 0..20_usize {
        let (bench, people) = (bench.clone(), people.clone());
        rounds.spawn(async move {
            // Everybody with everybody, in another order each time.
            let offers: Vec<_> = [0, 1, 2]
                .map(|pair| {
                    let one = (pair + round) % 6;
                    let other = (one + 1 + (round + pair) % 5) % 6;
                    offer(
                        &format!("{round} {pair}"),
                        &[&people[one], &people[other]],
                        1_000,
                        20,
                    )
                })
                .into();
            bench.meetings.offer(&offers).await.unwrap()
        });
    }
    let told = rounds.join_all().await.concat();
    let made = told.iter().filter(|told| **told == Offered::Made).count();
    let live = bench.meetings.live_invitations(None).await.unwrap();
    assert_eq!(live.len(), made);
    let invited: Vec<_> = live.iter().flat_map(|known| &known.invitation.places).collect();
    let once: BTreeSet<_> = invited.iter().map(|place| &place.seeker).collect();
    assert_eq!((invited.len(), once.len()), (2 * made, 2 * made));
    assert!(made >= 1);
}

pub async fn two_hundred_begin_at_once(bench: &Bench) {
    let town = Town::new(bench, 20);
    let interests = ["gardening", "music", "games", "walking"];
    let mut people = JoinSet::new();
    for number in 0..200_u128 {
        let town = town.clone();
        people.spawn(async move {
            let interest = interests[usize::try_from(number).unwrap() % interests.len()];
            // Whoever is told that it is too busy presses the button again: the form is the same.
            loop {
                match town.try_start(number, "merry-robin", Some(interest)).await {
                    Ok(started) => return started.key.to_string(),
                    Err(SeekError::Unavailable(_)) => {}
                    Err(refused) => panic!("{refused:?}"),
                }
            }
        });
    }
    let keys: BTreeSet<String> = people.join_all().await.into_iter().collect();
    assert_eq!(keys.len(), 200);
    town.check().await;
    let looking = bench.meetings.looking(None).await.unwrap();
    let invited: usize = looking.invitations.iter().map(|one| one.places.len()).sum();
    assert_eq!(looking.seekers.len() + invited, 200);
    assert!(invited > 0);
}

pub async fn an_evening_has_one_round_however_many_servers(bench: &Bench) {
    let town = Town::new(bench, 6);
    for number in 0..5 {
        town.seek_quietly(number, "quiet-hedgehog").await;
    }
    town.clock.advance(TimeDelta::hours(8));
    let mut servers = JoinSet::new();
    for _ in 0..8 {
        let town = town.clone();
        servers.spawn(async move { evening_round(&town.ports()).await.unwrap() });
    }
    let held: Vec<_> = servers.join_all().await.into_iter().flatten().collect();
    assert_eq!(held.len(), 1);
    assert_eq!((held[0].looking, held[0].invited), (5, 5));
    town.check().await;
}

pub async fn whoever_answers_while_the_other_goes_is_told_the_truth(bench: &Bench) {
    let town = Town::new(bench, 20);
    for number in 0..12_u128 {
        let mut keys = Vec::new();
        for person in 1..=2 {
            let started = town
                .start(100 * (number + 1) + person, "brave-owl", Some("history"))
                .await;
            keys.push(started.key.to_string());
        }
        town.answer(&keys[0], Answer::Yes).await.unwrap();
        let start = Arc::new(Barrier::new(2));
        let stays = {
            let (town, key, start) = (town.clone(), keys[1].clone(), Arc::clone(&start));
            tokio::spawn(async move {
                start.wait().await;
                town.answer(&key, Answer::Yes).await
            })
        };
        let goes = {
            let (town, key) = (town.clone(), keys[0].clone());
            tokio::spawn(async move {
                start.wait().await;
                if number.is_multiple_of(2) {
                    erase_me(&town.ports(), &key).await.unwrap();
                } else {
                    stop_seeking(&town.ports(), &key).await.unwrap();
                }
            })
        };
        goes.await.unwrap();
        stays.await.unwrap().unwrap();
        // The yes came first, and it was called off; or it came after, and waits for somebody who has left in silence.
        let view = town.view(&keys[1]).await;
        let honest = matches!(
            view,
            View::Looking { called_off: true, .. } | View::Invited { said_yes: true, .. }
        );
        assert!(honest, "{view:?}");
        let left = my_meeting(&town.ports(), &keys[0]).await.unwrap();
        assert_eq!(left.is_none(), number.is_multiple_of(2));
        town.check().await;
        // So that nobody of this pair is left for one of the next.
        erase_me(&town.ports(), &keys[1]).await.unwrap();
        if left.is_some() {
            erase_me(&town.ports(), &keys[0]).await.unwrap();
        }
    }
}

pub async fn a_clock_that_is_set_back_undoes_nothing(bench: &Bench) {
    let town = Town::new(bench, 6);
    let [one, other] = town.agreed_pair().await;
    town.clock.advance(TimeDelta::hours(9));
    assert!(evening_round(&town.ports()).await.unwrap().is_some());
    let before = town.mine(&one).await;
    town.clock.advance(TimeDelta::days(-2));
    assert_eq!(town.mine(&one).await, before);
    let invitation = before.invitation.unwrap();
    let ports = town.ports();
    let back = usecases::answer_invitation::answer_invitation(&ports, &one, &invitation, Answer::No).await;
    assert!(matches!(back, Err(ActError::Refused(AnswerRefusal::Agreed))));
    let held = evening_round(&ports).await.unwrap();
    assert!(held.is_none_or(|report| report.invited == 0));
    town.clock.advance(TimeDelta::days(2));
    assert_eq!(evening_round(&ports).await.unwrap(), None);
    assert!(matches!(town.view(&other).await, View::Agreed { .. }));
    town.check().await;
}
