//! Forms: where they may come from, and what they do.
use crate::spawn::{App, app, app_with};
use reqwest::{Response, StatusCode, header};

fn cookie(answer: &Response) -> &str {
    answer.headers()[header::SET_COOKIE].to_str().unwrap()
}

#[tokio::test]
async fn the_chosen_wijk_is_kept_in_a_cookie_and_forgotten_again() {
    let app = app().await;
    let answer = app
        .post("/wijk", "wijk=heerlen-centrum&terug=%2Fkaart%3Fq%3Dthee")
        .await;
    assert_eq!(answer.status(), StatusCode::SEE_OTHER);
    assert_eq!(answer.headers()[header::LOCATION], "/kaart?q=thee");
    let kept = cookie(&answer);
    assert!(kept.starts_with("wijk=WK0917"), "{kept}");
    assert!(
        kept.ends_with("; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly"),
        "{kept}"
    );

    let pair = kept.split(';').next().unwrap();
    let mine = app.get_with("/", &[("cookie", pair)]).await;
    let theirs = app.get("/").await;
    assert_ne!(mine.headers()[header::ETAG], theirs.headers()[header::ETAG]);
    assert_eq!(mine.headers()[header::VARY], "cookie, accept-encoding");

    let answer = app.post("/wijk", "wijk=&terug=/").await;
    assert!(cookie(&answer).starts_with("wijk=; Path=/; Max-Age=0;"));
}

#[tokio::test]
async fn asvs_3_3_over_https_the_cookie_is_for_this_host_only() {
    let app = app_with(|settings| settings.origin = "https://buurtboom.example".to_owned()).await;
    let answer = app.post("/wijk", "wijk=heerlen-centrum").await;
    assert!(cookie(&answer).starts_with("__Host-wijk=WK0917"));
    assert!(cookie(&answer).ends_with("; Secure"));
}

#[tokio::test]
async fn a_cookie_that_is_no_wijk_is_no_cookie() {
    let app = app().await;
    let plain = app.get("/").await.headers()[header::ETAG].clone();
    for value in [
        "wijk=WK099999",
        "wijk=GM0917",
        "wijk=<script>",
        "wijk=",
        "wijk",
        "other=WK091730",
    ] {
        let answer = app.get_with("/", &[("cookie", value)]).await;
        assert_eq!(answer.headers()[header::ETAG], plain, "{value}");
    }
}

#[tokio::test]
async fn an_unknown_wijk_is_refused_in_the_language_of_the_page() {
    let app = app().await;
    let answer = app.post("/wijk", "wijk=atlantis&terug=/en/kaart").await;
    assert_eq!(answer.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!answer.headers().contains_key(header::SET_COOKIE));
    assert!(answer.text().await.unwrap().contains("<html lang=\"en\""));
}

#[tokio::test]
async fn asvs_3_7_2_nobody_is_led_away() {
    let app = app().await;
    for terug in [
        "https://evil.example/",
        "//evil.example",
        "/%5Cevil.example",
        "javascript:alert(1)",
    ] {
        let answer = app
            .post("/wijk", &format!("wijk=heerlen-centrum&terug={terug}"))
            .await;
        assert_eq!(answer.headers()[header::LOCATION], "/", "{terug}");
    }
}

#[tokio::test]
async fn asvs_3_5_1_a_form_of_another_site_is_refused() {
    let app = app().await;
    let form = ("content-type", "application/x-www-form-urlencoded");
    let own = format!("http://{}", app.host());
    for (headers, status) in [
        (vec![form, ("sec-fetch-site", "cross-site")], 403),
        (vec![form, ("sec-fetch-site", "same-site")], 403),
        (vec![form, ("origin", "https://evil.example")], 403),
        (vec![form, ("origin", "null")], 403),
        (vec![form], 403),
        (vec![form, ("origin", &own)], 303),
        (vec![form, ("sec-fetch-site", "none")], 303),
    ] {
        let answer = app.post_with("/wijk", &headers, "wijk=heerlen-centrum").await;
        assert_eq!(answer.status(), status, "{headers:?}");
        assert_eq!(
            answer.headers().contains_key(header::SET_COOKIE),
            status == 303,
            "{headers:?}"
        );
    }
}

#[tokio::test]
async fn what_is_no_form_or_too_much_is_refused() {
    let app = app().await;
    let own = ("sec-fetch-site", "same-origin");
    let json = app
        .post_with("/wijk", &[own, ("content-type", "application/json")], "{}")
        .await;
    assert_eq!(json.status(), StatusCode::UNSUPPORTED_MEDIA_TYPE);
    let large = app.post("/wijk", &format!("wijk={}", "x".repeat(20_000))).await;
    assert_eq!(large.status(), StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn too_many_forms_from_one_network_wait_and_pages_do_not() {
    let app = app().await;
    let waits = until_refused(&app).await;
    assert_eq!(waits.headers()[header::RETRY_AFTER], "60");
    assert!(waits.text().await.unwrap().contains("<main"));
    assert_eq!(app.get("/").await.status(), StatusCode::OK);
}

async fn until_refused(app: &App) -> Response {
    for _ in 0..200 {
        let answer = app.post("/wijk", "wijk=").await;
        if answer.status() == StatusCode::TOO_MANY_REQUESTS {
            return answer;
        }
    }
    panic!("200 forms were taken");
}

const REPORT: &str = "/plek/huiskamer-de-akelei/klopt-niet";

/// The key that the server put into the form.
async fn form_key(app: &App) -> String {
    let answer = app.get(REPORT).await;
    assert_eq!(answer.headers()[header::CACHE_CONTROL], "no-store");
    let html = answer.text().await.unwrap();
    let tag = html
        .split('<')
        .find(|tag| tag.contains("name=\"form_key\""))
        .unwrap();
    tag.split("value=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned()
}

#[tokio::test]
async fn the_same_remark_sent_twice_is_kept_once() {
    let app = app().await;
    let key = form_key(&app).await;
    assert_ne!(key, form_key(&app).await);
    for _ in 0..2 {
        let form = format!("form_key={key}&wrong=hours&wrong=contact&remark=Op+maandag+dicht.");
        let answer = app.post(&format!("/en{REPORT}"), &form).await;
        assert_eq!(answer.status(), StatusCode::SEE_OTHER);
        assert_eq!(answer.headers()[header::LOCATION], format!("/en{REPORT}?dank=1"));
    }
    let kept = app.ports.changes.open_change_requests().await.unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].spot_id, "huiskamer-de-akelei");
    assert_eq!(kept[0].wrong.len(), 2);
    assert_eq!(kept[0].remark.as_ref().unwrap().as_str(), "Op maandag dicht.");
    assert_eq!(
        app.get(&format!("{REPORT}?dank=1")).await.status(),
        StatusCode::OK
    );
}

#[tokio::test]
async fn a_remark_that_cannot_be_kept_comes_back_as_it_was_written() {
    let app = app().await;
    let key = form_key(&app).await;
    let form = format!("form_key={key}&wrong=other&remark={}", "%3Cb%3E".repeat(300));
    let answer = app.post(REPORT, &form).await;
    assert_eq!(answer.status(), StatusCode::UNPROCESSABLE_ENTITY);
    let html = answer.text().await.unwrap();
    assert!(html.contains(&key));
    assert!(html.contains("&lt;b&gt;&lt;b&gt;") && !html.contains("<b><b>"));
    assert!(app.ports.changes.open_change_requests().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_remark_about_nothing_is_not_found_and_without_a_database_nobody_is_thanked() {
    let app = app().await;
    let nowhere = app.post("/plek/bestaat-niet/klopt-niet", "wrong=hours").await;
    assert_eq!(nowhere.status(), StatusCode::NOT_FOUND);
    app.storage.close().await;
    let lost = app.post(REPORT, "wrong=hours").await;
    assert_eq!(lost.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert!(lost.headers().contains_key(header::RETRY_AFTER));
}
