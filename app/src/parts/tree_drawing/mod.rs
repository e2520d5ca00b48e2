//! The support tree as a drawing: a limb for each branch, a leaf for each service, boards on the trunk, roots under it.
//!
//! One SVG of 360 units wide, so that a unit is a pixel on a small phone; its height grows with the tree. Every limb, board
//! and root is a link with its words in it, and the list beside the drawing has the same links: nothing here is said only by
//! a picture. Nothing is random: what looks cut by hand follows from the place of a limb. The rooms: `layout` says where
//! things stand, `label` how words fit, `wood` and `leaves` draw. To draw something more: its place in [`layout`] first, so
//! that the tests can see what it covers.
mod label;
mod layout;
mod leaves;
mod season;
mod wood;

pub(crate) use season::Season;

use super::escape::Escaped;
use label::Field;
use layout::{DRAWN_GROUND, Layout, WIDTH};
use std::{borrow::Cow, fmt::Write as _};

/// Shapes that are drawn once and used often. A use gives the ink.
const SHAPES: &str = "<defs><g id=\"leaf\"><path d=\"M0 0C5-10 19-11 29-1 19 9 8 9 0 0z\"/><path class=\"t-vein\" d=\"M4 0H20\"/></g>\
    <g id=\"leaf2\"><path d=\"M0 0C8-9 18-9 26 2 16 9 6 8 0 0z\"/><path class=\"t-vein\" d=\"M4 0H18\"/></g>\
    <g id=\"blossom\"><circle cy=\"-7\" r=\"6\"/><circle cx=\"7\" cy=\"-2\" r=\"6\"/><circle cx=\"4\" cy=\"6\" r=\"6\"/>\
    <circle cx=\"-4\" cy=\"6\" r=\"6\"/><circle cx=\"-7\" cy=\"-2\" r=\"6\"/><path class=\"fg\" d=\"M0-6v-3M6-2l3-1M4 5l1 3M-4 5l-1 3M-6-2l-3-1\"/>\
    <circle class=\"k\" r=\"4\"/></g><g id=\"bud\"><path d=\"M0 5C-8 2-6-8 0-13 6-8 8 2 0 5z\"/><path class=\"stem\" d=\"M0 6q-7-1-7-8M0 6q7-1 7-8\"/></g></defs>";

/// Where a flower stands, counted from the ground: its foot, how far its head leans, its height.
const FLOWERS: [(f64, f64, f64); 6] = [
    (27.0, 3.0, 48.0),
    (331.0, 4.0, 54.0),
    (53.0, -3.0, 30.0),
    (309.0, -3.0, 34.0),
    (9.0, 2.0, 26.0),
    (350.0, -1.0, 25.0),
];

/// Words that lead somewhere.
pub(crate) struct Sign<'a> {
    /// The words.
    pub(crate) text: Cow<'a, str>,
    /// Their language, where it is another than the page's.
    pub(crate) lang: Option<&'static str>,
    /// Where they lead.
    pub(crate) href: String,
}

/// A branch of the tree.
pub(crate) struct Limb<'a> {
    /// Its name.
    pub(crate) sign: Sign<'a>,
    /// How many services it has. More than [`leaves::MOST`] are not drawn; the list says the number.
    pub(crate) leaves: usize,
}

/// What there is to draw.
pub(crate) struct Drawing<'a> {
    /// Which inks the leaves have.
    pub(crate) season: Season,
    /// The branches: the first at the top when their number is odd, the others in pairs from there down.
    pub(crate) limbs: Vec<Limb<'a>>,
    /// The upper board: the contact person.
    pub(crate) person: Sign<'a>,
    /// The lower board: the meeting spots.
    pub(crate) spots: Sign<'a>,
    /// How many of the spots are open now: a blossom each.
    pub(crate) open: usize,
    /// How many are not: a bud each.
    pub(crate) closed: usize,
    /// The roots; four have a place, others stand in the list only.
    pub(crate) roots: Vec<Sign<'a>>,
}

impl Drawing<'_> {
    /// The drawing as SVG.
    pub(crate) fn svg(&self) -> String {
        const USUAL: usize = 14_000;
        let layout = Layout::of(self);
        let mut svg = String::with_capacity(USUAL);
        // Writing to a string cannot fail, here and below.
        let _ = write!(
            svg,
            "<svg class=\"tree__{season}\" viewBox=\"0 0 {WIDTH} {height}\">{SHAPES}",
            season = self.season.key(),
            height = layout.height,
        );
        wood::write(&layout, &mut svg);
        for (limb, placed) in self.limbs.iter().zip(&layout.limbs) {
            open_link(&limb.sign, &mut svg);
            write_target(placed.target(), &mut svg);
            leaves::write(placed, limb.leaves, &mut svg);
            placed.label.write("", &mut svg);
            svg.push_str("</a>");
        }
        self.write_foot(&layout, &mut svg);
        svg.push_str("</svg>");
        svg
    }

    /// What stands on the ground and in it. The shapes were drawn with the ground at 640; a group moves them to where it is.
    fn write_foot(&self, layout: &Layout<'_>, svg: &mut String) {
        let _ = write!(
            svg,
            "<g transform=\"translate(0 {:.0})\">",
            layout.ground - DRAWN_GROUND
        );
        self.write_flowers(svg);
        let boards = [
            (
                &self.person,
                "<g transform=\"rotate(-1.3 180 545)\"><path class=\"t-sign\" d=\"M79 523L282 522q4 0 4 5l-1 36q0 5-5 5l-202-1q-5 \
                 0-5-5l1-34q0-5 5-5z\"/><path class=\"t-nail\" d=\"M85 545h.1M276 545h.1\"/>",
            ),
            (
                &self.spots,
                "<g transform=\"rotate(.9 180 598)\"><path class=\"t-sign\" d=\"M75 577L286 576q4 0 4 5l-1 34q0 5-5 5l-210-1q-5 \
                 0-5-5l1-32q0-5 5-5z\"/><path class=\"t-nail\" d=\"M81 598h.1M280 598h.1\"/>",
            ),
        ];
        for ((sign, board), label) in boards.into_iter().zip(&layout.boards) {
            open_link(sign, svg);
            svg.push_str(board);
            label.write("", svg);
            svg.push_str("</g></a>");
        }
        for (sign, label) in self.roots.iter().zip(&layout.roots) {
            open_link(sign, svg);
            write_target(layout::root_target(label), svg);
            label.write("t-o", svg);
            svg.push_str("</a>");
        }
        svg.push_str(
            "<path class=\"t-bird\" d=\"M98 522C96 510 104 502 113 504 115 497 124 496 127 503L134 506 127 508C128 518 120 525 111 \
             524L88 533 93 524z\"/><path class=\"t-dot\" d=\"M121 503h.1\"/></g>",
        );
    }

    /// Grass, and a flower for each meeting spot: a blossom is open, a bud is closed.
    fn write_flowers(&self, svg: &mut String) {
        svg.push_str(
            "<path class=\"t-grass\" d=\"M18 638q2-10-2-18M24 638q-1-12 6-18M84 639q0-9-5-14M90 639q1-9 5-12M262 638q-2-9-7-13M268 \
             638q1-9 3-15M340 637q1-10-3-17M346 637q0-10 6-14",
        );
        let flowers = self.open.saturating_add(self.closed).min(FLOWERS.len());
        for (x, lean, height) in &FLOWERS[..flowers] {
            let _ = write!(
                svg,
                "M{x} 638q{bow} -{half} {lean}-{height}",
                bow = lean * 2.0,
                half = height / 2.0
            );
        }
        svg.push_str("\"/>");
        for (place, (x, lean, height)) in FLOWERS[..flowers].iter().enumerate() {
            let shape = if place < self.open { "blossom" } else { "bud" };
            let _ = write!(
                svg,
                "<use href=\"#{shape}\" class=\"f{ink}\" transform=\"translate({x} {y})\"/>",
                ink = place % 3 + 1,
                x = x + lean,
                y = DRAWN_GROUND - 2.0 - height,
            );
        }
    }
}

fn open_link(sign: &Sign<'_>, svg: &mut String) {
    let _ = write!(svg, "<a href=\"{}\"", Escaped(&sign.href));
    if let Some(lang) = sign.lang {
        let _ = write!(svg, " lang=\"{lang}\"");
    }
    svg.push('>');
}

/// Draws what a finger can touch; it shows only while it has the focus.
fn write_target((left, top, right, bottom): Field, svg: &mut String) {
    let (width, height) = (right - left, bottom - top);
    let _ = write!(
        svg,
        "<path class=\"t-hit\" d=\"M{left:.0} {top:.0}h{width:.0}v{height:.0}h-{width:.0}z\"/>"
    );
}

/// How far something is off, by its place: uneven as if cut by hand, and the same each time. From -1 to 1.
fn uneven(place: usize) -> f64 {
    const OFF: [f64; 11] = [0.1, 0.9, -0.5, 0.6, -1.0, 0.3, 0.8, -0.7, -0.2, 1.0, -0.4];
    OFF[place % OFF.len()]
}
