//! Requests that no page of ours makes: each gets a clear answer, and none an error of the server.
use crate::spawn::app;
use reqwest::{Method, StatusCode, header};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

#[tokio::test]
async fn what_is_not_there_helps_on() {
    let app = app().await;
    for path in [
        "/plek/bestaat-niet",
        "/wijk/atlantis",
        "/plek/bestaat-niet/klopt-niet",
        "/wijk",
        "/wp-login.php",
    ] {
        let answer = app.get(path).await;
        assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{path}");
        let html = answer.text().await.unwrap();
        assert!(html.contains("href=\"/kaart\""), "{path} leads on");
    }
}

#[tokio::test]
async fn a_search_of_10_kb_is_answered_with_the_page() {
    let app = app().await;
    let answer = app.get(&format!("/kaart?q={}", "koffie+".repeat(1_463))).await;
    assert_eq!(answer.status(), StatusCode::OK);
    let answer = app.get(&format!("/kaart?q={}", "x".repeat(40_000))).await;
    assert_eq!(answer.status(), StatusCode::URI_TOO_LONG);
    assert!(answer.text().await.unwrap().contains("<main"));
}

#[tokio::test]
async fn strange_signs_in_an_address_are_signs() {
    let app = app().await;
    for (path, status) in [
        ("/kaart?q=100%", 200),
        ("/kaart?q=%ff%fe%00", 200),
        ("/kaart?wijk=%3Cscript%3E", 200),
        ("/kaart?&&&===", 200),
        ("/plek/%ff", 404),
        ("/plek/%zz", 404),
        ("/plek/%00", 404),
    ] {
        let answer = app.get(path).await;
        assert_eq!(answer.status(), status, "{path}");
        assert!(!answer.text().await.unwrap().contains("<script>"), "{path}");
    }
}

#[tokio::test]
async fn only_forms_are_written_to() {
    let app = app().await;
    for method in [Method::POST, Method::PUT, Method::DELETE, Method::PATCH] {
        let headers = [("sec-fetch-site", "same-origin")];
        for path in ["/kaart", "/plek/huiskamer-de-akelei", "/pkg/buurtboom.js"] {
            let answer = app.send(method.clone(), path, &headers, None).await;
            assert_eq!(answer.status(), StatusCode::METHOD_NOT_ALLOWED, "{method} {path}");
            assert_eq!(answer.headers()[header::ALLOW], "GET, HEAD", "{method} {path}");
        }
    }
}

#[tokio::test]
async fn headers_without_end_are_refused() {
    let app = app().await;
    let mut stream = TcpStream::connect(app.host()).await.unwrap();
    let line = format!("X-Filler: {}\r\n", "y".repeat(1_000));
    let head = format!("GET / HTTP/1.1\r\nHost: x\r\n{}", line.repeat(200));
    // The server may close before all of it was sent.
    let _ = stream.write_all(head.as_bytes()).await;
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    let answer = String::from_utf8_lossy(&answer);
    assert!(
        answer.is_empty() || answer.starts_with("HTTP/1.1 431"),
        "{answer}"
    );
    assert_eq!(app.get("/health").await.status(), StatusCode::OK);
}
