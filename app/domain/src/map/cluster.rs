//! Places that would overlap on the map are drawn as one, and that one has a name.
use super::Pixel;

/// A place as it is drawn at some zoom, and the name of the area that it lies in.
#[derive(Clone, Copy, Debug)]
pub struct ClusterPoint<'a> {
    /// Where it is drawn.
    pub pixel: Pixel,
    /// The name of its wijk.
    pub area: &'a str,
}

/// One or more places drawn together.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// Which places, by their index, ascending.
    pub members: Vec<usize>,
    /// The middle of them; the place itself when there is one.
    pub centre: Pixel,
    /// The names of their areas, the one with most places first, equals by name.
    pub areas: Vec<String>,
}

/// Groups places nearer than `apart` pixels to the first of their group. Every place is in exactly one group; the same
/// places in the same order give the same groups, so that pins do not jump.
#[must_use]
pub fn cluster(points: &[ClusterPoint<'_>], apart: f64) -> Vec<Cluster> {
    let mut free = vec![true; points.len()];
    let mut clusters = Vec::new();
    for (first, point) in points.iter().enumerate() {
        if !free[first] {
            continue;
        }
        let near = |index: &usize| {
            *index == first
                || (free[*index] && points[*index].pixel.distance_squared(point.pixel) <= apart * apart)
        };
        let members: Vec<usize> = (first..points.len()).filter(near).collect();
        for member in &members {
            free[*member] = false;
        }
        clusters.push(Cluster {
            centre: middle(&members, points),
            areas: areas(&members, points),
            members,
        });
    }
    clusters
}

fn middle(members: &[usize], points: &[ClusterPoint<'_>]) -> Pixel {
    #[expect(clippy::cast_precision_loss, reason = "no map has 2^52 places")]
    let count = members.len().max(1) as f64;
    let sum = |axis: fn(Pixel) -> f64| {
        members
            .iter()
            .map(|member| axis(points[*member].pixel))
            .sum::<f64>()
            / count
    };
    Pixel {
        x: sum(|pixel| pixel.x),
        y: sum(|pixel| pixel.y),
    }
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

    fn point(x: f64, y: f64, area: &str) -> ClusterPoint<'_> {
        ClusterPoint {
            pixel: Pixel { x, y },
            area,
        }
    }

    #[test]
    fn neighbours_fall_together_under_the_name_of_their_wijk() {
        let points = [
            point(100.0, 100.0, "Molenberg"),
            point(300.0, 10.0, "Mariarade"),
            point(104.0, 103.0, "Bekkerveld"),
            point(108.0, 106.0, "Molenberg"),
        ];
        let far = cluster(&points, 34.0);
        assert_eq!(far.len(), 2);
        assert_eq!(far[0].members, [0, 2, 3]);
        assert_eq!(far[0].areas, ["Molenberg", "Bekkerveld"]);
        assert_eq!(far[0].centre, Pixel { x: 104.0, y: 103.0 });
        assert_eq!(far[1].centre, points[1].pixel);
        assert_eq!(cluster(&points, 4.0).len(), 4);
    }

    proptest! {
        #[test]
        fn every_place_is_in_exactly_one_group(
            places in prop::collection::vec((0.0..800.0, 0.0..800.0), 0..60), apart in 0.0..100.0
        ) {
            let points: Vec<_> = places.iter().map(|(x, y)| point(*x, *y, "Wijk")).collect();
            let clusters = cluster(&points, apart);
            let mut members: Vec<usize> = clusters.iter().flat_map(|cluster| cluster.members.clone()).collect();
            members.sort_unstable();
            prop_assert_eq!(members, (0..points.len()).collect::<Vec<_>>());
        }

        #[test]
        fn the_firsts_of_two_groups_are_apart(places in prop::collection::vec((0.0..800.0, 0.0..800.0), 0..60)) {
            let points: Vec<_> = places.iter().map(|(x, y)| point(*x, *y, "Wijk")).collect();
            let firsts: Vec<Pixel> =
                cluster(&points, 34.0).iter().map(|cluster| points[cluster.members[0]].pixel).collect();
            for (place, one) in firsts.iter().enumerate() {
                for other in &firsts[place + 1..] {
                    prop_assert!(one.distance_squared(*other) > 34.0 * 34.0);
                }
            }
        }
    }
}
