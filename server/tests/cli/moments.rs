//! `buurtboom import moments`: every row of the table becomes something that the report names.
use crate::{
    bench::{Bench, Ended},
    neighbours::{NOW, serve},
};

const HEADER: &str = "id,spot,host,hours,room,example\n";

/// A place with the demonstration's meeting spots.
fn bench() -> Bench {
    let bench = Bench::new();
    serve(&bench).end();
    bench
}

fn import(bench: &Bench, rows: &str, more: &[&str]) -> Ended {
    bench.write("moments.csv", &format!("{HEADER}{rows}"));
    bench.run(&[&["import", "moments", "moments.csv", "--time", NOW], more].concat())
}

#[test]
fn a_moment_is_created_once_and_then_changed_or_left() {
    let bench = bench();
    let two =
        "a,demo-28,de gastvrouw,We 10:00-11:30; PH off,6,\nb,demo-28,de gastheer,Fr 14:00-15:30,4,yes\n";
    let trial = import(&bench, two, &["--dry-run"]);
    assert_eq!(trial.code, Some(0), "{trial:?}");
    assert_eq!(
        trial.said,
        "2 read: 2 created, 0 updated, 0 unchanged, 0 rejected.\nThis was a trial: nothing was written.\n"
    );
    let first = import(&bench, two, &[]);
    assert_eq!(
        first.said,
        "2 read: 2 created, 0 updated, 0 unchanged, 0 rejected.\n"
    );
    let again = import(&bench, two, &[]);
    assert_eq!(
        again.said,
        "2 read: 0 created, 0 updated, 2 unchanged, 0 rejected.\n"
    );
    let other = two.replace("14:00-15:30", "14:00-16:00");
    let changed = import(&bench, &other, &[]);
    assert_eq!(
        changed.said,
        "2 read: 0 created, 1 updated, 1 unchanged, 0 rejected.\n"
    );

    let served = serve(&bench);
    assert!(
        served
            .get("/ontmoeten?wijk=WK091733&na=waar")
            .contains("Vrijdag, 14.00 tot 16.00 uur")
    );
}

#[test]
fn a_row_that_is_refused_says_why_and_keeps_no_other_back() {
    let bench = bench();
    let ended = import(
        &bench,
        "a,demo-28,de gastvrouw,We 10:00-11:30,6,\n\
         b,atlantis,de gastvrouw,We 10:00-11:30,6,\n\
         c,demo-28,de gastvrouw,ma 9-17,6,\n\
         d,demo-28,de gastvrouw,Mo-Fr 09:00-17:00,6,\n\
         e,demo-28,de gastvrouw,We 10:00-11:30,1,\n\
         f,demo-28,de gastvrouw,We 10:00-11:30,6,,\n\
         g,demo-28,de gastvrouw,We 10:00-11:30,6,\n\
         g,demo-28,de gastheer,We 10:00-11:30,6,\n",
        &[],
    );
    assert_eq!(ended.code, Some(0), "{ended:?}");
    for said in [
        "Rejected, row 3: spot: “atlantis” is no meeting spot",
        "Rejected, row 4: hours: “ma 9-17” cannot be read as opening hours",
        "Rejected, row 5: hours: on 2026-11-25 it lasts 480 minutes",
        "Rejected, row 6: room: “1” is no number from 2 to 20",
        "Rejected, row 7: it has 7 cells, the header has 6.",
        "Rejected, row 8: the id “g” stands in the file more than once.",
        "Rejected, row 9: the id “g” stands in the file more than once.",
    ] {
        assert_eq!(ended.said.matches(said).count(), 1, "{said}: {ended:?}");
    }
    assert!(
        ended
            .said
            .ends_with("8 read: 1 created, 0 updated, 0 unchanged, 7 rejected.\n"),
        "{ended:?}"
    );
    let none = import(&bench, "b,atlantis,de gastvrouw,We 10:00-11:30,6,\n", &[]);
    assert_eq!(none.code, Some(1), "a file of which nothing is kept: {none:?}");
}

#[test]
fn a_table_that_is_none_is_one_sentence() {
    let bench = Bench::new();
    bench.write("empty.csv", "");
    bench.write("other.csv", "id,spot,host\na,b,c\n");
    for (file, said) in [
        ("empty.csv", "nothing was imported"),
        ("other.csv", "the column \"hours\" is missing"),
        ("none.csv", "none.csv cannot be read"),
    ] {
        let ended = bench.run(&["import", "moments", file]);
        assert_eq!(ended.code, Some(1), "{ended:?}");
        assert!(ended.sentence().contains(said), "{ended:?}");
        assert!(!bench.folder.path().join("buurtboom.db").exists(), "{file}");
    }
    assert_eq!(bench.run(&["import", "moments"]).code, Some(2));
}
