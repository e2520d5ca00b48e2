//! What residents ask of their contact person.
use super::column::Column;
use domain::{
    area::AreaCode,
    contact::{ContactRequest, MOST_NAME_SIGNS, MOST_WHY_SIGNS, Reach, RequestKind},
    text::PlainText,
};
use usecases::ports::StoreError;

/// A row of `contact_request`.
#[derive(sqlx::FromRow)]
pub(in crate::storage) struct RequestRow {
    id: String,
    area_code: String,
    form_key: String,
    kind: String,
    first_name: String,
    reach: String,
    why: Option<String>,
    may_leave_message: i64,
    received: i64,
}

/// Requests, the oldest first.
pub(in crate::storage) fn requests(rows: Vec<RequestRow>) -> Result<Vec<ContactRequest>, StoreError> {
    let mut requests = rows.into_iter().map(request).collect::<Result<Vec<_>, _>>()?;
    requests.sort_by(|a, b| (a.received, &a.id).cmp(&(b.received, &b.id)));
    Ok(requests)
}

/// The reasons of a bad row never repeat what somebody wrote: they reach the log.
fn request(row: RequestRow) -> Result<ContactRequest, StoreError> {
    let at = |column| Column {
        table: "contact_request",
        name: column,
        row: &row.id,
    };
    Ok(ContactRequest {
        district: AreaCode::parse(&row.area_code).map_err(|error| at("area_code").bad(error))?,
        kind: at("kind").choice(&row.kind, RequestKind::from_key)?,
        first_name: PlainText::parse(&row.first_name, MOST_NAME_SIGNS)
            .map_err(|error| at("first_name").bad(error))?,
        reach: Reach::parse(&row.reach).map_err(|error| at("reach").bad(error))?,
        why: row
            .why
            .map(|text| PlainText::parse(&text, MOST_WHY_SIGNS))
            .transpose()
            .map_err(|error| at("why").bad(error))?,
        may_leave_message: at("may_leave_message").flag(row.may_leave_message)?,
        form_key: row.form_key,
        received: row.received,
        id: row.id,
    })
}
