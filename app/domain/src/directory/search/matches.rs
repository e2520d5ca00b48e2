//! Joining the words of a search: every word must be met, and the places that meet them best come first.
use super::{
    index::SearchIndex,
    postings::Postings,
    rank::{Level, Quality, Tally},
};
use std::{cmp::Reverse, collections::BinaryHeap};

/// Under one posting for so many places, sorting the postings costs less than going through all places.
const SPARSE: usize = 16;
/// So much more a look into a list by bisection costs than reading one posting of it.
const BISECTION: usize = 12;

/// The words of places that meet one searched word.
#[derive(Debug)]
pub(super) struct Terms {
    /// Numbers of words, each with how well it meets the searched one.
    words: Vec<(usize, Quality)>,
    /// How many postings they have together.
    postings: usize,
}

/// A place that meets every word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::directory) struct Match {
    /// The number of the place.
    pub(in crate::directory) number: u32,
    /// How well it meets them; never 0.
    pub(in crate::directory) score: u16,
}

impl Terms {
    pub(super) fn new(words: Vec<(usize, Quality)>, postings: &Postings) -> Self {
        let postings = words.iter().map(|(word, _)| postings.list(*word).len()).sum();
        Self { words, postings }
    }
}

impl SearchIndex {
    /// Every place that meets the words, by number; `None` when no word is asked for.
    pub(in crate::directory) fn matches(&self, text: &str) -> Option<Vec<Match>> {
        let terms = self.terms(text)?;
        Some(
            self.tallies(terms)
                .into_iter()
                .map(|tally| self.scored(tally))
                .collect(),
        )
    }

    /// The places that meet the words best, best first and else by number, at most `most`.
    pub(in crate::directory) fn best(&self, text: &str, most: usize) -> Vec<Match> {
        let tallies = self
            .terms(text)
            .map(|terms| self.tallies(terms))
            .unwrap_or_default();
        // The worst of the best stands on top, ready to make room.
        let mut best = BinaryHeap::with_capacity(most.min(tallies.len()));
        for found in tallies.into_iter().map(|tally| self.scored(tally)) {
            let place = (Reverse(found.score), found.number);
            if best.len() < most {
                best.push(place);
            } else if let Some(mut worst) = best.peek_mut()
                && place < *worst
            {
                *worst = place;
            }
        }
        let best = best.into_sorted_vec().into_iter();
        best.map(|(Reverse(score), number)| Match { number, score })
            .collect()
    }

    fn scored(&self, tally: Tally) -> Match {
        Match {
            number: tally.number,
            score: tally.score(self.words_of_name[tally.number as usize]),
        }
    }

    /// The places that meet all words. The rarest word goes first: after it there are few places to look at.
    fn tallies(&self, mut words: Vec<Terms>) -> Vec<Tally> {
        words.sort_by_key(|terms| terms.postings);
        let mut words = words.iter();
        let first = words.next().map(|terms| self.levels(terms)).unwrap_or_default();
        let mut met: Vec<_> = first
            .into_iter()
            .map(|(number, level)| Tally::begin(number, level))
            .collect();
        for terms in words {
            if met.len() * terms.words.len() * BISECTION < terms.postings {
                met = met
                    .into_iter()
                    .filter_map(|tally| Some(tally.and(self.level(terms, tally.number)?)))
                    .collect();
            } else {
                met = joined(&met, &self.levels(terms));
            }
        }
        met
    }

    /// What a word counts for in one place.
    fn level(&self, terms: &Terms, number: u32) -> Option<Level> {
        let in_list = |(word, quality): &(usize, Quality)| {
            let list = self.postings.list(*word);
            let place = list
                .binary_search_by_key(&number, |posting| posting.number())
                .ok()?;
            Some(list[place].level(*quality))
        };
        terms.words.iter().filter_map(in_list).max()
    }

    /// What a word counts for in every place that has it, by the places' numbers.
    fn levels(&self, terms: &Terms) -> Vec<(u32, Level)> {
        let all = terms.words.iter().flat_map(|(word, quality)| {
            let list = self.postings.list(*word).iter();
            list.map(move |posting| (posting.number(), posting.level(*quality)))
        });
        if terms.words.len() == 1 {
            all.collect()
        } else if terms.postings * SPARSE < self.words_of_name.len() {
            let mut levels: Vec<_> = all.collect();
            levels.sort_unstable_by_key(|(number, level)| (*number, Reverse(*level)));
            levels.dedup_by_key(|(number, _)| *number);
            levels
        } else {
            let mut levels = vec![Level::NONE; self.words_of_name.len()];
            all.for_each(|(number, level)| {
                let kept = &mut levels[number as usize];
                *kept = level.max(*kept);
            });
            (0..)
                .zip(levels)
                .filter(|(_, level)| *level != Level::NONE)
                .collect()
        }
    }
}

/// The places that are in both, which are sorted by number.
fn joined(met: &[Tally], levels: &[(u32, Level)]) -> Vec<Tally> {
    let mut levels = levels.iter().peekable();
    let mut joined = Vec::with_capacity(met.len().min(levels.len()));
    for tally in met {
        while levels.next_if(|(number, _)| *number < tally.number).is_some() {}
        if let Some((_, level)) = levels.next_if(|(number, _)| *number == tally.number) {
            joined.push(tally.and(*level));
        }
    }
    joined
}
