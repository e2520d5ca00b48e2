//! Crown, soil, trunk, limbs and roots.
use super::{
    layout::{Crown, DRAWN_GROUND, Layout, MIDDLE, PlacedLimb, Side},
    leaves::number,
    uneven,
};
use std::fmt::Write as _;

/// The four roots with their hairs, in the order of their words, then the one in the middle, short and long.
const ROOTS: [&str; 4] = [
    "M170 639C148 668 95 662 34 685L34 687C97 670 152 680 182 649zM109 668C105 672 95 672 90 677L90 678C96 675 106 676 113 672zM76 \
     674C72 686 57 691 55 701L56 701C59 693 75 689 81 676z",
    "M178 649C210 682 267 668 326 689L326 687C269 660 214 670 190 639zM242 671C248 676 250 684 261 687L261 686C252 682 252 674 246 \
     667zM279 676C284 686 281 696 291 703L291 703C283 695 288 685 284 674z",
    "M165 647C155 707 126 741 72 757L72 759C130 747 165 713 179 649zM126 730C122 740 109 744 107 753L109 754C111 746 125 743 130 732z",
    "M181 649C195 719 234 747 290 761L290 759C238 741 205 713 195 647zM234 736C238 747 232 758 241 767L242 766C235 757 242 747 239 734z",
];
const SHORT_ROOT: &str = "M172 647C171 668 180 680 178 700L180 700C186 680 183 668 188 649z";
const LONG_ROOT: &str = "M172 647C170 700 182 750 178 806L180 806C190 750 182 700 188 649zM178 724C176 732 166 735 165 742L167 \
     742C168 737 179 735 183 727zM179 746C184 754 182 763 192 770L193 769C185 762 188 753 184 743z";

/// The seeds at the ends of the roots.
const SEEDS: [&str; 4] = ["M34 686h.1", "M326 688h.1", "M72 758h.1", "M290 760h.1"];

/// Draws all that stands behind the words: crown, soil, trunk and limbs.
pub(super) fn write(layout: &Layout<'_>, svg: &mut String) {
    // Writing to a string cannot fail, here and below.
    svg.push_str("<path class=\"t-crown\" d=\"");
    write_crown(&Crown::over(layout.ground), svg);
    svg.push_str("\"/>");
    write_soil(layout, svg);
    svg.push_str("<path class=\"wood\" d=\"");
    write_trunk(layout, svg);
    // Left and right run round in opposite directions: in one path they would cut holes where they cross.
    for side in [Side::Left, Side::Right] {
        for limb in layout.limbs.iter().filter(|limb| limb.side == side) {
            write_limb(limb, svg);
        }
        let class = if side == Side::Left { "wood" } else { "t-bark" };
        let _ = write!(svg, "\"/><path class=\"{class}\" d=\"");
    }
    write_bark(layout, svg);
    svg.push_str("\"/>");
}

/// A closed line through points around the middle, each as far out as the crown is there and a little off.
fn write_crown(crown: &Crown, svg: &mut String) {
    const POINTS: usize = 16;
    const OFF: f64 = 0.036;
    let point = |place: usize| {
        let place = place % POINTS;
        let angle = std::f64::consts::TAU * number(place) / number(POINTS) - std::f64::consts::FRAC_PI_2;
        let round = |part: f64| part.signum() * part.abs().powf(2.0 / Crown::SQUARE);
        let off = 1.0 + OFF * uneven(place * 3 + 1);
        (
            MIDDLE + Crown::HALF_WIDTH * round(angle.cos()) * off,
            crown.middle + (crown.half_height * round(angle.sin())) * off.min(1.0),
        )
    };
    let (x, y) = point(0);
    let _ = write!(svg, "M{x:.0} {y:.0}");
    for place in 1..=POINTS {
        let ((fx, fy), (x, y), (tx, ty)) = (point(place - 1), point(place), point(place + 1));
        // The line leaves a point in the direction of its neighbours (Catmull-Rom); `S` mirrors what came before.
        let (hx, hy) = (x - (tx - fx) / 6.0, y - (ty - fy) / 6.0);
        if place == 1 {
            let (lx, ly) = point(POINTS - 1);
            let (sx, sy) = (point(0).0 + (x - lx) / 6.0, point(0).1 + (y - ly) / 6.0);
            let _ = write!(svg, "C{sx:.0} {sy:.0} {hx:.0} {hy:.0} {x:.0} {y:.0}");
        } else {
            let _ = write!(svg, "S{hx:.0} {hy:.0} {x:.0} {y:.0}");
        }
    }
    svg.push('z');
}

fn write_trunk(layout: &Layout<'_>, svg: &mut String) {
    let (top, ground) = (layout.trunk_top, layout.ground);
    // Where it begins to widen, and two places on the way there.
    let waist = ground - 120.0;
    let long = waist - top;
    let (low, high) = (waist - long * 0.32, top + long * 0.46);
    let at = |down: f64| ground + down;
    let (left, right) = (180.5 - layout.trunk_thin, 180.5 + layout.trunk_thin);
    let thicker = layout.trunk_thin / 2.0;
    let _ = write!(
        svg,
        "M132 {a:.0}C156 {b:.0} 163 {c:.0} 165 {waist:.0}C168 {low:.0} {hl:.0} {high:.0} {left:.0} {top:.0}H{right:.0}C{hr:.0} {high:.0} 192 \
         {low:.0} 195 {waist:.0}C197 {c:.0} 204 {b:.0} 229 {a:.0}C208 {ground:.0} 200 {d:.0} 190 {e:.0}C184 {d:.0} 176 {d:.0} 170 \
         {e:.0}C160 {f:.0} 150 {ground:.0} 132 {a:.0}z",
        hl = 175.0 - thicker,
        hr = 186.0 + thicker,
        a = at(3.0),
        b = at(-8.0),
        c = at(-50.0),
        d = at(9.0),
        e = at(13.0),
        f = at(7.0),
    );
}

/// Thick at the trunk, thin at the tip; along its lower edge, and back along the upper one. Each curve counts from where it
/// begins, so that limbs of one length are written with the same signs, which pack well.
fn write_limb(limb: &PlacedLimb<'_>, svg: &mut String) {
    let (joint, tip, reach) = (limb.joint(), limb.tip, limb.reach);
    let bow = 4.0 * uneven(limb.place * 2);
    let at = |out: f64, y: f64| (limb.side.x(out).round(), y.round());
    let (x, y) = at(8.0, joint + 2.0);
    let _ = write!(svg, "M{x} {y}");
    let mut from = (x, y);
    for curve in [
        [
            (20.0, joint - 42.0),
            (reach / 2.0, tip - 16.0 + bow),
            (reach, tip),
        ],
        [
            (reach * 0.49, tip - 24.0 + bow),
            (12.0, joint - 50.0),
            (-6.0, joint - 2.0),
        ],
    ] {
        let [(ax, ay), (bx, by), (x, y)] = curve.map(|(out, y)| at(out, y));
        let (fx, fy) = from;
        let _ = write!(
            svg,
            "c{} {} {} {} {} {}",
            ax - fx,
            ay - fy,
            bx - fx,
            by - fy,
            x - fx,
            y - fy
        );
        from = (x, y);
    }
    svg.push('z');
}

/// Lines that were cut out of the wood.
fn write_bark(layout: &Layout<'_>, svg: &mut String) {
    const FROM_TOP: f64 = 50.0;
    const STEP: f64 = 46.0;
    let ground = layout.ground;
    let (mut y, mut place) = (layout.trunk_top + FROM_TOP, 0);
    while y + STEP < ground - 100.0 {
        // The trunk is thin above: there a line stays near the middle.
        let wide = (y - layout.trunk_top) / (ground - layout.trunk_top);
        let x = 181.0 + 12.0 * wide * uneven(place * 4 + 2);
        let long = STEP - 10.0 + 10.0 * uneven(place);
        let _ = write!(
            svg,
            "M{x:.0} {y:.0}q{:.0} {:.0} {:.0} {long:.0}",
            2.0 * uneven(place),
            long / 2.0,
            uneven(place * 2)
        );
        (y, place) = (y + STEP * 0.9, place + 1);
    }
    let y = ground - 4.0;
    let _ = write!(svg, "M168 {y:.0}q4-4 5-8M183 {y:.0}q-1-4 0-8M196 {y:.0}q-4-4-4-7");
}

/// The soil and what grows in it, drawn with the ground at [`DRAWN_GROUND`] and moved to where it is.
fn write_soil(layout: &Layout<'_>, svg: &mut String) {
    let bottom = layout.height - layout.ground + DRAWN_GROUND;
    let roots = layout.roots.len();
    let middle = if roots > 2 { LONG_ROOT } else { SHORT_ROOT };
    let _ = write!(
        svg,
        "<g transform=\"translate(0 {:.0})\"><path class=\"soil-fill\" d=\"M0 640q26-6 52 0q20 5 40 0q29-6 58 0q23 5 46 0q25-6 50 0q30 5 60 0q27-6 54 0V{bottom:.0}H0z\"/>\
         <path class=\"t-root\" d=\"{middle}",
        layout.ground - DRAWN_GROUND,
    );
    for root in &ROOTS[..roots] {
        svg.push_str(root);
    }
    svg.push_str("\"/><path class=\"t-seed\" d=\"");
    for seed in &SEEDS[..roots] {
        svg.push_str(seed);
    }
    svg.push_str("\"/></g>");
}
