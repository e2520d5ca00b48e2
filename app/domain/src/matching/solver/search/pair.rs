//! A tree has found what it grew for: pairs change along the path to its root, so that this has a partner, and it falls.
use super::{Amount, Search, at, forest::NONE};

impl<N: Amount> Search<N> {
    /// The charge of an even vertex is used up: it may go without a partner instead of the root.
    pub(super) fn leave_alone(&mut self, vertex: u32) {
        let there = self.forest.vertices[at(vertex)];
        if !there.even || there.charge != self.now {
            return;
        }
        let tree = self.flip(vertex, NONE);
        self.fell(&[tree]);
    }

    /// The edge from an even vertex to a node without a partner and without a tree is covered to the unit.
    pub(super) fn pair_alone(&mut self, from: u32, to: u32) {
        let group = self.forest.vertices[at(to)].group;
        let alone = &mut self.forest.groups[at(group)];
        (alone.inside, alone.outside) = (to, from);
        let tree = self.flip(from, to);
        self.fell(&[tree]);
        // Its event has come, and it is still free.
        self.wait_anew(group);
    }

    /// The edge between even vertices of two trees is covered to the unit.
    pub(super) fn pair_trees(&mut self, one: u32, other: u32) {
        let trees = [self.flip(one, other), self.flip(other, one)];
        self.fell(&trees);
    }

    /// Pairs the node of an even vertex with the outside over that vertex, and every even node on its path to the root with
    /// the odd node after it instead of the one before. Gives the tree.
    fn flip(&mut self, vertex: u32, partner: u32) -> u32 {
        let (mut inside, mut outside) = (vertex, partner);
        loop {
            let even = self.forest.group_of(inside);
            let group = &mut self.forest.groups[at(even)];
            let before = group.outside;
            (group.inside, group.outside) = (inside, outside);
            if before == NONE {
                return group.tree;
            }
            // An odd vertex is in a group that was not merged.
            let odd = self.forest.vertices[at(before)].group;
            let group = &mut self.forest.groups[at(odd)];
            (group.inside, group.outside) = (group.to, group.from);
            (inside, outside) = (group.from, group.to);
        }
    }
}
