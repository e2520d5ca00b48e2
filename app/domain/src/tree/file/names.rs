//! The names of the records in a file, gathered before the records are read: a record may mean one that stands below it.
//!
//! A list here has the length and order of the list in the file, so a place in one is a place in the other.
use super::{
    Node, Value,
    notes::Notes,
    piece::Piece,
    sentences::{instead, quoted},
};
use crate::tree::{BranchAt, LeafAt, MarkerAt, PartyAt, PersonAt};
use std::collections::BTreeMap;

/// Every name that can be meant.
#[derive(Debug)]
pub(super) struct Names {
    pub(super) parties: Kind<PartyAt>,
    pub(super) people: Kind<PersonAt>,
    pub(super) branches: Kind<BranchAt>,
    pub(super) leaves: Kind<LeafAt>,
    pub(super) markers: Kind<MarkerAt>,
    /// Which branches are neutral, by their place.
    pub(super) neutral: Vec<bool>,
}

/// The names of one kind of record.
#[derive(Debug)]
pub(super) struct Kind<At> {
    what: &'static str,
    /// In the order of the file; an empty text where a record has none.
    names: Vec<String>,
    each: Vec<At>,
    places: BTreeMap<String, At>,
}

impl<At: Copy> Kind<At> {
    pub(super) fn new(what: &'static str, names: Vec<String>, each: Vec<At>) -> Self {
        let mut places = BTreeMap::new();
        for (name, at) in names.iter().zip(&each).filter(|(name, _)| !name.is_empty()) {
            places.entry(name.clone()).or_insert(*at);
        }
        Self {
            what,
            names,
            each,
            places,
        }
    }

    /// The record that a piece means by its name.
    pub(super) fn meant(&self, piece: &Piece<'_>, notes: &mut Notes) -> Option<At> {
        let name = piece.as_written("a short name", notes)?;
        self.named(name, piece, notes)
    }

    /// The record with a name that stands in a piece.
    pub(super) fn named(&self, name: &str, piece: &Piece<'_>, notes: &mut Notes) -> Option<At> {
        let found = self.places.get(name).copied();
        if found.is_none() && !notes.is_full() {
            let names = instead(name, self.names.iter().map(String::as_str));
            let reason = format!(
                "there is no {} with the name {}; {names}",
                self.what,
                quoted(name)
            );
            notes.fault(piece, reason);
        }
        found
    }

    /// The name of a record.
    pub(super) fn name(&self, place: usize) -> &str {
        self.names.get(place).map_or("", String::as_str)
    }

    /// How many records there are.
    pub(super) fn count(&self) -> usize {
        self.names.len()
    }

    /// The place of every record, in the order of the file.
    pub(super) fn each(&self) -> &[At] {
        &self.each
    }
}

impl Names {
    /// Looks through a file, forgiving everything: what is wrong is said when the record is read.
    pub(super) fn gather(file: &Node) -> Self {
        macro_rules! kind {
            ($what:literal, $at:ident, $names:expr) => {{
                let names: Vec<String> = $names;
                let each = $at::each(&names).map(|(at, _)| at).collect();
                Kind::new($what, names, each)
            }};
        }
        let branches = items(file, "branches");
        let leaves = branches
            .iter()
            .flat_map(|branch| names_in(branch, "leaves", "slug"));
        Self {
            parties: kind!("party", PartyAt, names_in(file, "parties", "slug")),
            people: kind!("person", PersonAt, names_in(file, "people", "slug")),
            branches: kind!("branch", BranchAt, names_in(file, "branches", "slug")),
            leaves: kind!("service", LeafAt, leaves.collect()),
            markers: kind!("marker", MarkerAt, names_in(file, "markers", "key")),
            neutral: branches
                .iter()
                .map(|branch| text_of(branch, "neutral") == "true")
                .collect(),
        }
    }

    /// Whether the branch says nothing about who directs.
    pub(super) fn is_neutral(&self, branch: BranchAt) -> bool {
        self.neutral.get(branch.place()).copied().unwrap_or_default()
    }
}

/// The names of the records in a list of a record, an empty text where one has none.
pub(super) fn names_in(record: &Node, list: &str, name: &str) -> Vec<String> {
    let names = items(record, list)
        .iter()
        .map(|item| text_of(item, name).to_owned());
    names.collect()
}

/// The items of a list in a record; none where there is no such list.
fn items<'a>(record: &'a Node, list: &str) -> &'a [Node] {
    match field(record, list) {
        Some(Value::List(items)) => items,
        _ => &[],
    }
}

fn text_of<'a>(record: &'a Node, name: &str) -> &'a str {
    match field(record, name) {
        Some(Value::Text { text, .. }) => text,
        _ => "",
    }
}

fn field<'a>(record: &'a Node, name: &str) -> Option<&'a Value> {
    let Value::Record(fields) = &record.value else {
        return None;
    };
    let mut fields = fields.iter();
    fields.find(|(key, ..)| key == name).map(|(.., node)| &node.value)
}
