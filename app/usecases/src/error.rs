//! Why a story did not end well.
use crate::ports::StoreError;

/// What a page or the API turns into a status and a sentence.
#[derive(Debug, thiserror::Error)]
pub enum UsecaseError {
    /// What was asked for does not exist.
    #[error("not found")]
    NotFound,
    /// The store cannot answer now.
    #[error("the store is not available")]
    Unavailable(#[from] StoreError),
}
