//! Showing a page or a file: everything that is only read.
use super::{
    Encoding, address, ask_contact_person,
    asked::{Asked, Visit, holds},
    kept::Page,
    meeting, missing_help,
    notice::{Notice, notice},
    packet,
    private::keep_private,
    report_change,
};
use crate::{security::guesses::Asker, startup::House};
use app::{
    render::{self, Rendered},
    request::PageContext,
    routes::Route,
};
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, Response, StatusCode, header},
};
use sha2::{Digest as _, Sha256};
use std::{fmt::Write as _, sync::Arc};

/// Pages depend on the wijk in the cookie, and change with the records: a browser asks each time whether its copy holds.
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("private, no-cache");
/// A form with its own key is nobody else's.
const NEVER_KEPT: HeaderValue = HeaderValue::from_static("no-store");
const VARY: HeaderValue = HeaderValue::from_static("cookie, accept-encoding");
const HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");

/// Answers GET and HEAD: a file of the site, or else a page.
pub async fn show(State(house): State<Arc<House>>, request: Request) -> Response<Body> {
    let asker = house.guesses.asker(&request);
    let (parts, _) = request.into_parts();
    let visit = || Visit::read(&house, &parts.uri, &parts.headers);
    if parts.method != Method::GET && parts.method != Method::HEAD {
        return notice(Notice::WrongMethod, &visit().context(&house));
    }
    if let Some(answer) = house.files.answer(&parts.uri, &parts.headers) {
        return answer;
    }
    if parts.uri.path().len() + parts.uri.query().map_or(0, str::len) > address::LONGEST {
        return notice(Notice::AddressTooLong, &visit().context(&house));
    }
    let visit = visit();
    let private = visit.asked.route.is_private();
    let private = private.then(|| visit.asked.route.clone());
    let mut answer = page(&house, visit, asker, &parts.headers).await;
    if let Some(route) = private {
        keep_private(&route, answer.headers_mut());
    }
    answer
}

/// A page, or the form of one visitor.
async fn page(house: &Arc<House>, visit: Visit, asker: Asker, headers: &HeaderMap) -> Response<Body> {
    if let Some(answer) = packet::scanned::page(house, &visit, asker).await {
        return answer;
    }
    let route = &visit.asked.route;
    let thanks = route
        .pairs()
        .iter()
        .any(|(key, value)| key == "dank" && value == "1");
    match route {
        Route::ReportChange(slug, _) if !thanks => return report_change::empty_form(house, slug, &visit),
        Route::AskContactPerson(slug, pairs) if !thanks => {
            return ask_contact_person::empty_form(house, slug, pairs, &visit);
        }
        Route::PacketJourney(number) => return packet::journey::page(house, &visit, number).await,
        Route::Seek(pairs) => return meeting::seek::page(house, pairs, &visit, headers).await,
        Route::MyMeeting(key, pairs) => {
            return meeting::my_meeting::page(house, key.as_deref(), pairs, &visit, headers).await;
        }
        Route::HostPage(key) => return meeting::host::page(house, key, &visit).await,
        Route::MissingHelp(pairs) if !thanks => return missing_help::empty_form(house, pairs, &visit),
        _ => {}
    }
    match kept_page(house, visit).await {
        Ok(page) => answer(&page, headers),
        Err(context) => notice(Notice::Broken, &context),
    }
}

/// The page from memory, or worked out now. At most one page per core is worked out at a time: when a minute passes under
/// load, whoever waited finds the page finished by another. A private page is worked out for every visit and not kept: its
/// address tells what somebody asks.
async fn kept_page(house: &Arc<House>, visit: Visit) -> Result<Page, Box<PageContext>> {
    let edition = visit.edition();
    let private = visit.asked.route.is_private();
    let find = |asked: &Asked| (!private).then(|| house.kept.find(edition, asked)).flatten();
    if let Some(page) = find(&visit.asked) {
        return Ok(page);
    }
    let context = visit.context(house);
    let Ok(_turn) = house.drawing.acquire().await else {
        return Err(Box::new(context));
    };
    if let Some(page) = find(&visit.asked) {
        return Ok(page);
    }
    let house = Arc::clone(house);
    let context_of_page = context.clone();
    let drawn = tokio::task::spawn_blocking(move || {
        let page = draw(&visit.asked, &context_of_page);
        if !private {
            house.kept.put(edition, visit.asked, &page);
        }
        page
    });
    drawn.await.map_err(|error| {
        tracing::error!(%error, "a page could not be worked out");
        Box::new(context)
    })
}

/// Works a page out.
fn draw(asked: &Asked, context: &PageContext) -> Page {
    let Rendered { status, html } = render::page(&asked.route, context);
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let etag = etag(
        context.directory.revision().0,
        html.as_bytes(),
        asked.encoding.mark(),
    );
    match asked.encoding.pack(html.as_bytes()) {
        Some(packed) => Page {
            status,
            etag,
            encoding: asked.encoding.header(),
            bytes: packed.into(),
        },
        None => Page {
            status,
            etag,
            encoding: None,
            bytes: html.into(),
        },
    }
}

/// The revision of the records, what stands on the page, and the form: equal only when every byte is.
pub(crate) fn etag(revision: i64, html: &[u8], mark: char) -> HeaderValue {
    let mut text = format!("\"{revision}-");
    for byte in &Sha256::digest(html)[..8] {
        let _ = write!(text, "{byte:02x}");
    }
    let _ = write!(text, "-{mark}\"");
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static("\"\""))
}

/// A kept page as an answer, or 304 when the visitor holds it.
fn answer(page: &Page, asked: &HeaderMap) -> Response<Body> {
    let held = page.status == StatusCode::OK && holds(asked, &page.etag);
    let mut answer = Response::new(if held {
        Body::empty()
    } else {
        Body::from(page.bytes.clone())
    });
    *answer.status_mut() = if held {
        StatusCode::NOT_MODIFIED
    } else {
        page.status
    };
    let headers = answer.headers_mut();
    headers.reserve(16);
    headers.insert(header::ETAG, page.etag.clone());
    headers.insert(header::CACHE_CONTROL, ASK_AGAIN);
    headers.insert(header::VARY, VARY);
    if !held {
        headers.insert(header::CONTENT_TYPE, HTML);
        if let Some(encoding) = &page.encoding {
            headers.insert(header::CONTENT_ENCODING, encoding.clone());
        }
    }
    answer
}

/// A page that belongs to this visit alone, worked out in its turn as every other: when a newspaper has landed, many ask for theirs
/// in the same minute. It is compressed, see [`packed`].
pub(super) async fn in_turn(
    house: &House,
    visit: &Visit,
    draw: impl FnOnce(&PageContext) -> Rendered + Send + 'static,
) -> Response<Body> {
    let (context, encoding) = (visit.context(house), visit.asked.encoding);
    let Ok(_turn) = house.drawing.acquire().await else {
        return notice(Notice::Broken, &context);
    };
    let of_page = context.clone();
    let drawn = tokio::task::spawn_blocking(move || packed(draw(&of_page), encoding)).await;
    drawn.unwrap_or_else(|error| {
        tracing::error!(%error, "a page could not be worked out");
        notice(Notice::Broken, &context)
    })
}

/// A page that belongs to this visit alone, in the form that the visit asks for. Only for pages on which an attacker cannot write
/// beside a secret that stays the same: compressing the two together would let them guess it (BREACH).
pub(super) fn packed(rendered: Rendered, encoding: Encoding) -> Response<Body> {
    let packed = encoding.pack(rendered.html.as_bytes());
    let mut answer = fresh(rendered);
    if let (Some(bytes), Some(name)) = (packed, encoding.header()) {
        *answer.body_mut() = Body::from(bytes);
        answer.headers_mut().insert(header::CONTENT_ENCODING, name);
        answer.headers_mut().insert(header::VARY, VARY);
    }
    answer
}

/// A page that belongs to this visit alone.
pub(super) fn fresh(rendered: Rendered) -> Response<Body> {
    let status = StatusCode::from_u16(rendered.status);
    let mut answer = Response::new(Body::from(rendered.html));
    *answer.status_mut() = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = answer.headers_mut();
    headers.insert(header::CACHE_CONTROL, NEVER_KEPT);
    headers.insert(header::CONTENT_TYPE, HTML);
    answer
}
