//! **Paper.** What is printed and not visited: sheets of labels for packets, and the cards that go with them.
//!
//! The rule of this room: a sheet is one file that needs nothing else, neither a server nor a font nor a script, because it is
//! printed where there may be no network and holds codes that belong nowhere else. Its texts stand with all others in
//! [`crate::words`], its inks in `style/tokens.css`, its measures in `style/paper.css`. To add a sort of sheet: a file here.
mod card;
mod label;

use crate::{language::Language, words::Words};
use domain::packet::{PacketCode, PacketNumber};
use leptos::{prelude::*, reactive::owner::Owner};

/// Everything that a sheet looks like.
const STYLE: [&str; 3] = [
    include_str!("../../../style/tokens.css"),
    include_str!("../../../style/parts/drawing.css"),
    include_str!("../../../style/paper.css"),
];

/// A packet as it is printed.
#[derive(Clone, Debug)]
pub struct PaperPacket {
    /// Its public number.
    pub number: PacketNumber,
    /// Its code, for who types it.
    pub code: PacketCode,
    /// The address with the code, for who scans it. It ends with `/z/` and the code.
    pub url: String,
}

/// Sheets to print.
#[derive(Clone, Debug)]
pub struct Paper {
    /// A whole HTML document.
    pub html: String,
    /// How many sheets of A4 it has.
    pub sheets: usize,
}

/// Labels for packets, 24 on a sheet of A4: three beside each other, eight rows of 70 by 37 mm.
#[must_use]
pub fn labels(packets: &[PaperPacket], language: Language) -> Paper {
    let words = Words(language);
    let sheets = packets.chunks(domain::packet::LABELS_ON_SHEET);
    let sheets = sheets.map(|packets| {
        sheet("sheet sheet--labels", packets, |packet| {
            label::label(packet, words)
        })
    });
    document(words.paper_labels(), &sheets.collect::<Vec<_>>(), language)
}

/// Cards that go with packets, four of A6 on a sheet of A4. The telephone number is that of the municipality, if it has one.
#[must_use]
pub fn cards(packets: &[PaperPacket], phone: Option<&str>, language: Language) -> Paper {
    let words = Words(language);
    let sheets = packets.chunks(card::ON_SHEET);
    let sheets = sheets.map(|packets| {
        sheet("sheet sheet--cards", packets, |packet| {
            card::card(packet, phone, words)
        })
    });
    document(words.paper_cards(), &sheets.collect::<Vec<_>>(), language)
}

/// One sheet, finished at once: a thousand of them as one view would be a thousand times its memory.
fn sheet<V: IntoView>(
    class: &'static str,
    packets: &[PaperPacket],
    one: impl Fn(&PaperPacket) -> V,
) -> String {
    Owner::new().with(|| {
        let packets: Vec<_> = packets.iter().map(one).collect();
        view! { <ol class=class>{packets}</ol> }.to_html()
    })
}

/// The document around sheets. Its title is ours, and sheets are finished: nothing here needs to be escaped.
fn document(title: &str, sheets: &[String], language: Language) -> Paper {
    let words = Words(language);
    let (tag, count) = (language.tag(), sheets.len());
    let style = STYLE.concat();
    let plants = include_str!("../parts/drawings/plants.svg");
    let (how, many) = (words.paper_print(), words.paper_count(count));
    let sheets = sheets.concat();
    let html = format!(
        "<!DOCTYPE html><html lang=\"{tag}\"><head><meta charset=\"utf-8\"><meta name=\"robots\" content=\"noindex\">\
         <meta name=\"referrer\" content=\"no-referrer\"><title>{title}</title><style>{style}</style></head>\
         <body>{plants}<header><h1>{title}</h1><p>{how} {many}</p></header><main>{sheets}</main></body></html>"
    );
    Paper { html, sheets: count }
}

/// Where a code is typed: `buurtboom.example.nl/zaadje`, in two lines when one is too short.
fn typed_at(packet: &PaperPacket) -> impl IntoView + use<> {
    let end = format!("/z/{}", packet.code.canonical());
    let origin = packet.url.strip_suffix(&end).unwrap_or(&packet.url);
    let host = origin.split_once("://").map_or(origin, |(_, host)| host);
    let host = host.to_owned();
    view! {
        <b>
            {host} <wbr /> "/zaadje"
        </b>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packets(count: u32, origin: &str) -> Vec<PaperPacket> {
        let packet = |number| {
            let code = PacketCode::from_bits(u64::from(number) * (37 << 20) + 37).unwrap();
            PaperPacket {
                number: PacketNumber::new(number).unwrap(),
                code,
                url: format!("{origin}/z/{}", code.canonical()),
            }
        };
        (1..=count).map(packet).collect()
    }

    #[test]
    fn labels_fill_sheets_of_24() {
        let packets = packets(49, "https://boom.example");
        let paper = labels(&packets, Language::Nl);
        assert_eq!(paper.sheets, 3);
        assert_eq!(paper.html.matches("class=\"sheet sheet--labels\"").count(), 3);
        assert_eq!(paper.html.matches("class=\"label\"").count(), 49);
        for packet in &packets {
            assert!(paper.html.contains(&packet.code.canonical()));
        }
        assert!(paper.html.contains("<b>boom.example<wbr>/zaadje</b>") && paper.html.contains("Zakje 49"));
        assert!(paper.html.contains("3 vellen."));
    }

    #[test]
    fn cards_fill_sheets_of_four() {
        let packets = packets(5, "https://boom.example");
        let paper = cards(&packets, Some("14 045"), Language::Nl);
        assert_eq!(
            (paper.sheets, paper.html.matches("class=\"card\"").count()),
            (2, 5)
        );
        assert!(paper.html.contains("14 045") && paper.html.contains("Dit zakje is een cadeautje"));
        assert!(!cards(&packets, None, Language::Nl).html.contains("Liever bellen"));
        assert!(cards(&packets, None, Language::En).html.contains("lang=\"en\""));
    }

    #[test]
    fn a_sheet_needs_nothing_else_and_escapes_what_it_was_given() {
        for paper in [
            labels(&packets(1, "https://a\"><script>x"), Language::Nl),
            cards(
                &packets(1, "https://a\"><script>x"),
                Some("<b>1</b>"),
                Language::Nl,
            ),
        ] {
            for outside in ["<script", "<link", "<img", "@import", "url(", "<b>1</b>", " src="] {
                assert!(!paper.html.contains(outside), "{outside}");
            }
        }
    }

    #[test]
    fn a_code_is_never_without_its_square() {
        let paper = labels(&packets(24, "https://boom.example"), Language::Nl);
        assert_eq!(paper.html.matches("class=\"qr\"").count(), 24);
        assert_eq!(paper.html.matches("De code van zakje ").count(), 24);
    }
}
