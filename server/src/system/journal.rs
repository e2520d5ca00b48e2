//! What the server writes down while it works. Never an address of a visitor, never what somebody searched for.
use axum::http::{Method, StatusCode};
use std::{io::IsTerminal as _, time::Duration};
use tracing_subscriber::{EnvFilter, fmt};

/// Writes the log to standard error; `BUURTBOOM_LOG` takes a filter such as `debug` or `server=debug`.
pub fn begin() {
    let filter = EnvFilter::try_from_env("BUURTBOOM_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    // A second call (tests start several servers in one process) changes nothing.
    let _ = fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .with_target(false)
        // Whoever stops reading the log must not stop the server: the other way is a panic in whichever thread logs.
        .log_internal_errors(false)
        .try_init();
}

/// Notes an answer: the kind of page, not its address. Only trouble is written unless `BUURTBOOM_LOG=debug` asks for all.
pub fn note(method: &Method, route: impl FnOnce() -> &'static str, status: StatusCode, took: Duration) {
    let (status, ms) = (status.as_u16(), took.as_secs_f64() * 1000.0);
    if status >= 500 {
        tracing::warn!(%method, route = route(), status, ms, "answered");
    } else if tracing::enabled!(tracing::Level::DEBUG) {
        tracing::debug!(%method, route = route(), status, ms, "answered");
    }
}
