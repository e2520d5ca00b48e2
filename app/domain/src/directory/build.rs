//! Building the directory from rows: every index, once.
use super::{
    moments::at_their_spots,
    nearby::{Borders, Grid},
    openings::Openings,
    search::{SearchIndex, SearchWords},
    suggest::NameShapes,
};
use crate::{
    area::{Area, AreaCode, AreaKind},
    meeting::HostedMoment,
    spot::MeetingSpot,
    text::fold,
    tree::{SupportTree, TreeIndex},
};
use std::{collections::HashMap, sync::Arc};

/// The number that the database raises with each change of public records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Revision(pub i64);

/// What the directory is built from.
#[derive(Clone, Debug, Default)]
pub struct DirectoryParts {
    /// The revision at which the rows were read.
    pub revision: Revision,
    /// Every area.
    pub areas: Vec<Area>,
    /// Every meeting spot.
    pub spots: Vec<MeetingSpot>,
    /// Every hosted moment, as it was given.
    pub moments: Vec<HostedMoment>,
    /// The published support tree; `None` while there is none.
    pub tree: Option<Arc<SupportTree>>,
}

/// Areas and meeting spots with their indexes. A spot's number is its place in [`Directory::spots`].
#[derive(Debug)]
pub struct Directory {
    pub(super) revision: Revision,
    /// By code: the gemeenten, then the wijken, then the buurten.
    pub(super) areas: Vec<Area>,
    /// By name, and by slug where names are the same.
    pub(super) spots: Vec<MeetingSpot>,
    /// By id, with the closed days of their spots.
    pub(super) moments: Vec<HostedMoment>,
    /// Languages spoken anywhere.
    pub(super) languages: Vec<String>,
    pub(super) spot_by_slug: HashMap<String, usize>,
    pub(super) district_by_slug: HashMap<String, usize>,
    /// The area and number of every spot, sorted.
    pub(super) spots_by_area: Vec<(AreaCode, usize)>,
    pub(super) grid: Grid,
    pub(super) borders: Borders,
    pub(super) search: SearchIndex,
    pub(super) names: NameShapes,
    pub(super) openings: Openings,
    pub(super) tree: Option<Arc<SupportTree>>,
    /// The index of `tree`.
    pub(super) help: Option<TreeIndex>,
}

impl Directory {
    /// Builds every index; words of themes and kinds are known by their keys only.
    #[must_use]
    pub fn build(parts: DirectoryParts) -> Self {
        Self::build_with_words(parts, &SearchWords::default())
    }

    /// Builds every index, with the words by which residents search for themes and kinds.
    ///
    /// Two areas with one code cannot both be kept: the first stays.
    #[must_use]
    pub fn build_with_words(parts: DirectoryParts, words: &SearchWords) -> Self {
        let DirectoryParts {
            revision,
            mut areas,
            mut spots,
            moments,
            tree,
        } = parts;
        areas.sort_by_key(|area| area.code);
        areas.dedup_by_key(|area| area.code);
        spots.sort_by_cached_key(|spot| (fold(&spot.name), spot.slug.clone()));

        let mut spots_by_area: Vec<_> = numbered(&spots)
            .map(|(number, spot)| (spot.address.area, number))
            .collect();
        spots_by_area.sort_unstable();
        Self {
            revision,
            languages: languages(&spots),
            spot_by_slug: first_by_slug(numbered(&spots).map(|(number, spot)| (number, spot.slug.as_str()))),
            district_by_slug: first_by_slug(
                numbered(&areas)
                    .filter(|(_, area)| area.code.kind() == AreaKind::District)
                    .map(|(number, area)| (number, area.slug.as_str())),
            ),
            spots_by_area,
            grid: Grid::build(&spots),
            borders: Borders::build(&areas),
            search: SearchIndex::build(&areas, &spots, words),
            names: NameShapes::build(&spots),
            openings: Openings::of(spots.len()),
            areas,
            moments: at_their_spots(moments, &spots),
            spots,
            help: tree
                .as_deref()
                .map(|tree| TreeIndex::build(tree, words.filling.iter().chain(&words.sentence))),
            tree,
        }
    }
}

fn numbered<T>(all: &[T]) -> impl Iterator<Item = (usize, &T)> {
    all.iter().enumerate()
}

/// Of two records with one slug the first is the one that the address shows; [`Directory::faults`] reports the other.
fn first_by_slug<'a>(slugs: impl Iterator<Item = (usize, &'a str)>) -> HashMap<String, usize> {
    let mut first = HashMap::new();
    for (number, slug) in slugs {
        first.entry(slug.to_owned()).or_insert(number);
    }
    first
}

fn languages(spots: &[MeetingSpot]) -> Vec<String> {
    let mut languages: Vec<_> = spots
        .iter()
        .flat_map(|spot| spot.service.languages.iter().map(|tag| tag.to_ascii_lowercase()))
        .collect();
    languages.sort_unstable();
    languages.dedup();
    languages
}
