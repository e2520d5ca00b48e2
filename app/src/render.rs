//! From a route to finished HTML, synchronously.
use crate::{pages, request::PageContext, routes::Route, shell};
use leptos::{prelude::*, reactive::owner::Owner};
use std::sync::Arc;

/// A finished page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// The status of the answer: 200, or 404 with help in the page.
    pub status: u16,
    /// The whole document.
    pub html: String,
}

/// Turns a route into a document. It reads the directory in the context and nothing else.
#[must_use]
pub fn page(route: &Route, context: &PageContext) -> Rendered {
    let owner = Owner::new_root(Some(Arc::new(hydration_context::SsrSharedContext::new_islands())));
    let rendered = owner.with(|| {
        let face = pages::face(route, context);
        let status = face.status;
        Rendered {
            status,
            html: shell::document(route, context, face).to_html(),
        }
    });
    owner.unset_with_forced_cleanup();
    rendered
}
