//! What an import did.

/// A record of a file, and what was said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Where it stands in the file: "row 12", "feature 3".
    pub place: String,
    /// In a sentence.
    pub reason: String,
}

/// The report of an import. `created + updated + unchanged + rejected.len()` is the number of records read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// Records that are new.
    pub created: usize,
    /// Records that were there and changed.
    pub updated: usize,
    /// Records that were there and stay as they are.
    pub unchanged: usize,
    /// Records that were refused; nothing of them was kept.
    pub rejected: Vec<Remark>,
    /// Records that were kept, with something to look at.
    pub warnings: Vec<Remark>,
    /// Whether nothing was written because it was only a trial.
    pub dry_run: bool,
}

impl ImportReport {
    /// How many records the file had.
    #[must_use]
    pub fn read(&self) -> usize {
        self.created + self.updated + self.unchanged + self.rejected.len()
    }
}
