//! The charge of an odd set is used up: it is opened. A path through it stays in the tree, the rest goes free.
use super::{
    Amount, Search, at,
    forest::{Member, Side},
    sets::Parts,
};

impl<N: Amount> Search<N> {
    /// Opens the odd set of a group, if it still is one and its charge is used up now.
    pub(super) fn open(&mut self, own: u32) {
        let group = self.forest.groups[at(own)];
        if group.side != Side::Odd || group.up != own || !self.forest.is_set(group.node) {
            return;
        }
        if group.since + self.forest.nodes[at(group.node)].charge.half() != self.now {
            return;
        }
        self.forest.groups[at(own)].lift += self.now - group.since;
        let Parts { cycle, groups, base } = self.forest.split(own);
        let entry = self.forest.member(&cycle, group.to);
        let path = path(&cycle, entry, base, (group.from, group.to));
        for step in &path {
            if let Some(arc) = step.odd {
                self.make_odd(groups[step.place], group.tree, arc);
            } else {
                // So that it is not taken for a free one; it turns even below.
                self.forest.groups[at(groups[step.place])].side = Side::Even;
            }
        }
        for &group in &groups {
            if self.forest.groups[at(group)].side == Side::Free {
                self.wait(group);
            }
        }
        for step in path.iter().filter(|step| step.odd.is_none()) {
            self.make_even(groups[step.place], group.tree);
        }
    }
}

/// A node on the path through an opened set.
struct Step {
    /// Its place in the cycle.
    place: usize,
    /// For an odd one, the arc by which the tree comes to it.
    odd: Option<(u32, u32)>,
}

/// The way with an even number of edges from the member where the tree comes in to the member that is paired to the outside,
/// so that odd and even take turns and both ends are odd.
fn path(cycle: &[Member], entry: usize, base: usize, arc: (u32, u32)) -> Vec<Step> {
    let count = cycle.len();
    let ahead = (base + count - entry) % count;
    let forward = ahead.is_multiple_of(2);
    let length = if forward { ahead } else { count - ahead };
    let mut path = vec![Step {
        place: entry,
        odd: Some(arc),
    }];
    let mut here = entry;
    for step in 0..length {
        let next = (here + if forward { 1 } else { count - 1 }) % count;
        let to_odd = if forward {
            (cycle[here].here, cycle[here].there)
        } else {
            (cycle[next].there, cycle[next].here)
        };
        path.push(Step {
            place: next,
            odd: (step % 2 == 1).then_some(to_odd),
        });
        here = next;
    }
    path
}
