//! Reading what others made: bytes become drafts and remarks, nothing is judged here.
pub mod areas;
pub mod demo_areas;
pub mod demo_tree;
pub mod edges;
pub mod features;
pub mod file;
pub mod moments;
pub mod products;
pub mod spots;
pub mod tree;
