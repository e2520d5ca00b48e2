//! The files of the site: client, style sheet, fonts, Leaflet. Read once at start, answered from memory.
//!
//! Only what was there at start is served, by its exact path: nothing that a visitor writes reaches the disk.
use super::{Encoding, asked::holds, range};
use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, Response, StatusCode, Uri, header},
};
use sha2::{Digest as _, Sha256};
use std::{
    collections::BTreeMap,
    fmt::Write as _,
    io,
    path::{Path, PathBuf},
    sync::OnceLock,
};

/// A name with a hash in it never changes what it stands for.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// Other names may; a day old is no harm.
const FOR_A_DAY: HeaderValue = HeaderValue::from_static("public, max-age=86400");
const VARY: HeaderValue = HeaderValue::from_static("accept-encoding");

/// Why the site cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum SiteFilesError {
    /// There is no site.
    #[error("the site is not at {}; run `make build`, or name its folder with --site-root", .0.display())]
    Missing(PathBuf),
    /// A file of it cannot be read.
    #[error("the file {} of the site cannot be read: {}", .0.display(), .1)]
    Unreadable(PathBuf, #[source] io::Error),
}

/// Every file of the site by its path in an address.
#[derive(Debug, Default)]
pub struct SiteFiles(BTreeMap<String, SiteFile>);

#[derive(Debug)]
struct SiteFile {
    kind: &'static str,
    plain: Bytes,
    /// Made by the build, or at the first request for it; `None` inside when it would not be smaller.
    brotli: OnceLock<Option<Bytes>>,
    gzip: OnceLock<Option<Bytes>>,
    hash: String,
    hashed_name: bool,
}

impl SiteFiles {
    /// Reads the folder that `make build` made.
    ///
    /// # Errors
    /// When there is no style sheet in it, or a file cannot be read.
    pub fn read(root: &Path) -> Result<Self, SiteFilesError> {
        let mut found = BTreeMap::new();
        if root.join("pkg").is_dir() {
            gather(root, "", &mut found)?;
        }
        if !found
            .keys()
            .any(|path| path.starts_with("/pkg/") && extension(path) == "css")
        {
            return Err(SiteFilesError::Missing(root.to_owned()));
        }
        let mut files = BTreeMap::new();
        let packed: Vec<String> = found
            .keys()
            .filter(|path| extension(path) == "br")
            .cloned()
            .collect();
        let packed: BTreeMap<String, Bytes> = packed
            .into_iter()
            .filter_map(|path| found.remove_entry(&path))
            .collect();
        for (path, plain) in found {
            let brotli = packed.get(&format!("{path}.br")).cloned();
            files.insert(path.clone(), SiteFile::new(&path, plain, brotli));
        }
        Ok(Self(files))
    }

    /// Whether there is a file of this path.
    #[must_use]
    pub fn has(&self, path: &str) -> bool {
        self.0.contains_key(path)
    }

    /// The address of a file with its version, so that a browser may keep it for ever.
    #[must_use]
    pub fn versioned(&self, path: &str) -> String {
        self.0
            .get(path)
            .map_or_else(|| path.to_owned(), |file| format!("{path}?v={}", file.hash))
    }

    /// The answer to an address that is a file.
    pub(super) fn answer(&self, uri: &Uri, headers: &HeaderMap) -> Option<Response<Body>> {
        let file = self.0.get(uri.path())?;
        let versioned = uri.query().and_then(|query| query.strip_prefix("v=")) == Some(&file.hash);
        Some(file.answer(versioned, headers))
    }
}

impl SiteFile {
    fn new(path: &str, plain: Bytes, brotli: Option<Bytes>) -> Self {
        let mut hash = String::with_capacity(16);
        for byte in &Sha256::digest(&plain)[..8] {
            let _ = write!(hash, "{byte:02x}");
        }
        let name = path.rsplit('/').next().unwrap_or_default();
        Self {
            kind: kind(name),
            plain,
            brotli: brotli.map_or_else(OnceLock::new, |bytes| OnceLock::from(Some(bytes))),
            gzip: OnceLock::new(),
            hash,
            // buurtboom.Xy12….js has three parts, buurtboom.js two.
            hashed_name: path.starts_with("/pkg/") && name.split('.').count() > 2,
        }
    }

    fn answer(&self, versioned: bool, asked: &HeaderMap) -> Response<Body> {
        let (encoding, bytes) = self.packed(Encoding::wanted(asked));
        let etag = HeaderValue::from_str(&format!("\"{}-{}\"", self.hash, encoding.mark()));
        let etag = etag.unwrap_or(HeaderValue::from_static("\"\""));
        let held = holds(asked, &etag);
        let whole = if held { Bytes::new() } else { bytes.clone() };
        let mut answer = Response::new(Body::from(whole));
        let lasts = if versioned || self.hashed_name {
            FOR_EVER
        } else {
            FOR_A_DAY
        };
        let headers = answer.headers_mut();
        headers.insert(header::ETAG, etag);
        headers.insert(header::CACHE_CONTROL, lasts);
        headers.insert(header::VARY, VARY);
        if held {
            *answer.status_mut() = StatusCode::NOT_MODIFIED;
            return answer;
        }
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.kind));
        if let Some(encoding) = encoding.header() {
            headers.insert(header::CONTENT_ENCODING, encoding);
        }
        if self.kind.starts_with("video/") {
            range::cut(&mut answer, &bytes, asked);
        }
        answer
    }

    /// The smallest form that may be sent.
    fn packed(&self, wanted: Encoding) -> (Encoding, Bytes) {
        let place = match wanted {
            Encoding::Brotli => &self.brotli,
            Encoding::Gzip => &self.gzip,
            Encoding::Identity => return (Encoding::Identity, self.plain.clone()),
        };
        let packed = place.get_or_init(|| {
            // Fonts, pictures and films are compressed already.
            shrinks(self.kind)
                .then(|| wanted.pack(&self.plain))
                .flatten()
                .map(Bytes::from)
        });
        match packed {
            Some(bytes) => (wanted, bytes.clone()),
            None => (Encoding::Identity, self.plain.clone()),
        }
    }
}

fn gather(folder: &Path, address: &str, found: &mut BTreeMap<String, Bytes>) -> Result<(), SiteFilesError> {
    let unreadable = |error| SiteFilesError::Unreadable(folder.to_owned(), error);
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        // Hidden files are never part of a site.
        if name.starts_with('.') {
            continue;
        }
        let address = format!("{address}/{name}");
        if path.is_dir() {
            gather(&path, &address, found)?;
        } else {
            let bytes =
                std::fs::read(&path).map_err(|error| SiteFilesError::Unreadable(path.clone(), error))?;
            found.insert(address, bytes.into());
        }
    }
    Ok(())
}

fn kind(name: &str) -> &'static str {
    match extension(name) {
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "vtt" => "text/vtt; charset=utf-8",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "webmanifest" => "application/manifest+json",
        "json" => "application/json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// What stands after the last point: `br` for `/pkg/a.css.br`.
fn extension(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, extension)| extension)
}

fn shrinks(kind: &str) -> bool {
    !(kind.starts_with("font/")
        || kind.starts_with("video/")
        || matches!(kind, "image/png" | "image/jpeg" | "image/webp"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> (tempfile::TempDir, SiteFiles) {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        };
        write("pkg/buurtboom.abc.css", &"a{color:red}".repeat(100));
        write("pkg/buurtboom.abc.css.br", "packed by the build");
        write("vendor/leaflet/leaflet.js", &"let x=1;".repeat(100));
        write(".secret", "nobody");
        let files = SiteFiles::read(folder.path()).unwrap();
        (folder, files)
    }

    fn asked(encoding: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(encoding))])
    }

    #[test]
    fn what_the_build_packed_is_sent() {
        let (_folder, files) = site();
        let answer = files
            .answer(&"/pkg/buurtboom.abc.css".parse().unwrap(), &asked("br"))
            .unwrap();
        assert_eq!(answer.headers()[header::CONTENT_ENCODING], "br");
        assert_eq!(answer.headers()[header::CACHE_CONTROL], FOR_EVER);
        let (_, bytes) = files.0["/pkg/buurtboom.abc.css"].packed(Encoding::Brotli);
        assert_eq!(bytes, "packed by the build");
        assert!(!files.has("/pkg/buurtboom.abc.css.br"));
        assert!(!files.has("/.secret"));
    }

    #[test]
    fn a_version_in_the_address_lasts_for_ever() {
        let (_folder, files) = site();
        let lasts = |address: &str| {
            let answer = files.answer(&address.parse().unwrap(), &asked("gzip")).unwrap();
            assert_eq!(answer.headers()[header::CONTENT_ENCODING], "gzip");
            answer.headers()[header::CACHE_CONTROL].clone()
        };
        assert_eq!(lasts("/vendor/leaflet/leaflet.js"), FOR_A_DAY);
        assert_eq!(lasts("/vendor/leaflet/leaflet.js?v=0"), FOR_A_DAY);
        assert_eq!(lasts(&files.versioned("/vendor/leaflet/leaflet.js")), FOR_EVER);
    }

    #[test]
    fn a_held_file_is_not_sent_again() {
        let (_folder, files) = site();
        let uri: Uri = "/vendor/leaflet/leaflet.js".parse().unwrap();
        let etag = files.answer(&uri, &asked("br")).unwrap().headers()[header::ETAG].clone();
        let mut again = asked("br");
        again.insert(header::IF_NONE_MATCH, etag.clone());
        assert_eq!(
            files.answer(&uri, &again).unwrap().status(),
            StatusCode::NOT_MODIFIED
        );
        let mut other = asked("gzip");
        other.insert(header::IF_NONE_MATCH, etag);
        assert_eq!(files.answer(&uri, &other).unwrap().status(), StatusCode::OK);
    }

    #[test]
    fn a_film_is_sent_in_parts_and_never_packed() {
        let (folder, _) = site();
        std::fs::write(folder.path().join("zaadje.mp4"), "film".repeat(1_000)).unwrap();
        let files = SiteFiles::read(folder.path()).unwrap();
        let mut part = asked("br");
        part.insert(header::RANGE, HeaderValue::from_static("bytes=4-7"));
        let answer = files.answer(&"/zaadje.mp4".parse().unwrap(), &part).unwrap();
        assert_eq!(answer.status(), StatusCode::PARTIAL_CONTENT);
        assert_eq!(answer.headers()[header::CONTENT_TYPE], "video/mp4");
        assert!(!answer.headers().contains_key(header::CONTENT_ENCODING));
    }

    #[test]
    fn without_a_site_the_remedy_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let error = SiteFiles::read(folder.path()).unwrap_err();
        assert!(error.to_string().contains("make build"));
    }
}
