//! An address as a square that a telephone reads (QR code, ISO/IEC 18004), drawn as one path.
use leptos::prelude::*;
use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write as _;

/// White around the code, in modules: less than four and some telephones do not find it.
const QUIET: usize = 4;

/// The code with what it is for, or nothing when the address is longer than a code holds (2,331 bytes).
pub(crate) fn qr(address: &str, label: &str) -> Option<impl IntoView + use<>> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let size = code.width() + 2 * QUIET;
    Some(view! {
        <svg class="qr" viewBox=format!("0 0 {size} {size}") role="img" aria-label=label.to_owned()>
            <path class="qr__paper" d=format!("M0 0H{size}V{size}H0z") />
            <path class="qr__ink" d=path(&code) />
        </svg>
    })
}

/// Every run of dark modules as a stroke, row by row, each move relative to the one before: that is half as many bytes, and
/// fewer different ones, as a rectangle for each run.
fn path(code: &QrCode) -> String {
    let (width, colors) = (code.width(), code.to_colors());
    let mut path = format!("M{QUIET} {QUIET}.5");
    // Where the pen stands.
    let (mut at, mut below) = (0_usize, 0);
    for (row, modules) in colors.chunks(width).enumerate() {
        let mut column = 0;
        for run in modules.chunk_by(|one, next| one == next) {
            if run.first() == Some(&Color::Dark) {
                let sign = if column < at { "-" } else { "" };
                let (across, down, length) = (column.abs_diff(at), row - below, run.len());
                // Writing to a String cannot fail.
                let _ = write!(path, "m{sign}{across} {down}h{length}");
                (at, below) = (column + length, row);
            }
            column += run.len();
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where the path is dark.
    fn dark(path: &str) -> Vec<(usize, usize)> {
        let strokes = path.strip_prefix("M4 4.5m").unwrap().split('m');
        let (mut x, mut y) = (4_isize, QUIET);
        let mut dark = Vec::new();
        for stroke in strokes {
            let (across, rest) = stroke.split_once(' ').unwrap();
            let (down, length) = rest.split_once('h').unwrap();
            x += across.parse::<isize>().unwrap();
            y += down.parse::<usize>().unwrap();
            let from = x.unsigned_abs();
            x += length.parse::<isize>().unwrap();
            dark.extend((from..x.unsigned_abs()).map(|x| (x, y)));
        }
        dark
    }

    #[test]
    fn every_dark_module_is_drawn_once() {
        let code =
            QrCode::with_error_correction_level("https://buurtboom.example/wijk/molenberg", EcLevel::M);
        let code = code.unwrap();
        let (width, colors) = (code.width(), code.to_colors());
        let expected: Vec<_> = (0..colors.len())
            .filter(|place| colors[*place] == Color::Dark)
            .map(|place| (place % width + QUIET, place / width + QUIET))
            .collect();
        assert_eq!(dark(&path(&code)), expected);
    }

    #[test]
    fn an_address_is_data_and_a_label_is_text() {
        let html = qr("https://buurtboom.example/", "\"><b>")
            .map(RenderHtml::to_html)
            .unwrap();
        assert!(html.contains("role=\"img\"") && !html.contains("<b>"));
        assert!(qr(&"a".repeat(4_000), "te lang").is_none());
    }
}
