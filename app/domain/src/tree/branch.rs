//! Areas of life, the questions people have in them, and the steps of help.
use super::{Check, LeafAt, PartyAt, Wording};
use crate::keyed::keyed;

keyed! {
    /// The drawing beside the name of a branch.
    pub enum BranchPicture {
        /// Two people with a cup.
        People = "people",
        /// A purse.
        Money = "money",
        /// A house.
        House = "house",
        /// A hand with a broom: help at home.
        HomeHelp = "home-help",
        /// Two hands.
        Care = "care",
        /// A heart.
        Health = "health",
        /// A book.
        Work = "work",
        /// A child with a kite.
        Child = "child",
        /// A suitcase.
        Newcomer = "newcomer",
        /// A bus.
        Transport = "transport",
        /// A leaf, for a branch that has no drawing of its own.
        Leaf = "leaf",
    }
}

/// An area of life.
#[derive(Clone, Debug, PartialEq)]
pub struct Branch {
    /// The name in addresses: short, because answers stand in addresses: "geld".
    pub slug: String,
    /// As residents know it, at most 18 signs on one line: "Geld en schulden".
    pub name: Wording,
    /// In one sentence.
    pub summary: Wording,
    /// The drawing beside it.
    pub picture: BranchPicture,
    /// Whether it says nothing about who directs, so that it is left out before a lead is looked for.
    pub neutral: bool,
    /// What people say, for search: "durf post niet open te maken".
    pub asks: Vec<String>,
    /// What one can choose on the question page "wat past het best?".
    pub needs: Vec<Need>,
    /// What cannot wait.
    pub urgent: Vec<Urgent>,
    /// The ladder, from near to specialised; at least two.
    pub steps: Vec<Step>,
    /// Who checked it, and when.
    pub check: Check,
}

/// A question that residents recognise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// The key in addresses, unique in the tree: "huur".
    pub key: String,
    /// In the resident's own words: "Ik kan mijn huur niet betalen".
    pub text: Wording,
    /// What helps, the best first; of any branch.
    pub leaves: Vec<LeafAt>,
}

/// Something with a date, or that cannot wait.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Urgent {
    /// The key in addresses, unique in the tree.
    pub key: String,
    /// "Er is een datum waarop ik uit huis moet".
    pub text: Wording,
    /// What to do now: "Wacht dan niet. Bel vandaag nog."
    pub act: Wording,
    /// At which step of the branch help begins, from 0.
    pub step: usize,
}

/// Who takes a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// The contact person of the wijk, or a neighbour.
    ContactPerson,
    /// A party.
    Party(PartyAt),
}

/// One step of help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The name in the file, unique in the branch.
    pub key: String,
    /// What happens: "Een plan voor uw schulden".
    pub title: Wording,
    /// In one or two sentences.
    pub text: Wording,
    /// Who takes it.
    pub who: Who,
    /// How fast: "Eerste gesprek binnen 4 weken".
    pub within: Wording,
    /// Where that term comes from: an article of law; `None` when it is the municipality's own promise.
    pub law: Option<String>,
    /// When to go one step up: "Lukt dit niet binnen 2 weken?"
    pub up: Wording,
    /// When to go one step down again.
    pub down: Wording,
    /// The next step of the same branch, from 0; `None` for the last one.
    pub next: Option<usize>,
}
