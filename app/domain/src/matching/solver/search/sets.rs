//! Sets are made of a cycle of nodes, and taken apart again.
//!
//! The rule of this file: it knows how vertices, nodes and groups hang together, and nothing of time or charges.
use super::{
    Amount, at,
    forest::{Forest, Group, Member, NONE, Node, Side},
    strips::Strips,
};

/// How many times as many places as vertices the rows may have before they are laid anew.
const SLACK: usize = 4;

/// What a set was made of.
#[derive(Debug)]
pub(super) struct Parts {
    pub(super) cycle: Vec<Member>,
    /// The groups of the members, in the order of the cycle.
    pub(super) groups: Vec<u32>,
    /// The place in the cycle of the member that is paired to the outside.
    pub(super) base: usize,
}

impl<N: Amount> Forest<N> {
    /// A set around the members of a cycle, whose groups are merged into that of the largest; gives this. The set is paired
    /// as its first member is.
    pub(super) fn enclose(&mut self, cycle: Vec<Member>, groups: &[u32]) -> u32 {
        let length =
            |forest: &Self, group: u32| forest.nodes[at(forest.groups[at(group)].node)].stretch.length;
        let (mut whole, mut largest, mut into) = (0, 0, NONE);
        for &group in groups {
            let own = length(self, group);
            whole += own;
            if own > largest {
                (largest, into) = (own, group);
            }
        }
        let set = self.spare_sets.pop().unwrap_or_else(|| {
            // Fewer sets than vertices, which are at most 2^30.
            let number = u32::try_from(self.nodes.len()).unwrap_or(NONE);
            self.cycles.push(Vec::new());
            self.nodes.push(Node::new(0));
            number
        });
        self.nodes[at(set)] = Node::new(whole);
        let place = at(set) - self.vertices.len();
        self.cycles[place] = cycle;
        let pair = groups.first().map(|&base| {
            let base = &self.groups[at(base)];
            (base.inside, base.outside)
        });
        for &group in groups {
            self.groups[at(group)].up = into;
        }
        let merged = &mut self.groups[at(into)];
        merged.node = set;
        (merged.inside, merged.outside) = pair.unwrap_or((NONE, NONE));
        into
    }

    /// Takes the set of a group apart and pairs its members: the base as the set was, the others with each other along the
    /// cycle. All are free. The largest member keeps the group.
    pub(super) fn split(&mut self, group: u32) -> Parts {
        let whole = self.groups[at(group)];
        let place = at(whole.node) - self.vertices.len();
        let cycle = std::mem::take(&mut self.cycles[place]);
        self.spare_sets.push(whole.node);
        let base = self.member(&cycle, whole.inside);
        let lengths = cycle
            .iter()
            .map(|member| self.nodes[at(member.node)].stretch.length);
        let largest = (0..)
            .zip(lengths)
            .max_by_key(|&(_, length)| length)
            .map_or(0, |(place, _)| place);
        let mut groups = Vec::with_capacity(cycle.len());
        for (place, member) in cycle.iter().enumerate() {
            // There is always one to spare: all groups with vertices are fewer than the vertices.
            let own = if place == largest {
                group
            } else {
                self.spare_groups.pop().unwrap_or(group)
            };
            let next = &mut self.groups[at(own)];
            (next.up, next.node, next.row) = (own, member.node, whole.row);
            (next.side, next.lift, next.best) = (Side::Free, whole.lift, N::MAX);
            if own != group {
                let stretch = self.nodes[at(member.node)].stretch;
                for &vertex in self.strips.vertices(stretch) {
                    self.vertices[at(vertex)].group = own;
                }
            }
            groups.push(own);
        }
        let outer = &mut self.groups[at(groups[base])];
        (outer.inside, outer.outside) = (whole.inside, whole.outside);
        let count = cycle.len();
        // After the base the members stand in twos.
        for step in (1..count).step_by(2) {
            let (one, other) = ((base + step) % count, (base + step + 1) % count);
            let edge = cycle[one];
            let left = &mut self.groups[at(groups[one])];
            (left.inside, left.outside) = (edge.here, edge.there);
            let right = &mut self.groups[at(groups[other])];
            (right.inside, right.outside) = (edge.there, edge.here);
        }
        Parts { cycle, groups, base }
    }

    /// The place in a cycle of the member in which a vertex lies. The members stand in a row in the order of the cycle.
    pub(super) fn member(&self, cycle: &[Member], vertex: u32) -> usize {
        let place = self.nodes[at(vertex)].stretch.start;
        cycle.partition_point(|member| self.nodes[at(member.node)].stretch.start <= place) - 1
    }

    /// Lays the vertices of a group's set in a row of their own.
    pub(super) fn lay(&mut self, group: u32) {
        let set = self.groups[at(group)].node;
        let mut waiting = vec![set];
        while let Some(node) = waiting.pop() {
            self.nodes[at(node)].stretch.start = self.strips.next();
            if self.is_set(node) {
                waiting.extend(self.cycle(node).iter().rev().map(|member| member.node));
            } else {
                self.strips.lay(node);
                self.vertices[at(node)].group = group;
            }
        }
        self.groups[at(group)].row = self.nodes[at(set)].stretch;
    }

    /// Looks through the row of a group in which any vertex may have another `best` than before.
    pub(super) fn look_through(&mut self, group: u32) {
        let Group { node, row, .. } = self.groups[at(group)];
        if self.is_set(node) {
            let stretch = self.nodes[at(node)].stretch;
            self.strips.look_through(row, stretch, &self.vertices);
        }
    }

    /// Notes in the row of a vertex that its `best` is greater than before.
    pub(super) fn rise(&mut self, vertex: u32) {
        let Group { node, row, .. } = self.groups[at(self.vertices[at(vertex)].group)];
        if self.is_set(node) {
            let place = self.nodes[at(vertex)].stretch.start;
            self.strips.rise(row, place, &self.vertices);
        }
    }

    /// Lays all rows anew when too many places are not used any more.
    pub(super) fn sweep(&mut self) {
        if self.strips.length() <= SLACK * self.vertices.len() {
            return;
        }
        let of_rows: Vec<u32> = (0..self.count())
            .filter_map(|vertex| {
                let own = self.vertices[at(vertex)].group;
                let group = &self.groups[at(own)];
                let start = self.nodes[at(group.node)].stretch.start;
                // A set whose tree is still growing has no row yet. The others come once: with their first vertex.
                let laid = group.up == own && self.is_set(group.node) && start != NONE;
                (laid && self.strips.vertex(start) == vertex).then_some(own)
            })
            .collect();
        self.strips = Strips::default();
        for group in of_rows {
            self.lay(group);
            self.look_through(group);
        }
    }
}
