//! Hosted moments from a table (CSV).
//!
//! | column | holds |
//! | --- | --- |
//! | `id` | a name of the moment that never changes, required |
//! | `spot` | the meeting spot: its id at the source, or its name in addresses, required |
//! | `host` | who welcomes, in words a resident knows: `de gastvrouw`, required |
//! | `hours` | when, as OSM `opening_hours`: `Tu 10:00-11:30; PH off`, required |
//! | `room` | how many new people the host can welcome at one time, required |
//! | `example` | `yes` for a moment that is invented |
//!
//! A moment that is not in the table stays as it is; one that has ended gets the hours `off`. Cells are parted as the header has
//! them.
use super::file::{FileError, broken_table, delimiter, text};
use csv::StringRecord;
use domain::meeting::MomentDraft;
use usecases::{ports::MomentsRead, report::Remark};

/// Reads a table.
///
/// # Errors
/// When the table cannot be read as a whole; then nothing of it is used.
pub fn read(bytes: &[u8]) -> Result<MomentsRead, FileError> {
    let text = text(bytes)?;
    let mut table = csv::ReaderBuilder::new()
        .delimiter(delimiter(text))
        .flexible(true)
        .from_reader(text.as_bytes());
    let header = table.headers().map_err(|error| broken_table(&error))?.clone();
    let columns = Columns::of(&header)?;
    let mut read = MomentsRead::default();
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

/// The moments of the demonstration.
///
/// # Errors
/// When the table that is part of the program is broken, which its test rules out.
pub fn demo_moments() -> Result<MomentsRead, FileError> {
    read(include_bytes!("../../demo/moments.csv"))
}

/// Where the columns stand.
struct Columns {
    id: usize,
    spot: usize,
    host: usize,
    hours: usize,
    room: usize,
    example: Option<usize>,
}

impl Columns {
    fn of(header: &StringRecord) -> Result<Self, FileError> {
        let place = |name: &str| {
            header
                .iter()
                .position(|cell| cell.trim().eq_ignore_ascii_case(name))
        };
        let at = |name: &'static str, meaning| {
            place(name).ok_or_else(|| FileError::MissingColumn {
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
            id: at("id", "a name of the moment that never changes")?,
            spot: at("spot", "the meeting spot where it is")?,
            host: at("host", "who welcomes")?,
            hours: at("hours", "when it is, as OSM opening_hours")?,
            room: at("room", "how many new people can come at one time")?,
            example: place("example"),
        })
    }

    fn draft(&self, row: &StringRecord, place: String) -> MomentDraft {
        let cell = |column: usize| row[column].trim().to_owned();
        MomentDraft {
            place,
            id: cell(self.id),
            spot: cell(self.spot),
            host: cell(self.host),
            hours: cell(self.hours),
            room: cell(self.room),
            example: self.example.map(cell).unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn columns_stand_in_any_order_and_an_example_need_not_be_said() {
        let tables = [
            "id,spot,host,hours,room,example\na,kamille,de gastvrouw,\"Tu 10:00-11:30; PH off\",6,\n",
            "\u{feff}room;Hours;host;spot;ID\r\n6;\"Tu 10:00-11:30; PH off\";de gastvrouw;kamille;a\r\n",
        ];
        for table in tables {
            let read = read(table.as_bytes()).unwrap();
            let draft = &read.drafts[0];
            assert_eq!(
                (draft.place.as_str(), draft.id.as_str(), draft.spot.as_str()),
                ("row 2", "a", "kamille")
            );
            assert_eq!(
                (draft.room.as_str(), draft.example.as_str(), draft.host.as_str()),
                ("6", "", "de gastvrouw")
            );
        }
    }

    #[test]
    fn a_table_that_cannot_be_read_is_one_sentence() {
        let sentence = |table: &[u8]| read(table).unwrap_err().to_string();
        assert_eq!(
            sentence(b"id,spot,host,hours\n"),
            "the column \"room\" is missing (how many new people can come at one time); the table has: id, spot, host, hours"
        );
        assert_eq!(sentence(b"id,spot,host,hours,room\n"), "the file is empty");
        let short = read(b"id,spot,host,hours,room\na,b\n").unwrap();
        assert_eq!(short.rejected[0].reason, "it has 2 cells, the header has 5");
    }

    #[test]
    fn the_demonstration_can_be_read() {
        let read = demo_moments().unwrap();
        assert!(read.drafts.len() > 50 && read.rejected.is_empty());
    }

    proptest! {
        #[test]
        fn any_table_is_read_or_refused(table in "[a-z0-9,;\"\n.é-]{0,120}") {
            let _ = read(table.as_bytes());
            let _ = read(format!("id,spot,host,hours,room\n{table}").as_bytes());
        }
    }
}
