//! Services.
use super::{BranchAt, Check, LeafAt, PartyAt, Phone, Wording, holds_in};
use crate::{area::AreaCode, keyed::keyed};

keyed! {
    /// What a leaf costs, without an amount: amounts change and are not promised.
    pub enum LeafCost {
        /// Nothing.
        Free = "free",
        /// A small price of the place itself.
        LocalPrice = "local-price",
        /// The own contribution under the Wmo 2015, one maximum for a household.
        Contribution = "contribution",
        /// The own risk of the health insurance.
        Excess = "excess",
        /// By income.
        Income = "income",
        /// By distance.
        Distance = "distance",
        /// A fee of the government.
        Fee = "fee",
        /// It differs; the note says how.
        Differs = "differs",
    }
}

/// The official name of a product of the government (Uniforme Productnamenlijst).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Product {
    /// The name, exactly as in the list.
    pub name: String,
    /// Its address in the list; empty until the list was imported.
    pub uri: String,
}

impl Product {
    /// What the list calls a product that has no official name yet.
    pub const NO_NAME_YET: &str = "UPL-naam nog niet beschikbaar";

    /// Whether it has an official name.
    #[must_use]
    pub fn is_named(&self) -> bool {
        self.name != Self::NO_NAME_YET
    }
}

/// Where one goes when a leaf does not help, or is for somebody else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Back to the contact person of the wijk: always somebody.
    ContactPerson,
    /// Another leaf.
    Leaf(LeafAt),
    /// A step of the leaf's own branch, from 0.
    Step(usize),
}

/// What a professional or volunteer organisation needs to know, one switch away.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ForProfessionals {
    /// How to refer somebody.
    pub refer: Option<Wording>,
    /// On which conditions.
    pub conditions: Option<Wording>,
    /// How long it takes.
    pub waiting: Option<Wording>,
    /// Direct contact for professionals, in a sentence.
    pub contact: Option<Wording>,
}

/// A service (HSDS *service*) of a party.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaf {
    /// The name in the address of its page.
    pub slug: String,
    /// As residents know it: "Hulp bij schulden".
    pub name: Wording,
    /// The branch that it hangs on.
    pub branch: BranchAt,
    /// Other branches that show it too.
    pub also: Vec<BranchAt>,
    /// The step of its branch that it belongs to, from 0.
    pub step: usize,
    /// What it does, in two sentences.
    pub what: Wording,
    /// For whom.
    pub for_whom: Wording,
    /// What it costs.
    pub cost: LeafCost,
    /// What it costs in words, beside that.
    pub cost_note: Option<Wording>,
    /// How to reach it, in a sentence.
    pub reach: Wording,
    /// Its own number, where the party's is not enough.
    pub phone: Option<Phone>,
    /// Its own page.
    pub url: Option<String>,
    /// What to bring; empty for nothing.
    pub bring: Vec<Wording>,
    /// The responsible party.
    pub responsible: PartyAt,
    /// The official product name.
    pub product: Option<Product>,
    /// The law and article.
    pub law: Option<String>,
    /// Where one goes when it does not help.
    pub next: Next,
    /// The second text, for professionals and volunteer organisations.
    pub professionals: Option<ForProfessionals>,
    /// Slugs of meeting spots where it is given.
    pub spots: Vec<String>,
    /// In which wijken; empty for all.
    pub districts: Vec<AreaCode>,
    /// Everyday words for search, beside those of its branch.
    pub words: Vec<String>,
    /// What is still to be confirmed before use, if anything.
    pub unconfirmed: Option<String>,
    /// Who checked it, and when.
    pub check: Check,
}

impl Leaf {
    /// Whether it is there for a wijk; where none is given, whether it is there everywhere.
    #[must_use]
    pub fn holds_in(&self, district: Option<AreaCode>) -> bool {
        holds_in(&self.districts, district)
    }
}
