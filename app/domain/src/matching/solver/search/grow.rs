//! A tree grows by an odd node and its partner; whatever becomes even looks at its arcs.
use super::{
    Amount, Search, at,
    events::Event,
    forest::{Forest, Group, NONE, Side},
};

impl<N: Amount> Search<N> {
    /// The best arc to a vertex is covered to the unit: its node joins the tree there, and the node's partner. A node without
    /// a partner, which has no charge either, ends the tree.
    pub(super) fn grow(&mut self, vertex: u32) {
        let there = self.forest.vertices[at(vertex)];
        let group = self.forest.groups[at(there.group)];
        // A vertex that is not even is in a group that was not merged. What was odd for a while, as part of a set or of a
        // tree, comes later than once was said, and there is another event for it.
        let late = || there.best == N::MAX || there.best + group.lift > self.now;
        if there.even || group.side != Side::Free || late() {
            return;
        }
        if there.from == NONE {
            self.find_best(vertex);
            self.forest.rise(vertex);
            self.wait(there.group);
        } else if group.outside == NONE {
            self.pair_alone(there.from, vertex);
        } else {
            let from = self.forest.group_of(there.from);
            let tree = self.forest.groups[at(from)].tree;
            self.make_odd(there.group, tree, (there.from, vertex));
            // The partner of a free node is free: both join a tree here, and leave it together.
            self.make_even(self.forest.vertices[at(group.outside)].group, tree);
        }
    }

    /// Puts a free node into a tree on the odd side; the tree comes to it by an arc.
    pub(super) fn make_odd(&mut self, group: u32, tree: u32, arc: (u32, u32)) {
        let now = self.now;
        let odd = &mut self.forest.groups[at(group)];
        odd.side = Side::Odd;
        odd.tree = tree;
        odd.since = now;
        (odd.from, odd.to) = arc;
        let node = odd.node;
        let tree = &mut self.forest.trees[at(tree)];
        tree.groups.push(group);
        if at(node) >= self.forest.vertices.len() {
            // Its vertices get dearer, so the set around them gets cheaper twice as fast.
            let opens = now + self.forest.nodes[at(node)].charge.half();
            if opens < tree.end {
                self.events.push(Event::open(opens, group), now);
            }
        }
    }

    /// Puts a free node into a tree on the even side.
    pub(super) fn make_even(&mut self, group: u32, tree: u32) {
        let even = &mut self.forest.groups[at(group)];
        even.side = Side::Even;
        even.tree = tree;
        even.since = self.now;
        let lift = std::mem::replace(&mut even.lift, N::ZERO);
        self.forest.trees[at(tree)].groups.push(group);
        let mut leaves = std::mem::take(&mut self.leaves);
        leaves.clear();
        self.forest.leaves(group, &mut leaves);
        self.turn_even(&leaves, lift, tree);
        self.look_around(&leaves);
        self.leaves = leaves;
    }

    /// Notes of vertices that they are even from now on; `lift` is how long they were odd.
    pub(super) fn turn_even(&mut self, leaves: &[u32], lift: N, tree: u32) {
        let tree = &mut self.forest.trees[at(tree)];
        for &leaf in leaves {
            let vertex = &mut self.forest.vertices[at(leaf)];
            vertex.even = true;
            vertex.charge += lift + self.now;
            if vertex.charge < tree.end {
                tree.end = vertex.charge;
                self.events.push(Event::end(tree.end, leaf), self.now);
            }
        }
    }

    /// Looks at the arcs of vertices that have just become even: each puts an event in, or comes too late to matter.
    pub(super) fn look_around(&mut self, leaves: &[u32]) {
        for &leaf in leaves {
            self.look_from(leaf);
        }
    }

    fn look_from(&mut self, from: u32) {
        let now = self.now;
        let charge = self.forest.vertices[at(from)].charge;
        let home = self.forest.group_of(from);
        let end = self.forest.trees[at(self.forest.groups[at(home)].tree)].end;
        for (number, arc) in (self.arcs.first(from)..).zip(self.arcs.of(from)) {
            let there = &mut self.forest.vertices[at(arc.to)];
            let key = charge + there.charge - arc.gain;
            if there.even {
                // Both ends get cheaper. The sum is even, see `start`.
                let moment = key.half();
                let group = there.group;
                if moment < end && self.forest.top(group) != home {
                    self.events.push(Event::meet(moment, from, number), now);
                }
                continue;
            }
            if there.best <= key {
                continue;
            }
            let own = there.group;
            let Group {
                node,
                row,
                side,
                lift,
                ..
            } = self.forest.groups[at(own)];
            let moment = key + lift;
            // Noted only if there is an event for it, now or when the node goes free.
            if moment >= end {
                continue;
            }
            there.best = key;
            there.from = from;
            let set = self.forest.is_set(node);
            if set {
                let Forest {
                    strips,
                    nodes,
                    vertices,
                    ..
                } = &mut self.forest;
                strips.sink(row, nodes[at(arc.to)].stretch.start, vertices);
            }
            let group = &mut self.forest.groups[at(own)];
            if side == Side::Free && (!set || key < group.best) {
                group.best = key;
                self.events.push(Event::grow(moment, arc.to), now);
            }
        }
    }

    /// Finds the best arc to a vertex that is not even, by looking at all. If it is in a set, this must be told.
    pub(super) fn find_best(&mut self, vertex: u32) {
        let there = self.forest.vertices[at(vertex)];
        let lift = self.forest.groups[at(there.group)].lift;
        let (mut best, mut from) = (N::MAX, NONE);
        for arc in self.arcs.of(vertex) {
            let other = self.forest.vertices[at(arc.to)];
            let key = other.charge + there.charge - arc.gain;
            if !other.even || key >= best {
                continue;
            }
            let home = self.forest.top(other.group);
            let tree = self.forest.groups[at(home)].tree;
            if key + lift < self.forest.trees[at(tree)].end {
                (best, from) = (key, arc.to);
            }
        }
        let there = &mut self.forest.vertices[at(vertex)];
        (there.best, there.from) = (best, from);
    }

    /// Has a free node wait for its best arc.
    pub(super) fn wait(&mut self, group: u32) {
        let Group { node, row, lift, .. } = self.forest.groups[at(group)];
        let vertex = if self.forest.is_set(node) {
            let stretch = self.forest.nodes[at(node)].stretch;
            self.forest.strips.least(row, stretch, &self.forest.vertices)
        } else {
            node
        };
        let best = self.forest.vertices[at(vertex)].best;
        self.forest.groups[at(group)].best = best;
        if best < N::MAX {
            self.events.push(Event::grow(best + lift, vertex), self.now);
        }
    }
}
