//! The only room that touches Leaflet's `L`.
//!
//! It draws what it is given and tells what was chosen; it decides nothing. Strings never become HTML here: elements are
//! made one by one, and the only markup ([`icon`]) holds numbers. Leaflet's markers are for pointer, touch and voice;
//! the list beside the map does the keyboard's work. What the crate `leaflet` does not bind stands in [`binding`]. To
//! draw something new: a file that makes a layer, and a line in [`SpotMap::draw`].
mod binding;
mod card;
mod icon;
mod markers;
mod place;

pub(crate) use place::{MapWords, Place, Status, fill};

use leaflet::{LatLng, LatLngBounds, Map, MapOptions, TileLayer, TileLayerOptions};
use markers::Markers;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement};

/// What lies under the pins.
pub(crate) struct Ground {
    /// The server's drawing of the areas; it moves into the map.
    pub areas: Element,
    /// Its southern, western, northern and eastern edge in degrees.
    pub bounds: [f64; 4],
    /// The address of background tiles, if any.
    pub tiles: Option<String>,
}

/// A map that is being shown. Dropping the last one of it takes the map away.
#[derive(Clone)]
pub(crate) struct SpotMap(Rc<Shown>);

struct Shown {
    map: Map,
    markers: Rc<RefCell<Markers>>,
    /// Called by Leaflet after each zoom; lives as long as the map.
    _zoomed: Closure<dyn FnMut()>,
}

impl SpotMap {
    /// Draws the map into `element`. The borders come with the server's drawing, so they need not come twice. `None` when
    /// Leaflet did not load.
    pub(crate) fn draw(
        element: &HtmlElement,
        ground: &Ground,
        places: Rc<[Place]>,
        words: MapWords,
    ) -> Option<Self> {
        if !binding::is_loaded() {
            return None;
        }
        let map = Map::new_with_element(element, &options()).ok()?;
        let [south, west, north, east] = ground.bounds;
        let bounds = LatLngBounds::new(&LatLng::new(south, west), &LatLng::new(north, east));
        map.fit_bounds(&bounds);
        if let Some(tiles) = &ground.tiles {
            TileLayer::new_options(tiles, &TileLayerOptions::new()).add_to(&map);
        }
        binding::svg_overlay(&ground.areas, &bounds).add_to(&map);
        binding::zoom_control(&words.zoom_in, &words.zoom_out).add_to(&map);
        let markers = Rc::new(RefCell::new(Markers::new(places, words)));
        markers.borrow_mut().show(&map);
        let zoomed = Closure::new({
            let (map, markers) = (map.clone(), Rc::clone(&markers));
            move || markers.borrow_mut().show(&map)
        });
        map.on("zoomend", zoomed.as_ref());
        Some(Self(Rc::new(Shown {
            map,
            markers,
            _zoomed: zoomed,
        })))
    }

    /// Makes the pin of a place stand out, alone among all; `None` for none of them.
    pub(crate) fn light(&self, number: Option<usize>) {
        self.0.markers.borrow().light(number);
    }

    /// Moves to a place and shows its card.
    pub(crate) fn open(&self, place: &Place) {
        const NEAR: f64 = 15.0;
        self.0.map.set_view(&place.lat_lng(), NEAR);
        self.0.markers.borrow().open_card(&self.0.map, place);
    }

    /// The place nearest to a position, and the metres to it.
    pub(crate) fn nearest<'a>(
        &self,
        places: &'a [Place],
        latitude: f64,
        longitude: f64,
    ) -> Option<(&'a Place, f64)> {
        let here = LatLng::new(latitude, longitude);
        let metres = places
            .iter()
            .map(|place| (place, self.0.map.distance(&here, &place.lat_lng())));
        metres.min_by(|one, other| one.1.total_cmp(&other.1))
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        self.markers.borrow_mut().forget();
        self.map.remove();
    }
}

/// A finger scrolls the page past the map; two fingers move the map. The mouse's wheel scrolls the page as well.
fn options() -> MapOptions {
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
    options
}

/// A JavaScript value seen as another type that it certainly is.
fn seen_as<T: wasm_bindgen::JsCast>(value: impl Into<wasm_bindgen::JsValue>) -> T {
    use wasm_bindgen::JsCast as _;
    value.into().unchecked_into()
}
