//! Borders of areas as SVG path data, so that a map is there without tiles and without script.
use super::{
    Pixel, pixel,
    simplify::{Corner, simplify},
};
use crate::geography::{Bounds, Outline, Position};
use std::fmt::Write as _;

/// The piece of the world that a drawing shows. Web Mercator, as on a map with tiles, so that one fits on the other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    north_west: Pixel,
    /// Units of the drawing for each pixel of the world at zoom 0.
    scale: f64,
    width: f64,
    height: f64,
}

impl Frame {
    /// The frame around some bounds, so many units wide and as high as it must be. Borders are drawn in whole units: 1000
    /// are enough for a drawing over the whole of a large screen.
    #[must_use]
    pub fn around(bounds: Bounds, width: f64) -> Option<Self> {
        let north_west = pixel(Position::new(bounds.north, bounds.west).ok()?, 0.0);
        let south_east = pixel(Position::new(bounds.south, bounds.east).ok()?, 0.0);
        let scale = width / (south_east.x - north_west.x);
        let height = (south_east.y - north_west.y) * scale;
        (scale.is_finite() && scale > 0.0 && height > 0.0).then_some(Self {
            north_west,
            scale,
            width,
            height,
        })
    }

    /// Units from left to right.
    #[must_use]
    pub const fn width(&self) -> f64 {
        self.width
    }

    /// Units from top to bottom.
    #[must_use]
    pub const fn height(&self) -> f64 {
        self.height
    }

    /// Where a position is drawn: units to the right, and units down.
    #[must_use]
    pub fn place(&self, position: Position) -> (f64, f64) {
        let at = pixel(position, 0.0);
        (
            (at.x - self.north_west.x) * self.scale,
            (at.y - self.north_west.y) * self.scale,
        )
    }

    fn corner(&self, latitude: f64, longitude: f64) -> Option<Corner> {
        let (x, y) = self.place(Position::new(latitude, longitude).ok()?);
        // Far outside the drawing a corner only says in which direction the border goes on.
        #[expect(clippy::cast_possible_truncation, reason = "clamped first")]
        let whole = |units: f64| units.round().clamp(-1e6, 1e6) as i32;
        Some((whole(x), whole(y)))
    }
}

/// The path data (`d`) of each border, in whole units of the frame, without corners that are not needed to stay within
/// `tolerance` units. Give all areas of a drawing at once: the line between two of them stays one line. A border that
/// is smaller than the tolerance has empty data.
#[must_use]
pub fn borders(outlines: &[&Outline], frame: &Frame, tolerance: f64) -> Vec<String> {
    let mut rings = Vec::new();
    let mut owners = Vec::new();
    for (owner, outline) in outlines.iter().enumerate() {
        for polygon in outline.polygons() {
            for ring in std::iter::once(polygon.exterior()).chain(polygon.interiors()) {
                rings.push(ring.0.iter().filter_map(|at| frame.corner(at.y, at.x)).collect());
                owners.push(owner);
            }
        }
    }
    let mut paths = vec![String::new(); outlines.len()];
    for (ring, owner) in simplify(&rings, tolerance).iter().zip(owners) {
        write_ring(ring, &mut paths[owner]);
    }
    paths
}

/// A closed ring in relative coordinates, with no sign more than needed.
fn write_ring(ring: &[Corner], path: &mut String) {
    let mut at = (0, 0);
    for (place, corner) in ring.iter().enumerate() {
        let (letter, step) = match place {
            0 => ("M", *corner),
            1 => ("l", (corner.0 - at.0, corner.1 - at.1)),
            _ => (" ", (corner.0 - at.0, corner.1 - at.1)),
        };
        let letter = if letter == " " && step.0 < 0 { "" } else { letter };
        let blank = if step.1 < 0 { "" } else { " " };
        // Writing into a string cannot fail.
        let _ = write!(path, "{letter}{}{blank}{}", step.0, step.1);
        at = *corner;
    }
    if !ring.is_empty() {
        path.push('z');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::{LineString, MultiPolygon, Polygon};
    use proptest::prelude::*;

    fn frame() -> Frame {
        let bounds = Bounds {
            south: 50.8,
            west: 5.9,
            north: 51.0,
            east: 6.1,
        };
        Frame::around(bounds, 1000.0).unwrap()
    }

    fn outline(corners: &[(f64, f64)]) -> Option<Outline> {
        let ring = LineString::from(corners.to_vec());
        Outline::new(MultiPolygon(vec![Polygon::new(ring, Vec::new())])).ok()
    }

    /// Reads path data of straight lines back, as a browser does.
    fn corners(path: &str) -> Vec<Corner> {
        let path = path.strip_suffix('z').unwrap();
        let spaced = path.replace('-', " -").replace(['M', 'l'], " ");
        let numbers: Vec<i32> = spaced
            .split_whitespace()
            .map(|number| number.parse().unwrap())
            .collect();
        let mut at = (0, 0);
        numbers
            .chunks(2)
            .map(|step| {
                at = (at.0 + step[0], at.1 + step[1]);
                at
            })
            .collect()
    }

    #[test]
    fn a_square_fills_its_frame() {
        let square = outline(&[(5.9, 50.8), (6.1, 50.8), (6.1, 51.0), (5.9, 51.0)]).unwrap();
        let height = frame().height();
        // A degree of latitude is drawn longer than one of longitude, by 1 over the cosine of 50.9 degrees.
        assert!((height - 1000.0 / 50.9_f64.to_radians().cos()).abs() < 1.0);
        assert_eq!(borders(&[&square], &frame(), 1.0), ["M0 0l0 1586 1000 0 0-1586z"]);
    }

    #[test]
    fn a_frame_needs_a_surface() {
        let bounds = Bounds {
            south: 50.8,
            west: 5.9,
            north: 50.8,
            east: 5.9,
        };
        assert_eq!(Frame::around(bounds, 1000.0), None);
    }

    #[test]
    fn what_is_smaller_than_the_tolerance_is_not_drawn() {
        let speck = outline(&[(5.95, 50.85), (5.950_01, 50.85), (5.950_01, 50.850_01)]).unwrap();
        assert_eq!(borders(&[&speck], &frame(), 1.0), [""]);
    }

    proptest! {
        #[test]
        fn path_data_reads_back_to_corners_of_the_border(
            places in prop::collection::vec((5.9..6.1, 50.8..51.0), 3..20),
        ) {
            let Some(border) = outline(&places) else { return Ok(()) };
            let path = borders(&[&border], &frame(), 0.0).remove(0);
            prop_assume!(!path.is_empty());
            let given: Vec<Corner> = places.iter().filter_map(|(x, y)| frame().corner(*y, *x)).collect();
            for corner in corners(&path) {
                prop_assert!(given.contains(&corner));
            }
        }
    }
}
