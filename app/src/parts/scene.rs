//! Drawings: a street with two people and a flower, and the plants that drawings share.
use leptos::{prelude::*, tachys::html::InertElement};

/// The street. It draws with [`plants`], which must stand on the same page.
pub(crate) fn street() -> impl IntoView {
    InertElement::new(include_str!("drawings/street.svg"))
}

/// Flowers and a tree for other drawings to use; once a page.
pub(crate) fn plants() -> impl IntoView {
    InertElement::new(include_str!("drawings/plants.svg"))
}
