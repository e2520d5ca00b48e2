//! New records become visible, and a lost database loses no page.
use crate::{
    requests::contact_request,
    spawn::{App, app, at, key, settings, spot, url},
};
use reqwest::{StatusCode, header};
use server::{startup, storage::Storage, system::clock::StoppedClock};
use std::{sync::Arc, time::Duration};

/// Asks until the page is there. The server looks twice a second; a busy machine may take longer.
pub async fn becomes_visible(app: &App, path: &str) {
    for _ in 0..200 {
        if app.get(path).await.status() == StatusCode::OK {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("{path} did not become visible");
}

#[tokio::test]
async fn a_new_spot_is_seen_and_the_pages_get_a_new_version() {
    let app = app().await;
    let before = app.get("/over").await.headers()[header::ETAG].clone();
    assert_eq!(
        app.get("/plek/het-nieuwe-huis").await.status(),
        StatusCode::NOT_FOUND
    );
    app.ports
        .store
        .save_spots(&[spot("het-nieuwe-huis")])
        .await
        .unwrap();
    becomes_visible(&app, "/plek/het-nieuwe-huis").await;
    assert_ne!(app.get("/over").await.headers()[header::ETAG], before);
}

#[tokio::test]
async fn what_another_program_imports_is_seen() {
    let app = app().await;
    let other = Storage::connect(&url(app.folder.path())).await.unwrap();
    other.directory().save_spots(&[spot("van-elders")]).await.unwrap();
    other.close().await;
    becomes_visible(&app, "/plek/van-elders").await;
}

#[tokio::test]
async fn health_is_the_database_and_pages_go_on_without_it() {
    let app = app().await;
    let well = app.get("/health").await;
    assert_eq!(well.status(), StatusCode::OK);
    assert_eq!(well.headers()[header::CONTENT_TYPE], "application/json");
    let said: serde_json::Value = well.json().await.unwrap();
    assert_eq!(said["status"], "ok");
    assert!(said["revision"].as_i64().unwrap() > 0);

    app.storage.close().await;
    let ill = app.get("/health").await;
    assert_eq!(ill.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(
        ill.json::<serde_json::Value>().await.unwrap()["status"],
        "no database"
    );
    assert_eq!(
        app.get("/plek/huiskamer-de-akelei").await.status(),
        StatusCode::OK
    );
}

#[tokio::test]
async fn what_was_kept_long_enough_is_erased_at_the_start() {
    let app = app().await;
    app.post("/plek/huiskamer-de-akelei/klopt-niet", "wrong=hours")
        .await;
    assert_eq!(app.ports.changes.open_change_requests().await.unwrap().len(), 1);
    let request = contact_request(at("2026-11-24T09:05:00Z").timestamp_millis());
    app.ports.requests.keep_contact_request(&request).await.unwrap();
    let url = url(app.folder.path());
    let settings = settings(app.folder.path());
    let (folder, database) = app.stop().await;
    drop(database);
    let database = startup::open(&url).await.unwrap();
    let much_later = Arc::new(StoppedClock(at("2027-11-24T09:05:00Z")));
    let ports = database.ports(much_later, key(folder.path()));
    let running = startup::assemble(&settings, ports.clone()).await.unwrap();
    let erased = async {
        while !(ports.changes.open_change_requests().await.unwrap().is_empty()
            && ports.requests.open_contact_requests().await.unwrap().is_empty())
        {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    running.serve(erased).await;
    assert!(ports.changes.open_change_requests().await.unwrap().is_empty());
    assert!(ports.requests.open_contact_requests().await.unwrap().is_empty());
}
