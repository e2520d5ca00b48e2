//! Somebody wishes no messages by e-mail any more.
use super::own_page::{Opened, acted, of_cookie, shown};
use crate::{pages::form::Form, startup::House};
use app::render::Said;
use axum::{
    body::Body,
    extract::{Request, State},
    http::Response,
};
use std::sync::Arc;
use usecases::stop_messages::stop_messages;

/// `POST /ontmoeting/stil`: erases the address, and says so.
pub async fn stop(State(house): State<Arc<House>>, request: Request) -> Response<Body> {
    let cookie = of_cookie(request.headers(), &house);
    let form = match Form::read(&house, request).await {
        Ok(form) => form,
        Err(refusal) => return *refusal,
    };
    let Some(opened) = Opened::of_form(&form, cookie) else {
        return shown(&house, &form.visit, None, None, Vec::new()).await;
    };
    let context = form.visit.context(&house);
    let done = stop_messages(&house.meeting_ports(&context.directory), &opened.key).await;
    acted(&house, &form, &opened, done, Some(Said::NoMessages), |_| {
        Said::Late
    })
    .await
}
