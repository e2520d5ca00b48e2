//! What Buurtboom is, where its records come from, who may use it.
use super::Face;
use crate::request::PageContext;
use leptos::prelude::*;

pub(super) fn face(context: &PageContext) -> Face {
    let words = context.words();
    let main = view! {
        <div class="wrap part">
            <h1>{words.about_title()}</h1>
            <p class="lead">{words.about_lead()}</p>
            <h2>{words.about_what()}</h2>
            <p>{words.about_what_text()}</p>
            <h2>{words.about_records()}</h2>
            <p>{words.about_records_spots()}</p>
            <p>{words.about_records_areas()}</p>
            <p>{words.about_records_wrong()}</p>
            <h2>{words.about_open()}</h2>
            <p>{words.about_open_text()}</p>
        </div>
    };
    Face::new(words.about_title(), main).with_description(words.about_description())
}
