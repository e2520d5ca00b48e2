//! Leaves along a limb: one for each service.
use super::layout::{PlacedLimb, Side};
use std::fmt::Write as _;

/// So many leaves fit on a limb.
pub(crate) const MOST: usize = 12;

/// From more leaves on they are drawn smaller.
const MANY: usize = 8;

/// From one pair of leaves to the next at the top of the tree.
const TOP_PAIR: f64 = 16.5;

/// How much of a hand's turn there is between leaves, in degrees.
const TURN: f64 = 7.0;

/// A leaf with its place: where it is attached, which way it points in degrees from the right clockwise, how large it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct PlacedLeaf {
    x: f64,
    y: f64,
    turn: f64,
    scale: f64,
}

impl PlacedLeaf {
    /// Points along it, from where it is attached to its end.
    #[cfg(test)]
    pub(super) fn spine(&self) -> impl Iterator<Item = (f64, f64)> {
        const LENGTH: f64 = 29.0;
        let (sin, cos) = self.turn.to_radians().sin_cos();
        let (x, y, length) = (self.x, self.y, LENGTH * self.scale);
        [0.0, 0.25, 0.5, 0.75, 1.0]
            .map(|part| (x + cos * length * part, y + sin * length * part))
            .into_iter()
    }
}

/// Where the leaves at the top of the tree end, with the uppermost at `tip`.
pub(super) fn foot_of_top(tip: f64, leaves: usize) -> f64 {
    let pairs = leaves.clamp(1, MOST) / 2;
    tip + 2.0 + TOP_PAIR * number(pairs)
}

/// The leaves of a limb.
pub(super) fn of(limb: &PlacedLimb<'_>, leaves: usize) -> Vec<PlacedLeaf> {
    let leaves = leaves.min(MOST);
    match limb.side {
        Side::Top => (0..leaves).map(|leaf| at_top(limb.tip, leaf)).collect(),
        Side::Left | Side::Right => (0..leaves).map(|leaf| along(limb, leaf, leaves)).collect(),
    }
}

/// Straight up, the others in pairs under it.
fn at_top(tip: f64, leaf: usize) -> PlacedLeaf {
    const RISE: [f64; 6] = [38.0, 14.0, 30.0, 20.0, 34.0, 16.0];
    let scale = 1.0;
    if leaf == 0 {
        return PlacedLeaf {
            x: 181.0,
            y: tip,
            turn: -88.0,
            scale,
        };
    }
    let pair = (leaf - 1) / 2;
    let rise = RISE[pair % RISE.len()];
    let (x, turn) = if leaf % 2 == 1 {
        (177.0, rise - 180.0)
    } else {
        (184.0, -rise)
    };
    // A leaf that rises on the left turns the other way round.
    let turn = if leaf % 2 == 1 { -180.0 + rise } else { turn };
    PlacedLeaf {
        x,
        y: tip + 2.0 + TOP_PAIR * number(pair),
        turn,
        scale,
    }
}

/// From the trunk to the tip in turn under and over the limb; the last one at the tip.
fn along(limb: &PlacedLimb<'_>, leaf: usize, leaves: usize) -> PlacedLeaf {
    const NEAR_TRUNK: f64 = 0.3;
    const NEAR_TIP: f64 = 0.95;
    let last = leaf + 1 == leaves;
    let part = if last {
        1.0
    } else {
        NEAR_TRUNK + (NEAR_TIP - NEAR_TRUNK) * number(leaf) / number(leaves - 1)
    };
    let (out, y, slope) = on_limb(limb, part);
    let off = TURN * super::uneven(limb.place * 5 + leaf);
    let turn = if last {
        slope + 8.0 + off
    } else if leaf.is_multiple_of(2) {
        slope + 54.0 + off
    } else {
        (slope - 58.0 + off).max(-94.0)
    };
    PlacedLeaf {
        x: limb.side.x(out),
        y,
        turn: if limb.side == Side::Left {
            180.0 - turn
        } else {
            turn
        },
        scale: if leaves > MANY { 0.86 } else { 1.0 },
    }
}

/// A point of the limb's middle, from the trunk (0) to the tip (1): how far out, how high, and how steep in degrees.
fn on_limb(limb: &PlacedLimb<'_>, part: f64) -> (f64, f64, f64) {
    let (joint, tip, reach) = (limb.joint(), limb.tip, limb.reach);
    let points = [
        (1.0, joint),
        (16.0, joint - 46.0),
        (reach / 2.0, tip - 20.0),
        (reach, tip),
    ];
    let rest = 1.0 - part;
    let weights = [
        rest.powi(3),
        3.0 * part * rest.powi(2),
        3.0 * part.powi(2) * rest,
        part.powi(3),
    ];
    let slopes = [rest.powi(2), 2.0 * part * rest, part.powi(2)];
    let sum = |of: fn(&(f64, f64)) -> f64| {
        points
            .iter()
            .zip(weights)
            .map(|(point, weight)| of(point) * weight)
            .sum()
    };
    let rise = |of: fn(&(f64, f64)) -> f64| -> f64 {
        points
            .windows(2)
            .zip(slopes)
            .map(|(pair, weight)| (of(&pair[1]) - of(&pair[0])) * weight)
            .sum()
    };
    (
        sum(|point| point.0),
        sum(|point| point.1),
        rise(|point| point.1).atan2(rise(|point| point.0)).to_degrees(),
    )
}

/// Draws the leaves of a limb. Their inks follow from their place.
pub(super) fn write(limb: &PlacedLimb<'_>, leaves: usize, svg: &mut String) {
    const INKS: [char; 13] = ['a', 'b', 'a', 'c', 'b', 'a', 'd', 'a', 'b', 'c', 'a', 'e', 'b'];
    for (place, leaf) in of(limb, leaves).into_iter().enumerate() {
        let shape = if (place + limb.place).is_multiple_of(2) {
            "leaf"
        } else {
            "leaf2"
        };
        // Steps of five degrees look no different and pack better.
        let turn = (leaf.turn / 5.0).round() * 5.0;
        let ink = INKS[(place + limb.place * 4) % INKS.len()];
        // Writing to a string cannot fail, here and below.
        let _ = write!(
            svg,
            "<use href=\"#{shape}\" class=\"t-{ink}\" transform=\"translate({:.0} {:.0})rotate({turn:.0})",
            leaf.x, leaf.y
        );
        if leaf.scale < 1.0 {
            let _ = write!(svg, "scale({})", leaf.scale);
        }
        svg.push_str("\"/>");
    }
}

/// A small count as a number to reckon with.
pub(super) fn number(count: usize) -> f64 {
    u16::try_from(count).map_or(f64::from(u16::MAX), f64::from)
}
