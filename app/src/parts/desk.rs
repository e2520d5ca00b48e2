//! How to reach the municipality, and the numbers that hold everywhere in the Netherlands.
use super::{
    icons::{Icon, icon},
    spot_card::tel,
};
use crate::request::PageContext;
use leptos::prelude::*;

/// The number of 113 Zelfmoordpreventie that costs nothing; 113 itself costs as much as any call.
pub(crate) const FREE_113: &str = "0800-0113";

/// A button that calls the municipality, when its number is known.
pub(crate) fn call_button(context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    context.site.desk.phone.clone().map(|phone| {
        view! { <a class="button" href=tel(&phone)>{icon(Icon::Phone)}{words.desk_call(&phone)}</a> }
    })
}

/// The website of the municipality, when it is known.
pub(crate) fn site_button(context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    context.site.desk.url.clone().map(|url| {
        view! { <a class="button button--second" href=url rel="external">{words.desk_site()}</a> }
    })
}
