//! Reading the file format of a tree, and checking it before it is published.
//!
//! The rule of this room: every fault at once, each with the line and the path where to mend it. Nothing here knows YAML or
//! JSON: an adapter turns the text into a [`Node`], which keeps the line of everything.
mod node;

pub use node::{Node, Value};

/// Something that keeps a tree from being published.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TreeFault {
    /// The line in the file, from 1; 0 where the file as a whole is meant.
    pub line: u32,
    /// Where in the file: `branches[2].leaves[0].responsible`; empty for the whole.
    pub path: String,
    /// What is wrong, and what would be right, in a sentence without its full stop.
    pub reason: String,
}
