//! Finding company: the screens, somebody's own page with every act on it, and the page of a host.
//!
//! The rule of this room: a handler reads a form and hands it to one story of `usecases`; what may be seen is decided in
//! `domain::meeting`. Whose page it is says [`own_page`]. To add an act: a file named after it, its line in [`forms`].
mod answer_invitation;
mod appointment;
mod change_wishes;
mod erase_me;
pub(super) mod host;
pub(super) mod my_meeting;
mod own_page;
pub(super) mod seek;
mod stop_messages;
mod stop_seeking;
mod tell_trouble;

use super::show;
use crate::startup::House;
use axum::{
    Router,
    routing::{get, post},
};
use std::sync::Arc;

/// The last screen, every act on somebody's own page, and its calendar file, in the language of a prefix.
pub(super) fn forms(prefix: &str) -> Router<Arc<House>> {
    let at = |path: &str| format!("{prefix}{path}");
    Router::new()
        .route(&at("/ontmoeten"), post(seek::begin).fallback(show::show))
        .route(
            &at("/ontmoeting/antwoord"),
            post(answer_invitation::answer).fallback(show::show),
        )
        .route(
            &at("/ontmoeting/wijzig"),
            post(change_wishes::change).fallback(show::show),
        )
        .route(
            &at("/ontmoeting/stop"),
            post(stop_seeking::stop).fallback(show::show),
        )
        .route(
            &at("/ontmoeting/opnieuw"),
            post(stop_seeking::again).fallback(show::show),
        )
        .route(
            &at("/ontmoeting/stil"),
            post(stop_messages::stop).fallback(show::show),
        )
        .route(&at("/ontmoeting/wis"), post(erase_me::erase).fallback(show::show))
        .route(
            &at("/ontmoeting/vergeet"),
            post(erase_me::forget_here).fallback(show::show),
        )
        .route(
            &at("/ontmoeting/blokkeer"),
            post(tell_trouble::block).fallback(show::show),
        )
        .route(
            &at("/ontmoeting/meld"),
            post(tell_trouble::report).fallback(show::show),
        )
        .route(
            &at("/ontmoeting/afspraak.ics"),
            get(appointment::by_cookie).fallback(show::show),
        )
        .route(
            &at("/ontmoeting/{key}/afspraak.ics"),
            get(appointment::by_link).fallback(show::show),
        )
}
