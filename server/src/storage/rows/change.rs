//! Residents' remarks.
use super::column::Column;
use domain::{
    change::{ChangeRequest, MOST_SIGNS, WrongPart},
    text::PlainText,
};
use usecases::ports::StoreError;

/// A row of `change_request`.
#[derive(sqlx::FromRow)]
pub(in crate::storage) struct ChangeRow {
    id: String,
    location_id: String,
    form_key: String,
    wrong: String,
    remark: Option<String>,
    received: i64,
}

/// Remarks, the oldest first.
pub(in crate::storage) fn changes(rows: Vec<ChangeRow>) -> Result<Vec<ChangeRequest>, StoreError> {
    let mut changes = rows.into_iter().map(change).collect::<Result<Vec<_>, _>>()?;
    changes.sort_by(|a, b| (a.received, &a.id).cmp(&(b.received, &b.id)));
    Ok(changes)
}

fn change(row: ChangeRow) -> Result<ChangeRequest, StoreError> {
    let at = |column| Column {
        table: "change_request",
        name: column,
        row: &row.id,
    };
    let remark = row
        .remark
        .map(|text| PlainText::parse(&text, MOST_SIGNS))
        .transpose()
        .map_err(|error| at("remark").bad(error))?;
    Ok(ChangeRequest {
        wrong: at("wrong")
            .list(&row.wrong, WrongPart::from_key)?
            .into_iter()
            .collect(),
        remark,
        spot_id: row.location_id,
        form_key: row.form_key,
        received: row.received,
        id: row.id,
    })
}
