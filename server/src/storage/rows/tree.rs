//! Editions of the support tree.
use super::column::Column;
use crate::intake::tree::node;
use domain::{
    area::AreaCode,
    tree::{ListedProduct, SupportTree, file::read},
};
use std::sync::Arc;
use usecases::ports::{StoreError, TreeEdition};

/// A row of `tree_edition` without its text.
#[derive(sqlx::FromRow)]
pub(in crate::storage) struct EditionRow {
    municipality: String,
    number: i64,
    label: String,
    published: i64,
    example: i64,
}

/// A row of `tree_edition`.
#[derive(sqlx::FromRow)]
pub(in crate::storage) struct TreeRow {
    #[sqlx(flatten)]
    edition: EditionRow,
    text: String,
}

/// The tree of the edition that pages show, with the addresses of its products.
///
/// The text was without a fault when it was published. Should a later program be stricter, then the server must start all
/// the same: residents need the map, the meeting spots and the way to the municipality more than this one page. So there is
/// no tree then, which its pages say, and the log and `buurtboom check` name the row and what to mend.
pub(in crate::storage) fn tree(row: &TreeRow, products: &[ListedProduct]) -> Option<Arc<SupportTree>> {
    let faults = match node(&row.text)
        .map_err(|fault| vec![fault])
        .and_then(|node| read(&node))
    {
        Ok(read) => return Some(Arc::new(read.with_products(&ListedProduct::addresses(products)))),
        Err(faults) => faults,
    };
    let key = format!("{} {}", row.edition.municipality, row.edition.number);
    let at = Column {
        table: "tree_edition",
        name: "text",
        row: &key,
    };
    let first = faults.first().map(ToString::to_string).unwrap_or_default();
    let error = at.bad(format!("{} faults, the first: {first}", faults.len()));
    tracing::error!(%error, "no page shows the support tree; run `buurtboom check`, and import the tree anew");
    None
}

/// Editions, in the order of their rows.
pub(in crate::storage) fn editions(rows: Vec<EditionRow>) -> Result<Vec<TreeEdition>, StoreError> {
    rows.into_iter().map(edition).collect()
}

/// An edition and its text.
pub(in crate::storage) fn edition_with_text(row: TreeRow) -> Result<(TreeEdition, String), StoreError> {
    Ok((edition(row.edition)?, row.text))
}

/// The number of an edition as the rest of the program counts it.
pub(in crate::storage) fn edition_number(municipality: &str, number: i64) -> Result<u32, StoreError> {
    let row = format!("{municipality} {number}");
    let at = Column {
        table: "tree_edition",
        name: "number",
        row: &row,
    };
    let number = u32::try_from(number).ok().filter(|number| *number > 0);
    number.ok_or_else(|| at.bad("an edition is numbered from 1"))
}

fn edition(row: EditionRow) -> Result<TreeEdition, StoreError> {
    let key = format!("{} {}", row.municipality, row.number);
    let at = |column| Column {
        table: "tree_edition",
        name: column,
        row: &key,
    };
    Ok(TreeEdition {
        municipality: AreaCode::parse(&row.municipality).map_err(|error| at("municipality").bad(error))?,
        number: edition_number(&row.municipality, row.number)?,
        label: row.label,
        published: row.published,
        example: at("example").flag(row.example)?,
    })
}
