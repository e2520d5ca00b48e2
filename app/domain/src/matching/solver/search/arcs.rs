//! The edges as the search walks them: from every vertex to its neighbours, with gains.
//!
//! To add what the search must know of an edge: a field of [`Arc`], as small as can be, since all of them are read often.
use super::{Amount, at};
use crate::matching::solver::Graph;

/// An edge, seen from one of its ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Arc<N> {
    /// What the pair gains, in quarters of a unit.
    pub(super) gain: N,
    /// The other end.
    pub(super) to: u32,
}

/// All edges that can be chosen, from both ends.
#[derive(Debug)]
pub(super) struct Arcs<N> {
    /// Where the arcs of a vertex begin; those of the next one are their end.
    starts: Vec<u32>,
    arcs: Vec<Arc<N>>,
}

impl<N: Amount> Arcs<N> {
    /// The edges with a gain above 0 once `lift` is added to their weight.
    pub(super) fn new(graph: &Graph, lift: i128) -> Self {
        let gain = |weight: i64| 4 * (i128::from(weight) + lift);
        let gaining = || graph.edges().iter().filter(|edge| gain(edge.weight) > 0);
        let mut starts = vec![0_u32; at(graph.vertices()) + 2];
        for edge in gaining() {
            starts[at(edge.u) + 2] += 1;
            starts[at(edge.v) + 2] += 1;
        }
        for place in 2..starts.len() {
            starts[place] += starts[place - 1];
        }
        let count = starts.last().copied().unwrap_or(0);
        let mut arcs = vec![Arc { gain: N::ZERO, to: 0 }; at(count)];
        // `starts[v + 1]` runs from the first to the last arc of v, and so ends where it belongs.
        for edge in gaining() {
            for (from, to) in [(edge.u, edge.v), (edge.v, edge.u)] {
                let next = &mut starts[at(from) + 1];
                arcs[at(*next)] = Arc {
                    gain: N::of(gain(edge.weight)),
                    to,
                };
                *next += 1;
            }
        }
        starts.pop();
        Self { starts, arcs }
    }

    /// How many vertices there are.
    pub(super) fn vertices(&self) -> u32 {
        // One start more than vertices, whose number has 32 bits.
        u32::try_from(self.starts.len() - 1).unwrap_or(u32::MAX)
    }

    /// Those of one vertex.
    pub(super) fn of(&self, vertex: u32) -> &[Arc<N>] {
        &self.arcs[at(self.starts[at(vertex)])..at(self.starts[at(vertex) + 1])]
    }

    /// The number of the first arc of a vertex; the others follow.
    pub(super) fn first(&self, vertex: u32) -> u32 {
        self.starts[at(vertex)]
    }

    /// The arc with a number.
    pub(super) fn arc(&self, number: u32) -> Arc<N> {
        self.arcs[at(number)]
    }
}
