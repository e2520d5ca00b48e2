//! From the events of a parser to one node.
use super::fault;
use domain::tree::file::{Node, TreeFault, Value};
use saphyr_parser::{Event, ScalarStyle};

/// So deep may records and lists stand in each other.
const MOST_LEVELS: usize = 32;

/// A node that grows with every event.
#[derive(Default)]
pub(super) struct Builder {
    open: Vec<Open>,
    whole: Option<Node>,
}

/// A list or record that has begun.
enum Open {
    List(u32, Vec<Node>),
    Record {
        line: u32,
        fields: Vec<(String, u32, Node)>,
        /// A key whose value is still to come.
        key: Option<(String, u32)>,
    },
}

impl Builder {
    /// Takes the next event, which begins on a line.
    ///
    /// # Errors
    /// When it is one of those that are not read.
    pub(super) fn take(&mut self, event: Event<'_>, line: u32) -> Result<(), TreeFault> {
        match event {
            Event::Alias(_) => Err(fault(line, NO_REFERENCES)),
            Event::Scalar(_, _, anchor, _)
            | Event::SequenceStart(anchor, _)
            | Event::MappingStart(anchor, _)
                if anchor != 0 =>
            {
                Err(fault(line, NO_REFERENCES))
            }
            Event::Scalar(_, _, _, Some(tag))
            | Event::SequenceStart(_, Some(tag))
            | Event::MappingStart(_, Some(tag)) => {
                let tag: String = tag
                    .to_string()
                    .chars()
                    .filter(|sign| !sign.is_control())
                    .take(60)
                    .collect();
                Err(fault(
                    line,
                    format!("tags are not read: {tag}; write the value without it"),
                ))
            }
            Event::Scalar(text, style, ..) => {
                let plain = style == ScalarStyle::Plain;
                let value = if plain && matches!(text.as_ref(), "" | "~" | "null") {
                    Value::Nothing
                } else {
                    Value::Text {
                        text: text.into_owned(),
                        plain,
                    }
                };
                self.put(Node { line, value })
            }
            Event::SequenceStart(..) => self.begin(Open::List(line, Vec::new()), line),
            Event::MappingStart(..) => self.begin(
                Open::Record {
                    line,
                    fields: Vec::new(),
                    key: None,
                },
                line,
            ),
            Event::SequenceEnd | Event::MappingEnd => match self.open.pop() {
                Some(Open::List(line, items)) => self.put(Node {
                    line,
                    value: Value::List(items),
                }),
                Some(Open::Record { line, fields, .. }) => self.put(Node {
                    line,
                    value: Value::Record(fields),
                }),
                None => Ok(()),
            },
            Event::Nothing
            | Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentStart(_)
            | Event::DocumentEnd => Ok(()),
        }
    }

    /// The whole; `None` when there was nothing.
    pub(super) fn finish(self) -> Option<Node> {
        self.whole.filter(|whole| whole.value != Value::Nothing)
    }

    fn begin(&mut self, open: Open, line: u32) -> Result<(), TreeFault> {
        if matches!(self.open.last(), Some(Open::Record { key: None, .. })) {
            return Err(fault(line, NO_SUCH_KEY));
        }
        if self.open.len() >= MOST_LEVELS {
            let reason = format!("more than {MOST_LEVELS} lists and records stand in each other here");
            return Err(fault(line, reason));
        }
        self.open.push(open);
        Ok(())
    }

    fn put(&mut self, node: Node) -> Result<(), TreeFault> {
        match self.open.last_mut() {
            None => self.whole = Some(node),
            Some(Open::List(_, items)) => items.push(node),
            Some(Open::Record { fields, key, .. }) => match (key.take(), node.value) {
                (Some((key, begins)), value) => {
                    let line = node.line;
                    fields.push((key, begins, Node { line, value }));
                }
                (None, Value::Text { text, .. }) => *key = Some((text, node.line)),
                (None, _) => return Err(fault(node.line, NO_SUCH_KEY)),
            },
        }
        Ok(())
    }
}

const NO_REFERENCES: &str = "references (& and *) are not read; write the record out";
const NO_SUCH_KEY: &str = "the name of a field must be a text";
