//! Messages by e-mail for who seeks company: the field, and what a form does with it.
use crate::spawn::{App, app, app_over};
use domain::{
    hours::{Hours, Schedule},
    meeting::HostedMoment,
};
use reqwest::{StatusCode, header};
use std::{sync::Arc, time::Duration};
use usecases::fakes::FakeMailer;

const ANSWERS: &str = "wijk=WK091730&moment=wo&taal=nl&groep=two&naam=quiet-owl";

/// A hosted moment on Wednesday, once the server has read it.
async fn with_moment(app: App) -> App {
    let moment = HostedMoment {
        id: "wo".to_owned(),
        spot_id: "huiskamer-de-akelei".to_owned(),
        host: "de gastvrouw".to_owned(),
        schedule: Schedule {
            hours: Hours::read("We 10:00-11:30"),
            exceptions: Vec::new(),
        },
        room: 6,
        example: true,
    };
    app.ports.moments.save_moments(&[moment]).await.unwrap();
    while !screen(&app, "").await.contains("name=\"naam\"") {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    app
}

/// A server that can send.
async fn that_sends() -> App {
    let mailer = Arc::new(FakeMailer::default());
    with_moment(app_over(|_| {}, |ports| ports.mailer = Some(mailer)).await).await
}

/// The last screen.
async fn screen(app: &App, more: &str) -> String {
    let path = format!("/ontmoeten?{ANSWERS}&stap=naam{more}");
    app.get(&path).await.text().await.unwrap()
}

/// Sends the last form, and gives the cookie of the page.
async fn begun(app: &App, email: &str) -> String {
    let form = format!("{ANSWERS}&email={email}&form_key=00ff00ff00ff00ff00ff00ff00ff00ff");
    let answer = app.post("/ontmoeten", &form).await;
    assert_eq!(answer.status(), StatusCode::SEE_OTHER);
    assert_eq!(answer.headers()[header::LOCATION], "/ontmoeting");
    let cookie = answer.headers()[header::SET_COOKIE].to_str().unwrap();
    cookie.split(';').next().unwrap().to_owned()
}

async fn own_page(app: &App, cookie: &str) -> String {
    let page = app.get_with("/ontmoeting", &[("cookie", cookie)]).await;
    page.text().await.unwrap()
}

async fn act(app: &App, path: &str, cookie: &str, form: &str) -> reqwest::Response {
    let headers = [
        ("sec-fetch-site", "same-origin"),
        ("content-type", "application/x-www-form-urlencoded"),
        ("cookie", cookie),
    ];
    app.post_with(path, &headers, form).await
}

const GETS: &str = "U krijgt een bericht als er nieuws is.";

#[tokio::test]
async fn without_a_mail_server_nothing_is_asked_and_nothing_is_kept() {
    let app = with_moment(app().await).await;
    assert!(!screen(&app, "").await.contains("mail"));
    let cookie = begun(&app, "fatima%40example.nl").await;
    assert!(!own_page(&app, &cookie).await.contains(GETS));
    let kept = app.ports.meetings.looking(None).await.unwrap().seekers;
    assert!(!app.ports.meetings.has_mail(&kept[0].id).await.unwrap());
}

#[tokio::test]
async fn a_wrong_address_is_said_and_stands_in_no_address_of_a_page() {
    let app = that_sends().await;
    assert!(
        screen(&app, "&email=mal%40lory.nl")
            .await
            .contains("type=\"email\"")
    );
    assert!(!screen(&app, "&email=mal%40lory.nl").await.contains("lory"));
    let form = format!("{ANSWERS}&email=fatima%40nergens&form_key=00ff00ff00ff00ff00ff00ff00ff00ff");
    let answer = app.post("/ontmoeten", &form).await;
    assert_eq!(answer.status(), StatusCode::UNPROCESSABLE_ENTITY);
    let html = answer.text().await.unwrap();
    assert!(html.contains("<li><a href=\"#email\">") && html.contains("value=\"fatima@nergens\""));
    assert_eq!(
        html.matches("nergens").count(),
        1,
        "in its field and nowhere else"
    );
    assert!(app.ports.meetings.looking(None).await.unwrap().seekers.is_empty());
}

#[tokio::test]
async fn who_gave_an_address_reads_that_and_stops_it() {
    let app = that_sends().await;
    let cookie = begun(&app, "fatima%40example.nl").await;
    let page = own_page(&app, &cookie).await;
    assert!(page.contains(GETS) && page.contains("/ontmoeting/stil") && !page.contains("fatima"));
    let answer = act(&app, "/ontmoeting/stil", &cookie, "").await;
    assert_eq!(answer.headers()[header::LOCATION], "/ontmoeting?dank=stil");
    assert!(!own_page(&app, &cookie).await.contains(GETS));
}

#[tokio::test]
async fn whoever_changes_wishes_can_replace_the_address_and_take_it_back() {
    let app = that_sends().await;
    let cookie = begun(&app, "").await;
    let screen = async || {
        let path = format!("/ontmoeten?{ANSWERS}&wijzig=1&stap=naam");
        let page = app.get_with(&path, &[("cookie", &cookie)]).await;
        page.text().await.unwrap()
    };
    let change = async |more: &str| {
        let form = format!("{ANSWERS}&wijzig=1{more}");
        act(&app, "/ontmoeting/wijzig", &cookie, &form).await.status()
    };
    assert!(!screen().await.contains("name=\"berichten\""));
    assert_eq!(change("&email=fatima%40example.nl").await, StatusCode::SEE_OTHER);
    assert!(screen().await.contains("name=\"berichten\"") && !screen().await.contains("fatima"));
    assert_eq!(
        change("&email=fatima").await,
        StatusCode::UNPROCESSABLE_ENTITY,
        "and the old one stays"
    );
    assert!(own_page(&app, &cookie).await.contains(GETS));
    assert_eq!(change("").await, StatusCode::SEE_OTHER);
    assert!(
        own_page(&app, &cookie).await.contains(GETS),
        "nothing said changes nothing"
    );
    assert_eq!(change("&berichten=geen").await, StatusCode::SEE_OTHER);
    assert!(!own_page(&app, &cookie).await.contains(GETS));
}
