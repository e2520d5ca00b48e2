//! The edges of a graph from a table (CSV), so that anyone can have a graph matched.
//!
//! | column | holds |
//! | --- | --- |
//! | `u`, `v` | the names of two vertices, any text; the same name is the same vertex |
//! | `weight` | a whole number of 64 bits, also below 0 |
//!
//! The columns may stand in any order and beside others. Cells are parted by commas, semicolons or tabs, as the header has
//! them; blanks around a cell do not count, and a byte order mark does not either.
use super::file::delimiter;
use csv::{Position, StringRecord, Trim};
use domain::matching::solver::Edge;
use std::collections::HashMap;

const COLUMNS: [&str; 3] = ["u", "v", "weight"];

/// A graph as it stands in a file.
#[derive(Debug, Default)]
pub struct EdgeTable {
    /// The names of the vertices by their number, in the order in which they first appear.
    pub names: Vec<String>,
    /// One for each row, in the order of the file.
    pub edges: Vec<Edge>,
}

/// Why a table is not a graph.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum EdgesError {
    /// No bytes, or blanks only.
    #[error("the file is empty; it should begin with the header u,v,weight")]
    Empty,
    /// A column that must be there is not.
    #[error("line {line}: the column “{column}” is missing; the header should be u,v,weight")]
    NoColumn {
        /// Where the header stands, from 1.
        line: u64,
        /// The column.
        column: &'static str,
    },
    /// A row with more or fewer cells than the header.
    #[error("line {line}: there are {cells} cells, but the header has {columns}")]
    Cells {
        /// From 1.
        line: u64,
        /// Of the row.
        cells: usize,
        /// Of the header.
        columns: usize,
    },
    /// A vertex without a name.
    #[error("line {line}: the cell of “{column}” is empty")]
    NoName {
        /// From 1.
        line: u64,
        /// The column.
        column: &'static str,
    },
    /// A weight that is no number.
    #[error("line {line}: the weight “{weight}” is not a whole number of 64 bits")]
    Weight {
        /// From 1.
        line: u64,
        /// As it stands there, cut short.
        weight: String,
    },
    /// Bytes that no text has.
    #[error("line {line}: this is not text in UTF-8")]
    NotText {
        /// From 1.
        line: u64,
    },
    /// A table that cannot be taken apart.
    #[error("line {line}: {reason}")]
    Broken {
        /// From 1.
        line: u64,
        /// What the parser says.
        reason: String,
    },
}

/// Reads a table.
///
/// # Errors
/// At the first row that is not an edge; then nothing of it is used.
pub fn read(bytes: &[u8]) -> Result<EdgeTable, EdgesError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut table = csv::ReaderBuilder::new()
        .delimiter(delimiter(&first_line(bytes)))
        .flexible(true)
        .trim(Trim::All)
        .from_reader(bytes);
    let header = table.headers().map_err(|error| broken(bytes, &error))?.clone();
    if header.iter().all(str::is_empty) {
        return Err(EdgesError::Empty);
    }
    let columns = columns(bytes, &header)?;
    let mut vertices = Vertices::default();
    let mut edges = Vec::new();
    let mut row = StringRecord::new();
    while table
        .read_record(&mut row)
        .map_err(|error| broken(bytes, &error))?
    {
        edges.push(edge(bytes, &row, header.len(), columns, &mut vertices)?);
    }
    Ok(EdgeTable {
        names: vertices.names,
        edges,
    })
}

/// The first line that is not blank, as far as it is text.
fn first_line(bytes: &[u8]) -> String {
    let mut lines = bytes.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
    let line = lines.find(|line| !line.is_empty()).unwrap_or_default();
    String::from_utf8_lossy(line).into_owned()
}

/// Where the columns stand.
fn columns(bytes: &[u8], header: &StringRecord) -> Result<[usize; 3], EdgesError> {
    let mut places = [0; 3];
    for (place, column) in places.iter_mut().zip(COLUMNS) {
        *place = header
            .iter()
            .position(|name| name.eq_ignore_ascii_case(column))
            .ok_or(EdgesError::NoColumn {
                line: line(bytes, header.position()),
                column,
            })?;
    }
    Ok(places)
}

/// The edge of one row.
fn edge(
    bytes: &[u8],
    row: &StringRecord,
    cells: usize,
    columns: [usize; 3],
    vertices: &mut Vertices,
) -> Result<Edge, EdgesError> {
    if row.len() != cells {
        return Err(EdgesError::Cells {
            line: line(bytes, row.position()),
            cells: row.len(),
            columns: cells,
        });
    }
    let [u, v, weight] = columns.map(|column| row.get(column).unwrap_or_default());
    for (name, column) in [(u, COLUMNS[0]), (v, COLUMNS[1])] {
        if name.is_empty() {
            return Err(EdgesError::NoName {
                line: line(bytes, row.position()),
                column,
            });
        }
    }
    let number = weight.parse().map_err(|_| EdgesError::Weight {
        line: line(bytes, row.position()),
        weight: weight.chars().take(40).collect(),
    })?;
    Ok(Edge {
        u: vertices.number(u),
        v: vertices.number(v),
        weight: number,
    })
}

/// The numbers of names.
#[derive(Debug, Default)]
struct Vertices {
    numbers: HashMap<String, u32>,
    names: Vec<String>,
}

impl Vertices {
    fn number(&mut self, name: &str) -> u32 {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        // More names than 32 bits can count fit into no memory; the graph would refuse them.
        let number = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        self.numbers.insert(name.to_owned(), number);
        self.names.push(name.to_owned());
        number
    }
}

/// The line on which a row begins. The parser counts from the end of the row before: blank lines that it passes over stand between.
fn line(bytes: &[u8], position: Option<&Position>) -> u64 {
    let Some(position) = position else {
        return 1;
    };
    let rest = usize::try_from(position.byte())
        .ok()
        .and_then(|start| bytes.get(start..));
    let blank = rest
        .into_iter()
        .flatten()
        .take_while(|byte| matches!(byte, b'\r' | b'\n'));
    position.line() + blank.map(|byte| u64::from(*byte == b'\n')).sum::<u64>()
}

fn broken(bytes: &[u8], error: &csv::Error) -> EdgesError {
    let line = line(bytes, error.position());
    match error.kind() {
        csv::ErrorKind::Utf8 { .. } => EdgesError::NotText { line },
        _ => EdgesError::Broken {
            line,
            reason: error.to_string(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> String {
        read(text.as_bytes()).unwrap_err().to_string()
    }

    #[test]
    fn names_are_numbered_as_they_appear() {
        let table =
            read("\u{feff}u,v,weight\r\n\"Jan, de oude\",7,-3\r\n\r\n7, 08 ,12\r\n".as_bytes()).unwrap();
        assert_eq!(table.names, ["Jan, de oude", "7", "08"]);
        let ends: Vec<_> = table
            .edges
            .iter()
            .map(|edge| (edge.u, edge.v, edge.weight))
            .collect();
        assert_eq!(ends, [(0, 1, -3), (1, 2, 12)]);
    }

    #[test]
    fn columns_stand_where_the_header_says() {
        let table = read(b"weight;name;V;U\n5;x;b;a\n").unwrap();
        assert_eq!(table.names, ["a", "b"]);
        assert_eq!(table.edges[0].weight, 5);
        assert!(read(b"u,v,weight").unwrap().edges.is_empty());
    }

    #[test]
    fn a_bad_row_is_named_by_its_line() {
        assert_eq!(
            refused(" \n"),
            "the file is empty; it should begin with the header u,v,weight"
        );
        assert_eq!(
            refused("u,w,weight\n"),
            "line 1: the column “v” is missing; the header should be u,v,weight"
        );
        assert_eq!(
            refused("u,v,weight\n1,2,3\n\n1,2\n"),
            "line 4: there are 2 cells, but the header has 3"
        );
        assert_eq!(
            refused("u,v,weight\n1,2,3.5\n"),
            "line 2: the weight “3.5” is not a whole number of 64 bits"
        );
        assert_eq!(refused("u,v,weight\n1,,3\n"), "line 2: the cell of “v” is empty");
        assert!(refused("u,v,weight\n1,2,9223372036854775808\n").contains("64 bits"));
        let binary = read(b"u,v,weight\n1,2,3\n\xff,2,3\n").unwrap_err();
        assert_eq!(binary, EdgesError::NotText { line: 3 });
    }
}
