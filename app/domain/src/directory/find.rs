//! Answering a resident's question.
use super::{Directory, Filter, SpotQuery};
use crate::{
    hours::{Moment, OpenStatus},
    spot::MeetingSpot,
};

/// One place in an answer.
#[derive(Clone, Debug)]
pub struct Hit<'a> {
    /// The place.
    pub spot: &'a MeetingSpot,
    /// Whether it is open at the moment of asking.
    pub status: OpenStatus,
}

/// A condition that stands in the way, and how many places there are without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Widening {
    /// The condition to drop.
    pub without: Filter,
    /// How many places there are then.
    pub count: usize,
}

/// The answer to a question.
#[derive(Clone, Debug, Default)]
pub struct Found<'a> {
    /// The places, best first; the map shows the same ones in the same order.
    pub hits: Vec<Hit<'a>>,
    /// When nothing was found: what to drop, the most fruitful first.
    pub widenings: Vec<Widening>,
}

impl Directory {
    /// The places that answer a question at a moment.
    #[must_use]
    pub fn find(&self, query: &SpotQuery, now: &Moment) -> Found<'_> {
        let _ = query;
        let hits = self
            .spots()
            .iter()
            .map(|spot| Hit {
                spot,
                status: spot.schedule.status(now),
            })
            .collect();
        Found {
            hits,
            widenings: Vec::new(),
        }
    }

    /// The names that a search for `text` would most probably have meant, nearest first, at most `most`.
    #[must_use]
    pub fn suggest(&self, text: &str, most: usize) -> Vec<&MeetingSpot> {
        let _ = (text, most);
        Vec::new()
    }
}
