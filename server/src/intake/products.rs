//! Names of official products from a table (CSV), as the national list (Uniforme Productnamenlijst) is published.
//!
//! | column | holds |
//! | --- | --- |
//! | `UniformeProductnaam` (or `name`) | the name, exactly as it is used, required |
//! | `URI` | the address of the name, required |
//! | `Grondslaglabel` (or `law`) | the article that the product rests on, empty for none, required |
//! | all others | who offers it and to whom; not used here |
//!
//! A product with several legal grounds has a row for each. Cells are parted as the header has them.
use super::file::{FileError, broken_table, delimiter, text};
use csv::StringRecord;
use domain::tree::ProductDraft;
use usecases::{ports::ProductsRead, report::Remark};

/// Reads a table.
///
/// # Errors
/// When the table cannot be read as a whole; then nothing of it is used.
pub fn read(bytes: &[u8]) -> Result<ProductsRead, FileError> {
    let text = text(bytes)?;
    let mut table = csv::ReaderBuilder::new()
        .delimiter(delimiter(text))
        .flexible(true)
        .from_reader(text.as_bytes());
    let header = table.headers().map_err(|error| broken_table(&error))?.clone();
    let columns = Columns::of(&header)?;
    let mut read = ProductsRead::default();
    let mut row = StringRecord::new();
    while table
        .read_record(&mut row)
        .map_err(|error| broken_table(&error))?
    {
        // As a spreadsheet counts: the header is row 1, and a line end within quotes begins no new row.
        let place = format!("row {}", row.position().map_or(0, csv::Position::record) + 1);
        if row.len() == header.len() {
            read.drafts.push(columns.draft(&row, place));
        } else {
            let reason = format!("it has {} cells, the header has {}", row.len(), header.len());
            read.rejected.push(Remark { place, reason });
        }
    }
    if read.drafts.is_empty() && read.rejected.is_empty() {
        return Err(FileError::Empty);
    }
    Ok(read)
}

/// Where the columns stand.
struct Columns {
    name: usize,
    uri: usize,
    law: usize,
}

impl Columns {
    fn of(header: &StringRecord) -> Result<Self, FileError> {
        let at = |name: &'static str, short: &str, meaning| {
            header
                .iter()
                .position(|cell| {
                    let cell = cell.trim();
                    cell.eq_ignore_ascii_case(name) || cell.eq_ignore_ascii_case(short)
                })
                .ok_or_else(|| FileError::MissingColumn {
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
                })
        };
        Ok(Self {
            name: at("UniformeProductnaam", "name", "the name of the product")?,
            uri: at("URI", "uri", "the address of the name")?,
            law: at(
                "Grondslaglabel",
                "law",
                "the article that it rests on, or nothing",
            )?,
        })
    }

    fn draft(&self, row: &StringRecord, place: String) -> ProductDraft {
        ProductDraft {
            place,
            name: row[self.name].to_owned(),
            law: row[self.law].to_owned(),
            uri: row[self.uri].to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_columns_of_the_list_and_of_a_short_table_read_the_same() {
        let tables = [
            "UniformeProductnaam,URI,Gemeente,Grondslaglabel\nbijstand,http://a.nl/b,X,\"Artikel 11, lid 1\"\n",
            "\u{feff}law;uri;name\r\nArtikel 11, lid 1;http://a.nl/b;bijstand\r\n",
        ];
        for table in tables {
            let read = read(table.as_bytes()).unwrap();
            let expected = ProductDraft {
                place: "row 2".to_owned(),
                name: "bijstand".to_owned(),
                law: "Artikel 11, lid 1".to_owned(),
                uri: "http://a.nl/b".to_owned(),
            };
            assert_eq!(read.drafts, [expected]);
        }
    }

    #[test]
    fn a_row_with_other_cells_is_told_by_its_number() {
        let read = read(b"name,uri,law\na,http://a.nl,\nb,http://b.nl\n").unwrap();
        assert_eq!(read.drafts.len(), 1);
        assert_eq!(read.rejected[0].place, "row 3");
        assert_eq!(read.rejected[0].reason, "it has 2 cells, the header has 3");
    }

    #[test]
    fn a_table_that_cannot_be_read_is_one_sentence() {
        let sentence = |table: &[u8]| read(table).unwrap_err().to_string();
        assert_eq!(
            sentence(b"UniformeProductnaam,Gemeente,Grondslaglabel\na,X,\n"),
            "the column \"URI\" is missing (the address of the name); the table has: UniformeProductnaam, Gemeente, \
             Grondslaglabel"
        );
        assert!(sentence(b"URI,law\na,b\n").starts_with("the column \"UniformeProductnaam\" is missing"));
        assert_eq!(sentence(b"name,uri,law\n"), "the file is empty");
        assert!(sentence(b"name,uri,law\ncaf\xe9,,\n").contains("UTF-8"));
    }

    proptest! {
        #[test]
        fn any_table_is_read_or_refused(table in "[a-z0-9,;\"\n.é-]{0,120}") {
            let _ = read(table.as_bytes());
            let _ = read(format!("name,uri,law\n{table}").as_bytes());
        }
    }
}
