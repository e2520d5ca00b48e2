//! Meeting spots from a table (CSV): one row per spot, the columns of [`super::columns`] in any order.
//!
//! Columns are parted by `;`, `,` or tabs, as the header has them; a byte order mark is skipped; a quoted cell may hold
//! line ends. A row that is empty or begins with `#` is skipped. Rows are counted as a spreadsheet does: the header is
//! row 1. Without a column `id`, the id of a record is made of its name and street. A table that Buurtboom itself wrote reads
//! back to what it was, see [`super::armed`].
use super::{armed::rearm, columns::Column, record::Record};
use crate::intake::file::{self, FileError};
use csv::StringRecord;
use usecases::{ports::SpotsRead, report::Remark};

/// The columns that a table must have, with what they hold.
const REQUIRED: [(Column, &str); 3] = [
    (Column::Name, "the name of the place"),
    (Column::Latitude, "degrees north, or RD y"),
    (Column::Longitude, "degrees east, or RD x"),
];

/// Reads a table.
///
/// # Errors
/// When the table cannot be read as a whole; then nothing of it is used.
pub fn read(bytes: &[u8]) -> Result<SpotsRead, FileError> {
    let text = file::text(bytes)?;
    let mut table = csv::ReaderBuilder::new()
        .delimiter(file::delimiter(text))
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut read = SpotsRead::default();
    let mut header = None;
    for (index, row) in table.records().enumerate() {
        let row = row.map_err(|error| file::broken_table(&error))?;
        if row.iter().all(|cell| cell.trim().is_empty())
            || row.get(0).is_some_and(|cell| cell.starts_with('#'))
        {
            continue;
        }
        let place = format!("row {}", index + 1);
        match &header {
            None => header = Some(Header::of(&row, &place, &mut read.warnings)?),
            Some(header) => match header.record(&row) {
                Ok(record) => read.drafts.push(record.into_draft(place, "csv")),
                Err(reason) => read.rejected.push(Remark { place, reason }),
            },
        }
    }
    if read.drafts.is_empty() && read.rejected.is_empty() {
        return Err(FileError::Empty);
    }
    Ok(read)
}

/// What each cell of a row holds, by its place.
struct Header(Vec<Option<Column>>);

impl Header {
    fn of(row: &StringRecord, place: &str, warnings: &mut Vec<Remark>) -> Result<Self, FileError> {
        let columns: Vec<_> = row.iter().map(Column::named).collect();
        if let Some((missing, meaning)) = REQUIRED
            .into_iter()
            .find(|(column, _)| !columns.contains(&Some(*column)))
        {
            return Err(FileError::MissingColumn {
                name: missing.name(),
                meaning,
                found: row
                    .iter()
                    .collect::<Vec<_>>()
                    .join(", ")
                    .chars()
                    .take(400)
                    .collect(),
            });
        }
        let unknown: Vec<_> = row
            .iter()
            .zip(&columns)
            .filter(|(name, column)| column.is_none() && !name.trim().is_empty())
            .map(|(name, _)| name.trim())
            .collect();
        if !unknown.is_empty() {
            warnings.push(Remark {
                place: place.to_owned(),
                reason: format!(
                    "these columns are not known and were not used: {}",
                    unknown.join(", ")
                ),
            });
        }
        Ok(Self(columns))
    }

    fn record(&self, row: &StringRecord) -> Result<Record, String> {
        if row.iter().skip(self.0.len()).any(|cell| !cell.trim().is_empty()) {
            return Err(format!(
                "the row has {} cells and the header {}; is there a sign that parts cells within a text without quotes?",
                row.len(),
                self.0.len()
            ));
        }
        let mut record = Record::default();
        for (cell, column) in row.iter().zip(&self.0) {
            if let Some(column) = column {
                record.set(*column, rearm(cell.trim()));
            }
        }
        if record.is_empty() {
            return Err("the row has no text in any column that is known".to_owned());
        }
        Ok(record)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn bom_semicolons_dutch_names_and_quoted_line_ends() {
        let table = "\u{feff}Naam;Lat;Lon;Omschrijving;Intern\n\
                     ;;;;\n\
                     # zo doet u dat;;;;\n\
                     Het Lindeblad;50,885;5,97;\"Koffie;\nen kaarten\";x\n\
                     De Klaproos;50,886;5,98\n";
        let read = read(table.as_bytes()).unwrap();
        let seen: Vec<_> = read
            .drafts
            .iter()
            .map(|draft| (draft.place.as_str(), draft.name.as_str()))
            .collect();
        assert_eq!(seen, [("row 4", "Het Lindeblad"), ("row 5", "De Klaproos")]);
        assert_eq!(read.drafts[0].description, "Koffie;\nen kaarten");
        assert_eq!(
            (read.drafts[0].latitude, read.drafts[0].longitude),
            (Some(50.885), Some(5.97))
        );
        assert_eq!(
            read.warnings[0].reason,
            "these columns are not known and were not used: Intern"
        );
    }

    #[test]
    fn commas_and_tabs_part_cells_too() {
        for sign in [",", "\t"] {
            let table = [["name", "latitude", "longitude"], ["De Linde", "50.885", "5.97"]]
                .map(|row| row.join(sign))
                .join("\r\n");
            assert_eq!(read(table.as_bytes()).unwrap().drafts[0].name, "De Linde");
        }
    }

    #[test]
    fn a_missing_column_is_named() {
        assert_eq!(
            read(b"naam;lat\nDe Linde;50.885\n").unwrap_err().to_string(),
            "the column \"longitude\" is missing (degrees east, or RD x); the table has: naam, lat"
        );
    }

    #[test]
    fn a_row_with_too_many_cells_is_refused() {
        let read =
            read(b"name,latitude,longitude\nDe Linde, bij de kerk,50.885,5.97\nDe Eik,50.885,5.97,,\n")
                .unwrap();
        assert_eq!(read.rejected[0].place, "row 2");
        assert_eq!(read.drafts[0].name, "De Eik");
    }

    #[test]
    fn a_table_without_rows_is_empty() {
        assert_eq!(read(b"name,latitude,longitude\n"), Err(FileError::Empty));
        assert_eq!(read(b"PK\x03\x04\0"), Err(FileError::NotText(4)));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "(naam|lat|lon|[;,\"\n\ra-z0-9]){0,60}") {
            let _ = read(format!("name;latitude;longitude\n{text}").as_bytes());
            let _ = read(text.as_bytes());
        }
    }
}
