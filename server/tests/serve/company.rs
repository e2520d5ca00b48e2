//! People who seek company at one hosted moment, as browsers of their own.
use crate::spawn::{App, app_over};
use chrono::TimeDelta;
use domain::{
    hours::{Hours, Schedule},
    meeting::HostedMoment,
};
use reqwest::{Response, StatusCode, header};
use server::{
    startup::{Ports, Settings},
    system::secrets::SystemRandomness,
};
use std::time::Duration;
use usecases::make_host_link::make_host_link;

pub const SCREENS: &str = "/ontmoeten";
pub const MINE: &str = "/ontmoeting";

/// A server with a hosted moment, Wednesdays from 10:00 to 11:30, the first one tomorrow; its id is `wo`.
pub async fn town() -> App {
    town_with(|_| {}, |_| {}).await
}

/// The same with other settings and ports.
pub async fn town_with(change: impl FnOnce(&mut Settings), replace: impl FnOnce(&mut Ports)) -> App {
    let app = app_over(change, replace).await;
    let spots = app.ports.store.load().await.unwrap().spots;
    let moment = HostedMoment {
        id: "wo".to_owned(),
        spot_id: spots[0].id.clone(),
        host: "de gastvrouw".to_owned(),
        schedule: Schedule {
            hours: Hours::read("We 10:00-11:30"),
            exceptions: Vec::new(),
        },
        room: 8,
        example: false,
    };
    app.ports.moments.save_moments(&[moment]).await.unwrap();
    for _ in 0..200 {
        let asked = app.get("/ontmoeten?wijk=WK091733&na=waar").await;
        if asked.text().await.unwrap().contains("value=\"wo\"") {
            return app;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("the moment is not there");
}

/// What the last screen sends for somebody who likes gardening, as the form with this number.
pub fn wishes(form: u128, nickname: &str) -> String {
    format!("form_key={form:032x}&wijk=WK091733&moment=wo&graag=gardening&taal=nl&groep=two&naam={nickname}")
}

/// Somebody begins to seek; gives the key of their page.
pub async fn seek(app: &App, form: u128, nickname: &str) -> String {
    let answer = app.post(SCREENS, &wishes(form, nickname)).await;
    assert_eq!(answer.status(), StatusCode::SEE_OTHER);
    assert_eq!(answer.headers()[header::LOCATION], MINE);
    key_of(&answer)
}

/// The key that an answer lets a browser keep.
pub fn key_of(answer: &Response) -> String {
    let cookie = answer.headers()[header::SET_COOKIE].to_str().unwrap();
    let value = cookie.split_once('=').unwrap().1;
    value.split(';').next().unwrap().to_owned()
}

/// Somebody's own page, asked for with the cookie of their browser.
pub async fn page(app: &App, key: &str) -> String {
    let answer = app
        .get_with(MINE, &[("cookie", &format!("ontmoeting={key}"))])
        .await;
    assert_eq!(answer.status(), StatusCode::OK);
    answer.text().await.unwrap()
}

/// Sends a form of somebody's own page with the cookie of their browser.
pub async fn act(app: &App, key: &str, act: &str, form: &str) -> Response {
    let headers = [
        ("sec-fetch-site", "same-origin"),
        ("content-type", "application/x-www-form-urlencoded"),
        ("cookie", &format!("ontmoeting={key}")),
    ];
    app.post_with(&format!("{MINE}/{act}"), &headers, form).await
}

/// Answers the invitation that somebody's page shows.
pub async fn answer(app: &App, key: &str, answer: &str) -> Response {
    let shown = page(app, key).await;
    let form = format!("uitnodiging={}&antwoord={answer}", field(&shown, "uitnodiging"));
    act(app, key, "antwoord", &form).await
}

/// Two people who are invited together.
pub async fn invited(app: &App) -> [String; 2] {
    let pair = [
        seek(app, 1, "quiet-hedgehog").await,
        seek(app, 2, "merry-robin").await,
    ];
    for key in &pair {
        assert!(page(app, key).await.contains("<h1>Er is iemand</h1>"));
    }
    pair
}

/// Two people who both said yes.
pub async fn agreed(app: &App) -> [String; 2] {
    let pair = invited(app).await;
    for key in &pair {
        assert_eq!(answer(app, key, "yes").await.status(), StatusCode::SEE_OTHER);
    }
    pair
}

/// What stands in a hidden field of a page.
pub fn field<'a>(page: &'a str, name: &str) -> &'a str {
    let found = page.split(&format!("name=\"{name}\" value=\"")).nth(1);
    found
        .unwrap_or_else(|| panic!("no {name}"))
        .split('"')
        .next()
        .unwrap()
}

/// How many people are kept who look.
pub async fn looking(app: &App) -> usize {
    app.ports.meetings.looking(None).await.unwrap().seekers.len()
}

/// The path of the page of a moment's host.
pub async fn host_page(app: &App, moment: &str) -> String {
    let (moments, secrets) = (app.ports.moments.as_ref(), app.ports.secrets.as_ref());
    let key = make_host_link(moments, secrets, &SystemRandomness, moment).await;
    format!("/gastheer/{}", key.unwrap())
}

/// So many days later.
pub fn pass(app: &App, days: i64) {
    app.clock.advance(TimeDelta::days(days));
}
