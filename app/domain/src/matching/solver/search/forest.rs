//! What is known of every vertex, of every set of vertices that is treated as one, and of the trees.
//!
//! A **node** is a single vertex (its number is the vertex's) or a set made of an odd cycle of nodes, a *blossom* in the
//! literature (numbers from the count of vertices on). Only outermost nodes grow into trees: what is true of an outermost
//! node only as long as it is one stands in its [`Group`]. To add a fact: to [`Vertex`] if every arc that is read asks for
//! it, to [`Node`] if it outlives a set around the node, else to [`Group`].
use super::{
    Amount, at,
    strips::{Stretch, Strips},
};

/// Nobody, nothing, nowhere.
pub(super) const NONE: u32 = u32::MAX;

/// What is asked of a vertex for every arc that leads to it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Vertex<N> {
    /// With its group's `lift` its charge; for an odd vertex when it became odd, since when it has got dearer; for an even
    /// one its charge plus the present moment.
    pub(super) charge: N,
    /// Unless the vertex is even: the least of `charge(even) + charge(this) - gain` over the arcs from even vertices, those
    /// left out that come after the end of their tree. When `from` is none: not more than that.
    pub(super) best: N,
    /// Where the best arc comes from; none if the tree there has fallen since.
    pub(super) from: u32,
    /// The group of the outermost node it lies in, or a group that was merged into that.
    pub(super) group: u32,
    /// Whether it is in an even node.
    pub(super) even: bool,
}

/// A single vertex or a set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node<N> {
    /// The charge of a set, while it is in a tree as of the moment at which it became even or odd; of a vertex nothing.
    pub(super) charge: N,
    /// Where its vertices stand; without a start for a set whose tree is still growing, and for a vertex never in a set.
    pub(super) stretch: Stretch,
}

/// How an outermost node stands to the root of its tree.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Side {
    /// In no tree.
    Free,
    /// An even number of steps from the root: its vertices get cheaper as time goes on.
    Even,
    /// An odd number of steps from the root: its vertices get dearer.
    Odd,
}

/// The vertices of an outermost node.
///
/// A set that is opened leaves its group to the largest member, and a set that is made takes over that of the largest, so
/// that a vertex changes its group only when it comes into one twice as large or half as large.
#[derive(Clone, Copy, Debug)]
pub(super) struct Group<N> {
    /// The group into which this one was merged, until their tree falls; else itself.
    pub(super) up: u32,
    /// The outermost node.
    pub(super) node: u32,
    /// The vertex within that is paired to the outside, or would be if somebody were left: the base.
    pub(super) inside: u32,
    /// The vertex outside to which it is paired, or none.
    pub(super) outside: u32,
    /// The row in which its vertices stand, with others perhaps.
    pub(super) row: Stretch,
    pub(super) side: Side,
    /// Unless it is free: its tree.
    pub(super) tree: u32,
    /// For an odd node: the even vertex from which the tree came to it.
    pub(super) from: u32,
    /// For an odd node: the vertex within to which it came.
    pub(super) to: u32,
    /// The last walk to the root that came by.
    pub(super) mark: u32,
    /// How long it, or what was around it, has been odd before `since`; nothing for an even node.
    pub(super) lift: N,
    /// The moment at which it became even or odd.
    pub(super) since: N,
    /// For a free set: the least `best` for which there is an event.
    pub(super) best: N,
}

/// A member of a set, and the edge by which the next one in its cycle is reached.
#[derive(Clone, Copy, Debug)]
pub(super) struct Member {
    /// The node.
    pub(super) node: u32,
    /// The end of the edge within it.
    pub(super) here: u32,
    /// The end of the edge within the next member.
    pub(super) there: u32,
}

/// A tree that grows from a vertex without a partner.
#[derive(Debug)]
pub(super) struct Tree<N> {
    /// The groups that ever joined it; some have left since, or came in twice.
    pub(super) groups: Vec<u32>,
    /// The moment at which the first of its even vertices will have no charge left. It lives no longer.
    pub(super) end: N,
}

/// All vertices, nodes, groups and trees.
#[derive(Debug)]
pub(super) struct Forest<N> {
    pub(super) vertices: Vec<Vertex<N>>,
    pub(super) nodes: Vec<Node<N>>,
    /// As many as vertices, since every group has one of its own.
    pub(super) groups: Vec<Group<N>>,
    pub(super) trees: Vec<Tree<N>>,
    pub(super) strips: Strips,
    /// The cycles of the sets, by their number less the number of vertices.
    pub(super) cycles: Vec<Vec<Member>>,
    /// Numbers of sets that are no more.
    pub(super) spare_sets: Vec<u32>,
    /// Groups without vertices.
    pub(super) spare_groups: Vec<u32>,
}

impl<N: Amount> Forest<N> {
    pub(super) fn new(vertices: u32) -> Self {
        let vertex = |number| Vertex {
            charge: N::ZERO,
            best: N::MAX,
            from: NONE,
            group: number,
            even: false,
        };
        Self {
            vertices: (0..vertices).map(vertex).collect(),
            nodes: (0..vertices).map(|_| Node::new(1)).collect(),
            groups: (0..vertices).map(Group::single).collect(),
            trees: Vec::new(),
            strips: Strips::default(),
            cycles: Vec::new(),
            spare_sets: Vec::new(),
            spare_groups: Vec::new(),
        }
    }

    /// How many vertices there are; nodes from this number on are sets.
    pub(super) fn count(&self) -> u32 {
        // Made of so many in `new`, from a number of 32 bits.
        u32::try_from(self.vertices.len()).unwrap_or(NONE)
    }

    pub(super) fn is_set(&self, node: u32) -> bool {
        at(node) >= self.vertices.len()
    }

    /// The group in which a vertex is now.
    pub(super) fn group_of(&mut self, vertex: u32) -> u32 {
        self.top(self.vertices[at(vertex)].group)
    }

    /// The group into which a group was merged; halves the way for who asks next.
    pub(super) fn top(&mut self, group: u32) -> u32 {
        let mut group = group;
        loop {
            let up = self.groups[at(group)].up;
            if up == group {
                return group;
            }
            let further = self.groups[at(up)].up;
            self.groups[at(group)].up = further;
            group = further;
        }
    }

    pub(super) fn cycle(&self, set: u32) -> &[Member] {
        &self.cycles[at(set) - self.vertices.len()]
    }

    /// The vertices of a group, if its node is not a set whose tree is still growing.
    pub(super) fn leaves(&self, group: u32, list: &mut Vec<u32>) {
        let node = self.groups[at(group)].node;
        if self.is_set(node) {
            list.extend_from_slice(self.strips.vertices(self.nodes[at(node)].stretch));
        } else {
            list.push(node);
        }
    }
}

impl<N: Amount> Node<N> {
    pub(super) fn new(length: u32) -> Self {
        let start = NONE;
        Self {
            charge: N::ZERO,
            stretch: Stretch { start, length },
        }
    }
}

impl<N: Amount> Group<N> {
    fn single(vertex: u32) -> Self {
        Self {
            up: vertex,
            node: vertex,
            inside: vertex,
            outside: NONE,
            row: Stretch::default(),
            side: Side::Free,
            tree: NONE,
            from: NONE,
            to: NONE,
            mark: 0,
            lift: N::ZERO,
            since: N::ZERO,
            best: N::MAX,
        }
    }
}
