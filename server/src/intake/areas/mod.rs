//! Reading areas and their key figures: from GeoJSON, from tables, and from the service that publishes them.
//!
//! The rule of this room: bytes become drafts and remarks. A file that cannot be read as a whole is one [`FileError`](super::file::FileError)
//! and gives nothing; a record that cannot be read is a remark with its place. Whether a draft is right is judged by
//! `domain`, what becomes of it by `usecases`. To read another shape: a file here that gives the same drafts; to read
//! another spelling of a figure: a line in [`figure_names`].
pub mod figure_names;
pub mod figures_csv;
pub mod geojson;
pub mod pdok;

pub use super::file::{FileError, MOST_BYTES};
