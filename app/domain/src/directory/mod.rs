//! The directory: one immutable value that every public page reads.
//!
//! It is built from rows at start and built anew when the database's revision moves. Nothing in it changes, so a page
//! can read it without waiting for anybody. To add something that pages read: a field in [`DirectoryParts`], an index
//! built once in [`Directory::build`], and a method that borrows.
mod build;
mod find;
mod query;
mod search;

pub use build::{Directory, DirectoryParts, Revision};
pub use find::{Found, Hit, Widening};
pub use query::{Filter, SpotQuery, WhenOpen};
