//! Three big doors: meeting people, finding help, the packet of seeds.
use super::icons::{Icon, icon};
use crate::{request::PageContext, routes::Route};
use leptos::{prelude::*, tachys::html::InertElement};

/// The doors, as a list under a heading that only screen readers need. They draw with [`super::scene::plants`], which must
/// stand on the same page.
pub(crate) fn doors(context: &PageContext) -> AnyView {
    let words = context.words();
    let door =
        |colour: &'static str, to: Route, drawing: &'static str, name: &'static str, text: &'static str| {
            view! {
                <li>
                    <a class=format!("door {colour}") href=context.href(&to)>
                        {InertElement::new(drawing)}
                        <div><b>{name}</b><span>{text}</span></div>
                        {icon(Icon::Arrow)}
                    </a>
                </li>
            }
        };
    view! {
        <h2 class="vh">{words.doors_title()}</h2>
        <ul class="doors">
            {door(
                "gold",
                Route::Map(Vec::new()),
                include_str!("drawings/meet.svg"),
                words.nav_meet(),
                words.door_meet_text(),
            )}
            {door(
                "green",
                Route::Tree(Vec::new()),
                include_str!("drawings/help.svg"),
                words.nav_help(),
                words.door_help_text(),
            )}
            {door(
                "poppy",
                Route::Packet,
                include_str!("drawings/packet.svg"),
                words.nav_packet(),
                words.door_packet_text(),
            )}
        </ul>
    }
    .into_any()
}
