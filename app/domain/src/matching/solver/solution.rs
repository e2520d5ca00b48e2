//! What comes out: pairs, what they weigh, and the certificate that nothing is better.
//!
//! To add what a solution tells: a method here that reads the partners. Only the search makes a [`Matching`].
use super::{Certificate, Graph};
use std::num::NonZeroU32;

/// A partner as it is kept: one more than the vertex, so that nobody costs no space of its own.
pub(super) type Partner = Option<NonZeroU32>;

/// Disjoint pairs of vertices, each joined by an edge of the graph.
#[derive(Clone, Debug)]
pub struct Matching {
    pub(super) partners: Vec<Partner>,
    pub(super) weight: i128,
    pub(super) certificate: Certificate,
}

impl Matching {
    /// Puts together what the search has found: for every vertex its partner, if it has one.
    pub(super) fn new(
        graph: &Graph,
        partner_of: impl Fn(u32) -> Option<u32>,
        certificate: Certificate,
    ) -> Self {
        let kept = |partner: u32| NonZeroU32::new(partner + 1);
        let partners: Vec<Partner> = (0..graph.vertices())
            .map(|vertex| partner_of(vertex).and_then(kept))
            .collect();
        let mut matching = Self {
            partners,
            weight: 0,
            certificate,
        };
        matching.weight = graph
            .edges()
            .iter()
            .filter(|edge| matching.partner(edge.u) == Some(edge.v))
            .map(|edge| i128::from(edge.weight))
            .sum();
        matching
    }

    /// With whom a vertex is paired; nothing for one that is left alone or not in the graph.
    #[must_use]
    pub fn partner(&self, vertex: u32) -> Option<u32> {
        let partner = self.partners.get(vertex as usize)?;
        partner.map(|one_more| one_more.get() - 1)
    }

    /// Every pair once, its lower vertex first, in the order of these.
    pub fn pairs(&self) -> impl Iterator<Item = (u32, u32)> {
        (0_u32..)
            .zip(&self.partners)
            .filter_map(|(vertex, partner)| Some((vertex, partner.map(|one_more| one_more.get() - 1)?)))
            .filter(|(vertex, partner)| vertex < partner)
    }

    /// The sum of the weights of the pairs.
    #[must_use]
    pub fn weight(&self) -> i128 {
        self.weight
    }

    /// The proof that no other matching serves the goal better.
    #[must_use]
    pub fn certificate(&self) -> &Certificate {
        &self.certificate
    }
}
