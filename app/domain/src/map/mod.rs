//! How places are drawn together on a map.
