//! Answers to requests that are not answered: the status that programs read, a page that people read.
use super::{asked::Visit, show::fresh};
use crate::{security::guesses::Guesses, startup::House};
use app::{render, request::PageContext};
use axum::{
    body::Body,
    extract::Request,
    http::{HeaderValue, Response, header},
};

pub use app::render::Notice;

/// Refuses a request that was not read yet.
#[must_use]
pub fn refuse(reason: Notice, house: &House, request: &Request) -> Response<Body> {
    let visit = Visit::read(house, request.uri(), request.headers());
    notice(reason, &visit.context(house))
}

/// A page that says what is wrong and what to do.
pub(super) fn notice(reason: Notice, context: &PageContext) -> Response<Body> {
    let mut answer = fresh(render::notice(reason, context));
    let headers = answer.headers_mut();
    match reason {
        Notice::WrongMethod => {
            headers.insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        }
        Notice::TooMany => {
            headers.insert(header::RETRY_AFTER, HeaderValue::from_static("60"));
        }
        Notice::TooManyCodes => {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(Guesses::RETRY_AFTER));
        }
        Notice::Busy => {
            headers.insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
        }
        _ => {}
    }
    answer
}
