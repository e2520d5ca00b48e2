//! Building the directory from rows.
use crate::{
    area::{Area, AreaCode, AreaKind},
    spot::MeetingSpot,
};

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
}

/// Areas and meeting spots with their indexes.
#[derive(Debug)]
pub struct Directory {
    revision: Revision,
    areas: Vec<Area>,
    spots: Vec<MeetingSpot>,
}

impl Directory {
    /// Builds every index, once.
    #[must_use]
    pub fn build(parts: DirectoryParts) -> Self {
        let DirectoryParts {
            revision,
            areas,
            spots,
        } = parts;
        Self {
            revision,
            areas,
            spots,
        }
    }

    /// The revision of the rows that this was built from.
    #[must_use]
    pub const fn revision(&self) -> Revision {
        self.revision
    }

    /// Every area, by code.
    #[must_use]
    pub fn areas(&self) -> &[Area] {
        &self.areas
    }

    /// The area with this code.
    #[must_use]
    pub fn area(&self, code: AreaCode) -> Option<&Area> {
        self.areas.iter().find(|area| area.code == code)
    }

    /// The municipality that this installation serves.
    #[must_use]
    pub fn municipality(&self) -> Option<&Area> {
        self.areas
            .iter()
            .find(|area| area.code.kind() == AreaKind::Municipality)
    }

    /// Its wijken, in the order of their codes.
    pub fn districts(&self) -> impl Iterator<Item = &Area> {
        self.areas
            .iter()
            .filter(|area| area.code.kind() == AreaKind::District)
    }

    /// The buurten of a wijk, in the order of their codes.
    pub fn neighbourhoods(&self, district: AreaCode) -> impl Iterator<Item = &Area> {
        self.areas
            .iter()
            .filter(move |area| area.code.parent() == Some(district))
    }

    /// The wijk with this name in its address.
    #[must_use]
    pub fn district_by_slug(&self, slug: &str) -> Option<&Area> {
        self.districts().find(|area| area.slug == slug)
    }

    /// Every spot, by name.
    #[must_use]
    pub fn spots(&self) -> &[MeetingSpot] {
        &self.spots
    }

    /// The spot with this name in its address.
    #[must_use]
    pub fn spot_by_slug(&self, slug: &str) -> Option<&MeetingSpot> {
        self.spots.iter().find(|spot| spot.slug == slug)
    }
}
