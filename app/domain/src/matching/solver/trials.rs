//! The solver against trying everything, and against its own certificate on graphs too large for that.
//!
//! To add a trial: a strategy that makes graphs of a sort that should be hard, or a graph by hand with what it is to prove.
use super::*;
use proptest::prelude::*;

fn graph(vertices: u32, edges: &[(u32, u32, i64)]) -> Graph {
    let edges: Vec<Edge> = edges
        .iter()
        .map(|&(u, v, weight)| Edge { u, v, weight })
        .collect();
    Graph::new(vertices, &edges).unwrap()
}

/// The best that any matching reaches, pairs first or weight only, by trying all of them.
fn best(graph: &Graph, goal: Goal) -> (usize, i128) {
    fn from(
        graph: &Graph,
        edge: usize,
        taken: u32,
        found: (usize, i128),
        better: &mut impl FnMut((usize, i128)),
    ) {
        let Some(Edge { u, v, weight }) = graph.edges().get(edge).copied() else {
            better(found);
            return;
        };
        from(graph, edge + 1, taken, found, better);
        let both = 1 << u | 1 << v;
        if taken & both == 0 {
            let with = (found.0 + 1, found.1 + i128::from(weight));
            from(graph, edge + 1, taken | both, with, better);
        }
    }
    let mut best = (0, 0);
    from(graph, 0, 0, (0, 0), &mut |found| {
        let better = match goal {
            Goal::MostWeight => found.1 > best.1,
            Goal::MostPairs => found > best,
        };
        if better {
            best = found;
        }
    });
    best
}

/// Solves and has the certificate judge.
fn solved(graph: &Graph, goal: Goal) -> (usize, i128) {
    let matching = solve(graph, goal);
    matching.certificate().check(graph, &matching).unwrap();
    assert_eq!(matching.certificate().bound(), matching.weight());
    (matching.pairs().count(), matching.weight())
}

fn agrees(graph: &Graph) -> Result<(), TestCaseError> {
    let (_, weight) = solved(graph, Goal::MostWeight);
    prop_assert_eq!(weight, best(graph, Goal::MostWeight).1);
    prop_assert_eq!(solved(graph, Goal::MostPairs), best(graph, Goal::MostPairs));
    Ok(())
}

/// Up to nine vertices, any edges, and weights of a few kinds: often alike, spread, or below nothing.
fn small() -> impl Strategy<Value = Graph> {
    let edges = (
        2_u32..10,
        prop_oneof![Just(2_i64), Just(5), Just(30), Just(1_000)],
        any::<bool>(),
    );
    edges.prop_flat_map(|(vertices, most, below)| {
        let least = if below { -most } else { 1 };
        let edge = (0..vertices, 0..vertices, least..=most);
        prop::collection::vec(edge, 0..22).prop_map(move |edges| graph(vertices, &edges))
    })
}

/// Up to 300 vertices: near each other in the plane or at random, with weights often alike.
fn large() -> impl Strategy<Value = Graph> {
    let shape = (
        3_u32..300,
        1_usize..8,
        prop_oneof![Just(1_i64), Just(7), Just(1_000_000)],
        any::<bool>(),
    );
    shape.prop_flat_map(|(vertices, degree, most, near)| {
        let edge = (0..vertices, 0..vertices, 0..12_u32, -most / 8..=most);
        let count = 0..(vertices as usize * degree);
        prop::collection::vec(edge, count).prop_map(move |edges| {
            let edges: Vec<_> = edges
                .into_iter()
                .map(|(u, v, step, weight)| (u, if near { (u + step) % vertices } else { v }, weight))
                .collect();
            graph(vertices, &edges)
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]
    #[test]
    fn nothing_is_better_in_small_graphs(graph in small()) {
        agrees(&graph)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn large_graphs_are_proven(graph in large()) {
        solved(&graph, Goal::MostWeight);
        solved(&graph, Goal::MostPairs);
    }
}
