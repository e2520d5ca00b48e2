//! One file a page. A page is a function from the context and its address to a [`Face`].
//!
//! To add one: a variant in [`Route`], a file here with `pub(super) fn face(…) -> Face`, its line in [`face`], its texts in
//! a translation file of the same name. Everything that depends on a record is text, never HTML.
mod about;
mod accessibility;
mod answer;
pub(crate) mod ask_contact_person;
mod branch;
#[cfg(test)]
pub(crate) mod checks;
mod contact_person;
mod contact_persons;
mod district;
mod districts;
#[cfg(test)]
mod every_page;
mod find_help;
#[cfg(test)]
pub(crate) mod fixture;
mod guide;
mod help;
pub(crate) mod host_page;
mod leaf;
mod map;
pub(crate) mod missing_help;
pub(crate) mod my_meeting;
mod no_tree;
mod not_found;
pub(crate) mod notice;
pub(crate) mod packet;
pub(crate) mod packet_card;
pub(crate) mod packet_journey;
pub(crate) mod packet_sowing;
mod privacy;
mod question;
pub(crate) mod report_change;
pub(crate) mod scanned_packet;
pub(crate) mod seek;
mod spot;
mod standpoint;
mod start;
mod tree;
mod unsafe_at_home;

use crate::{request::PageContext, routes::Route};
use leptos::prelude::*;
use seek::SeekPage;

/// What a page gives to the shell.
pub struct Face {
    /// The status of the answer.
    pub status: u16,
    /// The title of the document without the name of the site; the shell adds that and escapes.
    pub title: String,
    /// One sentence about the page, for who finds it elsewhere; empty for none.
    pub description: String,
    /// Whether an invented record is shown, so that the page says so on top.
    pub examples: bool,
    /// Whether the page is so short that the ground under it should be light.
    pub light_ground: bool,
    /// What stands in `<main>`, as finished HTML: a view of any type would copy every text, and give the compiler a type as
    /// large as the page.
    pub main: String,
}

impl Face {
    /// A page that exists.
    pub(crate) fn new(title: impl Into<String>, main: impl IntoView) -> Self {
        Self {
            status: 200,
            title: title.into(),
            description: String::new(),
            examples: false,
            light_ground: false,
            main: main.to_html(),
        }
    }

    /// The same with another status.
    pub(crate) fn with_status(self, status: u16) -> Self {
        Self { status, ..self }
    }

    /// The same with a sentence about the page.
    pub(crate) fn with_description(self, description: impl Into<String>) -> Self {
        Self {
            description: description.into(),
            ..self
        }
    }

    /// The same, saying whether an invented record is shown.
    pub(crate) fn with_examples(self, examples: bool) -> Self {
        Self { examples, ..self }
    }

    /// The same on light ground, for a page of a few lines.
    pub(crate) fn on_light_ground(self) -> Self {
        Self {
            light_ground: true,
            ..self
        }
    }
}

/// The face of a route.
pub(crate) fn face(route: &Route, context: &PageContext) -> Face {
    match route {
        Route::Start => start::face(context),
        Route::Map(pairs) => map::face(pairs, context),
        Route::Spot(slug) => spot::face(slug, context),
        Route::ReportChange(slug, pairs) => report_change::face(slug, pairs, context),
        Route::District(slug) => district::face(slug, context),
        Route::Districts => districts::face(context),
        Route::MissingHelp(pairs) => missing_help::face(pairs, context),
        Route::ContactPersons => contact_persons::face(context),
        Route::ContactPerson(slug) => contact_person::face(slug, context),
        Route::AskContactPerson(slug, pairs) => ask_contact_person::face(slug, pairs, context),
        Route::Guide(slug) => guide::face(slug, context),
        Route::Help => help::face(context),
        Route::Question(pairs) => question::face(pairs, context),
        Route::Answer(pairs) => answer::face(pairs, context),
        Route::UnsafeAtHome => unsafe_at_home::face(context),
        Route::Packet => packet::face(context),
        Route::About => about::face(context),
        Route::Privacy => privacy::face(context),
        Route::Accessibility => accessibility::face(context),
        Route::Tree(pairs) => tree::face(pairs, context),
        Route::FindHelp(pairs) => find_help::face(pairs, context),
        Route::Branch(slug, pairs) => branch::face(slug, pairs, context),
        Route::Leaf(slug, pairs) => leaf::face(slug, pairs, context),
        Route::Seek(pairs) => seek::face(&SeekPage::of_pairs(pairs), context),
        Route::EraseMe(key) => my_meeting::ask_to_erase(key.as_deref(), context),
        // Without a key that opens it there is nothing to see.
        Route::MyMeeting(..) => my_meeting::no_meeting(context),
        Route::HostPage(_) => host_page::none(context),
        // All but the last are made from private rows: their handlers draw them, and without rows there is nothing to show.
        Route::ScannedPacket(_)
        | Route::PacketCard(..)
        | Route::PacketSowing(_)
        | Route::PacketJourney(_)
        | Route::NotFound => not_found::face(context),
    }
}
