//! Two even nodes of the tree meet: with the paths to where these join they are an odd cycle, and become one set.
use super::{
    Amount, Search, at,
    forest::{Member, NONE, Side},
};

impl<N: Amount> Search<N> {
    /// The edge between two even vertices is covered to the unit.
    pub(super) fn meet(&mut self, one: u32, other: u32) {
        let (left, right) = (self.forest.outer(one), self.forest.outer(other));
        if left == right {
            return;
        }
        let Some(base) = self.fork(left, right) else {
            return;
        };
        let cycle = self.cycle(base, (left, one), (right, other));
        let mut leaves = std::mem::take(&mut self.leaves);
        leaves.clear();
        for member in &cycle {
            self.absorb(member.node, &mut leaves);
        }
        let set = self.forest.enclose(cycle);
        let node = &mut self.forest.nodes[at(set)];
        node.side = Side::Even;
        node.since = self.now;
        self.touched.push(set);
        self.look_around(&leaves);
        self.leaves = leaves;
    }

    /// Settles a member before it is taken in. The vertices of an odd one turn even and are added to the list.
    fn absorb(&mut self, node: u32, leaves: &mut Vec<u32>) {
        let now = self.now;
        let set = self.forest.is_set(node);
        let member = &mut self.forest.nodes[at(node)];
        let passed = now - member.since;
        if member.side == Side::Even {
            if set {
                member.charge += passed + passed;
            }
            return;
        }
        if set {
            member.charge -= passed + passed;
        }
        let lift = member.lift + passed;
        let first = leaves.len();
        self.forest.leaves(node, leaves);
        self.turn_even(&leaves[first..], lift);
    }

    /// The even node that comes before an even node on its path to the root, and the odd node between.
    fn before(&mut self, even: u32) -> Option<(u32, u32)> {
        let outside = self.forest.nodes[at(even)].outside;
        if outside == NONE {
            return None;
        }
        let odd = self.forest.outer(outside);
        let from = self.forest.nodes[at(odd)].from;
        Some((self.forest.outer(from), odd))
    }

    /// Where the paths of two even nodes to the root join. Goes up both in turn, so that it takes no longer than the cycle
    /// is; a tree has one root, so they do join.
    fn fork(&mut self, left: u32, right: u32) -> Option<u32> {
        self.mark += 1;
        let mut paths = [Some(left), Some(right)];
        loop {
            let mut ended = 0;
            for path in &mut paths {
                let Some(node) = *path else {
                    ended += 1;
                    continue;
                };
                if self.forest.nodes[at(node)].mark == self.mark {
                    return Some(node);
                }
                self.forest.nodes[at(node)].mark = self.mark;
                *path = self.before(node).map(|(even, _)| even);
            }
            if ended == paths.len() {
                return None;
            }
        }
    }

    /// The cycle from the base down to the node on the left, over the edge, and up again from the right.
    fn cycle(&mut self, base: u32, left: (u32, u32), right: (u32, u32)) -> Vec<Member> {
        let mut cycle = Vec::new();
        let mut even = left.0;
        while even != base
            && let Some((above, odd)) = self.before(even)
        {
            let node = &self.forest.nodes[at(odd)];
            cycle.push(Member {
                node: odd,
                here: node.inside,
                there: self.forest.nodes[at(even)].inside,
            });
            cycle.push(Member {
                node: above,
                here: node.from,
                there: node.to,
            });
            even = above;
        }
        cycle.reverse();
        cycle.push(Member {
            node: left.0,
            here: left.1,
            there: right.1,
        });
        even = right.0;
        while even != base
            && let Some((above, odd)) = self.before(even)
        {
            let node = &self.forest.nodes[at(even)];
            cycle.push(Member {
                node: even,
                here: node.inside,
                there: node.outside,
            });
            let node = &self.forest.nodes[at(odd)];
            cycle.push(Member {
                node: odd,
                here: node.to,
                there: node.from,
            });
            even = above;
        }
        cycle
    }
}
