//! Playing a city before packets are handed out.
use crate::{
    bench::Bench,
    neighbours::{NOW, serve},
};

#[test]
fn a_district_is_played_alike_for_a_seed_and_nothing_is_written() {
    let bench = Bench::new();
    serve(&bench).end();
    let play = |more: &[&str]| {
        let arguments = ["simulate", "--weeks", "3", "--area", "WK091733", "--time", NOW];
        let ended = bench.run(&[&arguments[..], more].concat());
        assert_eq!(ended.code, Some(0), "{ended:?}");
        ended.said
    };
    let before = bench.run(&["check", "--time", NOW]).said;
    let first = play(&[]);
    assert!(
        first.starts_with("3 weeks from 2026-11-24 in Heerlen-Centrum (WK091733), with "),
        "{first}"
    );
    for said in ["The people are invented.", "still looking", "Left out: "] {
        assert!(first.contains(said), "{said}: {first}");
    }
    assert_eq!(first, play(&[]));
    let other = play(&["--seed", "2"]);
    assert_ne!(
        first.lines().skip(1).collect::<Vec<_>>(),
        other.lines().skip(1).collect::<Vec<_>>()
    );
    assert_eq!(bench.run(&["check", "--time", NOW]).said, before);
    assert_eq!(
        bench
            .run(&["matching", "round", "--now", "--time", NOW])
            .said
            .split(". ")
            .next(),
        Some("People who were looking: 0")
    );
}

#[test]
fn assumptions_that_cannot_be_are_wrong_use() {
    let bench = Bench::new();
    serve(&bench).end();
    for (flag, value) in [
        ("--weeks", "0"),
        ("--yes", "1.5"),
        ("--no-show", "-1"),
        ("--area", "Heerlen"),
    ] {
        let flag = format!("{flag}={value}");
        let ended = bench.run(&["simulate", &flag]);
        assert_eq!(ended.code, Some(2), "{ended:?}");
        assert!(ended.said.is_empty() && !ended.sentence().is_empty());
    }
}
