//! One file a page. A page is a function from the context and its address to a [`Face`].
use crate::{request::PageContext, routes::Route};
use leptos::prelude::*;

mod map;

/// What a page gives to the shell.
pub struct Face {
    /// The status of the answer.
    pub status: u16,
    /// The title of the document, escaped by the shell.
    pub title: String,
    /// What stands in `<main>`.
    pub main: AnyView,
}

/// The face of a route.
pub(crate) fn face(route: &Route, context: &PageContext) -> Face {
    match route {
        Route::Map(pairs) => map::face(pairs, context),
        _ => Face {
            status: 404,
            title: String::new(),
            main: view! { <h1>{context.words().start_title()}</h1> }.into_any(),
        },
    }
}
