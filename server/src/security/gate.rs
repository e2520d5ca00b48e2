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
    within: Duration,
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
            within: ANSWER_WITHIN,
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
        match tokio::time::timeout(gate.within, next.run(request)).await {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::security::headers::Policy;
    use axum::{Router, middleware::from_fn_with_state, routing::get};
    use tower::ServiceExt as _;

    fn gate(seats: usize) -> Arc<Gate> {
        let policy = Policy {
            script_hash: "'sha256-x'",
            tiles: "",
            film: None,
            frame_ancestors: "'self'",
            https: false,
        };
        let headers = SecurityHeaders::new(policy).unwrap();
        Arc::new(Gate {
            headers,
            seats: Semaphore::new(seats),
            within: Duration::from_millis(20),
            busy: [Bytes::from_static(b"druk"), Bytes::from_static(b"busy")],
        })
    }

    fn router(gate: Arc<Gate>) -> Router {
        Router::new()
            .route("/", get(|| async { "hier" }))
            .route("/en/slow", get(std::future::pending::<()>))
            .route(health::PATH, get(|| async { "ok" }))
            .layer(from_fn_with_state(gate, pass))
    }

    async fn ask(router: &Router, path: &str) -> (StatusCode, Bytes, bool) {
        let request = Request::builder().uri(path).body(Body::empty()).unwrap();
        let answer = router.clone().oneshot(request).await.unwrap();
        let (status, waits) = (
            answer.status(),
            answer.headers().contains_key(header::RETRY_AFTER),
        );
        assert!(answer.headers().contains_key(header::CONTENT_SECURITY_POLICY));
        (
            status,
            axum::body::to_bytes(answer.into_body(), 100).await.unwrap(),
            waits,
        )
    }

    #[tokio::test]
    async fn without_a_seat_it_is_busy_and_health_is_not() {
        let gate = gate(1);
        let router = router(Arc::clone(&gate));
        let (status, said, waits) = ask(&router, "/").await;
        assert_eq!((status, &*said, waits), (StatusCode::OK, &b"hier"[..], false));

        let seat = gate.seats.acquire().await.unwrap();
        let (status, said, waits) = ask(&router, "/").await;
        assert_eq!(
            (status, &*said, waits),
            (StatusCode::SERVICE_UNAVAILABLE, &b"druk"[..], true)
        );
        assert_eq!(ask(&router, health::PATH).await.0, StatusCode::OK);
        drop(seat);
        assert_eq!(ask(&router, "/").await.0, StatusCode::OK);
    }

    #[tokio::test]
    async fn what_takes_too_long_is_given_up_and_gives_its_seat_back() {
        let router = router(gate(1));
        let (status, said, waits) = ask(&router, "/en/slow").await;
        assert_eq!(
            (status, &*said, waits),
            (StatusCode::SERVICE_UNAVAILABLE, &b"busy"[..], true)
        );
        assert_eq!(ask(&router, "/").await.0, StatusCode::OK);
    }
}
