//! A small drawing that shows where a wijk lies in its municipality.
use crate::request::PageContext;
use domain::{
    area::Area,
    geography::{Bounds, Outline},
    map::{Frame, borders},
};
use leptos::prelude::*;

/// Width of the drawing in its own units; about the pixels that it gets on a page.
const WIDTH: f64 = 320.0;

/// So many units a border may be off.
const TOLERANCE: f64 = 1.0;

/// Room around the drawing, in its own units.
const MARGIN: f64 = 8.0;

/// The wijk among the others, with what is known of its border in words; nothing when there is no border.
pub(crate) fn district_drawing(district: &Area, context: &PageContext) -> Option<impl IntoView + use<>> {
    let words = context.words();
    let own = district.outline.as_ref()?;
    let others: Vec<&Outline> = context
        .directory
        .districts()
        .filter(|other| other.code != district.code)
        .filter_map(|other| other.outline.as_ref())
        .collect();
    let mut outlines = others;
    outlines.push(own);
    let frame = Frame::around(around(&outlines)?, WIDTH)?;
    let mut paths = borders(&outlines, &frame, TOLERANCE);
    let mine = paths.pop()?;
    let view_box = format!(
        "-{MARGIN} -{MARGIN} {:.0} {:.0}",
        frame.width() + 2.0 * MARGIN,
        frame.height() + 2.0 * MARGIN
    );
    let label = words.district_drawing(context.municipality(), &district.name);
    let year = district
        .boundary_year
        .map(|year| words.district_boundary_year(&year.to_string()));
    let note = if district.approximate {
        words.district_approximate().to_owned()
    } else {
        format!("{} {}", year.unwrap_or_default(), words.district_source())
    };
    Some(view! {
        <figure class="map map--small">
            <svg viewBox=view_box role="img" aria-label=label>
                <path class="wk" d=paths.concat()></path>
                <path class="wk wk--mine" d=mine></path>
            </svg>
            <figcaption class="small">{note}</figcaption>
        </figure>
    })
}

/// The rectangle around all of them.
fn around(outlines: &[&Outline]) -> Option<Bounds> {
    outlines
        .iter()
        .filter_map(|outline| outline.bounds())
        .reduce(|one, other| Bounds {
            south: one.south.min(other.south),
            west: one.west.min(other.west),
            north: one.north.max(other.north),
            east: one.east.max(other.east),
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{language::Language, pages::fixture};

    fn drawing(context: &PageContext) -> Option<String> {
        let district = context.directory.district_by_slug("molenberg").unwrap();
        district_drawing(district, context).map(RenderHtml::to_html)
    }

    #[test]
    fn a_wijk_is_drawn_among_the_others() {
        let html = drawing(&fixture::context(Language::Nl)).unwrap();
        assert!(html.contains("aria-label=\"Waar Molenberg ligt in Heerlen\""));
        assert_eq!(html.matches("<path").count(), 2);
        assert!(
            html.contains("d=\"M2 0l0 505 318 0 0-505z\" class=\"wk wk--mine\""),
            "{html}"
        );
        assert!(html.contains("De grens is ongeveer."));
    }

    #[test]
    fn without_a_border_there_is_no_drawing() {
        let mut areas = fixture::areas();
        areas[2].outline = None;
        assert_eq!(drawing(&fixture::with(Language::Nl, areas, vec![])), None);
    }
}
