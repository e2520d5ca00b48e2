//! Somebody wants everything of them gone; or only the key on this device.
use super::own_page::{Opened, acted, forget, of_cookie, shown};
use crate::{
    pages::{choose_district::see_other, form::Form, show::in_turn},
    startup::House,
};
use app::{
    render::{self, Said},
    routes::Route,
};
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, Response},
};
use std::sync::Arc;
use usecases::erase_me::erase_me;

/// `POST /ontmoeting/wis`: erases everything, says so, and lets the browser forget the key. Sent twice it finds nothing any more,
/// and says that instead.
pub async fn erase(State(house): State<Arc<House>>, request: Request) -> Response<Body> {
    let cookie = of_cookie(request.headers(), &house);
    let form = match Form::read(&house, request).await {
        Ok(form) => form,
        Err(refusal) => return *refusal,
    };
    let Some(opened) = Opened::of_form(&form, cookie.clone()) else {
        return shown(&house, &form.visit, None, None, Vec::new()).await;
    };
    let context = form.visit.context(&house);
    let done = erase_me(&house.meeting_ports(&context.directory), &opened.key).await;
    if done.is_err() {
        return acted(&house, &form, &opened, done, None, |_| Said::Late).await;
    }
    let mut answer = in_turn(&house, &form.visit, render::erased).await;
    if cookie.is_some_and(|key| key == opened.key) {
        forget(&house, &mut answer);
    }
    answer
}

/// `POST /ontmoeting/vergeet`: the browser forgets the key; the page stays, for who has its link.
pub async fn forget_here(State(house): State<Arc<House>>, request: Request) -> Response<Body> {
    let form = match Form::read(&house, request).await {
        Ok(form) => form,
        Err(refusal) => return *refusal,
    };
    let start = Route::Start.href(form.visit.asked.language);
    let mut answer = see_other(HeaderValue::from_str(&start).unwrap_or(HeaderValue::from_static("/")));
    forget(&house, &mut answer);
    answer
}
