//! Two even nodes of the tree meet: with the paths to where these join they are an odd cycle, and become one set.
use super::{
    Amount, Search, at,
    forest::{Member, NONE, Side},
};

impl<N: Amount> Search<N> {
    /// The edge from an even vertex to another one is covered to the unit, if both still are even, and not for longer.
    pub(super) fn meet(&mut self, one: u32, number: u32) {
        let arc = self.arcs.arc(number);
        let ends = [one, arc.to].map(|vertex| self.forest.vertices[at(vertex)]);
        let moment = (ends[0].charge + ends[1].charge - arc.gain).half();
        if !ends[0].even || !ends[1].even || moment != self.now {
            return;
        }
        let [left, right] = ends.map(|vertex| self.forest.top(vertex.group));
        let [left_tree, right_tree] = [left, right].map(|group| self.forest.groups[at(group)].tree);
        if left_tree != right_tree {
            self.pair_trees(one, arc.to);
        } else if left != right {
            self.close((left, one), (right, arc.to));
        }
    }

    /// Makes a set of the cycle that an edge closes between two even nodes of a tree.
    fn close(&mut self, left: (u32, u32), right: (u32, u32)) {
        let Some(base) = self.fork(left.0, right.0) else {
            return;
        };
        let (cycle, groups) = self.cycle(base, left, right);
        let mut leaves = std::mem::take(&mut self.leaves);
        leaves.clear();
        for &group in &groups {
            self.absorb(group, &mut leaves);
        }
        let whole = self.forest.enclose(cycle, &groups);
        let group = &mut self.forest.groups[at(whole)];
        group.side = Side::Even;
        group.since = self.now;
        group.lift = N::ZERO;
        self.look_around(&leaves);
        self.leaves = leaves;
    }

    /// Settles a member before it is taken in. The vertices of an odd one turn even and are added to the list.
    fn absorb(&mut self, group: u32, leaves: &mut Vec<u32>) {
        let member = self.forest.groups[at(group)];
        let passed = self.now - member.since;
        let set = self.forest.is_set(member.node);
        let charge = &mut self.forest.nodes[at(member.node)].charge;
        if member.side == Side::Even {
            if set {
                *charge += passed + passed;
            }
            return;
        }
        if set {
            *charge -= passed + passed;
        }
        let first = leaves.len();
        self.forest.leaves(group, leaves);
        self.turn_even(&leaves[first..], member.lift + passed, member.tree);
    }

    /// The even group that comes before an even group on its path to the root, and the odd group between.
    fn before(&mut self, even: u32) -> Option<(u32, u32)> {
        let outside = self.forest.groups[at(even)].outside;
        if outside == NONE {
            return None;
        }
        // An odd vertex is in a group that was not merged.
        let odd = self.forest.vertices[at(outside)].group;
        let from = self.forest.groups[at(odd)].from;
        Some((self.forest.group_of(from), odd))
    }

    /// Where the paths of two even groups to the root join. Goes up both in turn, so that it takes no longer than the cycle
    /// is; a tree has one root, so they do join.
    fn fork(&mut self, left: u32, right: u32) -> Option<u32> {
        self.mark += 1;
        let mut paths = [Some(left), Some(right)];
        loop {
            let mut ended = 0;
            for path in &mut paths {
                let Some(group) = *path else {
                    ended += 1;
                    continue;
                };
                if self.forest.groups[at(group)].mark == self.mark {
                    return Some(group);
                }
                self.forest.groups[at(group)].mark = self.mark;
                *path = self.before(group).map(|(even, _)| even);
            }
            if ended == paths.len() {
                return None;
            }
        }
    }

    /// The cycle from the base down to the node on the left, over the edge, and up again from the right; and the groups of
    /// its members.
    fn cycle(&mut self, base: u32, left: (u32, u32), right: (u32, u32)) -> (Vec<Member>, Vec<u32>) {
        let (mut cycle, mut groups) = (Vec::new(), Vec::new());
        let mut even = left.0;
        while even != base
            && let Some((above, odd)) = self.before(even)
        {
            let inside = self.forest.groups[at(even)].inside;
            let [between, next] = [odd, above].map(|group| self.forest.groups[at(group)]);
            cycle.push(Member {
                node: between.node,
                here: between.inside,
                there: inside,
            });
            cycle.push(Member {
                node: next.node,
                here: between.from,
                there: between.to,
            });
            groups.extend([odd, above]);
            even = above;
        }
        cycle.reverse();
        groups.reverse();
        cycle.push(Member {
            node: self.forest.groups[at(left.0)].node,
            here: left.1,
            there: right.1,
        });
        groups.push(left.0);
        even = right.0;
        while even != base
            && let Some((above, odd)) = self.before(even)
        {
            let [here, between] = [even, odd].map(|group| self.forest.groups[at(group)]);
            cycle.push(Member {
                node: here.node,
                here: here.inside,
                there: here.outside,
            });
            cycle.push(Member {
                node: between.node,
                here: between.to,
                there: between.from,
            });
            groups.extend([even, odd]);
            even = above;
        }
        (cycle, groups)
    }
}
