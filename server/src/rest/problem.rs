//! Why a program gets no answer: problem details (RFC 9457), in a sentence that says what to do.
use super::answer::{self, Kind};
use axum::{
    body::Body,
    http::{HeaderValue, Response, StatusCode, header},
};
use serde_json::json;

/// A refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Problem {
    status: StatusCode,
    detail: String,
}

impl Problem {
    /// 400: the request cannot be understood.
    pub(super) fn wrong(detail: String) -> Self {
        Self::new(StatusCode::BAD_REQUEST, detail)
    }

    /// 404: there is no such thing.
    pub(super) fn not_found(detail: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, detail.to_owned())
    }

    /// 405: this is only read.
    pub(super) fn wrong_method() -> Self {
        Self::new(
            StatusCode::METHOD_NOT_ALLOWED,
            "What stands here can only be read: use GET or HEAD.".to_owned(),
        )
    }

    /// 414: the address is longer than anything that can be asked.
    pub(super) fn too_long() -> Self {
        Self::new(StatusCode::URI_TOO_LONG, "The address is too long.".to_owned())
    }

    /// 500: our own mistake.
    pub(super) fn broken() -> Self {
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "The answer could not be worked out. Please try again later.".to_owned(),
        )
    }

    fn new(status: StatusCode, detail: String) -> Self {
        Self { status, detail }
    }

    /// The answer.
    pub(super) fn answer(&self) -> Response<Body> {
        let title = self.status.canonical_reason().unwrap_or_default();
        let body = json!({
            "type": "about:blank",
            "title": title,
            "status": self.status.as_u16(),
            "detail": self.detail,
        });
        let mut answer = Response::new(Body::from(body.to_string()));
        *answer.status_mut() = self.status;
        let headers = answer.headers_mut();
        headers.insert(header::CONTENT_TYPE, Kind::Problem.header());
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if self.status == StatusCode::METHOD_NOT_ALLOWED {
            headers.insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        }
        answer::for_everyone(headers);
        answer
    }

    #[cfg(test)]
    pub(super) fn status(&self) -> u16 {
        self.status.as_u16()
    }

    #[cfg(test)]
    pub(super) fn detail(&self) -> &str {
        &self.detail
    }
}
