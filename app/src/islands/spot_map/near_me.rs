//! "Near me": asks the browser where it is and says which place is nearest. Nothing of it is sent anywhere.
use crate::{
    leaflet::{Place, SpotMap, fill},
    wire,
};
use std::rc::Rc;
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use web_sys::{Element, Event, Position};

/// Shows the button and gives it its act.
pub(super) fn attach(figure: &Element, places: Rc<[Place]>, map: SpotMap) -> Option<()> {
    let button = figure.query_selector(".live__near").ok()??;
    let answer = figure.query_selector(".live__answer").ok()??;
    let asked = Closure::<dyn Fn(Event)>::new({
        let button = button.clone();
        move |_: Event| ask(&button, &answer, Rc::clone(&places), map.clone())
    });
    button
        .add_event_listener_with_callback("click", asked.as_ref().unchecked_ref())
        .ok()?;
    // The button stays as long as the page.
    asked.forget();
    button.remove_attribute("hidden").ok()
}

fn ask(button: &Element, answer: &Element, places: Rc<[Place]>, map: SpotMap) {
    let word = |name| button.get_attribute(name).unwrap_or_default();
    let failed = word(wire::NEAR_FAILED);
    answer.set_text_content(Some(&word(wire::NEAR_BUSY)));
    let found = Closure::once_into_js({
        let (answer, found, failed) = (answer.clone(), word(wire::NEAR_FOUND), failed.clone());
        move |position: Position| {
            let here = position.coords();
            let text = match map.nearest(&places, here.latitude(), here.longitude()) {
                Some((place, metres)) => {
                    map.open(place);
                    fill(
                        &fill(&found, "{name}", &place.name),
                        "{metres}",
                        &round(metres).to_string(),
                    )
                }
                None => failed,
            };
            answer.set_text_content(Some(&text));
        }
    });
    let not_found = Closure::once_into_js({
        let (answer, failed) = (answer.clone(), failed.clone());
        move |_: JsValue| answer.set_text_content(Some(&failed))
    });
    let geolocation = web_sys::window().and_then(|window| window.navigator().geolocation().ok());
    let asked = geolocation.is_some_and(|geolocation| {
        geolocation
            .get_current_position_with_error_callback(found.unchecked_ref(), Some(not_found.unchecked_ref()))
            .is_ok()
    });
    if !asked {
        answer.set_text_content(Some(&failed));
    }
}

/// Metres as people say them: to fifty.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a distance on earth fits"
)]
fn round(metres: f64) -> u32 {
    ((metres / 50.0 + 0.5) as u32).max(1) * 50
}
