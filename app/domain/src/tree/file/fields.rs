//! The fields of a record: asked for one by one; what nobody asked for is a fault.
//!
//! What is wrong is noted and read as if it were not there: whoever finds a fault in the notes throws the whole away.
use super::{
    Node, Value,
    notes::Notes,
    piece::Piece,
    sentences::{instead, quoted},
};
use crate::tree::Wording;
use std::collections::BTreeMap;

/// A record that is being read.
pub(super) struct Fields<'a, 'n> {
    piece: Piece<'a>,
    given: &'a [(String, u32, Node)],
    asked: Vec<&'static str>,
    pub(super) notes: &'n mut Notes,
}

/// Reads a record. `read` asks for every field before it gives up on any (the `?` stands in its last expression only), so
/// that all faults are found at once, and so that a field that it did not ask for is one that the format does not know.
pub(super) fn record<'a, T>(
    piece: &Piece<'a>,
    notes: &mut Notes,
    read: impl FnOnce(&mut Fields<'a, '_>) -> Option<T>,
) -> Option<T> {
    let Value::Record(given) = &piece.node.value else {
        piece.is_not("a record", notes);
        return None;
    };
    let mut fields = Fields {
        piece: piece.clone(),
        given,
        asked: Vec::new(),
        notes,
    };
    let read = read(&mut fields);
    fields.refuse_repeated();
    fields.refuse_unknown();
    read
}

/// Reads a record whose keys are names themselves, such as the codes of wijken.
pub(super) fn named<'a, T>(
    piece: &Piece<'a>,
    notes: &mut Notes,
    mut read: impl FnMut(&str, &Piece<'a>, &mut Notes) -> Option<T>,
) -> Vec<T> {
    let read = record(piece, notes, |fields| {
        let mut all = Vec::new();
        for (key, line, node) in fields.given {
            let piece = Piece {
                node,
                line: *line,
                path: fields.piece.path_of(key),
            };
            all.extend(read(key, &piece, fields.notes));
        }
        fields.refuse_repeated();
        fields.given = &[];
        Some(all)
    });
    read.unwrap_or_default()
}

impl<'a> Fields<'a, '_> {
    /// The record itself, with its place.
    pub(super) fn whole(&self) -> &Piece<'a> {
        &self.piece
    }

    /// A field that may be left out: absent and empty are the same.
    pub(super) fn optional(&mut self, name: &'static str) -> Option<Piece<'a>> {
        self.asked.push(name);
        let (key, line, node) = self.given.iter().find(|(key, ..)| key == name)?;
        (node.value != Value::Nothing).then(|| Piece {
            node,
            line: *line,
            path: self.piece.path_of(key),
        })
    }

    /// A field that must be there.
    pub(super) fn must(&mut self, name: &'static str) -> Option<Piece<'a>> {
        let found = self.optional(name);
        if found.is_none() {
            let is_there = self.given.iter().any(|(key, ..)| key == name);
            let reason = format!("{name} is {}", if is_there { "empty" } else { "missing" });
            let line = self.piece.line_of(name);
            self.notes.fault_at(line, &self.piece.path_of(name), reason);
        }
        found
    }

    /// The name of this record, once in `list`, none of those that mean something else.
    pub(super) fn slug(&mut self, name: &'static str, list: &str, reserved: &[&str]) -> Option<String> {
        let piece = self.must(name)?;
        let slug = piece.slug(self.notes)?;
        self.notes.take(list, &slug, &piece);
        if reserved.contains(&slug.as_str()) {
            let reason = format!("the name {slug} means something else already; choose another one");
            self.notes.fault(&piece, reason);
        }
        Some(slug)
    }

    /// A text that must be there, at most `most` signs.
    pub(super) fn text(&mut self, name: &'static str, most: usize) -> Option<String> {
        self.must(name)?.text(most, self.notes)
    }

    /// A text that may be left out.
    pub(super) fn some_text(&mut self, name: &'static str, most: usize) -> Option<String> {
        self.optional(name)?.text(most, self.notes)
    }

    /// A text in Dutch, perhaps also in English, that must be there.
    pub(super) fn wording(&mut self, name: &'static str, most: usize) -> Option<Wording> {
        wording(&self.must(name)?, most, self.notes)
    }

    /// A text in Dutch, perhaps also in English, that may be left out.
    pub(super) fn some_wording(&mut self, name: &'static str, most: usize) -> Option<Wording> {
        wording(&self.optional(name)?, most, self.notes)
    }

    /// A choice of a closed list that must be made.
    pub(super) fn choice<T: Copy>(
        &mut self,
        name: &'static str,
        all: &[T],
        key: fn(T) -> &'static str,
    ) -> Option<T> {
        self.must(name)?.choice(all, key, self.notes)
    }

    /// Yes or no; left out it is no.
    pub(super) fn truth(&mut self, name: &'static str) -> bool {
        let given = self.optional(name);
        given.and_then(|piece| piece.truth(self.notes)) == Some(true)
    }

    /// The items of a list that may be left out.
    pub(super) fn list<T>(
        &mut self,
        name: &'static str,
        most: usize,
        mut read: impl FnMut(&Piece<'a>, &mut Notes) -> Option<T>,
    ) -> Vec<T> {
        let items = self.items(name, most);
        items.iter().filter_map(|item| read(item, self.notes)).collect()
    }

    /// The items of a list that may be left out, still to be read.
    pub(super) fn items(&mut self, name: &'static str, most: usize) -> Vec<Piece<'a>> {
        let list = self.optional(name);
        list.and_then(|list| list.list(most, self.notes))
            .unwrap_or_default()
    }

    /// The items of a list that must be there, with an item at least.
    pub(super) fn items_at_least(&mut self, name: &'static str, least: usize, most: usize) -> Vec<Piece<'a>> {
        let Some(list) = self.must(name) else {
            return Vec::new();
        };
        let Some(items) = list.list(most, self.notes) else {
            return Vec::new();
        };
        if items.len() < least {
            let reason = format!("there should be at least {least} here, not {}", items.len());
            self.notes.fault(&list, reason);
        }
        items
    }

    fn refuse_repeated(&mut self) {
        let mut lines = BTreeMap::new();
        for (key, line, _) in self.given {
            let first = *lines.entry(key.as_str()).or_insert(line);
            if !std::ptr::eq(first, line) {
                let reason = format!("{} stands on line {first} already", quoted(key));
                self.notes.fault_at(*line, &self.piece.path_of(key), reason);
            }
        }
    }

    fn refuse_unknown(&mut self) {
        for (key, line, _) in self.given {
            if self.notes.is_full() {
                return;
            }
            if !self.asked.contains(&key.as_str()) {
                let known = instead(key, self.asked.iter().copied());
                let reason = format!("the format has no field {} here; {known}", quoted(key));
                self.notes.fault_at(*line, &self.piece.path_of(key), reason);
            }
        }
    }
}

/// A text in Dutch, or a record with `nl` and perhaps `en`.
pub(super) fn wording(piece: &Piece<'_>, most: usize, notes: &mut Notes) -> Option<Wording> {
    if !matches!(piece.node.value, Value::Record(_)) {
        return piece.text(most, notes).map(Wording::dutch);
    }
    record(piece, notes, |fields| {
        let nl = fields.text("nl", most);
        let en = fields.some_text("en", most);
        Some(Wording { nl: nl?, en })
    })
}
