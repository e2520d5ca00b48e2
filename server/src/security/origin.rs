//! Whether a form comes from a page of this site (against cross-site request forgery).
use axum::http::{HeaderMap, HeaderName, header};

const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Browsers of the last years say themselves where a request comes from; older ones name the origin, which must be the
/// host that was asked or the site's own `origin` (empty when it is not set). Who says neither is no browser of ours.
#[must_use]
pub fn is_own(headers: &HeaderMap, origin: &str) -> bool {
    if let Some(site) = headers.get(FETCH_SITE) {
        return site == "same-origin" || site == "none";
    }
    let Some(named) = headers.get(header::ORIGIN).and_then(|value| value.to_str().ok()) else {
        return false;
    };
    if !origin.is_empty() && named == origin {
        return true;
    }
    let host = headers.get(header::HOST).and_then(|value| value.to_str().ok());
    let named_host = named.split_once("://").map(|(_, host)| host);
    host.is_some() && named_host == host
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn own(headers: &[(&'static str, &'static str)], origin: &str) -> bool {
        let headers = headers
            .iter()
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)));
        is_own(&headers.collect(), origin)
    }

    #[test]
    fn what_the_browser_says_itself_decides() {
        assert!(own(&[("sec-fetch-site", "same-origin")], ""));
        assert!(own(&[("sec-fetch-site", "none")], ""));
        assert!(!own(&[("sec-fetch-site", "same-site")], ""));
        assert!(!own(
            &[
                ("sec-fetch-site", "cross-site"),
                ("origin", "http://a.nl"),
                ("host", "a.nl")
            ],
            ""
        ));
    }

    #[test]
    fn else_the_origin_must_be_the_host_or_ours() {
        assert!(own(&[("origin", "http://a.nl:3000"), ("host", "a.nl:3000")], ""));
        assert!(!own(&[("origin", "http://b.nl"), ("host", "a.nl")], ""));
        assert!(own(
            &[("origin", "https://a.nl"), ("host", "10.0.0.5")],
            "https://a.nl"
        ));
        assert!(!own(&[("origin", "null"), ("host", "a.nl")], ""));
        assert!(!own(&[("host", "a.nl")], ""));
    }
}
