//! The window of a drawing: which piece of the earth it shows, and where a position falls in it.
use domain::{
    geography::{Bounds, Position},
    map::{self, Pixel, pixel, position},
};

/// The width of every drawing, in units of its `viewBox`; on a phone a unit is about a CSS pixel.
pub(super) const WIDTH: f64 = 360.0;

/// A piece of the Web Mercator plane of [`WIDTH`] units, at the zoom where it has that width. So the drawing is exactly
/// linear in that projection, and Leaflet can lay it over tiles.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Frame {
    /// Its north-western corner.
    origin: Pixel,
    /// The zoom of the web map at which a unit is a pixel.
    pub(super) zoom: f64,
    /// In units.
    pub(super) height: f64,
}

impl Frame {
    /// Room for a pin that stands at the northern edge, and a little everywhere, in units.
    const NORTH: f64 = 38.0;
    const EDGE: f64 = 16.0;
    /// Never flatter or taller than this, as height in widths: a drawing has to fit beside its list.
    const FLATTEST: f64 = 0.6;
    const TALLEST: f64 = 1.5;

    /// The frame around something; `None` when that has no size at all.
    pub(super) fn around(bounds: Bounds) -> Option<Self> {
        let (north_west, south_east) = corners(bounds)?;
        let (wide, high) = (south_east.x - north_west.x, south_east.y - north_west.y);
        let room = WIDTH - 2.0 * Self::EDGE;
        let most_high = WIDTH * Self::TALLEST - Self::NORTH - Self::EDGE;
        let scale = (room / wide).min(most_high / high);
        if !scale.is_finite() || scale <= 0.0 {
            return None;
        }
        let zoom = scale.log2();
        let height = (high * scale + Self::NORTH + Self::EDGE)
            .clamp(WIDTH * Self::FLATTEST, WIDTH * Self::TALLEST)
            .ceil();
        let left = (WIDTH - wide * scale) / 2.0;
        let above = Self::NORTH + (height - high * scale - Self::NORTH - Self::EDGE) / 2.0;
        let origin = Pixel {
            x: north_west.x * scale - left,
            y: north_west.y * scale - above,
        };
        Some(Self { origin, zoom, height })
    }

    /// Where a position falls, in units from the north-western corner.
    pub(super) fn unit(&self, at: Position) -> (f64, f64) {
        let there = pixel(at, self.zoom);
        (there.x - self.origin.x, there.y - self.origin.y)
    }

    /// The frame in which borders are drawn.
    pub(super) fn for_borders(&self) -> Option<map::Frame> {
        map::Frame::around(self.edges()?, WIDTH)
    }

    /// What it shows, in degrees.
    pub(super) fn edges(&self) -> Option<Bounds> {
        let north_west = position(self.origin, self.zoom)?;
        let south_east = Pixel {
            x: self.origin.x + WIDTH,
            y: self.origin.y + self.height,
        };
        let south_east = position(south_east, self.zoom)?;
        Some(Bounds {
            south: south_east.latitude(),
            west: north_west.longitude(),
            north: north_west.latitude(),
            east: south_east.longitude(),
        })
    }
}

/// North-west and south-east at zoom 0.
fn corners(bounds: Bounds) -> Option<(Pixel, Pixel)> {
    let north_west = Position::new(bounds.north, bounds.west).ok()?;
    let south_east = Position::new(bounds.south, bounds.east).ok()?;
    Some((pixel(north_west, 0.0), pixel(south_east, 0.0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEERLEN: Bounds = Bounds {
        south: 50.83,
        west: 5.90,
        north: 50.95,
        east: 6.03,
    };

    #[test]
    fn what_is_framed_lies_within_the_frame() {
        let frame = Frame::around(HEERLEN).unwrap();
        let (x, y) = frame.unit(Position::new(HEERLEN.north, HEERLEN.west).unwrap());
        assert!((15.9..60.0).contains(&x) && (37.9..60.0).contains(&y), "{x} {y}");
        let (x, y) = frame.unit(Position::new(HEERLEN.south, HEERLEN.east).unwrap());
        assert!(x <= WIDTH - 15.9 && y <= frame.height - 15.9, "{x} {y}");
    }

    #[test]
    fn the_edges_are_the_corners_of_the_drawing() {
        let frame = Frame::around(HEERLEN).unwrap();
        let edges = frame.edges().unwrap();
        let (x, y) = frame.unit(Position::new(edges.north, edges.west).unwrap());
        assert!(x.abs() < 1e-6 && y.abs() < 1e-6);
        let (x, y) = frame.unit(Position::new(edges.south, edges.east).unwrap());
        assert!((x - WIDTH).abs() < 1e-6 && (y - frame.height).abs() < 1e-6);
    }

    #[test]
    fn pins_and_borders_stand_in_one_frame() {
        let frame = Frame::around(HEERLEN).unwrap();
        let at = Position::new(50.89, 5.98).unwrap();
        let (x, y) = frame.unit(at);
        let (border_x, border_y) = frame.for_borders().unwrap().place(at);
        assert!((x - border_x).abs() < 1e-6 && (y - border_y).abs() < 1e-6);
    }

    #[test]
    fn a_point_has_no_frame() {
        let point = Bounds {
            south: 50.0,
            north: 50.0,
            west: 6.0,
            east: 6.0,
        };
        assert_eq!(Frame::around(point), None);
    }
}
