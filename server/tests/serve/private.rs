//! Pages whose address tells what somebody asks about themselves.
use crate::spawn::app;
use reqwest::header;

const PRIVATE: [&str; 6] = [
    "/boom/vraag",
    "/boom/vraag?na=over&tak=geld",
    "/boom/antwoord?tak=geld&wijk=WK091730",
    "/boom/zoek?q=schulden",
    "/boom/veilig",
    "/en/boom/antwoord?tak=geld",
];

#[tokio::test]
async fn a_private_page_is_stored_nowhere_and_tells_its_address_to_nobody() {
    let app = app().await;
    for path in PRIVATE {
        let answer = app.get_with(path, &[("accept-encoding", "br")]).await;
        let headers = answer.headers();
        assert_eq!(headers[header::CACHE_CONTROL], "no-store", "{path}");
        assert_eq!(headers[header::REFERRER_POLICY], "no-referrer", "{path}");
        assert_eq!(headers["x-robots-tag"], "noindex", "{path}");
        assert_eq!(headers[header::CONTENT_ENCODING], "br", "{path}");
        assert!(!headers.contains_key(header::ETAG), "{path}");
    }
}

#[tokio::test]
async fn a_private_page_with_a_form_lets_the_form_say_where_it_comes_from() {
    let app = app().await;
    for path in [
        "/boom/gemist?tak=geld",
        "/aanspreekpersoon/heerlen-centrum/verzoek?wat=bel",
    ] {
        let answer = app.get(path).await;
        let headers = answer.headers();
        assert_eq!(headers[header::CACHE_CONTROL], "no-store", "{path}");
        assert_eq!(headers[header::REFERRER_POLICY], "same-origin", "{path}");
        assert_eq!(headers["x-robots-tag"], "noindex", "{path}");
    }
}

#[tokio::test]
async fn other_pages_may_be_found_and_held() {
    let app = app().await;
    for path in ["/boom", "/kaart?q=koffie", "/aanspreekpersoon"] {
        let answer = app.get(path).await;
        assert_eq!(
            answer.headers()[header::CACHE_CONTROL],
            "private, no-cache",
            "{path}"
        );
        assert!(!answer.headers().contains_key("x-robots-tag"), "{path}");
        assert!(answer.headers().contains_key(header::ETAG), "{path}");
    }
}
