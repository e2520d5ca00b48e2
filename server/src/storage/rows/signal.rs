//! How often help was missed.
use super::column::Column;
use domain::{
    area::AreaCode,
    signal::{MonthError, Signal, Theme},
};
use usecases::ports::StoreError;

/// A row of `signal`.
#[derive(sqlx::FromRow)]
pub(in crate::storage) struct SignalRow {
    area_code: String,
    theme: String,
    month: String,
    number: i64,
}

/// Counts, by theme, wijk and month.
pub(in crate::storage) fn signals(rows: Vec<SignalRow>) -> Result<Vec<(Signal, u64)>, StoreError> {
    let mut signals = rows.into_iter().map(signal).collect::<Result<Vec<_>, _>>()?;
    signals.sort();
    Ok(signals)
}

fn signal(row: SignalRow) -> Result<(Signal, u64), StoreError> {
    let SignalRow {
        area_code,
        theme,
        month,
        number,
    } = row;
    let key = format!("{area_code} {theme} {month}");
    let at = |column| Column {
        table: "signal",
        name: column,
        row: &key,
    };
    let signal = Signal {
        theme: at("theme").choice(&theme, Theme::from_key)?,
        district: AreaCode::parse(&area_code).map_err(|error| at("area_code").bad(error))?,
        month: month
            .parse()
            .map_err(|error: MonthError| at("month").bad(error))?,
    };
    let number = u64::try_from(number).map_err(|_| at("number").bad("a count is not below 0"))?;
    Ok((signal, number))
}
