//! **Rules.** What Buurtboom knows about areas, meeting spots and opening hours.
//!
//! The rule of this room: pure, synchronous, deterministic. No input or output, no clock, no framework; time comes in
//! as an argument. A value that exists is valid: every type with a rule has a `parse` that says why it refuses.
//!
//! To add a rule: a noun is a folder, an act is a file; write the type, its `parse`, and its unit and property tests at
//! the foot of the same file. What the browser's client needs as well stands outside the feature `directory`.
#[cfg(feature = "directory")]
pub mod area;
#[cfg(feature = "directory")]
pub mod change;
#[cfg(feature = "directory")]
pub mod contact;
#[cfg(feature = "directory")]
pub mod directory;
pub mod geography;
#[cfg(feature = "directory")]
pub mod hours;
#[cfg(feature = "directory")]
mod keyed;
#[cfg(feature = "directory")]
mod lexicon;
pub mod map;
#[cfg(feature = "directory")]
pub mod matching;
#[cfg(feature = "directory")]
pub mod meeting;
#[cfg(feature = "directory")]
pub mod packet;
#[cfg(feature = "directory")]
pub mod signal;
#[cfg(feature = "directory")]
pub mod spot;
pub mod text;
#[cfg(feature = "directory")]
pub mod tree;
