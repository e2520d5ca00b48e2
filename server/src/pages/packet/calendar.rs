//! The flower calendar as a file. It is the same for everybody who lives in a wijk, and holds no code.
use crate::{pages::asked::Visit, startup::House};
use app::render;
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, Response, header},
};
use std::sync::Arc;

/// Its address, without the language.
pub(in crate::pages) const PATH: &str = "/zaadje/bloemen.ics";

/// `GET /zaadje/bloemen.ics?wijk=WK…`
pub async fn calendar(State(house): State<Arc<House>>, request: Request) -> Response<Body> {
    let visit = Visit::read(&house, request.uri(), request.headers());
    let query = request.uri().query().unwrap_or_default();
    let wijk = form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == "wijk");
    let wijk = wijk.as_ref().map(|(_, code)| code.as_ref());
    let file = render::flower_calendar(wijk, &visit.context(&house));
    let mut answer = Response::new(Body::from(file));
    let headers = answer.headers_mut();
    for (name, value) in [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"bloemen.ics\"",
        ),
        // Its days follow from today, and its places from the records.
        (header::CACHE_CONTROL, "no-cache"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    answer
}
