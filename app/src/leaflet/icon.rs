//! Pins: the drawing of a place or of several places together.
//!
//! The markup below holds numbers and letters of our own only; names never come near it. A pin is drawn 26 by 34 and can
//! be hit on 44 by 48: a tap near a pin counts.
use super::Status;
use leaflet::{DivIcon, DivIconOptions, Point};

/// The pin of one place: its number in the list, and whether it is open.
pub(super) fn place(number: usize, status: Status) -> DivIcon {
    let html = format!(
        "<svg viewBox=\"-7 -7 44 48\" aria-hidden=\"true\"><path d=\"M15 36c-3-6-13-9-13-18a13 13 0 0 1 26 0c0 9-10 \
         12-13 18z\"/><text x=\"15\" y=\"23\">{number}</text></svg>"
    );
    let class = match status {
        Status::Open => "pin pin--open",
        Status::Closed => "pin pin--closed",
        Status::Unknown => "pin pin--unknown",
    };
    icon(html, class)
}

/// The mark of several places.
pub(super) fn several(count: usize) -> DivIcon {
    let html = format!(
        "<svg viewBox=\"-22 -22 44 48\" aria-hidden=\"true\"><circle r=\"19\"/><circle class=\"pin__ring\" \
         r=\"15\"/><text y=\"5\">{count}</text></svg>"
    );
    icon(html, "pin pin--several")
}

fn icon(html: String, class: &str) -> DivIcon {
    let options = DivIconOptions::new();
    options.set_html(html);
    options.set_class_name(class.to_owned());
    options.set_icon_size(Point::new(44.0, 48.0));
    options.set_icon_anchor(Point::new(22.0, 43.0));
    options.set_popup_anchor(Point::new(0.0, -36.0));
    DivIcon::new(&options)
}
