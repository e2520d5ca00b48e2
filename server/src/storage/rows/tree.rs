//! Editions of the support tree.
use super::column::Column;
use domain::area::AreaCode;
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
