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
/// a request Origin header"), which a browser without `Sec-Fetch-Site` could not be told from another site's. A page whose
/// address holds a code sends forms too, but not even this site may be told the code in a `Referer`, where a log might keep it:
/// it names its origin alone, and a browser that does not know that policy tells nothing.
pub(super) fn keep_private(route: &Route, headers: &mut HeaderMap) {
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(ROBOTS, HeaderValue::from_static("noindex"));
    headers.remove(header::ETAG);
    if holds_a_code(route) {
        headers.insert(header::REFERRER_POLICY, ORIGIN_ALONE);
    } else if !sends_a_form(route) {
        headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    }
}

/// Of several policies a browser takes the last that it knows (Referrer Policy, section 8.1).
const ORIGIN_ALONE: HeaderValue = HeaderValue::from_static("no-referrer, strict-origin");

/// Whether the address holds the code of a packet.
const fn holds_a_code(route: &Route) -> bool {
    matches!(
        route,
        Route::ScannedPacket(_) | Route::PacketCard(..) | Route::PacketSowing(_)
    )
}

/// Whether the page has a form that is sent by POST.
const fn sends_a_form(route: &Route) -> bool {
    matches!(
        route,
        Route::MissingHelp(_)
            | Route::AskContactPerson(..)
            | Route::Seek(_)
            | Route::MyMeeting(..)
            | Route::EraseMe(_)
    )
}
