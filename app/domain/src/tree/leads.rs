//! Who directs (*regie*) when leaves of several branches come together: the rules as the file gives them.
use super::{BranchAt, MarkerAt, PartyAt, Wording};
use crate::area::AreaCode;

/// A circumstance that the visitor may tell, and that decides who directs: "er is een gezinsvoogd".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marker {
    /// The key in addresses and in the file: "gi".
    pub key: String,
    /// As the question page says it.
    pub text: Wording,
    /// It is asked when one of these branches was chosen; with none, whatever branch was chosen that is
    /// not neutral.
    pub branches: Vec<BranchAt>,
}

/// When a rule holds. Neutral branches are left out of the choice first. Of the rules that hold, the first kind in this
/// order wins: [`Combination::Legal`] by its rank, [`Combination::Exactly`], [`Combination::AtLeast`],
/// [`Combination::OnlyNeutral`], [`Combination::Default`]. Within a kind the rule with more markers wins, then the one with
/// more branches named, then the one for the wijk over the one for the city. What is left side by side with another lead is a
/// fault of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Combination {
    /// A marker that settles it by law, whatever else was chosen; with branches it holds only if all of them were chosen.
    Legal {
        /// The marker.
        marker: MarkerAt,
        /// The lower rank wins; from 1, unique.
        rank: u8,
        /// Branches that must all be chosen, sorted.
        branches: Vec<BranchAt>,
    },
    /// Exactly these branches, sorted, none neutral; and all of these markers.
    Exactly {
        /// The branches, one or more.
        branches: Vec<BranchAt>,
        /// Markers that must all be told, sorted.
        markers: Vec<MarkerAt>,
    },
    /// At least so many branches, these among them.
    AtLeast {
        /// How many; two or more.
        count: u8,
        /// Branches that must be among them, sorted.
        with: Vec<BranchAt>,
    },
    /// Nothing but neutral branches, or nothing at all.
    OnlyNeutral,
    /// Whatever no other rule covers.
    Default,
}

/// Who directs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Directs {
    /// A party.
    Party(PartyAt),
    /// The contact person of the wijk, with their own stand-in. Never of professionals: only where no party is needed.
    ContactPerson,
}

/// A rule that says who directs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeadRule {
    /// The name in the file, unique: "geld-wonen".
    pub key: String,
    /// When it holds.
    pub when: Combination,
    /// Only in this wijk.
    pub district: Option<AreaCode>,
    /// Who directs.
    pub lead: Directs,
    /// Who does when the lead is away; another one than the lead.
    pub stand_in: Directs,
    /// Why, for the resident: "Het gaat over geld én over uw huis."
    pub reason: Wording,
    /// Law or agreement that it rests on.
    pub law: Option<String>,
}
