//! Everything about one meeting spot.
use super::{Face, not_found};
use crate::request::PageContext;
use leptos::prelude::*;

pub(super) fn face(slug: &str, context: &PageContext) -> Face {
    let Some(spot) = context.directory.spot_by_slug(slug) else {
        return not_found::face(context);
    };
    let name = spot.name.clone();
    let hit = domain::directory::Hit {
        spot,
        status: spot.schedule.status(&context.now),
    };
    let card = crate::parts::spot_card::spot_card(&hit, None, context);
    let main = view! { <div class="wrap part"><h1>{name.clone()}</h1>{card}</div> };
    Face::new(name, main).with_examples(spot.example)
}
