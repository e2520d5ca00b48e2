//! The solver on graphs of many shapes, and at the service of `against.py`.
//!
//! Without arguments it solves every shape once for either goal, has the certificate judge, and prints how long it took.
//! A number says for how many people, a word for which shapes. With `serve` it reads graphs from standard input, and answers each with a line. To add a shape: `shapes.rs`.
mod shapes;

use domain::matching::solver::{Edge, Goal, Graph, solve};
use std::{
    io::{self, BufRead, Write as _},
    time::Instant,
};

/// As many as Heerlen has households, roughly.
const PEOPLE: u32 = 44_000;

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.iter().any(|argument| argument == "serve") {
        return serve();
    }
    let people = arguments.iter().find_map(|argument| argument.parse().ok());
    let asked = arguments
        .iter()
        .find(|argument| argument.starts_with(char::is_alphabetic));
    println!(
        "{:<34}{:>9}{:>9} {:>10} {:>10}",
        "shape", "vertices", "edges", "weight s", "pairs s"
    );
    let all = shapes::all(people.unwrap_or(PEOPLE));
    for shape in all
        .into_iter()
        .filter(|shape| asked.is_none_or(|word| shape.name.contains(word)))
    {
        let (weight, pairs) = (
            time(&shape.graph, Goal::MostWeight),
            time(&shape.graph, Goal::MostPairs),
        );
        println!(
            "{:<34}{:>9}{:>9} {weight:>10.3} {pairs:>10.3}",
            shape.name,
            shape.graph.vertices(),
            shape.graph.edges().len()
        );
    }
    Ok(())
}

/// Seconds for one solution, which must be proven the best.
fn time(graph: &Graph, goal: Goal) -> f64 {
    let before = Instant::now();
    let matching = solve(graph, goal);
    let took = before.elapsed();
    let judged = matching.certificate().check(graph, &matching);
    assert_eq!(judged, Ok(()), "a solution is proven the best");
    took.as_secs_f64()
}

/// Reads `GOAL VERTICES EDGES` (the goal `weight` or `pairs`) and as many lines `U V WEIGHT`, and answers with the pairs,
/// weight, bound, whether the certificate holds, and the seconds of the solution alone; so again until the end.
fn serve() -> io::Result<()> {
    let mut lines = io::stdin().lock().lines();
    let mut out = io::stdout().lock();
    while let Some(head) = lines.next().transpose()? {
        let mut words = head.split(' ');
        let goal = match words.next() {
            Some("pairs") => Goal::MostPairs,
            _ => Goal::MostWeight,
        };
        let [vertices, count] = numbers(words)?;
        let mut edges = Vec::new();
        for line in lines.by_ref().take(usize::try_from(count).unwrap_or(0)) {
            let [u, v, weight] = numbers(line?.split(' '))?;
            edges.push(Edge {
                u: u32::try_from(u).map_err(io::Error::other)?,
                v: u32::try_from(v).map_err(io::Error::other)?,
                weight,
            });
        }
        let vertices = u32::try_from(vertices).map_err(io::Error::other)?;
        let graph = Graph::new(vertices, &edges).map_err(io::Error::other)?;
        let before = Instant::now();
        let matching = solve(&graph, goal);
        let took = before.elapsed().as_secs_f64();
        let proven = matching.certificate().check(&graph, &matching).is_ok();
        let (weight, bound) = (matching.weight(), matching.certificate().bound());
        writeln!(
            out,
            "{} {weight} {bound} {proven} {took}",
            matching.pairs().count()
        )?;
        out.flush()?;
    }
    Ok(())
}

/// So many whole numbers.
fn numbers<'a, const COUNT: usize>(words: impl Iterator<Item = &'a str>) -> io::Result<[i64; COUNT]> {
    let numbers: Result<Vec<i64>, _> = words.map(str::parse).collect();
    let numbers = numbers.map_err(io::Error::other)?;
    numbers
        .try_into()
        .map_err(|_| io::Error::other("another count of numbers"))
}
