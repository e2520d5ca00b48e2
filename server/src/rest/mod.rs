//! Answers for other programs.
//!
//! `/hsds/3.1/` speaks Open Referral HSDS (see [`hsds`]), `/api/v1/` follows the Dutch API Design Rules (see [`v1`]). Both
//! are only read, by everyone and from every site, from the directory in memory. A finished answer is kept as compressed
//! bytes for as long as its revision lasts, and carries an `ETag`; a refusal is a problem (RFC 9457).
//!
//! To add an answer: a variant of `What` in `answer.rs`, and the file that works it out.
mod answer;
#[cfg(test)]
mod any_spot;
mod hsds;
mod paging;
mod problem;
mod v1;

pub mod health;

pub use answer::Outlet;

use crate::startup::House;
use axum::{
    Router,
    routing::{any, get},
};
use std::sync::Arc;

/// Every address here.
pub fn router() -> Router<Arc<House>> {
    let mut router = Router::new().route(health::PATH, get(health::health));
    for base in [hsds::BASE, v1::BASE] {
        for rest in ["", "/", "/{*rest}"] {
            router = router.route(&format!("{base}{rest}"), any(answer::answer));
        }
    }
    router
}
