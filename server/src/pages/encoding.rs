//! In which form bytes travel.
use axum::http::{HeaderMap, HeaderValue, header};
use std::io::Write as _;

/// How an answer is compressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// As it is.
    Identity,
    /// gzip, which everything reads.
    Gzip,
    /// Brotli, which every browser of the last years reads.
    Brotli,
}

/// Brotli's effort for pages that live a minute: a fifth smaller than gzip, in a few milliseconds.
const PAGE_EFFORT: i32 = 5;
/// Below this many bytes compressing gains nothing.
const WORTHWHILE: usize = 512;

impl Encoding {
    /// The smallest form that a request allows.
    #[must_use]
    pub fn wanted(headers: &HeaderMap) -> Self {
        let mut best = Self::Identity;
        for value in headers.get_all(header::ACCEPT_ENCODING) {
            let Ok(text) = value.to_str() else { continue };
            for offer in text.split(',') {
                let (name, weight) = offer.split_once(';').unwrap_or((offer, ""));
                if refused(weight) {
                    continue;
                }
                match name.trim() {
                    "br" => return Self::Brotli,
                    "gzip" | "x-gzip" => best = Self::Gzip,
                    _ => {}
                }
            }
        }
        best
    }

    /// The word for `Content-Encoding`; nothing stands for bytes as they are.
    #[must_use]
    pub const fn header(self) -> Option<HeaderValue> {
        match self {
            Self::Identity => None,
            Self::Gzip => Some(HeaderValue::from_static("gzip")),
            Self::Brotli => Some(HeaderValue::from_static("br")),
        }
    }

    /// What distinguishes one form of the same page from another in an `ETag`.
    #[must_use]
    pub const fn mark(self) -> char {
        match self {
            Self::Identity => 'i',
            Self::Gzip => 'g',
            Self::Brotli => 'b',
        }
    }

    /// The bytes in this form, or `None` when they are better left as they are.
    #[must_use]
    pub fn pack(self, bytes: &[u8]) -> Option<Vec<u8>> {
        if bytes.len() < WORTHWHILE {
            return None;
        }
        let mut packed = Vec::with_capacity(bytes.len() / 4);
        match self {
            Self::Identity => return None,
            Self::Gzip => {
                let mut writer = flate2::write::GzEncoder::new(&mut packed, flate2::Compression::default());
                writer.write_all(bytes).ok()?;
                writer.finish().ok()?;
            }
            Self::Brotli => {
                let parameters = brotli::enc::BrotliEncoderParams {
                    quality: PAGE_EFFORT,
                    size_hint: bytes.len(),
                    ..Default::default()
                };
                brotli::BrotliCompress(&mut &*bytes, &mut packed, &parameters).ok()?;
            }
        }
        (packed.len() < bytes.len()).then_some(packed)
    }
}

/// Whether a weight such as `q=0` or `q=0.000` says "not this one".
fn refused(weight: &str) -> bool {
    weight
        .trim()
        .strip_prefix("q=")
        .and_then(|value| value.trim().parse::<f32>().ok())
        .is_some_and(|value| value <= 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    fn wanted(text: &'static str) -> Encoding {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(text));
        Encoding::wanted(&headers)
    }

    #[test]
    fn brotli_before_gzip_before_nothing() {
        assert_eq!(wanted("gzip, deflate, br, zstd"), Encoding::Brotli);
        assert_eq!(wanted("deflate, gzip;q=1.0"), Encoding::Gzip);
        assert_eq!(wanted("br;q=0, gzip"), Encoding::Gzip);
        assert_eq!(wanted("br; q=0.000, gzip;q=0"), Encoding::Identity);
        assert_eq!(wanted("identity"), Encoding::Identity);
        assert_eq!(Encoding::wanted(&HeaderMap::new()), Encoding::Identity);
    }

    #[test]
    fn what_is_packed_reads_back() {
        let page = "<li>Buurthuis De Bongerd</li>".repeat(200);
        let gzip = Encoding::Gzip.pack(page.as_bytes()).unwrap();
        let mut read = String::new();
        flate2::read::GzDecoder::new(&*gzip)
            .read_to_string(&mut read)
            .unwrap();
        assert_eq!(read, page);

        let packed = Encoding::Brotli.pack(page.as_bytes()).unwrap();
        let mut read = String::new();
        brotli::Decompressor::new(&*packed, 4096)
            .read_to_string(&mut read)
            .unwrap();
        assert_eq!(read, page);
    }

    #[test]
    fn small_things_are_left_alone() {
        assert_eq!(Encoding::Brotli.pack(b"kort"), None);
        assert_eq!(Encoding::Identity.pack(&[b'a'; 9000]), None);
    }
}
