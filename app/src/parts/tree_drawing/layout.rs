//! Where everything stands.
use super::{
    Drawing,
    label::{Anchor, Field, Label, Lines},
    leaves, uneven,
};

/// How wide the drawing is.
pub(super) const WIDTH: f64 = 360.0;

/// Where the trunk stands.
pub(super) const MIDDLE: f64 = 180.0;

/// Where the ground was when its shapes were drawn.
pub(super) const DRAWN_GROUND: f64 = 640.0;

/// From the tip of a limb up to the line of its last words, and down to where it leaves the trunk.
const LABEL_OVER_TIP: f64 = 42.0;
const JOINT_UNDER_TIP: f64 = 48.0;

/// From one pair of limbs to the next, where all words stand on one line.
const PAIR: f64 = 98.0;

/// The line of the first words.
const FIRST_LINE: f64 = 62.0;

/// How wide words may be: on a limb, at the top, on a board.
const LIMB_ROOM: f64 = 156.0;
const TOP_ROOM: f64 = 230.0;
const BOARD_ROOM: f64 = 178.0;

/// How far under the uppermost leaf a finger still means the top.
const UNDER_TOP_TARGET: f64 = 14.0;

/// From the lowest joint down to the ground: room for the boards.
const TRUNK_FOOT: f64 = 130.0;

/// On which side of the trunk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Straight up.
    Top,
}

impl Side {
    /// The place `out` units away from the middle.
    pub(super) fn x(self, out: f64) -> f64 {
        match self {
            Self::Left => MIDDLE - out,
            Self::Right | Self::Top => MIDDLE + out,
        }
    }
}

/// A limb with its place.
#[derive(Clone, Debug)]
pub(super) struct PlacedLimb<'a> {
    /// Which limb, from 0.
    pub(super) place: usize,
    pub(super) side: Side,
    /// How far it reaches from the middle.
    pub(super) reach: f64,
    /// How high its tip is.
    pub(super) tip: f64,
    pub(super) label: Label<'a>,
}

impl PlacedLimb<'_> {
    /// Where it leaves the trunk.
    pub(super) fn joint(&self) -> f64 {
        self.tip + JOINT_UNDER_TIP
    }

    /// What a finger can touch.
    pub(super) fn target(&self) -> Field {
        const UNDER: f64 = 30.0;
        const LEAF: f64 = 28.0;
        const TRUNK: f64 = 8.0;
        let (left, top, right, _) = self.label.field();
        let (top, bottom) = (top - 5.0, self.tip + UNDER);
        match self.side {
            Side::Top => (left - 8.0, top, right + 8.0, self.tip + UNDER_TOP_TARGET),
            Side::Left => (
                left.min(self.side.x(self.reach + LEAF)),
                top,
                MIDDLE - TRUNK,
                bottom,
            ),
            Side::Right => (
                MIDDLE + TRUNK,
                top,
                right.max(self.side.x(self.reach + LEAF)),
                bottom,
            ),
        }
    }
}

/// The whole.
#[derive(Clone, Debug)]
pub(super) struct Layout<'a> {
    pub(super) limbs: Vec<PlacedLimb<'a>>,
    /// The words on the two boards, with the ground at [`DRAWN_GROUND`].
    pub(super) boards: [Label<'a>; 2],
    /// The words under the roots, with the ground at [`DRAWN_GROUND`].
    pub(super) roots: Vec<Label<'a>>,
    /// Where the trunk ends, and how wide it is there to each side.
    pub(super) trunk_top: f64,
    pub(super) trunk_thin: f64,
    pub(super) ground: f64,
    pub(super) height: f64,
}

impl<'a> Layout<'a> {
    /// The places for a drawing.
    pub(super) fn of(drawing: &'a Drawing<'a>) -> Self {
        let (top, pairs) = drawing.limbs.split_at(drawing.limbs.len() % 2);
        let top = top.first().map(|limb| {
            let lines = Lines::fit(&limb.sign.text, TOP_ROOM);
            let tip = FIRST_LINE + lines.extra() + 34.0;
            (tip, leaves::foot_of_top(tip, limb.leaves), lines)
        });
        // The line on which the next words may stand at the earliest.
        let mut line = top.as_ref().map_or(FIRST_LINE, |(tip, foot, _)| {
            (foot + 18.0).max(tip + UNDER_TOP_TARGET + 20.0)
        });
        let mut lowest = line;
        let mut rows = Vec::with_capacity(pairs.len());
        for (row, pair) in pairs.chunks(2).enumerate() {
            let fit = pair.iter().map(|limb| Lines::fit(&limb.sign.text, LIMB_ROOM));
            let lines: Vec<_> = fit.collect();
            let tip = line + lines.iter().map(Lines::extra).fold(0.0, f64::max) + LABEL_OVER_TIP;
            for (side, lines) in [Side::Left, Side::Right].into_iter().zip(lines) {
                // One side of a pair hangs a little lower than the other.
                let hang = 3.0 * uneven(2 * row + usize::from(side == Side::Right));
                rows.push((side, tip + hang, lines));
            }
            line = tip + PAIR - LABEL_OVER_TIP;
            lowest = tip + JOINT_UNDER_TIP;
        }
        let ground = (lowest + TRUNK_FOOT).round();
        // It runs out between leaves, or where the first pair parts.
        let (trunk_top, trunk_thin) = match (&top, rows.first()) {
            (Some((tip, ..)), _) => (tip - 8.0, 2.0),
            (None, Some((_, tip, _))) => (tip + JOINT_UNDER_TIP - 12.0, 7.0),
            (None, None) => (FIRST_LINE, 2.0),
        };
        let crown = Crown::over(ground);
        let mut limbs: Vec<PlacedLimb<'a>> = Vec::with_capacity(drawing.limbs.len());
        limbs.extend(top.map(|(tip, _, lines)| PlacedLimb {
            place: 0,
            side: Side::Top,
            reach: 0.0,
            tip,
            label: lines.at(Anchor::Middle, MIDDLE, FIRST_LINE),
        }));
        for (side, tip, lines) in rows {
            limbs.push(place_limb(limbs.len(), side, tip, lines, &crown));
        }
        let roots = place_roots(drawing);
        let depth = match roots.len() {
            0 => 66.0,
            1 | 2 => 108.0,
            _ => 182.0,
        };
        let board = |text: &'a str, y| Lines::one(text, BOARD_ROOM).at(Anchor::Middle, MIDDLE, y);
        Self {
            boards: [
                board(&drawing.person.text, 551.0),
                board(&drawing.spots.text, 604.0),
            ],
            limbs,
            roots,
            trunk_top,
            trunk_thin,
            ground,
            height: ground + depth,
        }
    }
}

/// A limb at the side: longer where the crown is wider, its words at the end of it as far as there is room.
fn place_limb<'a>(place: usize, side: Side, tip: f64, lines: Lines<'a>, crown: &Crown) -> PlacedLimb<'a> {
    const SHORTEST: f64 = 98.0;
    const LONGEST: f64 = 138.0;
    const STEP: f64 = 8.0;
    const BEYOND_TIP: f64 = 10.0;
    const EDGE: f64 = 8.0;
    const TRUNK: f64 = 17.0;
    let reach = (crown.half(tip) - 34.0 + 7.0 * uneven(place)).clamp(SHORTEST, LONGEST);
    // A few lengths only: see `wood::write_limb`.
    let reach = (reach / STEP).round() * STEP;
    let farthest = (reach + BEYOND_TIP).max(lines.width() + TRUNK).min(MIDDLE - EDGE);
    let anchor = if side == Side::Left {
        Anchor::Start
    } else {
        Anchor::End
    };
    let y = tip - LABEL_OVER_TIP - lines.extra();
    PlacedLimb {
        place,
        side,
        reach,
        tip,
        label: lines.at(anchor, side.x(farthest), y),
    }
}

/// The words of the roots: left and right, then lower and farther down.
fn place_roots<'a>(drawing: &'a Drawing<'a>) -> Vec<Label<'a>> {
    const PLACES: [(Anchor, f64, f64); 4] = [
        (Anchor::Start, 16.0, 716.0),
        (Anchor::End, 344.0, 718.0),
        (Anchor::Start, 22.0, 790.0),
        (Anchor::End, 338.0, 792.0),
    ];
    const ROOM: f64 = 140.0;
    let signs = drawing.roots.iter().zip(PLACES);
    signs
        .map(|(sign, (anchor, x, y))| Lines::one(&sign.text, ROOM).at(anchor, x, y))
        .collect()
}

/// What a finger can touch of a root with its words.
pub(super) fn root_target(label: &Label<'_>) -> Field {
    const LEAST: f64 = 126.0;
    let (left, _, right, bottom) = label.field();
    let wide = (right - left + 16.0).max(LEAST);
    let (top, bottom) = (bottom - 49.0, bottom + 7.0);
    if left < MIDDLE - wide / 2.0 {
        (left - 8.0, top, left - 8.0 + wide, bottom)
    } else {
        (right + 8.0 - wide, top, right + 8.0, bottom)
    }
}

/// The field of green behind the limbs: rounded, nearly as wide as the drawing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Crown {
    pub(super) middle: f64,
    pub(super) half_height: f64,
}

impl Crown {
    /// How wide it is at most, to each side.
    pub(super) const HALF_WIDTH: f64 = 175.0;

    /// How square its outline is; 2 is an ellipse.
    pub(super) const SQUARE: f64 = 3.2;

    /// The crown of a tree that stands on this ground.
    pub(super) fn over(ground: f64) -> Self {
        const TOP: f64 = 14.0;
        const ABOVE_GROUND: f64 = 106.0;
        let bottom = ground - ABOVE_GROUND;
        Self {
            middle: f64::midpoint(TOP, bottom),
            half_height: (bottom - TOP) / 2.0,
        }
    }

    /// How wide it is at a height, to each side.
    fn half(&self, y: f64) -> f64 {
        let up = ((y - self.middle) / self.half_height).abs().min(1.0);
        Self::HALF_WIDTH * (1.0 - up.powf(Self::SQUARE)).powf(1.0 / Self::SQUARE)
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{Drawing, Limb, Season, Sign},
        *,
    };

    const NAMES: [&str; 5] = [
        "Zorgen voor iemand",
        "Mensen ontmoeten",
        "Wonen in een huis dat bij u past",
        "Vervoer",
        "Arbeidsongeschiktheidsverzekering",
    ];

    fn sign(text: &str) -> Sign<'_> {
        Sign {
            text: text.into(),
            lang: None,
            href: String::new(),
        }
    }

    fn drawing(branches: usize, roots: usize) -> Drawing<'static> {
        let limbs = (0..branches).map(|place| Limb {
            sign: sign(NAMES[place % NAMES.len()]),
            leaves: place,
        });
        Drawing {
            season: Season::Summer,
            limbs: limbs.collect(),
            person: sign("Uw aanspreekpersoon"),
            spots: sign("5 ontmoetingsplekken"),
            open: 2,
            closed: 3,
            roots: (0..roots).map(|_| sign("Vrijwilligers in de buurt")).collect(),
        }
    }

    fn apart(one: Field, other: Field) -> bool {
        one.2 <= other.0 || other.2 <= one.0 || one.3 <= other.1 || other.3 <= one.1
    }

    /// Every field of words, with the ground where it is.
    fn words(layout: &Layout<'_>) -> Vec<Field> {
        let down = layout.ground - DRAWN_GROUND;
        let moved = |label: &Label<'_>| {
            let (left, top, right, bottom) = label.field();
            (left, top + down, right, bottom + down)
        };
        let limbs = layout.limbs.iter().map(|limb| limb.label.field());
        limbs
            .chain(layout.boards.iter().chain(&layout.roots).map(moved))
            .collect()
    }

    #[test]
    fn no_words_cover_others_or_leave_the_drawing() {
        for branches in 0..=14 {
            for roots in 0..=4 {
                let drawing = drawing(branches, roots);
                let layout = Layout::of(&drawing);
                let words = words(&layout);
                assert_eq!(words.len(), branches + roots + 2);
                for (place, one) in words.iter().enumerate() {
                    assert!(one.0 >= 6.0 && one.2 <= WIDTH - 6.0, "{branches} {one:?}");
                    assert!(one.1 >= 6.0 && one.3 <= layout.height, "{branches} {one:?}");
                    for other in &words[place + 1..] {
                        assert!(apart(*one, *other), "{branches} branches: {one:?} {other:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn no_leaf_covers_words() {
        for branches in 1..=14 {
            let mut drawing = drawing(branches, 0);
            for limb in &mut drawing.limbs {
                limb.leaves = leaves::MOST;
            }
            let layout = Layout::of(&drawing);
            let words = words(&layout);
            for limb in &layout.limbs {
                for leaf in leaves::of(limb, leaves::MOST) {
                    for (x, y) in leaf.spine() {
                        let free = |field: &Field| apart(*field, (x, y, x, y));
                        assert!(
                            words.iter().all(free),
                            "{branches}: limb {} ({x}, {y})",
                            limb.place
                        );
                        assert!(
                            (0.0..=WIDTH).contains(&x),
                            "{branches}: limb {} ({x}, {y})",
                            limb.place
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn a_finger_finds_every_limb_and_root() {
        for branches in 1..=14 {
            let drawing = drawing(branches, 4);
            let layout = Layout::of(&drawing);
            let limbs = layout.limbs.iter().map(PlacedLimb::target);
            let roots = layout.roots.iter().map(root_target);
            for targets in [limbs.collect::<Vec<_>>(), roots.collect()] {
                for (place, one) in targets.iter().enumerate() {
                    assert!(
                        one.2 - one.0 >= 44.0 && one.3 - one.1 >= 44.0,
                        "{branches}: {one:?}"
                    );
                    for other in &targets[place + 1..] {
                        assert!(apart(*one, *other), "{branches}: {one:?} {other:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_tree_grows_with_its_branches() {
        let heights: Vec<f64> = (1..=14)
            .map(|branches| Layout::of(&drawing(branches, 4)).height)
            .collect();
        for pair in heights.windows(3) {
            assert!(pair[0] < pair[2], "{heights:?}");
        }
    }
}
