//! Where something is: positions and borders in WGS84, and their conversion from the Dutch grid.
//!
//! No bare pair of numbers crosses a room: a place is a [`Position`], a border an [`Outline`].
#[cfg(feature = "directory")]
mod outline;
mod position;
#[cfg(feature = "directory")]
pub mod rd;
#[cfg(feature = "directory")]
mod recognise;

#[cfg(feature = "directory")]
pub use outline::{Bounds, Outline, OutlineError};
pub use position::{Position, PositionError};
#[cfg(feature = "directory")]
pub use recognise::Coordinates;
