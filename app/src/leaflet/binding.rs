//! The few calls of Leaflet that the crate `leaflet` leaves out.
use leaflet::{LatLngBounds, Layer, Marker};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = L, js_name = svgOverlay)]
    fn new_svg_overlay(svg: &Element, bounds: &LatLngBounds, options: &JsValue) -> Layer;

    /// <https://leafletjs.com/reference.html#control-zoom>
    #[wasm_bindgen(js_namespace = ["L", "control"], js_name = zoom)]
    fn new_zoom_control(options: &JsValue) -> Layer;

    #[wasm_bindgen(method, js_name = getElement)]
    fn element_of(this: &MarkerWithElement) -> Option<Element>;

    #[wasm_bindgen(extends = Marker)]
    type MarkerWithElement;
}

/// Whether Leaflet's script ran.
pub(super) fn is_loaded() -> bool {
    web_sys::window()
        .is_some_and(|window| js_sys::Reflect::has(&window, &JsValue::from_str("L")).unwrap_or(false))
}

/// A drawing laid over the map between bounds, its links left alive.
pub(super) fn svg_overlay(svg: &Element, bounds: &LatLngBounds) -> Layer {
    new_svg_overlay(svg, bounds, &object(&[("interactive", JsValue::TRUE)]))
}

/// The buttons for nearer and farther, named in the page's language.
pub(super) fn zoom_control(nearer: &str, farther: &str) -> Layer {
    new_zoom_control(&object(&[
        ("zoomInTitle", nearer.into()),
        ("zoomOutTitle", farther.into()),
    ]))
}

/// The element of a marker that is on the map.
pub(super) fn element(marker: &Marker) -> Option<Element> {
    super::seen_as::<MarkerWithElement>(marker.clone()).element_of()
}

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = js_sys::Object::new();
    for (name, value) in fields {
        // Setting a field of a plain object cannot fail.
        let _ = js_sys::Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object.into()
}
