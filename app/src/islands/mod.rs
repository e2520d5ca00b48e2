//! All that needs WASM. Small: an island takes its props, and its texts among them.
mod spot_map;

pub use spot_map::SpotMap;
