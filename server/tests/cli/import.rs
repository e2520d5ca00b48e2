//! Importing, checking and copying.
use crate::bench::Bench;

const FIGURES: &str = "code,jaar,inwoners\nGM0917,2020,86936\nWK099999,2020,5\n";

fn areas(names: &[(&str, &str)]) -> String {
    let features = names.iter().enumerate().map(|(step, (code, name))| {
        let west = 5.9 + f64::from(u8::try_from(step).unwrap()) * 0.01;
        let (key, east) = (&code[..2], west + 0.009);
        let kind = match key {
            "GM" => "gemeente",
            "WK" => "wijk",
            _ => "buurt",
        };
        format!(
            "{{\"type\":\"Feature\",\"properties\":{{\"{kind}code\":\"{code}\",\"{kind}naam\":\"{name}\",\"jaar\":2022}},\
             \"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[[{west},50.88],[{east},50.88],[{east},50.889],\
             [{west},50.889],[{west},50.88]]]}}}}"
        )
    });
    let features: Vec<String> = features.collect();
    format!(
        "{{\"type\":\"FeatureCollection\",\"features\":[{}]}}",
        features.join(",")
    )
}

#[test]
fn a_report_adds_up_and_importing_again_changes_nothing() {
    let bench = Bench::new();
    bench.write("gemeente.json", &areas(&[("GM0917", "Heerlen")]));
    bench.write(
        "wijken.json",
        &areas(&[("WK091733", "Molenberg"), ("WK0917", "Half")]),
    );
    let import = ["import", "areas", "gemeente.json", "wijken.json"];
    let trial = bench.run(&[&import[..], &["--dry-run"]].concat());
    assert!(
        trial.said.ends_with("This was a trial: nothing was written.\n"),
        "{trial:?}"
    );

    let first = bench.run(&import);
    assert_eq!(first.code, Some(0), "{first:?}");
    assert!(first.said.contains("Rejected, wijken.json, "), "{first:?}");
    assert!(
        first
            .said
            .ends_with("3 read: 2 created, 0 updated, 0 unchanged, 1 rejected.\n"),
        "{first:?}"
    );
    let again = bench.run(&import);
    assert!(
        again
            .said
            .ends_with("3 read: 0 created, 0 updated, 2 unchanged, 1 rejected.\n"),
        "{again:?}"
    );

    bench.write("figures.csv", FIGURES);
    let figures = bench.run(&["import", "figures", "figures.csv"]);
    assert_eq!(figures.code, Some(0), "{figures:?}");
    assert!(
        figures
            .said
            .ends_with("2 read: 1 created, 0 updated, 0 unchanged, 1 rejected.\n"),
        "{figures:?}"
    );

    let check = bench.run(&["check"]);
    assert_eq!(check.code, Some(0), "{check:?}");
    assert!(check.said.contains("2 areas and 0 meeting spots"), "{check:?}");
    assert!(check.said.contains("Look at: "), "{check:?}");
}

#[test]
fn what_cannot_be_read_imports_nothing_and_ends_with_1() {
    let bench = Bench::new();
    bench.write("good.json", &areas(&[("GM0917", "Heerlen")]));
    bench.write("bad.json", "{\"type\":");
    let broken = bench.run(&["import", "areas", "good.json", "bad.json"]);
    assert_eq!(broken.code, Some(1));
    assert!(broken.sentence().contains("bad.json"));
    let missing = bench.run(&["import", "figures", "none.csv"]);
    assert_eq!(missing.code, Some(1));
    assert!(missing.sentence().contains("none.csv"));
    let code = bench.run(&["import", "areas", "--municipality", "WK091733"]);
    assert_eq!(code.code, Some(1));
    assert!(code.sentence().contains("WK091733"));
    assert!(!bench.folder.path().join("buurtboom.db").exists());

    bench.write("figures.csv", FIGURES);
    let rejected = bench.run(&["import", "figures", "figures.csv"]);
    assert_eq!(rejected.code, Some(1), "{rejected:?}");
    assert!(
        rejected
            .said
            .ends_with("2 read: 0 created, 0 updated, 0 unchanged, 2 rejected.\n")
    );
}

#[test]
fn pdok_that_is_not_there_is_named() {
    let bench = Bench::new();
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}/ogc/v1", free.local_addr().unwrap());
    drop(free);
    let ended = bench.run(&[
        "import",
        "areas",
        "--municipality",
        "GM0917",
        "--pdok-base",
        &base,
    ]);
    assert_eq!(ended.code, Some(1));
    assert!(ended.sentence().contains(&base), "{ended:?}");
}

#[test]
fn a_backup_is_a_database() {
    let bench = Bench::new();
    bench.write("gemeente.json", &areas(&[("GM0917", "Heerlen")]));
    bench.run(&["import", "areas", "gemeente.json"]);
    let backup = bench.run(&["backup", "copy.db"]);
    assert_eq!(backup.code, Some(0), "{backup:?}");
    let check = bench.run(&["check", "--database-url", "sqlite://copy.db"]);
    assert!(check.said.contains("1 areas and"), "{check:?}");
    assert_eq!(bench.run(&["backup", "copy.db"]).code, Some(1));
}

#[test]
fn requests_are_listed_and_dealt_with() {
    let bench = Bench::new();
    let server = bench.serve(&["--demo"]);
    let map = server.get("/kaart");
    let spot = map
        .split("href=\"/plek/")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    server.post(
        &format!("/plek/{spot}/klopt-niet"),
        "wrong=hours&remark=Op+maandag+dicht.",
    );
    server.end();

    let listed = bench.run(&["requests"]);
    assert_eq!(listed.code, Some(0), "{listed:?}");
    let line = listed.said.lines().next().unwrap();
    assert!(
        line.contains(spot) && line.ends_with(": hours. “Op maandag dicht.”"),
        "{line}"
    );
    let id = line.split(' ').next().unwrap();
    assert_eq!(bench.run(&["requests", "--done", id]).code, Some(0));
    assert_eq!(bench.run(&["requests", "--done", id]).code, Some(1));
    assert_eq!(bench.run(&["requests"]).said.lines().count(), 1);
}

#[test]
fn spots_are_imported_from_a_table_and_tried_first() {
    let bench = Bench::new();
    bench.serve(&["--demo"]).end();
    let before = bench.run(&["check"]).said;
    bench.write(
        "spots.geojson",
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"id\":\"node/1\",\"properties\":\
         {\"amenity\":\"community_centre\",\"name\":\"Het Lindeblad\",\"opening_hours\":\"Mo 09:00-12:00\"},\
         \"geometry\":{\"type\":\"Point\",\"coordinates\":[5.979,50.888]}}]}",
    );
    let import = ["import", "spots", "spots.geojson"];
    let trial = bench.run(&[&import[..], &["--dry-run"]].concat());
    assert!(
        trial
            .said
            .contains("1 read: 1 created, 0 updated, 0 unchanged, 0 rejected.\n"),
        "{trial:?}"
    );
    assert_eq!(bench.run(&["check"]).said, before);
    let first = bench.run(&import);
    assert_eq!(first.code, Some(0), "{first:?}");
    let again = bench.run(&import);
    assert!(
        again
            .said
            .contains("1 read: 0 created, 0 updated, 1 unchanged, 0 rejected.\n"),
        "{again:?}"
    );
    let wrong = bench.run(&["import", "spots", "spots.geojson", "--format", "hsds"]);
    assert_eq!(wrong.code, Some(1), "{wrong:?}");
}

/// A file of the folder that `BUURTBOOM_SHARED_DATA` names, seen from the project's root, or of the one beside it.
fn shared(name: &str) -> String {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let folder = std::env::var("BUURTBOOM_SHARED_DATA").unwrap_or_else(|_| "../shared/data".to_owned());
    let path = root.join(folder).join(name);
    let why = "set BUURTBOOM_SHARED_DATA to the folder with the real files, or leave the tests named shared_data out";
    assert!(path.exists(), "{} is not there: {why}", path.display());
    path.to_string_lossy().into_owned()
}

#[test]
fn shared_data_of_heerlen_is_23_wijken_and_57_buurten() {
    let bench = Bench::new();
    let files = [
        "heerlen_gemeente.geojson",
        "heerlen_wijken.geojson",
        "heerlen_buurten.geojson",
    ];
    let files = files.map(shared);
    let [gemeente, wijken, buurten] = files.each_ref().map(String::as_str);
    for (file, read) in [(gemeente, 1), (wijken, 23), (buurten, 57)] {
        let ended = bench.run(&["import", "areas", file]);
        assert_eq!(ended.code, Some(0), "{ended:?}");
        let counts = format!("{read} read: {read} created, 0 updated, 0 unchanged, 0 rejected.\n");
        assert!(ended.said.ends_with(&counts), "{ended:?}");
    }
    let again = bench.run(&["import", "areas", gemeente, wijken, buurten]);
    assert!(
        again
            .said
            .ends_with("81 read: 0 created, 0 updated, 81 unchanged, 0 rejected.\n"),
        "{again:?}"
    );
    let figures = bench.run(&["import", "figures", &shared("heerlen_kwb_2016_2020.csv")]);
    assert!(figures.said.ends_with(", 0 rejected.\n"), "{figures:?}");
}
