//! The charge of an odd set is used up: it is opened. A path through it stays in the tree, the rest goes free.
use super::{
    Amount, Search, at,
    events::Event,
    forest::{Member, Side},
};

impl<N: Amount> Search<N> {
    /// Opens an odd set, if it still is one.
    pub(super) fn open(&mut self, set: u32) {
        let node = self.forest.nodes[at(set)];
        if self.forest.side(set) != Side::Odd || node.up != set {
            return;
        }
        let lift = node.lift + (self.now - node.since);
        // It is settled: nothing of it is left.
        self.forest.nodes[at(set)].search = 0;
        self.apart.push(set);
        let (cycle, base) = self.forest.split(set, false);
        let mut leaves = std::mem::take(&mut self.leaves);
        for member in &cycle {
            leaves.clear();
            self.forest.leaves(member.node, &mut leaves);
            for &leaf in &leaves {
                self.forest.vertices[at(leaf)].outer = member.node;
            }
            self.forest.fresh(member.node).lift = lift;
        }
        self.leaves = leaves;
        let entry = self.forest.vertices[at(node.to)].outer;
        let path = path(&cycle, entry, base, (node.from, node.to));
        for step in &path {
            if let Some((from, to)) = step.odd {
                self.make_odd(step.node, from, to);
            } else {
                // So that it is not taken for a free one; it turns even below.
                self.forest.fresh(step.node).side = Side::Even;
            }
        }
        for member in &cycle {
            if self.forest.side(member.node) == Side::Free {
                self.free(member.node);
            }
        }
        for step in &path {
            if step.odd.is_none() {
                self.make_even(step.node);
            }
        }
    }

    /// Lets a node that was odd as part of a set wait for its best arc again.
    fn free(&mut self, node: u32) {
        self.touched.push(node);
        let search = self.forest.search;
        let mut leaves = std::mem::take(&mut self.leaves);
        leaves.clear();
        self.forest.leaves(node, &mut leaves);
        let best = leaves
            .iter()
            .map(|&leaf| (&self.forest.vertices[at(leaf)], leaf))
            .filter(|(vertex, _)| vertex.reached == search)
            .map(|(vertex, leaf)| (vertex.best, leaf))
            .min();
        self.leaves = leaves;
        if let Some((best, leaf)) = best {
            let free = self.forest.fresh(node);
            free.best = best;
            let moment = best + free.lift;
            if moment < self.end {
                self.events.push(Event::grow(moment, leaf), self.now);
            }
        }
    }
}

/// A node on the path through an opened set.
struct Step {
    node: u32,
    /// For an odd one, the arc by which the tree comes to it.
    odd: Option<(u32, u32)>,
}

/// The way with an even number of edges from the member where the tree comes in to the member that is paired to the outside,
/// so that odd and even take turns and both ends are odd.
fn path(cycle: &[Member], entry: u32, base: u32, arc: (u32, u32)) -> Vec<Step> {
    let place = |node| cycle.iter().position(|member| member.node == node).unwrap_or(0);
    let (first, last, count) = (place(entry), place(base), cycle.len());
    let ahead = (last + count - first) % count;
    let mut path = vec![Step {
        node: entry,
        odd: Some(arc),
    }];
    let forward = ahead % 2 == 0;
    let length = if forward { ahead } else { count - ahead };
    let mut here = first;
    for step in 0..length {
        let next = (here + if forward { 1 } else { count - 1 }) % count;
        let to_odd = if forward {
            (cycle[here].here, cycle[here].there)
        } else {
            (cycle[next].there, cycle[next].here)
        };
        path.push(Step {
            node: cycle[next].node,
            odd: (step % 2 == 1).then_some(to_odd),
        });
        here = next;
    }
    path
}
