//! What a matching is good for, turned into one gain per edge.
//!
//! To add a goal: a variant, and the lift that makes the heaviest matching by gain the one that is wanted.
use super::Graph;

/// What is wanted.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Goal {
    /// The most weight, however few the pairs. Edges of no or negative weight are never chosen.
    MostWeight,
    /// The most pairs; among those matchings the most weight.
    MostPairs,
}

impl Goal {
    /// What is added to every weight, so that the matching of the most gain is the one that is wanted. An edge whose gain is
    /// not above 0 then has no place in it.
    ///
    /// For the most pairs every gain lies between c and c + r, where r is what the heaviest edge weighs more than the
    /// lightest and c = r⌊n/2⌋ + 1. Then k + 1 pairs gain at least kc + c, and k pairs, of which fewer than n/2 fit beside
    /// one more, at most kc + kr < kc + c.
    pub(super) fn lift(self, graph: &Graph) -> i128 {
        let weights = || graph.edges().iter().map(|edge| i128::from(edge.weight));
        match (self, weights().min(), weights().max()) {
            (Self::MostPairs, Some(least), Some(most)) => {
                (most - least) * i128::from(graph.vertices() / 2) + 1 - least
            }
            _ => 0,
        }
    }
}
