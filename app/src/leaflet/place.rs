//! What the map is told.
use leaflet::LatLng;

/// Whether a place is open, as its pin shows it.
#[derive(Clone, Copy)]
pub(crate) enum Status {
    /// Open now: filled.
    Open,
    /// Closed now: white.
    Closed,
    /// Call first: dashed.
    Unknown,
}

/// A place of the list.
#[derive(Clone)]
pub(crate) struct Place {
    /// Its number in the list.
    pub number: usize,
    /// Its name.
    pub name: String,
    /// The address of its page.
    pub href: String,
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// Whether it is open.
    pub status: Status,
    /// The same in words.
    pub status_text: String,
    /// The name of its wijk.
    pub area: String,
}

impl Place {
    pub(super) fn lat_lng(&self) -> LatLng {
        LatLng::new(self.latitude, self.longitude)
    }
}

/// The texts of the map; what stands in braces is filled in by [`fill`].
#[derive(Clone)]
pub(crate) struct MapWords {
    /// "{count} plekken in {area}"
    pub several: String,
    /// "{count} plekken in {area} en {other}"
    pub several_in_two: String,
    /// "{count} plekken"
    pub several_in_more: String,
    /// The name of the button for nearer.
    pub zoom_in: String,
    /// The name of the button for farther.
    pub zoom_out: String,
    /// The name of the link to a place's page.
    pub open_spot: String,
}

/// Puts a value where its name stands in a text. The browser does the searching: that keeps the client small.
pub(crate) fn fill(text: &str, name: &str, value: &str) -> String {
    js_sys::JsString::from(text).replace(name, value).into()
}
