//! Who directs: of the rules that hold, the one that wins. The order stands at [`Combination`].
//!
//! To add a kind of rule: a variant of [`Combination`], when it holds in `holds`, and its place in [`LeadRule::precedence`].
use super::{BranchAt, Combination, LeadRule, MarkerAt, SupportTree};
use crate::area::AreaCode;
use std::cmp::Reverse;

/// How one rule stands to another when both hold: the smaller one wins, and two that are equal are a tie. Kind, rank among
/// the legal ones, markers, branches that are named, and whether it holds for the whole city.
type Precedence = (u8, u8, Reverse<usize>, Reverse<usize>, bool);

impl SupportTree {
    /// The rule that says who directs; branches and markers in any order. `None` only where no rule holds.
    #[must_use]
    pub fn lead(
        &self,
        branches: &[BranchAt],
        markers: &[MarkerAt],
        district: Option<AreaCode>,
    ) -> Option<&LeadRule> {
        let mut kept: Vec<_> = branches
            .iter()
            .copied()
            .filter(|branch| !self.branch(*branch).neutral)
            .collect();
        kept.sort_unstable();
        kept.dedup();
        self.leads
            .iter()
            .filter(|rule| rule.district.is_none() || rule.district == district)
            .filter(|rule| rule.when.holds(&kept, markers))
            // Of two that are equal, which a check refuses, the first of the file.
            .min_by_key(|rule| rule.precedence())
    }
}

impl Combination {
    /// Whether it holds for a choice without its neutral branches, sorted, and for markers.
    fn holds(&self, kept: &[BranchAt], told: &[MarkerAt]) -> bool {
        let all_kept = |branches: &[BranchAt]| branches.iter().all(|branch| kept.contains(branch));
        match self {
            Self::Legal { marker, branches, .. } => told.contains(marker) && all_kept(branches),
            Self::Exactly { branches, markers } => {
                branches == kept && markers.iter().all(|marker| told.contains(marker))
            }
            Self::AtLeast { count, with } => kept.len() >= usize::from(*count) && all_kept(with),
            Self::OnlyNeutral => kept.is_empty(),
            Self::Default => true,
        }
    }
}

impl LeadRule {
    /// How it stands to other rules that hold.
    fn precedence(&self) -> Precedence {
        let (kind, rank, markers, branches) = match &self.when {
            Combination::Legal { rank, branches, .. } => (0, *rank, 1, branches.len()),
            Combination::Exactly { branches, markers } => (1, 0, markers.len(), branches.len()),
            Combination::AtLeast { with, .. } => (2, 0, 0, with.len()),
            Combination::OnlyNeutral => (3, 0, 0, 0),
            Combination::Default => (4, 0, 0, 0),
        };
        (
            kind,
            rank,
            Reverse(markers),
            Reverse(branches),
            self.district.is_none(),
        )
    }
}

#[cfg(test)]
mod tests;
