//! `/api/v1/`: the published tree as JSON, and tables for a spreadsheet. Names are in camelCase, as the Dutch API Design
//! Rules ask; `/api/v1/openapi.json` describes all of it.
//!
//! | address | what |
//! | --- | --- |
//! | `/api/v1/tree` | the published support tree; 404 while there is none |
//! | `/api/v1/spots.csv` | every meeting spot, in the columns that `buurtboom import spots` reads |
//! | `/api/v1/leaves.csv` | every service of the tree |
//!
//! Within version 1 members are added and none is renamed or taken away. To add an answer: its file here, its line in
//! `openapi.rs`, and its variant in `rest/answer.rs`.
mod leaves_csv;
mod openapi;
mod spots_csv;
mod table;
mod tree;

pub(super) use leaves_csv::leaves;
pub(super) use openapi::openapi;
pub(super) use spots_csv::spots;

use super::problem::Problem;
use domain::{directory::Directory, tree::SupportTree};

/// Where it begins.
pub(super) const BASE: &str = "/api/v1";
/// In full.
pub(super) const VERSION: &str = "1.0.0";

/// The published tree as JSON.
///
/// # Errors
/// While there is none.
pub(super) fn tree(directory: &Directory) -> Result<String, Problem> {
    let tree = tree::Tree::of(published(directory)?, directory.revision());
    serde_json::to_string(&tree).map_err(|error| {
        tracing::error!(%error, "the tree could not be written as JSON");
        Problem::broken()
    })
}

fn published(directory: &Directory) -> Result<&SupportTree, Problem> {
    directory.tree().ok_or_else(|| {
        Problem::not_found("No support tree is published yet. Ask again later, or ask the municipality.")
    })
}
