//! A start that is nearly there: charges that cover every edge, and pairs that cost nothing to find.
use super::{Amount, Search, at, forest::NONE};

impl<N: Amount> Search<N> {
    /// Charges every vertex half of its best gain, then lets each in turn pay only what its neighbours leave uncovered and
    /// pairs it with a neighbour who is free.
    pub(super) fn start(&mut self) {
        for vertex in 0..self.forest.count() {
            let most = self.arcs.of(vertex).iter().map(|arc| arc.gain).max();
            self.forest.vertices[at(vertex)].charge = most.map_or(N::ZERO, N::half);
        }
        for vertex in 0..self.forest.count() {
            if self.forest.nodes[at(vertex)].outside == NONE {
                self.settle_for_less(vertex);
            }
        }
    }

    fn settle_for_less(&mut self, vertex: u32) {
        let mut most = (N::ZERO, NONE);
        for arc in self.arcs.of(vertex) {
            let left = arc.gain - self.forest.vertices[at(arc.to)].charge;
            let alone = self.forest.nodes[at(arc.to)].outside == NONE;
            if left > most.0 || (left == most.0 && alone && most.1 == NONE) {
                most = (left, if alone { arc.to } else { NONE });
            }
        }
        self.forest.vertices[at(vertex)].charge = most.0;
        if most.1 != NONE && most.0 > N::ZERO {
            self.forest.nodes[at(vertex)].outside = most.1;
            self.forest.nodes[at(most.1)].outside = vertex;
        }
    }
}
