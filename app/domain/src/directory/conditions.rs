//! Whether a spot meets one condition of a question.
use super::{Directory, Filter, SpotQuery};
use crate::{
    hours::Moment,
    spot::{Cost, MeetingSpot},
};

/// A question at a moment, with what the search said of it.
#[derive(Debug)]
pub(super) struct Asked<'a> {
    pub(super) directory: &'a Directory,
    pub(super) query: &'a SpotQuery,
    pub(super) now: &'a Moment,
    /// The score of every spot, 0 where the words do not match; `None` when there is no word to look for.
    pub(super) scores: Option<Vec<u16>>,
}

impl<'a> Asked<'a> {
    pub(super) fn new(directory: &'a Directory, query: &'a SpotQuery, now: &'a Moment) -> Self {
        let scores = directory.search.matches(&query.text).map(|matches| {
            let mut scores = vec![0; directory.spots.len()];
            for found in matches {
                scores[found.number as usize] = found.score;
            }
            scores
        });
        Self {
            directory,
            query,
            now,
            scores,
        }
    }

    /// How well the words match, 0 when nothing was asked.
    pub(super) fn score(&self, number: usize) -> u16 {
        self.scores.as_ref().map_or(0, |scores| scores[number])
    }

    /// Whether the spot with this number meets a condition that is set.
    pub(super) fn meets(&self, number: usize, filter: Filter) -> bool {
        let spot = &self.directory.spots[number];
        match filter {
            Filter::Text => self.scores.as_ref().is_none_or(|scores| scores[number] > 0),
            Filter::When(when) => self
                .directory
                .openings
                .meets(number, &spot.schedule, when, self.now),
            Filter::Themes => spot
                .service
                .themes
                .iter()
                .any(|theme| self.query.themes.contains(theme)),
            Filter::Area => self
                .query
                .area
                .is_none_or(|area| area.contains(spot.address.area)),
            Filter::Free => spot.service.cost == Cost::Free,
            Filter::StepFree => spot.accessibility.step_free == Some(true),
            Filter::Language => self
                .query
                .language
                .as_ref()
                .is_none_or(|tag| is_spoken(spot, tag)),
            Filter::Everything => true,
        }
    }
}

/// Arabic as spoken in Syria (`ar-sy`) is Arabic; who asks for `ar-sy` is served by any Arabic.
fn is_spoken(spot: &MeetingSpot, tag: &str) -> bool {
    let language = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    spot.service
        .languages
        .iter()
        .any(|spoken| language(spoken) == language(tag))
}
