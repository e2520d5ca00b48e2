//! Why a command did not do what it was asked: one sentence each, with the remedy where there is one.
use crate::{
    config::{FilmError, MailSettingsError},
    intake::{edges::EdgesError, file::FileError},
    startup::StartError,
    storage::{BackupError, ConnectError, DatabaseUrlError},
    system::secrets::KeyError,
};
use domain::{
    area::AreaCode,
    matching::{
        simulation::SimulationError,
        solver::{CertificateError, GraphError},
    },
};
use std::{io, path::PathBuf, process::ExitCode};
use usecases::{
    UsecaseError,
    ports::{AreaSourceError, StoreError},
};

/// What stands in the way.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// `--database-url` cannot be read.
    #[error("--database-url: {0}")]
    Url(#[from] DatabaseUrlError),
    /// The database cannot be used.
    #[error(transparent)]
    Database(#[from] ConnectError),
    /// There is nothing yet.
    #[error("there is no database at {} yet; `buurtboom serve` or an import makes it", .0.display())]
    NoDatabase(PathBuf),
    /// The database answers no more.
    #[error("the database does not answer: {0}")]
    Store(#[from] StoreError),
    /// There is no key.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// There is no film to show.
    #[error(transparent)]
    Film(#[from] FilmError),
    /// Messages cannot be sent.
    #[error(transparent)]
    Mail(#[from] MailSettingsError),
    /// The key of the database is gone.
    #[error(
        "the key file {} is not there, and the database knows codes or links that need it; put it back from a backup, or name it \
         with --key-file", .0.display()
    )]
    KeyMissing(PathBuf),
    /// It is the key of another database.
    #[error(
        "the key in {} is not the one that this database was filled with: no code and no link would be known; put back the right \
         file from a backup, or name it with --key-file", .0.display()
    )]
    OtherKey(PathBuf),
    /// Packets need an address.
    #[error("--origin (BUURTBOOM_ORIGIN) is not set: it stands in the address on every packet")]
    NoOrigin,
    /// Packets are for a place that is known.
    #[error("there is no area {0}; `buurtboom import areas` brings areas in")]
    NoArea(AreaCode),
    /// There are no packets to print or to make.
    #[error("{0}")]
    Print(String),
    /// Nothing is revoked.
    #[error("there is no such packet with a code that is good")]
    NothingToRevoke,
    /// The server does not start.
    #[error(transparent)]
    Start(#[from] StartError),
    /// There is no backup.
    #[error(transparent)]
    Backup(#[from] BackupError),
    /// A file cannot be opened.
    #[error("{} cannot be read ({})", .0.display(), .1)]
    Unreadable(PathBuf, #[source] io::Error),
    /// A file is not what it should be.
    #[error("{}: {}; nothing was imported", .0.display(), .1)]
    File(PathBuf, #[source] FileError),
    /// The examples that are part of the program.
    #[error("the demonstration is broken: {0}")]
    Demonstration(#[from] FileError),
    /// Not the code of a gemeente.
    #[error("“{0}” is not the code of a gemeente; write it as CBS does, such as GM0917")]
    NoMunicipality(String),
    /// Boundaries cannot be fetched.
    #[error("{0}; nothing was imported")]
    Source(#[from] AreaSourceError),
    /// A city cannot be played.
    #[error(transparent)]
    Simulation(#[from] SimulationError),
    /// A graph cannot be matched.
    #[error("{}: {}", .0.display(), .1)]
    Graph(PathBuf, #[source] UnsolvedGraph),
    /// No request has this id.
    #[error("there is no request {0}; `buurtboom requests` lists them")]
    NoRequest(String),
    /// No hosted moment has this id.
    #[error("there is no hosted moment {0}; `buurtboom import moments` brings them in")]
    NoMoment(String),
    /// No report about a meeting has this id.
    #[error("there is no report {0}; `buurtboom meeting-reports` lists them")]
    NoMeetingReport(String),
    /// No request for a contact person has this id.
    #[error("there is no request {0}; `buurtboom contact-requests` lists them")]
    NoContactRequest(String),
}

/// Why a graph is not matched.
#[derive(Debug, thiserror::Error)]
pub enum UnsolvedGraph {
    /// The file is not one of edges.
    #[error(transparent)]
    Edges(#[from] EdgesError),
    /// The edges are not a graph.
    #[error(transparent)]
    Graph(#[from] GraphError),
    /// The solver is wrong: whoever reads this has found a fault in it.
    #[error("the solution is not proven ({0}); please report this with the file")]
    Unproven(#[from] CertificateError),
}

impl Failure {
    /// 2 when the command line was wrong, else 1.
    #[must_use]
    pub fn code(&self) -> ExitCode {
        match self {
            Self::Url(_) | Self::Simulation(SimulationError::Assumption(_)) => {
                ExitCode::from(super::WRONG_USE)
            }
            _ => ExitCode::FAILURE,
        }
    }
}

impl From<UsecaseError> for Failure {
    fn from(error: UsecaseError) -> Self {
        match error {
            UsecaseError::Unavailable(error) => Self::Store(error),
            UsecaseError::NotFound => Self::Store(StoreError::Unavailable("not found".to_owned())),
        }
    }
}
