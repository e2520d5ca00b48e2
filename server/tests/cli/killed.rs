//! The server's process is ended by force, at any moment; what residents were told before still holds.
use crate::{
    bench::{Bench, Server, ask, form_request},
    neighbours::{answer_form, field, key_of, page, seek, serve, serve_first, wishes},
};
use std::{collections::BTreeMap, fs, sync::mpsc, thread, time::Duration};

/// A bench whose database has the demonstration and some packets; gives their codes by number, from 1.
fn with_packets(bench: &Bench) -> Vec<String> {
    let made = bench.run(&[
        "packets",
        "create",
        "--area",
        "WK091733",
        "--campaign",
        "voorjaar 2027",
        "--count",
        "8",
        "--out",
        "codes.csv",
        "--origin",
        "https://boom.example",
    ]);
    assert_eq!(made.code, Some(0), "{made:?}");
    let table = fs::read_to_string(bench.folder.path().join("codes.csv")).unwrap();
    table
        .lines()
        .skip(1)
        .map(|row| row.split(',').nth(1).unwrap().to_owned())
        .collect()
}

/// The step that a packet's page shows: how many acts were taken.
fn step(server: &Server, code: &str) -> u32 {
    field(&server.get(&format!("/z/{code}")), "stap").parse().unwrap()
}

fn give(code: &str, step: u32, form: u128) -> String {
    form_request(
        &format!("/z/{code}/geef"),
        &format!("stap={step}&form_key={form:032x}"),
    )
}

fn taken(answer: &str) -> bool {
    answer.starts_with("HTTP/1.1 303") && answer.contains("\r\n\r\n")
}

#[test]
fn what_was_answered_survives_when_the_process_is_killed_at_that_moment() {
    let bench = Bench::new();
    let server = serve_first(&bench);
    let codes = with_packets(&bench);
    let before = step(&server, &codes[0]);
    let handover = give(&codes[0], before, 1);
    assert!(taken(&ask(&server.address, &handover).unwrap()));
    server.kill();

    let server = serve(&bench);
    assert_eq!(step(&server, &codes[0]), before + 1);
    // Whoever does not know whether it came through sends it again: it is answered alike, and counts once.
    assert!(taken(&ask(&server.address, &handover).unwrap()));
    assert_eq!(step(&server, &codes[0]), before + 1);
    let keys = [
        seek(&server, 1, "quiet-hedgehog", "nl"),
        seek(&server, 2, "merry-robin", "nl"),
    ];
    server.kill();

    let server = serve(&bench);
    for (form, key) in [1, 2].into_iter().zip(&keys) {
        assert!(page(&server, key).contains("<h1>Er is iemand</h1>"));
        let name = ["quiet-hedgehog", "merry-robin"][usize::try_from(form).unwrap() - 1];
        assert_eq!(
            seek(&server, form, name, "nl"),
            *key,
            "the same form leads to the same page"
        );
    }
    let yes = answer_form(&server, &keys[0], "yes");
    server.post("/ontmoeting/antwoord", &yes);
    server.kill();

    let server = serve(&bench);
    assert!(page(&server, &keys[0]).contains("<h1>U zei ja</h1>"));
    let yes = answer_form(&server, &keys[1], "yes");
    server.post("/ontmoeting/antwoord", &yes);
    server.kill();

    let server = serve(&bench);
    for key in &keys {
        assert!(page(&server, key).contains("<h1>De afspraak staat</h1>"));
    }
    let erased = server.send("/ontmoeting/wis", &format!("sleutel={}", keys[0]));
    assert!(erased.starts_with("HTTP/1.1 200") && erased.contains("Alles is gewist"));
    server.kill();
    let server = serve(&bench);
    assert!(
        page(&server, &keys[0]).starts_with("HTTP/1.1 404"),
        "what was erased stays erased"
    );
}

/// Sends every request twice, as somebody does who taps twice, all at once; ends the server by force so long after the first answer.
/// Gives what was answered and taken, with the place of its request.
fn burst_and_kill(server: Server, requests: &[String], wait: Duration) -> Vec<(usize, String)> {
    let (tell, told) = mpsc::channel();
    let senders: Vec<_> = (0..2 * requests.len())
        .map(|number| {
            let (tell, address) = (tell.clone(), server.address.clone());
            let request = requests[number / 2].clone();
            thread::spawn(move || {
                if let Ok(answer) = ask(&address, &request) {
                    tell.send((number / 2, answer)).unwrap();
                }
            })
        })
        .collect();
    drop(tell);
    let first = told.recv().unwrap();
    assert!(taken(&first.1), "{}", first.1);
    thread::sleep(wait);
    server.kill();
    for sender in senders {
        sender.join().unwrap();
    }
    let all = [first].into_iter().chain(told);
    all.filter(|(_, answer)| taken(answer)).collect()
}

/// A burst of handovers and of people who begin to seek; in the midst of it the process is killed.
#[test]
fn a_kill_in_a_burst_loses_no_answer_and_counts_nothing_twice() {
    let bench = Bench::new();
    let mut server = serve_first(&bench);
    let codes = with_packets(&bench);
    let names = ["quiet-hedgehog", "merry-robin", "brave-owl", "warm-oak"];
    for (moment, wait) in [0, 4, 15, 60].into_iter().enumerate() {
        let steps: Vec<u32> = codes.iter().map(|code| step(&server, code)).collect();
        let form = |number: usize| u128::try_from(100 * moment + number).unwrap() + 1_000;
        let gives = codes.iter().zip(&steps).enumerate();
        let gives: Vec<_> = gives
            .map(|(number, (code, step))| give(code, *step, form(number)))
            .collect();
        let seeks: Vec<_> = (0..names.len())
            .map(|number| {
                form_request(
                    "/ontmoeten",
                    &wishes(form(50 + number), names[number], "gardening", "nl"),
                )
            })
            .collect();

        let requests: Vec<_> = gives.iter().chain(&seeks).cloned().collect();
        let told = burst_and_kill(server, &requests, Duration::from_millis(wait));

        server = serve(&bench);
        for (number, code) in codes.iter().enumerate() {
            let now = step(&server, code);
            let promised = told.iter().any(|(one, _)| *one == number);
            assert!(
                now == steps[number] + 1 || !promised && now == steps[number],
                "{moment}: {now} of {code}"
            );
        }
        let mut keys = BTreeMap::new();
        for (number, answer) in told.iter().filter(|(number, _)| *number >= codes.len()) {
            assert!(
                page(&server, &key_of(answer)).starts_with("HTTP/1.1 200"),
                "{moment}"
            );
            keys.insert(*number, key_of(answer));
        }
        for (number, key) in keys {
            let again = ask(&server.address, &seeks[number - codes.len()]).unwrap();
            assert_eq!(key_of(&again), key, "{moment}");
        }
    }
}
