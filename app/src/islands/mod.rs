//! All that needs WASM. Small: an island finds its data in the page that it wakes up in.
mod spot_map;

pub use spot_map::SpotMap;
