//! How to get to a spot, and what is close to it. Nothing of another site is loaded: a route is a link.
use crate::{
    parts::{finished::finished, map_drawing::spot_drawing},
    request::PageContext,
    routes::{Route, encode},
    words::Words,
};
use domain::spot::MeetingSpot;
use leptos::prelude::*;

/// So many other spots are shown.
const MOST_NEAR: usize = 3;

/// The position for an app of maps (RFC 5870), with the name of the spot.
pub(super) fn geo(spot: &MeetingSpot) -> String {
    let (latitude, longitude) = (spot.position.latitude(), spot.position.longitude());
    format!(
        "geo:{latitude},{longitude}?q={latitude},{longitude}({})",
        encode(&spot.name)
    )
}

/// Address, bus stop, parking, a small map.
pub(super) fn way(spot: &MeetingSpot, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let town = format!("{} {}", spot.address.postal_code, spot.address.city);
    let address: Vec<&str> = [spot.address.street.trim(), town.trim()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let or_unknown = |text: Option<&str>| text.unwrap_or(words.spot_not_known()).to_owned();
    // What the record says, in the language that it says it in.
    let told = |text: Option<&str>| {
        let language = text.and_then(|_| context.records_language());
        view! { <dd lang=language>{or_unknown(text)}</dd> }
    };
    let (latitude, longitude) = (spot.position.latitude(), spot.position.longitude());
    let shown = format!(
        "https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=17/{latitude}/{longitude}"
    );
    finished(view! {
        <section>
            <h2>{words.spot_there()}</h2>
            <dl>
                <dt>{words.spot_address()}</dt>
                <dd>{or_unknown((!address.is_empty()).then(|| address.join(", ")).as_deref())}</dd>
                <dt>{words.spot_bus()}</dt>
                {told(spot.accessibility.bus_stop.as_deref())}
                <dt>{words.spot_parking()}</dt>
                {told(spot.accessibility.parking.as_deref())}
            </dl>
            {spot_drawing(spot, context)}
            <ul class="plain noprint">
                <li><a class="way" href=geo(spot)>{words.spot_open_map()}</a></li>
                <li><a class="way" href=shown rel="external noopener">{words.spot_show_map()}</a></li>
            </ul>
        </section>
    })
}

/// The nearest other spots, with the distance between the two places.
pub(super) fn nearest(spot: &MeetingSpot, context: &PageContext) -> Option<impl IntoView + use<>> {
    let words = context.words();
    let near = context.directory.nearest(spot.position, MOST_NEAR + 1);
    let others: Vec<_> = near
        .into_iter()
        .filter(|(other, _)| other.id != spot.id)
        .take(MOST_NEAR)
        .map(|(other, metres)| {
            let href = context.href(&Route::Spot(other.slug.clone()));
            view! { <li><a href=href>{other.name.as_str()}</a>" "<span class="soft">{distance(words, metres)}</span></li> }
        })
        .collect();
    (!others.is_empty()).then(|| {
        finished(view! {
            <section class="noprint">
                <h2>{words.spot_nearest()}</h2>
                <ul class="near">{others}</ul>
            </section>
        })
    })
}

/// A distance as people say it: to fifty metres, from a kilometre on to a tenth of it.
fn distance(words: Words, metres: f64) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a distance on earth in metres fits"
    )]
    let metres = metres.max(0.0) as u32;
    let fifty = (metres + 25) / 50 * 50;
    if fifty < 1000 {
        return words.spot_metres(&fifty.max(50).to_string());
    }
    let tenths = (metres + 50) / 100;
    words.spot_kilometres(&(tenths % 10).to_string(), &(tenths / 10).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn a_distance_is_said_as_people_say_it() {
        let said = |metres| distance(Words(Language::Nl), metres);
        assert_eq!(said(3.0), "50 meter verder");
        assert_eq!(said(324.0), "300 meter verder");
        assert_eq!(said(990.0), "1,0 kilometer verder");
        assert_eq!(said(2_449.0), "2,4 kilometer verder");
        assert_eq!(distance(Words(Language::En), 2_449.0), "2.4 kilometres away");
    }
}
