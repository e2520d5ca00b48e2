//! The client of PDOK's OGC API against a small server on this machine that speaks the same shape, and that fails in
//! the ways in which such services fail.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
use axum::{
    Json, Router,
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use domain::area::AreaCode;
use serde_json::{Value, json};
use server::intake::areas::pdok::{Pdok, PdokSettings};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
    time::Duration,
};
use usecases::ports::{AreaSource as _, AreaSourceError, AreasRead};

/// How the server behaves when it is asked for wijken; it answers the other collections as it should.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Mood {
    TwoPages,
    TroubleOnce,
    Trouble,
    Slow,
    Rubbish,
    Circle,
    Endless,
    OtherServer,
    Redirected,
    Large,
    Neighbours,
    Empty,
}

struct Service {
    mood: Mood,
    asked: Mutex<Vec<String>>,
}

fn feature(code: &str, name: &str, level: &str) -> Value {
    let mut properties = json!({"gemeentecode": format!("GM{}", &code[2..6]), "gemeentenaam": "Heerlen",
        "water": "NEE", "aantal_inwoners": 100, "mannen": -99997});
    properties[format!("{level}code")] = json!(code);
    properties[format!("{level}naam")] = json!(name);
    json!({"type": "Feature", "properties": properties, "geometry": {"type": "MultiPolygon",
        "coordinates": [[[[5.97, 50.88], [5.98, 50.88], [5.98, 50.89], [5.97, 50.88]]]]}})
}

fn page(features: &[Value], next: Option<&str>) -> Response {
    let mut links = vec![json!({"rel": "self", "href": "here"})];
    links.extend(next.map(|next| json!({"rel": "next", "type": "application/geo+json", "href": next})));
    Json(json!({"type": "FeatureCollection", "features": features, "links": links})).into_response()
}

async fn items(
    State(service): State<Arc<Service>>,
    Path(collection): Path<String>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Response {
    let times = {
        let mut asked = service.asked.lock().unwrap();
        asked.push(collection.clone());
        asked.iter().filter(|asked| **asked == collection).count()
    };
    let is_asked_well = query.get("f").map(String::as_str) == Some("json")
        && query.get("gemeentecode").map(String::as_str) == Some("GM0917")
        && query.contains_key("limit");
    if !is_asked_well {
        return StatusCode::BAD_REQUEST.into_response();
    }
    if service.mood == Mood::Empty {
        return page(&[], None);
    }
    match collection.as_str() {
        "gemeenten" => page(&[feature("GM0917", "Heerlen", "gemeente")], None),
        "buurten" => page(&[feature("BU09173300", "Heerlen-Centrum", "buurt")], None),
        "wijken" => wijken(service.mood, query.get("cursor").map(String::as_str), times).await,
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Answers the request for wijken that came as the `times`th.
async fn wijken(mood: Mood, cursor: Option<&str>, times: usize) -> Response {
    let first = [feature("WK091733", "Wijk 33 Heerlen-Centrum", "wijk")];
    let next = "items?cursor=a&f=json&limit=2&gemeentecode=GM0917";
    match (mood, cursor) {
        (Mood::TroubleOnce, _) if times == 1 => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        (Mood::Trouble, _) => StatusCode::BAD_GATEWAY.into_response(),
        (Mood::Slow, _) => std::future::pending().await,
        (Mood::Rubbish, _) => "<html>Onderhoud</html>".into_response(),
        (Mood::Redirected, _) => Redirect::to("http://127.0.0.1:1/elsewhere").into_response(),
        (Mood::OtherServer, _) => page(&first, Some("http://other.invalid/items")),
        (Mood::Circle, _) => page(&first, Some(next)),
        (Mood::Endless, _) => page(&first, Some(&format!("{next}&number={times}"))),
        (Mood::Large, _) => " ".repeat(200_000).into_response(),
        (Mood::Neighbours, _) => page(&[feature("WK088201", "Landgraaf", "wijk")], None),
        (_, Some("a")) => page(&[feature("WK091734", "Wijk 34 Eikenderveld", "wijk")], None),
        _ => page(&first, Some(next)),
    }
}

/// Starts a server and asks it for Heerlen; gives what came, and which collections the server was asked for.
async fn fetch(mood: Mood) -> (Result<AreasRead, AreaSourceError>, Vec<String>) {
    let service = Arc::new(Service {
        mood,
        asked: Mutex::default(),
    });
    let routes = Router::new()
        .route(
            "/cbs/wijken-en-buurten-2024/ogc/v1/collections/{collection}/items",
            get(items),
        )
        .with_state(Arc::clone(&service));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let running = tokio::spawn(axum::serve(listener, routes).into_future());
    let pdok = Pdok::new(PdokSettings {
        base: format!("http://{address}/cbs/wijken-en-buurten-2024/ogc/v1/"),
        page_size: 2,
        most_pages: 5,
        most_bytes: 100_000,
        // Only the server that never answers may run into this limit.
        page_time: Duration::from_millis(if mood == Mood::Slow { 200 } else { 60_000 }),
        pause: Duration::ZERO,
        ..PdokSettings::default()
    })
    .unwrap();
    let answer = pdok.fetch(AreaCode::parse("GM0917").unwrap()).await;
    running.abort();
    let asked = service.asked.lock().unwrap().clone();
    (answer, asked)
}

async fn refusal(mood: Mood) -> String {
    fetch(mood).await.0.unwrap_err().to_string()
}

#[tokio::test]
async fn every_page_of_every_collection_is_read() {
    let (answer, asked) = fetch(Mood::TwoPages).await;
    let read = answer.unwrap();
    let codes: Vec<_> = read.drafts.iter().map(|draft| draft.code.as_str()).collect();
    assert_eq!(codes, ["GM0917", "WK091733", "WK091734", "BU09173300"]);
    assert_eq!(read.drafts[2].place, "wijken, page 2, feature 1");
    assert_eq!(read.drafts[0].boundary_year, Some(2024), "from the address");
    assert_eq!(read.drafts[0].figures.len(), 1, "a negative figure is unknown");
    assert!(read.rejected.is_empty());
    assert_eq!(asked, ["gemeenten", "wijken", "wijken", "buurten"]);
}

#[tokio::test]
async fn trouble_is_forgiven_once() {
    let (answer, asked) = fetch(Mood::TroubleOnce).await;
    assert_eq!(answer.unwrap().drafts.len(), 4);
    assert_eq!(asked, ["gemeenten", "wijken", "wijken", "wijken", "buurten"]);
    let (answer, asked) = fetch(Mood::Trouble).await;
    let sentence = answer.unwrap_err().to_string();
    assert!(
        sentence.ends_with("it has trouble (502 Bad Gateway), also when asked again"),
        "{sentence}"
    );
    assert_eq!(asked, ["gemeenten", "wijken", "wijken"]);
}

#[tokio::test]
async fn a_service_that_does_not_answer_is_left() {
    let sentence = refusal(Mood::Slow).await;
    assert!(
        sentence.ends_with("does not answer: no answer in time"),
        "{sentence}"
    );
}

#[tokio::test]
async fn an_answer_that_holds_no_areas_is_said() {
    let sentence = refusal(Mood::Rubbish).await;
    assert!(
        sentence.contains("the JSON is broken at line 1, column 1"),
        "{sentence}"
    );
    let sentence = refusal(Mood::Large).await;
    assert!(
        sentence.ends_with("a page of more than 100000 bytes"),
        "{sentence}"
    );
    let sentence = refusal(Mood::Empty).await;
    assert!(sentence.ends_with("it knows no areas of GM0917"), "{sentence}");
    let sentence = refusal(Mood::Neighbours).await;
    assert!(
        sentence.ends_with("asked for GM0917, it gave WK088201"),
        "{sentence}"
    );
}

#[tokio::test]
async fn pages_do_not_lead_astray() {
    let sentence = refusal(Mood::Circle).await;
    assert!(
        sentence.ends_with("its pages follow each other in a circle"),
        "{sentence}"
    );
    let sentence = refusal(Mood::Endless).await;
    assert!(sentence.ends_with("wijken has more than 5 pages"), "{sentence}");
    let sentence = refusal(Mood::OtherServer).await;
    assert!(
        sentence.ends_with("its next page is on another server, other.invalid"),
        "{sentence}"
    );
    let sentence = refusal(Mood::Redirected).await;
    assert!(sentence.ends_with("status 303 See Other"), "{sentence}");
}

#[tokio::test]
async fn what_cannot_be_asked_is_said_before_asking() {
    let settings = |base: &str| PdokSettings {
        base: base.to_owned(),
        ..PdokSettings::default()
    };
    assert!(Pdok::new(settings("pdok")).is_err());
    assert!(Pdok::new(settings("file:///etc/passwd")).is_err());
    let nobody = Pdok::new(settings("http://127.0.0.1:1")).unwrap();
    let wijk = nobody
        .fetch(AreaCode::parse("WK091733").unwrap())
        .await
        .unwrap_err();
    let expected = "WK091733 is not the code of a gemeente, such as GM0917";
    assert!(wijk.to_string().ends_with(expected), "{wijk}");
    let gone = nobody
        .fetch(AreaCode::parse("GM0917").unwrap())
        .await
        .unwrap_err();
    assert!(
        gone.to_string().ends_with("does not answer: no connection"),
        "{gone}"
    );
}
