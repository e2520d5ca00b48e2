//! Hosted moments.
use super::column::Column;
use domain::{
    hours::{Hours, Schedule},
    meeting::HostedMoment,
};
use usecases::ports::StoreError;

/// A row of `hosted_moment`.
#[derive(sqlx::FromRow)]
pub(in crate::storage) struct MomentRow {
    id: String,
    spot_id: String,
    host: String,
    hours: String,
    room: i64,
    example: i64,
}

/// Moments, by id.
pub(in crate::storage) fn moments(rows: Vec<MomentRow>) -> Result<Vec<HostedMoment>, StoreError> {
    let mut moments = rows.into_iter().map(moment).collect::<Result<Vec<_>, _>>()?;
    moments.sort_by(|one, other| one.id.cmp(&other.id));
    Ok(moments)
}

fn moment(row: MomentRow) -> Result<HostedMoment, StoreError> {
    let at = |column| Column {
        table: "hosted_moment",
        name: column,
        row: &row.id,
    };
    Ok(HostedMoment {
        room: u8::try_from(row.room).map_err(|_| at("room").bad("a host does not welcome so many"))?,
        example: at("example").flag(row.example)?,
        spot_id: row.spot_id,
        host: row.host,
        schedule: Schedule {
            hours: Hours::read(&row.hours),
            exceptions: Vec::new(),
        },
        id: row.id,
    })
}
