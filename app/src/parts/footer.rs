//! The ground under every page: here is always somebody. Every page stands on it; no page may leave it out.
use super::desk::FREE_113;
use crate::{request::PageContext, routes::Route};
use leptos::{prelude::*, tachys::html::InertElement};

/// Four ways to help, the ways through the site, and whose map it is. Light under a page of a few lines.
pub(crate) fn footer(context: &PageContext, light: bool) -> AnyView {
    let words = context.words();
    let help = context.href(&Route::Help);
    let (near, near_name) = match context.chosen_district() {
        Some(district) => (
            format!(
                "{}#{HELP_OF_DISTRICT}",
                context.href(&Route::District(district.slug.clone()))
            ),
            words.ground_district(&district.name),
        ),
        None => (
            format!("{help}#{MUNICIPALITY}"),
            words.ground_municipality().to_owned(),
        ),
    };
    let link = |route: Route, text: &'static str| view! { <a href=context.href(&route)>{text}</a> };
    let class = if light { "foot foot--light" } else { "foot" };
    view! {
        {InertElement::new(include_str!("drawings/ground.svg"))}
        <footer class=class>
            <div class="wrap">
                <h2>{words.ground_title()}</h2>
                <ul class="ways">
                    <li><a href=near>{near_name}</a><span>{words.ground_municipality_text()}</span></li>
                    <li>
                        <a href=format!("{help}#{DOCTOR}")>{words.ground_doctor()}</a>
                        <span>{words.ground_doctor_text()}</span>
                    </li>
                    <li><a href="tel:112">{words.ground_112()}</a><span>{words.ground_112_text()}</span></li>
                    <li>
                        <a href="tel:113">{words.ground_113()}</a>
                        <span>{words.ground_113_text()}</span>
                        <a class="ways__more" href="tel:08000113">{words.ground_113_free(FREE_113)}</a>
                    </li>
                </ul>
                <nav id="menu" aria-label=words.nav_bottom()>
                    {link(Route::Map(Vec::new()), words.nav_meet())}
                    {link(Route::Help, words.nav_help())}
                    {link(Route::Packet, words.nav_packet())}
                    {link(Route::About, words.nav_about())}
                    {link(Route::Privacy, words.nav_privacy())}
                    {link(Route::Accessibility, words.nav_accessibility())}
                </nav>
                <p class="small">{words.ground_source()}</p>
            </div>
        </footer>
    }
    .into_any()
}

/// The place on the page of a wijk that says who can help.
pub(crate) const HELP_OF_DISTRICT: &str = "wie-helpt";

/// The place on the help page that is about the municipality.
pub(crate) const MUNICIPALITY: &str = "gemeente";

/// The place on the help page that is about the general practitioner.
pub(crate) const DOCTOR: &str = "huisarts";
