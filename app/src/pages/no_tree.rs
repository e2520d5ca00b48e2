//! While no support tree is published: every page of it says so, and leads to the municipality.
use super::Face;
use crate::{
    parts::desk::{call_button, site_button},
    request::PageContext,
    routes::Route,
};
use leptos::prelude::*;

pub(super) fn face(context: &PageContext) -> Face {
    let words = context.words();
    let main = view! {
        <div class="wrap part">
            <h1>{words.no_tree_title()}</h1>
            <p class="lead">{words.no_tree_text(&context.the_municipality())}</p>
            <p class="row">{call_button(context)}{site_button(context)}</p>
            <p><a href=context.href(&Route::Help)>{words.no_tree_help()}</a></p>
        </div>
    };
    Face::new(words.no_tree_title(), main).on_light_ground()
}
