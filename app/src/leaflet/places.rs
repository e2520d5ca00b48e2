//! The places on the map, those that would overlap drawn together under a name.
use super::{binding, card::card, icon, seen_as};
use crate::wire::{MapWords, SpotPin};
use domain::map::{ClusterPoint, cluster};
use leaflet::{LatLng, Map, Marker, MarkerOptions, Popup, PopupOptions};
use wasm_bindgen::{JsCast as _, closure::Closure};

/// Pins nearer to each other than this, in CSS pixels, are drawn as one.
const APART: f64 = 34.0;

/// The pins of the list and the markers that stand for them now.
pub(super) struct Places {
    pins: Vec<SpotPin>,
    words: MapWords,
    shown: Vec<Shown>,
}

struct Shown {
    marker: Marker,
    numbers: Vec<usize>,
    /// Called by Leaflet on a click; lives as long as the marker.
    _clicked: Closure<dyn FnMut()>,
}

impl Places {
    pub(super) fn new(pins: Vec<SpotPin>, words: MapWords) -> Self {
        Self {
            pins,
            words,
            shown: Vec::new(),
        }
    }

    /// Draws the places as they fall together at the map's zoom.
    pub(super) fn show(&mut self, map: &Map) {
        self.forget();
        let points: Vec<ClusterPoint> = self
            .pins
            .iter()
            .filter_map(|pin| {
                let position = domain::geography::Position::new(pin.lat, pin.lon).ok()?;
                Some(ClusterPoint {
                    position,
                    area: &pin.area,
                })
            })
            .collect();
        let clusters = cluster(&points, map.get_zoom(), APART);
        self.shown = clusters
            .iter()
            .map(|cluster| {
                let pins: Vec<SpotPin> = cluster
                    .members
                    .iter()
                    .map(|index| self.pins[*index].clone())
                    .collect();
                let centre = LatLng::new(cluster.centre.latitude(), cluster.centre.longitude());
                self.marker(map, pins, &cluster.areas, &centre)
            })
            .collect();
    }

    /// Takes every marker off the map.
    pub(super) fn forget(&mut self) {
        for shown in self.shown.drain(..) {
            shown.marker.remove();
        }
    }

    /// Makes the marker of one number stand out.
    pub(super) fn light(&self, number: Option<usize>) {
        for shown in &self.shown {
            if let Some(element) = binding::element(&shown.marker) {
                let lit = number.is_some_and(|number| shown.numbers.contains(&number));
                let _ = element.class_list().toggle_with_force("pin--lit", lit);
            }
        }
    }

    /// Shows the card of one or more places where the first of them is.
    pub(super) fn open_card(&self, map: &Map, pins: &[SpotPin]) {
        open_card(map, pins, None, &self.words);
    }

    fn marker(&self, map: &Map, pins: Vec<SpotPin>, areas: &[String], at: &LatLng) -> Shown {
        let (icon, name) = match pins.as_slice() {
            [pin] => (
                icon::place(pin.n, pin.s),
                format!("{}. {}. {}", pin.n, pin.name, pin.status),
            ),
            several => (icon::several(several.len()), self.name(several.len(), areas)),
        };
        let options = MarkerOptions::new();
        options.set_icon(seen_as(icon));
        options.set_keyboard(false);
        options.set_rise_on_hover(true);
        options.set_title(name.clone());
        let marker = Marker::new_with_options(at, &options);
        let numbers = pins.iter().map(|pin| pin.n).collect();
        let title = (pins.len() > 1).then(|| name.clone());
        let clicked = Closure::new({
            let (map, words) = (map.clone(), self.words.clone());
            move || choose(&map, &pins, title.as_deref(), &words)
        });
        marker
            .unchecked_ref::<leaflet::Evented>()
            .on("click", clicked.as_ref());
        marker.add_to(map);
        if let Some(element) = binding::element(&marker) {
            // A name for who points by voice; the keyboard goes through the list.
            let _ = element.set_attribute("role", "button");
            let _ = element.set_attribute("tabindex", "-1");
            let _ = element.set_attribute("aria-label", &name);
        }
        Shown {
            marker,
            numbers,
            _clicked: clicked,
        }
    }

    /// What several places together are called: by their wijk, by their two wijken, or by their number alone.
    fn name(&self, count: usize, areas: &[String]) -> String {
        let words = match areas {
            [_] => &self.words.cluster,
            [_, _] => &self.words.cluster_two,
            _ => &self.words.cluster_many,
        };
        words
            .replace("{count}", &count.to_string())
            .replace("{area}", areas.first().map_or("", String::as_str))
            .replace("{other}", areas.get(1).map_or("", String::as_str))
    }
}

/// A few places open their card, many make the map come nearer until they part.
fn choose(map: &Map, pins: &[SpotPin], title: Option<&str>, words: &MapWords) {
    const FEW: usize = 4;
    let nearest = map.get_zoom() >= map.get_max_zoom();
    if pins.len() <= FEW || nearest {
        open_card(map, pins, title, words);
    } else if let Some(pin) = pins.first() {
        let bounds =
            leaflet::LatLngBounds::new(&LatLng::new(pin.lat, pin.lon), &LatLng::new(pin.lat, pin.lon));
        for pin in pins {
            bounds.extend(&LatLng::new(pin.lat, pin.lon));
        }
        map.fit_bounds(&bounds);
    }
}

fn open_card(map: &Map, pins: &[SpotPin], title: Option<&str>, words: &MapWords) {
    let (Some(first), Some(content)) = (pins.first(), card(pins, title, words)) else {
        return;
    };
    let options = PopupOptions::new();
    options.set_max_width(260.0);
    let popup = Popup::new_with_lat_lng(&LatLng::new(first.lat, first.lon), &options);
    popup.set_content(&content);
    popup.open_on(map);
}
