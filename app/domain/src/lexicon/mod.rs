//! The words of many records: which there are, which are a typing mistake away from a word, and which records have them.
//!
//! The rule of this room: it knows words and numbers, not what the records are. Two rooms search by it, meeting spots in
//! `directory::search` and the support tree in `tree::help`; each has fields of its own and decides what counts for how
//! much. A record is read with [`Reading`], which ends in a [`Vocabulary`] and its [`Postings`]; [`Typos`] is built of the
//! vocabulary.
mod distance;
mod postings;
mod reading;
mod typos;
mod vocabulary;
mod words;

pub(crate) use distance::distance;
pub(crate) use postings::{FIELD_BITS, Posting, Postings};
pub(crate) use reading::Reading;
pub(crate) use typos::{Quality, Typos};
pub(crate) use vocabulary::Vocabulary;
pub use words::MOST_SIGNS;
pub(crate) use words::{asked, beginning, words};
