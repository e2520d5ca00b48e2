//! What is noted while a file is read: its faults, what it claims of the world outside, and which names are taken.
use super::{
    TreeFault,
    claims::{Claim, Holds},
    piece::Piece,
    sentences::quoted,
};
use std::collections::BTreeMap;

/// So many faults are told. Who has more has another file than they think, and each one costs a look at every name.
pub(super) const MOST_FAULTS: usize = 1_000;

/// Everything noted so far.
#[derive(Debug, Default)]
pub(super) struct Notes {
    faults: Vec<TreeFault>,
    claims: Vec<Claim>,
    /// The line of every name, by the list in which it may occur once.
    taken: BTreeMap<(String, String), u32>,
}

impl Notes {
    /// Something wrong with a piece of the file.
    pub(super) fn fault(&mut self, piece: &Piece<'_>, reason: impl Into<String>) {
        self.fault_at(piece.line, &piece.path, reason);
    }

    /// Something wrong at a place of the file.
    pub(super) fn fault_at(&mut self, line: u32, path: &str, reason: impl Into<String>) {
        if self.is_full() {
            return;
        }
        self.faults.push(TreeFault {
            line,
            path: path.to_owned(),
            reason: reason.into(),
        });
    }

    /// Whether no more faults are told, so that looking for the right sentence is in vain.
    pub(super) fn is_full(&self) -> bool {
        self.faults.len() >= MOST_FAULTS
    }

    /// Something that the file says of the world outside.
    pub(super) fn claim(&mut self, piece: &Piece<'_>, holds: Holds) {
        self.claims.push(Claim {
            line: piece.line,
            path: piece.path.clone(),
            holds,
        });
    }

    /// A name that may occur once in `list`; says where it stands for the second time.
    pub(super) fn take(&mut self, list: &str, name: &str, piece: &Piece<'_>) {
        let taken = (list.to_owned(), name.to_owned());
        if let Some(first) = self.taken.get(&taken) {
            let reason = format!("{} is taken: it stands on line {first} already", quoted(name));
            self.fault(piece, reason);
        } else {
            self.taken.insert(taken, piece.line);
        }
    }

    /// The faults in the order of the file, each once, and the claims.
    pub(super) fn into_parts(mut self) -> (Vec<TreeFault>, Vec<Claim>) {
        let full = self.is_full();
        self.faults.sort();
        self.faults.dedup();
        if full {
            let whole = TreeFault {
                line: 0,
                path: String::new(),
                reason: format!("only the first {MOST_FAULTS} faults are told; there may be more"),
            };
            self.faults.insert(0, whole);
        }
        (self.faults, self.claims)
    }
}
