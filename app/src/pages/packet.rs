//! The packet of seeds: what it is and what one can do with it. Codes are not there yet, and the page says so.
use super::Face;
use crate::{parts::scene::plants, request::PageContext, routes::Route};
use leptos::{prelude::*, tachys::html::InertElement};

pub(super) fn face(context: &PageContext) -> Face {
    let words = context.words();
    let main = view! {
        {plants()}
        <div class="wrap part two two--main">
            <div>
                <h1>{words.packet_title()}</h1>
                <p class="lead">{words.packet_lead()}</p>
                <h2>{words.packet_how()}</h2>
                <ol>
                    <li>{words.packet_step_give()}</li>
                    <li>{words.packet_step_sow()}</li>
                    <li>{words.packet_step_meet()}</li>
                </ol>
                <p class="row">
                    <a class="button" href=context.href(&Route::Map(Vec::new()))>{words.packet_where()}</a>
                </p>
                <h2>{words.packet_code()}</h2>
                <p>{words.packet_code_text()}</p>
            </div>
            <div class="card poppy packet">
                {InertElement::new(include_str!("../parts/drawings/packet.svg"))}
            </div>
        </div>
    };
    Face::new(words.packet_title(), main)
        .with_description(words.packet_description())
        .on_light_ground()
}
