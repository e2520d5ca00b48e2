//! Fewer corners for borders that lie against each other.
//!
//! A border between two areas is the same line for both: it is cut where areas meet, each piece is simplified once by the
//! rule of Douglas and Peucker in one direction, and so no gap opens between neighbours.
use std::collections::{HashMap, HashSet};

/// A corner in whole units of the drawing.
pub(super) type Corner = (i32, i32);

/// The rings with only the corners that are needed to stay within `tolerance` units of every corner given. A ring does
/// not repeat its first corner; one that has no surface left comes back empty.
pub(super) fn simplify(rings: &[Vec<Corner>], tolerance: f64) -> Vec<Vec<Corner>> {
    let rings: Vec<_> = rings.iter().map(|ring| without_repeats(ring)).collect();
    let meetings = meetings(&rings);
    rings
        .iter()
        .map(|ring| simplified(ring, &meetings, tolerance))
        .collect()
}

fn without_repeats(ring: &[Corner]) -> Vec<Corner> {
    let mut ring = ring.to_vec();
    ring.dedup();
    while ring.len() > 1 && ring.first() == ring.last() {
        ring.pop();
    }
    ring
}

/// The corners where areas meet or part: there the rings that pass do not come from and go to the same neighbours.
fn meetings(rings: &[Vec<Corner>]) -> HashSet<Corner> {
    let mut passed = HashMap::new();
    let mut meetings = HashSet::new();
    for ring in rings {
        for (place, corner) in ring.iter().enumerate() {
            let before = ring[(place + ring.len() - 1) % ring.len()];
            let after = ring[(place + 1) % ring.len()];
            let neighbours = (before.min(after), before.max(after));
            if *passed.entry(*corner).or_insert(neighbours) != neighbours {
                meetings.insert(*corner);
            }
        }
    }
    meetings
}

fn simplified(ring: &[Corner], meetings: &HashSet<Corner>, tolerance: f64) -> Vec<Corner> {
    // A ring that meets nothing begins at its smallest corner, whoever draws it.
    let first_meeting = ring.iter().position(|corner| meetings.contains(corner));
    let smallest = || (0..ring.len()).min_by_key(|place| ring[*place]);
    let Some(start) = first_meeting.or_else(smallest) else {
        return Vec::new();
    };
    let mut kept = Vec::new();
    let mut piece = vec![ring[start]];
    for corner in ring[start + 1..].iter().chain(&ring[..=start]) {
        piece.push(*corner);
        if meetings.contains(corner) || piece.len() > ring.len() {
            kept.extend(simplified_piece(&piece, tolerance));
            kept.pop();
            piece = vec![*corner];
        }
    }
    if kept.len() < 3 { Vec::new() } else { kept }
}

/// A piece between two meetings, with both ends. It is always taken from its smaller end, so that the areas on both
/// sides get the same corners.
fn simplified_piece(piece: &[Corner], tolerance: f64) -> Vec<Corner> {
    let backwards = piece.iter().rev().lt(piece.iter());
    let mut line = piece.to_vec();
    if backwards {
        line.reverse();
    }
    let mut keep = vec![false; line.len()];
    let last = line.len() - 1;
    keep[0] = true;
    keep[last] = true;
    let mut open = vec![(0, last)];
    while let Some((from, until)) = open.pop() {
        let off = |place: &usize| distance(line[*place], line[from], line[until]);
        let farthest = (from + 1..until).max_by(|one, other| off(one).total_cmp(&off(other)));
        // The two ends of a closed piece are one corner: something between them must stay.
        let closed = line[from] == line[until];
        if let Some(middle) = farthest.filter(|place| closed || off(place) > tolerance) {
            keep[middle] = true;
            open.extend([(from, middle), (middle, until)]);
        }
    }
    let mut kept: Vec<_> = line
        .into_iter()
        .zip(keep)
        .filter_map(|(corner, keep)| keep.then_some(corner))
        .collect();
    if backwards {
        kept.reverse();
    }
    kept
}

/// From a corner to the nearest point of the line between two others.
pub(super) fn distance(corner: Corner, from: Corner, until: Corner) -> f64 {
    let (x, y) = apart(from, corner);
    let (along_x, along_y) = apart(from, until);
    let length = along_x * along_x + along_y * along_y;
    let share = if length > 0.0 {
        ((x * along_x + y * along_y) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (x - share * along_x).hypot(y - share * along_y)
}

fn apart(from: Corner, to: Corner) -> (f64, f64) {
    (
        f64::from(to.0) - f64::from(from.0),
        f64::from(to.1) - f64::from(from.1),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_lies_on_a_line_goes_and_corners_stay() {
        let square = vec![(0, 0), (5, 0), (10, 0), (10, 10), (5, 11), (0, 10), (0, 0)];
        assert_eq!(
            simplify(std::slice::from_ref(&square), 2.0),
            [[(0, 0), (10, 0), (10, 10), (0, 10)]]
        );
        assert_eq!(simplify(&[square], 0.5)[0].len(), 5);
        assert_eq!(
            simplify(&[vec![(0, 0), (1, 1), (0, 0)], Vec::new()], 1.0),
            [Vec::new(), Vec::new()] as [Vec<Corner>; 2]
        );
    }

    /// Two areas on both sides of a crooked line from (0, 0) to (90, 0).
    fn neighbours(line: &[i32]) -> [Vec<Corner>; 2] {
        let border: Vec<Corner> = (1..).zip(line).map(|(step, y)| (step * 10, *y)).collect();
        let mut north = vec![(0, 0)];
        north.extend(&border);
        north.extend([(90, 0), (90, -50), (0, -50)]);
        // The other one goes round the other way and begins elsewhere.
        let mut south = vec![(90, 50), (90, 0)];
        south.extend(border.iter().rev());
        south.extend([(0, 0), (0, 50)]);
        [north, south]
    }

    proptest! {
        #[test]
        fn neighbours_keep_one_line_between_them(line in prop::collection::vec(-9..9_i32, 8), tolerance in 0.0..8.0) {
            let simple = simplify(&neighbours(&line), tolerance);
            let on_border = |corner: &&Corner| corner.1.abs() < 10;
            let north: HashSet<_> = simple[0].iter().filter(on_border).collect();
            let south: HashSet<_> = simple[1].iter().filter(on_border).collect();
            prop_assert_eq!(north, south);
        }

        #[test]
        fn no_corner_given_is_farther_off_than_the_tolerance(
            ring in prop::collection::vec((-100..100_i32, -100..100_i32), 3..30), tolerance in 0.0..20.0,
        ) {
            let simple = simplify(std::slice::from_ref(&ring), tolerance).remove(0);
            prop_assume!(!simple.is_empty());
            for corner in ring {
                let sides = simple.iter().zip(simple.iter().cycle().skip(1));
                let nearest = sides.map(|(from, until)| distance(corner, *from, *until)).fold(f64::INFINITY, f64::min);
                prop_assert!(nearest <= tolerance + 1e-9);
            }
        }
    }
}
