//! Answers for other programs: HSDS, the tree, tables.
use crate::{
    changes::becomes_visible,
    spawn::{App, app},
};
use domain::tree::file;
use reqwest::{Method, Response, StatusCode, header};
use serde_json::Value;
use server::intake::{spots, tree::node};
use std::sync::Arc;
use usecases::ports::TreeToPublish;

const LISTS: [&str; 6] = [
    "organizations",
    "services",
    "locations",
    "service_at_locations",
    "taxonomies",
    "taxonomy_terms",
];

/// The example tree of the demonstration, published, and shown by the server.
async fn with_tree() -> App {
    let app = app().await;
    let text = include_str!("../../demo/tree.yaml");
    let tree = TreeToPublish {
        tree: Arc::new(file::read(&node(text).unwrap()).unwrap().tree),
        text: text.to_owned(),
        published: 0,
    };
    app.storage.trees().publish_tree(&tree).await.unwrap();
    becomes_visible(&app, "/api/v1/tree").await;
    app
}

async fn json(answer: Response) -> Value {
    let text = answer.text().await.unwrap();
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[tokio::test]
async fn every_list_has_pages_and_every_object_an_address() {
    let app = with_tree().await;
    let about = json(app.get("/hsds/3.1/").await).await;
    assert_eq!(about["version"], "3.1");
    assert_eq!(json(app.get("/hsds/3.1").await).await, about);
    for list in LISTS {
        let page = json(app.get(&format!("/hsds/3.1/{list}?per_page=2")).await).await;
        assert_eq!(page["page_number"], 1);
        let contents = page["contents"].as_array().unwrap();
        assert!(!contents.is_empty(), "{list}");
        for one in contents {
            let id = one["id"].as_str().unwrap();
            let whole = json(app.get(&format!("/hsds/3.1/{list}/{id}")).await).await;
            assert_eq!(whole["id"], one["id"]);
        }
    }
}

#[tokio::test]
async fn an_answer_is_compressed_kept_and_asked_for_again() {
    let app = with_tree().await;
    for path in [
        "/hsds/3.1/",
        "/hsds/3.1/services?full=true",
        "/api/v1/tree",
        "/api/v1/openapi.json",
        "/api/v1/spots.csv",
        "/api/v1/leaves.csv",
    ] {
        let plain = app.get(path).await;
        assert_eq!(plain.status(), StatusCode::OK, "{path}");
        let headers = plain.headers().clone();
        assert_eq!(headers[header::ACCESS_CONTROL_ALLOW_ORIGIN], "*");
        assert_eq!(headers[header::CACHE_CONTROL], "public, no-cache");
        assert_eq!(headers[header::VARY], "accept-encoding");
        assert!(headers.contains_key("content-security-policy"));
        assert_eq!(headers.contains_key("api-version"), path.starts_with("/api/"));
        let text = plain.text().await.unwrap();

        let etag = headers[header::ETAG].to_str().unwrap();
        let held = app.get_with(path, &[("if-none-match", etag)]).await;
        assert_eq!(held.status(), StatusCode::NOT_MODIFIED);
        assert_eq!(held.headers()[header::ACCESS_CONTROL_ALLOW_ORIGIN], "*");

        let asked_only = app.send(Method::HEAD, path, &[], None).await;
        assert_eq!(
            (asked_only.status(), &asked_only.headers()[header::ETAG]),
            (StatusCode::OK, &headers[header::ETAG])
        );

        if text.len() > 512 {
            let packed = app.get_with(path, &[("accept-encoding", "br")]).await;
            assert_eq!(packed.headers()[header::CONTENT_ENCODING], "br");
            assert_ne!(packed.headers()[header::ETAG], headers[header::ETAG]);
            let bytes = packed.bytes().await.unwrap();
            let mut read = String::new();
            std::io::Read::read_to_string(&mut brotli::Decompressor::new(&*bytes, 4096), &mut read).unwrap();
            assert_eq!(read, text);
        }
    }
    assert!(
        !app.get("/")
            .await
            .headers()
            .contains_key(header::ACCESS_CONTROL_ALLOW_ORIGIN)
    );
}

#[tokio::test]
async fn a_refusal_says_what_to_do() {
    let app = app().await;
    let long = format!("/hsds/3.1/services?search={}", "a".repeat(40_000));
    for (method, path, status, said) in [
        (
            Method::GET,
            "/hsds/3.1/services?page=0",
            400,
            "whole number from 1",
        ),
        (
            Method::GET,
            "/hsds/3.1/services?page=99",
            400,
            "There is no page 99: there is 1 page of 50.",
        ),
        (Method::GET, "/hsds/3.1/services?per_page=101", 400, "at most 100"),
        (
            Method::GET,
            "/hsds/3.1/services?postcode=6411AB",
            400,
            "Known here: page",
        ),
        (
            Method::GET,
            "/hsds/3.1/services/e94c9f38-1e8f-4564-91d4-d53501ab1765",
            404,
            "no object",
        ),
        (Method::GET, "/hsds/3.1/nothing", 404, "Ask for organizations"),
        (Method::GET, "/api/v1/", 404, "openapi.json"),
        (Method::GET, "/api/v1/tree", 404, "No support tree is published"),
        (
            Method::GET,
            "/api/v1/leaves.csv",
            404,
            "No support tree is published",
        ),
        (Method::GET, "/api/v1/tree?x=1", 400, "no parameters"),
        (Method::POST, "/hsds/3.1/services", 405, "use GET"),
        (Method::DELETE, "/api/v1/tree", 405, "use GET"),
        (Method::GET, long.as_str(), 414, "too long"),
    ] {
        let answer = app.send(method, path, &[], None).await;
        assert_eq!(answer.status(), status, "{path}");
        let headers = answer.headers();
        assert_eq!(headers[header::CONTENT_TYPE], "application/problem+json");
        assert_eq!(headers.contains_key(header::ALLOW), status == 405);
        let problem = json(answer).await;
        assert_eq!(problem["status"], status);
        assert!(problem["detail"].as_str().unwrap().contains(said), "{problem}");
    }
}

#[tokio::test]
async fn the_tables_read_back() {
    let app = with_tree().await;
    let answer = app.get("/api/v1/spots.csv").await;
    assert_eq!(
        answer.headers()[header::CONTENT_TYPE],
        "text/csv; charset=utf-8; header=present"
    );
    let table = answer.bytes().await.unwrap();
    let read = spots::read(spots::SpotFormat::guess("spots.csv", &table), &table).unwrap();
    assert_eq!(read.drafts[0].name, "Huis huiskamer-de-akelei");
    let leaves = app.get("/api/v1/leaves.csv").await.text().await.unwrap();
    let tree = json(app.get("/api/v1/tree").await).await;
    assert_eq!(
        leaves.lines().count(),
        tree["leaves"].as_array().unwrap().len() + 1
    );
}
