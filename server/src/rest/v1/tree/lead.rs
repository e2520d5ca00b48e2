//! Who directs when.
use super::{Text, branch::Taker};
use domain::tree::{self as domain_tree, BranchAt, Combination, Directs, MarkerAt, SupportTree};
use serde::Serialize;
use utoipa::ToSchema;

/// A circumstance that decides who directs.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Marker {
    /// The key in addresses.
    key: String,
    /// As residents are asked.
    text: Text,
    /// It is asked when one of these branches was chosen, by slug; with none always.
    branches: Vec<String>,
}

/// A rule that says who directs.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct LeadRule {
    /// The name in the tree.
    key: String,
    /// When it holds. Neutral branches are left out of the choice first.
    when: When,
    /// Only in this wijk, by its CBS code.
    #[serde(skip_serializing_if = "Option::is_none")]
    district: Option<String>,
    /// Who directs.
    lead: Taker,
    /// Who does when the lead is away.
    stand_in: Taker,
    /// Why.
    reason: Text,
    /// Law or agreement that it rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    law: Option<String>,
}

/// Which choices a rule is for. Of the rules that hold the first kind in this order wins; within a kind the one with more
/// markers, then the one with more branches, then the one for the wijk.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase", tag = "kind")]
enum When {
    /// A marker that settles it by law.
    Legal {
        /// The marker, by key.
        marker: String,
        /// The lower rank wins.
        rank: u8,
        /// Branches that must all be chosen, by slug.
        branches: Vec<String>,
    },
    /// Exactly these branches, and all of these markers.
    Exactly {
        /// By slug.
        branches: Vec<String>,
        /// By key.
        markers: Vec<String>,
    },
    /// At least so many branches.
    AtLeast {
        /// How many.
        count: u8,
        /// Branches that must be among them, by slug.
        with: Vec<String>,
    },
    /// Nothing but neutral branches, or nothing at all.
    OnlyNeutral,
    /// Whatever no other rule covers.
    Default,
}

impl Marker {
    pub(super) fn of(tree: &SupportTree, marker: &domain_tree::Marker) -> Self {
        Self {
            key: marker.key.clone(),
            text: Text::of(&marker.text),
            branches: branches(tree, &marker.branches),
        }
    }
}

impl LeadRule {
    pub(super) fn of(tree: &SupportTree, rule: &domain_tree::LeadRule) -> Self {
        let taker = |directs: Directs| match directs {
            Directs::ContactPerson => Taker::ContactPerson,
            Directs::Party(at) => Taker::Party(tree.party(at).slug.clone()),
        };
        Self {
            key: rule.key.clone(),
            when: When::of(tree, &rule.when),
            district: rule.district.map(|district| district.to_string()),
            lead: taker(rule.lead),
            stand_in: taker(rule.stand_in),
            reason: Text::of(&rule.reason),
            law: rule.law.clone(),
        }
    }
}

impl When {
    fn of(tree: &SupportTree, when: &Combination) -> Self {
        let key = |at: &MarkerAt| tree.marker(*at).key.clone();
        match when {
            Combination::Legal {
                marker,
                rank,
                branches: chosen,
            } => Self::Legal {
                marker: key(marker),
                rank: *rank,
                branches: branches(tree, chosen),
            },
            Combination::Exactly {
                branches: chosen,
                markers,
            } => Self::Exactly {
                branches: branches(tree, chosen),
                markers: markers.iter().map(key).collect(),
            },
            Combination::AtLeast { count, with } => Self::AtLeast {
                count: *count,
                with: branches(tree, with),
            },
            Combination::OnlyNeutral => Self::OnlyNeutral,
            Combination::Default => Self::Default,
        }
    }
}

fn branches(tree: &SupportTree, all: &[BranchAt]) -> Vec<String> {
    all.iter().map(|at| tree.branch(*at).slug.clone()).collect()
}
