//! A directory that never changes.
use crate::ports::DirectoryReader;
use domain::directory::{Directory, DirectoryParts};
use std::sync::Arc;

/// Hands out one directory.
#[derive(Clone, Debug)]
pub struct FixedDirectory(Arc<Directory>);

impl FixedDirectory {
    /// Builds the directory once.
    #[must_use]
    pub fn new(parts: DirectoryParts) -> Self {
        Self(Arc::new(Directory::build(parts)))
    }
}

impl DirectoryReader for FixedDirectory {
    fn current(&self) -> Arc<Directory> {
        Arc::clone(&self.0)
    }
}
