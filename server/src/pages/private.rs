//! Pages whose address tells what somebody asks about themselves: stored nowhere, told to nobody, found by no search engine.
//!
//! Which pages they are says [`Route::is_private`]; here is only what a browser is told about them.
use app::routes::Route;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");

/// Puts the headers of a private page on its answer, also when it says that something went wrong.
///
/// A page that is only read tells its address to nobody (`no-referrer`). A page that sends a form by POST keeps the
/// `same-origin` of every page: under `no-referrer` a browser sends `Origin: null` with the form (Fetch standard, "append
/// a request Origin header"), which a browser without `Sec-Fetch-Site` could not be told from another site's.
pub(super) fn keep_private(route: &Route, headers: &mut HeaderMap) {
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(ROBOTS, HeaderValue::from_static("noindex"));
    headers.remove(header::ETAG);
    if !sends_a_form(route) {
        headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    }
}

/// Whether the page has a form that is sent by POST.
const fn sends_a_form(route: &Route) -> bool {
    matches!(route, Route::MissingHelp(_) | Route::AskContactPerson(..))
}
