//! What is to be matched: vertices, and edges with whole weights.
//!
//! To add a property: a field that [`Graph::new`] works out once. A graph that exists is simple: no loops, no parallel
//! edges, every end within the vertices.
use super::Edge;

/// The largest number of vertices: half as many sets of vertices again must still have a number of 32 bits.
const MOST_VERTICES: u32 = 1 << 30;
/// The largest number of edges: either direction of each must have a number of 32 bits.
const MOST_EDGES: usize = 1 << 30;

/// Why edges are not a graph.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum GraphError {
    /// There are too many vertices.
    #[error("{0} vertices are more than the {MOST_VERTICES} that can be matched")]
    TooManyVertices(u32),
    /// There are too many edges.
    #[error("{0} edges are more than the {MOST_EDGES} that can be matched")]
    TooManyEdges(usize),
    /// An edge ends in a vertex that is not there.
    #[error("edge {edge} ends in vertex {vertex}, but the vertices are numbered from 0 to below {vertices}")]
    NoVertex {
        /// The place of the edge among those given, from 0.
        edge: usize,
        /// Where it ends.
        vertex: u32,
        /// How many vertices there are.
        vertices: u32,
    },
}

/// A simple graph with whole weights, ready to be solved as often as one likes.
#[derive(Clone, Debug)]
pub struct Graph {
    vertices: u32,
    edges: Vec<Edge>,
    loops: usize,
    parallels: usize,
}

impl Graph {
    /// The graph with vertices `0..vertices` and these edges, in any order and direction. Loops are left out, since nobody
    /// meets themselves; of parallel edges the heaviest is kept.
    ///
    /// # Errors
    /// When there are more than 2^30 vertices or edges, or an edge ends outside of the vertices.
    pub fn new(vertices: u32, edges: &[Edge]) -> Result<Self, GraphError> {
        if vertices > MOST_VERTICES {
            return Err(GraphError::TooManyVertices(vertices));
        }
        if edges.len() > MOST_EDGES {
            return Err(GraphError::TooManyEdges(edges.len()));
        }
        let mut kept = Vec::with_capacity(edges.len());
        for (place, edge) in edges.iter().enumerate() {
            let (low, high) = (edge.u.min(edge.v), edge.u.max(edge.v));
            if high >= vertices {
                return Err(GraphError::NoVertex {
                    edge: place,
                    vertex: high,
                    vertices,
                });
            }
            if low < high {
                kept.push(Edge {
                    u: low,
                    v: high,
                    weight: edge.weight,
                });
            }
        }
        let loops = edges.len() - kept.len();
        // The heaviest of parallel edges comes first, so that it is the one that stays.
        kept.sort_unstable_by(|a, b| (a.u, a.v, b.weight).cmp(&(b.u, b.v, a.weight)));
        let simple = kept.len();
        kept.dedup_by_key(|edge| (edge.u, edge.v));
        Ok(Self {
            vertices,
            parallels: simple - kept.len(),
            loops,
            edges: kept,
        })
    }

    /// How many vertices there are.
    #[must_use]
    pub fn vertices(&self) -> u32 {
        self.vertices
    }

    /// Every edge once, its lower end first, in the order of its ends.
    #[must_use]
    pub fn edges(&self) -> &[Edge] {
        &self.edges
    }

    /// The weight of the edge between two vertices, if there is one.
    #[must_use]
    pub fn weight(&self, one: u32, other: u32) -> Option<i64> {
        let ends = (one.min(other), one.max(other));
        let place = self.edges.binary_search_by_key(&ends, |edge| (edge.u, edge.v));
        place.ok().map(|place| self.edges[place].weight)
    }

    /// How many of the given edges were left out because both their ends were the same vertex.
    #[must_use]
    pub fn loops_left_out(&self) -> usize {
        self.loops
    }

    /// How many of the given edges were left out because another one joins the same vertices and is as heavy or heavier.
    #[must_use]
    pub fn parallels_left_out(&self) -> usize {
        self.parallels
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edge(u: u32, v: u32, weight: i64) -> Edge {
        Edge { u, v, weight }
    }

    #[test]
    fn a_graph_is_simple() {
        let given = [
            edge(2, 1, 5),
            edge(0, 0, 9),
            edge(1, 2, 7),
            edge(0, 2, -1),
            edge(1, 2, 7),
        ];
        let graph = Graph::new(3, &given).unwrap();
        assert_eq!(graph.edges(), [edge(0, 2, -1), edge(1, 2, 7)]);
        assert_eq!((graph.loops_left_out(), graph.parallels_left_out()), (1, 2));
        assert_eq!(graph.weight(2, 1), Some(7));
        assert_eq!(graph.weight(0, 1), None);
    }

    #[test]
    fn ends_are_looked_at() {
        let outside = GraphError::NoVertex {
            edge: 1,
            vertex: 3,
            vertices: 3,
        };
        assert_eq!(
            Graph::new(3, &[edge(0, 1, 1), edge(3, 0, 1)]).unwrap_err(),
            outside
        );
        assert_eq!(
            Graph::new(u32::MAX, &[]).unwrap_err(),
            GraphError::TooManyVertices(u32::MAX)
        );
        assert!(Graph::new(0, &[]).unwrap().edges().is_empty());
    }
}
