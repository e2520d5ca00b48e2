//! Somebody stops looking, or looks again.
use super::own_page::{Opened, acted, of_cookie, shown};
use crate::{pages::form::Form, startup::House};
use app::render::Said;
use axum::{
    body::Body,
    extract::{Request, State},
    http::Response,
};
use std::sync::Arc;
use usecases::stop_seeking::{look_again, stop_seeking};

/// `POST /ontmoeting/stop`: we do not look any more; a meeting that was agreed is left.
pub async fn stop(State(house): State<Arc<House>>, request: Request) -> Response<Body> {
    stop_or_look(&house, request, true).await
}

/// `POST /ontmoeting/opnieuw`: we look again, with the same wishes.
pub async fn again(State(house): State<Arc<House>>, request: Request) -> Response<Body> {
    stop_or_look(&house, request, false).await
}

async fn stop_or_look(house: &Arc<House>, request: Request, stops: bool) -> Response<Body> {
    let cookie = of_cookie(request.headers(), house);
    let form = match Form::read(house, request).await {
        Ok(form) => form,
        Err(refusal) => return *refusal,
    };
    let Some(opened) = Opened::of_form(&form, cookie) else {
        return shown(house, &form.visit, None, None, Vec::new()).await;
    };
    let context = form.visit.context(house);
    let ports = house.meeting_ports(&context.directory);
    let done = if stops {
        stop_seeking(&ports, &opened.key).await
    } else {
        look_again(&ports, &opened.key).await
    };
    acted(house, &form, &opened, done, None, |_| Said::Late).await
}
