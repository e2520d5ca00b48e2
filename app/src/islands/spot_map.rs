//! The map beside the list.
use crate::wire::{MapWords, SpotPin, Tiles};
use leptos::prelude::*;

/// Draws the spots of the list on a map, over the outlines that the server drew.
#[island]
pub fn SpotMap(
    /// The spots, in the order of the list.
    spots: Vec<SpotPin>,
    /// South, west, north, east of the drawing that stands in the page.
    bounds: (f64, f64, f64, f64),
    /// Background tiles, if any.
    tiles: Option<Tiles>,
    /// The texts.
    words: MapWords,
) -> impl IntoView {
    let place = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        let Some(element) = place.get() else { return };
        crate::leaflet::draw(&element, &spots, bounds, tiles.as_ref(), &words);
    });
    #[cfg(not(feature = "hydrate"))]
    let _ = (spots, bounds, tiles, words);
    view! { <div node_ref=place class="spot-map"></div> }
}
