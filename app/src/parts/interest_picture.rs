//! The drawing beside something that one likes to do: ink lines on flat colours, complete in 48 by 48. Hidden from screen
//! readers: the words stand beside it.
//!
//! To add one: a variant of [`Interest`], its SVG in `drawings/interest`, its line here; the compiler asks for the last two.
use domain::meeting::Interest;
use leptos::{prelude::*, tachys::html::InertElement};

/// The drawing of an interest, an `<svg class="pic">` that needs nothing else on the page.
pub(crate) fn interest_picture(interest: Interest) -> impl IntoView {
    InertElement::new(drawing(interest))
}

const fn drawing(interest: Interest) -> &'static str {
    match interest {
        Interest::Coffee => include_str!("drawings/interest/coffee.svg"),
        Interest::Cooking => include_str!("drawings/interest/cooking.svg"),
        Interest::Gardening => include_str!("drawings/interest/gardening.svg"),
        Interest::Walking => include_str!("drawings/interest/walking.svg"),
        Interest::Cycling => include_str!("drawings/interest/cycling.svg"),
        Interest::Music => include_str!("drawings/interest/music.svg"),
        Interest::Singing => include_str!("drawings/interest/singing.svg"),
        Interest::Games => include_str!("drawings/interest/games.svg"),
        Interest::Handicraft => include_str!("drawings/interest/handicraft.svg"),
        Interest::Repairing => include_str!("drawings/interest/repairing.svg"),
        Interest::Reading => include_str!("drawings/interest/reading.svg"),
        Interest::Animals => include_str!("drawings/interest/animals.svg"),
        Interest::Sport => include_str!("drawings/interest/sport.svg"),
        Interest::History => include_str!("drawings/interest/history.svg"),
        Interest::Pictures => include_str!("drawings/interest/pictures.svg"),
        Interest::Digital => include_str!("drawings/interest/digital.svg"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_interest_has_a_drawing_of_its_own_that_may_stand_twice_on_a_page() {
        let drawings: BTreeSet<&str> = Interest::ALL.iter().map(|interest| drawing(*interest)).collect();
        assert_eq!(drawings.len(), Interest::ALL.len());
        for drawing in drawings {
            assert!(drawing.starts_with("<svg class=\"pic\" viewBox=\"0 0 48 48\" aria-hidden=\"true\">"));
            assert!(!drawing.contains(" id=") && !drawing.contains("style="));
        }
    }
}
