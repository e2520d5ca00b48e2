//! The only room that touches Leaflet's `L`.
//!
//! It draws what it is given and tells what was chosen; it decides nothing. Strings never become HTML here: elements are
//! made one by one, and the only markup ([`icon`]) holds numbers. Leaflet's markers are for pointer, touch and voice;
//! the list beside the map does the keyboard's work. What the crate `leaflet` does not bind stands in [`binding`]. To
//! draw something new: a file that makes a layer, and a line in [`SpotMap::draw`].
mod binding;
mod card;
mod icon;
mod places;

use crate::wire::{MapWords, SpotPin, Tiles};
use leaflet::{LatLng, LatLngBounds, Map, MapOptions, Point, TileLayer, TileLayerOptions};
use places::Places;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{Element, HtmlElement};

/// A map that is being shown. Dropping the last one of it takes the map away.
#[derive(Clone)]
pub(crate) struct SpotMap(Rc<Shown>);

struct Shown {
    map: Map,
    places: Rc<RefCell<Places>>,
    /// Called by Leaflet after each zoom; lives as long as the map.
    _zoomed: Closure<dyn FnMut()>,
}

impl SpotMap {
    /// Draws the map into `element`. The drawing of the areas that the server made is taken over as its ground, so the
    /// borders need not come twice. `None` when Leaflet did not load: then the server's drawing simply stays.
    pub(crate) fn draw(
        element: &HtmlElement,
        areas: Option<&Element>,
        bounds: (f64, f64, f64, f64),
        pins: &[SpotPin],
        tiles: Option<&Tiles>,
        words: &MapWords,
    ) -> Option<Self> {
        if !binding::is_loaded() {
            return None;
        }
        let map = Map::new_with_element(element, &options(words)).ok()?;
        let (south, west, north, east) = bounds;
        let bounds = LatLngBounds::new(&LatLng::new(south, west), &LatLng::new(north, east));
        if let Some(tiles) = tiles {
            let options = TileLayerOptions::new();
            options.set_max_zoom(19.0);
            TileLayer::new_options(&tiles.url, &options).add_to(&map);
        }
        if let Some(areas) = areas {
            binding::svg_overlay(areas, &bounds).add_to(&map);
        }
        map.fit_bounds(&bounds);
        binding::zoom_control(&words.zoom_in, &words.zoom_out).add_to(&map);
        let places = Rc::new(RefCell::new(Places::new(pins.to_vec(), words.clone())));
        places.borrow_mut().show(&map);
        let zoomed = Closure::new({
            let (map, places) = (map.clone(), Rc::clone(&places));
            move || places.borrow_mut().show(&map)
        });
        map.on("zoomend", zoomed.as_ref());
        Some(Self(Rc::new(Shown {
            map,
            places,
            _zoomed: zoomed,
        })))
    }

    /// Makes the pin of a place stand out, alone among all; `None` for none of them.
    pub(crate) fn light(&self, number: Option<usize>) {
        self.0.places.borrow().light(number);
    }

    /// Moves to a place and shows its card.
    pub(crate) fn open(&self, pin: &SpotPin) {
        self.0.map.set_view(&LatLng::new(pin.lat, pin.lon), 15.0);
        self.0
            .places
            .borrow()
            .open_card(&self.0.map, std::slice::from_ref(pin));
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        self.places.borrow_mut().forget();
        self.map.remove();
    }
}

/// A finger scrolls the page past the map; two fingers move the map. The mouse's wheel scrolls the page as well.
fn options(words: &MapWords) -> MapOptions {
    let options = MapOptions::default();
    let coarse = web_sys::window()
        .and_then(|window| window.match_media("(pointer: coarse)").ok().flatten())
        .is_some_and(|query| query.matches());
    options.set_dragging(!coarse);
    options.set_scroll_wheel_zoom(false);
    options.set_zoom_control(false);
    options.set_attribution_control(false);
    options.set_zoom_snap(0.25);
    options.set_min_zoom(9.0);
    options.set_max_zoom(19.0);
    let _ = words;
    options
}

/// A size in CSS pixels.
fn size(width: f64, height: f64) -> Point {
    Point::new(width, height)
}

/// A JavaScript value seen as another type that it certainly is.
fn seen_as<T: wasm_bindgen::JsCast>(value: impl Into<wasm_bindgen::JsValue>) -> T {
    value.into().unchecked_into()
}
