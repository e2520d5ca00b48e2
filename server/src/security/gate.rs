//! What stands around every request: headers, a bound on how much is done at once and for how long, the log.
use super::headers::SecurityHeaders;
use crate::{pages::route_name, rest::health, system::journal};
use app::language::Language;
use axum::{
    body::{Body, Bytes},
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::Response,
};
use std::{
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::sync::Semaphore;

/// Requests that are worked on at one time. Pages take less than a millisecond: this is more than a second of work.
const AT_ONCE: usize = 1_024;
/// What is not answered by then is given up; writing to a busy disk included.
const ANSWER_WITHIN: Duration = Duration::from_secs(10);

/// The gate of one server.
pub struct Gate {
    headers: SecurityHeaders,
    seats: Semaphore,
    /// "It is very busy" in every language, finished at start: saying it must cost nothing.
    busy: [Bytes; Language::ALL.len()],
}

impl Gate {
    /// A gate with its headers and the pages that say that it is busy, in the order of [`Language::ALL`].
    #[must_use]
    pub fn new(headers: SecurityHeaders, busy: [Bytes; Language::ALL.len()]) -> Self {
        Self {
            headers,
            seats: Semaphore::new(AT_ONCE),
            busy,
        }
    }

    fn busy(&self, path: &str) -> Response {
        let english = usize::from(path == "/en" || path.starts_with("/en/"));
        let mut answer = Response::new(Body::from(self.busy[english].clone()));
        *answer.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
        let headers = answer.headers_mut();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/html; charset=utf-8"),
        );
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        headers.insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
        answer
    }
}

/// Lets a request in if there is a seat, and writes headers and log.
pub async fn pass(State(gate): State<Arc<Gate>>, request: Request, next: Next) -> Response {
    let began = Instant::now();
    let (method, uri) = (request.method().clone(), request.uri().clone());
    let seat = gate.seats.try_acquire();
    let mut answer = if seat.is_ok() || uri.path() == health::PATH {
        match tokio::time::timeout(ANSWER_WITHIN, next.run(request)).await {
            Ok(answer) => answer,
            Err(_) => gate.busy(uri.path()),
        }
    } else {
        gate.busy(uri.path())
    };
    drop(seat);
    gate.headers.put_on(answer.headers_mut());
    journal::note(
        &method,
        || route_name(&method, uri.path()),
        answer.status(),
        began.elapsed(),
    );
    answer
}
