//! Searching for places by words: forgiving accents and small typos, over 100,000 places in well under a millisecond.
//!
//! The parts, in the order in which a search goes through them: [`words`] cuts a text into words; [`vocabulary`] holds
//! every word of every place in order, for exact words and beginnings; [`typos`] finds the words that are a small
//! mistake away; [`postings`] says which places have a word, and in which field, and [`initials`] which have one that
//! begins with a letter; [`matches`] joins the words by "and"; [`rank`] says what counts for how much. To search one more thing of a place: a line in `entries` in
//! [`index`], and if it should count differently, a variant of [`rank::Field`].
mod distance;
mod index;
mod initials;
mod matches;
mod postings;
mod rank;
mod typos;
mod vocabulary;
mod words;

pub(super) use index::SearchIndex;
pub use index::SearchWords;

#[cfg(test)]
mod tests;
