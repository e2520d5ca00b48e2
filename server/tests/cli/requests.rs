//! Answering requests, and looking at signals.
use crate::bench::Bench;
use domain::{
    area::AreaCode,
    contact::{ContactRequest, Reach, RequestKind},
    signal::{Signal, Theme},
    text::PlainText,
};
use server::storage::Storage;

/// A database with the demonstration, a request for Molenberg, and twelve signals there and three in the centre.
fn bench_with_requests() -> Bench {
    let bench = Bench::new();
    bench.serve(&["--demo"]).end();
    let url = format!("sqlite://{}", bench.folder.path().join("buurtboom.db").display());
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let storage = Storage::connect(&url.parse().unwrap()).await.unwrap();
        let request = ContactRequest {
            id: "0f".to_owned(),
            district: AreaCode::parse("WK091739").unwrap(),
            kind: RequestKind::CallBack,
            first_name: PlainText::parse("Fatima", 40).unwrap(),
            reach: Reach::parse("06-12345678").unwrap(),
            why: PlainText::parse("Een brief.", 200).ok(),
            may_leave_message: true,
            form_key: "key".to_owned(),
            received: 1_795_511_100_000,
        };
        storage
            .contact_requests()
            .keep_contact_request(&request)
            .await
            .unwrap();
        for (district, times) in [("WK091739", 12), ("WK091733", 3)] {
            let signal = Signal {
                theme: Theme::from_key("anders").unwrap(),
                district: AreaCode::parse(district).unwrap(),
                month: "2026-11".parse().unwrap(),
            };
            for time in 0..times {
                let key = format!("{district} {time}");
                storage.signals().count_signal(&signal, &key, 1).await.unwrap();
            }
        }
        storage.close().await;
    });
    bench
}

#[test]
fn requests_are_listed_and_erased_when_answered() {
    let bench = bench_with_requests();
    let listed = bench.run(&["contact-requests", "list"]);
    assert_eq!(listed.code, Some(0), "{listed:?}");
    let line = listed.said.lines().next().unwrap();
    assert!(line.starts_with("0f 2026-11-24, Molenberg"), "{line}");
    assert!(
        line.ends_with(
            ": call back Fatima, 0612345678, a message may be left. “Een brief.” Erased on 2026-12-08."
        ),
        "{line}"
    );
    assert_eq!(bench.run(&["contact-requests"]).said, listed.said);

    assert_eq!(bench.run(&["contact-requests", "close", "0f"]).code, Some(0));
    let again = bench.run(&["contact-requests", "close", "0f"]);
    assert_eq!(again.code, Some(1));
    assert!(again.sentence().contains("no request 0f"), "{again:?}");
    assert_eq!(
        bench.run(&["contact-requests"]).said,
        "Nobody waits for an answer.\n"
    );
}

#[test]
fn signals_are_shown_without_small_counts() {
    let bench = bench_with_requests();
    let shown = bench.run(&["signals"]);
    assert_eq!(shown.code, Some(0), "{shown:?}");
    let line = |wijk: &str| shown.said.lines().find(|line| line.contains(wijk)).unwrap();
    assert!(
        line("Molenberg").starts_with("2026-Q4  something else"),
        "{shown:?}"
    );
    assert!(
        line("Molenberg").ends_with("10 or more") && line("Heerlen-Centrum").ends_with("too few to show")
    );
    let bare = Bench::new();
    bare.serve(&["--demo"]).end();
    assert_eq!(
        bare.run(&["signals"]).said,
        "Nobody has said that help is missing.\n"
    );
}
