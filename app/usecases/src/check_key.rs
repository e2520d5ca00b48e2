//! The program starts: is this the key that the database was filled with?
use crate::{
    ports::{KeyCheckStore, Secrets, StoreError},
    secrets::Purpose,
};

/// What is hashed: any constant will do, as long as it never changes.
const CONSTANT: &[u8] = b"buurtboom";

/// Why nothing may be done with this key.
#[derive(Debug, thiserror::Error)]
pub enum CheckKeyError {
    /// Another one: no code on paper would be known, and new hashes would mix with old ones.
    #[error("the key is not the one that the database was filled with")]
    Other,
    /// The store cannot answer now.
    #[error("the store is not available")]
    Unavailable(#[from] StoreError),
}

/// Compares the key with the one that was used first; the first one is remembered by the hash of a constant.
///
/// # Errors
/// When it is another key, or the store does not answer.
pub async fn check_key(store: &dyn KeyCheckStore, secrets: &dyn Secrets) -> Result<(), CheckKeyError> {
    let hash = secrets.keyed_hash(Purpose::KeyCheck, CONSTANT);
    if store.keep_key_check(hash).await? == hash.to_hex() {
        Ok(())
    } else {
        Err(CheckKeyError::Other)
    }
}

/// Whether a key was used before, so that a new one would be the wrong one.
///
/// # Errors
/// When the store does not answer.
pub async fn knows_a_key(store: &dyn KeyCheckStore) -> Result<bool, StoreError> {
    Ok(store.key_check().await?.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fakes::{FailingStore, MemoryStore, OpenSecrets};

    #[tokio::test]
    async fn the_first_key_stays_the_key() {
        let store = MemoryStore::default();
        for known in [false, true] {
            assert_eq!(knows_a_key(&store).await.unwrap(), known);
            check_key(&store, &OpenSecrets(1)).await.unwrap();
        }
        let other = check_key(&store, &OpenSecrets(2)).await;
        assert!(matches!(other, Err(CheckKeyError::Other)));
        check_key(&store, &OpenSecrets(1)).await.unwrap();
        assert!(check_key(&FailingStore, &OpenSecrets(1)).await.is_err());
    }
}
