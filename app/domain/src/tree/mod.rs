//! The support tree: which help there is, who is responsible for each, how help scales up, and who directs.
//!
//! Roots are the people of the wijk, the trunk is its contact person and meeting spots, branches are areas of life,
//! leaves are services. A [`SupportTree`] only comes into being by reading a file in the format of `format.md`, with every
//! reference in it resolved: a place such as [`LeafAt`] always exists in the tree that it was taken from.
//!
//! The rule of this room: what holds inside one file is checked while reading, what holds against the rest of the
//! installation (wijken, meeting spots, official product names, the day) is checked before publishing. To add something to
//! a record: its field here, its line in `format.md`, its reading in `file`, and a check if it can be wrong.
mod address;
mod answers;
mod at;
mod branch;
pub mod file;
mod help;
mod lead;
mod leads;
mod leaf;
mod party;
mod product;
mod questions;
#[cfg(any(test, feature = "samples"))]
pub mod sample;
mod turn;
mod walk;
mod wording;

pub use answers::{Answers, Chosen, QuestionPage};
pub use at::{BranchAt, LeafAt, MarkerAt, PartyAt, PersonAt};
pub use branch::{Branch, BranchPicture, Need, Step, Urgent, Who};
pub use help::HelpFound;
pub(crate) use help::TreeIndex;
pub use leads::{Combination, Directs, LeadRule, Marker};
pub use leaf::{ForProfessionals, Leaf, LeafCost, Next, Product};
pub use party::{ContactPerson, HelpLine, Party, PartyKind, Phone, Root, RootKind, Trunk};
pub use product::{ListedProduct, ProductDraft, ProductFault};
pub use turn::Turn;
pub use walk::{Answer, AnswerStep};
pub use wording::Wording;

use crate::area::AreaCode;
use chrono::NaiveDate;

/// A published tree of one municipality.
#[derive(Clone, Debug, PartialEq)]
pub struct SupportTree {
    /// Whose tree it is.
    pub municipality: AreaCode,
    /// What the makers call this edition: "2026-11".
    pub edition: String,
    /// Invented for the demonstration; every page that shows it says so.
    pub example: bool,
    /// For how many days after its check a record counts as true.
    pub term_days: u16,
    /// Who can be responsible.
    pub parties: Vec<Party>,
    /// The faces.
    pub people: Vec<ContactPerson>,
    /// One for each wijk, by its code.
    pub trunks: Vec<Trunk>,
    /// The people and initiatives at its foot.
    pub roots: Vec<Root>,
    /// The areas of life, in the order in which a page shows them.
    pub branches: Vec<Branch>,
    /// The services, by branch.
    pub leaves: Vec<Leaf>,
    /// Circumstances that decide who directs.
    pub markers: Vec<Marker>,
    /// Who directs when, in the order of the file; see [`Combination`] for which one wins.
    pub leads: Vec<LeadRule>,
    /// Numbers that hold in the whole country.
    pub help_lines: Vec<HelpLine>,
    /// Groups of words that searchers take for the same.
    pub synonyms: Vec<Vec<String>>,
}

/// Who checked a record of the tree, and when. A record without a check is not published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The day.
    pub on: NaiveDate,
    /// A role or organisation: "gemeente Heerlen".
    pub by: String,
}

impl Check {
    /// Whether the record is older than its term on the day `today`.
    #[must_use]
    pub fn is_old(&self, today: NaiveDate, term_days: u16) -> bool {
        today.signed_duration_since(self.on).num_days() > i64::from(term_days)
    }
}

impl SupportTree {
    /// The party at a place.
    #[must_use]
    pub fn party(&self, at: PartyAt) -> &Party {
        &self.parties[at.place()]
    }

    /// The person at a place.
    #[must_use]
    pub fn person(&self, at: PersonAt) -> &ContactPerson {
        &self.people[at.place()]
    }

    /// The branch at a place.
    #[must_use]
    pub fn branch(&self, at: BranchAt) -> &Branch {
        &self.branches[at.place()]
    }

    /// The leaf at a place.
    #[must_use]
    pub fn leaf(&self, at: LeafAt) -> &Leaf {
        &self.leaves[at.place()]
    }

    /// The marker at a place.
    #[must_use]
    pub fn marker(&self, at: MarkerAt) -> &Marker {
        &self.markers[at.place()]
    }

    /// The branch with this name in its address.
    #[must_use]
    pub fn branch_by_slug(&self, slug: &str) -> Option<BranchAt> {
        BranchAt::find(&self.branches, |branch| branch.slug == slug)
    }

    /// The leaf with this name in its address.
    #[must_use]
    pub fn leaf_by_slug(&self, slug: &str) -> Option<LeafAt> {
        LeafAt::find(&self.leaves, |leaf| leaf.slug == slug)
    }

    /// The trunk of a wijk.
    #[must_use]
    pub fn trunk(&self, district: AreaCode) -> Option<&Trunk> {
        self.trunks.iter().find(|trunk| trunk.district == district)
    }

    /// The leaves of a branch that hold in a wijk, or everywhere in the municipality where no wijk is given.
    pub fn leaves_of(
        &self,
        branch: BranchAt,
        district: Option<AreaCode>,
    ) -> impl Iterator<Item = (LeafAt, &Leaf)> {
        LeafAt::each(&self.leaves)
            .filter(move |(_, leaf)| leaf.branch == branch || leaf.also.contains(&branch))
            .filter(move |(_, leaf)| leaf.holds_in(district))
    }

    /// The roots that hold in a wijk, or everywhere in the municipality where no wijk is given.
    pub fn roots_of(&self, district: Option<AreaCode>) -> impl Iterator<Item = &Root> {
        self.roots
            .iter()
            .filter(move |root| holds_in(&root.districts, district))
    }
}

/// Whether a record for some wijken, or for all of them when the list is empty, holds in a wijk. Where no wijk is known only
/// what holds everywhere is shown.
fn holds_in(districts: &[AreaCode], district: Option<AreaCode>) -> bool {
    districts.is_empty() || district.is_some_and(|district| districts.contains(&district))
}
