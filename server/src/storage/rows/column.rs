//! Single columns, and the errors that name them.
use chrono::NaiveDate;
use usecases::ports::StoreError;

/// A column of a row that is being read.
#[derive(Clone, Copy)]
pub(super) struct Column<'a> {
    /// The table.
    pub table: &'static str,
    /// The column.
    pub name: &'static str,
    /// The key of the row.
    pub row: &'a str,
}

impl Column<'_> {
    /// The error that names this column.
    pub(super) fn bad(self, reason: impl std::fmt::Display) -> StoreError {
        StoreError::BadRow {
            table: self.table,
            column: self.name,
            row: self.row.to_owned(),
            reason: reason.to_string(),
        }
    }

    /// A key of a closed list.
    pub(super) fn choice<T>(self, key: &str, from_key: impl Fn(&str) -> Option<T>) -> Result<T, StoreError> {
        from_key(key).ok_or_else(|| self.bad(format!("{key:?} is not one of the choices")))
    }

    /// A list of keys as [`list_text`] writes it.
    pub(super) fn list<T>(
        self,
        text: &str,
        from_key: impl Fn(&str) -> Option<T>,
    ) -> Result<Vec<T>, StoreError> {
        let keys: Vec<String> = serde_json::from_str(text).map_err(|error| self.bad(error))?;
        keys.iter().map(|key| self.choice(key, &from_key)).collect()
    }

    /// A day as [`day_text`] writes it.
    pub(super) fn day(self, text: &str) -> Result<NaiveDate, StoreError> {
        text.parse().map_err(|error| self.bad(error))
    }

    /// Yes or no.
    pub(super) fn flag(self, number: i64) -> Result<bool, StoreError> {
        match number {
            0 => Ok(false),
            1 => Ok(true),
            other => Err(self.bad(format!("{other} is neither 0 nor 1"))),
        }
    }

    /// A calendar year.
    pub(super) fn year(self, number: i64) -> Result<u16, StoreError> {
        u16::try_from(number).map_err(|_| self.bad(format!("{number} is not a year")))
    }
}

/// A list of keys as a JSON array.
pub(in crate::storage) fn list_text<'a>(keys: impl Iterator<Item = &'a str>) -> String {
    keys.collect::<serde_json::Value>().to_string()
}

/// A day as `YYYY-MM-DD`.
pub(in crate::storage) fn day_text(day: NaiveDate) -> String {
    day.to_string()
}

/// What the driver could not do, in a sentence for the log: never with a value of a row.
pub(in crate::storage) fn unavailable(error: sqlx::Error) -> StoreError {
    StoreError::Unavailable(match error {
        sqlx::Error::PoolTimedOut => "no connection to the database came free in time".to_owned(),
        sqlx::Error::PoolClosed => "the database was closed".to_owned(),
        sqlx::Error::Io(error) => format!("the connection to the database broke: {error}"),
        sqlx::Error::Database(said) => format!("the database says: {}", said.message()),
        other => format!("the database cannot be used: {other}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::spot::Theme;

    const COLUMN: Column<'_> = Column {
        table: "service",
        name: "themes",
        row: "s1",
    };

    #[test]
    fn a_list_reads_back_in_its_order() {
        let themes = [Theme::Money, Theme::Coffee];
        let text = list_text(themes.iter().map(|theme| theme.key()));
        assert_eq!(text, r#"["money","coffee"]"#);
        assert_eq!(COLUMN.list(&text, Theme::from_key).unwrap(), themes);
    }

    #[test]
    fn what_cannot_be_read_names_its_column() {
        let errors = [
            COLUMN.list("money", Theme::from_key).unwrap_err(),
            COLUMN.list(r#"["gold"]"#, Theme::from_key).unwrap_err(),
            COLUMN.day("2026-02-30").unwrap_err(),
            COLUMN.flag(2).unwrap_err(),
            COLUMN.year(-1).unwrap_err(),
        ];
        for error in errors {
            assert!(
                error
                    .to_string()
                    .starts_with("table service, column themes, row s1: "),
                "{error}"
            );
        }
    }
}
