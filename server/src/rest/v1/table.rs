//! Tables (RFC 4180): commas, CRLF, quotes where they are needed, the names of the columns in the first row.
//!
//! A byte order mark stands in front, so that a spreadsheet takes the text as UTF-8. A cell that a spreadsheet would take for a
//! formula is disarmed, see [`crate::intake::spots::armed`].
use crate::{intake::spots::armed, rest::problem::Problem};
use csv::{Terminator, WriterBuilder};

/// Writes a table.
///
/// # Errors
/// Only when memory ends.
pub(super) fn write<R: IntoIterator<Item = String>>(
    header: &[&str],
    rows: impl IntoIterator<Item = R>,
) -> Result<String, Problem> {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(vec![0xef, 0xbb, 0xbf]);
    let broken = |error: csv::Error| {
        tracing::error!(%error, "a table could not be written");
        Problem::broken()
    };
    writer.write_record(header).map_err(broken)?;
    for row in rows {
        let cells = row.into_iter().map(|cell| armed::disarm(&cell).into_owned());
        writer.write_record(cells).map_err(broken)?;
    }
    let bytes = writer
        .into_inner()
        .map_err(|error| broken(error.into_error().into()))?;
    String::from_utf8(bytes).map_err(|_| Problem::broken())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_disarmed() {
        let row = ["a,b", "=1+1", "zeg \"ja\"\nof nee", "-5"].map(str::to_owned);
        assert_eq!(
            write(&["w", "x", "y", "z"], [row]).unwrap(),
            "\u{feff}w,x,y,z\r\n\"a,b\",'=1+1,\"zeg \"\"ja\"\"\nof nee\",'-5\r\n"
        );
    }
}
