//! Files that are there whole or not at all, for the eyes of one user.
use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

/// The name that a file has while it is being written: `codes.csv.part`.
pub(super) fn part_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".part");
    PathBuf::from(name)
}

/// Opens a file for reading and writing that nobody else may read, and makes it when it is not there.
pub(super) fn private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Gives a file that is written its name, on disk before it returns.
pub(super) fn rename(part: &Path, path: &Path) -> io::Result<()> {
    fs::rename(part, path)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}

/// Writes a file whole, under another name first.
pub(super) fn write(path: &Path, content: &str) -> io::Result<()> {
    let part = part_of(path);
    let mut file = private(&part)?;
    file.set_len(0)?;
    file.write_all(content.as_bytes())?;
    file.sync_all()?;
    rename(&part, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_whole_and_private() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sheet.html");
        for content in ["a long text", "short"] {
            write(&path, content).unwrap();
            assert_eq!(fs::read_to_string(&path).unwrap(), content);
        }
        assert!(!part_of(&path).exists());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
        assert!(write(&folder.path().join("no/sheet.html"), "x").is_err());
    }
}
