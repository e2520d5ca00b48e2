//! Places that would overlap on the map are drawn as one, and that one has a name.
use super::{Pixel, mercator};
use crate::geography::Position;

/// A place, and the name of the area that it lies in.
#[derive(Clone, Copy, Debug)]
pub struct ClusterPoint<'a> {
    /// Where it is.
    pub position: Position,
    /// The name of its wijk.
    pub area: &'a str,
}

/// One or more places drawn together.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// Which places, by their index, ascending.
    pub members: Vec<usize>,
    /// The middle of them; the place itself when there is one.
    pub centre: Position,
    /// The names of their areas, the one with most places first, equals by name.
    pub areas: Vec<String>,
}

/// Groups places nearer than `apart` CSS pixels to the first of their group, at a zoom. Every place is in exactly one
/// group; the same places in the same order give the same groups, so that pins do not jump.
#[must_use]
pub fn cluster(points: &[ClusterPoint<'_>], zoom: f64, apart: f64) -> Vec<Cluster> {
    let pixels: Vec<Pixel> = points
        .iter()
        .map(|point| mercator::pixel(point.position, zoom))
        .collect();
    // From west to east, so that only a strip of the map has to be looked at for each place.
    let mut eastward: Vec<usize> = (0..points.len()).collect();
    eastward.sort_by(|one, other| pixels[*one].x.total_cmp(&pixels[*other].x));
    let mut free = vec![true; points.len()];
    let mut clusters = Vec::new();
    for first in 0..points.len() {
        if !free[first] {
            continue;
        }
        free[first] = false;
        let middle = pixels[first];
        let strip = eastward.partition_point(|index| pixels[*index].x < middle.x - apart);
        let mut members: Vec<usize> = eastward[strip..]
            .iter()
            .copied()
            .take_while(|index| pixels[*index].x <= middle.x + apart)
            .filter(|index| free[*index] && pixels[*index].distance(middle) <= apart)
            .collect();
        for member in &members {
            free[*member] = false;
        }
        members.push(first);
        members.sort_unstable();
        clusters.push(Cluster {
            centre: self::middle(&members, &pixels, zoom).unwrap_or(points[first].position),
            areas: areas(&members, points),
            members,
        });
    }
    clusters
}

/// The mean of several pixels as a position; `None` for a single one, which stays exactly where it is.
fn middle(members: &[usize], pixels: &[Pixel], zoom: f64) -> Option<Position> {
    if members.len() < 2 {
        return None;
    }
    #[expect(clippy::cast_precision_loss, reason = "no map has 2^52 places")]
    let count = members.len() as f64;
    let sum =
        |axis: fn(Pixel) -> f64| members.iter().map(|member| axis(pixels[*member])).sum::<f64>() / count;
    mercator::position(
        Pixel {
            x: sum(|pixel| pixel.x),
            y: sum(|pixel| pixel.y),
        },
        zoom,
    )
}

fn areas(members: &[usize], points: &[ClusterPoint<'_>]) -> Vec<String> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for area in members.iter().map(|member| points[*member].area) {
        match counts.iter_mut().find(|(name, _)| *name == area) {
            Some((_, count)) => *count += 1,
            None => counts.push((area, 1)),
        }
    }
    counts.sort_by(|(one, many), (other, more)| more.cmp(many).then(one.cmp(other)));
    counts.into_iter().map(|(name, _)| name.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn point(latitude: f64, longitude: f64, area: &str) -> ClusterPoint<'_> {
        ClusterPoint {
            position: Position::new(latitude, longitude).unwrap(),
            area,
        }
    }

    #[test]
    fn neighbours_fall_together_under_the_name_of_their_wijk() {
        let points = [
            point(50.888, 5.980, "Molenberg"),
            point(50.940, 5.900, "Mariarade"),
            point(50.8881, 5.9801, "Bekkerveld"),
            point(50.8882, 5.9802, "Molenberg"),
        ];
        let far = cluster(&points, 12.0, 34.0);
        assert_eq!(far.len(), 2);
        assert_eq!(far[0].members, [0, 2, 3]);
        assert_eq!(far[0].areas, ["Molenberg", "Bekkerveld"]);
        assert_eq!(far[1].centre, points[1].position);
        assert_eq!(cluster(&points, 19.0, 34.0).len(), 4);
    }

    proptest! {
        #[test]
        fn every_place_is_in_exactly_one_group(
            places in prop::collection::vec((50.8..51.0, 5.9..6.1), 0..60), zoom in 8.0..19.0, apart in 0.0..100.0
        ) {
            let points: Vec<_> = places.iter().map(|(latitude, longitude)| point(*latitude, *longitude, "Wijk")).collect();
            let clusters = cluster(&points, zoom, apart);
            let mut members: Vec<usize> = clusters.iter().flat_map(|cluster| cluster.members.clone()).collect();
            members.sort_unstable();
            prop_assert_eq!(members, (0..points.len()).collect::<Vec<_>>());
        }

        #[test]
        fn the_firsts_of_two_groups_are_apart(
            places in prop::collection::vec((50.8..51.0, 5.9..6.1), 0..60), zoom in 8.0..19.0
        ) {
            let points: Vec<_> = places.iter().map(|(latitude, longitude)| point(*latitude, *longitude, "Wijk")).collect();
            let firsts: Vec<Pixel> = cluster(&points, zoom, 34.0)
                .iter()
                .map(|cluster| mercator::pixel(points[cluster.members[0]].position, zoom))
                .collect();
            for (place, one) in firsts.iter().enumerate() {
                for other in &firsts[place + 1..] {
                    prop_assert!(one.distance(*other) > 34.0);
                }
            }
        }
    }
}
