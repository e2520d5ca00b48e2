//! Graphs in which people could stand, the same ones in every run.
//!
//! To add one: a function that gives its edges, and its line in [`all`].
use domain::matching::solver::{Edge, Graph};

/// How many candidates everybody has.
const CANDIDATES: usize = 8;

/// A graph and what it is like.
pub(crate) struct Shape {
    pub(crate) name: &'static str,
    pub(crate) graph: Graph,
}

/// Every shape with about so many people.
pub(crate) fn all(people: u32) -> Vec<Shape> {
    let shape = |name, edges: Vec<Edge>| {
        let vertices = edges.iter().map(|edge| edge.u.max(edge.v) + 1).max().unwrap_or(0);
        let graph = Graph::new(vertices, &edges).expect("every edge is within");
        Shape { name, graph }
    };
    vec![
        shape("anybody, weights far apart", anybody(people, 1_000_000)),
        shape("anybody, weights often alike", anybody(people, 20)),
        shape("anybody, all weights alike", anybody(people, 1)),
        shape("neighbours, by distance", neighbours(people, 1)),
        shape("neighbours, by distance, coarse", neighbours(people, 40)),
        shape("neighbours, all weights alike", neighbours(people, 1_000_000)),
        shape("wijken and interests", interests(people)),
        shape("a third wants the others", lopsided(people)),
        shape("triangles in a row", triangles(people)),
        shape("rings within rings", rings(people)),
        shape("a long path, rising", path(people)),
        shape("squares, alike", squares(people)),
        shape("stars of fives", stars(people)),
    ]
}

/// Draws that are the same in every run (`SplitMix64`, Steele and others 2014).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        let high = (u128::from(mixed ^ mixed >> 31) * u128::from(end)) >> 64;
        u32::try_from(high).unwrap_or(0)
    }
}

/// Everybody with candidates from the whole city.
pub(crate) fn anybody(people: u32, weights: u32) -> Vec<Edge> {
    let mut chance = Chance(1);
    let mut edges = Vec::new();
    for u in 0..people {
        for _ in 0..CANDIDATES {
            let (v, weight) = (chance.below(people), 1 + i64::from(chance.below(weights)));
            edges.push(Edge { u, v, weight });
        }
    }
    edges
}

/// Everybody with the nearest others in a square city; `step` is how coarsely distance is told.
fn neighbours(people: u32, step: i64) -> Vec<Edge> {
    let mut chance = Chance(2);
    let side = 1 << 20;
    let at: Vec<(i64, i64)> = (0..people)
        .map(|_| (i64::from(chance.below(side)), i64::from(chance.below(side))))
        .collect();
    let cells = i64::from(people.isqrt() / 2).max(1);
    let cell = |(x, y): (i64, i64)| ((x * cells) >> 20, (y * cells) >> 20);
    let mut within = vec![Vec::new(); usize::try_from(cells * cells).unwrap_or(0)];
    let place = |(x, y): (i64, i64)| usize::try_from(x * cells + y).unwrap_or(0);
    for (person, point) in (0_u32..).zip(&at) {
        within[place(cell(*point))].push(person);
    }
    let mut edges = Vec::new();
    for (u, point) in (0_u32..).zip(&at) {
        let (x, y) = cell(*point);
        let around = (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| (x + dx, y + dy)));
        let mut near: Vec<(i64, u32)> = around
            .filter(|(x, y)| (0..cells).contains(x) && (0..cells).contains(y))
            .flat_map(|cell| within[place(cell)].iter().copied())
            .filter(|&v| v != u)
            .map(|v| {
                let there = at[v as usize];
                let (dx, dy) = (there.0 - point.0, there.1 - point.1);
                ((dx * dx + dy * dy).isqrt(), v)
            })
            .collect();
        near.sort_unstable();
        edges.extend(near.iter().take(CANDIDATES).map(|&(distance, v)| Edge {
            u,
            v,
            weight: (200_000 - distance).max(0) / step + 1,
        }));
    }
    edges
}

/// Everybody with others of the same or the next wijk, worth what they like in common: few weights, many alike.
fn interests(people: u32) -> Vec<Edge> {
    let mut chance = Chance(3);
    let wijken = 23;
    let likes: Vec<u32> = (0..people)
        .map(|_| 1 << chance.below(12) | 1 << chance.below(12) | 1 << chance.below(12))
        .collect();
    let mut edges = Vec::new();
    for u in 0..people {
        for _ in 0..CANDIDATES {
            let step = wijken * chance.below(people / wijken) + u32::from(chance.below(4) == 0);
            let v = (u + step) % people;
            let common = (likes[u as usize] & likes[v as usize]).count_ones();
            let near = u32::from(u % wijken == v % wijken);
            edges.push(Edge {
                u,
                v,
                weight: i64::from(1 + 3 * common + near),
            });
        }
    }
    edges
}

/// Two sides, of which one is half as large: many must be left alone.
fn lopsided(people: u32) -> Vec<Edge> {
    let mut chance = Chance(4);
    let few = people / 3;
    let mut edges = Vec::new();
    for u in few..people {
        for _ in 0..CANDIDATES {
            edges.push(Edge {
                u,
                v: chance.below(few),
                weight: 1 + i64::from(chance.below(1_000)),
            });
        }
    }
    edges
}

/// Triangles joined corner to corner, each heavier than what joins it.
fn triangles(people: u32) -> Vec<Edge> {
    let mut edges = Vec::new();
    for first in (0..people.saturating_sub(5)).step_by(3) {
        for (u, v, weight) in [(0, 1, 10), (1, 2, 10), (2, 0, 10), (2, 3, 9), (1, 4, 3)] {
            edges.push(Edge {
                u: first + u,
                v: first + v,
                weight,
            });
        }
    }
    edges
}

/// One odd ring with shorter and shorter ways through it, lighter outwards: sets lie within sets.
fn rings(people: u32) -> Vec<Edge> {
    let people = people | 1;
    let mut edges: Vec<Edge> = (1..people)
        .map(|v| Edge {
            u: v - 1,
            v,
            weight: 4 * i64::from(people),
        })
        .collect();
    for half in 1..people / 2 {
        let middle = people / 2;
        edges.push(Edge {
            u: middle - half,
            v: middle + half,
            weight: 4 * i64::from(people) - 2 * i64::from(half),
        });
    }
    edges
}

/// A path on which every edge is worth a little more than the one before.
fn path(people: u32) -> Vec<Edge> {
    (1..people)
        .map(|v| Edge {
            u: v - 1,
            v,
            weight: 1_000_000 + i64::from(v),
        })
        .collect()
}

/// Streets at right angles.
fn squares(people: u32) -> Vec<Edge> {
    let side = people.isqrt();
    let mut chance = Chance(5);
    let mut names: Vec<u32> = (0..side * side).collect();
    for place in (1..side * side).rev() {
        names.swap(place as usize, chance.below(place + 1) as usize);
    }
    let name = |x: u32, y: u32| names[(x * side + y) as usize];
    let mut edges = Vec::new();
    for x in 0..side {
        for y in 0..side - 1 {
            let weight = 1;
            edges.push(Edge {
                u: name(x, y),
                v: name(x, y + 1),
                weight,
            });
            edges.push(Edge {
                u: name(y, x),
                v: name(y + 1, x),
                weight,
            });
        }
    }
    edges
}

/// Groups of five where everybody knows everybody, each joined to others by one of them.
fn stars(people: u32) -> Vec<Edge> {
    let mut chance = Chance(6);
    let mut edges = Vec::new();
    for first in (0..people.saturating_sub(4)).step_by(5) {
        for u in 0..5 {
            for v in 0..u {
                edges.push(Edge {
                    u: first + u,
                    v: first + v,
                    weight: 100 + i64::from(chance.below(10)),
                });
            }
        }
        for _ in 0..3 {
            edges.push(Edge {
                u: first,
                v: chance.below(people / 5) * 5,
                weight: 80 + i64::from(chance.below(20)),
            });
        }
    }
    edges
}
