//! Reading the file of a support tree, and checking it before it is published. The format is described below.
//!
//! The rule of this room: every fault at once, each with the line and the path where to mend it. Nothing here knows YAML or JSON: an adapter turns
//! the text into a [`Node`], which keeps the line of everything.
//!
//! A file is read in three rounds. `names` gathers what can be meant, because a record may mean one that stands below it.
//! Then each record is read by the file of its noun (`parties`, `people`, `places`, `branches`, `leaves`, `leads`) with
//! `piece` and `fields`; what is wrong goes to `notes` and reading goes on. At last `ladder` and `rules` look at records
//! together, and `claims` at what the file says of the world outside. To add a field: its line in `format.md`, its reading in
//! the file of its noun, and a planted fault in the table of `server/tests/tree_file`.
#![doc = "\n"]
#![doc = include_str!("../format.md")]
mod branches;
mod claims;
mod fields;
mod ladder;
mod leads;
mod leaves;
mod names;
mod node;
mod notes;
mod parties;
mod people;
mod piece;
mod places;
mod rules;
mod sentences;
mod whole;

pub use claims::TreeSurroundings;
pub use node::{Node, Value};
pub use whole::{read, read_and_check};

use super::SupportTree;
use claims::Claim;
use std::{collections::BTreeMap, fmt};

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

/// `line 12, branches[2].leaves[0].responsible: why`; without a line or path where the file as a whole is meant.
impl fmt::Display for TreeFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line > 0 {
            write!(out, "line {}", self.line)?;
        } else {
            out.write_str("the file")?;
        }
        if !self.path.is_empty() {
            write!(out, ", {}", self.path)?;
        }
        write!(out, ": {}", self.reason)
    }
}

/// A tree that was read without a fault of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadTree {
    /// The tree. Products have no address yet: see [`ReadTree::with_products`].
    pub tree: SupportTree,
    /// What it says of the world outside, with the line and path of each.
    claims: Vec<Claim>,
}

impl ReadTree {
    /// What keeps it from being published in these surroundings, in the order of the file.
    #[must_use]
    pub fn check(&self, around: &TreeSurroundings<'_>) -> Vec<TreeFault> {
        claims::check(&self.claims, Some(self.tree.term_days), around)
    }

    /// The tree, its products with their addresses from the Uniforme Productnamenlijst.
    #[must_use]
    pub fn with_products(self, products: &BTreeMap<String, String>) -> SupportTree {
        let mut tree = self.tree;
        tree.link_products(products);
        tree
    }
}
