//! What is near a place on the map, and in which area it lies. Of places only: no position of a person comes here.
use super::Directory;
use crate::{
    area::{Area, AreaCode},
    geography::{Bounds, Position},
    spot::MeetingSpot,
};
use std::{cmp::Reverse, ops::RangeInclusive};

/// Spots for each cell of the grid, on average: few enough to look through, many enough to skip empty land.
const SPOTS_PER_CELL: usize = 4;
/// Metres in a degree of latitude, rounded down so that a bound drawn from it never excludes a spot.
const METRES_PER_DEGREE: f64 = 111_190.0;

/// Spots in equal cells of latitude and longitude.
#[derive(Debug)]
pub(super) struct Grid {
    south_west: (f64, f64),
    /// Degrees of latitude and longitude that a cell measures.
    cell: (f64, f64),
    /// Cells along a side.
    side: usize,
    /// Where the spots of each cell begin in `numbers`, row by row from the south-west, and one end more.
    starts: Vec<usize>,
    numbers: Vec<usize>,
}

impl Grid {
    pub(super) fn build(spots: &[MeetingSpot]) -> Self {
        let side = (spots.len() / SPOTS_PER_CELL).isqrt().max(1);
        let extent = |degrees: fn(Position) -> f64| {
            let all = spots.iter().map(|spot| degrees(spot.position));
            let (low, high) = all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), one| {
                (low.min(one), high.max(one))
            });
            // One spot, or none, has no extent; a cell needs one.
            if low < high {
                (low, high - low)
            } else {
                (if low.is_finite() { low } else { 0.0 }, 1.0)
            }
        };
        let (south, height) = extent(Position::latitude);
        let (west, width) = extent(Position::longitude);
        let cells = u32::try_from(side).map_or(f64::MAX, f64::from);
        let mut grid = Self {
            south_west: (south, west),
            cell: (height / cells, width / cells),
            side,
            starts: vec![0; side * side + 1],
            numbers: Vec::new(),
        };
        let mut placed: Vec<_> = spots
            .iter()
            .enumerate()
            .map(|(number, spot)| {
                let (row, column) = grid.cell_of(spot.position);
                (row * side + column, number)
            })
            .collect();
        placed.sort_unstable();
        for (cell, _) in &placed {
            grid.starts[cell + 1] += 1;
        }
        for cell in 0..side * side {
            grid.starts[cell + 1] += grid.starts[cell];
        }
        grid.numbers = placed.into_iter().map(|(_, number)| number).collect();
        grid
    }

    /// Row and column of a place; a place outside belongs to the nearest cell at the edge.
    fn cell_of(&self, position: Position) -> (usize, usize) {
        let step = |degrees: f64, from: f64, size: f64| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "clamped to the grid first"
            )]
            let cell = ((degrees - from) / size).clamp(0.0, 1e6) as usize;
            cell.min(self.side - 1)
        };
        (
            step(position.latitude(), self.south_west.0, self.cell.0),
            step(position.longitude(), self.south_west.1, self.cell.1),
        )
    }

    /// The spots in cells that are exactly `ring` cells away from the middle one.
    fn ring(&self, middle: (usize, usize), ring: usize) -> impl Iterator<Item = usize> + '_ {
        let rows = span(middle.0, ring, self.side);
        rows.flat_map(move |row| {
            let columns = span(middle.1, ring, self.side);
            let edge = row.abs_diff(middle.0) == ring;
            columns
                .filter(move |column| edge || column.abs_diff(middle.1) == ring)
                .flat_map(move |column| {
                    let cell = row * self.side + column;
                    &self.numbers[self.starts[cell]..self.starts[cell + 1]]
                })
        })
        .copied()
    }

    /// Metres from the position within which no spot can lie outside the rings up to `ring`.
    fn covered(&self, from: Position, middle: (usize, usize), ring: usize) -> f64 {
        let edge = |cell: usize, origin: f64, size: f64| {
            let low = cell.checked_sub(ring).filter(|low| *low > 0);
            let high = (cell + ring + 1 < self.side).then_some(cell + ring + 1);
            let degrees = |cell: usize| origin + size * u32::try_from(cell).map_or(f64::MAX, f64::from);
            (low.map(degrees), high.map(degrees))
        };
        let (south, north) = edge(middle.0, self.south_west.0, self.cell.0);
        let (west, east) = edge(middle.1, self.south_west.1, self.cell.1);
        let to_parallel = |latitude: f64| (from.latitude() - latitude).abs() * METRES_PER_DEGREE;
        // The shortest way to a meridian is shorter than the way along the parallel.
        let to_meridian = |longitude: f64| {
            let apart = (from.longitude() - longitude).abs().min(90.0).to_radians();
            (from.latitude().to_radians().cos() * apart.sin())
                .asin()
                .to_degrees()
                * METRES_PER_DEGREE
        };
        let parallels = south.into_iter().chain(north).map(to_parallel);
        let meridians = west.into_iter().chain(east).map(to_meridian);
        parallels.chain(meridians).fold(f64::INFINITY, f64::min)
    }
}

/// The rows or columns up to `ring` away from `middle` that exist.
fn span(middle: usize, ring: usize, side: usize) -> RangeInclusive<usize> {
    middle.saturating_sub(ring)..=(middle + ring).min(side - 1)
}

/// The rectangles around the borders of areas, smallest areas first.
#[derive(Debug)]
pub(super) struct Borders(Vec<(Bounds, usize)>);

impl Borders {
    pub(super) fn build(areas: &[Area]) -> Self {
        let mut borders: Vec<_> = areas
            .iter()
            .enumerate()
            .filter_map(|(number, area)| Some((area.outline.as_ref()?.bounds()?, number)))
            .collect();
        borders.sort_by_key(|(_, number)| (Reverse(areas[*number].code.kind()), *number));
        Self(borders)
    }
}

impl Directory {
    /// The spots nearest to a place, nearest first, at most `most`, each with its distance in metres.
    #[must_use]
    pub fn nearest(&self, position: Position, most: usize) -> Vec<(&MeetingSpot, f64)> {
        let middle = self.grid.cell_of(position);
        let mut seen: Vec<(f64, usize)> = Vec::new();
        for ring in 0..self.grid.side {
            let new = self.grid.ring(middle, ring);
            seen.extend(new.map(|number| (position.metres_to(self.spots[number].position), number)));
            let covered = self.grid.covered(position, middle, ring);
            if seen.iter().filter(|(metres, _)| *metres <= covered).count() >= most {
                break;
            }
        }
        seen.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
        seen.truncate(most);
        seen.into_iter()
            .map(|(metres, number)| (&self.spots[number], metres))
            .collect()
    }

    /// The smallest area whose border contains a place: its buurt, else its wijk, else its gemeente.
    #[must_use]
    pub fn area_at(&self, position: Position) -> Option<&Area> {
        let (y, x) = (position.latitude(), position.longitude());
        self.borders
            .0
            .iter()
            .filter(|(around, _)| {
                (around.south..=around.north).contains(&y) && (around.west..=around.east).contains(&x)
            })
            .map(|(_, number)| &self.areas[*number])
            .find(|area| {
                area.outline
                    .as_ref()
                    .is_some_and(|outline| outline.contains(position))
            })
    }

    /// The wijk that a place or buurt belongs to, where it is known.
    #[must_use]
    pub fn district_of(&self, area: AreaCode) -> Option<&Area> {
        self.area(area.district()?)
    }
}

#[cfg(test)]
mod tests {
    use crate::directory::{
        Directory, DirectoryParts,
        sample::{at, code, directory, spot},
    };
    use proptest::prelude::*;

    #[test]
    fn a_place_lies_in_its_buurt_else_in_its_wijk_else_in_its_gemeente() {
        let directory = directory();
        let code_at = |latitude, longitude| directory.area_at(at(latitude, longitude)).map(|area| area.code);
        assert_eq!(code_at(50.89, 5.99), Some(code("BU09173301")));
        assert_eq!(code_at(50.885, 5.9975), Some(code("WK091733")));
        assert_eq!(code_at(50.93, 5.93), Some(code("GM0917")));
        assert_eq!(code_at(52.37, 4.9), None);
        assert_eq!(
            directory.district_of(code("BU09172500")).unwrap().name,
            "Bekkerveld en Aambos"
        );
    }

    proptest! {
    // Each case builds a directory.
    #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn the_nearest_are_those_that_sorting_all_by_distance_gives(
            places in prop::collection::vec((-89.0..89.0, -80.0..80.0), 0..60),
            from in (-90.0..90.0, -89.0..89.0),
            most in 0..12_usize,
        ) {
            let spots: Vec<_> = places
                .iter()
                .enumerate()
                .map(|(number, place)| {
                    let mut made = spot(&format!("plek {number}"), "BU09173301");
                    made.position = at(place.0, place.1);
                    made
                })
                .collect();
            let from = at(from.0, from.1);
            let mut expected: Vec<_> = spots.iter().map(|spot| from.metres_to(spot.position)).collect();
            expected.sort_by(f64::total_cmp);
            expected.truncate(most);
            let directory = Directory::build(DirectoryParts { spots, ..DirectoryParts::default() });
            let found: Vec<_> = directory.nearest(from, most).into_iter().map(|(_, metres)| metres).collect();
            prop_assert_eq!(found, expected);
        }
    }
}
