//! The only room that touches Leaflet.
use crate::wire::{MapWords, SpotPin, Tiles};

/// Draws the map into an element.
pub(crate) fn draw(
    element: &web_sys::HtmlElement,
    spots: &[SpotPin],
    bounds: (f64, f64, f64, f64),
    tiles: Option<&Tiles>,
    words: &MapWords,
) {
    let _ = (spots, bounds, tiles, words);
    let options = leaflet::MapOptions::default();
    let Ok(map) = leaflet::Map::new_with_element(element, &options) else {
        return;
    };
    map.set_view(&leaflet::LatLng::new(50.888, 5.98), 12.0);
}
