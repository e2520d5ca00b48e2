//! Is something wrong here? The form for a change to a meeting spot.
use super::{Face, not_found};
use crate::request::PageContext;
use leptos::prelude::*;

pub(super) fn face(slug: &str, _pairs: &[(String, String)], context: &PageContext) -> Face {
    let Some(spot) = context.directory.spot_by_slug(slug) else {
        return not_found::face(context);
    };
    let name = spot.name.clone();
    let main = view! { <div class="wrap part"><h1>{name.clone()}</h1></div> };
    Face::new(name, main).with_examples(spot.example)
}
