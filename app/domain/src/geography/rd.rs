//! Coordinates of the Dutch grid (Rijksdriehoeksmeting, EPSG:28992), in metres.
//!
//! The grid is an oblique stereographic projection of the Bessel ellipsoid around Amersfoort. The seven numbers of the
//! shift to WGS84 are those of EPSG's transformation 15934; they are good to a quarter of a metre.
use super::Position;
use proj4rs::{Proj, adaptors::transform_xy};
use std::sync::LazyLock;

const RD: &str = "+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 \
     +ellps=bessel +towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725 \
     +units=m +no_defs";
const WGS84: &str = "+proj=longlat +datum=WGS84 +no_defs";

struct Grids {
    rd: Proj,
    wgs84: Proj,
}

/// `None` only if one of the two definitions above could not be read, which the tests below rule out.
static GRIDS: LazyLock<Option<Grids>> = LazyLock::new(|| {
    Some(Grids {
        rd: Proj::from_proj_string(RD).ok()?,
        wgs84: Proj::from_proj_string(WGS84).ok()?,
    })
});

/// Whether two numbers are RD metres: `x` to the east, `y` to the north, somewhere in the European Netherlands or just
/// outside. Every `y` of the grid is greater than every `x`, and no degree is as great as either.
#[must_use]
pub fn in_range(x: f64, y: f64) -> bool {
    (0.0..=300_000.0).contains(&x) && (300_000.0..=630_000.0).contains(&y)
}

/// The position of a point of the grid; `None` when the point is not [`in_range`].
#[must_use]
pub fn to_position(x: f64, y: f64) -> Option<Position> {
    let grids = GRIDS.as_ref().filter(|_| in_range(x, y))?;
    let (longitude, latitude) = transform_xy(&grids.rd, &grids.wgs84, x, y).ok()?;
    Position::new(latitude.to_degrees(), longitude.to_degrees()).ok()
}

/// The point of the grid, `x` first; `None` when it would not be [`in_range`].
#[must_use]
pub fn from_position(position: Position) -> Option<(f64, f64)> {
    let grids = GRIDS.as_ref()?;
    let (longitude, latitude) = (
        position.longitude().to_radians(),
        position.latitude().to_radians(),
    );
    transform_xy(&grids.wgs84, &grids.rd, longitude, latitude)
        .ok()
        .filter(|(x, y)| in_range(*x, *y))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The tower of Our Lady in Amersfoort is the origin of the grid; the other three are worked out with the
    /// approximation of Schreutelkamp and Strang van Hees (2001), which shares nothing with the projection used here.
    #[test]
    fn known_points_stand_where_they_should() {
        let known = [
            (155_000.0, 463_000.0, 52.155_174, 5.387_206),
            (121_687.0, 487_484.0, 52.374_220, 4.898_013),
            (196_000.0, 322_000.0, 50.886_323, 5.969_829),
            (233_883.0, 582_065.0, 53.219_382, 6.568_199),
        ];
        for (x, y, latitude, longitude) in known {
            let there = to_position(x, y).unwrap();
            let distance = there.metres_to(Position::new(latitude, longitude).unwrap());
            assert!(distance < 1.0, "{x} {y} is {there:?}, {distance} m away");
        }
    }

    #[test]
    fn degrees_are_not_taken_for_metres() {
        assert!(!in_range(5.97, 50.88));
        assert_eq!(to_position(5.97, 50.88), None);
        assert_eq!(from_position(Position::new(40.0, -3.7).unwrap()), None);
        assert_eq!(to_position(f64::NAN, 463_000.0), None);
    }

    proptest! {
        #[test]
        fn there_and_back_is_the_same_place(x in 10_000.0..280_000.0, y in 306_000.0..620_000.0) {
            let there = to_position(x, y).unwrap();
            let (back_x, back_y) = from_position(there).unwrap();
            prop_assert!((back_x - x).hypot(back_y - y) < 1.0, "{x} {y} came back as {back_x} {back_y}");
        }
    }
}
