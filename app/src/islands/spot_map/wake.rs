//! Waking up: from the page as the server sent it to a map that moves.
use super::{near_me, page};
use crate::{
    leaflet::{Ground, Place, SpotMap},
    wire,
};
use leptos::{html, prelude::*};
use std::rc::Rc;
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{Element, Event, HtmlElement};

/// Draws the map as soon as its place is in the page. When something is missing, the server's drawing simply stays.
pub(super) fn on_arrival(place: NodeRef<html::Div>) {
    let shown = StoredValue::new_local(None::<SpotMap>);
    on_cleanup(move || shown.set_value(None));
    Effect::new(move |_| {
        if let Some(element) = place.get() {
            shown.set_value(draw(&element));
        }
    });
}

fn draw(element: &HtmlElement) -> Option<SpotMap> {
    let figure = element.closest("figure").ok()??;
    let areas = figure.query_selector("svg.areas").ok()??;
    let places: Rc<[Place]> = page::places(&element.owner_document()?).into();
    let ground = Ground {
        bounds: page::bounds(&areas)?,
        areas,
        tiles: figure.get_attribute(wire::TILES),
    };
    // Shown first: Leaflet measures the place that it draws in.
    element.remove_attribute("hidden").ok()?;
    let Some(map) = SpotMap::draw(element, &ground, Rc::clone(&places), page::words(&figure)) else {
        element.set_attribute("hidden", "").ok()?;
        return None;
    };
    follow_list(&element.owner_document()?.get_element_by_id("lijst")?, &map);
    near_me::attach(&figure, places, map.clone());
    Some(map)
}

/// Lights the pin of the list's entry that has the focus or the pointer.
fn follow_list(list: &Element, map: &SpotMap) {
    for event in ["focusin", "mouseover"] {
        let map = map.clone();
        let light = Closure::<dyn Fn(Event)>::new(move |event: Event| map.light(number_of(&event)));
        if list
            .add_event_listener_with_callback(event, light.as_ref().unchecked_ref())
            .is_ok()
        {
            // The list stays as long as the page.
            light.forget();
        }
    }
}

fn number_of(event: &Event) -> Option<usize> {
    let target: Element = event.target()?.dyn_into().ok()?;
    page::number(&target.closest("li[id]").ok()??)
}
