//! Gemeente, wijk and buurt: their codes, names, outlines and figures.
//!
//! To add a key figure: a variant in [`FigureKey`]; the readers of files and the page on a wijk follow from it.
pub mod approximate;
mod code;
mod draft;
mod figures;
mod renewed;
mod share;

pub use code::{AreaCode, AreaCodeError, AreaKind};
pub use draft::{AreaDraft, AreaFault, AreaWarning, FiguresDraft};
pub use figures::{Figure, FigureKey, Figures};
pub use share::Share;

use crate::geography::{Outline, Position};

/// A gemeente, wijk or buurt.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// The CBS code; the code of a gemeente, wijk or buurt is its identity.
    pub code: AreaCode,
    /// The name as residents know it, without a leading "Wijk 33".
    pub name: String,
    /// The name in an address of a page; unique among areas of one kind in a gemeente.
    pub slug: String,
    /// Where the area's name is written on a map.
    pub centre: Position,
    /// Its border; `None` when nothing is known but the centre.
    pub outline: Option<Outline>,
    /// Whether the border was drawn around centres instead of measured.
    pub approximate: bool,
    /// The year of the border and of the code.
    pub boundary_year: Option<u16>,
    /// What is known of the people and dwellings in it.
    pub figures: Figures,
}
