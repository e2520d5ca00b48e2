//! What the municipality does about meetings: the links of hosts, the evening's round, and what people told.
use crate::{
    bench::{Bench, Ended},
    neighbours::{MOMENT, NOW, agreed, field, key_of, page, serve, serve_first, wishes},
};
use std::{fs, os::unix::fs::PermissionsExt as _};

const PAIR: [(u128, &str); 2] = [(1, "quiet-hedgehog"), (2, "merry-robin")];

/// The path of the page to which a command's first line leads.
fn link(ended: &Ended) -> String {
    assert_eq!(ended.code, Some(0), "{ended:?}");
    let address = ended.said.lines().next().unwrap();
    let path = address.strip_prefix("https://boom.example").unwrap();
    assert!(path.starts_with("/gastheer/"), "{ended:?}");
    path.to_owned()
}

fn host_link<'a>(moment: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let arguments = [
        "hosts",
        "link",
        "--moment",
        moment,
        "--origin",
        "https://boom.example",
    ];
    [&arguments, more].concat()
}

#[test]
fn the_newest_link_of_a_host_opens_who_is_expected() {
    let bench = Bench::new();
    let server = serve_first(&bench);
    agreed(&server, PAIR, "nl");
    let first = link(&bench.run(&host_link(MOMENT, &[])));
    let shown = server.get(&first);
    assert!(shown.starts_with("HTTP/1.1 200"), "{shown}");
    assert!(
        shown.contains("Er komen 2 nieuwe mensen") && shown.contains("Stille egel"),
        "{shown}"
    );

    let second = link(&bench.run(&host_link(MOMENT, &[])));
    assert_ne!(first, second);
    assert!(server.get(&second).starts_with("HTTP/1.1 200"));
    assert!(
        server.get(&first).starts_with("HTTP/1.1 404"),
        "the link before it is closed"
    );
    let other = link(&bench.run(&host_link("demo-28-2", &[])));
    assert!(server.get(&other).contains("Nog niemand") && server.get(&second).starts_with("HTTP/1.1 200"));

    let unknown = bench.run(&host_link("nergens", &[]));
    assert_eq!(unknown.code, Some(1), "{unknown:?}");
    assert!(
        unknown.sentence().contains("there is no hosted moment nergens"),
        "{unknown:?}"
    );
    let secret = second.strip_prefix("/gastheer/").unwrap();
    let logged = server.end().complained;
    assert!(!logged.contains(secret), "{logged}");
    let kept = fs::read(bench.folder.path().join("buurtboom.db")).unwrap();
    assert!(!String::from_utf8_lossy(&kept).contains(secret));
}

#[test]
fn a_round_by_hand_invites_whoever_looks_and_only_once() {
    let bench = Bench::new();
    let server = serve_first(&bench);
    // Both like something else, so neither is invited before the evening.
    let keys = [(1, "quiet-hedgehog", "gardening"), (2, "merry-robin", "music")]
        .map(|(form, name, likes)| key_of(&server.send("/ontmoeten", &wishes(form, name, likes, "nl"))));
    for key in &keys {
        assert!(page(&server, key).contains("<h1>Wij zoeken iemand voor u</h1>"));
    }
    let round = |more: &[&str]| bench.run(&[&["matching", "round", "--time", NOW], more].concat());
    let held = round(&[]);
    assert_eq!(held.code, Some(0), "{held:?}");
    assert_eq!(
        held.said,
        "The round of 2026-11-23 was held, or is being held, by a server; --now holds one beside it.\n"
    );
    let now = round(&["--now"]);
    assert_eq!(
        now.said,
        "People who were looking: 2. Invited: 2. Invitations: 1, of which to a host alone: 0.\n"
    );
    let invitations = keys.map(|key| {
        let shown = page(&server, &key);
        assert!(shown.contains("<h1>Er is iemand</h1>"), "{shown}");
        field(&shown, "uitnodiging").to_owned()
    });
    assert_eq!(invitations[0], invitations[1]);
    assert_eq!(
        round(&["--now"]).said,
        "People who were looking: 0. Invited: 0. Invitations: 0, of which to a host alone: 0.\n"
    );
}

#[test]
fn what_people_told_is_listed_and_closed_and_a_person_may_be_taken_out() {
    let bench = Bench::new();
    let server = serve_first(&bench);
    assert_eq!(
        bench.run(&["meeting-reports"]).said,
        "Nobody says that a meeting was not good.\n"
    );
    let [one, other] = agreed(&server, PAIR, "nl");
    let [third, _] = agreed(&server, [(3, "brave-owl"), (4, "warm-oak")], "en");
    for (teller, reason) in [(&one, "money"), (&third, "unkind")] {
        let who = field(&page(&server, teller), "wie").to_owned();
        server.post(
            "/ontmoeting/meld",
            &format!("sleutel={teller}&wie={who}&reden={reason}"),
        );
    }
    let listed = bench.run(&["meeting-reports"]);
    assert_eq!(listed.said, bench.run(&["meeting-reports", "list"]).said);
    let lines: Vec<_> = listed.said.lines().collect();
    assert!(lines[2].starts_with("2 reports are open;"), "{listed:?}");
    let report = |reason: &str| lines.iter().find(|line| line.contains(reason)).unwrap();
    let (money, unkind) = (report("asked for money"), report("was unkind"));
    for (line, about) in [(money, "About merry-robin"), (unkind, "About warm-oak")] {
        assert!(
            line.contains(" 2026-12-01, Trefpunt De Klaproos: ") && line.contains(about),
            "{line}"
        );
        assert!(!line.contains(&one) && !line.contains(&third), "{line}");
    }

    let id = |line: &str| line.split(' ').next().unwrap().to_owned();
    let close = |id: &str, more: &[&str]| bench.run(&[&["meeting-reports", "close", id], more].concat());
    let closed = close(&id(unkind), &[]);
    assert_eq!(
        closed.said,
        format!("Report {} is dealt with and erased.\n", id(unkind))
    );
    assert!(
        page(&server, &one).starts_with("HTTP/1.1 200"),
        "nobody is erased by that"
    );
    let taken = close(&id(money), &["--erase-person"]);
    assert!(
        taken
            .said
            .starts_with("The person is out of the meetings and erased."),
        "{taken:?}"
    );
    assert!(page(&server, &other).starts_with("HTTP/1.1 404"));
    assert!(page(&server, &one).starts_with("HTTP/1.1 200"));
    assert_eq!(
        bench.run(&["meeting-reports"]).said,
        "Nobody says that a meeting was not good.\n"
    );

    for more in [&[][..], &["--erase-person"]] {
        let again = close(&id(money), more);
        assert_eq!(again.code, Some(1), "{again:?}");
        assert!(again.sentence().contains("there is no report"), "{again:?}");
    }
}

#[test]
fn without_the_right_database_or_key_nothing_is_done() {
    let bench = Bench::new();
    let commands = [
        host_link(MOMENT, &[]),
        vec!["matching", "round", "--now"],
        vec!["meeting-reports", "close", "0f", "--erase-person"],
    ];
    let all_say = |said: &str, more: &[&str]| {
        for command in &commands {
            let ended = bench.run(&[command, more].concat());
            assert_eq!(ended.code, Some(1), "{ended:?}");
            assert!(ended.sentence().contains(said), "{ended:?}");
            assert!(ended.said.is_empty(), "{ended:?}");
        }
    };
    bench.write("text.db", &"no database at all\n".repeat(100));
    all_say(
        "no database at other.db",
        &["--database-url", "sqlite://other.db"],
    );
    all_say("text.db", &["--database-url", "sqlite://text.db"]);
    all_say(
        "does not answer",
        &["--database-url", "postgres://u:geheim@127.0.0.1:1/b"],
    );
    assert!(!bench.folder.path().join("other.db").exists());

    serve(&bench).end();
    let key = bench.folder.path().join("buurtboom.key");
    fs::remove_file(&key).unwrap();
    all_say("is not there, and the database knows codes or links", &[]);
    assert!(!key.exists(), "no wrong key is made in its place");
    fs::write(&key, "00".repeat(32)).unwrap();
    fs::set_permissions(&key, fs::Permissions::from_mode(0o600)).unwrap();
    all_say("is not the one that this database was filled with", &[]);
}
