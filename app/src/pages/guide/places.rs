//! The pages with meeting spots: those of the wijk, and the nearest others while there is room.
use crate::{
    parts::{finished::finished, hours::usual_hours, spot_card::district_name},
    request::PageContext,
};
use domain::{area::Area, spot::MeetingSpot};
use leptos::prelude::*;

/// So many spots fit on two pages.
const MOST: usize = 8;

/// The spots of a wijk by name, then the nearest of other wijken.
pub(super) fn of<'a>(district: &Area, context: &'a PageContext) -> Vec<&'a MeetingSpot> {
    let mut spots = context.directory.spots_in(district.code);
    let near = context.directory.nearest(district.centre, 2 * MOST);
    for (spot, _) in near {
        if !spots.iter().any(|known| known.id == spot.id) {
            spots.push(spot);
        }
    }
    spots.truncate(MOST);
    spots
}

pub(super) fn page(
    title: &'static str,
    spots: &[&MeetingSpot],
    district: &Area,
    context: &PageContext,
) -> impl IntoView + use<> {
    let words = context.words();
    let entries: Vec<_> = spots.iter().map(|spot| entry(spot, district, context)).collect();
    finished(view! {
        <h2>{title}</h2>
        <ul class="plain guide__list">{entries}</ul>
        <p class="small">{words.guide_spots_text()}</p>
    })
}

fn entry(spot: &MeetingSpot, district: &Area, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let elsewhere = spot.address.area.district() != Some(district.code);
    let place: Vec<&str> = [
        spot.address.street.trim(),
        if elsewhere {
            district_name(spot, context)
        } else {
            ""
        },
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .collect();
    let hours = usual_hours(words, &spot.schedule, context.now.date_naive())
        .unwrap_or_else(|| words.status_unknown().to_owned());
    let phone = spot.contact.phone.clone();
    view! {
        <li>
            <b>{spot.name.clone()}</b>
            <span>{place.join(", ")}</span>
            <span>{hours}</span>
            {phone.map(|phone| view! { <span>{phone}</span> })}
        </li>
    }
}
