//! The small flat values that cross to the browser as props of an island.
use serde::{Deserialize, Serialize};

/// A meeting spot on the map. Degrees are WGS84.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SpotPin {
    /// Its number in the list, from 1.
    pub n: usize,
    /// Its name.
    pub name: String,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
    /// `o` open, `c` closed, `u` unknown: the end of a CSS class and of a drawing's name.
    pub s: char,
    /// The status in words.
    pub status: String,
    /// The name of its wijk, for naming a cluster.
    pub area: String,
    /// The address of its page.
    pub href: String,
}

/// The texts that the map island needs; placeholders in braces are filled in the browser.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MapWords {
    /// "{count} plekken in {area}"
    pub cluster: String,
    /// "{count} plekken in {area} en {other}"
    pub cluster_two: String,
    /// "{count} plekken"
    pub cluster_many: String,
    /// "Zoek bij mij in de buurt"
    pub near_me: String,
    /// "Wij zoeken waar u bent…"
    pub near_me_busy: String,
    /// "Het dichtst bij u: {name}, {metres} meter."
    pub near_me_found: String,
    /// "Wij konden niet zien waar u bent. Kies uw wijk."
    pub near_me_failed: String,
    /// "Dichterbij"
    pub zoom_in: String,
    /// "Verder weg"
    pub zoom_out: String,
    /// "Bekijk deze plek"
    pub open_spot: String,
    /// "Sluit"
    pub close: String,
}

/// Background tiles of the map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tiles {
    /// URL template with `{z}`, `{x}`, `{y}`.
    pub url: String,
    /// Whose map it is.
    pub attribution: String,
}
