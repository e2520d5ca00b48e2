//! The tree grows by an odd node and its partner; whatever becomes even looks at its arcs.
use super::{
    Amount, Ending, Search, at,
    events::Event,
    forest::{NONE, Side},
};

impl<N: Amount> Search<N> {
    /// The best arc to a vertex is covered to the unit: its node joins the tree, and the node's partner.
    pub(super) fn grow(&mut self, vertex: u32) {
        let Some(best) = self.outside_tree(vertex) else {
            return;
        };
        let node = self.forest.vertices[at(vertex)].outer;
        // A node that was odd for a while, as part of a set that was opened, comes later than once was said.
        if best + self.forest.fresh(node).lift > self.now {
            return;
        }
        let from = self.forest.vertices[at(vertex)].from;
        self.make_odd(node, from, vertex);
        // A partner of a free node is free: both join the tree in this function only.
        let partner = self.forest.nodes[at(node)].outside;
        self.make_even(self.forest.vertices[at(partner)].outer);
    }

    /// The `best` of a vertex whose node is not in the tree.
    fn outside_tree(&self, vertex: u32) -> Option<N> {
        let there = &self.forest.vertices[at(vertex)];
        // A vertex that is not even lies in a node that nothing has taken in.
        let free = there.even != self.forest.search && self.forest.side(there.outer) == Side::Free;
        free.then_some(there.best)
    }

    /// Puts a free node into the tree on the odd side; the tree comes to it from `from` to `to`.
    pub(super) fn make_odd(&mut self, node: u32, from: u32, to: u32) {
        let (now, set) = (self.now, self.forest.is_set(node));
        let odd = self.forest.fresh(node);
        odd.side = Side::Odd;
        odd.since = now;
        odd.from = from;
        odd.to = to;
        // Its vertices get dearer, so the set around them gets cheaper twice as fast.
        let opens = now + odd.charge.half();
        self.touched.push(node);
        if set && opens < self.end {
            self.events.push(Event::open(opens, node), now);
        }
    }

    /// Puts a free node into the tree on the even side.
    pub(super) fn make_even(&mut self, node: u32) {
        let now = self.now;
        let even = self.forest.fresh(node);
        even.side = Side::Even;
        even.since = now;
        let lift = even.lift;
        self.touched.push(node);
        let mut leaves = std::mem::take(&mut self.leaves);
        leaves.clear();
        self.forest.leaves(node, &mut leaves);
        self.turn_even(&leaves, lift);
        self.look_around(&leaves);
        self.leaves = leaves;
    }

    /// Notes of vertices that they are even from now on; `lift` is how long they were odd.
    pub(super) fn turn_even(&mut self, leaves: &[u32], lift: N) {
        for &leaf in leaves {
            let vertex = &mut self.forest.vertices[at(leaf)];
            vertex.even = self.forest.search;
            vertex.charge += lift + self.now;
            if vertex.charge < self.end {
                self.end = vertex.charge;
                self.ending = Ending::Spent(leaf);
            }
        }
    }

    /// Looks at the arcs of vertices that have just become even: each puts an event in, brings the end nearer, or comes too
    /// late to matter.
    pub(super) fn look_around(&mut self, leaves: &[u32]) {
        for &leaf in leaves {
            self.look_from(leaf);
        }
    }

    fn look_from(&mut self, from: u32) {
        let (search, now) = (self.forest.search, self.now);
        let charge = self.forest.vertices[at(from)].charge;
        let home = self.forest.outer(from);
        for arc in self.arcs.of(from) {
            let there = &mut self.forest.vertices[at(arc.to)];
            let key = charge + there.charge - arc.gain;
            if there.even == search {
                // Both ends get cheaper. The sum is even: within a tree all charges are, or none is.
                let moment = key.half();
                let outer = there.outer;
                if moment < self.end && self.forest.top(outer) != home {
                    self.events.push(Event::meet(moment, from, arc.to), now);
                }
                continue;
            }
            if key >= self.end || (there.reached == search && there.best <= key) {
                continue;
            }
            there.reached = search;
            there.best = key;
            there.from = from;
            let outer = there.outer;
            let set = self.forest.is_set(outer);
            let node = self.forest.fresh(outer);
            let moment = key + node.lift;
            if node.side == Side::Odd || moment >= self.end {
                continue;
            }
            if node.outside == NONE {
                self.end = moment;
                self.ending = Ending::Pair(from, arc.to);
            } else if !set || key < node.best {
                node.best = key;
                self.events.push(Event::grow(moment, arc.to), now);
            }
        }
    }
}
