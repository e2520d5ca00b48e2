//! How the best matching is found: charges and pairs are improved together until they prove each other.
//!
//! The primal-dual method of Edmonds (1965). Every vertex has a charge, and so have some sets of an odd number of vertices;
//! an edge is *covered* by the charges of its ends and of the sets that hold both, and never less than its gain. Pairs are
//! made of edges that are covered to the unit. When every vertex without a partner has no charge either, the charges prove
//! that the pairs are the best.
//!
//! From every vertex without a partner a tree grows, all at the same pace. Along a tree nodes are *even* and *odd* in turn;
//! even ones get cheaper and odd ones dearer, so that the tree's edges stay covered to the unit, until something happens:
//!
//! | event | what it does | file |
//! | --- | --- | --- |
//! | the edge from an even node to a free one is covered to the unit | it joins as odd, its partner as even | `grow` |
//! | the edge between two even nodes of a tree is | the cycle that it closes becomes one even node | `meet` |
//! | the edge between even nodes of two trees is | the roots have partners, both trees fall | `pair`, `fell` |
//! | an even vertex has no charge left | it is left alone instead of the root, the tree falls | `pair`, `fell` |
//! | an odd set has no charge left | it is opened, its members are nodes again | `open` |
//!
//! Growing all trees at once is what keeps them small. In a graph in which everybody can be reached from anywhere, one tree
//! among k that are left must come to about n/k vertices to meet a partner; two that grow towards each other need the square
//! root of that.
//!
//! Nothing is ever updated because time passes: charges are kept as of the moment at which they began to move (`forest`).
//! Events stand in one queue (`events`); those that were overtaken by others are left in it, and are recognised when they
//! come up, since they no longer agree with the charges. When a tree falls, its even vertices look for their best arcs anew,
//! and those who had theirs from it do so when it would have been their turn. `strips` finds the best arc among many
//! vertices that are opened together.
//!
//! With n vertices and m edges there are at most n/2 pairings, and between two of them every arc is looked at a bounded
//! number of times, every node made and opened at most once: O(n m log n) in all, if no vertex is asked to look anew again
//! and again. In practice trees stay so small that the whole takes about as long as sorting the edges a few times.
//!
//! To add an event: a variant of [`events::What`], its file, its row above. Sources of the ideas: Edmonds, *Maximum matching
//! and a polyhedron with 0,1-vertices* (1965); Galil, Micali and Gabow, *An O(EV log V) algorithm for finding a maximal
//! weighted matching in general graphs* (1986); Kolmogorov, *Blossom V* (2009).
mod amount;
mod arcs;
mod events;
mod fell;
mod forest;
mod grow;
mod meet;
mod open;
mod pair;
mod proof;
mod sets;
mod start;
mod strips;

use super::{Goal, Graph, Matching};
use amount::Amount;
use arcs::Arcs;
use events::{Events, What};
use forest::Forest;

/// A number of a vertex or node as a place in a list.
fn at(number: u32) -> usize {
    number as usize
}

/// Solves in 64 bits where they are enough.
pub(super) fn solve(graph: &Graph, goal: Goal) -> Matching {
    let lift = goal.lift(graph);
    let heaviest = graph.edges().iter().map(|edge| edge.weight).max().unwrap_or(0);
    if 4 * (i128::from(heaviest) + lift) <= i64::MOST_GAIN {
        Search::<i64>::new(Arcs::new(graph, lift)).solve(graph, goal)
    } else {
        Search::<i128>::new(Arcs::new(graph, lift)).solve(graph, goal)
    }
}

/// A solution in the making, and the trees that grow from all vertices without a partner.
#[derive(Debug)]
struct Search<N> {
    arcs: Arcs<N>,
    forest: Forest<N>,
    events: Events<N>,
    /// By how much the charges of all roots have gone down.
    now: N,
    /// How many trees are growing.
    living: usize,
    /// The number of the last walk to a root.
    mark: u32,
    /// Vertices to go through; kept for its space only.
    leaves: Vec<u32>,
}

impl<N: Amount> Search<N> {
    fn new(arcs: Arcs<N>) -> Self {
        let forest = Forest::new(arcs.vertices());
        Self {
            arcs,
            forest,
            events: Events::new(),
            now: N::ZERO,
            living: 0,
            mark: 0,
            leaves: Vec::new(),
        }
    }

    fn solve(mut self, graph: &Graph, goal: Goal) -> Matching {
        self.start();
        self.plant();
        // Every tree has an end, so there is always an event as long as there is a tree.
        while self.living > 0
            && let Some(event) = self.events.pop()
        {
            self.now = event.moment;
            match event.what() {
                What::Grow(vertex) => self.grow(vertex),
                What::Meet(vertex, arc) => self.meet(vertex, arc),
                What::Open(group) => self.open(group),
                What::End(vertex) => self.leave_alone(vertex),
            }
        }
        self.prove(graph, goal)
    }
}
