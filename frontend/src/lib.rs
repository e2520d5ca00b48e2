//! Wakes the islands. Linking `app` is what brings them in.
use app as _;

/// Called by the page's script once the client is loaded.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
