//! Searching for places by words: forgiving accents and small typos, over 100,000 places in well under a millisecond.
//!
//! The words themselves, with typing mistakes and beginnings, are the work of [`crate::lexicon`]. The parts here, in the
//! order in which a search goes through them: [`index`] says what is searched of a place; [`initials`] which places have a
//! word that begins with a letter; [`matches`] joins the words by "and"; [`rank`] says what counts for how much. To search
//! one more thing of a place: a line in `entries` in [`index`], and if it should count differently, a variant of
//! [`rank::Field`].
mod index;
mod initials;
mod matches;
mod rank;

pub(super) use index::SearchIndex;
pub use index::SearchWords;

#[cfg(test)]
mod tests;
