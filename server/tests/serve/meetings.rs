//! From "I know nobody yet" to a meeting that is agreed, and to nothing left of it.
use crate::company::{
    MINE, SCREENS, act, agreed, answer, field, host_page, invited, key_of, looking, page, pass, seek, town,
    town_with, wishes,
};
use reqwest::{StatusCode, header};
use std::sync::Arc;
use tokio::task::JoinSet;

/// The names of the two as a resident reads them.
const NAMES: [&str; 2] = ["Stille egel", "Vrolijke roodborst"];

#[tokio::test]
async fn five_screens_lead_to_a_page_of_ones_own() {
    let app = town().await;
    let mut address = SCREENS.to_owned();
    let mut shown = String::new();
    // Each screen is a form that carries the answers before it, as a browser would send it.
    for (question, answered) in [
        ("Waar woont u?", "wijk=WK091733&na=waar"),
        ("Wanneer kunt u?", "moment=wo&na=wanneer"),
        ("Wat doet u graag?", "graag=gardening&na=graag"),
        ("Hoe praat u graag?", "taal=nl&groep=two&na=samen"),
        ("Hoe mogen wij u noemen?", ""),
    ] {
        let screen = app.get(&address).await;
        assert_eq!(screen.status(), StatusCode::OK, "{address}");
        assert!(
            !screen.headers().contains_key(header::SET_COOKIE),
            "a question keeps nothing"
        );
        shown = screen.text().await.unwrap();
        assert!(
            shown.contains(&format!("<title>{question} - Buurtboom</title>")),
            "{address}"
        );
        let earlier = address.split_once('?').map_or("", |(_, pairs)| pairs);
        let earlier: Vec<_> = earlier
            .split('&')
            .filter(|pair| !pair.starts_with("na="))
            .collect();
        for pair in earlier.iter().filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap();
            assert_eq!(field(&shown, name), value);
        }
        address = format!("{SCREENS}?{}&{answered}", earlier.join("&"));
    }
    assert_eq!(looking(&app).await, 0);

    let form = wishes(0, "quiet-hedgehog");
    let form = form.replace(&format!("{:032x}", 0), field(&shown, "form_key"));
    let sent = app.post(SCREENS, &form).await;
    assert_eq!(sent.status(), StatusCode::SEE_OTHER);
    assert_eq!(sent.headers()[header::LOCATION], MINE);
    let key = key_of(&sent);
    assert_eq!(
        sent.headers()[header::SET_COOKIE],
        format!("ontmoeting={key}; Path=/; Max-Age=5184000; SameSite=Lax; HttpOnly")
    );
    assert!(
        page(&app, &key)
            .await
            .contains("<h1>Wij zoeken iemand voor u</h1>")
    );
    let by_link = app.get(&format!("{MINE}/{key}")).await;
    assert_eq!(by_link.status(), StatusCode::OK);
    assert!(
        !by_link.headers().contains_key(header::SET_COOKIE),
        "a link leaves nothing on a device"
    );
}

#[tokio::test]
async fn over_https_no_other_name_may_set_the_cookie() {
    let app = town_with(
        |settings| settings.origin = "https://boom.example".to_owned(),
        |_| {},
    )
    .await;
    let sent = app.post("/en/ontmoeten", &wishes(1, "quiet-hedgehog")).await;
    assert_eq!(sent.headers()[header::LOCATION], "/en/ontmoeting");
    let cookie = sent.headers()[header::SET_COOKIE].to_str().unwrap();
    assert!(
        cookie.starts_with("__Host-ontmoeting=") && cookie.ends_with("; HttpOnly; Secure"),
        "{cookie}"
    );
}

#[tokio::test]
async fn two_who_say_yes_read_each_others_nickname_and_not_before() {
    let app = town().await;
    let [one, other] = invited(&app).await;
    let pages = async || [page(&app, &one).await, page(&app, &other).await];
    let names_nobody =
        |[first, second]: &[String; 2]| !first.contains(NAMES[1]) && !second.contains(NAMES[0]);
    let calendar = format!("{MINE}/afspraak.ics");
    let file = async |key: &str| {
        app.get_with(&calendar, &[("cookie", &format!("ontmoeting={key}"))])
            .await
    };

    let before = pages().await;
    assert!(names_nobody(&before));
    assert_eq!(
        file(&one).await.status(),
        StatusCode::NOT_FOUND,
        "nothing is agreed"
    );
    let said = answer(&app, &one, "yes").await;
    assert_eq!(
        (said.status(), &said.headers()[header::LOCATION]),
        (StatusCode::SEE_OTHER, &MINE.parse().unwrap())
    );
    let waits = pages().await;
    assert!(names_nobody(&waits) && waits[0].contains("<h1>U zei ja</h1>"));
    assert_eq!(waits[1], before[1], "a yes is told when it is mutual");

    answer(&app, &other, "yes").await;
    let [first, second] = pages().await;
    assert!(
        first.contains("<h1>De afspraak staat</h1>") && first.contains(&format!("U ontmoet {}.", NAMES[1]))
    );
    assert!(
        second.contains("<h1>De afspraak staat</h1>") && second.contains(&format!("U ontmoet {}.", NAMES[0]))
    );
    for [mine, theirs] in [[&one, &other], [&other, &one]] {
        let by_cookie = file(mine).await;
        assert_eq!(
            by_cookie.headers()[header::CONTENT_TYPE],
            "text/calendar; charset=utf-8"
        );
        assert_eq!(by_cookie.headers()[header::CACHE_CONTROL], "no-store");
        let text = by_cookie.text().await.unwrap();
        assert_eq!(
            text,
            app.get(&format!("{MINE}/{mine}/afspraak.ics"))
                .await
                .text()
                .await
                .unwrap()
        );
        assert!(
            text.starts_with("BEGIN:VCALENDAR\r\n") && text.contains("DTSTART:20261202T090000Z\r\n"),
            "{text}"
        );
        let text = text.replace("\r\n ", "");
        for secret in [mine, theirs, NAMES[0], NAMES[1]] {
            assert!(!text.contains(secret), "{text}");
        }
        assert!(!page(&app, mine).await.contains(theirs));
    }
}

#[tokio::test]
async fn a_no_leaves_the_page_of_the_other_as_it_was() {
    let app = town().await;
    let [one, other] = invited(&app).await;
    let asked = page(&app, &other).await;
    let said = answer(&app, &one, "no").await;
    assert_eq!(said.headers()[header::LOCATION], format!("{MINE}?dank=nee"));
    assert!(
        page(&app, &one)
            .await
            .contains("<h1>Wij zoeken iemand voor u</h1>")
    );
    assert_eq!(page(&app, &other).await, asked);
    // Nor is it told to somebody who says yes after it, nor to the host.
    answer(&app, &other, "yes").await;
    let waits = page(&app, &other).await;
    assert!(waits.contains("<h1>U zei ja</h1>") && !waits.contains(NAMES[0]));
    let host = app.get(&host_page(&app, "wo").await).await.text().await.unwrap();
    assert!(host.contains("Nog niemand") && !host.contains(NAMES[0]) && !host.contains(NAMES[1]));
}

#[tokio::test]
async fn a_form_sent_many_times_at_once_is_one_person() {
    let app = Arc::new(town().await);
    let mut sent = JoinSet::new();
    for _ in 0..8 {
        let app = Arc::clone(&app);
        sent.spawn(async move { seek(&app, 7, "quiet-hedgehog").await });
    }
    let mut keys = sent.join_all().await;
    keys.dedup();
    assert_eq!((keys.len(), looking(&app).await), (1, 1));
    // Whoever goes back in the browser and sends another form still is one person.
    let headers = [
        ("sec-fetch-site", "same-origin"),
        ("content-type", "application/x-www-form-urlencoded"),
        ("cookie", &format!("ontmoeting={}", keys[0])),
    ];
    let again = app.post_with(SCREENS, &headers, &wishes(8, "warm-oak")).await;
    assert_eq!((key_of(&again), looking(&app).await), (keys[0].clone(), 1));
}

#[tokio::test]
async fn both_may_answer_in_the_same_moment_and_both_count() {
    let app = Arc::new(town().await);
    let pair = invited(&app).await;
    let invitation = field(&page(&app, &pair[0]).await, "uitnodiging").to_owned();
    let mut answers = JoinSet::new();
    // Each of them three times, as an impatient thumb does.
    for key in [&pair[..]; 3].concat() {
        let (app, form) = (Arc::clone(&app), format!("uitnodiging={invitation}&antwoord=yes"));
        answers.spawn(async move { act(&app, &key, "antwoord", &form).await.status() });
    }
    // A yes that comes again once the meeting is agreed reads so; none is lost.
    for status in answers.join_all().await {
        assert!(
            [StatusCode::SEE_OTHER, StatusCode::CONFLICT].contains(&status),
            "{status}"
        );
    }
    for key in &pair {
        assert!(page(&app, key).await.contains("<h1>De afspraak staat</h1>"));
    }
    let host = app.get(&host_page(&app, "wo").await).await.text().await.unwrap();
    assert!(host.contains("Er komen 2 nieuwe mensen."), "{host}");
}

#[tokio::test]
async fn the_host_reads_nicknames_and_flowers_and_nothing_else() {
    let app = town().await;
    let host = host_page(&app, "wo").await;
    let read = async |path: &str| app.get(path).await.text().await.unwrap();
    assert!(read(&host).await.contains("Nog niemand"));
    let [one, other] = agreed(&app).await;
    let shown = read(&host).await;
    let mine = page(&app, &one).await;
    let flower = mine
        .split("Uw bloem: ")
        .nth(1)
        .unwrap()
        .split('<')
        .next()
        .unwrap();
    let times: Vec<_> = shown.split("<section").skip(1).collect();
    let at = |day: &str| *times.iter().find(|time| time.contains(day)).unwrap();
    for said in ["Er komen 2 nieuwe mensen.", NAMES[0], NAMES[1], flower] {
        assert!(at("2 december").contains(said), "{said}: {shown}");
    }
    assert!(at("25 november").contains("Nog niemand"), "{shown}");
    for secret in [one.as_str(), &other, "WK091733", "Heerlen-Centrum, hele wijk"] {
        assert!(!shown.contains(secret), "{secret}");
    }
    // Whoever cancels is not expected any more; then neither is the other.
    assert_eq!(act(&app, &one, "stop", "").await.status(), StatusCode::SEE_OTHER);
    let after = read(&host).await;
    assert!(
        !after.contains(NAMES[0]) && !after.contains("Er komen 2"),
        "{after}"
    );
}

#[tokio::test]
async fn who_erases_everything_is_gone_and_the_other_reads_no_reason() {
    let app = town().await;
    let [one, other] = agreed(&app).await;
    let erased = act(&app, &one, "wis", "").await;
    assert_eq!(erased.status(), StatusCode::OK);
    let cookie = erased.headers()[header::SET_COOKIE].to_str().unwrap();
    assert!(cookie.starts_with("ontmoeting=; Path=/; Max-Age=0;"), "{cookie}");
    assert!(erased.text().await.unwrap().contains("<h1>Alles is gewist</h1>"));
    for path in [format!("{MINE}/{one}"), format!("{MINE}/{one}/afspraak.ics")] {
        assert_eq!(app.get(&path).await.status(), StatusCode::NOT_FOUND);
    }
    assert_eq!(
        act(&app, &one, "wis", "").await.status(),
        StatusCode::NOT_FOUND,
        "sent again"
    );
    let left = page(&app, &other).await;
    assert!(!left.contains(NAMES[0]) && !left.contains("gewist"), "{left}");
}

#[tokio::test]
async fn what_has_ended_is_gone_after_thirty_days_by_the_clock() {
    let app = town().await;
    let pair = agreed(&app).await;
    pass(&app, 9);
    for key in &pair {
        assert!(
            page(&app, key).await.contains("name=\"reden\""),
            "one may still tell what happened"
        );
    }
    pass(&app, 28);
    assert_eq!(
        app.get(&format!("{MINE}/{}", pair[0])).await.status(),
        StatusCode::OK
    );
    pass(&app, 3);
    for key in &pair {
        assert_eq!(
            app.get(&format!("{MINE}/{key}")).await.status(),
            StatusCode::NOT_FOUND
        );
    }
}
