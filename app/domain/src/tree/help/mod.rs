//! Finding help by everyday words: whole sentences, mistyped words, words that others use for the same.
//!
//! A search for help is not a search for a name: somebody writes "durf post niet open te maken", and no record holds every
//! word of it. So words are not joined by "and"; each adds to what it meets, a rare word more than a common one, and what
//! falls far behind the best is left out. Words that say nothing ("ik", "mijn") count for nothing.
//!
//! The parts: [`fields`] says what is searched of a leaf and a branch, and what counts for how much; [`synonyms`] adds the
//! words that the tree's makers call the same; [`expressions`] knows what stands there as a whole; [`index`] keeps it all by word and puts what is found in order; [`lines`]
//! knows the words that bring a telephone number to the top. The words themselves, with typing mistakes, are the work of
//! [`crate::lexicon`]. To search one more thing: a line in [`fields`].
mod expressions;
mod fields;
mod index;
mod lines;
mod synonyms;

#[cfg(test)]
mod tests;

pub(crate) use index::TreeIndex;

use super::{BranchAt, HelpLine, LeafAt};

/// The help that a search found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HelpFound<'a> {
    /// Numbers to call, because the search holds one of their words: they stand above everything else, and such a search is
    /// never counted.
    pub lines: Vec<&'a HelpLine>,
    /// Services that hold in the wijk, the best first; at most twelve.
    pub leaves: Vec<LeafAt>,
    /// Areas of life, the best first; at most four.
    pub branches: Vec<BranchAt>,
}
