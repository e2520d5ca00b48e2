//! How the best matching is found: charges and pairs are improved together until they prove each other.
//!
//! The primal-dual method of Edmonds (1965). Every vertex has a charge, and so have some sets of an odd number of vertices;
//! an edge is *covered* by the charges of its ends and of the sets that hold both, and never less than its gain. Pairs are
//! made of edges that are covered to the unit. When every vertex without a partner has no charge either, the charges prove
//! that the pairs are the best.
//!
//! A [`Search`] takes one vertex without a partner and grows a tree from it, as Dijkstra's method grows one: by the least
//! charge that must be moved. Even nodes get cheaper and odd ones dearer at the same pace; the events in between are
//!
//! | event | what it does | file |
//! | --- | --- | --- |
//! | the edge to a node outside the tree is covered to the unit | it joins as odd, its partner as even | `grow` |
//! | the edge between two even nodes is | the cycle that it closes becomes one even node | `meet` |
//! | the charge of an odd set is used up | its members are nodes again | `open` |
//! | the edge to a vertex without a partner is, or an even vertex has no charge left | the search ends | `settle` |
//!
//! Nothing is ever updated because time passes: charges are kept as of the moment at which they began to move (`forest`).
//! A search touches only what it reaches, and most reach little, because it stops looking beyond the nearest end.
//!
//! To add an event: a variant of [`events::What`], its file, its row above.
mod amount;
mod arcs;
mod events;
mod forest;
mod grow;
mod meet;
mod open;
mod proof;
mod settle;
mod start;

use super::{Goal, Graph, Matching};
use amount::Amount;
use arcs::Arcs;
use events::{Events, What};
use forest::{Forest, NONE};

/// A number of a vertex or node as a place in a list.
fn at(number: u32) -> usize {
    number as usize
}

/// Solves in 64 bits where they are enough.
pub(super) fn solve(graph: &Graph, goal: Goal) -> Matching {
    let lift = goal.lift(graph);
    let heaviest = graph.edges().iter().map(|edge| edge.weight).max().unwrap_or(0);
    if 2 * (i128::from(heaviest) + lift) <= i64::MOST_GAIN {
        Search::<i64>::new(Arcs::new(graph, lift)).solve(graph, goal)
    } else {
        Search::<i128>::new(Arcs::new(graph, lift)).solve(graph, goal)
    }
}

/// How a search ends: at the first moment at which one of these is so.
#[derive(Clone, Copy, Debug)]
enum Ending {
    /// The charge of this even vertex is used up: it may be left alone.
    Spent(u32),
    /// The edge from this even vertex to this vertex, which has no partner, is covered to the unit.
    Pair(u32, u32),
}

/// A solution in the making, and the tree that grows from one vertex without a partner.
#[derive(Debug)]
struct Search<N> {
    arcs: Arcs<N>,
    forest: Forest<N>,
    events: Events<N>,
    /// How much the root's charge has gone down in this search.
    now: N,
    /// The first moment known at which the search can end. Nothing later matters.
    end: N,
    ending: Ending,
    /// The number of the last walk to the root.
    mark: u32,
    /// Nodes with something to settle when the search ends; some more than once.
    touched: Vec<u32>,
    /// Sets that were taken apart in this search.
    apart: Vec<u32>,
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
            end: N::ZERO,
            ending: Ending::Spent(0),
            mark: 0,
            touched: Vec::new(),
            apart: Vec::new(),
            leaves: Vec::new(),
        }
    }

    fn solve(mut self, graph: &Graph, goal: Goal) -> Matching {
        self.start();
        for vertex in 0..graph.vertices() {
            // A vertex without a partner whose search is still to come is in no set: sets are made of a search's tree.
            let alone = self.forest.nodes[at(vertex)].outside == NONE;
            let outermost = self.forest.vertices[at(vertex)].outer == vertex;
            if alone && outermost && self.forest.vertices[at(vertex)].charge > N::ZERO {
                self.run(vertex);
            }
        }
        self.prove(graph, goal)
    }

    /// One search: grows a tree from a vertex until that vertex has a partner or another one of the tree may go without.
    fn run(&mut self, root: u32) {
        self.forest.search += 1;
        self.events.clear();
        self.now = N::ZERO;
        self.end = N::MAX;
        self.make_even(root);
        while self.end > self.now
            && let Some(event) = self.events.pop_before(self.end)
        {
            self.now = event.moment;
            match event.what() {
                What::Grow(vertex) => self.grow(vertex),
                What::Meet(one, other) => self.meet(one, other),
                What::Open(set) => self.open(set),
            }
        }
        self.now = self.end;
        self.settle();
    }
}
