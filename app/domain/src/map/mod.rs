//! How places are drawn together on a map, and how the borders of areas are drawn without one.
//!
//! The browser's client needs [`cluster`] and the projection too, so they do not ask for the feature `directory`; the
//! drawing of borders is the server's. To add something that is drawn: a file here that gives numbers or path data,
//! never words or colours; those belong to the page.
#[cfg(feature = "directory")]
mod borders;
mod cluster;
mod mercator;
#[cfg(feature = "directory")]
mod simplify;

#[cfg(feature = "directory")]
pub use borders::{Frame, borders};
pub use cluster::{Cluster, ClusterPoint, cluster};
pub use mercator::{Pixel, pixel, position};
