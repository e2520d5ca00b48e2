//! A meeting that is agreed, as a file for somebody's own agenda: by the cookie, or by the link of the page.
use super::own_page::Opened;
use crate::{
    pages::{
        asked::Visit,
        notice::{Notice, notice},
        private::keep_private,
        show::packed,
    },
    startup::House,
};
use app::{render, routes::Route};
use axum::{
    body::Body,
    extract::{Path, Request, State},
    http::{HeaderValue, Response, header},
};
use std::sync::Arc;
use usecases::my_meeting::my_meeting;

const CALENDAR: HeaderValue = HeaderValue::from_static("text/calendar; charset=utf-8");
const AS_FILE: HeaderValue = HeaderValue::from_static("attachment; filename=\"afspraak.ics\"");

/// `GET /ontmoeting/afspraak.ics`
pub async fn by_cookie(State(house): State<Arc<House>>, request: Request) -> Response<Body> {
    let visit = Visit::read(&house, request.uri(), request.headers());
    let opened = Opened::of(None, request.headers(), &house);
    file(&house, opened, &visit).await
}

/// `GET /ontmoeting/{key}/afspraak.ics`
pub async fn by_link(
    State(house): State<Arc<House>>,
    Path(key): Path<String>,
    request: Request,
) -> Response<Body> {
    let visit = Visit::read(&house, request.uri(), request.headers());
    let opened = Opened::of(Some(&key), request.headers(), &house);
    file(&house, opened, &visit).await
}

/// The file; where nothing is agreed, the page for a key that opens nothing.
async fn file(house: &House, opened: Option<Opened>, visit: &Visit) -> Response<Body> {
    let context = visit.context(house);
    let nothing = || packed(render::no_meeting(&context), visit.asked.encoding);
    let mut answer = match opened {
        None => nothing(),
        Some(opened) => match my_meeting(&house.meeting_ports(&context.directory), &opened.key).await {
            Ok(meeting) => meeting
                .and_then(|meeting| render::appointment(&meeting, &context))
                .map_or_else(nothing, calendar),
            Err(error) => {
                tracing::error!(%error, "a meeting could not be read");
                notice(Notice::Busy, &context)
            }
        },
    };
    keep_private(&Route::MyMeeting(None, Vec::new()), answer.headers_mut());
    answer
}

fn calendar(text: String) -> Response<Body> {
    let mut answer = Response::new(Body::from(text));
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, CALENDAR);
    headers.insert(header::CONTENT_DISPOSITION, AS_FILE);
    answer
}
