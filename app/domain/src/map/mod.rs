//! How places are drawn together on a map.
//!
//! The browser's client needs these rules too, so nothing here asks for the feature `directory`, but for the drawing of
//! borders.
mod cluster;
mod mercator;

pub use cluster::{Cluster, ClusterPoint, cluster};
pub use mercator::{Pixel, pixel, position};
