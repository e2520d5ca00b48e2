//! The map as the server draws it: the wijken, the pins of the list, and what they mean. No tiles, no script.
//!
//! The drawing is one SVG, exactly linear in Web Mercator between the edges in `data-bounds`, so that the island can lay the
//! same drawing under its own pins. The list beside it does the keyboard's work: nothing here takes the focus by tab.
//! Borders are worked out once for a directory ([`ground`]), pins and names for each page.
mod frame;
mod ground;
mod pins;

use crate::{
    islands::SpotMap,
    parts::{
        escape::Escaped,
        finished::finished,
        icons::{Icon, icon},
        spot_card::district_name,
    },
    request::PageContext,
    routes::Route,
    words::Words,
};
use domain::{
    area::AreaCode,
    directory::{Hit, SpotQuery},
    geography::Bounds,
    spot::MeetingSpot,
};
use frame::WIDTH;
use ground::Ground;
use leptos::{prelude::*, tachys::html::InertElement};
use pins::{Taken, write_pins};
use std::fmt::Write as _;

/// What is drawn once and used by every pin; `hit` makes a tap near a pin count.
const MARKS: &str = "<defs><g id=\"pin\"><circle class=\"hit\" cy=\"-17\" r=\"22\"/>\
    <path d=\"M0 0c-3-6-13-9-13-18a13 13 0 0 1 26 0c0 9-10 12-13 18z\"/></g>\
    <g id=\"pins\"><circle class=\"hit\" cy=\"-17\" r=\"22\"/><circle cy=\"-17\" r=\"16\"/><circle class=\"pin__ring\" cy=\"-17\" r=\"12.5\"/></g></defs>";

/// The map beside the list: drawing, key, source, and the island that makes it move.
pub(crate) fn map_figure(
    hits: &[Hit<'_>],
    query: &SpotQuery,
    context: &PageContext,
) -> Option<impl IntoView + use<>> {
    let words = context.words();
    let ground = Ground::of(&context.directory, query.area)?;
    let own = context.chosen_district().map(|area| area.code);
    let municipality = context
        .directory
        .municipality()
        .map_or("", |area| area.name.as_str());
    let tiles = context.site.tiles.as_ref();
    let label = words.map_label(municipality, hits.len());
    let svg = drawing(&ground, own, &label, context, |out| {
        write_pins(hits, query, &ground.frame, context, out)
    });
    Some(finished(view! {
        <figure
            class="map stick"
            id="kaart"
            data-several=words.island_cluster()
            data-several-in-two=words.island_cluster_two()
            data-several-in-more=words.island_cluster_many()
            data-zoom-in=words.island_zoom_in()
            data-zoom-out=words.island_zoom_out()
            data-open=words.island_open_spot()
            data-tiles=tiles.map(|tiles| tiles.url.clone())
        >
            <figcaption><h2>{words.map_heading()}</h2></figcaption>
            {InertElement::new(svg)}
            <SpotMap />
            <button
                class="button button--second live__near"
                type="button"
                hidden
                data-busy=words.island_near_me_busy()
                data-found=words.island_near_me_found()
                data-failed=words.island_near_me_failed()
            >
                {icon(Icon::Place)}
                {words.island_near_me()}
            </button>
            <p class="live__answer" role="status"></p>
            <ul class="key">
                <li>{icon(Icon::Open)}{words.map_key_open()}</li>
                <li>{icon(Icon::Closed)}{words.map_key_closed()}</li>
                <li>{icon(Icon::Phone)}{words.map_key_unknown()}</li>
            </ul>
            <p class="small soft">
                {source(&ground, own.is_some(), words)}
                {tiles.map(|tiles| format!(" {}", tiles.attribution))}
            </p>
        </figure>
    }))
}

/// A small drawing of where one spot is.
pub(crate) fn spot_drawing(spot: &MeetingSpot, context: &PageContext) -> Option<impl IntoView + use<>> {
    let words = context.words();
    let district = spot.address.area.district();
    let ground = Ground::of(&context.directory, district)?;
    let label = words.spot_map_label(district_name(spot, context), &spot.name);
    let svg = drawing(&ground, district, &label, context, |out| {
        let (x, y) = ground.frame.unit(spot.position);
        // Writing to a string cannot fail.
        let _ = write!(
            out,
            "<g class=\"pin pin--open\" transform=\"translate({x:.0} {y:.0})\"><use href=\"#pin\"/><circle \
             class=\"pin__dot\" cy=\"-18\" r=\"4\"/></g>"
        );
        vec![(x - 14.0, y - 34.0, x + 14.0, y)]
    });
    Some(finished(view! {
        <figure class="map">
            {InertElement::new(svg)}
            <figcaption class="small soft">{source(&ground, false, words)}</figcaption>
        </figure>
    }))
}

fn drawing(
    ground: &Ground,
    own: Option<AreaCode>,
    label: &str,
    context: &PageContext,
    write: impl FnOnce(&mut String) -> Vec<Taken>,
) -> String {
    const USUAL: usize = 16_000;
    let mut svg = String::with_capacity(USUAL);
    let Bounds {
        south,
        west,
        north,
        east,
    } = ground.edges;
    // Writing to a string cannot fail, here and below.
    let _ = write!(
        svg,
        "<svg class=\"areas\" viewBox=\"0 0 {WIDTH} {height}\" \
         data-bounds=\"{south:.6},{west:.6},{north:.6},{east:.6}\" role=\"group\" aria-label=\"{label}\">{MARKS}\
         <g class=\"outlines\">",
        height = ground.frame.height,
        label = Escaped(label),
    );
    for shape in &ground.shapes {
        let mine = if own == Some(shape.code) { " wk--mine" } else { "" };
        let _ = write!(
            svg,
            "<a href=\"{href}\" tabindex=\"-1\"><path class=\"wk wk--{tint}{mine}\" d=\"{path}\"/><title>{name}</title></a>",
            href = Escaped(&Route::District(shape.slug.clone()).path(context.language)),
            name = Escaped(&shape.name),
            tint = shape.tint,
            path = shape.path,
        );
    }
    svg.push_str("</g>");
    let mut pins = String::new();
    let taken = write(&mut pins);
    svg.push_str("<g class=\"names\" aria-hidden=\"true\">");
    write_names(ground, taken, &mut svg);
    svg.push_str("</g><g class=\"pins\">");
    svg.push_str(&pins);
    svg.push_str("</g></svg>");
    svg
}

/// The names of areas, the largest first, where they fit into their area and cover nothing.
fn write_names(ground: &Ground, mut taken: Vec<Taken>, svg: &mut String) {
    const SIGN_WIDTH: f64 = 6.6;
    const HALF_HEIGHT: f64 = 8.0;
    let mut shapes: Vec<_> = ground.shapes.iter().collect();
    shapes.sort_by(|one, other| (other.size.0 * other.size.1).total_cmp(&(one.size.0 * one.size.1)));
    for shape in shapes {
        #[expect(clippy::cast_precision_loss, reason = "the signs of a name")]
        let half = shape.name.chars().count() as f64 * SIGN_WIDTH / 2.0;
        let (x, y) = shape.centre;
        let room = (x - half, y - HALF_HEIGHT, x + half, y + HALF_HEIGHT);
        let fits = shape.size.0 >= half * 2.0
            && room.0 > 4.0
            && room.2 < WIDTH - 4.0
            && room.1 > 4.0
            && room.3 < ground.frame.height - 4.0;
        let free =
            |other: &Taken| room.2 < other.0 || room.0 > other.2 || room.3 < other.1 || room.1 > other.3;
        if fits && taken.iter().all(free) {
            let _ = write!(
                svg,
                "<text class=\"area\" x=\"{x:.0}\" y=\"{y:.0}\" dy=\"4\">{}</text>",
                Escaped(&shape.name)
            );
            taken.push(room);
        }
    }
}

/// Whose borders these are, of which year, and how exact.
fn source(ground: &Ground, own: bool, words: Words) -> String {
    let mut text = match ground.year {
        Some(year) => words.map_source_year(&year.to_string()),
        None => words.map_source().to_owned(),
    };
    for (holds, sentence) in [
        (ground.approximate, words.map_approximate()),
        (own, words.map_own_area()),
    ] {
        if holds {
            text.push(' ');
            text.push_str(sentence);
        }
    }
    text
}
