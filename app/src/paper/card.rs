//! The card that goes with a packet: A6, what it is and what one can do with it.
use super::{PaperPacket, typed_at};
use crate::{parts::qr::qr, words::Words};
use leptos::{prelude::*, tachys::html::InertElement};

/// Cards on a sheet of A4.
pub(super) const ON_SHEET: usize = 4;

pub(super) fn card(packet: &PaperPacket, phone: Option<&str>, words: Words) -> impl IntoView + use<> {
    let number = packet.number.to_string();
    let step = |class, title, text| {
        view! {
            <li class=class>
                <b>{title}</b>
                <span>{text}</span>
            </li>
        }
    };
    let phone = phone.map(|phone| {
        let phone = phone.to_owned();
        view! { <p>{words.paper_card_phone()} " " <b>{phone}</b></p> }
    });
    view! {
        <li class="card">
            {InertElement::new(include_str!("../parts/drawings/packet/card.svg"))}
            <h2>{words.paper_card_title()}</h2>
            <p class="card__lead">{words.paper_card_lead()}</p>
            <ul class="card__doors">
                {step("card__give", words.paper_card_give(), words.paper_card_give_text())}
                {step("card__got", words.paper_card_got(), words.paper_card_got_text())}
                {step("card__nobody", words.paper_card_nobody(), words.paper_card_nobody_text())}
            </ul>
            <div class="card__code">
                {qr(&packet.url, &words.paper_qr(&number))}
                <div>
                    <p>{words.paper_card_type()}</p>
                    <p>{typed_at(packet)}</p>
                    <p class="code">{packet.code.canonical()}</p>
                    <p>{words.paper_number(&number)}</p>
                </div>
            </div>
            <footer>
                <p>{words.paper_card_free()}</p>
                {phone}
            </footer>
        </li>
    }
}
