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
