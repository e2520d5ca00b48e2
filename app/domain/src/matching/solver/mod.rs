//! Maximum-weight matching in a general graph: exact, for sparse graphs, with a proof of every result.
//!
//! A round gives [`Graph::new`] vertices and weighted edges, and [`solve`] gives back a [`Matching`] with a
//! [`Certificate`], by which anyone can see that nothing better exists without knowing how it was found.
//!
//! The rule of this room: it knows numbers, not people. `search` finds, `certificate` judges, and the two share nothing but
//! the graph. To add a goal: `goal`. To make it faster: `search`, whose head says how it works.
mod certificate;
mod goal;
mod graph;
mod search;
mod solution;
#[cfg(test)]
mod trials;

pub use certificate::{Certificate, CertificateError};
pub use goal::Goal;
pub use graph::{Graph, GraphError};
pub use solution::Matching;

/// Two vertices that can be paired, and what that is worth.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Edge {
    /// One end.
    pub u: u32,
    /// The other end.
    pub v: u32,
    /// Any whole number; more is better.
    pub weight: i64,
}

/// The best matching of a graph. The same graph and goal always give the same pairs.
#[must_use]
pub fn solve(graph: &Graph, goal: Goal) -> Matching {
    search::solve(graph, goal)
}
