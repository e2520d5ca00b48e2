//! Joining the words of a search: every word must be met, and the places that meet them best come first.
use super::{
    index::SearchIndex,
    rank::{Level, Tally},
};
use crate::lexicon::{Posting, Quality};
use std::{cmp::Reverse, collections::BinaryHeap};

/// Under one posting for so many places, sorting the postings costs less than going through all places.
const SPARSE: usize = 16;
/// So much more a look into a list by bisection costs than reading one posting of it.
const BISECTION: usize = 12;

/// What meets one searched word.
#[derive(Debug, Default)]
pub(super) struct Terms<'a> {
    /// The lists of words that meet it, each with how well.
    lists: Vec<(&'a [Posting], Quality)>,
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

impl<'a> Extend<(&'a [Posting], Quality)> for Terms<'a> {
    fn extend<T: IntoIterator<Item = (&'a [Posting], Quality)>>(&mut self, lists: T) {
        for (list, quality) in lists {
            self.postings += list.len();
            self.lists.push((list, quality));
        }
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

    /// The places that meet all words, by number. The rarest word goes first: after it there are few places to look at.
    fn tallies(&self, mut words: Vec<Terms<'_>>) -> Vec<Tally> {
        words.sort_by_key(|terms| terms.postings);
        let places = self.words_of_name.len();
        let mut words = words.iter();
        let mut met = words.next().map(|terms| terms.begin(places)).unwrap_or_default();
        for terms in words {
            terms.narrow(&mut met, places);
        }
        met
    }
}

impl Terms<'_> {
    /// The places that meet this word, by number, of so many that there are.
    fn begin(&self, places: usize) -> Vec<Tally> {
        if let [(list, quality)] = self.lists[..] {
            let list = list.iter();
            list.map(|posting| Tally::begin(posting.number(), Level::new(quality, *posting)))
                .collect()
        } else if self.postings * SPARSE < places {
            let lists = self.lists.iter();
            let levels = lists.flat_map(|(list, quality)| {
                list.iter()
                    .map(|posting| (posting.number(), Level::new(*quality, *posting)))
            });
            let mut levels: Vec<_> = levels.collect();
            levels.sort_unstable_by_key(|(number, level)| (*number, Reverse(*level)));
            levels.dedup_by_key(|(number, _)| *number);
            levels
                .into_iter()
                .map(|(number, level)| Tally::begin(number, level))
                .collect()
        } else {
            let table = (0..)
                .zip(self.table(places))
                .filter(|(_, level)| *level != Level::NONE);
            table.map(|(number, level)| Tally::begin(number, level)).collect()
        }
    }

    /// Keeps those places that meet this word as well.
    fn narrow(&self, met: &mut Vec<Tally>, places: usize) {
        if met.len() * self.lists.len() * BISECTION < self.postings {
            keep(met, |number| self.level(number));
        } else if let [(list, quality)] = self.lists[..] {
            let mut rest = list;
            keep(met, |number| {
                let passed = rest
                    .iter()
                    .take_while(|posting| posting.number() < number)
                    .count();
                rest = &rest[passed..];
                let posting = rest.first().filter(|posting| posting.number() == number)?;
                Some(Level::new(quality, *posting))
            });
        } else {
            let table = self.table(places);
            keep(met, |number| {
                Some(table[number as usize]).filter(|level| *level != Level::NONE)
            });
        }
    }

    /// What this word counts for in one place, found by bisection.
    fn level(&self, number: u32) -> Option<Level> {
        let in_list = |(list, quality): &(&[Posting], Quality)| {
            let place = list
                .binary_search_by_key(&number, |posting| posting.number())
                .ok()?;
            Some(Level::new(*quality, list[place]))
        };
        self.lists.iter().filter_map(in_list).max()
    }

    /// What this word counts for in every place, by the places' numbers.
    fn table(&self, places: usize) -> Vec<Level> {
        let mut table = vec![Level::NONE; places];
        for (list, quality) in &self.lists {
            for posting in *list {
                let kept = &mut table[posting.number() as usize];
                *kept = Level::new(*quality, *posting).max(*kept);
            }
        }
        table
    }
}

/// Keeps the places that have a level for one more word, and adds it.
fn keep(met: &mut Vec<Tally>, mut level: impl FnMut(u32) -> Option<Level>) {
    met.retain_mut(|tally| match level(tally.number) {
        Some(level) => {
            tally.add(level);
            true
        }
        None => false,
    });
}
