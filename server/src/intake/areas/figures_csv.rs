//! Key figures from a table (CSV): one row per area and year.
//!
//! | column | holds |
//! | --- | --- |
//! | `code` (or `gwb_code`, `regiocode`, `buurtcode`, `wijkcode`, `gemeentecode`) | the area code, required |
//! | `jaar` (or `year`) | the year of the row's figures, required |
//! | `naam`, `niveau` and other words about the area | are not used: everything hangs on the code |
//! | every name in [`figure_names`](super::figure_names) | that figure; empty means unknown |
//!
//! The cells are parted by commas, semicolons or tabs, as the header has them.
use super::{
    FileError,
    figure_names::{as_year, cell, figure_key, squeezed},
};
use crate::intake::file::{broken_table, delimiter, text};
use csv::StringRecord;
use domain::area::{FigureKey, FiguresDraft};
use usecases::{ports::FiguresRead, report::Remark};

const CODE: [&str; 6] = [
    "code",
    "gwbcode",
    "regiocode",
    "buurtcode",
    "wijkcode",
    "gemeentecode",
];
const YEAR: [&str; 2] = ["jaar", "year"];
/// Columns that say something about an area that its code says already.
const WORDS: [&str; 6] = ["naam", "niveau", "name", "gemeentenaam", "wijknaam", "buurtnaam"];

/// Reads a table.
///
/// # Errors
/// When the table cannot be read as a whole; then nothing of it is used.
pub fn read(bytes: &[u8]) -> Result<FiguresRead, FileError> {
    let text = text(bytes)?;
    let mut table = csv::ReaderBuilder::new()
        .delimiter(delimiter(text))
        .flexible(true)
        .from_reader(text.as_bytes());
    let header = table.headers().map_err(|error| broken_table(&error))?.clone();
    let (columns, unused) = Columns::of(&header)?;
    let mut read = FiguresRead::default();
    if !unused.is_empty() {
        read.warnings.push(Remark {
            place: "header".into(),
            reason: format!(
                "these columns are not known and were not used: {}",
                unused.join(", ")
            ),
        });
    }
    let mut row = StringRecord::new();
    while table
        .read_record(&mut row)
        .map_err(|error| broken_table(&error))?
    {
        // As a spreadsheet counts: the header is row 1, and a line end within quotes begins no new row.
        let place = format!("row {}", row.position().map_or(0, csv::Position::record) + 1);
        match columns.draft(&row, header.len()) {
            Ok(draft) => read.drafts.push(FiguresDraft { place, ..draft }),
            Err(reason) => read.rejected.push(Remark { place, reason }),
        }
    }
    if read.drafts.is_empty() && read.rejected.is_empty() {
        return Err(FileError::Empty);
    }
    Ok(read)
}

/// Where the columns stand.
struct Columns {
    code: usize,
    year: usize,
    figures: Vec<(usize, FigureKey)>,
}

impl Columns {
    /// The columns of a header, and the names of those that are not known.
    fn of(header: &StringRecord) -> Result<(Self, Vec<String>), FileError> {
        let names: Vec<_> = header.iter().map(squeezed).collect();
        let missing = |name, meaning| FileError::MissingColumn {
            name,
            meaning,
            found: header
                .iter()
                .take(30)
                .collect::<Vec<_>>()
                .join(", ")
                .chars()
                .take(300)
                .collect(),
        };
        let at = |wanted: &[&str]| {
            wanted
                .iter()
                .find_map(|wanted| names.iter().position(|name| name == wanted))
        };
        let code = at(&CODE).ok_or_else(|| missing("code", "the area code, such as WK091733"))?;
        let year = at(&YEAR).ok_or_else(|| missing("jaar", "the year of the figures"))?;
        let mut figures: Vec<(usize, FigureKey)> = Vec::new();
        let mut unused = Vec::new();
        for (column, name) in header.iter().enumerate() {
            match figure_key(name) {
                Some(key) if figures.iter().all(|(_, known)| *known != key) => figures.push((column, key)),
                None if column == code || column == year || WORDS.contains(&names[column].as_str()) => {}
                _ => unused.push(name.chars().take(40).collect()),
            }
        }
        if figures.is_empty() {
            return Err(missing("inwoners", "or any other figure that is known here"));
        }
        Ok((Self { code, year, figures }, unused))
    }

    fn draft(&self, row: &StringRecord, width: usize) -> Result<FiguresDraft, String> {
        if row.len() != width {
            return Err(format!("it has {} cells, the header has {width}", row.len()));
        }
        let year = &row[self.year];
        let year = as_year(year).ok_or_else(|| {
            let year: String = year.chars().take(20).collect();
            format!("\"{year}\" is not a year of four digits")
        })?;
        let mut values = Vec::new();
        for (column, key) in &self.figures {
            if let Some(value) = cell(&row[*column]).map_err(|why| format!("{}: {why}", key.key()))? {
                values.push((*key, value));
            }
        }
        Ok(FiguresDraft {
            code: row[self.code].trim().to_owned(),
            year,
            values,
            ..FiguresDraft::default()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn commas_semicolons_a_mark_at_the_start_and_decimal_commas_read_the_same() {
        let tables = [
            "jaar,code,naam,inwoners,gem_huishoudgrootte,aow\n2020,GM0917,Heerlen,87086,1.9,\n",
            "\u{feff}jaar;code;naam;inwoners;gem_huishoudgrootte;aow\r\n2020;GM0917;Heerlen;87086;1,9;\r\n",
            "code\tjaar\tinwoners\tgem_huishoudgrootte\taow\nGM0917\t2020\t87086\t1.9\t-99997\n",
        ];
        for table in tables {
            let read = read(table.as_bytes()).unwrap();
            let [row] = read.drafts.as_slice() else {
                panic!("{read:?}")
            };
            assert_eq!(
                (row.place.as_str(), row.code.as_str(), row.year),
                ("row 2", "GM0917", 2020)
            );
            let expected = [
                (FigureKey::Inhabitants, 87_086.0),
                (FigureKey::HouseholdSize, 1.9),
            ];
            assert_eq!(row.values, expected, "an empty cell is unknown");
            assert!(read.warnings.is_empty());
        }
    }

    #[test]
    fn a_row_that_cannot_be_read_is_told_by_its_number() {
        let table = "code,jaar,inwoners,leefbaarheid\n\
            GM0917,2020,87086,1\nGM0917,20,1,1\nGM0917,2021,\"veel\n mensen\",1\nGM0917,2022\n";
        let read = read(table.as_bytes()).unwrap();
        assert_eq!(read.drafts.len(), 1);
        let remarks: Vec<_> = read
            .rejected
            .iter()
            .map(|remark| format!("{}: {}", remark.place, remark.reason))
            .collect();
        assert_eq!(remarks[0], "row 3: \"20\" is not a year of four digits");
        assert_eq!(
            remarks[1],
            "row 4: inhabitants: \"veel\n mensen\" is not a number"
        );
        assert_eq!(remarks[2], "row 5: it has 2 cells, the header has 4");
        assert_eq!(
            read.warnings[0].reason,
            "these columns are not known and were not used: leefbaarheid"
        );
    }

    #[test]
    fn a_table_that_cannot_be_read_is_one_sentence() {
        let sentence = |table: &str| read(table.as_bytes()).unwrap_err().to_string();
        assert_eq!(
            sentence("code,inwoners\nGM0917,1\n"),
            "the column \"jaar\" is missing (the year of the figures); the table has: code, inwoners"
        );
        assert!(sentence("jaar,inwoners\n2020,1\n").starts_with("the column \"code\" is missing"));
        assert!(sentence("jaar,code\n2020,GM0917\n").starts_with("the column \"inwoners\" is missing"));
        assert_eq!(sentence("jaar,code,inwoners\n"), "the file is empty");
    }

    proptest! {
        #[test]
        fn any_table_is_read_or_refused(table in "[a-z0-9,;\"\n.é-]{0,120}") {
            let _ = read(table.as_bytes());
            let _ = read(format!("code,jaar,inwoners\n{table}").as_bytes());
        }
    }
}
