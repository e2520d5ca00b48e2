//! A file as a whole: whether it is text at all, and how a table or JSON says that it is broken.
//!
//! Every reader of files begins here, so that a broken file is one sentence of one shape. To read a new kind of file: its
//! own room beside this one, and a variant of [`FileError`] only for what no other file can have.

/// The largest file that is read, in bytes. All wijken and buurten of one gemeente take a few million.
pub const MOST_BYTES: usize = 64 * 1024 * 1024;

/// Why a file cannot be read as a whole.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// No bytes, or blanks only.
    #[error("the file is empty")]
    Empty,
    /// More than [`MOST_BYTES`].
    #[error("the file has {0} bytes; at most {MOST_BYTES} are read")]
    TooLarge(usize),
    /// Not UTF-8, or with bytes that no text has.
    #[error(
        "the file is not text in UTF-8 (byte {0} is not); is it a binary file, or saved with another encoding?"
    )]
    NotText(usize),
    /// Not JSON.
    #[error("the JSON is broken at line {line}, column {column}: {reason}")]
    BrokenJson {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
        /// What the parser says.
        reason: String,
    },
    /// JSON, but not a list of features.
    #[error("the file is JSON but not a GeoJSON FeatureCollection: {0}")]
    NotFeatures(String),
    /// JSON, but none of the objects of HSDS that are read.
    #[error("the file is JSON but holds no services, organizations or locations (Open Referral HSDS): {0}")]
    NotServices(String),
    /// A list without features.
    #[error("the file holds no features")]
    NoFeatures,
    /// More features than are read.
    #[error("the file holds {0} features; at most {1} are read")]
    TooManyFeatures(usize, usize),
    /// Coordinates that are not known here.
    #[error(
        "the file says that its coordinates are {0}; only WGS84 (EPSG:4326, CRS84) and RD (EPSG:28992) are read"
    )]
    Crs(String),
    /// A table that cannot be taken apart.
    #[error("the table is broken at line {line}: {reason}")]
    BrokenTable {
        /// From 1.
        line: u64,
        /// What the parser says.
        reason: String,
    },
    /// A table without a column that it must have.
    #[error("the column \"{name}\" is missing ({meaning}); the table has: {found}")]
    MissingColumn {
        /// The name that it should have.
        name: &'static str,
        /// What it should hold.
        meaning: &'static str,
        /// The columns that are there.
        found: String,
    },
}

/// The text of a file: not empty, not too large, UTF-8 without a byte order mark, nothing that only binary files have.
///
/// # Errors
/// Which of these it is not.
pub fn text(bytes: &[u8]) -> Result<&str, FileError> {
    if bytes.len() > MOST_BYTES {
        return Err(FileError::TooLarge(bytes.len()));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| FileError::NotText(error.valid_up_to()))?;
    if let Some(place) = text.find('\0') {
        return Err(FileError::NotText(place));
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(FileError::Empty);
    }
    Ok(text)
}

/// The sign that parts the cells of a table: the one that stands most often in its header.
#[must_use]
pub fn delimiter(text: &str) -> u8 {
    let header = text
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default();
    let count = |sign: &u8| header.bytes().filter(|byte| byte == sign).count();
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}

/// A table that cannot be taken apart.
#[must_use]
pub fn broken_table(error: &csv::Error) -> FileError {
    FileError::BrokenTable {
        line: error.position().map_or(1, csv::Position::line),
        reason: error.to_string(),
    }
}

/// JSON that cannot be taken apart.
#[must_use]
pub fn broken_json(error: &serde_json::Error) -> FileError {
    let mut reason = error.to_string();
    // The parser ends its sentence with the place, which we say ourselves.
    if let Some(end) = reason.rfind(" at line ") {
        reason.truncate(end);
    }
    FileError::BrokenJson {
        line: error.line(),
        column: error.column(),
        reason,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_text_is_read() {
        assert_eq!(text(b"\xef\xbb\xbfjaar"), Ok("jaar"));
        assert_eq!(text(b""), Err(FileError::Empty));
        assert_eq!(text(b"\xef\xbb\xbf \n"), Err(FileError::Empty));
        assert_eq!(text(b"PK\x03\x04\0\0"), Err(FileError::NotText(4)));
        assert_eq!(text(b"caf\xe9"), Err(FileError::NotText(3)));
        let large = vec![b' '; MOST_BYTES + 1];
        assert_eq!(text(&large), Err(FileError::TooLarge(MOST_BYTES + 1)));
    }
}
