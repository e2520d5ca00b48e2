//! A part that is written to HTML at once.
//!
//! A page ends as one view of any type, and for that Leptos copies every text in it and gives the compiler a type as large
//! as the page. A part that is finished first is one text: quicker to render and to compile.
use leptos::{prelude::*, tachys::html::InertElement};

/// The view as finished HTML. It must be one element: others are not separated from the text beside them.
pub(crate) fn finished(view: impl IntoView) -> InertElement {
    InertElement::new(view.to_html())
}
