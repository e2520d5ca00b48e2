//! What is answered, in which form, with which headers.
use crate::spawn::{app, app_with, at};
use reqwest::{Method, StatusCode, header};
use std::io::Read as _;

const PAGES: [&str; 12] = [
    "/",
    "/kaart",
    "/kaart?q=koffie&open=nu",
    "/plek/huiskamer-de-akelei",
    "/plek/huiskamer-de-akelei/klopt-niet",
    "/wijk/heerlen-centrum",
    "/wijken",
    "/hulp",
    "/zaadje",
    "/over",
    "/privacy",
    "/toegankelijkheid",
];

#[tokio::test]
async fn every_page_is_there_in_every_language() {
    let app = app().await;
    for path in PAGES {
        for (prefix, lang) in [("", "<html lang=\"nl\""), ("/en", "<html lang=\"en\"")] {
            let answer = app.get(&format!("{prefix}{path}")).await;
            assert_eq!(answer.status(), StatusCode::OK, "{prefix}{path}");
            assert_eq!(answer.headers()[header::CONTENT_TYPE], "text/html; charset=utf-8");
            let html = answer.text().await.unwrap();
            assert!(html.contains(lang), "{prefix}{path}");
            assert!(html.contains("href=\"/pkg/buurtboom.abc.css\""), "{prefix}{path}");
        }
    }
}

#[tokio::test]
async fn asvs_3_4_every_answer_carries_the_headers_of_security() {
    let app = app_with(|settings| settings.origin = "https://buurtboom.example".to_owned()).await;
    let mut answers = vec![
        app.get("/health").await,
        app.get("/niets").await,
        app.get("/pkg/buurtboom.js").await,
        app.send(Method::DELETE, "/kaart", &[], None).await,
        app.post_with("/wijk", &[], "").await,
        app.post("/wijk", "wijk=").await,
        app.post("/wijk", "wijk=atlantis").await,
    ];
    for path in PAGES {
        answers.push(app.get(path).await);
    }
    for answer in answers {
        let (url, headers) = (answer.url().clone(), answer.headers());
        let policy = headers["content-security-policy"].to_str().unwrap();
        assert!(
            policy.starts_with("default-src 'none'; script-src 'self' "),
            "{url}"
        );
        assert!(
            policy.contains("img-src 'self' data: https://tiles.example;"),
            "{url}"
        );
        assert!(!policy.contains("unsafe-inline"), "{url}");
        assert_eq!(headers["x-content-type-options"], "nosniff", "{url}");
        assert_eq!(headers["referrer-policy"], "same-origin", "{url}");
        assert_eq!(headers["cross-origin-opener-policy"], "same-origin", "{url}");
        assert!(
            headers["permissions-policy"]
                .to_str()
                .unwrap()
                .contains("geolocation=(self)")
        );
        assert!(headers.contains_key("strict-transport-security"), "{url}");
        assert!(headers.contains_key(header::CACHE_CONTROL), "{url}");
    }
}

#[tokio::test]
async fn the_inline_script_is_the_one_that_is_allowed() {
    use sha2::{Digest as _, Sha256};
    let app = app().await;
    let answer = app.get("/kaart").await;
    let policy = answer.headers()["content-security-policy"]
        .to_str()
        .unwrap()
        .to_owned();
    let html = answer.text().await.unwrap();
    let scripts: Vec<&str> = html
        .split("<script type=\"module\">")
        .skip(1)
        .map(|rest| rest.split("</script>").next().unwrap())
        .collect();
    assert_eq!(scripts.len(), 1);
    let allowed = policy
        .split("'sha256-")
        .nth(1)
        .unwrap()
        .split('\'')
        .next()
        .unwrap();
    assert_eq!(allowed, base64(&Sha256::digest(scripts[0])));
    assert!(
        !app.get("/over")
            .await
            .text()
            .await
            .unwrap()
            .contains("<script type=\"module\">")
    );
}

/// Written another way than the server does it.
fn base64(bytes: &[u8]) -> String {
    let bits: Vec<String> = bytes.iter().map(|byte| format!("{byte:08b}")).collect();
    let bits = bits.concat();
    let signs: Vec<char> = ('A'..='Z')
        .chain('a'..='z')
        .chain('0'..='9')
        .chain(['+', '/'])
        .collect();
    let six = bits.as_bytes().chunks(6).map(|six| {
        let six = format!("{:0<6}", str::from_utf8(six).unwrap());
        signs[usize::from_str_radix(&six, 2).unwrap()]
    });
    let mut text: String = six.collect();
    while !text.len().is_multiple_of(4) {
        text.push('=');
    }
    text
}

#[tokio::test]
async fn a_page_that_is_held_is_not_sent_again() {
    let app = app().await;
    let first = app.get("/kaart").await;
    let etag = first.headers()[header::ETAG].to_str().unwrap().to_owned();
    assert!(etag.starts_with('"') && etag.ends_with('"'), "{etag} is strong");
    assert_eq!(first.headers()[header::CACHE_CONTROL], "private, no-cache");

    let again = app.get_with("/kaart", &[("if-none-match", &etag)]).await;
    assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
    assert_eq!(again.headers()[header::ETAG], etag.as_str());
    assert_eq!(again.headers()[header::VARY], "cookie, accept-encoding");
    assert!(again.bytes().await.unwrap().is_empty());

    let packed = app
        .get_with("/kaart", &[("if-none-match", &etag), ("accept-encoding", "br")])
        .await;
    assert_eq!(packed.status(), StatusCode::OK);
}

#[tokio::test]
async fn every_form_of_a_page_unpacks_to_the_same() {
    let app = app().await;
    let plain = app.get("/kaart").await.bytes().await.unwrap();
    let brotli = app.get_with("/kaart", &[("accept-encoding", "gzip, br")]).await;
    assert_eq!(brotli.headers()[header::CONTENT_ENCODING], "br");
    let mut unpacked = Vec::new();
    brotli::Decompressor::new(&*brotli.bytes().await.unwrap(), 4096)
        .read_to_end(&mut unpacked)
        .unwrap();
    assert_eq!(unpacked, plain);

    let gzip = app.get_with("/kaart", &[("accept-encoding", "gzip")]).await;
    assert_eq!(gzip.headers()[header::CONTENT_ENCODING], "gzip");
    let mut unpacked = Vec::new();
    flate2::read::GzDecoder::new(&*gzip.bytes().await.unwrap())
        .read_to_end(&mut unpacked)
        .unwrap();
    assert_eq!(unpacked, plain);
}

#[tokio::test]
async fn head_is_get_without_the_page() {
    let app = app().await;
    let get = app.get("/kaart").await;
    let head = app.send(Method::HEAD, "/kaart", &[], None).await;
    assert_eq!(head.status(), StatusCode::OK);
    assert_eq!(head.headers()[header::ETAG], get.headers()[header::ETAG]);
    assert_eq!(
        head.headers()[header::CONTENT_LENGTH],
        get.headers()[header::CONTENT_LENGTH]
    );
    assert!(head.bytes().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_kept_page_follows_the_clock() {
    let app = app().await;
    let page = "/plek/huiskamer-de-akelei";
    let open = app.get(page).await.text().await.unwrap();
    assert_eq!(app.get(page).await.text().await.unwrap(), open);
    app.clock.set(at("2026-11-24T19:05:00Z"));
    assert_ne!(app.get(page).await.text().await.unwrap(), open);
}

#[tokio::test]
async fn files_of_the_site_are_served_and_nothing_else() {
    let app = app().await;
    let css = app
        .get_with("/pkg/buurtboom.abc.css", &[("accept-encoding", "br")])
        .await;
    assert_eq!(css.headers()[header::CONTENT_TYPE], "text/css; charset=utf-8");
    assert_eq!(
        css.headers()[header::CACHE_CONTROL],
        "public, max-age=31536000, immutable"
    );
    assert_eq!(css.headers()[header::CONTENT_ENCODING], "br");
    std::fs::write(app.folder.path().join("secret"), "x").unwrap();
    for path in [
        "/pkg/buurtboom.zzz.css",
        "/pkg",
        "/../b.db",
        "/%2e%2e/secret",
        "/pkg/..%2f..%2fsecret",
    ] {
        let answer = app.get(path).await;
        assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{path}");
        assert!(answer.text().await.unwrap().contains("<main"));
    }
}
