//! How to sow, in four pictures with words.
use crate::{parts::finished::finished, request::PageContext};
use leptos::{prelude::*, tachys::html::InertElement};

/// The section with the four steps.
pub(in crate::pages) fn section(context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let steps = [
        (
            include_str!("../../parts/drawings/packet/sun.svg"),
            words.packet_sowing_spot(),
            words.packet_sowing_spot_text(),
        ),
        (
            include_str!("../../parts/drawings/packet/fork.svg"),
            words.packet_sowing_soil(),
            words.packet_sowing_soil_text(),
        ),
        (
            include_str!("../../parts/drawings/packet/seeds.svg"),
            words.packet_sowing_seed(),
            words.packet_sowing_seed_text(),
        ),
        (
            include_str!("../../parts/drawings/packet/water.svg"),
            words.packet_sowing_water(),
            words.packet_sowing_water_text(),
        ),
    ];
    let steps = steps.map(|(drawing, title, text)| {
        view! { <li>{InertElement::new(drawing)}<div><h3>{title}</h3><p>{text}</p></div></li> }
    });
    finished(view! {
        <section>
            <h2>{words.packet_sowing()}</h2>
            <ol class="sowing">{steps}</ol>
        </section>
    })
}
