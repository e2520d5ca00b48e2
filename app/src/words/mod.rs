//! Every text of every page, from the translation files beside this one.
//!
//! Texts live in the folders `nl`, `en`, … one file a page (Project Fluent, which translators' tools read), and nowhere
//! else. To add one: the same message in every language; it becomes a method of [`Words`] with the message's name. Dutch is B1: short sentences,
//! common words, "u", no exclamation marks.
mod choices;
mod meeting_choices;
#[cfg(test)]
mod plain_language;
mod plural;
mod tree_choices;

use crate::language::Language;
use plural::plural;

pub use choices::search_words;

/// The texts in one language.
#[derive(Clone, Copy, Debug)]
pub struct Words(pub Language);

include!(concat!(env!("OUT_DIR"), "/words.rs"));
