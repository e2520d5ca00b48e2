//! Text that people write and search: folding, slugs, and what a field may hold.
mod fold;
mod plain;
mod slug;

pub use fold::fold;
pub use plain::{PlainText, PlainTextError};
pub use slug::slug;
