//! The headers of every answer, refusals included (OWASP ASVS 5.0, chapter 3).
use app::request::Film;
use axum::http::{
    HeaderMap, HeaderName, HeaderValue,
    header::{self, InvalidHeaderValue},
};
use std::collections::BTreeSet;

/// What the headers depend on.
#[derive(Clone, Copy, Debug)]
pub struct Policy<'a> {
    /// The source expression of the one inline script, see [`crate::pages::Client`].
    pub script_hash: &'a str,
    /// The tiles' address, empty when there are none.
    pub tiles: &'a str,
    /// The film, if any.
    pub film: Option<&'a Film>,
    /// Who may show our pages in a frame: `'self'` or addresses, separated by blanks.
    pub frame_ancestors: &'a str,
    /// Whether the site is reached over https.
    pub https: bool,
}

/// Names and values, worked out once at start.
#[derive(Clone, Debug)]
pub struct SecurityHeaders(Vec<(HeaderName, HeaderValue)>);

impl SecurityHeaders {
    /// Writes the headers of an installation.
    ///
    /// # Errors
    /// When a setting holds a sign that no header may have.
    pub fn new(policy: Policy<'_>) -> Result<Self, InvalidHeaderValue> {
        let mut headers = vec![
            (
                header::CONTENT_SECURITY_POLICY,
                content_security_policy(policy).parse()?,
            ),
            (
                header::X_CONTENT_TYPE_OPTIONS,
                HeaderValue::from_static("nosniff"),
            ),
            (header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
            (
                HeaderName::from_static("permissions-policy"),
                HeaderValue::from_static(
                    "geolocation=(self), camera=(), microphone=(), payment=(), usb=(), serial=(), \
                     midi=(), accelerometer=(), gyroscope=(), magnetometer=(), display-capture=(), \
                     screen-wake-lock=(), browsing-topics=()",
                ),
            ),
            (
                HeaderName::from_static("cross-origin-opener-policy"),
                HeaderValue::from_static("same-origin"),
            ),
        ];
        if policy.https {
            headers.push((
                header::STRICT_TRANSPORT_SECURITY,
                HeaderValue::from_static("max-age=63072000"),
            ));
        }
        Ok(Self(headers))
    }

    /// Puts them on an answer. Only about its own address may an answer have said something: to nobody instead of to this
    /// site.
    pub fn put_on(&self, answer: &mut HeaderMap) {
        for (name, value) in &self.0 {
            let stricter = *name == header::REFERRER_POLICY
                && answer
                    .get(name)
                    .is_some_and(|said| said.as_bytes().starts_with(b"no-referrer"));
            if !stricter {
                answer.insert(name, value.clone());
            }
        }
    }
}

fn content_security_policy(policy: Policy<'_>) -> String {
    let Policy {
        script_hash,
        frame_ancestors,
        ..
    } = policy;
    let tiles = source_of_tiles(policy.tiles);
    let media = policy.film.map(sources_of_film).unwrap_or_default();
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {script_hash}; style-src 'self'; \
         img-src 'self' data:{tiles}; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
         frame-ancestors {frame_ancestors}; manifest-src 'self'{media}"
    )
}

/// Where a film and its captions may come from, as one more directive.
fn sources_of_film(film: &Film) -> String {
    let hosts: BTreeSet<&str> = [&film.url, &film.captions]
        .into_iter()
        .filter_map(|address| address.strip_prefix("https://")?.split(['/', '?', '#']).next())
        .collect();
    let mut directive = "; media-src 'self'".to_owned();
    for host in hosts {
        directive.push_str(" https://");
        directive.push_str(host);
    }
    directive
}

/// The host of a template of tiles as a source expression with a blank before it; `{s}` stands for any subdomain.
fn source_of_tiles(template: &str) -> String {
    let Some((scheme, rest)) = template.split_once("://") else {
        return String::new();
    };
    let host = rest.split('/').next().unwrap_or_default().replace("{s}", "*");
    format!(" {scheme}://{host}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: Policy<'static> = Policy {
        script_hash: "'sha256-abc'",
        tiles: "https://service.pdok.nl/brt/{z}/{x}/{y}.png",
        film: None,
        frame_ancestors: "'self' https://heerlen.nl",
        https: true,
    };

    #[test]
    fn asvs_3_4_3_the_policy_allows_nothing_inline_but_one_script() {
        let policy = content_security_policy(POLICY);
        assert!(policy.starts_with("default-src 'none';"));
        assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval' 'sha256-abc';"));
        assert!(policy.contains("img-src 'self' data: https://service.pdok.nl;"));
        assert!(policy.contains("frame-ancestors 'self' https://heerlen.nl;"));
        assert!(!policy.contains("unsafe-inline"));
    }

    #[test]
    fn without_tiles_no_other_host_is_allowed() {
        let policy = content_security_policy(Policy { tiles: "", ..POLICY });
        assert!(policy.contains("img-src 'self' data:;"));
        let policy = content_security_policy(Policy {
            tiles: "https://{s}.tiles.example/{z}/{x}/{y}",
            ..POLICY
        });
        assert!(policy.contains("data: https://*.tiles.example;"));
    }

    #[test]
    fn a_film_may_come_from_its_own_host_and_without_one_nothing_plays() {
        assert!(!content_security_policy(POLICY).contains("media-src"));
        let policy = |url: &str, captions: &str| {
            let film = Film {
                url: url.to_owned(),
                captions: captions.to_owned(),
                transcript: Vec::new(),
            };
            let film = Some(&film);
            content_security_policy(Policy { film, ..POLICY })
        };
        assert!(policy("/film/z.mp4", "/film/z.vtt").ends_with("; media-src 'self'"));
        let elsewhere = policy("https://media.example/z.mp4?v=1", "https://media.example/z.vtt");
        assert!(elsewhere.ends_with("; media-src 'self' https://media.example"));
    }

    #[test]
    fn asvs_3_4_1_https_is_asked_for_only_where_it_is() {
        let names = |https| {
            let mut headers = HeaderMap::new();
            SecurityHeaders::new(Policy { https, ..POLICY })
                .unwrap()
                .put_on(&mut headers);
            headers.contains_key(header::STRICT_TRANSPORT_SECURITY)
        };
        assert!(names(true));
        assert!(!names(false));
    }

    #[test]
    fn an_answer_may_tell_its_address_to_fewer_but_not_to_more() {
        let policy = |said: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::REFERRER_POLICY, HeaderValue::from_static(said));
            SecurityHeaders::new(POLICY).unwrap().put_on(&mut headers);
            headers[header::REFERRER_POLICY].clone()
        };
        assert_eq!(policy("no-referrer"), "no-referrer");
        assert_eq!(policy("unsafe-url"), "same-origin");
    }

    #[test]
    fn a_setting_cannot_add_a_header() {
        let frame_ancestors = "'self'\r\nset-cookie: x=y";
        assert!(
            SecurityHeaders::new(Policy {
                frame_ancestors,
                ..POLICY
            })
            .is_err()
        );
    }
}
