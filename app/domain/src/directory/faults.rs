//! What is wrong with the records themselves, for `buurtboom check` and for the people who keep them.
use super::Directory;
use crate::{
    area::{Area, AreaCode},
    geography::Position,
};
use geo::{Closest, HaversineClosestPoint as _};

/// So far from the border of its area, in metres, a spot may lie: published borders are simplified.
const TOLERANCE: f64 = 100.0;

/// A record that a page can show but somebody should look at.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DirectoryFault {
    /// Its area is not known, so it belongs to no wijk.
    #[error("meeting spot {slug}: the area {area} is not known; import its boundaries or correct the code")]
    UnknownArea {
        /// The spot.
        slug: String,
        /// The code that it has.
        area: AreaCode,
    },
    /// Another spot has the same slug, so this one has no page.
    #[error("meeting spot {id}: the slug {slug} belongs to another spot, so it has no page of its own")]
    DuplicateSlug {
        /// The slug of both.
        slug: String,
        /// The id of the spot that has no page.
        id: String,
    },
    /// Another wijk has the same slug, so this one has no page.
    #[error("wijk {area}: the slug {slug} belongs to another wijk, so it has no page of its own")]
    DuplicateDistrictSlug {
        /// The slug of both.
        slug: String,
        /// The wijk that has no page.
        area: AreaCode,
    },
    /// It lies outside the border of its area, by more than borders are simplified.
    #[error("meeting spot {slug}: it lies outside its area {area}{}", inside.map_or_else(String::new, |found| format!(", in {found}")))]
    OutsideArea {
        /// The spot.
        slug: String,
        /// The area that it should lie in.
        area: AreaCode,
        /// The area that it does lie in, if known.
        inside: Option<AreaCode>,
    },
}

impl Directory {
    /// Every fault, spots in the order of their names, then wijken in the order of their codes.
    #[must_use]
    pub fn faults(&self) -> Vec<DirectoryFault> {
        let mut faults = Vec::new();
        for (number, spot) in self.spots.iter().enumerate() {
            let slug = || spot.slug.clone();
            if self.spot_by_slug.get(&spot.slug) != Some(&number) {
                faults.push(DirectoryFault::DuplicateSlug {
                    slug: slug(),
                    id: spot.id.clone(),
                });
            }
            let code = spot.address.area;
            match self.area(code) {
                None => faults.push(DirectoryFault::UnknownArea {
                    slug: slug(),
                    area: code,
                }),
                Some(area) if lies_outside(area, spot.position) => faults.push(DirectoryFault::OutsideArea {
                    slug: slug(),
                    area: code,
                    inside: self.area_at(spot.position).map(|area| area.code),
                }),
                Some(_) => {}
            }
        }
        for district in self.districts() {
            if self.district_by_slug(&district.slug).map(|area| area.code) != Some(district.code) {
                faults.push(DirectoryFault::DuplicateDistrictSlug {
                    slug: district.slug.clone(),
                    area: district.code,
                });
            }
        }
        faults
    }
}

/// An approximate border proves nothing.
fn lies_outside(area: &Area, position: Position) -> bool {
    let Some(outline) = area.outline.as_ref().filter(|_| !area.approximate) else {
        return false;
    };
    if outline.contains(position) {
        return false;
    }
    let place = geo::Point::new(position.longitude(), position.latitude());
    match outline.polygons().haversine_closest_point(&place) {
        Closest::Intersection(_) => false,
        Closest::SinglePoint(nearest) => Position::new(nearest.y(), nearest.x())
            .map_or(true, |nearest| position.metres_to(nearest) > TOLERANCE),
        Closest::Indeterminate => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::sample::{area, at, code, sample_parts, spot};

    #[test]
    fn a_directory_in_order_has_no_faults() {
        assert_eq!(Directory::build(sample_parts()).faults(), []);
    }

    #[test]
    fn every_fault_is_named() {
        let mut parts = sample_parts();
        parts.spots.push(spot("Zwevend", "BU09179999"));
        let mut copy = spot("Zzz", "BU09173302");
        copy.slug = "trefpunt-molenberg".to_owned();
        parts.spots.push(copy);
        let mut strayed = spot("Verdwaald", "BU09173302");
        strayed.position = at(50.885, 5.97);
        parts.spots.push(strayed);
        parts
            .areas
            .push(area("WK091799", "Molenberg", (50.92, 6.0), 0.001));
        assert_eq!(
            Directory::build(parts).faults(),
            [
                DirectoryFault::OutsideArea {
                    slug: "verdwaald".to_owned(),
                    area: code("BU09173302"),
                    inside: Some(code("BU09172500")),
                },
                DirectoryFault::UnknownArea {
                    slug: "zwevend".to_owned(),
                    area: code("BU09179999"),
                },
                DirectoryFault::DuplicateSlug {
                    slug: "trefpunt-molenberg".to_owned(),
                    id: "zzz".to_owned(),
                },
                DirectoryFault::DuplicateDistrictSlug {
                    slug: "molenberg".to_owned(),
                    area: code("WK091799"),
                },
            ]
        );
    }

    #[test]
    fn a_spot_just_over_a_simplified_or_approximate_border_is_no_fault() {
        let mut parts = sample_parts();
        // The buurt ends at 5.995; a thousandth of a degree is 70 m here.
        parts.spots[0].position = at(50.88, 5.996);
        assert_eq!(Directory::build(parts.clone()).faults(), []);
        parts.spots[0].position = at(50.88, 5.998);
        assert_eq!(Directory::build(parts.clone()).faults().len(), 1);
        for area in &mut parts.areas {
            area.approximate = true;
        }
        assert_eq!(Directory::build(parts).faults(), []);
    }
}
