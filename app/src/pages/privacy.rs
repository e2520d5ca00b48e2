//! .
use super::Face;
use crate::request::PageContext;
use leptos::prelude::*;

pub(super) fn face(context: &PageContext) -> Face {
    let words = context.words();
    let main = view! { <h1>{words.start_title()}</h1> };
    Face::new(words.start_title(), main)
}
