//! What one request asks: which page, in which language, for which wijk, in which form.
use super::{Encoding, address};
use app::{language::Language, request::PageContext, routes::Route};
use axum::http::{HeaderMap, HeaderValue, Uri, header};
use chrono::Timelike as _;
use domain::{
    area::{AreaCode, AreaKind},
    directory::{Directory, Revision},
    hours::{Moment, moment},
};
use std::sync::Arc;

use crate::startup::House;

/// Everything that decides how a page looks, apart from the records and the minute.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Asked {
    pub(super) route: Route,
    pub(super) language: Language,
    /// The wijk of the cookie, when it exists.
    pub(super) district: Option<AreaCode>,
    pub(super) encoding: Encoding,
}

/// The records and the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Edition {
    pub(crate) revision: Revision,
    /// Minutes since 1970; 0 where an answer does not depend on the time.
    pub(crate) minute: i64,
}

/// A request, with the records and the moment that it will be answered from.
pub(super) struct Visit {
    pub(super) asked: Asked,
    pub(super) directory: Arc<Directory>,
    pub(super) now: Moment,
}

impl Visit {
    /// Reads a request.
    pub(super) fn read(house: &House, uri: &Uri, headers: &HeaderMap) -> Self {
        let directory = house.directory.current();
        let (language, route) = address::parse(uri);
        let district = district(headers, house.cookie, &directory);
        let now = moment(house.clock.now());
        // Pages speak of minutes; seconds would only make two pages of one.
        let now = now
            .with_second(0)
            .and_then(|now| now.with_nanosecond(0))
            .unwrap_or(now);
        Self {
            asked: Asked {
                route,
                language,
                district,
                encoding: Encoding::wanted(headers),
            },
            directory,
            now,
        }
    }

    /// Which edition of the pages this visit sees.
    pub(super) fn edition(&self) -> Edition {
        Edition {
            revision: self.directory.revision(),
            minute: self.now.timestamp() / 60,
        }
    }

    /// What the page is made from.
    pub(super) fn context(&self, house: &House) -> PageContext {
        PageContext {
            site: Arc::clone(&house.site),
            directory: Arc::clone(&self.directory),
            now: self.now,
            language: self.asked.language,
            district: self.asked.district,
        }
    }
}

/// The wijk in the cookie. What is no wijk of this directory counts as no cookie, so that nobody fills the memory with
/// pages for invented ones.
fn district(headers: &HeaderMap, name: &str, directory: &Directory) -> Option<AreaCode> {
    cookie(headers, name)
        .and_then(|value| AreaCode::parse(value).ok())
        .filter(|code| code.kind() == AreaKind::District && directory.area(*code).is_some())
}

/// What a cookie holds.
pub(super) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let values = headers.get_all(header::COOKIE).iter();
    let mut pairs = values
        .filter_map(|value| value.to_str().ok())
        .flat_map(|text| text.split(';'))
        .filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, _)| *key == name).map(|(_, value)| value)
}

/// Whether the visitor holds this version of the page already (`If-None-Match`).
pub(crate) fn holds(headers: &HeaderMap, etag: &HeaderValue) -> bool {
    headers
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .flat_map(|value| value.as_bytes().split(|sign| *sign == b','))
        .map(<[u8]>::trim_ascii)
        .any(|held| held == b"*" || held.strip_prefix(b"W/").unwrap_or(held) == etag.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(text: &str) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(header::IF_NONE_MATCH, HeaderValue::from_str(text).unwrap());
        holds(&headers, &HeaderValue::from_static("\"7-ab-b\""))
    }

    #[test]
    fn a_held_version_is_recognised() {
        assert!(held("\"7-ab-b\""));
        assert!(held("\"6-ab-b\", W/\"7-ab-b\""));
        assert!(held("*"));
        assert!(!held("\"7-ab\""));
        assert!(!holds(&HeaderMap::new(), &HeaderValue::from_static("\"7-ab-b\"")));
    }
}
