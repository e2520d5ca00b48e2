//! An area as a file or a service gives it.
use super::FigureKey;
use geo::MultiPolygon;

/// Nothing checked yet; empty text counts as not given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AreaDraft {
    /// Where it stands in the file: "feature 3".
    pub place: String,
    /// The CBS code.
    pub code: String,
    /// Its name, perhaps with "Wijk 33 " before it.
    pub name: String,
    /// Its border in the coordinates of the file: WGS84 degrees or RD metres.
    pub border: Option<MultiPolygon<f64>>,
    /// Where its name is written, longitude or x first.
    pub centre: Option<(f64, f64)>,
    /// The year of the border.
    pub boundary_year: Option<u16>,
    /// Whether the border is drawn around centres instead of measured.
    pub approximate: bool,
    /// Figures with their year.
    pub figures: Vec<(FigureKey, u16, f64)>,
}
