//! Reading the file of a support tree: from text to a node with lines.
//!
//! The rule of this room: one parser for YAML and JSON, because JSON is YAML; nothing is judged but the text itself. What a
//! record may hold is judged by `domain::tree::file`. What a person cannot see in the file is refused: references, tags, a
//! second document.
mod builder;

use builder::Builder;
use domain::tree::file::{Node, TreeFault};
use saphyr_parser::{Event, Parser};
use usecases::ports::TreeFile;

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 4 * 1024 * 1024;

/// A file with what stands in it, for the stories that publish and check a tree.
#[must_use]
pub fn file(text: &str) -> TreeFile {
    TreeFile {
        text: text.to_owned(),
        node: node(text),
    }
}

/// The records, lists and texts of a file, each with its line.
///
/// # Errors
/// When the text is too large, no YAML or JSON, or uses what is not read here.
pub fn node(text: &str) -> Result<Node, TreeFault> {
    if text.len() > MOST_BYTES {
        let reason = format!("the file has {} bytes; at most {MOST_BYTES} are read", text.len());
        return Err(fault(0, reason));
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut builder = Builder::default();
    let mut documents = 0;
    let mut parser = Parser::new_from_str(text);
    while let Some(event) = parser.next_event() {
        let (event, span) = event.map_err(|error| {
            let reason = format!("this is no YAML or JSON: {}", error.info());
            fault(line(error.marker().line()), reason)
        })?;
        let line = line(span.start.line());
        if let Event::DocumentStart(_) = event {
            documents += 1;
            if documents > 1 {
                return Err(fault(line, "a second document begins here; one file is one tree"));
            }
        }
        builder.take(event, line)?;
    }
    builder.finish().ok_or_else(|| fault(0, "the file is empty"))
}

fn fault(line: u32, reason: impl Into<String>) -> TreeFault {
    TreeFault {
        line,
        path: String::new(),
        reason: reason.into(),
    }
}

fn line(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
