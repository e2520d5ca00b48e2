//! The flower by which people of one invitation know each other. Hidden from screen readers: its name stands beside it, and
//! whoever cannot see it asks for it by that name.
//!
//! To add one: a variant of [`Flower`], its SVG in `drawings/flower`, its line here; the compiler asks for the last two. Each
//! is known by its shape alone, because it may be printed in black.
use domain::meeting::Flower;
use leptos::{prelude::*, tachys::html::InertElement};

/// The drawing of a flower on its stem, an `<svg class="flower">` that needs nothing else on the page.
pub(crate) fn flower_drawing(flower: Flower) -> impl IntoView {
    InertElement::new(drawing(flower))
}

const fn drawing(flower: Flower) -> &'static str {
    match flower {
        Flower::Poppy => include_str!("drawings/flower/poppy.svg"),
        Flower::Cornflower => include_str!("drawings/flower/cornflower.svg"),
        Flower::Daisy => include_str!("drawings/flower/daisy.svg"),
        Flower::Marigold => include_str!("drawings/flower/marigold.svg"),
        Flower::Sunflower => include_str!("drawings/flower/sunflower.svg"),
        Flower::ForgetMeNot => include_str!("drawings/flower/forget-me-not.svg"),
        Flower::Mallow => include_str!("drawings/flower/mallow.svg"),
        Flower::Larkspur => include_str!("drawings/flower/larkspur.svg"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_flower_has_a_drawing_of_its_own_that_may_stand_twice_on_a_page() {
        let drawings: BTreeSet<&str> = Flower::ALL.iter().map(|flower| drawing(*flower)).collect();
        assert_eq!(drawings.len(), Flower::ALL.len());
        for drawing in drawings {
            assert!(
                drawing.starts_with("<svg class=\"flower\" viewBox=\"0 0 72 108\" aria-hidden=\"true\">")
            );
            assert!(!drawing.contains(" id=") && !drawing.contains("style="));
        }
    }
}
