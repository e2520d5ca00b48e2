//! Importing product names and the support tree.
use crate::bench::Bench;
use std::fs;

/// The day of the example, so that nothing in it is old.
const NOW: [&str; 2] = ["--time", "2026-11-24T09:05:00Z"];

/// A folder with the demonstration in its database, and the text of the example tree.
fn demonstration() -> (Bench, String) {
    let bench = Bench::new();
    let server = bench.serve(&["--demo"]);
    assert!(server.get("/health").contains("\"status\":\"ok\""));
    server.end();
    let tree = concat!(env!("CARGO_MANIFEST_DIR"), "/demo/tree.yaml");
    (bench, fs::read_to_string(tree).unwrap())
}

fn import(bench: &Bench, more: &[&str]) -> crate::bench::Ended {
    bench.run(&[&["import", "tree", "tree.yaml"], &NOW[..], more].concat())
}

fn check(bench: &Bench) -> String {
    bench.run(&[&["check"], &NOW[..]].concat()).said
}

#[test]
fn product_names_are_imported_once() {
    let bench = Bench::new();
    bench.write(
        "upl.csv",
        "\u{feff}UniformeProductnaam,URI,Gemeente,Grondslaglabel\nbijstand,http://a.nl/b,X,Artikel 11\n\
         bijstand,http://a.nl/b,X,Artikel 12\npaspoort,a.nl,X,\n",
    );
    let import = ["import", "products", "upl.csv"];
    let trial = bench.run(&[&import[..], &["--dry-run"]].concat());
    assert!(trial.said.ends_with("nothing was written.\n"), "{trial:?}");
    let first = bench.run(&import);
    assert_eq!(first.code, Some(0), "{first:?}");
    assert!(
        first.said.starts_with("Rejected, row 4: its address "),
        "{first:?}"
    );
    assert!(
        first
            .said
            .ends_with("3 read: 2 created, 0 updated, 0 unchanged, 1 rejected.\n"),
        "{first:?}"
    );
    let again = bench.run(&import);
    assert!(again.said.contains(" 2 unchanged, 1 rejected"), "{again:?}");

    bench.write("other.csv", "naam;uri\na;b\n");
    let other = bench.run(&["import", "products", "other.csv"]);
    assert_eq!(other.code, Some(1), "{other:?}");
    assert!(other.sentence().contains("other.csv") && other.sentence().contains("UniformeProductnaam"));
}

#[test]
fn a_tree_is_tried_published_once_and_kept_by_the_demonstration() {
    let (bench, tree) = demonstration();
    assert!(check(&bench).contains("edition 1 (“2026-11”) of GM0917, an example, published on "));
    bench.write("tree.yaml", &tree);
    let same = import(&bench, &[]);
    assert_eq!(same.code, Some(0), "{same:?}");
    assert!(
        same.said
            .starts_with("Unchanged: edition 1 (“2026-11”), with 10 branches, "),
        "{same:?}"
    );

    bench.write(
        "tree.yaml",
        &tree.replace("edition: \"2026-11\"", "edition: winter"),
    );
    let trial = import(&bench, &["--dry-run"]);
    assert_eq!(trial.code, Some(0), "{trial:?}");
    assert!(
        trial
            .said
            .starts_with("Created: edition 2 (“winter”), with 10 branches, "),
        "{trial:?}"
    );
    assert!(
        trial.said.ends_with("This was a trial: nothing was written.\n"),
        "{trial:?}"
    );
    assert!(check(&bench).contains("edition 1 (“2026-11”)"));
    let published = import(&bench, &[]);
    assert!(
        published.said.starts_with("Created: edition 2 (“winter”)"),
        "{published:?}"
    );

    // A second start of the demonstration leaves it alone.
    let before = check(&bench);
    assert!(before.contains("edition 2 (“winter”) of GM0917"), "{before}");
    bench.serve(&["--demo"]).end();
    assert_eq!(check(&bench), before);
}

#[test]
fn every_fault_has_its_line_and_the_published_tree_stays() {
    let (bench, tree) = demonstration();
    let before = check(&bench);
    let wrong = tree
        .replace("municipality: GM0917", "municipality: GM0918")
        .replacen("responsible: schuldhulp", "responsible: shuldhulp", 1)
        .replacen(
            "product: \"schuldhulpverlening\"",
            "product: \"schuldhulpverlenen\"",
            1,
        );
    bench.write("tree.yaml", &wrong);
    for more in [&["--dry-run"][..], &[]] {
        let refused = import(&bench, more);
        assert_eq!(refused.code, Some(1), "{refused:?}");
        let lines: Vec<_> = refused.said.lines().collect();
        let (last, faults) = lines.split_last().unwrap();
        assert!(
            last.ends_with("the published tree stays as it was."),
            "{refused:?}"
        );
        let line_of = |part: &str| 1 + wrong.lines().position(|line| line.contains(part)).unwrap();
        for (part, path, word) in [
            ("GM0918", ", municipality: ", "GM0917"),
            ("responsible: shuldhulp", ".responsible: ", "schuldhulp"),
            (
                "\"schuldhulpverlenen\"",
                ".product: ",
                "did you mean schuldhulpverlening?",
            ),
        ] {
            let begin = format!("line {}, ", line_of(part));
            let told =
                |fault: &&&str| fault.starts_with(&begin) && fault.contains(path) && fault.contains(word);
            assert_eq!(faults.iter().filter(told).count(), 1, "{part}: {refused:?}");
        }
    }
    assert_eq!(check(&bench), before);

    bench.write("tree.yaml", "{\"buurtboom\": 1,\n");
    let broken = import(&bench, &[]);
    assert_eq!(broken.code, Some(1));
    assert!(broken.said.contains("this is no YAML or JSON"), "{broken:?}");
    let missing = bench.run(&["import", "tree", "none.yaml"]);
    assert_eq!(missing.code, Some(1));
    assert!(missing.sentence().contains("none.yaml"));
    fs::write(bench.folder.path().join("tree.yaml"), b"edition: caf\xe9\n").unwrap();
    let binary = import(&bench, &[]);
    assert!(
        binary
            .sentence()
            .contains("tree.yaml: the file is not text in UTF-8"),
        "{binary:?}"
    );
}

#[test]
fn check_says_what_changed_around_the_tree() {
    let (bench, _) = demonstration();
    let well = bench.run(&[&["check"], &NOW[..]].concat());
    assert_eq!(well.code, Some(0), "{well:?}");
    assert!(!well.said.contains("In edition"), "{well:?}");
    let later = bench.run(&["check", "--time", "2028-01-01T12:00:00Z"]);
    assert_eq!(
        later.code,
        Some(0),
        "old records are something to look at: {later:?}"
    );
    let old = "Look at: In edition 1 of the support tree (“2026-11”), line ";
    assert!(later.said.contains(old), "{later:?}");
    assert!(
        later.said.contains("after 365 days it must be done again."),
        "{later:?}"
    );

    let empty = Bench::new();
    empty.serve(&[]).end();
    let none = empty.run(&["check"]);
    assert!(
        none.said.contains("Look at: No support tree is published"),
        "{none:?}"
    );
}
