//! Answering a resident's question.
use super::{Directory, Filter, SpotQuery, conditions::Asked};
use crate::{
    hours::{Moment, OpenStatus},
    spot::MeetingSpot,
};
use std::cmp::Reverse;

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
    /// When nothing was found: what to drop, the most fruitful first. Where no single condition helps, this is
    /// [`Filter::Everything`] alone; where there is no place at all, it is empty.
    pub widenings: Vec<Widening>,
}

impl Directory {
    /// The places that answer a question at a moment.
    ///
    /// Their order, for every surface: how well the words match, if there are words; then the resident's own wijk; then
    /// open now, perhaps open (hours unknown, or by appointment), closed; of the closed ones that which opens soonest;
    /// then the name.
    #[must_use]
    pub fn find(&self, query: &SpotQuery, now: &Moment) -> Found<'_> {
        let asked = Asked::new(self, query, now);
        let filters = query.filters();
        let mut hits: Vec<_> = (0..self.spots.len())
            .filter(|number| filters.iter().all(|filter| asked.meets(*number, *filter)))
            .map(|number| self.hit(&asked, number))
            .collect();
        hits.sort_by_cached_key(|(number, hit)| {
            let far = query
                .near
                .is_some_and(|near| !near.contains(hit.spot.address.area));
            (Reverse(asked.score(*number)), far, opens(&hit.status), *number)
        });
        let widenings = if hits.is_empty() {
            widenings(&asked, &filters)
        } else {
            Vec::new()
        };
        Found {
            hits: hits.into_iter().map(|(_, hit)| hit).collect(),
            widenings,
        }
    }

    /// The best places for some words alone, best first, at most `most`: for a search field that answers while one types.
    #[must_use]
    pub fn search(&self, text: &str, most: usize) -> Vec<&MeetingSpot> {
        let numbers = self.search.best(text, most).into_iter();
        numbers.map(|found| &self.spots[found.number as usize]).collect()
    }

    fn hit(&self, asked: &Asked<'_>, number: usize) -> (usize, Hit<'_>) {
        let spot = &self.spots[number];
        let status = self.openings.status(number, &spot.schedule, asked.now);
        (number, Hit { spot, status })
    }
}

/// Sorts by how soon somebody can go in: group, then the instant of opening.
fn opens(status: &OpenStatus) -> (u8, i64) {
    match status {
        OpenStatus::Open { .. } => (0, 0),
        OpenStatus::Unknown | OpenStatus::ByAppointment => (1, 0),
        OpenStatus::Closed {
            opens: Some(opens), ..
        } => (2, opens.timestamp()),
        OpenStatus::Closed { opens: None, .. } => (3, 0),
    }
}

/// A spot that fails one condition only would be found without that one.
fn widenings(asked: &Asked<'_>, filters: &[Filter]) -> Vec<Widening> {
    let spots = asked.directory.spots.len();
    let mut counts = vec![0_usize; filters.len()];
    for number in 0..spots {
        let mut failing = (0..filters.len()).filter(|place| !asked.meets(number, filters[*place]));
        if let (Some(only), None) = (failing.next(), failing.next()) {
            counts[only] += 1;
        }
    }
    let mut widenings: Vec<_> = filters
        .iter()
        .zip(counts)
        .filter(|(_, count)| *count > 0)
        .map(|(without, count)| Widening {
            without: *without,
            count,
        })
        .collect();
    widenings.sort_by_key(|widening| Reverse(widening.count));
    if widenings.is_empty() && spots > 0 {
        widenings.push(Widening {
            without: Filter::Everything,
            count: spots,
        });
    }
    widenings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        directory::{
            WhenOpen,
            sample::{code, directory, parts, query},
        },
        hours::{Hours, moment},
        spot::{Cost, Theme},
    };
    use chrono::DateTime;
    use proptest::prelude::*;

    /// Tuesday 24 November 2026, 14:30 in the Netherlands.
    fn now() -> Moment {
        moment(DateTime::from_timestamp(1_795_527_000, 0).unwrap())
    }

    fn names<'a>(found: &Found<'a>) -> Vec<&'a str> {
        found.hits.iter().map(|hit| hit.spot.name.as_str()).collect()
    }

    #[test]
    fn the_own_wijk_comes_first_and_names_decide_what_is_equal() {
        let directory = directory();
        let mut query = SpotQuery::default();
        let all = [
            "Buurthuis ’t Lindeblad",
            "Huiskamer De Kersenboom",
            "Trefpunt Molenberg",
        ];
        assert_eq!(names(&directory.find(&query, &now())), all);
        query.near = Some(code("WK091733"));
        assert_eq!(names(&directory.find(&query, &now())), [all[1], all[2], all[0]]);
    }

    #[test]
    fn conditions_are_joined_by_and_themes_by_or() {
        let directory = directory();
        let query = SpotQuery {
            themes: [Theme::Coffee, Theme::Music].into(),
            free: true,
            ..SpotQuery::default()
        };
        assert_eq!(directory.find(&query, &now()).hits.len(), 2);
        let query = SpotQuery {
            language: Some("pl".to_owned()),
            ..query
        };
        assert_eq!(names(&directory.find(&query, &now())), ["Buurthuis ’t Lindeblad"]);
    }

    #[test]
    fn nothing_found_says_what_to_drop() {
        let directory = directory();
        let query = SpotQuery {
            text: "kersenboom".to_owned(),
            area: Some(code("WK091725")),
            ..SpotQuery::default()
        };
        let found = directory.find(&query, &now());
        assert!(found.hits.is_empty());
        let one = |without| Widening { without, count: 1 };
        assert_eq!(found.widenings, [one(Filter::Text), one(Filter::Area)]);
        let query = SpotQuery {
            text: "zwembad".to_owned(),
            language: Some("uk".to_owned()),
            ..query
        };
        let everything = Widening {
            without: Filter::Everything,
            count: 3,
        };
        assert_eq!(directory.find(&query, &now()).widenings, [everything]);
    }

    /// The rules once more, without search, index or anything kept.
    fn is_found(spot: &MeetingSpot, query: &SpotQuery, now: &Moment) -> bool {
        let unknown = !matches!(spot.schedule.hours, Hours::Known { .. });
        let week = spot.schedule.week(now.date_naive()).unwrap_or_default();
        let open = |when: &WhenOpen| match (when, spot.schedule.status(now)) {
            _ if unknown => true,
            (WhenOpen::Now, status) => matches!(status, OpenStatus::Open { .. }),
            (WhenOpen::Today, OpenStatus::Closed { opens, .. }) => {
                opens.is_some_and(|opens| opens.date_naive() == now.date_naive())
            }
            (WhenOpen::Today, _) => true,
            (WhenOpen::Evening, _) => spot
                .schedule
                .hours
                .text()
                .is_some_and(|text| text.contains("22:00")),
            (WhenOpen::Weekend, _) => week.iter().skip(4).take(2).any(|day| !day.spans.is_empty()),
        };
        query.when.iter().all(open)
            && (query.themes.is_empty()
                || spot
                    .service
                    .themes
                    .iter()
                    .any(|theme| query.themes.contains(theme)))
            && query.area.is_none_or(|area| area.contains(spot.address.area))
            && (!query.free || spot.service.cost == Cost::Free)
            && (!query.step_free || spot.accessibility.step_free == Some(true))
            && query.language.as_ref().is_none_or(|tag| {
                spot.service
                    .languages
                    .iter()
                    .any(|spoken| spoken.to_lowercase().starts_with(tag))
            })
    }

    proptest! {
        // Each case builds a directory.
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn find_is_every_spot_that_meets_the_conditions(parts in parts(), query in query()) {
            let query = query.without(Filter::Text);
            let directory = Directory::build(parts);
            let expected: Vec<_> =
                directory.spots().iter().filter(|spot| is_found(spot, &query, &now())).map(|spot| &spot.name).collect();
            let found = directory.find(&query, &now());
            let mut found: Vec<_> = found.hits.iter().map(|hit| &hit.spot.name).collect();
            found.sort();
            prop_assert_eq!(found, expected);
        }

        #[test]
        fn words_only_take_away_and_best_matches_come_first(parts in parts(), query in query()) {
            let directory = Directory::build(parts);
            let wider = directory.find(&query.without(Filter::Text), &now());
            let found = directory.find(&query, &now());
            for hit in &found.hits {
                prop_assert!(wider.hits.iter().any(|other| std::ptr::eq(other.spot, hit.spot)));
            }
            if query.filters() == [Filter::Text] && query.near.is_none() {
                let best = directory.search(&query.text, 1);
                prop_assert_eq!(best.is_empty(), found.hits.is_empty());
            }
        }

        #[test]
        fn a_widening_finds_as_many_as_it_says(parts in parts(), query in query()) {
            let directory = Directory::build(parts);
            let found = directory.find(&query, &now());
            prop_assert!(found.hits.is_empty() || found.widenings.is_empty());
            for widening in &found.widenings {
                let wider = directory.find(&query.without(widening.without), &now());
                prop_assert_eq!(wider.hits.len(), widening.count);
            }
            if found.hits.is_empty() {
                prop_assert_eq!(found.widenings.is_empty(), directory.spots().is_empty());
            }
        }

        #[test]
        fn an_answer_is_in_the_one_order(parts in parts(), query in query()) {
            let directory = Directory::build(parts);
            let query = query.without(Filter::Text);
            let keys: Vec<_> = directory
                .find(&query, &now())
                .hits
                .iter()
                .map(|hit| {
                    let far = query.near.is_some_and(|near| !near.contains(hit.spot.address.area));
                    (far, opens(&hit.status), crate::text::fold(&hit.spot.name))
                })
                .collect();
            prop_assert!(keys.is_sorted());
        }
    }
}
