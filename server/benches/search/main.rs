//! Searching 100,000 invented places in memory against SQLite's FTS5 on the same rows, in one run.
//!
//! Every question goes to both three times, turn by turn, and the fastest counts for each: what else the machine does
//! then hits both alike and hardly at all. The ratios are what counts; the times are those of this machine. FTS5 knows no typing mistakes: what it does not find it does
//! not have to rank. To add a sort of question: a line in `questions.rs`.
mod chance;
mod city;
mod fts;
mod questions;
mod times;

use anyhow::Context as _;
use city::City;
use domain::{
    directory::{Directory, DirectoryParts, Revision, SpotQuery},
    hours::moment,
};
use fts::FullText;
use std::time::{Duration, Instant};
use times::{Fastest, Times};

/// Places in the large directory, as the budget has it.
const PLACES: usize = 100_000;
/// Places in the directory of one large municipality.
const PLACES_OF_ONE: usize = 5_000;
/// Questions of each sort.
const QUESTIONS: usize = 500;
/// How often each question is asked.
const TRIES: usize = 3;
/// Results on a page.
const MOST: usize = 50;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    runtime.block_on(search_many())?;
    find_few()
}

fn build(places: usize) -> (City, Directory, Duration) {
    let city = City::invent(places, 20_261_124);
    let parts = DirectoryParts {
        moments: Vec::new(),
        revision: Revision(1),
        areas: city.areas.clone(),
        spots: city.spots.clone(),
        tree: None,
    };
    let before = Instant::now();
    let directory = Directory::build_with_words(parts, &city.words);
    (city, directory, before.elapsed())
}

async fn search_many() -> anyhow::Result<()> {
    let (city, directory, building) = build(PLACES);
    println!("directory of {PLACES} places: built in {building:.0?}");
    let before = Instant::now();
    let full_text = FullText::open(&city).await.context("the FTS5 table")?;
    println!("FTS5 table of the same: built in {:.0?}\n", before.elapsed());

    let (mut all, mut all_fts) = (Times::default(), Times::default());
    println!("{}", Times::heading());
    for (sort, texts) in questions::ask(&city, QUESTIONS) {
        let (mut ours, mut theirs) = (Times::default(), Times::default());
        for text in &texts {
            let (mut memory, mut table) = (Fastest::default(), Fastest::default());
            for _ in 0..TRIES {
                memory.time(|| directory.search(text, MOST).len());
                let before = Instant::now();
                let found = full_text.search(text, MOST).await?;
                table.add(before.elapsed(), found);
            }
            ours.add(memory);
            theirs.add(table);
        }
        println!("{}", ours.against(&theirs, sort));
        all.join(ours);
        all_fts.join(theirs);
    }
    println!("{}", all.against(&all_fts, "all"));
    Ok(())
}

/// What a resident waits for on the map page: conditions, order and opening hours as well.
fn find_few() -> anyhow::Result<()> {
    let (city, directory, building) = build(PLACES_OF_ONE);
    println!("\ndirectory of {PLACES_OF_ONE} places: built in {building:.0?}");
    let now = moment("2026-11-24T13:30:00Z".parse().context("the moment of asking")?);
    let before = Instant::now();
    directory.prepare(&now);
    println!("every schedule asked once: {:.0?}", before.elapsed());
    let mut times = Times::default();
    for (_, texts) in questions::ask(&city, 100) {
        for text in texts {
            let query = SpotQuery {
                text,
                ..city.conditions(times.count())
            };
            let mut fastest = Fastest::default();
            for _ in 0..TRIES {
                fastest.time(|| directory.find(&query, &now).hits.len());
            }
            times.add(fastest);
        }
    }
    println!("questions with conditions: {times}");
    Ok(())
}
