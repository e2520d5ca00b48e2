//! Looking up one record, or the records of an area.
use super::{Directory, Revision};
use crate::{
    area::{Area, AreaCode, AreaKind},
    spot::MeetingSpot,
    tree::SupportTree,
};
use std::ops::Range;

impl Directory {
    /// The revision of the rows that this was built from.
    #[must_use]
    pub const fn revision(&self) -> Revision {
        self.revision
    }

    /// The published support tree; `None` while there is none.
    #[must_use]
    pub fn tree(&self) -> Option<&SupportTree> {
        self.tree.as_deref()
    }

    /// Every area, by code: the gemeenten, then the wijken, then the buurten.
    #[must_use]
    pub fn areas(&self) -> &[Area] {
        &self.areas
    }

    /// The area with this code.
    #[must_use]
    pub fn area(&self, code: AreaCode) -> Option<&Area> {
        let number = self.areas.binary_search_by_key(&code, |area| area.code).ok()?;
        self.areas.get(number)
    }

    /// The municipality that this installation serves.
    #[must_use]
    pub fn municipality(&self) -> Option<&Area> {
        self.areas
            .first()
            .filter(|area| area.code.kind() == AreaKind::Municipality)
    }

    /// Its wijken, in the order of their codes; every known wijk when the gemeente itself is not known.
    pub fn districts(&self) -> impl Iterator<Item = &Area> {
        let found = match self.municipality() {
            Some(municipality) => within(
                &self.areas,
                |area| area.code,
                AreaKind::District,
                municipality.code,
            ),
            None => of_kind(&self.areas, |area| area.code, AreaKind::District),
        };
        self.areas[found].iter()
    }

    /// The buurten of a wijk, in the order of their codes.
    pub fn neighbourhoods(&self, district: AreaCode) -> impl Iterator<Item = &Area> {
        let found = within(&self.areas, |area| area.code, AreaKind::Neighbourhood, district);
        self.areas[found].iter()
    }

    /// The wijk with this name in its address.
    #[must_use]
    pub fn district_by_slug(&self, slug: &str) -> Option<&Area> {
        self.areas.get(*self.district_by_slug.get(slug)?)
    }

    /// Every spot, by name.
    #[must_use]
    pub fn spots(&self) -> &[MeetingSpot] {
        &self.spots
    }

    /// The spot with this name in its address.
    #[must_use]
    pub fn spot_by_slug(&self, slug: &str) -> Option<&MeetingSpot> {
        self.spots.get(*self.spot_by_slug.get(slug)?)
    }

    /// The spots in a gemeente, wijk or buurt, by name.
    #[must_use]
    pub fn spots_in(&self, area: AreaCode) -> Vec<&MeetingSpot> {
        let mut numbers: Vec<_> = [
            AreaKind::Municipality,
            AreaKind::District,
            AreaKind::Neighbourhood,
        ]
        .into_iter()
        .flat_map(|kind| within(&self.spots_by_area, |entry| entry.0, kind, area))
        .map(|place| self.spots_by_area[place].1)
        .collect();
        numbers.sort_unstable();
        numbers.into_iter().map(|number| &self.spots[number]).collect()
    }

    /// The languages that are spoken anywhere, as small-letter tags in alphabetical order.
    #[must_use]
    pub fn languages(&self) -> &[String] {
        &self.languages
    }
}

/// Where the areas of one kind stand in a list sorted by code.
fn of_kind<T>(sorted: &[T], code: impl Fn(&T) -> AreaCode, kind: AreaKind) -> Range<usize> {
    let from = sorted.partition_point(|entry| code(entry).kind() < kind);
    let until = sorted.partition_point(|entry| code(entry).kind() <= kind);
    from..until
}

/// Where the areas of one kind that are `parent` or lie in it stand in a list sorted by code.
fn within<T>(sorted: &[T], code: impl Fn(&T) -> AreaCode, kind: AreaKind, parent: AreaCode) -> Range<usize> {
    if kind < parent.kind() {
        return 0..0;
    }
    let all = of_kind(sorted, &code, kind);
    let above = |entry: &T| match parent.kind() {
        AreaKind::Municipality => Some(code(entry).municipality()),
        AreaKind::District => code(entry).district(),
        AreaKind::Neighbourhood => Some(code(entry)),
    };
    let from = all.start + sorted[all.clone()].partition_point(|entry| above(entry) < Some(parent));
    let until = all.start + sorted[all].partition_point(|entry| above(entry) <= Some(parent));
    from..until
}

#[cfg(test)]
mod tests {
    use crate::{
        area::AreaKind,
        directory::sample::{code, directory, parts},
    };
    use proptest::prelude::*;

    #[test]
    fn records_are_found_by_code_and_slug() {
        let directory = directory();
        assert_eq!(directory.municipality().unwrap().name, "Heerlen");
        assert_eq!(directory.area(code("WK091733")).unwrap().name, "Molenberg");
        assert!(directory.area(code("WK091799")).is_none());
        assert_eq!(
            directory.district_by_slug("molenberg").unwrap().code,
            code("WK091733")
        );
        let spot = directory.spot_by_slug("huiskamer-de-kersenboom").unwrap();
        assert_eq!(spot.name, "Huiskamer De Kersenboom");
        assert!(directory.spot_by_slug("nergens").is_none());
        assert_eq!(directory.languages(), ["ar", "nl", "pl"]);
    }

    #[test]
    fn the_wijken_stand_in_the_order_of_their_codes_and_know_their_buurten() {
        let directory = directory();
        let districts: Vec<_> = directory.districts().map(|area| area.code).collect();
        assert_eq!(districts, [code("WK091725"), code("WK091733")]);
        let buurten: Vec<_> = directory
            .neighbourhoods(code("WK091733"))
            .map(|area| area.code)
            .collect();
        assert_eq!(buurten, [code("BU09173301"), code("BU09173302")]);
        assert_eq!(directory.neighbourhoods(code("WK091799")).count(), 0);
    }

    proptest! {
        // Each case builds a directory.
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn the_spots_of_an_area_are_those_whose_code_it_contains(parts in parts(), pick in any::<prop::sample::Index>()) {
            let directory = crate::directory::Directory::build(parts);
            let area = directory.areas()[pick.index(directory.areas().len())].code;
            let expected: Vec<_> = directory
                .spots()
                .iter()
                .filter(|spot| area.contains(spot.address.area))
                .map(|spot| &spot.slug)
                .collect();
            let found: Vec<_> = directory.spots_in(area).into_iter().map(|spot| &spot.slug).collect();
            prop_assert_eq!(found, expected);
        }

        #[test]
        fn every_wijk_of_the_gemeente_is_listed_once(parts in parts()) {
            let directory = crate::directory::Directory::build(parts);
            let expected = directory.areas().iter().filter(|area| area.code.kind() == AreaKind::District).count();
            prop_assert_eq!(directory.districts().count(), expected);
        }
    }
}
