//! The vertices of every set in one row, so that those of any set within it stand side by side; and over every row a tree
//! that knows the vertex with the best arc in any stretch of it.
//!
//! With these an odd set can be opened without looking at each of its vertices: deep sets open one after another, and
//! most of their vertices stay together. A row is laid once, when the tree falls in which a set was made; when the set is
//! opened its members keep their stretches of it. What is not used any more is swept up from time to time.
use super::{Amount, at, forest::Vertex};

/// A stretch of all rows.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Stretch {
    pub(super) start: u32,
    pub(super) length: u32,
}

impl Stretch {
    fn range(self) -> std::ops::Range<usize> {
        at(self.start)..at(self.start) + at(self.length)
    }
}

/// All rows, one after another.
#[derive(Debug, Default)]
pub(super) struct Strips {
    vertices: Vec<u32>,
    /// For a row of n vertices that starts at s: n leaves from 2s + n on, and above them their parents down to 2s + 1. Each
    /// parent is the vertex of its two children with the lesser `best`.
    trees: Vec<u32>,
}

impl Strips {
    /// How many places are laid, those that are not used any more among them.
    pub(super) fn length(&self) -> usize {
        self.vertices.len()
    }

    /// Where the next vertex will stand.
    pub(super) fn next(&self) -> u32 {
        // Swept before it is a few times the number of vertices, which is at most 2^30.
        u32::try_from(self.vertices.len()).unwrap_or(u32::MAX)
    }

    /// Lays a vertex at the end. When its row is whole it must be looked through.
    pub(super) fn lay(&mut self, vertex: u32) {
        self.vertices.push(vertex);
        self.trees.extend([vertex; 2]);
    }

    pub(super) fn vertices(&self, stretch: Stretch) -> &[u32] {
        &self.vertices[stretch.range()]
    }

    pub(super) fn vertex(&self, place: u32) -> u32 {
        self.vertices[at(place)]
    }

    /// Looks through a stretch of a row in which any `best` may have changed.
    pub(super) fn look_through<N: Amount>(&mut self, row: Stretch, stretch: Stretch, vertices: &[Vertex<N>]) {
        let tree = &mut self.trees[2 * at(row.start)..];
        let mut first = at(row.length) + at(stretch.start - row.start);
        let mut last = first + at(stretch.length) - 1;
        tree[first..=last].copy_from_slice(&self.vertices[stretch.range()]);
        // A node that changes has its parent looked at in the round after.
        while first > 1 || last > 1 {
            (first, last) = (first / 2, last / 2);
            for node in (first.max(1)..=last).rev() {
                tree[node] = lesser(tree[2 * node], tree[2 * node + 1], vertices);
            }
        }
    }

    /// Takes note that the vertex at a place of a row has a lesser `best` than before.
    pub(super) fn sink<N: Amount>(&mut self, row: Stretch, place: u32, vertices: &[Vertex<N>]) {
        let tree = &mut self.trees[2 * at(row.start)..];
        let vertex = self.vertices[at(place)];
        let best = vertices[at(vertex)].best;
        let mut node = at(row.length) + at(place - row.start);
        while node > 0 {
            let known = tree[node];
            if known != vertex && vertices[at(known)].best <= best {
                return;
            }
            tree[node] = vertex;
            node /= 2;
        }
    }

    /// Takes note that the vertex at a place of a row has a greater `best` than before.
    pub(super) fn rise<N: Amount>(&mut self, row: Stretch, place: u32, vertices: &[Vertex<N>]) {
        let tree = &mut self.trees[2 * at(row.start)..];
        let vertex = self.vertices[at(place)];
        let mut node = at(row.length) + at(place - row.start);
        while node > 1 && tree[node / 2] == vertex {
            node /= 2;
            tree[node] = lesser(tree[2 * node], tree[2 * node + 1], vertices);
        }
    }

    /// The vertex with the least `best` in a stretch of a row.
    pub(super) fn least<N: Amount>(&self, row: Stretch, stretch: Stretch, vertices: &[Vertex<N>]) -> u32 {
        let tree = &self.trees[2 * at(row.start)..];
        let mut least = self.vertices[at(stretch.start)];
        let mut left = at(row.length) + at(stretch.start - row.start);
        let mut right = left + at(stretch.length);
        // Up from both ends, over the nodes that lie wholly between them.
        while left < right {
            if left % 2 == 1 {
                least = lesser(least, tree[left], vertices);
                left += 1;
            }
            if right % 2 == 1 {
                right -= 1;
                least = lesser(least, tree[right], vertices);
            }
            left /= 2;
            right /= 2;
        }
        least
    }
}

/// The one of two vertices with the lesser `best`.
fn lesser<N: Amount>(one: u32, other: u32, vertices: &[Vertex<N>]) -> u32 {
    if vertices[at(other)].best < vertices[at(one)].best {
        other
    } else {
        one
    }
}
