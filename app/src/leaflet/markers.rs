//! The pins on the map, those that would overlap drawn together under a name.
use super::{MapWords, Place, binding, card::card, fill, icon, seen_as};
use domain::map::{ClusterPoint, Pixel, cluster};
use leaflet::{LatLng, LatLngBounds, Map, Marker, MarkerOptions, Point, Popup, PopupOptions};
use std::rc::Rc;
use wasm_bindgen::{JsCast as _, closure::Closure};

/// Pins nearer to each other than this, in CSS pixels, are drawn as one.
const APART: f64 = 44.0;

/// The places of the list and the markers that stand for them now.
pub(super) struct Markers {
    places: Rc<[Place]>,
    words: Rc<MapWords>,
    shown: Vec<Shown>,
}

struct Shown {
    marker: Marker,
    numbers: Vec<usize>,
    /// Called by Leaflet on a click; lives as long as the marker.
    _clicked: Closure<dyn FnMut()>,
}

impl Markers {
    pub(super) fn new(places: Rc<[Place]>, words: MapWords) -> Self {
        Self {
            places,
            words: Rc::new(words),
            shown: Vec::new(),
        }
    }

    /// Draws the places as they fall together at the map's zoom.
    pub(super) fn show(&mut self, map: &Map) {
        self.forget();
        let points: Vec<ClusterPoint> = self
            .places
            .iter()
            .map(|place| {
                let point = map.project(&place.lat_lng());
                ClusterPoint {
                    pixel: Pixel {
                        x: point.x(),
                        y: point.y(),
                    },
                    area: &place.area,
                }
            })
            .collect();
        self.shown = cluster(&points, APART)
            .into_iter()
            .map(|cluster| {
                let at = map.unproject(&Point::new(cluster.centre.x, cluster.centre.y));
                self.marker(map, cluster.members, &cluster.areas, &at)
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

    /// Shows the card of one place.
    pub(super) fn open_card(&self, map: &Map, place: &Place) {
        open_card(map, &[place], None, &self.words);
    }

    fn marker(&self, map: &Map, members: Vec<usize>, areas: &[String], at: &LatLng) -> Shown {
        let (icon, name) = match members.as_slice() {
            [only] => {
                let place = &self.places[*only];
                let name = [
                    &place.number.to_string(),
                    ". ",
                    &place.name,
                    ". ",
                    &place.status_text,
                ]
                .concat();
                (icon::place(place.number, place.status), name)
            }
            several => (icon::several(several.len()), self.name(several.len(), areas)),
        };
        let options = MarkerOptions::new();
        options.set_icon(seen_as(icon));
        options.set_keyboard(false);
        options.set_rise_on_hover(true);
        options.set_title(name.clone());
        let marker = Marker::new_with_options(at, &options);
        let numbers = members.iter().map(|member| self.places[*member].number).collect();
        let clicked = Closure::new({
            let (map, places, words) = (map.clone(), Rc::clone(&self.places), Rc::clone(&self.words));
            let name = name.clone();
            move || {
                let chosen: Vec<&Place> = members.iter().map(|member| &places[*member]).collect();
                choose(&map, &chosen, &name, &words);
            }
        });
        marker
            .unchecked_ref::<leaflet::Evented>()
            .on("click", clicked.as_ref());
        marker.add_to(map);
        if let Some(element) = binding::element(&marker) {
            // A name for who points by voice; the keyboard goes through the list.
            for (attribute, value) in [("role", "button"), ("tabindex", "-1"), ("aria-label", &name)] {
                let _ = element.set_attribute(attribute, value);
            }
        }
        Shown {
            marker,
            numbers,
            _clicked: clicked,
        }
    }

    /// What several places together are called: by their wijk, by their two wijken, or by their number alone.
    fn name(&self, count: usize, areas: &[String]) -> String {
        let text = match areas.len() {
            1 => &self.words.several,
            2 => &self.words.several_in_two,
            _ => &self.words.several_in_more,
        };
        let mut text = fill(text, "{count}", &count.to_string());
        for (name, area) in ["{area}", "{other}"].into_iter().zip(areas) {
            text = fill(&text, name, area);
        }
        text
    }
}

/// A few places open their card, many make the map come nearer until they part.
fn choose(map: &Map, places: &[&Place], name: &str, words: &MapWords) {
    const FEW: usize = 4;
    if places.len() > FEW && map.get_zoom() < map.get_max_zoom() {
        let first = places[0].lat_lng();
        let bounds = LatLngBounds::new(&first, &first);
        for place in places {
            bounds.extend(&place.lat_lng());
        }
        map.fit_bounds(&bounds);
    } else {
        open_card(map, places, (places.len() > 1).then_some(name), words);
    }
}

fn open_card(map: &Map, places: &[&Place], title: Option<&str>, words: &MapWords) {
    let (Some(first), Some(content)) = (places.first(), card(places, title, words)) else {
        return;
    };
    let popup = Popup::new_with_lat_lng(&first.lat_lng(), &PopupOptions::new());
    popup.set_content(&content);
    popup.open_on(map);
}
