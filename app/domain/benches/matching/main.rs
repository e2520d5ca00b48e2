//! The solver on graphs of many shapes, and at the service of `against.py`.
//!
//! Without arguments it solves every shape once for either goal, has the certificate judge, and prints how long it took.
//! A number says for how many people, a word for which shapes. With `serve` it reads graphs from standard input, and answers
//! each with a line; with `edges` and a shape's whole name it prints that shape. To add a shape: `shapes.rs`.
mod shapes;

use domain::matching::solver::{Edge, Goal, Graph, solve};
use std::{
    io::{self, BufRead, BufWriter, Write as _},
    time::Instant,
};

/// As many as Heerlen has households, roughly.
const PEOPLE: u32 = 44_000;

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let people = arguments.iter().find_map(|argument| argument.parse().ok());
    let mut words = arguments
        .iter()
        .map(String::as_str)
        .filter(|argument| argument.starts_with(char::is_alphabetic))
        .peekable();
    let order = words.next_if(|word| ["serve", "edges"].contains(word));
    if order == Some("serve") {
        return serve();
    }
    let mut shapes = shapes::all(people.unwrap_or(PEOPLE));
    let asked = words.next();
    if order == Some("edges") {
        let named = shapes.iter().find(|shape| Some(shape.name) == asked);
        let shape = named.ok_or_else(|| io::Error::other("no shape has that name"))?;
        return print_edges(&shape.graph);
    }
    shapes.retain(|shape| asked.is_none_or(|word| shape.name.contains(word)));
    println!(
        "{:<34}{:>9}{:>9} {:>10} {:>10}",
        "shape", "vertices", "edges", "weight s", "pairs s"
    );
    for shape in shapes {
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

/// Prints the graph of a shape as [`serve`] reads it, without the goal.
fn print_edges(graph: &Graph) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    writeln!(out, "{} {}", graph.vertices(), graph.edges().len())?;
    for edge in graph.edges() {
        writeln!(out, "{} {} {}", edge.u, edge.v, edge.weight)?;
    }
    out.flush()
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

/// Reads `GOAL VERTICES EDGES` (the goal `weight` or `pairs`) and as many lines `U V WEIGHT`, and answers with the weight,
/// the bound, whether the certificate holds, the seconds of the solution alone, and both ends of every pair; so again until
/// the end.
fn serve() -> io::Result<()> {
    let mut lines = io::stdin().lock().lines();
    let mut out = BufWriter::new(io::stdout().lock());
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
        write!(out, "{weight} {bound} {proven} {took}")?;
        for (u, v) in matching.pairs() {
            write!(out, " {u} {v}")?;
        }
        writeln!(out)?;
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
