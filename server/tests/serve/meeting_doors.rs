//! The doors of a meeting: keys that open nothing, forms that are not taken, and what is told to nobody.
use crate::{
    company::{
        MINE, SCREENS, act, field, host_page, invited, key_of, looking, page, pass, seek, town, town_with,
        wishes,
    },
    spawn::App,
};
use reqwest::{StatusCode, header};
use std::sync::Arc;
use usecases::fakes::FailingStore;

/// Every act on somebody's own page, with a form that would be taken.
const ACTS: [(&str, &str); 7] = [
    ("antwoord", "uitnodiging=x&antwoord=no"),
    (
        "wijzig",
        "wijk=WK091733&moment=wo&taal=nl&groep=two&naam=quiet-hedgehog",
    ),
    ("stop", ""),
    ("opnieuw", ""),
    ("wis", ""),
    ("blokkeer", "wie=x"),
    ("meld", "wie=x&reden=money"),
];

#[tokio::test]
async fn foreign_broken_and_expired_keys_open_the_same_page() {
    let app = town().await;
    let expired = seek(&app, 1, "quiet-hedgehog").await;
    assert_eq!(
        act(&app, &expired, "stop", "").await.status(),
        StatusCode::SEE_OTHER
    );
    pass(&app, 31);
    let host = host_page(&app, "wo").await;
    let of_host = host.strip_prefix("/gastheer/").unwrap();
    let foreign = "0123456789abcdefghjkmnpqrs";
    let mut read = Vec::new();
    for key in [expired.as_str(), foreign, of_host, "geen-sleutel", "%3Cscript%3E"] {
        let answer = app.get(&format!("{MINE}/{key}")).await;
        assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{key}");
        assert_eq!(answer.headers()[header::CACHE_CONTROL], "no-store");
        read.push(answer.text().await.unwrap().replace(key, "KEY"));
        let cookie = format!("ontmoeting={key}");
        let answer = app.get_with(MINE, &[("cookie", &cookie)]).await;
        assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{key}");
        let file = app.get(&format!("{MINE}/{key}/afspraak.ics")).await;
        assert_eq!(file.status(), StatusCode::NOT_FOUND, "{key}");
    }
    for other in &read[1..] {
        assert_eq!(*other, read[0]);
    }
    for (name, form) in ACTS {
        for key in [expired.as_str(), foreign, "geen-sleutel"] {
            let answer = act(&app, key, name, form).await;
            assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{name} {key}");
        }
    }
    for key in [expired.as_str(), foreign, "geen-sleutel"] {
        assert_eq!(
            app.get(&format!("/gastheer/{key}")).await.status(),
            StatusCode::NOT_FOUND
        );
    }
}

#[tokio::test]
async fn a_form_that_lacks_something_comes_back_with_its_values_and_says_where() {
    let app = town().await;
    let good = wishes(5, "quiet-hedgehog");
    for (right, wrong, field) in [
        ("wijk=WK091733", "wijk=", "wijk"),
        ("moment=wo", "moment=nergens", "moment"),
        (
            "graag=gardening",
            "graag=gardening&graag=music&graag=games&graag=sport",
            "graag",
        ),
        ("taal=nl", "taal=klingon", "taal"),
        ("groep=two", "groep=honderd", "groep"),
        ("naam=quiet-hedgehog", "naam=Jan+de+Vries", "naam"),
    ] {
        let answer = app.post(SCREENS, &good.replace(right, wrong)).await;
        assert_eq!(answer.status(), StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        assert!(!answer.headers().contains_key(header::SET_COOKIE));
        assert_eq!(answer.headers()[header::CACHE_CONTROL], "no-store");
        let html = answer.text().await.unwrap();
        assert!(
            html.contains(&format!("<li><a href=\"#{field}\">")) && html.contains("<title>Fout: "),
            "{wrong}"
        );
        assert!(
            html.contains(&format!("id=\"{field}\"")),
            "the summary leads somewhere: {wrong}"
        );
        for kept in ["value=\"WK091733\"", "value=\"wo\"", "value=\"quiet-hedgehog\""] {
            let gone = wrong == "wijk=" || kept.contains("wo\"") && wrong.starts_with("moment");
            let name = kept.contains("quiet") && wrong.starts_with("naam");
            assert!(gone || name || html.contains(kept), "{kept} of {wrong}");
        }
        assert!(
            !html.contains("Jan de Vries"),
            "no free text comes back as a name"
        );
    }
    assert_eq!(looking(&app).await, 0);
    assert_eq!(
        app.post(SCREENS, "").await.status(),
        StatusCode::UNPROCESSABLE_ENTITY
    );
}

#[tokio::test]
async fn trouble_without_a_reason_is_asked_for_it() {
    let app = town().await;
    let [one, _] = crate::company::agreed(&app).await;
    let who = field(&page(&app, &one).await, "wie").to_owned();
    let answer = act(&app, &one, "meld", &format!("wie={who}")).await;
    assert_eq!(answer.status(), StatusCode::UNPROCESSABLE_ENTITY);
    let html = answer.text().await.unwrap();
    assert!(html.contains("<li><a href=\"#reden\">") && html.contains("id=\"reden\""));
    assert!(app.ports.meetings.meeting_reports().await.unwrap().is_empty());
    let told = act(&app, &one, "meld", &format!("wie={who}&reden=money")).await;
    assert_eq!(told.headers()[header::LOCATION], format!("{MINE}?dank=verteld"));
    // Sent again it is told once.
    act(&app, &one, "meld", &format!("wie={who}&reden=money")).await;
    assert_eq!(app.ports.meetings.meeting_reports().await.unwrap().len(), 1);
}

#[tokio::test]
async fn asvs_3_5_1_a_form_of_another_site_is_refused() {
    let app = town().await;
    let [one, _] = invited(&app).await;
    let before = page(&app, &one).await;
    let cookie = format!("ontmoeting={one}");
    let headers = [
        ("sec-fetch-site", "cross-site"),
        ("origin", "https://elders.example"),
        ("content-type", "application/x-www-form-urlencoded"),
        ("cookie", &cookie),
    ];
    let invitation = field(&before, "uitnodiging");
    let forms = ACTS.map(|(act, form)| {
        (
            format!("{MINE}/{act}"),
            form.replace("uitnodiging=x", &format!("uitnodiging={invitation}")),
        )
    });
    for (path, form) in forms.iter().cloned().chain([
        (format!("{MINE}/vergeet"), String::new()),
        (SCREENS.to_owned(), wishes(9, "warm-oak")),
    ]) {
        let answer = app.post_with(&path, &headers, &form).await;
        assert_eq!(answer.status(), StatusCode::FORBIDDEN, "{path}");
        assert!(!answer.headers().contains_key(header::SET_COOKIE), "{path}");
    }
    assert_eq!(page(&app, &one).await, before);
    assert_eq!(looking(&app).await, 0);
}

#[tokio::test]
async fn pages_of_a_meeting_are_kept_by_nobody_and_tell_their_address_to_no_other_site() {
    let app = town().await;
    let [one, _] = crate::company::agreed(&app).await;
    let host = host_page(&app, "wo").await;
    let cookie = format!("ontmoeting={one}");
    for (path, referrer) in [
        // A form says where it comes from; to another site nothing is told either way.
        (SCREENS, "same-origin"),
        (&format!("{SCREENS}?wijk=WK091733&na=waar"), "same-origin"),
        (MINE, "same-origin"),
        (&format!("{MINE}/{one}"), "same-origin"),
        (&format!("{MINE}/wis"), "same-origin"),
        (&format!("{MINE}/{one}/wis"), "same-origin"),
        (&format!("{MINE}/afspraak.ics"), "same-origin"),
        (&host, "no-referrer"),
    ] {
        let answer = app.get_with(path, &[("cookie", &cookie)]).await;
        assert_eq!(answer.status(), StatusCode::OK, "{path}");
        let headers = answer.headers();
        assert_eq!(headers[header::CACHE_CONTROL], "no-store", "{path}");
        assert_eq!(headers[header::REFERRER_POLICY], referrer, "{path}");
        assert_eq!(headers["x-robots-tag"], "noindex", "{path}");
        assert!(!headers.contains_key(header::ETAG), "{path}");
    }
}

#[tokio::test]
async fn an_act_that_is_looked_at_is_no_act_and_the_browser_may_forget() {
    let app = town().await;
    let key = seek(&app, 1, "quiet-hedgehog").await;
    let cookie = format!("ontmoeting={key}");
    for (act, _) in ACTS.iter().filter(|(act, _)| *act != "wis") {
        let answer = app
            .get_with(&format!("{MINE}/{act}"), &[("cookie", &cookie)])
            .await;
        assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{act}");
    }
    let asked = app.get_with(&format!("{MINE}/wis"), &[("cookie", &cookie)]).await;
    assert_eq!(asked.status(), StatusCode::OK);
    assert_eq!(looking(&app).await, 1, "asking erases nothing");
    let forgot = act(&app, &key, "vergeet", "").await;
    assert_eq!(
        (forgot.status(), key_of(&forgot).as_str()),
        (StatusCode::SEE_OTHER, "")
    );
    assert!(
        page(&app, &key).await.contains("Wij zoeken iemand"),
        "the page stays for who has its link"
    );
}

async fn busy(app: &App) {
    let key = "0123456789abcdefghjkmnpqrs";
    let answers = [
        app.get(&format!("{MINE}/{key}")).await,
        app.get(&format!("{MINE}/{key}/afspraak.ics")).await,
        app.post(SCREENS, &wishes(1, "quiet-hedgehog")).await,
        act(app, key, "stop", "").await,
        act(app, key, "wis", "").await,
    ];
    for answer in answers {
        assert_eq!(
            answer.status(),
            StatusCode::SERVICE_UNAVAILABLE,
            "{}",
            answer.url()
        );
        assert!(
            !answer.headers().contains_key(header::SET_COOKIE),
            "{}",
            answer.url()
        );
        assert_eq!(answer.headers()[header::CACHE_CONTROL], "no-store");
    }
}

#[tokio::test]
async fn without_an_answer_of_the_store_nothing_is_promised() {
    let app = town_with(|_| {}, |ports| ports.meetings = Arc::new(FailingStore)).await;
    busy(&app).await;
}
