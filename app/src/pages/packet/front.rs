//! The front of a packet: flowers, and a label with the title of the page.
use crate::parts::finished::finished;
use leptos::{prelude::*, tachys::html::InertElement};

/// The front, with the page's only `h1`. It draws with [`crate::parts::scene::plants`], which must stand on the same page.
pub(in crate::pages) fn front(
    heading: &'static str,
    lead: &'static str,
    number: Option<String>,
) -> impl IntoView + use<> {
    finished(view! {
        <div class="packet">
            {InertElement::new(include_str!("../../parts/drawings/packet/front.svg"))}
            <div class="packet__label">
                <h1>{heading}</h1>
                <p class="lead">{lead}</p>
                {number.map(|number| view! { <p class="small">{number}</p> })}
            </div>
        </div>
    })
}
