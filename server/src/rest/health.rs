//! Whether this server can serve, for whoever watches over it.
use crate::startup::House;
use axum::{
    Json,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use std::{sync::Arc, time::Duration};

/// Where it is asked.
pub const PATH: &str = "/health";

/// A database that takes longer is not there.
const ANSWER_WITHIN: Duration = Duration::from_secs(2);

/// What it answers.
#[derive(Debug, Serialize)]
struct Health {
    /// `ok`, or `no database`.
    status: &'static str,
    /// The revision of the records that pages show.
    revision: i64,
    /// The version of this program.
    version: &'static str,
}

/// 200 when the records are in memory and the database answers, else 503. Pages are served all the same.
pub async fn health(State(house): State<Arc<House>>) -> Response {
    let revision = house.directory.current().revision().0;
    let answers = tokio::time::timeout(ANSWER_WITHIN, house.store.revision()).await;
    let (code, status) = match answers {
        Ok(Ok(_)) => (StatusCode::OK, "ok"),
        Ok(Err(_)) | Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "no database"),
    };
    let version = env!("CARGO_PKG_VERSION");
    let body = Json(Health {
        status,
        revision,
        version,
    });
    (code, [(header::CACHE_CONTROL, "no-store")], body).into_response()
}
