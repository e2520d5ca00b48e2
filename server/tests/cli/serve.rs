//! The server as a process.
use crate::{
    bench::{Bench, Server},
    neighbours,
};
use std::process::Stdio;

#[test]
fn a_demonstration_is_served_and_ends_in_peace() {
    let bench = Bench::new();
    let server = bench.serve(&["--demo"]);
    assert!(server.get("/health").contains("\"status\":\"ok\""));
    assert!(server.get("/wijk/molenberg").starts_with("HTTP/1.1 200"));
    assert!(server.get("/kaart").contains("https://service.pdok.nl"));
    let ended = server.end();
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert!(ended.said.contains("Buurtboom has stopped."));
    assert!(
        !bench.folder.path().join("buurtboom.db-wal").exists(),
        "the database was closed"
    );
}

#[test]
fn the_demonstration_touches_nothing_that_is_there() {
    let bench = Bench::new();
    drop(bench.serve(&["--demo"]).end());
    let before = bench.run(&["check"]).said;
    drop(bench.serve(&["--demo"]).end());
    assert_eq!(bench.run(&["check"]).said, before);
}

#[test]
fn a_second_server_on_the_file_is_refused() {
    let bench = Bench::new();
    let first = bench.serve(&[]);
    let second = bench.run(&["serve", "--listen", "127.0.0.1:0"]);
    assert_eq!(second.code, Some(1), "{second:?}");
    assert!(second.sentence().contains("already serves"), "{second:?}");
    first.end();
    bench.serve(&[]).end();
}

#[test]
fn asvs_16_2_5_nothing_personal_is_logged() {
    let bench = Bench::new();
    let server = bench.serve(&["--demo"]);
    server.get("/kaart?q=geheimwoord");
    server.get("/geheimpad?wijk=geheimwijk");
    server.get("/boom/vraag?tak=geheimtak&na=over");
    server.get("/en/boom/antwoord?tak=geheimtak&wijk=WK091733&wat=geheimvraag");
    server.post(
        "/aanspreekpersoon/molenberg/verzoek",
        "first_name=geheimnaam&reach=geheim%40example.nl&why=geheimreden",
    );
    server.post("/boom/gemist", "tak=geld&wijk=WK091739");
    server.get("/z/geheimcode");
    server.get("/en/z/geheimcode/kaartje?wijk=WK091733&met=geheimwijk");
    server.get("/z/0000-0000-000Z-Z");
    server.send("/z/0000-0000-000Z-Z/geef", "stap=1&form_key=geheim");
    server.send("/zaadje", "code=geheimcode");
    server.get("/ontmoeten?wijk=WK091733&moment=geheimmoment&na=wanneer");
    let key = neighbours::seek(&server, 1, "quiet-hedgehog", "nl");
    server.get(&format!("/ontmoeting/{key}"));
    server.get(&format!("/en/ontmoeting/{key}/afspraak.ics"));
    server.send(
        "/ontmoeting/antwoord",
        &format!("sleutel={key}&uitnodiging=geheim&antwoord=yes"),
    );
    server.send(
        "/ontmoeting/meld",
        &format!("sleutel={key}&wie=geheim&reden=money"),
    );
    server.get(&format!("/gastheer/{key}"));
    server.send("/ontmoeting/wis", &format!("sleutel={key}"));
    let logged = server.end().complained;
    assert!(
        logged.contains("route=\"map\"") && logged.contains("status=200"),
        "{logged}"
    );
    assert!(
        logged.contains("route=\"question\"") && logged.contains("route=\"answer\""),
        "{logged}"
    );
    assert!(
        logged.contains("route=\"ask contact person\"") && logged.contains("route=\"missing help\""),
        "{logged}"
    );
    for route in ["scanned packet", "packet card", "packet act", "packet code"] {
        assert!(
            logged.contains(&format!("route=\"{route}\"")),
            "{route}: {logged}"
        );
    }
    assert!(!logged.contains("0000-0000"), "{logged}");
    assert!(
        logged.contains("route=\"my meeting\"") && logged.contains("route=\"host page\""),
        "{logged}"
    );
    for personal in [key.as_str(), "quiet-hedgehog", "demo-28-1", "gardening"] {
        assert!(!logged.contains(personal), "{personal}: {logged}");
    }
    assert!(
        !logged.contains("geheim") && !logged.contains("WK0917"),
        "{logged}"
    );
    assert!(!logged.contains("127.0.0.1:"), "{logged}");
}

#[test]
fn the_test_clock_stands_still() {
    let bench = Bench::new();
    let at = |instant: &str| {
        let server = bench.serve(&["--demo", "--time", instant, "--tiles-url", ""]);
        let page = server.get("/kaart");
        server.end();
        assert!(!page.contains("service.pdok.nl"));
        page.split_once("\r\n\r\n").unwrap().1.to_owned()
    };
    assert_eq!(at("2026-11-24T09:05:00Z"), at("2026-11-24T10:05:00+01:00"));
}

#[test]
fn a_server_whose_log_nobody_reads_serves_and_ends() {
    let bench = Bench::new();
    let mut child = bench
        .command(&["serve", "--demo", "--listen", "127.0.0.1:0"])
        .env("BUURTBOOM_LOG", "debug")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stderr.take());
    let server = Server::wait_for(child, bench.folder.path().join("no-log"));
    assert!(server.get("/kaart").starts_with("HTTP/1.1 200"));
    assert!(server.get("/health").contains("\"status\":\"ok\""));
    assert_eq!(server.end().code, Some(0));
}
