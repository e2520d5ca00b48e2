//! What is not there: a page that says so and helps on.
use super::Face;
use crate::request::PageContext;
use leptos::prelude::*;

pub(super) fn face(context: &PageContext) -> Face {
    let words = context.words();
    let main = view! { <div class="wrap part"><h1>{words.not_found_title()}</h1></div> };
    Face::new(words.not_found_title(), main).with_status(404)
}
