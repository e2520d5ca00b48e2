//! What a visitor answered on the question pages. It lives in the address only; nobody keeps it.
use super::BranchAt;
use super::MarkerAt;
use crate::{area::AreaCode, keyed::keyed};

keyed! {
    /// A page of questions, in the order in which they are asked; at most these five.
    pub enum QuestionPage {
        /// "Waar gaat het over?": branches, or "I do not know".
        Topics = "over",
        /// "In welke wijk woont u?"
        District = "wijk",
        /// "Wat past het best?": needs of the chosen branches.
        Needs = "wat",
        /// "Kan het niet wachten?": what is urgent in the chosen branches.
        Urgent = "haast",
        /// "Speelt dit ook?": markers of the chosen branches.
        Markers = "ook",
    }
}

/// A need or something urgent: the branch, and its place in [`super::Branch::needs`] or [`super::Branch::urgent`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Chosen {
    /// The branch.
    pub branch: BranchAt,
    /// The place in its list, from 0.
    pub place: usize,
}

/// The answers so far. Lists are sorted and without repetition.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Answers {
    /// What it is about.
    pub branches: Vec<BranchAt>,
    /// "I do not know": the contact person listens first.
    pub unsure: bool,
    /// Where the visitor lives.
    pub district: Option<AreaCode>,
    /// What fits best.
    pub needs: Vec<Chosen>,
    /// "Something else": no need fits. The answer says so, and offers to tell the municipality what is missing.
    pub other_need: bool,
    /// What cannot wait.
    pub urgent: Vec<Chosen>,
    /// What plays a part too.
    pub markers: Vec<MarkerAt>,
}
