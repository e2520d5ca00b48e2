//! One server on one SQLite file: a lock beside it that lasts as long as the process.
use std::{
    fs::{File, TryLockError},
    io,
    path::{Path, PathBuf},
};

/// Held by `serve` while it serves a file. The system lets go of it when the process ends, however it ends, so a lock file
/// that is left behind locks nobody out.
#[derive(Debug)]
pub struct ServerLock {
    _file: File,
}

/// Why the server may not serve the file.
#[derive(Debug, thiserror::Error)]
pub enum LockError {
    /// Another one does.
    #[error(
        "another buurtboom already serves {}; stop it first, or give this one its own file with --database-url",
        .0.display()
    )]
    Taken(PathBuf),
    /// The lock file cannot be made.
    #[error("the lock file {} cannot be made ({source}); let this user write its folder", .path.display())]
    Unwritable {
        /// The lock file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl ServerLock {
    /// Takes the lock of a database file, `<file>.lock` beside it.
    ///
    /// # Errors
    /// When another process has it, or the lock file cannot be made.
    pub fn take(database: &Path) -> Result<Self, LockError> {
        let mut path = database.as_os_str().to_owned();
        path.push(".lock");
        let path = PathBuf::from(path);
        let unwritable = |source| LockError::Unwritable {
            path: path.clone(),
            source,
        };
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(unwritable)?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(LockError::Taken(database.to_owned())),
            Err(TryLockError::Error(source)) => Err(unwritable(source)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_server_is_refused_until_the_first_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("b.db");
        let first = ServerLock::take(&database).unwrap();
        let refusal = ServerLock::take(&database).unwrap_err();
        assert!(matches!(&refusal, LockError::Taken(path) if *path == database));
        assert!(refusal.to_string().contains("b.db; stop it first"));
        ServerLock::take(&folder.path().join("other.db")).unwrap();
        drop(first);
        ServerLock::take(&database).unwrap();
    }

    #[test]
    fn a_folder_that_is_not_there_is_said() {
        let refusal = ServerLock::take(Path::new("/no/such/folder/b.db")).unwrap_err();
        assert!(matches!(refusal, LockError::Unwritable { .. }));
    }
}
