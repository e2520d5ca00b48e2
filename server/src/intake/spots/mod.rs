//! Reading meeting spots: from GeoJSON with the tags of OSM, from tables, and from JSON of Open Referral.
//!
//! The rule of this room: bytes become drafts and remarks. A file that cannot be read as a whole is one [`FileError`] and
//! gives nothing; a record that gives no draft is a remark that counts as refused; a field that cannot be read is a fault
//! in its draft. Whether a draft is right is judged by `domain::spot`. To read another shape: a file here with a function
//! from bytes to [`SpotsRead`], and a variant of [`SpotFormat`].
pub mod armed;
pub mod columns;
pub mod csv;
pub mod demo;
pub mod exceptions;
pub mod geojson;
pub mod hsds;
mod osm;
mod record;
mod words;

pub use demo::demo_spots;

use super::file::{self, FileError};
use usecases::ports::SpotsRead;

/// The shapes of files that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum SpotFormat {
    /// Features with tags of OSM, or properties named as the columns of a table.
    Geojson,
    /// A table.
    Csv,
    /// JSON of Open Referral HSDS 3.1 or its UK profile 3.0.
    Hsds,
}

impl SpotFormat {
    /// The shape of a file by its content and, where that leaves a doubt, its name.
    #[must_use]
    pub fn guess(file_name: &str, bytes: &[u8]) -> Self {
        let text =
            String::from_utf8_lossy(bytes.get(..bytes.len().min(file::MOST_BYTES)).unwrap_or_default());
        let begins = text.trim_start_matches('\u{feff}').trim_start();
        let ends_with = |ending: &str| file_name.to_lowercase().ends_with(ending);
        if ends_with(".geojson") {
            Self::Geojson
        } else if begins.starts_with(['{', '[']) && !ends_with(".csv") {
            if text.contains("\"FeatureCollection\"") {
                Self::Geojson
            } else {
                Self::Hsds
            }
        } else if ends_with(".json") {
            Self::Hsds
        } else {
            Self::Csv
        }
    }
}

/// Reads a file of meeting spots.
///
/// # Errors
/// When the file cannot be read as a whole; then nothing of it is used.
pub fn read(format: SpotFormat, bytes: &[u8]) -> Result<SpotsRead, FileError> {
    match format {
        SpotFormat::Geojson => geojson::read(bytes),
        SpotFormat::Csv => csv::read(bytes),
        SpotFormat::Hsds => hsds::read(bytes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_shape_is_guessed_by_content_and_name() {
        let cases = [
            ("plekken.geojson", &b""[..], SpotFormat::Geojson),
            (
                "export.json",
                br#"{"type": "FeatureCollection"}"#,
                SpotFormat::Geojson,
            ),
            (
                "export.json",
                b"\xef\xbb\xbf {\"contents\": []}",
                SpotFormat::Hsds,
            ),
            ("services", b"[{}]", SpotFormat::Hsds),
            ("broken.json", b"oops", SpotFormat::Hsds),
            ("Plekken.CSV", b"[naam];lat;lon", SpotFormat::Csv),
            ("plekken.txt", b"naam\tlat\tlon", SpotFormat::Csv),
        ];
        for (name, bytes, format) in cases {
            assert_eq!(SpotFormat::guess(name, bytes), format, "{name}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200), name in ".{0,12}") {
            for format in [SpotFormat::Geojson, SpotFormat::Csv, SpotFormat::Hsds, SpotFormat::guess(&name, &bytes)] {
                let _ = read(format, &bytes);
            }
        }
    }
}
