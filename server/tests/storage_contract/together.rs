//! Several at once.
use crate::{
    bench::Bench,
    samples::{area, bare_spot, remark},
};
use domain::directory::Revision;
use std::collections::BTreeSet;
use tokio::task::JoinSet;
use usecases::ports::Kept;

pub async fn a_form_sent_twenty_times_at_once_is_kept_once(bench: &Bench) {
    let mut senders = JoinSet::new();
    for number in 0..20 {
        let changes = bench.changes.clone();
        let mut request = remark(&number.to_string(), number);
        "the same form".clone_into(&mut request.form_key);
        senders.spawn(async move { changes.keep_change_request(&request).await.unwrap() });
    }
    let answers = senders.join_all().await;
    assert_eq!(answers.iter().filter(|kept| **kept == Kept::New).count(), 1);
    assert_eq!(bench.changes.open_change_requests().await.unwrap().len(), 1);
}

pub async fn every_writer_raises_the_revision(bench: &Bench) {
    let mut writers = JoinSet::new();
    for number in 0..10 {
        let store = bench.directory.clone();
        writers.spawn(async move {
            if number % 2 == 0 {
                store.save_areas(&[area("GM0917")]).await.unwrap()
            } else {
                store.save_spots(&[bare_spot(&number.to_string())]).await.unwrap()
            }
        });
    }
    let given: BTreeSet<Revision> = writers.join_all().await.into_iter().collect();
    assert_eq!(given, (1..=10).map(Revision).collect());
    let parts = bench.directory.load().await.unwrap();
    assert_eq!(
        (parts.revision, parts.areas.len(), parts.spots.len()),
        (Revision(10), 1, 5)
    );
}

pub async fn a_reader_never_sees_half_a_write(bench: &Bench) {
    const SPOTS: usize = 60;
    const WRITES: i64 = 12;
    let store = bench.directory.clone();
    let writer = tokio::spawn(async move {
        for write in 1..=WRITES {
            let spot = |number: usize| {
                let mut spot = bare_spot(&number.to_string());
                spot.name = write.to_string();
                spot.service.description = write.to_string();
                spot.contact.name = Some(write.to_string());
                spot
            };
            let spots: Vec<_> = (0..SPOTS).map(spot).collect();
            store.save_spots(&spots).await.unwrap();
        }
    });
    let mut readers = JoinSet::new();
    for _ in 0..2 {
        let store = bench.directory.clone();
        readers.spawn(async move {
            loop {
                let parts = store.load().await.unwrap();
                let Revision(number) = parts.revision;
                assert!(number == 0 || parts.spots.len() == SPOTS);
                for spot in &parts.spots {
                    let seen = [
                        &spot.name,
                        &spot.service.description,
                        spot.contact.name.as_ref().unwrap(),
                    ];
                    assert_eq!(seen, [&number.to_string(); 3]);
                }
                if number == WRITES {
                    return;
                }
            }
        });
    }
    writer.await.unwrap();
    readers.join_all().await;
}
