//! Serving pages: from the address to kept bytes.
//!
//! The rule of this room: a page is worked out by `app::render` from the directory in memory and then kept as finished,
//! compressed bytes; nothing here decides what stands on it. A form is read, checked and handed to one story. To add a
//! page: nothing here, its route is enough. To add a form: a file named after the act and its line in [`router`].
mod address;
mod ask_contact_person;
mod asked;
mod choose_district;
mod client;
mod encoding;
mod files;
mod form;
mod kept;
mod meeting;
mod missing_help;
mod notice;
mod packet;
mod private;
mod range;
mod report_change;
mod show;

pub use address::route_name;
pub use client::Client;
pub use encoding::Encoding;
pub use files::{SiteFiles, SiteFilesError};
pub use kept::{KeptPages, Question};
pub use notice::{Notice, refuse};

pub(crate) use {
    address::LONGEST as LONGEST_ADDRESS,
    asked::{Edition, holds},
    kept::Page,
    show::etag,
};

use crate::startup::House;
use axum::{
    Router,
    routing::{get, post},
};
use std::sync::Arc;

/// Every form and every page. Forms stand apart, so that limits can be laid around them alone.
pub fn forms() -> Router<Arc<House>> {
    // Whatever is not sent but asked for at these addresses is a page, or a page that says so.
    let choose = || post(choose_district::choose).fallback(show::show);
    let report = || post(report_change::report).fallback(show::show);
    let ask = || post(ask_contact_person::ask).fallback(show::show);
    let missing = || post(missing_help::report).fallback(show::show);
    let [packet, packet_en] = ["", "/en"].map(packet_forms);
    let [meeting, meeting_en] = ["", "/en"].map(meeting::forms);
    Router::new()
        .merge(packet)
        .merge(packet_en)
        .merge(meeting)
        .merge(meeting_en)
        .route("/wijk", choose())
        .route("/en/wijk", choose())
        .route("/plek/{slug}/klopt-niet", report())
        .route("/en/plek/{slug}/klopt-niet", report())
        .route("/aanspreekpersoon/{slug}/verzoek", ask())
        .route("/en/aanspreekpersoon/{slug}/verzoek", ask())
        .route("/boom/gemist", missing())
        .route("/en/boom/gemist", missing())
}

/// The code of a packet, every tap on one, and its calendar, in the language of a prefix.
fn packet_forms(prefix: &str) -> Router<Arc<House>> {
    let at = |path: &str| format!("{prefix}{path}");
    Router::new()
        .route(&at("/zaadje"), post(packet::code::type_code).fallback(show::show))
        .route(
            &at(packet::calendar::PATH),
            get(packet::calendar::calendar).fallback(show::show),
        )
        .route(
            &at("/z/{code}/geef"),
            post(packet::pass_on::pass_on).fallback(show::show),
        )
        .route(
            &at("/z/{code}/gekregen"),
            post(packet::receive::receive).fallback(show::show),
        )
        .route(
            &at("/z/{code}/gesproken"),
            post(packet::talked::talked).fallback(show::show),
        )
        .route(
            &at("/z/{code}/gezaaid"),
            post(packet::sown::sown).fallback(show::show),
        )
        .route(
            &at("/z/{code}/bloeit"),
            post(packet::in_flower::in_flower).fallback(show::show),
        )
}

/// Pages and files: everything that is only read.
pub use show::show;
