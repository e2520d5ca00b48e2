//! How often help was missed.
use crate::{bench::Bench, samples::signal};
use domain::signal::Signal;
use tokio::task::JoinSet;
use usecases::ports::Kept;

/// A key that stands nowhere else.
const PLANTED: &str = "kwetterpimpelmees";

async fn count(bench: &Bench, counted: &Signal, key: &str, received: i64) -> Kept {
    bench.signals.count_signal(counted, key, received).await.unwrap()
}

pub async fn counts_are_kept_by_theme_wijk_and_month(bench: &Bench) {
    let cells = [
        signal("anders", "WK091733", "2026-11"),
        signal("geld", "WK091705", "2026-11"),
        signal("geld", "WK091733", "2025-12"),
        signal("geld", "WK091733", "2026-11"),
    ];
    assert_eq!(bench.signals.signal_counts().await.unwrap(), []);
    for (place, cell) in cells.iter().enumerate().rev() {
        for time in 0..=place {
            let key = format!("{place} {time}");
            assert_eq!(count(bench, cell, &key, 1).await, Kept::New);
        }
    }
    let expected: Vec<_> = cells.into_iter().zip(1..).collect();
    assert_eq!(bench.signals.signal_counts().await.unwrap(), expected);
}

pub async fn a_signal_counts_once(bench: &Bench) {
    let (money, living) = (
        signal("geld", "WK091733", "2026-11"),
        signal("wonen", "WK091733", "2026-11"),
    );
    assert_eq!(count(bench, &money, "form", 1).await, Kept::New);
    assert_eq!(count(bench, &money, "form", 2).await, Kept::Before);
    assert_eq!(count(bench, &living, "form", 3).await, Kept::Before);
    assert_eq!(bench.signals.signal_counts().await.unwrap(), [(money, 1)]);
}

pub async fn twenty_signals_at_once_are_twenty_and_one_form_is_one(bench: &Bench) {
    let mut senders = JoinSet::new();
    for number in 0..40 {
        let signals = bench.signals.clone();
        let key = if number % 2 == 0 {
            format!("form {number}")
        } else {
            "the same form".to_owned()
        };
        senders.spawn(async move {
            let counted = signal("geld", "WK091733", "2026-11");
            signals.count_signal(&counted, &key, number).await.unwrap()
        });
    }
    let answers = senders.join_all().await;
    assert_eq!(answers.iter().filter(|kept| **kept == Kept::New).count(), 21);
    let counts = bench.signals.signal_counts().await.unwrap();
    assert_eq!(counts, [(signal("geld", "WK091733", "2026-11"), 21)]);
}

pub async fn forgotten_signals_leave_nothing(bench: &Bench) {
    let old = signal(PLANTED, "WK091733", "2023-10");
    let new = signal("geld", "WK091733", "2023-11");
    count(bench, &old, &format!("{PLANTED} 1"), 99).await;
    count(bench, &new, "kept", 100).await;
    assert!(bench.everything().await.contains(PLANTED));
    let forget = async || {
        bench
            .signals
            .forget_signals(100, "2023-11".parse().unwrap())
            .await
            .unwrap()
    };
    assert_eq!(forget().await, 2);
    assert!(!bench.everything().await.contains(PLANTED));
    assert_eq!(forget().await, 0);
    assert_eq!(bench.signals.signal_counts().await.unwrap(), [(new.clone(), 1)]);
    assert_eq!(count(bench, &new, "kept", 100).await, Kept::Before);
    assert_eq!(count(bench, &new, &format!("{PLANTED} 1"), 100).await, Kept::New);
}
