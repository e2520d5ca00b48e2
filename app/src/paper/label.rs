//! The label on a packet: 70 by 37 mm, the code as a square and in letters.
use super::{PaperPacket, typed_at};
use crate::{parts::qr::qr, words::Words};
use leptos::{prelude::*, tachys::html::InertElement};

pub(super) fn label(packet: &PaperPacket, words: Words) -> impl IntoView + use<> {
    let number = packet.number.to_string();
    view! {
        <li class="label">
            {qr(&packet.url, &words.paper_qr(&number))}
            <div class="label__text">
                <p class="label__title">{words.paper_give()}</p>
                <p>{words.paper_scan()} " " {typed_at(packet)}</p>
                <p class="label__number">{words.paper_number(&number)} {InertElement::new(FLOWER)}</p>
            </div>
            <p class="code">{packet.code.canonical()}</p>
        </li>
    }
}

/// A poppy out of `parts/drawings/plants.svg`.
const FLOWER: &str = r##"<svg viewBox="-36 -38 72 76" aria-hidden="true"><use href="#poppy"/></svg>"##;
