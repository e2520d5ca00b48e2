//! The map beside the list.
//!
//! Without WASM the server's drawing of the areas and pins stands in the page. With it, Leaflet takes that drawing as its
//! ground and the pins become a map that can be moved; the list stays the way for keyboards and readers. "Near me" is
//! worked out here: a position never leaves the browser.
use crate::wire::{MapWords, SpotPin, Tiles};
use leptos::prelude::*;

/// Draws the spots of the list on a map, over the outlines that the server drew.
#[island]
pub fn SpotMap(
    /// The spots, in the order of the list.
    spots: Vec<SpotPin>,
    /// South, west, north, east of the drawing that stands in the page.
    bounds: (f64, f64, f64, f64),
    /// Background tiles, if any.
    tiles: Option<Tiles>,
    /// The texts.
    words: MapWords,
) -> impl IntoView {
    let place = NodeRef::<leptos::html::Div>::new();
    let (alive, set_alive) = signal(false);
    let (answer, set_answer) = signal(String::new());
    let near_me = words.near_me.clone();
    #[cfg(feature = "hydrate")]
    let find = awake::wake(awake::Parts {
        place,
        spots,
        bounds,
        tiles,
        words,
        set_alive,
        set_answer,
    });
    #[cfg(not(feature = "hydrate"))]
    let find = {
        // The server draws the closed door; what stands behind it is opened in the browser.
        let _ = (spots, bounds, tiles, words, set_alive, set_answer);
        move || {}
    };
    view! {
        <div class="live" hidden=move || !alive.get()>
            <div node_ref=place class="live__map"></div>
            <p class="live__near">
                <button type="button" class="button button--second" on:click=move |_| find()>{near_me}</button>
            </p>
            <p class="live__answer" role="status">{answer}</p>
        </div>
    }
}

#[cfg(feature = "hydrate")]
mod awake {
    //! What happens in the browser.
    use super::{MapWords, SpotPin, Tiles};
    use crate::leaflet;
    use domain::geography::Position;
    use leptos::{html, prelude::*};
    use wasm_bindgen::{JsCast as _, closure::Closure};
    use web_sys::{Element, Event};

    pub(super) struct Parts {
        pub place: NodeRef<html::Div>,
        pub spots: Vec<SpotPin>,
        pub bounds: (f64, f64, f64, f64),
        pub tiles: Option<Tiles>,
        pub words: MapWords,
        pub set_alive: WriteSignal<bool>,
        pub set_answer: WriteSignal<String>,
    }

    /// Draws the map once its place is in the page, and gives the act behind "near me".
    pub(super) fn wake(parts: Parts) -> impl Fn() + Clone + 'static {
        let Parts {
            place,
            spots,
            bounds,
            tiles,
            words,
            set_alive,
            set_answer,
        } = parts;
        let map = StoredValue::new_local(None::<leaflet::SpotMap>);
        on_cleanup(move || map.set_value(None));
        Effect::new({
            let (spots, words) = (spots.clone(), words.clone());
            move |_| {
                let Some(element) = place.get() else { return };
                // Shown first: Leaflet measures the place that it draws in.
                set_alive.set(true);
                let (spots, words, tiles) = (spots.clone(), words.clone(), tiles.clone());
                request_animation_frame(move || {
                    let figure = element.closest("figure").ok().flatten();
                    let areas = figure
                        .as_ref()
                        .and_then(|figure| figure.query_selector("svg.areas").ok().flatten());
                    let drawn = leaflet::SpotMap::draw(
                        &element,
                        areas.as_ref(),
                        bounds,
                        &spots,
                        tiles.as_ref(),
                        &words,
                    );
                    if let (Some(drawn), Some(figure)) = (&drawn, &figure) {
                        let _ = figure.class_list().add_1("map--live");
                        follow_list(drawn);
                    } else {
                        set_alive.set(false);
                    }
                    map.set_value(drawn);
                });
            }
        });
        move || look_around(spots.clone(), words.clone(), map, set_answer)
    }

    /// Lights the pin of the list entry that has the focus or the pointer.
    fn follow_list(map: &leaflet::SpotMap) {
        let Some(list) = document().get_element_by_id("lijst") else {
            return;
        };
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

    /// The number of the list entry `#p12` that an event happened in.
    fn number_of(event: &Event) -> Option<usize> {
        let target: Element = event.target()?.dyn_into().ok()?;
        target
            .closest("li[id]")
            .ok()??
            .id()
            .strip_prefix('p')?
            .parse()
            .ok()
    }

    /// Asks the browser where it is and answers with the nearest place. Nothing of it is sent anywhere.
    fn look_around(
        spots: Vec<SpotPin>,
        words: MapWords,
        map: StoredValue<Option<leaflet::SpotMap>, LocalStorage>,
        set_answer: WriteSignal<String>,
    ) {
        set_answer.set(words.near_me_busy.clone());
        let failed = words.near_me_failed.clone();
        let found = Closure::once_into_js(move |position: web_sys::Position| {
            let here = Position::new(position.coords().latitude(), position.coords().longitude());
            let nearest = here.ok().and_then(|here| nearest(&spots, here));
            set_answer.set(match nearest {
                Some((pin, metres)) => {
                    map.with_value(|map| map.iter().for_each(|map| map.open(pin)));
                    words
                        .near_me_found
                        .replace("{name}", &pin.name)
                        .replace("{metres}", &round(metres).to_string())
                }
                None => words.near_me_failed.clone(),
            });
        });
        let not_found = Closure::once_into_js({
            let failed = failed.clone();
            move || set_answer.set(failed)
        });
        let asked = window().navigator().geolocation().and_then(|geolocation| {
            geolocation.get_current_position_with_error_callback(
                found.unchecked_ref(),
                Some(not_found.unchecked_ref()),
            )
        });
        if asked.is_err() {
            set_answer.set(failed);
        }
    }

    fn nearest(spots: &[SpotPin], here: Position) -> Option<(&SpotPin, f64)> {
        spots
            .iter()
            .filter_map(|pin| Some((pin, Position::new(pin.lat, pin.lon).ok()?.metres_to(here))))
            .min_by(|one, other| one.1.total_cmp(&other.1))
    }

    /// Metres as people say them: to fifty.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a distance on earth fits"
    )]
    fn round(metres: f64) -> u32 {
        (metres / 50.0).round().max(1.0) as u32 * 50
    }
}
