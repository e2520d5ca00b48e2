//! The tags that load the browser's client, worked out once at start.
//!
//! The names of the client's files carry a hash of their content, which `cargo leptos` writes to `hash.txt` beside the
//! binary; `make dev` and plain cargo have no such file, and plain names. The one inline script of the site is allowed by
//! its own hash in the Content-Security-Policy, so that a kept page is the same for everybody.
use super::files::SiteFiles;
use app::request::Sheets;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use sha2::{Digest as _, Sha256};
use std::{collections::BTreeMap, path::Path};

/// Read by people in the source, sent without its comment.
const LOADER: &str = include_str!("load_client.js");

/// Addresses and tags of what a page loads.
#[derive(Clone, Debug)]
pub struct Client {
    /// The style sheet.
    pub stylesheet: String,
    /// The second style sheet of some pages.
    pub sheets: Sheets,
    /// The font of the text.
    pub font: String,
    /// The tags for pages with an island. Trusted HTML.
    pub tags: String,
    /// The source expression that allows the inline script: `'sha256-…'`.
    pub script_hash: String,
}

impl Client {
    /// Finds the files of the client. `hashes` is the text of `hash.txt`, empty when there is none.
    #[must_use]
    pub fn find(files: &SiteFiles, hashes: &str) -> Self {
        let hashes: BTreeMap<&str, &str> = hashes
            .lines()
            .filter_map(|line| line.split_once(':'))
            .map(|(kind, hash)| (kind.trim(), hash.trim()))
            .collect();
        let name = |kind: &str| {
            let with_hash = hashes
                .get(kind)
                .map(|hash| format!("/pkg/{OUTPUT}.{hash}.{kind}"));
            with_hash
                .filter(|path| files.has(path))
                .unwrap_or_else(|| format!("/pkg/{OUTPUT}.{kind}"))
        };
        let (js, wasm) = (name("js"), name("wasm"));
        let leaflet = files.versioned("/vendor/leaflet/leaflet.js");
        let script = loader(&js, &wasm, &files.versioned("/vendor/leaflet/leaflet.css"));
        let sheet = |name: &str| files.versioned(&format!("/vendor/sheets/{name}.css"));
        Self {
            stylesheet: name("css"),
            sheets: Sheets {
                map: sheet("map"),
                place: sheet("place"),
                district: sheet("district"),
                tree: sheet("tree"),
                answer: sheet("answer"),
                guide: sheet("guide"),
                packet: sheet("packet"),
                meeting: sheet("meeting"),
            },
            font: "/vendor/fonts/text.woff2".to_owned(),
            script_hash: format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(&script))),
            tags: format!(
                "<link rel=\"modulepreload\" href=\"{js}\"><link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" \
                 type=\"application/wasm\" crossorigin><script defer src=\"{leaflet}\"></script>\
                 <script type=\"module\">{script}</script>"
            ),
        }
    }

    /// The text of `hash.txt` beside a binary; empty when there is none.
    #[must_use]
    pub fn hashes_beside(binary: &Path) -> String {
        std::fs::read_to_string(binary.with_file_name("hash.txt")).unwrap_or_default()
    }
}

/// What `cargo leptos` calls the client's files (`name` in the workspace's `Cargo.toml`).
const OUTPUT: &str = "buurtboom";

fn loader(js: &str, wasm: &str, css: &str) -> String {
    let lines = LOADER.lines().filter(|line| !line.starts_with("//"));
    lines
        .collect::<Vec<_>>()
        .join("\n")
        .replace("{js}", js)
        .replace("{wasm}", wasm)
        .replace("{css}", css)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashed_names_are_taken_when_the_files_are_there() {
        let folder = tempfile::tempdir().unwrap();
        let pkg = folder.path().join("pkg");
        std::fs::create_dir(&pkg).unwrap();
        for name in ["buurtboom.abc.js", "buurtboom.def.wasm", "buurtboom.css"] {
            std::fs::write(pkg.join(name), name).unwrap();
        }
        let files = SiteFiles::read(folder.path()).unwrap();
        let client = Client::find(&files, "js: abc\nwasm: def\ncss: gone\n");
        assert!(client.tags.contains("href=\"/pkg/buurtboom.abc.js\""));
        assert!(
            client
                .tags
                .contains("module_or_path: \"/pkg/buurtboom.def.wasm\"")
        );
        assert!(!client.tags.contains("//"));
        assert_eq!(client.stylesheet, "/pkg/buurtboom.css");

        let plain = Client::find(&files, "");
        assert!(plain.tags.contains("href=\"/pkg/buurtboom.js\""));
        assert_ne!(plain.script_hash, client.script_hash);
    }
}
