//! What is not there: a page that says so and leads on.
use super::Face;
use crate::{
    parts::{doors::doors, scene::plants, search_box::search_box},
    request::PageContext,
};
use leptos::prelude::*;

pub(super) fn face(context: &PageContext) -> Face {
    let words = context.words();
    let main = view! {
        {plants()}
        <div class="wrap part">
            <h1>{words.not_found_title()}</h1>
            <p class="lead">{words.not_found_lead()}</p>
            {search_box(context)}
            <div class="next">{doors(context)}</div>
        </div>
    };
    Face::new(words.not_found_title(), main)
        .with_status(404)
        .on_light_ground()
}

#[cfg(test)]
mod tests {
    use crate::{language::Language, pages::fixture, render, routes::Route};

    #[test]
    fn what_is_not_there_leads_on() {
        for language in Language::ALL {
            let rendered = render::page(&Route::NotFound, &fixture::context(language));
            assert_eq!(rendered.status, 404);
            assert!(rendered.html.contains("role=\"search\""));
            assert_eq!(rendered.html.matches("class=\"door ").count(), 3);
        }
    }
}
