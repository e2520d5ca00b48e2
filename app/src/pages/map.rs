//! The list and the map.
use super::Face;
use crate::{islands::SpotMap, parts::spot_card::spot_list, request::PageContext, wire::MapWords};
use leptos::prelude::*;

pub(super) fn face(_pairs: &[(String, String)], context: &PageContext) -> Face {
    let words = context.words();
    let found = context
        .directory
        .find(&domain::directory::SpotQuery::default(), &context.now);
    let list = spot_list(&found.hits, true, context);
    let main = view! { <h1>{words.map_title()}</h1><p>{words.map_count(found.hits.len())}</p>{list}
    <SpotMap spots=Vec::new() bounds=(50.0,5.0,51.0,6.0) tiles=None words=MapWords::default()/> };
    Face::new(words.map_title(), main)
}

#[cfg(test)]
mod tests {
    use crate::{language::Language, pages::fixture, render, routes::Route};

    #[test]
    fn renders() {
        let html = render::page(&Route::Map(vec![]), &fixture::context(Language::Nl)).html;
        assert!(html.contains("3 plekken"));
    }
}
