//! The drawing beside the name of a branch: ink lines on flat colours, complete in 48 by 48. Hidden from screen readers: the
//! name stands beside it.
//!
//! To add one: a variant of [`BranchPicture`], its SVG in `drawings/branch`, its line here; the compiler asks for the last two.
use domain::tree::BranchPicture;
use leptos::{prelude::*, tachys::html::InertElement};

/// The drawing of a branch, an `<svg class="pic">` that needs nothing else on the page.
pub(crate) fn branch_picture(picture: BranchPicture) -> impl IntoView {
    InertElement::new(drawing(picture))
}

const fn drawing(picture: BranchPicture) -> &'static str {
    match picture {
        BranchPicture::People => include_str!("drawings/branch/people.svg"),
        BranchPicture::Money => include_str!("drawings/branch/money.svg"),
        BranchPicture::House => include_str!("drawings/branch/house.svg"),
        BranchPicture::HomeHelp => include_str!("drawings/branch/home-help.svg"),
        BranchPicture::Care => include_str!("drawings/branch/care.svg"),
        BranchPicture::Health => include_str!("drawings/branch/health.svg"),
        BranchPicture::Work => include_str!("drawings/branch/work.svg"),
        BranchPicture::Child => include_str!("drawings/branch/child.svg"),
        BranchPicture::Newcomer => include_str!("drawings/branch/newcomer.svg"),
        BranchPicture::Transport => include_str!("drawings/branch/transport.svg"),
        BranchPicture::Leaf => include_str!("drawings/branch/leaf.svg"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_branch_has_a_drawing_of_its_own_that_may_stand_twice_on_a_page() {
        let drawings: BTreeSet<&str> = BranchPicture::ALL
            .iter()
            .map(|picture| drawing(*picture))
            .collect();
        assert_eq!(drawings.len(), BranchPicture::ALL.len());
        for drawing in drawings {
            assert!(drawing.starts_with("<svg class=\"pic\" viewBox=\"0 0 48 48\" aria-hidden=\"true\">"));
            assert!(!drawing.contains(" id=") && !drawing.contains("style="));
        }
    }
}
