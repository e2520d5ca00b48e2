//! A place on earth.
use serde::{Deserialize, Serialize};

/// A point in WGS84 degrees (EPSG:4326). Of places only: nothing about a person has one.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Position {
    latitude: f64,
    longitude: f64,
}

/// Why two numbers are not a position.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum PositionError {
    /// Not a finite number.
    #[error("a latitude or longitude is not a number")]
    NotANumber,
    /// Not on earth.
    #[error("latitude {latitude} and longitude {longitude} are not degrees: at most 90 and 180")]
    OutOfRange {
        /// As given.
        latitude: f64,
        /// As given.
        longitude: f64,
    },
}

/// Mean radius of the earth in metres (IUGG).
const EARTH_RADIUS: f64 = 6_371_008.8;

impl Position {
    /// Takes degrees north and degrees east.
    ///
    /// # Errors
    /// When a number is not finite or not on earth.
    pub fn new(latitude: f64, longitude: f64) -> Result<Self, PositionError> {
        if !latitude.is_finite() || !longitude.is_finite() {
            return Err(PositionError::NotANumber);
        }
        if latitude.abs() > 90.0 || longitude.abs() > 180.0 {
            return Err(PositionError::OutOfRange { latitude, longitude });
        }
        Ok(Self { latitude, longitude })
    }

    /// Degrees north.
    #[must_use]
    pub const fn latitude(self) -> f64 {
        self.latitude
    }

    /// Degrees east.
    #[must_use]
    pub const fn longitude(self) -> f64 {
        self.longitude
    }

    /// The distance to another position along the earth's surface, in metres (haversine formula).
    #[must_use]
    pub fn metres_to(self, other: Self) -> f64 {
        let half = |from: f64, to: f64| ((to - from).to_radians() / 2.0).sin().powi(2);
        let a = half(self.latitude, other.latitude)
            + self.latitude.to_radians().cos()
                * other.latitude.to_radians().cos()
                * half(self.longitude, other.longitude);
        2.0 * EARTH_RADIUS * a.sqrt().min(1.0).asin()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_degree_of_latitude_is_111_kilometres() {
        let (a, b) = (
            Position::new(50.0, 6.0).unwrap(),
            Position::new(51.0, 6.0).unwrap(),
        );
        assert!((a.metres_to(b) - 111_195.0).abs() < 10.0);
    }

    #[test]
    fn what_is_not_on_earth_is_refused() {
        assert_eq!(Position::new(f64::NAN, 6.0), Err(PositionError::NotANumber));
        assert!(matches!(
            Position::new(100.0, 101.0),
            Err(PositionError::OutOfRange { .. })
        ));
    }

    proptest! {
        #[test]
        fn distance_is_the_same_both_ways(a in (-90.0..90.0, -180.0..180.0), b in (-90.0..90.0, -180.0..180.0)) {
            let (a, b) = (Position::new(a.0, a.1).unwrap(), Position::new(b.0, b.1).unwrap());
            prop_assert!((a.metres_to(b) - b.metres_to(a)).abs() < 1e-3);
            prop_assert!(a.metres_to(a) < 1e-6);
        }
    }
}
