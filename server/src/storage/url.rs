//! The address of a database, which may hold a password and therefore never prints itself whole.
use sqlx::postgres::PgConnectOptions;
use std::{fmt, path::PathBuf, str::FromStr};

/// `sqlite://path` or `postgres://user:password@host:port/database` (also `postgresql://`).
///
/// `Display` and `Debug` leave out the user, the password and every option.
#[derive(Clone)]
pub struct DatabaseUrl(pub(super) Engine);

#[derive(Clone)]
pub(super) enum Engine {
    Sqlite(PathBuf),
    Postgres(Box<PgConnectOptions>),
}

/// Why a text is not the address of a database. No message repeats the text: it may hold a password.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DatabaseUrlError {
    /// Neither of the two engines.
    #[error(
        "a database address begins with sqlite:// or postgres://, as in sqlite://buurtboom.db or \
         postgres://user:password@host/database"
    )]
    UnknownScheme,
    /// SQLite without a file, or in memory, where every connection would see a database of its own.
    #[error("an SQLite database needs a file, as in sqlite://buurtboom.db")]
    NoFile,
    /// SQLite with options behind the path.
    #[error("an SQLite address is only a path, without ? and options, as in sqlite://buurtboom.db")]
    Options,
    /// A PostgreSQL address that cannot be read.
    #[error("the PostgreSQL address cannot be read; write postgres://user:password@host:5432/database")]
    Postgres,
}

impl DatabaseUrl {
    /// The file, when the database is one.
    #[must_use]
    pub fn sqlite_path(&self) -> Option<&std::path::Path> {
        match &self.0 {
            Engine::Sqlite(path) => Some(path),
            Engine::Postgres(_) => None,
        }
    }
}

impl FromStr for DatabaseUrl {
    type Err = DatabaseUrlError;

    fn from_str(text: &str) -> Result<Self, DatabaseUrlError> {
        if let Some(path) = text
            .strip_prefix("sqlite://")
            .or_else(|| text.strip_prefix("sqlite:"))
        {
            return match path {
                "" | ":memory:" => Err(DatabaseUrlError::NoFile),
                path if path.contains('?') => Err(DatabaseUrlError::Options),
                path => Ok(Self(Engine::Sqlite(path.into()))),
            };
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            let options = text.parse().map_err(|_| DatabaseUrlError::Postgres)?;
            return Ok(Self(Engine::Postgres(Box::new(options))));
        }
        Err(DatabaseUrlError::UnknownScheme)
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Engine::Sqlite(path) => write!(out, "sqlite://{}", path.display()),
            Engine::Postgres(options) => {
                let database = options.get_database().unwrap_or_default();
                write!(
                    out,
                    "postgres://{}:{}/{database}",
                    options.get_host(),
                    options.get_port()
                )
            }
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn a_file_is_taken_as_it_stands() {
        let url: DatabaseUrl = "sqlite://data/buurt boom.db".parse().unwrap();
        assert_eq!(url.sqlite_path(), Some(Path::new("data/buurt boom.db")));
        let url: DatabaseUrl = "sqlite:///srv/b.db".parse().unwrap();
        assert_eq!(url.sqlite_path(), Some(Path::new("/srv/b.db")));
    }

    #[test]
    fn a_password_is_never_printed() {
        for text in [
            "postgres://boom:geheim@db.example:5433/heerlen",
            "postgresql://db.example:5433/heerlen?user=boom&password=geheim",
        ] {
            let url: DatabaseUrl = text.parse().unwrap();
            assert_eq!(url.to_string(), "postgres://db.example:5433/heerlen");
            assert_eq!(format!("{url:?}"), url.to_string());
        }
        for wrong in [
            "postgres://boom:geheim@host:port/x",
            "postgress://boom:geheim@host/x",
        ] {
            let error = wrong.parse::<DatabaseUrl>().unwrap_err();
            assert!(!format!("{error} {error:?}").contains("geheim"));
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        let refusal = |text: &str| text.parse::<DatabaseUrl>().unwrap_err();
        assert_eq!(refusal("mysql://host/x"), DatabaseUrlError::UnknownScheme);
        assert_eq!(refusal("buurtboom.db"), DatabaseUrlError::UnknownScheme);
        assert_eq!(refusal("sqlite::memory:"), DatabaseUrlError::NoFile);
        assert_eq!(refusal("sqlite://"), DatabaseUrlError::NoFile);
        assert_eq!(refusal("sqlite://b.db?mode=ro"), DatabaseUrlError::Options);
        assert_eq!(refusal("postgres://host:x/y"), DatabaseUrlError::Postgres);
    }
}
