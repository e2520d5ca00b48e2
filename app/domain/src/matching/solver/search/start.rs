//! A start that is nearly there: charges that cover every edge, and pairs that cost nothing to find.
use super::{
    Amount, Search, at,
    forest::{NONE, Tree},
};

impl<N: Amount> Search<N> {
    /// Charges every vertex half of its best gain, then lets each in turn pay only what its neighbours leave uncovered and
    /// pairs it with a neighbour who is free.
    pub(super) fn start(&mut self) {
        for vertex in 0..self.forest.count() {
            let most = self.arcs.of(vertex).iter().map(|arc| arc.gain).max();
            self.forest.vertices[at(vertex)].charge = most.map_or(N::ZERO, N::half);
        }
        for vertex in 0..self.forest.count() {
            if self.forest.groups[at(vertex)].outside == NONE {
                self.settle_for_less(vertex);
            }
        }
    }

    /// Lets a tree grow from every vertex that is charged and has no partner.
    ///
    /// All of them grow at once and by the same pace, and every charge so far is even, since gains are quarters of a whole.
    /// The vertices of a tree are joined by edges covered to the unit, so at any moment the charges of all trees are even, or
    /// all are odd: two even vertices always share an even rest.
    pub(super) fn plant(&mut self) {
        for vertex in 0..self.forest.count() {
            let charged = self.forest.vertices[at(vertex)].charge > N::ZERO;
            if charged && self.forest.groups[at(vertex)].outside == NONE {
                // Fewer trees than vertices, whose number has 32 bits.
                let tree = u32::try_from(self.forest.trees.len()).unwrap_or(NONE);
                self.forest.trees.push(Tree {
                    groups: Vec::new(),
                    end: N::MAX,
                });
                self.living += 1;
                self.make_even(vertex, tree);
            }
        }
    }

    fn settle_for_less(&mut self, vertex: u32) {
        let mut most = (N::ZERO, NONE);
        for arc in self.arcs.of(vertex) {
            let left = arc.gain - self.forest.vertices[at(arc.to)].charge;
            let alone = self.forest.groups[at(arc.to)].outside == NONE;
            if left > most.0 || (left == most.0 && alone && most.1 == NONE) {
                most = (left, if alone { arc.to } else { NONE });
            }
        }
        self.forest.vertices[at(vertex)].charge = most.0;
        if most.1 != NONE && most.0 > N::ZERO {
            self.forest.groups[at(vertex)].outside = most.1;
            self.forest.groups[at(most.1)].outside = vertex;
        }
    }
}
