//! What every form must pass before it is read.
use super::origin::is_own;
use crate::{
    pages::{Notice, refuse},
    startup::House,
};
use axum::{
    extract::{Request, State},
    http::Method,
    middleware::Next,
    response::Response,
};
use std::sync::Arc;

/// Refuses a form from another site with 403, and one too many with 429.
pub async fn check(State(house): State<Arc<House>>, request: Request, next: Next) -> Response {
    if request.method() == Method::POST {
        if !is_own(request.headers(), &house.site.origin) {
            return refuse(Notice::OtherSite, &house, &request);
        }
        if !house.rate.allows(&request) {
            return refuse(Notice::TooMany, &house, &request);
        }
    }
    next.run(request).await
}
