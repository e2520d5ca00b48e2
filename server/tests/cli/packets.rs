//! `buurtboom packets`: codes and their file stay together, whatever happens in between.
use crate::bench::Bench;
use domain::{
    area::AreaCode,
    packet::{Campaign, PacketCode},
};
use server::{
    storage::{DatabaseUrl, Storage},
    system::secrets::KeyFile,
};
use std::{collections::BTreeSet, fs, path::Path, process::Stdio, thread, time::Duration};
use usecases::find_packet::find_packet;

const AREAS: &str = r#"{"type":"FeatureCollection","features":[
    {"type":"Feature","properties":{"gemeentecode":"GM0917","gemeentenaam":"Heerlen"},
     "geometry":{"type":"Polygon","coordinates":[[[5.95,50.87],[6.01,50.87],[6.01,50.90],[5.95,50.90],[5.95,50.87]]]}},
    {"type":"Feature","properties":{"wijkcode":"WK091733","wijknaam":"Molenberg","gemeentecode":"GM0917"},
     "geometry":{"type":"Polygon","coordinates":[[[5.95,50.87],[6.01,50.87],[6.01,50.90],[5.95,50.90],[5.95,50.87]]]}}]}"#;

const ORIGIN: &str = "https://boom.example";

/// A place whose database has areas.
fn bench() -> Bench {
    let bench = Bench::new();
    bench.write("areas.geojson", AREAS);
    let ended = bench.run(&["import", "areas", "areas.geojson", "--year", "2024"]);
    assert_eq!(ended.code, Some(0), "{ended:?}");
    bench
}

fn create<'a>(count: &'a str, out: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let arguments = [
        "packets",
        "create",
        "--area",
        "WK091733",
        "--campaign",
        "voorjaar 2027",
        "--origin",
        ORIGIN,
        "--count",
        count,
        "--out",
        out,
    ];
    [&arguments, more].concat()
}

fn reissue<'a>(out: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let arguments = [
        "packets",
        "reissue",
        "--area",
        "WK091733",
        "--campaign",
        "voorjaar 2027",
        "--origin",
        ORIGIN,
        "--out",
        out,
    ];
    [&arguments, more].concat()
}

/// Number and code of every row.
fn rows(bench: &Bench, file: &str) -> Vec<(u32, PacketCode)> {
    let text = fs::read_to_string(bench.folder.path().join(file)).unwrap();
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("number,code,url,area,sheet"));
    lines
        .map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            let code = PacketCode::parse(cells[1]).unwrap();
            assert_eq!(cells[2], format!("{ORIGIN}/z/{}", code.canonical()));
            assert_eq!(cells[3], "WK091733");
            (cells[0].parse().unwrap(), code)
        })
        .collect()
}

/// What the database knows: the number of each code, and how many packets nobody used.
async fn known(folder: &Path, codes: &[PacketCode]) -> (Vec<Option<u32>>, usize) {
    let url: DatabaseUrl = format!("sqlite://{}", folder.join("buurtboom.db").display())
        .parse()
        .unwrap();
    let storage = Storage::connect(&url).await.unwrap();
    let key = KeyFile::open(&folder.join("buurtboom.key")).unwrap();
    let packets = storage.packets();
    let mut numbers = Vec::new();
    for code in codes {
        let found = find_packet(packets.as_ref(), &key, *code).await.unwrap();
        numbers.push(found.map(|packet| packet.number.get()));
    }
    let campaign = Campaign::parse("voorjaar 2027").unwrap();
    let area = AreaCode::parse("WK091733").unwrap();
    let unused = packets.unused_packets(&campaign, area).await.unwrap().len();
    storage.close().await;
    (numbers, unused)
}

#[tokio::test]
async fn packets_are_made_with_a_file_for_the_printer() {
    let bench = bench();
    let made = bench.run(&create("50", "codes.csv", &[]));
    assert_eq!(made.code, Some(0), "{made:?}");
    assert!(
        made.said
            .starts_with("50 packets have new codes, numbers 1 to 50, in codes.csv.")
    );
    let more = bench.run(&create("3", "more.csv", &[]));
    assert!(more.said.contains("numbers 51 to 53"), "{more:?}");

    let (first, second) = (rows(&bench, "codes.csv"), rows(&bench, "more.csv"));
    assert_eq!((first.len(), second.len()), (50, 3));
    let text = fs::read_to_string(bench.folder.path().join("codes.csv")).unwrap();
    assert!(text.lines().nth(24).unwrap().ends_with(",1") && text.lines().nth(25).unwrap().ends_with(",2"));

    let codes: Vec<_> = first.iter().chain(&second).map(|(_, code)| *code).collect();
    assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), 53);
    let (numbers, unused) = known(bench.folder.path(), &codes).await;
    assert_eq!(numbers, (1..=53).map(Some).collect::<Vec<_>>());
    assert_eq!(unused, 53);

    // No code stands in the database, in no spelling.
    for entry in fs::read_dir(bench.folder.path()).unwrap() {
        let path = entry.unwrap().path();
        if path
            .file_name()
            .unwrap()
            .to_string_lossy()
            .starts_with("buurtboom.db")
        {
            let bytes = String::from_utf8_lossy(&fs::read(&path).unwrap()).to_uppercase();
            for code in &codes {
                let code = code.canonical();
                assert!(!bytes.contains(&code) && !bytes.contains(&code.replace('-', "")));
            }
        }
    }
}

#[test]
fn what_cannot_be_done_is_one_sentence_and_makes_nothing() {
    let bench = bench();
    bench.write("mine.csv", "mine");
    for (arguments, said) in [
        (create("5", "mine.csv", &[]), "is there already"),
        (create("5", "no/codes.csv", &[]), "cannot be written"),
        (create("0", "codes.csv", &[]), "from 1 to 100000"),
        (create("100001", "codes.csv", &[]), "from 1 to 100000"),
        (
            reissue("codes.csv", &[]),
            "no packet of this campaign and area is unused",
        ),
        (vec!["packets", "revoke", "--number", "1"], "no such packet"),
        (
            vec!["packets", "sheet", "--from", "no.csv", "--out", "a.html"],
            "cannot be read",
        ),
        (
            vec!["packets", "sheet", "--from", "mine.csv", "--out", "a.html"],
            "no such packets",
        ),
    ] {
        let ended = bench.run(&arguments);
        assert_eq!(ended.code, Some(1), "{ended:?}");
        assert!(ended.sentence().contains(said), "{ended:?}");
    }
    let mut nowhere = create("5", "codes.csv", &[]);
    nowhere[3] = "WK036300";
    assert!(
        bench
            .run(&nowhere)
            .sentence()
            .contains("there is no area WK036300")
    );
    let mut without = create("5", "codes.csv", &[]);
    without.drain(6..8);
    assert!(
        bench
            .run(&without)
            .sentence()
            .contains("--origin (BUURTBOOM_ORIGIN) is not set")
    );

    let names: BTreeSet<_> = fs::read_dir(bench.folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert!(
        !names
            .iter()
            .any(|name| name.contains("codes") || name.contains(".part")),
        "{names:?}"
    );
    assert_eq!(
        fs::read_to_string(bench.folder.path().join("mine.csv")).unwrap(),
        "mine"
    );
}

#[test]
fn another_key_is_noticed_before_anything_is_done_with_it() {
    let bench = bench();
    assert_eq!(bench.run(&create("5", "codes.csv", &[])).code, Some(0));
    let key = bench.folder.path().join("buurtboom.key");
    let right = fs::read_to_string(&key).unwrap();

    fs::remove_file(&key).unwrap();
    for arguments in [
        create("5", "more.csv", &[]),
        vec!["serve", "--listen", "127.0.0.1:0"],
    ] {
        let ended = bench.run(&arguments);
        assert!(
            ended
                .sentence()
                .contains("is not there, and the database knows codes"),
            "{ended:?}"
        );
        assert!(!key.exists(), "no wrong key is made in its place");
    }

    fs::write(&key, "00".repeat(32)).unwrap();
    private(&key);
    for arguments in [
        create("5", "more.csv", &[]),
        reissue("more.csv", &[]),
        vec!["serve", "--listen", "127.0.0.1:0"],
    ] {
        let ended = bench.run(&arguments);
        assert!(
            ended
                .sentence()
                .contains("is not the one that this database was filled with"),
            "{ended:?}"
        );
    }
    fs::write(&key, right).unwrap();
    assert_eq!(bench.run(&create("5", "more.csv", &[])).code, Some(0));
}

fn private(path: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
}

#[tokio::test]
async fn a_lost_file_is_made_anew_and_codes_are_revoked() {
    let bench = bench();
    assert_eq!(bench.run(&create("30", "lost.csv", &[])).code, Some(0));
    let old = rows(&bench, "lost.csv");
    let ended = bench.run(&reissue("new.csv", &[]));
    assert!(
        ended
            .said
            .starts_with("30 packets have new codes, numbers 1 to 30, in new.csv."),
        "{ended:?}"
    );
    let new = rows(&bench, "new.csv");
    let codes: Vec<_> = old.iter().chain(&new).map(|(_, code)| *code).collect();
    let (numbers, _) = known(bench.folder.path(), &codes).await;
    assert_eq!(numbers[..30], [None; 30]);
    assert_eq!(numbers[30..], (1..=30).map(Some).collect::<Vec<_>>());

    assert_eq!(bench.run(&reissue("new.csv", &[])).code, Some(1));
    let again = bench.run(&reissue("new.csv", &["--overwrite"]));
    assert_eq!(again.code, Some(0), "{again:?}");
    let newest = rows(&bench, "new.csv");

    let one = bench.run(&["packets", "revoke", "--number", "7"]);
    assert!(one.said.starts_with("1 code is revoked"), "{one:?}");
    assert_eq!(bench.run(&["packets", "revoke", "--number", "7"]).code, Some(1));
    let all = bench.run(&["packets", "revoke", "--campaign", "voorjaar 2027"]);
    assert!(all.said.starts_with("29 codes are revoked"), "{all:?}");
    let codes: Vec<_> = newest.iter().map(|(_, code)| *code).collect();
    assert_eq!(known(bench.folder.path(), &codes).await.0, vec![None; 30]);
}

#[test]
fn sheets_are_printed_from_the_file() {
    let bench = bench();
    assert_eq!(bench.run(&create("50", "codes.csv", &[])).code, Some(0));
    let sheet = |more: &[&str], said: &str| {
        let out = format!("{}.html", more.len());
        let ended = bench.run(&[&["packets", "sheet", "--from", "codes.csv", "--out", &out], more].concat());
        assert_eq!(ended.code, Some(0), "{ended:?}");
        assert!(ended.said.starts_with(said), "{ended:?}");
        fs::read_to_string(bench.folder.path().join(out)).unwrap()
    };
    let rows = rows(&bench, "codes.csv");
    let labels = sheet(&[], "50 packets on 3 sheets of A4");
    assert!(rows.iter().all(|(_, code)| labels.contains(&code.canonical())));
    let cards = sheet(
        &["--card", "--desk-phone", "14 045"],
        "50 packets on 13 sheets of A4",
    );
    assert!(cards.contains("14 045"));
    let part = sheet(
        &["--sheets", "2-3", "--language", "en"],
        "26 packets on 2 sheets of A4",
    );
    assert!(!part.contains(&rows[23].1.canonical()) && part.contains(&rows[24].1.canonical()));
    let again = bench.run(&["packets", "sheet", "--from", "codes.csv", "--out", "0.html"]);
    assert!(again.sentence().contains("is there already"), "{again:?}");
}

/// Ended by force at many moments: a file with its name holds only codes that the database knows, and every packet that the
/// database knows stands in a file, after the next run at the latest.
#[tokio::test]
async fn a_run_that_is_killed_loses_no_code_and_prints_none_that_is_unknown() {
    let bench = bench();
    assert_eq!(bench.run(&create("1", "first.csv", &[])).code, Some(0));
    let mut printed = 1;
    for moment in 0..12_u64 {
        let out = format!("codes-{moment}.csv");
        let mut run = bench
            .command(&create("2000", &out, &[]))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // Half of them when the part appears, which is shortly before the database knows; half of them anywhere.
        let part = bench.folder.path().join(format!("{out}.part"));
        while moment % 2 == 0 && run.try_wait().unwrap().is_none() && !part.exists() {
            thread::yield_now();
        }
        thread::sleep(Duration::from_millis(moment * 8));
        let _ = run.kill();
        run.wait().unwrap();

        if bench.folder.path().join(&out).exists() {
            printed += check(&bench, &out).await;
            continue;
        }
        let next = bench.run(&create("2000", &out, &[]));
        assert_eq!(next.code, Some(0), "{next:?}");
        printed += check(&bench, &out).await;
        assert!(!part.exists());
    }
    let (_, unused) = known(bench.folder.path(), &[]).await;
    assert_eq!(unused, printed);
}

/// How many codes the file has; the first, the last and many in between are known.
async fn check(bench: &Bench, file: &str) -> usize {
    let rows = rows(bench, file);
    let some = rows.iter().step_by(97).chain(rows.last());
    let (expected, codes): (Vec<_>, Vec<_>) = some.map(|(number, code)| (Some(*number), *code)).unzip();
    assert_eq!(known(bench.folder.path(), &codes).await.0, expected);
    rows.len()
}
