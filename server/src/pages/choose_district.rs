//! A visitor chooses their wijk: the cookie holds the code of the wijk, and nothing else.
use super::{
    form::Form,
    notice::{Notice, notice},
};
use crate::startup::House;
use app::routes::Route;
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, Response, StatusCode, header},
};
use std::sync::Arc;

/// A year, in seconds.
const KEPT_FOR: u32 = 31_536_000;

/// `POST /wijk` with `wijk` (its name in an address; empty forgets the choice) and `terug` (where to go then).
pub async fn choose(State(house): State<Arc<House>>, request: Request) -> Response<Body> {
    let mut form = match Form::read(&house, request).await {
        Ok(form) => form,
        Err(refusal) => return *refusal,
    };
    let slug = form.field("wijk");
    let (value, age) = if slug.is_empty() {
        (String::new(), 0)
    } else if let Some(district) = form.visit.directory.district_by_slug(slug) {
        (district.code.to_string(), KEPT_FOR)
    } else {
        // One address takes the form of every language; where the visitor came from says which one this is.
        form.visit.asked.language = Route::parse(form.field("terug"), Vec::new()).0;
        return notice(Notice::UnknownDistrict, &form.visit.context(&house));
    };
    let back = local(form.field("terug")).unwrap_or(HeaderValue::from_static("/"));
    let mut answer = see_other(back);
    if let Ok(cookie) = cookie(&house, &value, age).parse() {
        answer.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    answer
}

/// Sends the visitor on with GET, so that going back or loading again sends nothing twice.
pub(super) fn see_other(to: HeaderValue) -> Response<Body> {
    let mut answer = Response::new(Body::empty());
    *answer.status_mut() = StatusCode::SEE_OTHER;
    answer.headers_mut().insert(header::LOCATION, to);
    answer
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}

fn cookie(house: &House, value: &str, age: u32) -> String {
    let secure = if house.https() { "; Secure" } else { "" };
    format!(
        "{}={value}; Path=/; Max-Age={age}; SameSite=Lax; HttpOnly{secure}",
        house.cookie
    )
}

/// An address on this site, else nothing: `//other.example` and `/\other.example` leave it, and are refused.
fn local(address: &str) -> Option<HeaderValue> {
    let mut signs = address.bytes();
    let stays = signs.next() == Some(b'/') && !matches!(signs.next(), Some(b'/' | b'\\'));
    let plain = address
        .bytes()
        .all(|sign| sign.is_ascii_graphic() && sign != b'\\');
    (stays && plain)
        .then(|| HeaderValue::from_str(address).ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asvs_3_7_2_a_redirect_stays_on_this_site() {
        for inside in ["/", "/en", "/kaart?wijk=centrum&q=thee%20huis"] {
            assert_eq!(local(inside).unwrap(), inside);
        }
        for outside in [
            "",
            "kaart",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example/",
            "/\t/evil.example",
            "/a\r\nset-cookie: x=y",
            "/..\\evil",
        ] {
            assert_eq!(local(outside), None, "{outside}");
        }
    }
}
