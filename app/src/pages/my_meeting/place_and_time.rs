//! When, where, and who welcomes: the same on an invitation and on a meeting that is agreed.
use super::clock;
use crate::{
    parts::{
        dates,
        finished::finished,
        icons::{Icon, icon},
        interest_picture::interest_picture,
    },
    request::PageContext,
    routes::Route,
};
use domain::{
    meeting::{Interest, Occurrence, Spoken},
    spot::MeetingSpot,
};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The spot of an invitation, while it is in the directory.
pub(super) fn spot_of<'a>(id: &str, context: &'a PageContext) -> Option<&'a MeetingSpot> {
    context.directory.spots().iter().find(|spot| spot.id == id)
}

/// "Dinsdag 1 december, 10.00 tot 11.30 uur": the day, and the hours.
fn day_and_hours(occurrence: &Occurrence, context: &PageContext) -> (String, String) {
    let words = context.words();
    match (clock(occurrence.start), clock(occurrence.end)) {
        (Some(begins), Some(ends)) => {
            let day = dates::full_date(words, begins.date_naive(), context.now.date_naive());
            (
                dates::capital(&day),
                dates::span(words, begins.time(), ends.time()),
            )
        }
        _ => (String::new(), String::new()),
    }
}

/// The day in large letters, the hours, the place with a link to it, and the host, who knows.
pub(super) fn place_and_time(
    occurrence: &Occurrence,
    spot_id: &str,
    host: Option<&str>,
    context: &PageContext,
) -> impl IntoView + use<> {
    let words = context.words();
    let (day, hours) = day_and_hours(occurrence, context);
    let place = spot_of(spot_id, context).map(|spot| {
        let href = context.href(&Route::Spot(spot.slug.clone()));
        let address = format!("{}, {}", spot.address.street, spot.address.city);
        view! {
            <p class="where">{icon(Icon::Place)}<span><a href=href>{spot.name.clone()}</a><br/>{address}</span></p>
        }
    });
    let host = host.map(|host| {
        let host = dates::capital(host);
        view! { <p><span lang=context.records_language()>{host}</span>" "{words.my_host()}</p> }
    });
    finished(view! {
        <div>
            <p class="day"><b>{day}</b><br/>{hours}</p>
            {place}
            {host}
        </div>
    })
}

/// What people of one invitation have in common: a language, and what they like.
pub(super) fn in_common(
    size: usize,
    language: Spoken,
    shared: &BTreeSet<Interest>,
    context: &PageContext,
) -> Option<impl IntoView + use<>> {
    let words = context.words();
    let spoken = words.spoken(language.key());
    let (likes, speaks) = match size {
        0 | 1 => return None,
        2 => (words.my_shared_one(), words.my_language_one(spoken)),
        _ => (words.my_shared_few(), words.my_language_few(spoken)),
    };
    let rows: Vec<_> = shared
        .iter()
        .map(|interest| view! { <li>{interest_picture(*interest)}<span>{words.interest(*interest)}</span></li> })
        .collect();
    let likes = (!rows.is_empty()).then(|| view! { <p>{likes}</p><ul class="shared">{rows}</ul> });
    Some(finished(view! { <div>{likes}<p>{speaks}</p></div> }))
}
