//! A copy of an SQLite database while it is in use.
use super::Storage;
use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

/// Why there is no backup.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// A backup never writes over something.
    #[error("{} exists already; choose another name for the backup", .0.display())]
    Exists(PathBuf),
    /// PostgreSQL has a tool of its own.
    #[error("this database is on PostgreSQL; make the backup with pg_dump")]
    UsePgDump,
    /// The engine could not write the copy.
    #[error("the backup could not be made: {0}")]
    Engine(#[from] sqlx::Error),
    /// The copy could not be put on disk.
    #[error("the backup could not be written to disk: {0}")]
    Disk(#[from] io::Error),
}

impl Storage {
    /// Writes a whole and consistent copy of an SQLite database to `path`, which must not exist. Nothing appears under
    /// that name before all of it is on disk. What was erased is not in the copy.
    ///
    /// # Errors
    /// When the file exists, cannot be written, or the database is on PostgreSQL.
    pub async fn backup_to(&self, path: &Path) -> Result<(), BackupError> {
        let Self::Sqlite(store) = self else {
            return Err(BackupError::UsePgDump);
        };
        if path.exists() {
            return Err(BackupError::Exists(path.to_owned()));
        }
        let mut partial = path.as_os_str().to_owned();
        partial.push(".partial");
        let partial = PathBuf::from(partial);
        match fs::remove_file(&partial) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
        store.copy_to(&partial).await?;
        File::open(&partial)?.sync_all()?;
        fs::rename(&partial, path)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use usecases::ports::Kept;

    #[tokio::test]
    async fn the_copy_opens_and_holds_what_was_kept() {
        let folder = tempfile::tempdir().unwrap();
        let open = async |name: &str| {
            let url = format!("sqlite://{}", folder.path().join(name).display());
            Storage::connect(&url.parse().unwrap()).await.unwrap()
        };
        let storage = open("b.db").await;
        let request = domain::change::ChangeRequest {
            id: "1".into(),
            spot_id: "s".into(),
            form_key: "f".into(),
            wrong: [domain::change::WrongPart::Hours].into(),
            remark: None,
            received: 1,
        };
        let kept = storage
            .change_requests()
            .keep_change_request(&request)
            .await
            .unwrap();
        assert_eq!(kept, Kept::New);

        let backup = folder.path().join("copy.db");
        storage.backup_to(&backup).await.unwrap();
        storage.change_requests().close_change_request("1").await.unwrap();

        let copy = open("copy.db").await;
        let remarks = copy.change_requests().open_change_requests().await.unwrap();
        assert_eq!(remarks, [request]);
        assert!(matches!(
            storage.backup_to(&backup).await,
            Err(BackupError::Exists(_))
        ));
    }
}
