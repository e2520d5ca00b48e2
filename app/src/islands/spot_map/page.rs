//! Reading the page: the list's entries, and the attributes of [`crate::wire`].
use crate::{
    leaflet::{MapWords, Place, Status},
    wire,
};
use wasm_bindgen::JsCast as _;
use web_sys::{Document, Element};

/// The places of the list, in its order.
pub(super) fn places(document: &Document) -> Vec<Place> {
    let mut places = Vec::new();
    let Ok(entries) = document.query_selector_all("li[data-at]") else {
        return places;
    };
    for index in 0..entries.length() {
        places.extend(entries.item(index).and_then(|node| place(node.unchecked_ref())));
    }
    places
}

fn place(entry: &Element) -> Option<Place> {
    let [latitude, longitude] = numbers(&entry.get_attribute(wire::AT)?)?;
    let link = entry.query_selector("h3 a").ok()??;
    let text = |part| {
        entry
            .query_selector(part)
            .ok()
            .flatten()
            .and_then(|part| part.text_content())
            .unwrap_or_default()
    };
    let class = entry.class_name();
    Some(Place {
        number: number(entry)?,
        name: link.text_content().unwrap_or_default(),
        href: link.get_attribute("href").unwrap_or_default(),
        latitude,
        longitude,
        status: if class.contains("--open") {
            Status::Open
        } else if class.contains("--closed") {
            Status::Closed
        } else {
            Status::Unknown
        },
        status_text: text(".status"),
        area: text(".soft span"),
    })
}

/// The number of the entry `#p12`.
pub(super) fn number(entry: &Element) -> Option<usize> {
    entry.id().strip_prefix('p')?.parse().ok()
}

/// The texts of the map, from its figure.
pub(super) fn words(figure: &Element) -> MapWords {
    let word = |name| figure.get_attribute(name).unwrap_or_default();
    MapWords {
        several: word(wire::SEVERAL),
        several_in_two: word(wire::SEVERAL_IN_TWO),
        several_in_more: word(wire::SEVERAL_IN_MORE),
        zoom_in: word(wire::ZOOM_IN),
        zoom_out: word(wire::ZOOM_OUT),
        open_spot: word(wire::OPEN_SPOT),
    }
}

/// South, west, north and east of the drawing.
pub(super) fn bounds(areas: &Element) -> Option<[f64; 4]> {
    numbers(&areas.get_attribute(wire::BOUNDS)?)
}

/// Numbers between commas. The browser reads them: that spares the client a reader of its own.
fn numbers<const N: usize>(text: &str) -> Option<[f64; N]> {
    let mut numbers = [0.0; N];
    let mut parts = text.split(',');
    for number in &mut numbers {
        *number = js_sys::parse_float(parts.next()?);
    }
    numbers.iter().all(|number| number.is_finite()).then_some(numbers)
}
