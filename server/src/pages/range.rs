//! Part of a file (`Range`, RFC 9110, section 14): a browser asks so for a film, and some play none without.
use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, Response, StatusCode, header},
};

/// Makes an answer with these bytes the part that was asked for, if one part was asked for that there is. Anything else that is
/// asked leaves the answer whole, which the standard allows; only a part beyond the end is refused (416).
pub(super) fn cut(answer: &mut Response<Body>, bytes: &Bytes, asked: &HeaderMap) {
    let headers = answer.headers_mut();
    headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    let condition = asked.get(header::IF_RANGE);
    if condition.is_some_and(|held| headers.get(header::ETAG) != Some(held)) {
        return;
    }
    let wanted = asked.get(header::RANGE).and_then(|value| value.to_str().ok());
    let Some((first, last)) = wanted.and_then(|text| text.strip_prefix("bytes=")?.split_once('-')) else {
        return;
    };
    let length = bytes.len();
    let number = |text: &str| text.parse::<usize>().ok();
    let part = match (first, last) {
        // The last so many bytes.
        ("", last) => number(last).map(|last| (length.saturating_sub(last), length)),
        (first, "") => number(first).map(|first| (first, length)),
        (first, last) => number(first)
            .zip(number(last))
            .filter(|(first, last)| first <= last)
            .map(|(first, last)| (first, last.saturating_add(1).min(length))),
    };
    let Some((from, until)) = part else { return };
    if from >= until {
        put(headers, &format!("bytes */{length}"));
        *answer.status_mut() = StatusCode::RANGE_NOT_SATISFIABLE;
        *answer.body_mut() = Body::empty();
        return;
    }
    put(headers, &format!("bytes {from}-{}/{length}", until - 1));
    *answer.status_mut() = StatusCode::PARTIAL_CONTENT;
    *answer.body_mut() = Body::from(bytes.slice(from..until));
}

fn put(headers: &mut HeaderMap, range: &str) {
    if let Ok(range) = HeaderValue::from_str(range) {
        headers.insert(header::CONTENT_RANGE, range);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const FILM: Bytes = Bytes::from_static(b"0123456789");

    fn asked(range: &str, held: Option<&str>) -> Response<Body> {
        let mut answer = Response::new(Body::from(FILM));
        answer
            .headers_mut()
            .insert(header::ETAG, HeaderValue::from_static("\"a\""));
        let mut headers = HeaderMap::new();
        headers.insert(header::RANGE, HeaderValue::from_str(range).unwrap());
        if let Some(held) = held {
            headers.insert(header::IF_RANGE, HeaderValue::from_str(held).unwrap());
        }
        cut(&mut answer, &FILM, &headers);
        answer
    }

    fn range(answer: &Response<Body>) -> &str {
        answer
            .headers()
            .get(header::CONTENT_RANGE)
            .map_or("", |value| value.to_str().unwrap())
    }

    #[tokio::test]
    async fn one_part_is_cut_out() {
        for (wanted, said, text) in [
            ("bytes=0-", "bytes 0-9/10", "0123456789"),
            ("bytes=2-4", "bytes 2-4/10", "234"),
            ("bytes=8-99", "bytes 8-9/10", "89"),
            ("bytes=-3", "bytes 7-9/10", "789"),
            ("bytes=-99", "bytes 0-9/10", "0123456789"),
        ] {
            let answer = asked(wanted, Some("\"a\""));
            assert_eq!(answer.status(), StatusCode::PARTIAL_CONTENT, "{wanted}");
            assert_eq!(range(&answer), said);
            let body = axum::body::to_bytes(answer.into_body(), 100).await.unwrap();
            assert_eq!(body, text);
        }
    }

    #[test]
    fn beyond_the_end_there_is_nothing() {
        for wanted in ["bytes=10-", "bytes=10-12", "bytes=-0"] {
            let answer = asked(wanted, None);
            assert_eq!(answer.status(), StatusCode::RANGE_NOT_SATISFIABLE, "{wanted}");
            assert_eq!(range(&answer), "bytes */10");
        }
    }

    #[test]
    fn what_is_not_one_part_leaves_the_whole() {
        for (wanted, held) in [
            ("bytes=0-1,4-5", None),
            ("lines=0-1", None),
            ("bytes=4-2", None),
            ("bytes=-", None),
            ("bytes=a-b", None),
            ("bytes=0-1", Some("\"another\"")),
        ] {
            let answer = asked(wanted, held);
            assert_eq!(answer.status(), StatusCode::OK, "{wanted}");
            assert_eq!(answer.headers()[header::ACCEPT_RANGES], "bytes");
        }
    }

    proptest! {
        #[test]
        fn nothing_that_is_asked_breaks_it(wanted in "[ -~]{0,40}", numbers in "bytes=[0-9]{0,25}-[0-9]{0,25}") {
            let _ = asked(&wanted, None);
            let _ = asked(&numbers, None);
        }
    }
}
