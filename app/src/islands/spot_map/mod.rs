//! The map beside the list.
//!
//! Without WASM the server's drawing of the areas and pins stands in the page. With it, Leaflet takes that drawing as its
//! ground and the pins become a map that can be moved; the list stays the way for keyboards and readers. "Near me" is
//! worked out here: a position never leaves the browser.
#[cfg(feature = "hydrate")]
mod near_me;
#[cfg(feature = "hydrate")]
mod page;
#[cfg(feature = "hydrate")]
mod wake;

use leptos::prelude::*;

/// Draws the places of the list on a map. It stands in the map's `<figure>` and reads what it needs from the page.
#[island]
pub fn SpotMap() -> impl IntoView {
    let place = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "hydrate")]
    wake::on_arrival(place);
    view! { <div node_ref=place class="live__map" hidden></div> }
}
