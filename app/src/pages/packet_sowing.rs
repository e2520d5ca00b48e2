//! For who was given a packet: thanks, how to sow, and two taps: "I have sown" and "it blooms".
use super::{
    Face,
    packet::{season, sowing},
    scanned_packet::HeldPacket,
};
use crate::{
    parts::{
        finished::finished,
        icons::{Icon, icon},
        scene::plants,
    },
    request::PageContext,
    routes::Route,
};
use domain::spot::Theme;
use leptos::{prelude::*, tachys::html::InertElement};

/// The page.
pub(crate) fn face(held: &HeldPacket, context: &PageContext) -> Face {
    let words = context.words();
    let district = held.district(context);
    let main = view! {
        {plants()}
        <div class="wrap part">
            <p><a class="back" href=held.page(context)>{icon(Icon::Back)}{words.card_back()}</a></p>
            <div class="two two--main">
                <div>
                    <h1>{words.sowing_title()}</h1>
                    <p class="lead">{words.sowing_lead()}</p>
                    <div class="next">{sowing::section(context)}{no_garden(context)}</div>
                </div>
                <div>
                    {tell(held, context)}
                    {season::section(district, context)}
                    <p><a href=held.page(context)>{words.sowing_pass_on()}</a></p>
                </div>
            </div>
        </div>
    };
    Face::new(words.sowing_title(), main)
}

/// What can be told, and what was told already.
fn tell(held: &HeldPacket, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let packet = &held.packet;
    // One main button a page: the next thing that can happen.
    let line = |told: bool, done: &'static str, act: &str, ask: &'static str, class: &'static str| {
        if told {
            view! { <p class="done">{icon(Icon::Check)}{done}</p> }.into_any()
        } else {
            view! {
                <form action=held.act(act, context) method="post">
                    <p><button class=class>{ask}</button></p>
                </form>
            }
            .into_any()
        }
    };
    // Flowers that bloom were sown, whether that was told or not.
    let sown = packet.sown || packet.in_flower;
    let bloom = if sown { "button" } else { "button button--second" };
    finished(view! {
        <section class="card green">
            {InertElement::new(include_str!("../parts/drawings/packet/received.svg"))}
            <h2>{words.sowing_tell()}</h2>
            {line(sown, words.sowing_sown(), "gezaaid", words.sowing_sown_button(), "button")}
            {line(packet.in_flower, words.sowing_bloom(), "bloeit", words.sowing_bloom_button(), bloom)}
            <p class="small">{words.sowing_tell_text()}</p>
        </section>
    })
}

/// For who has no ground of their own: places that garden together.
fn no_garden(context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let theme = ("thema".to_owned(), Theme::Green.key().to_owned());
    let href = context.href(&Route::Map(vec![theme]));
    finished(view! {
        <section>
            <h2>{words.sowing_no_garden()}</h2>
            <p>{words.sowing_no_garden_text()}</p>
            <p><a href=href>{words.sowing_no_garden_link()}</a></p>
        </section>
    })
}

#[cfg(test)]
mod tests {
    use crate::{
        language::Language,
        pages::{checks, fixture, scanned_packet::tests::held},
        render,
    };

    fn html(sown: bool, in_flower: bool) -> String {
        let held = held(|packet| (packet.step, packet.sown, packet.in_flower) = (1, sown, in_flower));
        let html = render::packet_sowing(&held, &fixture::context(Language::Nl)).html;
        checks::assert_sound(&html);
        html
    }

    #[test]
    fn it_shows_how_to_sow_and_what_is_told_already() {
        let new = html(false, false);
        assert_eq!(new.matches("<h3>").count(), 4);
        assert!(new.contains("/zaadje/bloemen.ics?wijk=WK091733"));
        assert!(new.contains("/z/0000-0000-0015-0/gezaaid") && new.contains("/z/0000-0000-0015-0/bloeit"));
        assert_eq!(new.matches("class=\"button\"").count(), 1, "one main button");

        let sown = html(true, false);
        assert!(!sown.contains("/gezaaid\"") && sown.contains("Er is gezaaid."));
        assert_eq!(sown.matches("class=\"button\"").count(), 1);

        // Who tells only of the bloom has sown as well.
        let bloom = html(false, true);
        assert!(
            !bloom.contains("/gezaaid\"") && !bloom.contains("/bloeit\"") && bloom.contains("Het bloeit.")
        );
    }
}
