//! The end of a search: pairs change along the path to the root, charges are written down, the tree is forgotten.
use super::{
    Amount, Ending, Search, at,
    forest::{NONE, Side},
};

impl<N: Amount> Search<N> {
    /// Ends the search at the present moment.
    pub(super) fn settle(&mut self) {
        match self.ending {
            Ending::Spent(vertex) => self.flip(vertex, NONE),
            Ending::Pair(from, to) => {
                // The node of a vertex without a partner is not in the tree.
                let node = self.forest.vertices[at(to)].outer;
                let joined = &mut self.forest.nodes[at(node)];
                (joined.inside, joined.outside) = (to, from);
                self.flip(from, to);
            }
        }
        let mut touched = std::mem::take(&mut self.touched);
        for node in touched.drain(..) {
            self.write_down(node);
        }
        self.touched = touched;
        for set in self.apart.drain(..) {
            self.forest.forget(set);
        }
    }

    /// Pairs the node of an even vertex with the outside over that vertex, and every even node on its path to the root with
    /// the odd node after it instead of the one before.
    fn flip(&mut self, vertex: u32, partner: u32) {
        let (mut inside, mut outside) = (vertex, partner);
        loop {
            let even = self.forest.outer(inside);
            let node = &mut self.forest.nodes[at(even)];
            let before = node.outside;
            (node.inside, node.outside) = (inside, outside);
            if before == NONE {
                return;
            }
            let odd = self.forest.outer(before);
            let node = &mut self.forest.nodes[at(odd)];
            (node.inside, node.outside) = (node.to, node.from);
            (inside, outside) = (node.from, node.to);
        }
    }

    /// Writes down what the search has changed in a node, once.
    fn write_down(&mut self, node: u32) {
        let (search, now) = (self.forest.search, self.now);
        let set = self.forest.is_set(node);
        let place = &mut self.forest.nodes[at(node)];
        if place.search != search {
            return;
        }
        place.search = 0;
        if place.up != node {
            // Taken in: its charge and its vertices are settled, those by the node that took it in.
            place.up = node;
            return;
        }
        let passed = now - place.since;
        let (side, lift) = (place.side, place.lift);
        if set && side == Side::Even {
            place.charge += passed + passed;
        } else if set && side == Side::Odd {
            place.charge -= passed + passed;
        }
        let used_up = set && place.charge == N::ZERO;
        let mut leaves = std::mem::take(&mut self.leaves);
        leaves.clear();
        self.forest.leaves(node, &mut leaves);
        for &leaf in &leaves {
            let vertex = &mut self.forest.vertices[at(leaf)];
            vertex.outer = node;
            match side {
                Side::Even => vertex.charge -= now,
                Side::Odd => vertex.charge += lift + passed,
                Side::Free => vertex.charge += lift,
            }
        }
        self.leaves = leaves;
        if used_up {
            self.dissolve(node);
        }
    }

    /// Takes a set without a charge apart, and those of its members that are such sets.
    fn dissolve(&mut self, set: u32) {
        let mut leaves = std::mem::take(&mut self.leaves);
        let mut sets = vec![(set, false)];
        while let Some((set, traced)) = sets.pop() {
            let (cycle, base) = self.forest.split(set, traced);
            self.forest.forget(set);
            for member in cycle {
                if self.forest.is_set(member.node) && self.forest.nodes[at(member.node)].charge == N::ZERO {
                    sets.push((member.node, member.node == base));
                    continue;
                }
                leaves.clear();
                self.forest.leaves(member.node, &mut leaves);
                for &leaf in &leaves {
                    self.forest.vertices[at(leaf)].outer = member.node;
                }
            }
        }
        self.leaves = leaves;
    }
}
