//! The packet of seeds, from its code to its journey.
use crate::spawn::{App, app, app_with};
use domain::{
    area::AreaCode,
    packet::{Campaign, PacketCode, PacketNumber},
};
use reqwest::{Response, StatusCode, header};
use std::sync::Arc;
use tokio::task::JoinSet;
use usecases::{
    ports::{NewPackets, Revocation},
    secrets::Purpose,
};

const CODE: &str = "0000-0000-0015-0";
/// A code with a right check sign that no packet has.
const UNKNOWN: &str = "0000-0000-000Z-Z";

/// A server with one packet, number 1, in Heerlen-Centrum.
async fn with_packet() -> App {
    packet_in(app().await).await
}

async fn packet_in(app: App) -> App {
    let (packets, secrets) = (&app.ports.packets, &app.ports.secrets);
    let code = PacketCode::parse(CODE).unwrap();
    let number = packets.take_packet_numbers(1).await.unwrap();
    packets
        .add_packets(&NewPackets {
            area: AreaCode::parse("WK091730").unwrap(),
            campaign: Campaign::parse("voorjaar 2027").unwrap(),
            codes: vec![(number, secrets.keyed_hash(Purpose::PacketCode, &code.to_bytes()))],
        })
        .await
        .unwrap();
    app
}

fn at(path: &str) -> String {
    format!("/z/{CODE}{path}")
}

fn location(answer: &Response) -> &str {
    answer.headers()[header::LOCATION].to_str().unwrap()
}

#[tokio::test]
async fn a_typed_code_leads_to_its_packet_in_one_spelling() {
    let app = with_packet().await;
    for typed in [
        CODE,
        "oooo+oooo+ool5+o",
        "0000000000150",
        "%20oooo-0000-0015-0%20",
    ] {
        let answer = app.post("/zaadje", &format!("code={typed}")).await;
        assert_eq!(answer.status(), StatusCode::SEE_OTHER, "{typed}");
        assert_eq!(location(&answer), at(""));
    }
    let answer = app.post("/en/zaadje", &format!("code={CODE}")).await;
    assert_eq!(location(&answer), format!("/en/z/{CODE}"));
}

#[tokio::test]
async fn a_wrong_code_says_which_fault_and_keeps_what_was_typed() {
    let app = with_packet().await;
    for (typed, status, said) in [
        ("", 422, "Typ de code over van het zakje"),
        ("0000-0000", 422, "U typte er 8."),
        ("0000-0000-0015-U", 422, "“U”"),
        ("0000-0000-0015-1", 422, "Misschien is één teken anders."),
        (UNKNOWN, 404, "Deze code klopt niet. Kijk nog eens op het zakje"),
    ] {
        let answer = app.post("/zaadje", &format!("code={typed}")).await;
        assert_eq!(answer.status(), status, "{typed}");
        let html = answer.text().await.unwrap();
        assert!(
            html.contains(said) && html.contains(&format!("value=\"{typed}\"")),
            "{typed}"
        );
    }
}

#[tokio::test]
async fn unknown_revoked_and_impossible_codes_are_the_same_page() {
    let app = with_packet().await;
    let number = PacketNumber::new(1).unwrap();
    let revoked = app
        .ports
        .packets
        .revoke_packets(&Revocation::Number(number))
        .await;
    assert_eq!(revoked.unwrap(), 1);
    let page = async |path: &str, code: &str| {
        let answer = app.get(&path.replace("CODE", code)).await;
        assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{path} {code}");
        assert_eq!(answer.headers()[header::CACHE_CONTROL], "no-store");
        answer.text().await.unwrap().replace(code, "CODE")
    };
    for path in ["/z/CODE", "/z/CODE/kaartje", "/z/CODE/zaaien"] {
        assert_eq!(page(path, UNKNOWN).await, page(path, CODE).await);
        page(path, "K7QM").await;
    }
    for act in ["geef", "gekregen", "gesproken", "gezaaid", "bloeit"] {
        let answer = app.post(&at(&format!("/{act}")), "stap=1&form_key=0").await;
        assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{act}");
    }
}

#[tokio::test]
async fn looking_changes_nothing_and_tells_the_code_to_nobody() {
    let app = with_packet().await;
    let before = app.get(&at("")).await.text().await.unwrap();
    for path in ["", "/kaartje", "/kaartje?wijk=WK091730&met=WK091733", "/zaaien"] {
        let answer = app.get_with(&at(path), &[("accept-encoding", "br")]).await;
        assert_eq!(answer.status(), StatusCode::OK, "{path}");
        let headers = answer.headers();
        assert_eq!(headers[header::CACHE_CONTROL], "no-store");
        assert_eq!(headers[header::REFERRER_POLICY], "no-referrer, strict-origin");
        assert_eq!(headers["x-robots-tag"], "noindex");
        assert_eq!(headers[header::CONTENT_ENCODING], "br");
        assert!(!headers.contains_key(header::ETAG) && !headers.contains_key(header::SET_COOKIE));
    }
    // An act that is looked at is no act.
    for act in ["geef", "gekregen", "gesproken", "gezaaid", "bloeit"] {
        assert_eq!(
            app.get(&at(&format!("/{act}"))).await.status(),
            StatusCode::NOT_FOUND
        );
    }
    let after = app.get(&at("")).await.text().await.unwrap();
    let without_key = |html: &str| {
        let (first, rest) = html.split_once("name=\"form_key\" value=\"").unwrap();
        let key = &rest[..32];
        format!("{first}{}", rest.replace(key, ""))
    };
    assert_eq!(without_key(&before), without_key(&after));
    let head = after.split("</head>").next().unwrap();
    assert!(!head.contains(CODE));
}

#[tokio::test]
async fn the_story_of_a_packet() {
    let app = with_packet().await;
    let answer = app
        .post(&at("/geef"), "stap=1&form_key=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")
        .await;
    assert_eq!(answer.status(), StatusCode::SEE_OTHER);
    assert_eq!(location(&answer), at("/kaartje?wijk=WK091730"));
    let card = app
        .get(&at("/kaartje?wijk=WK091730&met=WK091733"))
        .await
        .text()
        .await
        .unwrap();
    assert!(card.contains("Heerlen-Centrum") && card.contains("Huis huiskamer-de-akelei"));

    let answer = app.post(&at("/gesproken"), "stap=1&wijk=WK091730").await;
    assert_eq!(location(&answer), at("/kaartje?wijk=WK091730"));
    assert!(
        app.get(&at("/kaartje"))
            .await
            .text()
            .await
            .unwrap()
            .contains("Wat fijn dat u elkaar sprak")
    );

    let answer = app
        .post(
            &at("/gekregen"),
            "stap=1&form_key=bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
        )
        .await;
    assert_eq!(location(&answer), at("/zaaien"));
    for (act, said) in [("gezaaid", "Er is gezaaid."), ("bloeit", "Het bloeit.")] {
        for _ in 0..2 {
            let answer = app.post(&at(&format!("/{act}")), "").await;
            assert_eq!(location(&answer), at("/zaaien"));
        }
        assert!(app.get(&at("/zaaien")).await.text().await.unwrap().contains(said));
    }
    let answer = app.get("/zakje/1").await;
    assert_eq!(answer.headers()[header::CACHE_CONTROL], "no-store");
    let journey = answer.text().await.unwrap();
    assert!(journey.contains("Minder dan 10 keer doorgegeven") && journey.contains("De bloemen bloeien"));
    assert!(!journey.contains("Heerlen-Centrum</span>") && !journey.contains(CODE));
    for number in ["0", "01", "2", "x", "99999999999"] {
        assert_eq!(
            app.get(&format!("/zakje/{number}")).await.status(),
            StatusCode::NOT_FOUND
        );
    }
}

#[tokio::test]
async fn the_card_is_for_the_wijk_that_the_giver_chose() {
    let app = with_packet().await;
    let headers = [
        ("sec-fetch-site", "same-origin"),
        ("content-type", "application/x-www-form-urlencoded"),
        ("cookie", "wijk=WK091733"),
    ];
    let answer = app.post_with(&at("/geef"), &headers, "stap=1").await;
    assert_eq!(location(&answer), at("/kaartje?wijk=WK091733"));
}

#[tokio::test]
async fn of_many_who_tap_at_once_one_is_first_and_the_others_read_why() {
    let app = Arc::new(with_packet().await);
    let mut taps = JoinSet::new();
    for number in 0..20 {
        let app = Arc::clone(&app);
        taps.spawn(async move {
            let form = format!("stap=1&form_key={number:032x}");
            app.post(&at("/geef"), &form).await
        });
    }
    let (first, late): (Vec<_>, Vec<_>) = taps
        .join_all()
        .await
        .into_iter()
        .partition(|answer| answer.status() == StatusCode::SEE_OTHER);
    assert_eq!((first.len(), late.len()), (1, 19));
    for answer in late {
        assert_eq!(answer.status(), StatusCode::CONFLICT);
        assert_eq!(answer.headers()[header::CACHE_CONTROL], "no-store");
        let html = answer.text().await.unwrap();
        assert!(html.contains("Iemand was u net voor") && html.matches("class=\"door ").count() == 3);
    }
}

#[tokio::test]
async fn the_same_form_sent_again_is_answered_alike_and_one_without_a_step_is_not_taken() {
    let app = with_packet().await;
    for _ in 0..5 {
        let answer = app
            .post(&at("/geef"), "stap=1&form_key=cccccccccccccccccccccccccccccccc")
            .await;
        assert_eq!(answer.status(), StatusCode::SEE_OTHER);
    }
    for form in ["", "stap=", "stap=x", "stap=-1", "stap=99999", "stap=1"] {
        assert_eq!(
            app.post(&at("/geef"), form).await.status(),
            StatusCode::CONFLICT,
            "{form}"
        );
    }
}

#[tokio::test]
async fn who_tries_out_codes_has_to_wait_and_a_right_code_waits_with_them() {
    let app = with_packet().await;
    let mut tried = 0;
    let refused = loop {
        let answer = app.get(&format!("/z/{UNKNOWN}")).await;
        if answer.status() != StatusCode::NOT_FOUND || tried > 1_000 {
            break answer;
        }
        tried += 1;
    };
    assert_eq!(refused.status(), StatusCode::TOO_MANY_REQUESTS, "after {tried}");
    assert!(refused.headers().contains_key(header::RETRY_AFTER));
    assert_eq!(refused.headers()[header::CACHE_CONTROL], "no-store");
    assert!(refused.text().await.unwrap().contains("Even wachten met codes"));
    assert_eq!(app.get(&at("")).await.status(), StatusCode::TOO_MANY_REQUESTS);
    // What cannot be a code is not looked up, so it may still be mended.
    let mended = app.post("/zaadje", "code=0000-0000-0015-1").await;
    assert_eq!(mended.status(), StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn the_flower_calendar_is_a_file_without_a_code() {
    let app =
        packet_in(app_with(|settings| settings.origin = "https://buurtboom.example".to_owned()).await).await;
    let answer = app.get("/zaadje/bloemen.ics?wijk=WK091730").await;
    assert_eq!(
        answer.headers()[header::CONTENT_TYPE],
        "text/calendar; charset=utf-8"
    );
    let file = answer.text().await.unwrap();
    assert!(file.starts_with("BEGIN:VCALENDAR\r\n") && file.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(file.matches("BEGIN:VEVENT").count(), 3);
    assert!(file.contains("Huis huiskamer-de-akelei") && !file.contains("/z/"));
    let english = app.get("/en/zaadje/bloemen.ics").await.text().await.unwrap();
    assert!(english.contains("SUMMARY:Sow the flowers"));
}

#[tokio::test]
async fn without_an_answer_of_the_store_nothing_is_promised() {
    let app = crate::spawn::app_over(
        |_| {},
        |ports| ports.packets = Arc::new(usecases::fakes::FailingStore),
    )
    .await;
    for answer in [
        app.get(&at("")).await,
        app.get("/zakje/1").await,
        app.post(&at("/geef"), "stap=1").await,
        app.post("/zaadje", &format!("code={CODE}")).await,
    ] {
        assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
    }
}
