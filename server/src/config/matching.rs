//! `buurtboom matching …`
use super::{Database, Key, Time};
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// `buurtboom matching …`
#[derive(Debug, Subcommand)]
pub enum Matching {
    /// Hold the evening's round if it is due and no server held it: invite everybody who looks
    Round(MatchingRound),
    /// Pair the vertices of a graph with the most weight: prints the pairs as CSV, and on standard error one JSON object with
    /// their weight and the bound that proves them the best
    Solve(SolveMatching),
}

/// `buurtboom matching solve`
#[derive(Args, Debug)]
pub struct SolveMatching {
    /// A CSV file with the header u,v,weight: names of two vertices and a whole number, one edge a line; `-` reads standard
    /// input
    #[arg(long, value_name = "FILE")]
    pub edges: PathBuf,
    /// The most pairs come first, then the most weight; without it only the weight counts
    #[arg(long)]
    pub most_pairs: bool,
}

/// `buurtboom matching round`
#[derive(Args, Debug)]
pub struct MatchingRound {
    /// Hold a round now, also when that of today was held or is still to come
    #[arg(long)]
    pub now: bool,
    /// Where the records are.
    #[command(flatten)]
    pub database: Database,
    /// Where the key is.
    #[command(flatten)]
    pub key: Key,
    /// What time it is.
    #[command(flatten)]
    pub time: Time,
}
