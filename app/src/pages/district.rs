//! A wijk.
use super::{Face, not_found};
use crate::request::PageContext;
use leptos::prelude::*;

pub(super) fn face(slug: &str, context: &PageContext) -> Face {
    let Some(district) = context.directory.district_by_slug(slug) else {
        return not_found::face(context);
    };
    let name = district.name.clone();
    let main = view! { <div class="wrap part"><h1>{name.clone()}</h1></div> };
    Face::new(name, main)
}
