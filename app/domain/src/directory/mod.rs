//! The directory: one immutable value that every public page reads.
//!
//! It is built from rows at start and built anew when the database's revision moves. Nothing in it changes, so a page
//! can read it without waiting for anybody. To add something that pages read: a field in [`DirectoryParts`], an index
//! built once in [`Directory::build_with_words`], and a method that borrows.
//!
//! To add a condition that residents can set: a field in [`SpotQuery`], a variant of [`Filter`], its key in
//! `address.rs` and its rule in `conditions.rs`; finding, widening and the links of a page follow from those.
mod address;
mod between;
mod build;
mod conditions;
mod faults;
mod find;
mod help;
mod lookup;
mod moments;
mod nearby;
mod openings;
mod query;
mod search;
mod suggest;

#[cfg(test)]
mod sample;

pub use crate::lexicon::MOST_SIGNS;
pub use address::ReadQuery;
pub use build::{Directory, DirectoryParts, Revision};
pub use faults::DirectoryFault;
pub use find::{Found, Hit, Widening};
pub use query::{Filter, SpotQuery, WhenOpen};
pub use search::SearchWords;
