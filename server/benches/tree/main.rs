//! From question to answer in a support tree of 1,000 leaves and 300 rules, and finding help in it by words, in memory.
//!
//! One walk is what a request for the answer page asks of the tree: reading the answers in the address, which pages of
//! questions there are, and the answer itself. Every walk and every search is made three times, and the fastest counts: what
//! else the machine does then is left out, what the answers ask for is not. To add something to the tree: `grown.rs`; to add
//! what visitors tell or search: `visitors.rs`.
#[path = "../search/chance.rs"]
mod chance;
mod grown;
mod visitors;

use chance::Chance;
use domain::{
    directory::{Directory, DirectoryParts, Revision, SearchWords},
    tree::{Answers, SupportTree},
};
use std::{
    process::ExitCode,
    sync::Arc,
    time::{Duration, Instant},
};

/// Walks, each of another visitor.
const WALKS: usize = 20_000;
/// Searches, each of other words.
const SEARCHES: usize = 5_000;
/// How often each is made.
const TRIES: usize = 3;
/// What 99 of 100 walks may take at most.
const GOAL: Duration = Duration::from_micros(100);

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let mut chance = Chance::new(20_261_124);
    let tree = grown::tree(&mut chance);
    println!(
        "a tree of {} branches, {} leaves, {} rules, {} wijken",
        tree.branches.len(),
        tree.leaves.len(),
        tree.leads.len(),
        tree.trunks.len()
    );
    let reached = walk(&tree, &mut chance);
    search(tree, &mut chance);
    if reached {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn walk(tree: &SupportTree, chance: &mut Chance) -> bool {
    let mut took = Vec::with_capacity(WALKS);
    let (mut steps, mut leaves) = (0, 0);
    for _ in 0..WALKS {
        let pairs = visitors::tells(tree, chance);
        let walk = || {
            let answers = Answers::from_pairs(tree, &pairs);
            let pages = tree.question_pages(&answers).len();
            let answer = tree.answer(&answers);
            answer.map(|answer| (pages, answer.steps.len(), answer.leaves.len()))
        };
        let (fastest, found) = fastest(walk);
        took.push(fastest);
        let (_, of_steps, of_leaves) = found.unwrap_or_default();
        steps += of_steps;
        leaves += of_leaves;
    }
    println!(
        "from question to answer ({:.1} steps, {:.1} leaves): {}",
        each(steps, WALKS),
        each(leaves, WALKS),
        line(&mut took)
    );
    let reached = percentile(&took, 99) < GOAL;
    println!(
        "p99 under {GOAL:.0?}: {}\n",
        if reached { "reached" } else { "NOT reached" }
    );
    reached
}

fn search(tree: SupportTree, chance: &mut Chance) {
    let sorts = visitors::searches(&tree, chance, SEARCHES);
    let parts = DirectoryParts {
        moments: Vec::new(),
        revision: Revision(1),
        areas: Vec::new(),
        spots: Vec::new(),
        tree: Some(Arc::new(tree)),
    };
    let filling = visitors::FILLING.map(str::to_owned).to_vec();
    let words = SearchWords {
        filling,
        ..SearchWords::default()
    };
    let before = Instant::now();
    let directory = Directory::build_with_words(parts, &words);
    println!("index of the tree: built in {:.0?}", before.elapsed());
    for (sort, asked) in sorts {
        let mut took = Vec::with_capacity(asked.len());
        let mut answered = 0;
        for (text, district) in &asked {
            let (fastest, found) = fastest(|| directory.find_help(text, Some(*district)));
            took.push(fastest);
            answered += usize::from(found.is_some_and(|found| !found.leaves.is_empty()));
        }
        println!(
            "{sort:<28} {}, answered {:.0}%",
            line(&mut took),
            100.0 * each(answered, asked.len())
        );
    }
}

/// The fastest of some tries, and what it gave.
fn fastest<T>(act: impl Fn() -> T) -> (Duration, T) {
    let timed = || {
        let before = Instant::now();
        let given = act();
        (before.elapsed(), given)
    };
    let first = timed();
    (1..TRIES)
        .map(|_| timed())
        .fold(first, |best, next| if next.0 < best.0 { next } else { best })
}

/// Percentiles as text; the times are sorted for it.
fn line(took: &mut [Duration]) -> String {
    took.sort_unstable();
    let [median, slow, worst] = [50, 99, 100].map(|percent| percentile(took, percent).as_secs_f64() * 1e6);
    format!("p50 {median:.1} µs, p99 {slow:.1} µs, worst {worst:.1} µs")
}

/// The time that so many percent do not exceed, of sorted times.
fn percentile(sorted: &[Duration], percent: usize) -> Duration {
    let place = (sorted.len() * percent / 100).min(sorted.len().saturating_sub(1));
    sorted.get(place).copied().unwrap_or_default()
}

fn each(sum: usize, count: usize) -> f64 {
    let number = |value: usize| u32::try_from(value).map_or(f64::INFINITY, f64::from);
    number(sum) / number(count)
}
