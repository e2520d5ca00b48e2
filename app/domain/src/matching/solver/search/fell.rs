//! Trees fall: what they changed is written down, and their nodes wait for other trees.
use super::{
    Amount, Search, at,
    forest::{NONE, Side},
};

impl<N: Amount> Search<N> {
    /// Fells trees.
    pub(super) fn fell(&mut self, trees: &[u32]) {
        let mut groups = Vec::new();
        let mut evens = Vec::new();
        for &tree in trees {
            for group in std::mem::take(&mut self.forest.trees[at(tree)].groups) {
                self.write_down(group, tree, &mut groups, &mut evens);
            }
        }
        self.living -= trees.len();
        for &vertex in &evens {
            self.look_anew(vertex);
        }
        for &group in &groups {
            self.forest.look_through(group);
        }
        self.dissolve(&mut groups);
        for group in groups {
            self.wait_anew(group);
        }
        self.forest.sweep();
    }

    /// Writes down what a tree has changed in one of its groups, once. Adds it to the groups that are free again, and its
    /// vertices if they were even to those.
    fn write_down(&mut self, own: u32, tree: u32, groups: &mut Vec<u32>, evens: &mut Vec<u32>) {
        let group = &mut self.forest.groups[at(own)];
        // It left the tree when a set was opened, and is in another one perhaps; or it was seen to before.
        if group.side == Side::Free || group.tree != tree {
            return;
        }
        let side = std::mem::replace(&mut group.side, Side::Free);
        if group.up != own {
            // Merged: its vertices are settled by the group that took it in.
            group.up = own;
            self.forest.spare_groups.push(own);
            return;
        }
        groups.push(own);
        let passed = self.now - group.since;
        let node = group.node;
        if side == Side::Odd {
            group.lift += passed;
        }
        if self.forest.is_set(node) {
            let charge = &mut self.forest.nodes[at(node)].charge;
            if side == Side::Odd {
                *charge -= passed + passed;
            } else {
                *charge += passed + passed;
            }
        }
        if side == Side::Odd {
            return;
        }
        if self.forest.is_set(node) && self.forest.nodes[at(node)].stretch.start == NONE {
            self.forest.lay(own);
        }
        let first = evens.len();
        self.forest.leaves(own, evens);
        for &leaf in &evens[first..] {
            let vertex = &mut self.forest.vertices[at(leaf)];
            vertex.charge -= self.now;
            vertex.even = false;
        }
    }

    /// Takes sets without a charge apart, and those of their members that are such sets, too. Their groups come after.
    fn dissolve(&mut self, groups: &mut Vec<u32>) {
        let mut place = 0;
        while let Some(&group) = groups.get(place) {
            let node = self.forest.groups[at(group)].node;
            if self.forest.is_set(node) && self.forest.nodes[at(node)].charge == N::ZERO {
                // The largest member has kept the group, and is looked at next.
                let parts = self.forest.split(group);
                groups.extend(parts.groups.into_iter().filter(|&member| member != group));
            } else {
                place += 1;
            }
        }
    }

    /// Has a vertex that was even look for its best arc, and forget those who had theirs from it.
    fn look_anew(&mut self, vertex: u32) {
        for arc in self.arcs.of(vertex) {
            let other = &mut self.forest.vertices[at(arc.to)];
            if other.from == vertex {
                other.from = NONE;
            }
        }
        self.find_best(vertex);
    }

    /// Has a free group wait whose best arc may be gone.
    pub(super) fn wait_anew(&mut self, group: u32) {
        let node = self.forest.groups[at(group)].node;
        if !self.forest.is_set(node) {
            let vertex = self.forest.vertices[at(node)];
            if vertex.from == NONE && vertex.best < N::MAX {
                self.find_best(node);
            }
        }
        self.wait(group);
    }
}
