//! The key of the installation, held against the database before anything is done with it.
use super::Failure;
use crate::{config::Key, storage::DatabaseUrl, storage::Storage, system::secrets::KeyFile};
use usecases::check_key::{CheckKeyError, check_key, knows_a_key};

/// Reads the key and refuses one that is not that of the database. A new one is made only for a database that knows none.
pub(super) async fn fitting(
    arguments: &Key,
    url: &DatabaseUrl,
    storage: &Storage,
) -> Result<KeyFile, Failure> {
    let (path, store) = (arguments.path(url), storage.key_check());
    if !path.exists() && knows_a_key(store.as_ref()).await? {
        return Err(Failure::KeyMissing(path));
    }
    let key = arguments.open(url)?;
    match check_key(store.as_ref(), &key).await {
        Ok(()) => Ok(key),
        Err(CheckKeyError::Other) => Err(Failure::OtherKey(path)),
        Err(CheckKeyError::Unavailable(error)) => Err(error.into()),
    }
}
