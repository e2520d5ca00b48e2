//! The server against its budgets, as ratios of two things measured turn by turn in one run, one core for each server.
//!
//! - a warm `/kaart`, and a warm `/boom`, against a handler that sends the same bytes: what keeping, versions, headers and limits cost;
//! - a cold `/kaart` of 200 spots against the same list in axum and maud: what Leptos costs;
//! - the first start with 5,000 spots, from the file to the first answer.
//!
//! Client and server each have a thread of their own; the client keeps sixteen connections busy. Medians count.
mod client;
mod maud_page;
mod records;
mod servers;
mod stored;

use client::Client;
use records::Invented;
use servers::Served;
use std::{
    process::ExitCode,
    time::{Duration, Instant},
};

/// Turns of each pair.
const TURNS: usize = 11;
/// How long one turn lasts.
const TURN: Duration = Duration::from_millis(600);
/// Spots on the page, as the budget has it.
const SPOTS: usize = 200;
/// Spots of a large municipality.
const MANY_SPOTS: usize = 5_000;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> anyhow::Result<ExitCode> {
    let records = Invented::spots(SPOTS)?;
    let reached = [warm(&records)?, tree()?, cold(&records)?, first_start()?];
    Ok(if reached.iter().all(|reached| *reached) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn warm(records: &Invented) -> anyhow::Result<bool> {
    against_same_bytes("/kaart", &servers::ours(records, 64 << 20)?)
}

fn tree() -> anyhow::Result<bool> {
    let stored = stored::Stored::tree()?;
    against_same_bytes("/boom", &servers::stored(&stored)?)
}

/// A warm page against a handler that sends its bytes.
fn against_same_bytes(path: &'static str, ours: &Served) -> anyhow::Result<bool> {
    let answer = Client::open(ours.address, path, "br")?.answer()?;
    let size = answer.body.len();
    let bytes = servers::same_bytes(path, answer)?;
    let ratio = compare(path, ours, "the same bytes", &bytes, "br")?;
    Ok(verdict(
        &format!("warm {path} ({size} bytes in brotli)"),
        ratio,
        0.5,
    ))
}

fn cold(records: &Invented) -> anyhow::Result<bool> {
    let ours = servers::ours(records, 0)?;
    let one = Client::open(ours.address, "/kaart", "identity")?.answer()?.body;
    let maud = servers::maud(records, &one)?;
    let other = Client::open(maud.address, "/kaart", "identity")?.answer()?.body;
    maud_page::same(&one, &other)?;
    let ratio = compare("/kaart", &ours, "axum + maud", &maud, "identity")?;
    let size = one.len();
    Ok(verdict(
        &format!("cold /kaart ({SPOTS} spots, {size} bytes)"),
        ratio,
        0.18,
    ))
}

/// Requests per second of one page of two servers, turn by turn; the median of the ratios.
fn compare(
    path: &str,
    ours: &Served,
    other_name: &str,
    other: &Served,
    encoding: &str,
) -> anyhow::Result<f64> {
    let (mut mine, mut theirs) = (Vec::new(), Vec::new());
    for turn in 0..=TURNS {
        let one = client::requests_per_second(ours.address, path, encoding, TURN)?;
        let two = client::requests_per_second(other.address, path, encoding, TURN)?;
        // The first turn warms both.
        if turn > 0 {
            mine.push(one);
            theirs.push(two);
        }
    }
    let mut ratios: Vec<f64> = mine.iter().zip(&theirs).map(|(one, two)| one / two).collect();
    println!(
        "{path}: {:.0} requests per second; {other_name}: {:.0}",
        median(&mut mine),
        median(&mut theirs)
    );
    Ok(median(&mut ratios))
}

fn first_start() -> anyhow::Result<bool> {
    const GOAL: Duration = Duration::from_secs(1);
    let stored = stored::Stored::spots(MANY_SPOTS)?;
    let mut times = Vec::new();
    for _ in 0..5 {
        let began = Instant::now();
        let server = servers::stored(&stored)?;
        Client::open(server.address, "/health", "br")?.answer()?;
        let ready = began.elapsed();
        Client::open(server.address, "/kaart", "br")?.answer()?;
        times.push((ready, began.elapsed()));
        drop(server);
    }
    times.sort_unstable();
    let (ready, page) = times[times.len() / 2];
    let reached = ready < GOAL;
    let word = if reached { "reached" } else { "NOT reached" };
    println!(
        "start with {MANY_SPOTS} spots: ready in {ready:.0?}, first /kaart sent after {page:.0?}; goal {GOAL:.0?}: {word}\n"
    );
    Ok(reached)
}

fn verdict(what: &str, ratio: f64, goal: f64) -> bool {
    let reached = ratio >= goal;
    println!(
        "{what}: ratio {ratio:.2}, goal {goal}: {}\n",
        if reached { "reached" } else { "NOT reached" }
    );
    reached
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    values[values.len() / 2]
}
