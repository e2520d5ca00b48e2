//! Asking the contact person, and counting missing help.
use crate::spawn::{App, app, app_over};
use async_trait::async_trait;
use domain::{
    area::{Area, AreaCode, FigureKey},
    contact::{ContactRequest, Reach, RequestKind},
    directory::{DirectoryParts, Revision},
    spot::MeetingSpot,
    text::PlainText,
    tree::sample,
};
use reqwest::{StatusCode, header};
use std::sync::Arc;
use usecases::ports::{DirectoryStore, StoreError};

/// The records of a store with the sample's tree over Heerlen-Centrum and Molenberg.
struct WithTree(Arc<dyn DirectoryStore>);

#[async_trait]
impl DirectoryStore for WithTree {
    async fn revision(&self) -> Result<Revision, StoreError> {
        self.0.revision().await
    }
    async fn load(&self) -> Result<DirectoryParts, StoreError> {
        let mut parts = self.0.load().await?;
        let codes = ["Heerlen-Centrum", "Molenberg"].map(|name| {
            let area = parts.areas.iter().find(|area| area.name == name);
            area.unwrap_or_else(|| panic!("{name} is in the demonstration"))
                .code
        });
        parts.tree = Some(Arc::new(sample::tree_for(codes)));
        Ok(parts)
    }
    async fn save_areas(&self, areas: &[Area]) -> Result<Revision, StoreError> {
        self.0.save_areas(areas).await
    }
    async fn save_figures(
        &self,
        figures: &[(AreaCode, FigureKey, u16, f64)],
    ) -> Result<Revision, StoreError> {
        self.0.save_figures(figures).await
    }
    async fn save_spots(&self, spots: &[MeetingSpot]) -> Result<Revision, StoreError> {
        self.0.save_spots(spots).await
    }
}

async fn app_with_tree() -> App {
    app_over(
        |_| {},
        |ports| ports.store = Arc::new(WithTree(Arc::clone(&ports.store))),
    )
    .await
}

/// A request that came in at an instant.
pub fn contact_request(received: i64) -> ContactRequest {
    ContactRequest {
        id: "1".to_owned(),
        district: AreaCode::parse("WK091733").unwrap(),
        kind: RequestKind::CallBack,
        first_name: PlainText::parse("Fatima", 40).unwrap(),
        reach: Reach::parse("0612345678").unwrap(),
        why: None,
        may_leave_message: false,
        form_key: "key".to_owned(),
        received,
    }
}

const ASK: &str = "/aanspreekpersoon/molenberg/verzoek";
const MISSING: &str = "/boom/gemist";

/// The key that the server put into the form.
async fn form_key(app: &App, path: &str) -> String {
    let answer = app.get(path).await;
    assert_eq!(answer.headers()[header::CACHE_CONTROL], "no-store");
    // A form that is sent needs an origin; the address goes to no other site either way.
    assert_eq!(answer.headers()[header::REFERRER_POLICY], "same-origin");
    let html = answer.text().await.unwrap();
    let tag = html.split('<').find(|tag| tag.contains("name=\"form_key\""));
    let value = tag.unwrap().split("value=\"").nth(1).unwrap();
    value.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn the_same_request_sent_twice_is_kept_once_and_stands_in_no_address() {
    let app = app_with_tree().await;
    let key = form_key(&app, &format!("{ASK}?wat=meelopen")).await;
    assert_ne!(key, form_key(&app, ASK).await);
    for _ in 0..2 {
        let form = format!(
            "form_key={key}&wat=meelopen&first_name=Fatima&reach=06-12345678&why=Een+brief.&message=1"
        );
        let answer = app.post(&format!("/en{ASK}"), &form).await;
        assert_eq!(answer.status(), StatusCode::SEE_OTHER);
        assert_eq!(answer.headers()[header::LOCATION], format!("/en{ASK}?dank=1"));
    }
    let kept = app.ports.requests.open_contact_requests().await.unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].kind, RequestKind::WalkAlong);
    assert_eq!(
        (kept[0].first_name.as_str(), kept[0].reach.text()),
        ("Fatima", "0612345678")
    );
    assert!(kept[0].may_leave_message);
    let thanks = app.get(&format!("{ASK}?dank=1")).await;
    assert_eq!(thanks.headers()[header::CACHE_CONTROL], "no-store");
    assert!(thanks.text().await.unwrap().contains("Dank u wel"));
}

#[tokio::test]
async fn a_request_that_cannot_be_kept_comes_back_as_it_was_written() {
    let app = app_with_tree().await;
    let key = form_key(&app, ASK).await;
    let form = format!(
        "form_key={key}&first_name=&reach=112&why={}",
        "%3Cb%3E".repeat(100)
    );
    let answer = app.post(ASK, &form).await;
    assert_eq!(answer.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.headers()[header::CACHE_CONTROL], "no-store");
    let html = answer.text().await.unwrap();
    assert!(html.contains(&key) && html.contains("value=\"112\""));
    assert!(html.contains("&lt;b&gt;&lt;b&gt;") && !html.contains("<b><b>"));
    assert!(
        app.ports
            .requests
            .open_contact_requests()
            .await
            .unwrap()
            .is_empty()
    );
}

#[tokio::test]
async fn asvs_3_5_1_a_request_of_another_site_is_refused() {
    let app = app_with_tree().await;
    let headers = [
        ("sec-fetch-site", "cross-site"),
        ("content-type", "application/x-www-form-urlencoded"),
    ];
    for (path, form) in [
        (ASK, "first_name=Jan&reach=0612345678"),
        (MISSING, "tak=geld&wijk=WK091733"),
    ] {
        assert_eq!(
            app.post_with(path, &headers, form).await.status(),
            StatusCode::FORBIDDEN
        );
    }
    assert!(
        app.ports
            .requests
            .open_contact_requests()
            .await
            .unwrap()
            .is_empty()
    );
    assert!(app.ports.signals.signal_counts().await.unwrap().is_empty());
}

#[tokio::test]
async fn where_nobody_is_and_without_a_database_nobody_is_thanked() {
    let without = app().await;
    let form = "first_name=Jan&reach=0612345678";
    let answer = without.post(ASK, form).await;
    assert_eq!(answer.status(), StatusCode::OK);
    assert!(
        answer
            .text()
            .await
            .unwrap()
            .contains("Er is nog geen aanspreekpersoon")
    );
    let app = app_with_tree().await;
    let nowhere = app.post("/aanspreekpersoon/atlantis/verzoek", form).await;
    assert_eq!(nowhere.status(), StatusCode::NOT_FOUND);
    app.storage.close().await;
    for (path, form) in [(ASK, form), (MISSING, "tak=anders&wijk=WK091733")] {
        let lost = app.post(path, form).await;
        assert_eq!(lost.status(), StatusCode::SERVICE_UNAVAILABLE, "{path}");
        assert!(lost.headers().contains_key(header::RETRY_AFTER));
    }
}

#[tokio::test]
async fn only_the_button_counts_and_each_form_once() {
    let app = app_with_tree().await;
    let address = format!("{MISSING}?tak=geld&wijk=WK091733");
    let key = form_key(&app, &address).await;
    assert!(app.ports.signals.signal_counts().await.unwrap().is_empty());
    for _ in 0..2 {
        let form = format!("form_key={key}&tak=geld&wijk=WK091733&q=mijn+buurman");
        let answer = app.post(MISSING, &form).await;
        assert_eq!(answer.status(), StatusCode::SEE_OTHER);
        assert_eq!(answer.headers()[header::LOCATION], "/boom/gemist?dank=1");
    }
    let counts = app.ports.signals.signal_counts().await.unwrap();
    assert_eq!(counts.len(), 1);
    let (signal, count) = &counts[0];
    assert_eq!(
        (signal.theme.key(), signal.month.to_string().as_str(), *count),
        ("geld", "2026-11", 1)
    );
    let refused = app.post(MISSING, "tak=goud&wijk=WK091733").await;
    assert_eq!(refused.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().await.unwrap().contains("href=\"#tak\""));
}
