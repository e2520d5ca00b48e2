//! The file for the printer, on disk.
//!
//! It is written as `FILE.part`, which is on disk before the database knows the codes, and gets its name after. A run that is
//! ended in between leaves the part; the next run for the same file holds it against the database. While a run is busy the part
//! is locked, so that no other run takes it for left over.
use super::{
    row,
    whole::{part_of, private, rename},
};
use std::{
    fs::{self, File, TryLockError},
    io::{self, BufWriter, Seek as _, Write as _},
    path::{Path, PathBuf},
};
use usecases::ports::{PrintFile, PrintFileError, PrintedPacket};

/// The file that codes go to.
#[derive(Debug)]
pub(super) struct CodesFile {
    path: PathBuf,
    origin: String,
    overwrite: bool,
    part: File,
}

impl CodesFile {
    /// Makes or finds the part of a file and locks it.
    pub(super) fn open(path: &Path, origin: &str, overwrite: bool) -> Result<Self, PrintFileError> {
        let name = part_of(path);
        let refused = |reason: io::Error| {
            PrintFileError(format!(
                "{} cannot be written ({reason}); choose another file with --out",
                path.display()
            ))
        };
        if path.exists() && !overwrite {
            return Err(taken(path));
        }
        if path.is_dir() {
            return Err(refused(io::ErrorKind::IsADirectory.into()));
        }
        loop {
            let part = private(&name).map_err(refused)?;
            match part.try_lock() {
                // Another run may have given the part its name between our opening and our locking it.
                Ok(()) if !is_still(&part, &name).map_err(refused)? => {}
                Ok(()) => {
                    return Ok(Self {
                        path: path.to_owned(),
                        origin: origin.to_owned(),
                        overwrite,
                        part,
                    });
                }
                Err(TryLockError::WouldBlock) => {
                    return Err(PrintFileError(format!(
                        "another run is writing {}; wait for it, or choose another file with --out",
                        path.display()
                    )));
                }
                Err(TryLockError::Error(reason)) => return Err(refused(reason)),
            }
        }
    }

    fn unwritable(&self, reason: &dyn std::fmt::Display) -> PrintFileError {
        let path = self.path.display();
        PrintFileError(format!(
            "{path} cannot be written ({reason}); no packets were made"
        ))
    }
}

fn taken(path: &Path) -> PrintFileError {
    PrintFileError(format!(
        "{} is there already; choose another file with --out, or say --overwrite",
        path.display()
    ))
}

/// Whether the open file is the one that has this name now.
#[cfg(unix)]
fn is_still(file: &File, name: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt as _;
    let open = file.metadata()?;
    match fs::metadata(name) {
        Ok(named) => Ok((open.dev(), open.ino()) == (named.dev(), named.ino())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Elsewhere an open file keeps its name.
#[cfg(not(unix))]
fn is_still(_: &File, _: &Path) -> io::Result<bool> {
    Ok(true)
}

impl PrintFile for CodesFile {
    fn left_over(&self) -> Result<Vec<PrintedPacket>, PrintFileError> {
        let mut part = &self.part;
        part.rewind().map_err(|error| self.unwritable(&error))?;
        // A part that cannot be read was never whole, so no database knows its codes.
        Ok(row::read(io::BufReader::new(part)).map_or_else(
            |_| Vec::new(),
            |rows| rows.into_iter().map(|row| row.packet).collect(),
        ))
    }

    fn prepare(&self, packets: &[PrintedPacket]) -> Result<(), PrintFileError> {
        self.give_up()?;
        let mut out = BufWriter::new(&self.part);
        row::write(packets, &self.origin, &mut out).map_err(|error| self.unwritable(&error))?;
        out.flush()
            .and_then(|()| self.part.sync_all())
            .map_err(|error| self.unwritable(&error))
    }

    fn finish(&self) -> Result<(), PrintFileError> {
        if self.path.exists() && !self.overwrite {
            return Err(taken(&self.path));
        }
        let part = part_of(&self.path);
        rename(&part, &self.path).map_err(|reason| {
            PrintFileError(format!(
                "the packets are made, but their file {} does not get its name ({reason}); run the same command again, which \
                 finishes it",
                part.display()
            ))
        })
    }

    fn give_up(&self) -> Result<(), PrintFileError> {
        let mut part = &self.part;
        part.set_len(0)
            .and_then(|()| part.rewind())
            .map_err(|error| self.unwritable(&error))
    }
}

impl Drop for CodesFile {
    /// Takes an empty part away; one with codes in it stays for the next run.
    fn drop(&mut self) {
        let name = part_of(&self.path);
        let empty = self.part.metadata().is_ok_and(|part| part.len() == 0);
        if empty && is_still(&self.part, &name).unwrap_or(false) {
            let _ = fs::remove_file(name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        area::AreaCode,
        packet::{PacketCode, PacketNumber},
    };
    use tempfile::TempDir;

    const ORIGIN: &str = "https://boom.example";

    fn packets(first: u32) -> Vec<PrintedPacket> {
        let packet = |number: u32| PrintedPacket {
            number: PacketNumber::new(number).unwrap(),
            code: PacketCode::from_bits(u64::from(number) * 37).unwrap(),
            area: AreaCode::parse("WK091733").unwrap(),
        };
        (first..first + 3).map(packet).collect()
    }

    fn open(folder: &TempDir, overwrite: bool) -> Result<CodesFile, PrintFileError> {
        CodesFile::open(&folder.path().join("codes.csv"), ORIGIN, overwrite)
    }

    fn names(folder: &TempDir) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn codes_have_no_name_before_they_are_finished() {
        let folder = tempfile::tempdir().unwrap();
        let file = open(&folder, false).unwrap();
        assert_eq!(file.left_over().unwrap(), []);
        file.prepare(&packets(1)).unwrap();
        assert_eq!(names(&folder), ["codes.csv.part"]);
        file.finish().unwrap();
        drop(file);
        assert_eq!(names(&folder), ["codes.csv"]);
        let rows = row::read(File::open(folder.path().join("codes.csv")).unwrap()).unwrap();
        assert_eq!(rows.len(), 3);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = fs::metadata(folder.path().join("codes.csv"))
                .unwrap()
                .permissions()
                .mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn a_part_stays_for_the_next_run_until_it_is_given_up() {
        let folder = tempfile::tempdir().unwrap();
        open(&folder, false).unwrap().prepare(&packets(1)).unwrap();
        let next = open(&folder, false).unwrap();
        assert_eq!(next.left_over().unwrap(), packets(1));
        next.prepare(&packets(7)).unwrap();
        assert_eq!(next.left_over().unwrap(), packets(7));
        next.give_up().unwrap();
        assert_eq!(next.left_over().unwrap(), []);
        drop(next);
        assert_eq!(names(&folder), Vec::<String>::new());
    }

    #[test]
    fn half_a_part_is_nothing() {
        let folder = tempfile::tempdir().unwrap();
        open(&folder, false).unwrap().prepare(&packets(1)).unwrap();
        let part = folder.path().join("codes.csv.part");
        let text = fs::read_to_string(&part).unwrap();
        fs::write(&part, &text[..text.len() - 15]).unwrap();
        assert_eq!(open(&folder, false).unwrap().left_over().unwrap(), []);
    }

    #[test]
    fn two_runs_do_not_meet_in_one_file() {
        let folder = tempfile::tempdir().unwrap();
        let first = open(&folder, false).unwrap();
        let said = open(&folder, true).unwrap_err().to_string();
        assert!(said.contains("another run is writing"), "{said}");
        drop(first);
        open(&folder, true).unwrap();
    }

    #[test]
    fn a_file_is_replaced_only_when_it_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("codes.csv");
        fs::write(&path, "mine").unwrap();
        let said = open(&folder, false).unwrap_err().to_string();
        assert!(
            said.contains("is there already") && said.contains("--overwrite"),
            "{said}"
        );
        assert_eq!(names(&folder), ["codes.csv"]);
        let file = open(&folder, true).unwrap();
        file.prepare(&packets(1)).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
        file.finish().unwrap();
        assert!(fs::read_to_string(&path).unwrap().starts_with("number,code,url"));
        assert!(CodesFile::open(&folder.path().join("no/codes.csv"), ORIGIN, false).is_err());
        assert!(CodesFile::open(folder.path(), ORIGIN, true).is_err());
    }
}
