//! Records in an SQLite file, for measuring a start.
use crate::{records::Invented, servers::site};
use server::{startup, storage::DatabaseUrl};
use std::path::PathBuf;
use tempfile::TempDir;

/// Records in an SQLite file.
pub(crate) struct Stored {
    pub(crate) url: DatabaseUrl,
    pub(crate) site: PathBuf,
    _folder: TempDir,
}

impl Stored {
    pub(crate) fn spots(count: usize) -> anyhow::Result<Self> {
        let folder = tempfile::tempdir()?;
        let url: DatabaseUrl = format!("sqlite://{}", folder.path().join("b.db").display()).parse()?;
        let records = Invented::spots(count)?.0;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        runtime.block_on(async {
            let database = startup::open(&url).await?;
            database.storage.directory().save_areas(&records.areas).await?;
            database.storage.directory().save_spots(&records.spots).await?;
            database.storage.close().await;
            anyhow::Ok(())
        })?;
        let site = site(folder.path())?;
        Ok(Self {
            url,
            site,
            _folder: folder,
        })
    }
}
