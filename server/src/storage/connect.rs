//! Opening the database, with one sentence and a remedy for whatever stands in the way.
use super::{DatabaseUrl, postgres, sqlite, url::Engine};
use std::{path::PathBuf, sync::Arc};
use usecases::ports::{
    ChangeRequestStore, ContactRequestStore, DirectoryStore, KeyCheckStore, MeetingStore, MomentStore,
    PacketStore, ProductStore, SignalStore, TreeStore,
};

/// An open database of either engine, with its tables up to date. Cloning shares the connections.
#[derive(Clone)]
pub enum Storage {
    /// One file.
    #[doc(hidden)]
    Sqlite(sqlite::Store),
    /// A server.
    #[doc(hidden)]
    Postgres(postgres::Store),
}

/// Why the database cannot be used. Each is one sentence that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum ConnectError {
    /// The folder of the file is not there.
    #[error("the folder {} does not exist; make it, or choose another file with --database-url", .0.display())]
    FolderMissing(PathBuf),
    /// The path is a folder.
    #[error("{} is a folder; name a file in it with --database-url", .0.display())]
    IsFolder(PathBuf),
    /// The file, its folder or the disk cannot be written.
    #[error(
        "the database {} cannot be written; let this user write the file and its folder, or choose another file \
         with --database-url", .0.display()
    )]
    ReadOnly(PathBuf),
    /// The file holds something else.
    #[error(
        "{} is not an SQLite database; choose another file with --database-url, or put back a backup", .0.display()
    )]
    NotADatabase(PathBuf),
    /// Another program keeps the file locked.
    #[error("another program keeps the database {} locked; stop that program and try again", .0.display())]
    Locked(PathBuf),
    /// A later Buurtboom has been here.
    #[error(
        "the database was made by a newer Buurtboom (it has migration {0}, which this one does not know); start \
         the newer one, or put back a backup"
    )]
    Newer(i64),
    /// A migration differs from the one that made the tables.
    #[error(
        "migration {0} of the database is not the one of this program; start the program that made it, or put \
         back a backup"
    )]
    Altered(i64),
    /// No PostgreSQL answers.
    #[error("PostgreSQL at {address} does not answer ({reason}); start it, or correct --database-url")]
    Unreachable {
        /// Host, port and database.
        address: String,
        /// What happened.
        reason: String,
    },
    /// PostgreSQL answers, and says no.
    #[error(
        "PostgreSQL at {address} does not let us in ({reason}); correct the user, password or database in \
         --database-url"
    )]
    Refused {
        /// Host, port and database.
        address: String,
        /// What PostgreSQL said.
        reason: String,
    },
    /// Something else.
    #[error("the database {address} cannot be used ({reason}); solve that and try again")]
    Unusable {
        /// The address without user and password.
        address: String,
        /// What the engine said.
        reason: String,
    },
}

impl Storage {
    /// Opens a database and brings its tables up to date. An SQLite file is made when it is not there; its folder is not.
    ///
    /// # Errors
    /// Says in one sentence what is wrong and what to do.
    pub async fn connect(url: &DatabaseUrl) -> Result<Self, ConnectError> {
        match &url.0 {
            Engine::Sqlite(path) => sqlite::connect(path).await.map(Self::Sqlite),
            Engine::Postgres(options) => postgres::connect(options, &url.to_string())
                .await
                .map(Self::Postgres),
        }
    }

    /// The public records.
    #[must_use]
    pub fn directory(&self) -> Arc<dyn DirectoryStore> {
        match self {
            Self::Sqlite(store) => Arc::new(store.clone()),
            Self::Postgres(store) => Arc::new(store.clone()),
        }
    }

    /// The editions of the support tree.
    #[must_use]
    pub fn trees(&self) -> Arc<dyn TreeStore> {
        match self {
            Self::Sqlite(store) => Arc::new(store.clone()),
            Self::Postgres(store) => Arc::new(store.clone()),
        }
    }

    /// The names of official products.
    #[must_use]
    pub fn products(&self) -> Arc<dyn ProductStore> {
        match self {
            Self::Sqlite(store) => Arc::new(store.clone()),
            Self::Postgres(store) => Arc::new(store.clone()),
        }
    }

    /// Residents' remarks.
    #[must_use]
    pub fn change_requests(&self) -> Arc<dyn ChangeRequestStore> {
        match self {
            Self::Sqlite(store) => Arc::new(store.clone()),
            Self::Postgres(store) => Arc::new(store.clone()),
        }
    }

    /// What residents ask of their contact person.
    #[must_use]
    pub fn contact_requests(&self) -> Arc<dyn ContactRequestStore> {
        match self {
            Self::Sqlite(store) => Arc::new(store.clone()),
            Self::Postgres(store) => Arc::new(store.clone()),
        }
    }

    /// Hosted moments, and the links of their hosts.
    #[must_use]
    pub fn moments(&self) -> Arc<dyn MomentStore> {
        match self {
            Self::Sqlite(store) => Arc::new(store.clone()),
            Self::Postgres(store) => Arc::new(store.clone()),
        }
    }

    /// Who seeks company, and the invitations.
    #[must_use]
    pub fn meetings(&self) -> Arc<dyn MeetingStore> {
        match self {
            Self::Sqlite(store) => Arc::new(store.clone()),
            Self::Postgres(store) => Arc::new(store.clone()),
        }
    }

    /// How often help was missed.
    #[must_use]
    pub fn signals(&self) -> Arc<dyn SignalStore> {
        match self {
            Self::Sqlite(store) => Arc::new(store.clone()),
            Self::Postgres(store) => Arc::new(store.clone()),
        }
    }

    /// Seed packets.
    #[must_use]
    pub fn packets(&self) -> Arc<dyn PacketStore> {
        match self {
            Self::Sqlite(store) => Arc::new(store.clone()),
            Self::Postgres(store) => Arc::new(store.clone()),
        }
    }

    /// Which key the database was filled with.
    #[must_use]
    pub fn key_check(&self) -> Arc<dyn KeyCheckStore> {
        match self {
            Self::Sqlite(store) => Arc::new(store.clone()),
            Self::Postgres(store) => Arc::new(store.clone()),
        }
    }

    /// Ends every connection after the statement it is busy with.
    pub async fn close(&self) {
        match self {
            Self::Sqlite(store) => store.close().await,
            Self::Postgres(store) => store.close().await,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn refusal(url: &str) -> ConnectError {
        match Storage::connect(&url.parse().unwrap()).await {
            Err(error) => error,
            Ok(_) => panic!("{url} was opened"),
        }
    }

    fn in_folder(folder: &tempfile::TempDir, name: &str) -> String {
        format!("sqlite://{}", folder.path().join(name).display())
    }

    #[tokio::test]
    async fn a_missing_folder_and_a_folder_are_named() {
        let folder = tempfile::tempdir().unwrap();
        let missing = refusal(&in_folder(&folder, "no/b.db")).await;
        assert!(matches!(missing, ConnectError::FolderMissing(path) if path == folder.path().join("no")));
        let is_folder = refusal(&format!("sqlite://{}", folder.path().display())).await;
        assert!(matches!(is_folder, ConnectError::IsFolder(_)));
    }

    #[tokio::test]
    async fn what_is_not_a_database_stays_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("letter.db");
        let letter = "Beste buren, ".repeat(400);
        std::fs::write(&file, &letter).unwrap();
        let error = refusal(&in_folder(&folder, "letter.db")).await;
        assert!(matches!(error, ConnectError::NotADatabase(path) if path == file));
        assert_eq!(std::fs::read_to_string(&file).unwrap(), letter);
    }

    /// Nobody, not even root, makes a file in Linux' `/proc`: it stands for a disk that cannot be written.
    #[cfg(target_os = "linux")]
    #[tokio::test]
    async fn a_disk_that_cannot_be_written_is_said() {
        let error = refusal("sqlite:///proc/buurtboom.db").await;
        assert!(matches!(error, ConnectError::ReadOnly(_)), "{error}");
    }

    #[tokio::test]
    async fn a_server_that_is_not_there_is_named_without_the_password() {
        let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = free.local_addr().unwrap().port();
        drop(free);
        let error = refusal(&format!("postgres://boom:geheim@127.0.0.1:{port}/heerlen")).await;
        assert!(matches!(error, ConnectError::Unreachable { .. }));
        let sentence = error.to_string();
        assert!(sentence.contains(&format!("127.0.0.1:{port}/heerlen")));
        assert!(!format!("{sentence} {error:?}").contains("geheim"));
    }
}
