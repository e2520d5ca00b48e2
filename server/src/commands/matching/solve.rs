//! `buurtboom matching solve`: the solver of the evening's round on anybody's graph, with the proof of its answer.
use super::super::Failure;
use crate::{
    config::SolveMatching,
    intake::edges::{self, EdgeTable},
};
use domain::matching::solver::{Goal, Graph, Matching, solve};
use serde::Serialize;
use std::{
    fs,
    io::{self, BufWriter, Read as _, Write as _},
    process::ExitCode,
    time::Instant,
};

/// What is said of a solution.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Summary {
    /// What the pairs weigh together.
    weight: i128,
    /// What no matching weighs more than (with `mostPairs` none of as many pairs); as much as `weight`, since the solver is
    /// exact.
    bound: i128,
    /// Whether the charges were added up anew, and prove it.
    proven: bool,
    /// How long the solution took, without reading and writing.
    seconds: f64,
    pairs: usize,
    vertices: u32,
    /// That were looked at, none of them a loop or beside a heavier one.
    edges: usize,
    loops_left_out: usize,
    parallels_left_out: usize,
    most_pairs: bool,
}

pub(super) fn run(arguments: &SolveMatching) -> Result<ExitCode, Failure> {
    let bytes = bytes(arguments).map_err(|error| Failure::Unreadable(arguments.edges.clone(), error))?;
    let unsolved = |error| Failure::Graph(arguments.edges.clone(), error);
    let table = edges::read(&bytes).map_err(|error| unsolved(error.into()))?;
    drop(bytes);
    let vertices = u32::try_from(table.names.len()).unwrap_or(u32::MAX);
    let graph = Graph::new(vertices, &table.edges).map_err(|error| unsolved(error.into()))?;
    let goal = if arguments.most_pairs {
        Goal::MostPairs
    } else {
        Goal::MostWeight
    };
    let before = Instant::now();
    let matching = solve(&graph, goal);
    let seconds = before.elapsed().as_secs_f64();
    matching
        .certificate()
        .check(&graph, &matching)
        .map_err(|error| unsolved(error.into()))?;
    let summary = Summary {
        weight: matching.weight(),
        bound: matching.certificate().bound(),
        proven: true,
        seconds,
        pairs: matching.pairs().count(),
        vertices,
        edges: graph.edges().len(),
        loops_left_out: graph.loops_left_out(),
        parallels_left_out: graph.parallels_left_out(),
        most_pairs: arguments.most_pairs,
    };
    // Whoever stops reading is no reason to fail.
    let _ = write(&table, &matching);
    let _ = serde_json::to_writer(io::stderr().lock(), &summary).map(|()| writeln!(io::stderr()));
    Ok(ExitCode::SUCCESS)
}

fn bytes(arguments: &SolveMatching) -> io::Result<Vec<u8>> {
    if arguments.edges.as_os_str() == "-" {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    fs::read(&arguments.edges)
}

/// Writes the pairs in the order and direction in which their edges first stand in the file.
fn write(table: &EdgeTable, matching: &Matching) -> io::Result<()> {
    let mut out = csv::Writer::from_writer(BufWriter::new(io::stdout().lock()));
    out.write_record(["u", "v"])?;
    let mut written = vec![false; table.names.len()];
    for edge in &table.edges {
        let [u, v] = [edge.u, edge.v].map(|vertex| vertex as usize);
        if matching.partner(edge.u) == Some(edge.v) && !written[u] {
            (written[u], written[v]) = (true, true);
            out.write_record([&table.names[u], &table.names[v]])?;
        }
    }
    out.flush()
}
