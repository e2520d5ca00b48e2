//! What crosses to the browser, by name.
//!
//! An island needs no data of its own: the list that stands in the page is the data, and the few words and numbers that a
//! reader does not see stand in the attributes below. So nothing is sent twice, and the client needs no decoder. The
//! server writes an attribute by its name here, the island reads it by the same name.
use serde::{Deserialize, Serialize};

/// On the entry of the list: degrees north and east of the place, `50.8881,5.9795`.
pub const AT: &str = "data-at";
/// On the drawing of the areas: its southern, western, northern and eastern edge, `50.8,5.9,50.9,6.0`.
pub const BOUNDS: &str = "data-bounds";
/// On the map's figure: the address of background tiles with `{z}`, `{x}`, `{y}`; absent when there are none.
pub const TILES: &str = "data-tiles";
/// On the map's figure: "{count} plekken in {area}".
pub const SEVERAL: &str = "data-several";
/// On the map's figure: "{count} plekken in {area} en {other}".
pub const SEVERAL_IN_TWO: &str = "data-several-in-two";
/// On the map's figure: "{count} plekken".
pub const SEVERAL_IN_MORE: &str = "data-several-in-more";
/// On the map's figure: the name of the button for nearer.
pub const ZOOM_IN: &str = "data-zoom-in";
/// On the map's figure: the name of the button for farther.
pub const ZOOM_OUT: &str = "data-zoom-out";
/// On the map's figure: the name of the link to a place's own page.
pub const OPEN_SPOT: &str = "data-open";
/// On the button "near me": what is said while the browser looks where it is.
pub const NEAR_BUSY: &str = "data-busy";
/// On the button "near me": "Het dichtst bij u: {name}, {metres} meter."
pub const NEAR_FOUND: &str = "data-found";
/// On the button "near me": what is said when the browser does not know where it is.
pub const NEAR_FAILED: &str = "data-failed";

/// All of them, for the test that none is missing.
pub const ALL: [&str; 12] = [
    AT,
    BOUNDS,
    TILES,
    SEVERAL,
    SEVERAL_IN_TWO,
    SEVERAL_IN_MORE,
    ZOOM_IN,
    ZOOM_OUT,
    OPEN_SPOT,
    NEAR_BUSY,
    NEAR_FOUND,
    NEAR_FAILED,
];

/// Background tiles of the map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tiles {
    /// URL template with `{z}`, `{x}`, `{y}`.
    pub url: String,
    /// Whose map it is.
    pub attribution: String,
}
