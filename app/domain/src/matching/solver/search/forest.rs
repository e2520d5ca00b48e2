//! What a search knows of every vertex and of every set of vertices that is treated as one.
//!
//! A **node** is a single vertex (its number is the vertex's) or a set with a charge, a *blossom* in the literature, made of
//! an odd cycle of nodes (numbers from the count of vertices on). Only outermost nodes take part in a search. To add a
//! fact: to [`Vertex`] if every arc that is read asks for it, else to [`Node`].
use super::{Amount, at};

/// Nobody, nothing, nowhere.
pub(super) const NONE: u32 = u32::MAX;

/// What is asked of a vertex for every arc that leads to it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Vertex<N> {
    /// Its charge as of the start of the search; for an even vertex plus the moment at which it became even, so that
    /// what it is now is this less the present moment.
    pub(super) charge: N,
    /// The least of `charge(even) + charge(this) - gain` over the arcs from even vertices, if `reached` is this search.
    pub(super) best: N,
    /// Where the best arc comes from.
    pub(super) from: u32,
    /// The outermost node it lies in when the search began, or since a set around it was opened.
    pub(super) outer: u32,
    /// The search in which it was last reached.
    pub(super) reached: u32,
    /// The search in which it was last even.
    pub(super) even: u32,
}

/// How an outermost node stands to the root of the tree.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Side {
    /// Not in the tree.
    Free,
    /// An even number of steps from the root: its vertices get cheaper as time goes on.
    Even,
    /// An odd number of steps from the root: its vertices get dearer.
    Odd,
}

/// A single vertex or a set of them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node<N> {
    /// The node that has taken this one in during this search, else itself.
    pub(super) up: u32,
    /// The set of which it is a member, or none.
    pub(super) around: u32,
    /// The vertex within that is paired to the outside, or would be if somebody were left: the base.
    pub(super) inside: u32,
    /// The vertex outside to which it is paired, or none.
    pub(super) outside: u32,
    /// For an odd node: the even vertex from which the tree came to it.
    pub(super) from: u32,
    /// For an odd node: the vertex within to which it came.
    pub(super) to: u32,
    /// The member in which `inside` lies, if it was looked for.
    pub(super) base: u32,
    /// The last walk to the root that came by.
    pub(super) mark: u32,
    /// The search for which the fields from here on count.
    pub(super) search: u32,
    pub(super) side: Side,
    /// How long it, or what was around it, has been odd in this search before `since`.
    pub(super) lift: N,
    /// The moment at which it became even or odd.
    pub(super) since: N,
    /// The least `best` of its vertices, for a free set.
    pub(super) best: N,
    /// The charge of a set as of `since`; nothing for a single vertex.
    pub(super) charge: N,
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

/// All vertices and nodes.
#[derive(Debug)]
pub(super) struct Forest<N> {
    pub(super) vertices: Vec<Vertex<N>>,
    pub(super) nodes: Vec<Node<N>>,
    /// The cycles of the sets, by their number less the number of vertices.
    cycles: Vec<Vec<Member>>,
    /// Numbers of sets that are no more.
    spare: Vec<u32>,
    /// The search that is going on, from 1.
    pub(super) search: u32,
}

impl<N: Amount> Forest<N> {
    pub(super) fn new(vertices: u32) -> Self {
        let vertex = |number| Vertex {
            charge: N::ZERO,
            best: N::ZERO,
            from: NONE,
            outer: number,
            reached: 0,
            even: 0,
        };
        Self {
            vertices: (0..vertices).map(vertex).collect(),
            nodes: (0..vertices).map(|number| Node::new(number, number)).collect(),
            cycles: Vec::new(),
            spare: Vec::new(),
            search: 0,
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

    /// The outermost node in which a vertex lies now.
    pub(super) fn outer(&mut self, vertex: u32) -> u32 {
        self.top(self.vertices[at(vertex)].outer)
    }

    /// The node that has taken in a node, and those that took it in, in this search; halves the way for who asks next.
    pub(super) fn top(&mut self, node: u32) -> u32 {
        let mut node = node;
        loop {
            let up = self.nodes[at(node)].up;
            if up == node {
                return node;
            }
            let further = self.nodes[at(up)].up;
            self.nodes[at(node)].up = further;
            node = further;
        }
    }

    /// A node, with what was noted in earlier searches forgotten.
    pub(super) fn fresh(&mut self, node: u32) -> &mut Node<N> {
        let search = self.search;
        let node = &mut self.nodes[at(node)];
        if node.search != search {
            node.search = search;
            node.side = Side::Free;
            node.lift = N::ZERO;
            node.best = N::MAX;
        }
        node
    }

    /// On which side an outermost node is.
    pub(super) fn side(&self, node: u32) -> Side {
        let node = &self.nodes[at(node)];
        if node.search == self.search {
            node.side
        } else {
            Side::Free
        }
    }

    pub(super) fn cycle(&self, set: u32) -> &[Member] {
        &self.cycles[at(set) - self.vertices.len()]
    }

    /// A set around the members of a cycle. It is paired as its first member is.
    pub(super) fn enclose(&mut self, cycle: Vec<Member>) -> u32 {
        let number = self.spare.pop().unwrap_or_else(|| {
            // Fewer sets than vertices, which are at most 2^30.
            let number = u32::try_from(self.nodes.len()).unwrap_or(NONE);
            self.cycles.push(Vec::new());
            self.nodes.push(Node::new(number, NONE));
            number
        });
        let mut node = Node::new(number, NONE);
        if let Some(first) = cycle.first() {
            let base = &self.nodes[at(first.node)];
            (node.inside, node.outside) = (base.inside, base.outside);
        }
        node.search = self.search;
        for member in &cycle {
            let inner = &mut self.nodes[at(member.node)];
            inner.around = number;
            inner.up = number;
        }
        self.nodes[at(number)] = node;
        let place = at(number) - self.vertices.len();
        self.cycles[place] = cycle;
        number
    }

    /// Takes a set away, so that its members are outermost again; gives its cycle. Its number stays taken until
    /// [`Self::forget`], since events of this search may still name it.
    fn take_apart(&mut self, set: u32) -> Vec<Member> {
        let place = at(set) - self.vertices.len();
        let cycle = std::mem::take(&mut self.cycles[place]);
        for member in &cycle {
            let inner = &mut self.nodes[at(member.node)];
            inner.around = NONE;
            inner.up = member.node;
        }
        cycle
    }

    /// Takes a set apart and pairs its members: the base as the set was, the others with each other along the cycle. Gives
    /// the cycle and the base. `traced` says that the way from `inside` outwards was gone before, for a set around this one.
    pub(super) fn split(&mut self, set: u32, traced: bool) -> (Vec<Member>, u32) {
        let Node { inside, outside, .. } = self.nodes[at(set)];
        if !traced {
            let mut node = inside;
            while node != set {
                let around = self.nodes[at(node)].around;
                self.nodes[at(around)].base = node;
                node = around;
            }
        }
        let base = self.nodes[at(set)].base;
        let cycle = self.take_apart(set);
        (self.nodes[at(base)].inside, self.nodes[at(base)].outside) = (inside, outside);
        let first = cycle.iter().position(|member| member.node == base).unwrap_or(0);
        let (before, after) = cycle.split_at(first);
        // After the base the members stand in twos.
        let mut others = after.iter().skip(1).chain(before);
        while let (Some(one), Some(other)) = (others.next(), others.next()) {
            let left = &mut self.nodes[at(one.node)];
            (left.inside, left.outside) = (one.here, one.there);
            let right = &mut self.nodes[at(other.node)];
            (right.inside, right.outside) = (one.there, one.here);
        }
        (cycle, base)
    }

    /// Lets the number of a set that was taken apart be used anew.
    pub(super) fn forget(&mut self, set: u32) {
        self.spare.push(set);
    }

    /// Adds the vertices of a node to a list.
    pub(super) fn leaves(&self, node: u32, list: &mut Vec<u32>) {
        // The list itself is the stack: sets at its end are replaced by their members until only vertices are left.
        let mut done = list.len();
        list.push(node);
        while let Some(&next) = list[done..].last() {
            let end = list.len() - 1;
            if self.is_set(next) {
                list.truncate(end);
                list.extend(self.cycle(next).iter().map(|member| member.node));
            } else {
                // To the front part, where it stays; what stood there waits at the end.
                list.swap(done, end);
                done += 1;
            }
        }
    }
}

impl<N: Amount> Node<N> {
    fn new(number: u32, inside: u32) -> Self {
        Self {
            up: number,
            around: NONE,
            inside,
            outside: NONE,
            from: NONE,
            to: NONE,
            base: NONE,
            mark: 0,
            search: 0,
            side: Side::Free,
            lift: N::ZERO,
            since: N::ZERO,
            best: N::MAX,
            charge: N::ZERO,
        }
    }
}
