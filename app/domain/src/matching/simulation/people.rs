//! Inventing people: where they live is given, what they wish is drawn by lot.
use crate::{
    area::AreaCode,
    directory::Directory,
    meeting::{Company, Interest, Lots, MOST_INTERESTS, Nickname, Spoken, Wishes, suits, within_a_walk},
};
use std::collections::BTreeSet;

/// Who speaks Dutch well enough for a talk.
const SPEAKS_DUTCH: f64 = 0.9;
/// Who speaks another language as well, of those who speak Dutch.
const SPEAKS_ANOTHER: f64 = 0.35;
/// Other languages, as often as they are spoken; a rough guess for the south of Limburg.
const OTHERS: [(Spoken, u64); 10] = [
    (Spoken::Limburgish, 30),
    (Spoken::German, 15),
    (Spoken::English, 20),
    (Spoken::Polish, 10),
    (Spoken::Arabic, 10),
    (Spoken::Turkish, 4),
    (Spoken::Ukrainian, 4),
    (Spoken::Berber, 3),
    (Spoken::Tigrinya, 2),
    (Spoken::DutchSign, 2),
];
/// Who wishes no steps.
const STEP_FREE: f64 = 0.12;
/// With how many people wish to meet.
const COMPANY: [(Company, u64); 3] = [(Company::Two, 45), (Company::Either, 35), (Company::Table, 20)];
/// The most moments that somebody chooses: they are drawn from the nearest.
const MOST_MOMENTS: u64 = 4;
/// Near moments are chosen more often than far ones: so many of the nearest are looked at.
const LOOKED_AT: usize = 8;

/// The wishes of an invented resident of an area; `None` where no moment within a walk suits them.
pub(super) fn wishes(directory: &Directory, area: AreaCode, lots: &mut Lots) -> Option<Wishes> {
    let step_free = lots.happens(STEP_FREE);
    let suiting: Vec<_> = within_a_walk(directory, area, directory.moments())
        .into_iter()
        .filter(|walk| suits(step_free, walk.spot.accessibility.step_free))
        .take(LOOKED_AT)
        .map(|walk| walk.moment)
        .collect();
    let wanted = lots.below(MOST_MOMENTS) + 1;
    let chosen: BTreeSet<String> = (0..wanted)
        .filter_map(|_| lots.pick(&suiting))
        .map(|moment| moment.id.clone())
        .collect();
    let interests = (0..lots.below(4)).filter_map(|_| lots.pick(Interest::ALL));
    let interests: BTreeSet<_> = interests.take(MOST_INTERESTS).collect();
    let nickname = Nickname::proposals(lots.draw())[0];
    let languages = languages(lots);
    let company = weighted(&COMPANY, lots).unwrap_or(Company::Either);
    (!chosen.is_empty()).then_some(Wishes {
        area,
        languages,
        moments: chosen,
        interests,
        company,
        step_free,
        nickname,
    })
}

fn languages(lots: &mut Lots) -> BTreeSet<Spoken> {
    let mut languages = BTreeSet::new();
    let dutch = lots.happens(SPEAKS_DUTCH);
    if dutch {
        languages.insert(Spoken::Dutch);
    }
    if !dutch || lots.happens(SPEAKS_ANOTHER) {
        languages.extend(weighted(&OTHERS, lots));
    }
    languages
}

/// One of a list, each as often as it weighs.
fn weighted<T: Copy>(all: &[(T, u64)], lots: &mut Lots) -> Option<T> {
    let whole = all.iter().map(|(_, weight)| weight).sum();
    let mut lot = lots.below(whole);
    all.iter()
        .find(|(_, weight)| {
            let hit = lot < *weight;
            lot = lot.saturating_sub(*weight);
            hit
        })
        .map(|(one, _)| *one)
}
