//! A file as it was written: records, lists and texts, each with its line.

/// A piece of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its line, from 1.
    pub line: u32,
    /// What stands there.
    pub value: Value,
}

/// What a file can hold. A number, a date and `true` are texts that were not quoted: what they should be is known only to
/// who reads the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing: an empty value, `null` or `~`.
    Nothing,
    /// A text.
    Text {
        /// The text itself.
        text: String,
        /// Whether it was written without quotes, so that it may mean a number, a truth or a day.
        plain: bool,
    },
    /// A list.
    List(Vec<Node>),
    /// A record: keys with the line of the key, in the order of the file, repeated keys included.
    Record(Vec<(String, u32, Node)>),
}
