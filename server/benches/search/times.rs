//! Durations, and how they compare.
use std::{
    fmt,
    time::{Duration, Instant},
};

/// The fastest of several answers to one question.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Fastest(Option<(Duration, usize)>);

impl Fastest {
    /// Counts an answer and how many places it found.
    pub(crate) fn add(&mut self, took: Duration, found: usize) {
        let before = self.0.map_or(took, |(before, _)| before);
        self.0 = Some((before.min(took), found));
    }

    /// Times an answer that is there at once.
    pub(crate) fn time(&mut self, answer: impl FnOnce() -> usize) {
        let before = Instant::now();
        let found = answer();
        self.add(before.elapsed(), found);
    }
}

/// How long each question took, and whether anything was found.
#[derive(Debug, Default)]
pub(crate) struct Times {
    took: Vec<Duration>,
    answered: usize,
}

impl Times {
    pub(crate) fn add(&mut self, fastest: Fastest) {
        self.took.extend(fastest.0.map(|(took, _)| took));
        self.answered += usize::from(fastest.0.is_some_and(|(_, found)| found > 0));
    }

    pub(crate) fn join(&mut self, other: Self) {
        self.took.extend(other.took);
        self.answered += other.answered;
    }

    pub(crate) fn count(&self) -> usize {
        self.took.len()
    }

    /// The duration that so many percent do not exceed.
    fn percentile(&self, percent: usize) -> Duration {
        let mut sorted = self.took.clone();
        sorted.sort_unstable();
        let place = (sorted.len() * percent / 100).min(sorted.len().saturating_sub(1));
        sorted.get(place).copied().unwrap_or_default()
    }

    fn answered_percent(&self) -> usize {
        (self.answered * 100).checked_div(self.took.len()).unwrap_or(0)
    }

    pub(crate) fn heading() -> String {
        format!(
            "{:<26} {:>10} {:>10} {:>9} | {:>10} {:>10} {:>9} | {:>8} {:>8}",
            "", "p50", "p99", "answered", "FTS5 p50", "p99", "answered", "p50 x", "p99 x"
        )
    }

    /// One line of the table: these times, the other ones, and how many times faster these are.
    pub(crate) fn against(&self, other: &Self, sort: &str) -> String {
        let ratio = |percent| {
            other.percentile(percent).as_secs_f64() / self.percentile(percent).as_secs_f64().max(1e-9)
        };
        format!(
            "{sort:<26} {:>10} {:>10} {:>8}% | {:>10} {:>10} {:>8}% | {:>8.1} {:>8.1}",
            micros(self.percentile(50)),
            micros(self.percentile(99)),
            self.answered_percent(),
            micros(other.percentile(50)),
            micros(other.percentile(99)),
            other.answered_percent(),
            ratio(50),
            ratio(99),
        )
    }
}

impl fmt::Display for Times {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (median, slow) = (self.percentile(50), self.percentile(99));
        write!(
            out,
            "p50 {}, p99 {}, answered {}%",
            micros(median),
            micros(slow),
            self.answered_percent()
        )
    }
}

fn micros(took: Duration) -> String {
    format!("{:.1} µs", took.as_secs_f64() * 1e6)
}
