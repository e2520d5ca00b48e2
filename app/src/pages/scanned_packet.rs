//! The packet that somebody scanned: what one can do with it, and where it was. Looking at it changes nothing.
//!
//! Its address holds the code, which carries a right: it stands in forms and links of this page and nowhere else, not in its
//! title, not in what a link preview shows.
use super::{
    Face,
    packet::{
        doors::{self, Door},
        film, front, nobody, season,
    },
    packet_card::GIVER,
};
use crate::{
    parts::{finished::finished, scene::plants},
    request::PageContext,
    routes::{Pairs, Route},
};
use domain::{
    area::AreaCode,
    packet::{Packet, PacketCode, StepRefusal},
};
use leptos::prelude::*;

/// A packet with the code that found it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldPacket {
    /// The code, for the forms of its pages.
    pub code: PacketCode,
    /// What is known of it.
    pub packet: Packet,
    /// A fresh key for the forms of its page, by which the same form sent twice is known.
    pub form_key: String,
}

impl HeldPacket {
    /// The wijk where the newspaper brought it.
    pub(super) fn district(&self, context: &PageContext) -> Option<AreaCode> {
        let code = self.packet.area.district()?;
        context.directory.area(code).map(|area| area.code)
    }

    /// Its own page.
    pub(super) fn page(&self, context: &PageContext) -> String {
        context.href(&Route::ScannedPacket(self.code.canonical()))
    }

    /// Where a form of it goes: an act is the last part of its address.
    pub(super) fn act(&self, act: &str, context: &PageContext) -> String {
        format!("{}/{act}", self.page(context))
    }

    /// Its card, for two wijken where they are known.
    pub(super) fn card(&self, pairs: Pairs, context: &PageContext) -> String {
        context.href(&Route::PacketCard(self.code.canonical(), pairs))
    }
}

/// The page; after a tap that came too late it says so on top (409).
pub(crate) fn face(held: &HeldPacket, refused: Option<StepRefusal>, context: &PageContext) -> Face {
    let words = context.words();
    let packet = &held.packet;
    let district = held.district(context);
    let notice = refused.map(|refusal| {
        let (title, text) = match refusal {
            StepRefusal::SomebodyWasFirst => (words.scanned_first(), words.scanned_first_text()),
            StepRefusal::Worn => (words.scanned_worn(), words.scanned_worn_text()),
        };
        finished(view! {
            <div class="notice" role="alert" aria-labelledby="te-laat" tabindex="-1" autofocus=true>
                <h2 id="te-laat">{title}</h2>
                <p>{text}</p>
            </div>
        })
    });
    let title = refused.map_or(words.scanned_title(), |refusal| match refusal {
        StepRefusal::SomebodyWasFirst => words.scanned_first(),
        StepRefusal::Worn => words.scanned_worn(),
    });
    let main = view! {
        {plants()}
        <div class="wrap part">
            {notice}
            <div class="two">
                {front::front(words.scanned_heading(), words.packet_lead(), Some(words.scanned_number(&packet.number.to_string())))}
                <section>
                    <h2>{words.scanned_doors()}</h2>
                    <ul class="doors doors--stack">
                        {doors::tap(Door::Give, held.act("geef", context), (packet.step_to_give(), &held.form_key), context)}
                        {doors::tap(Door::Received, held.act("gekregen", context), (packet.step_to_receive(), &held.form_key), context)}
                        {doors::link(Door::Nobody, &nobody(district, context), context)}
                    </ul>
                    {again(held, context)}
                </section>
            </div>
        </div>
        <div class="wrap part two">
            {film(context)}
            <div>
                {trail(held, context)}
                {season::section(district, context)}
            </div>
        </div>
    };
    let face = Face::new(title, main);
    if refused.is_some() {
        face.with_status(409)
    } else {
        face
    }
}

/// For who tapped before and comes back: the card, and how to sow.
fn again(held: &HeldPacket, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let packet = &held.packet;
    let card = packet.given.then(|| {
        let district = context.chosen_district().map(|area| area.code);
        let pairs = district
            .or(held.district(context))
            .map(|code| (GIVER.to_owned(), code.to_string()));
        let href = held.card(pairs.into_iter().collect(), context);
        view! { <li><a href=href>{words.scanned_card()}</a></li> }
    });
    let sowing = (packet.received || packet.sown).then(|| {
        let href = context.href(&Route::PacketSowing(held.code.canonical()));
        view! { <li><a href=href>{words.scanned_sowing()}</a></li> }
    });
    (card.is_some() || sowing.is_some()).then(|| view! { <ul class="after">{card}{sowing}</ul> })
}

/// Where it was, in words: never with whom, and not how often.
fn trail(held: &HeldPacket, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let packet = &held.packet;
    let journey = context.href(&Route::PacketJourney(packet.number.to_string()));
    let last = if packet.in_flower {
        ("#poppy", words.trail_bloom())
    } else if packet.sown {
        ("#poppy", words.trail_sown())
    } else {
        ("#poppy", words.trail_you())
    };
    let stops = [
        Some(("#cornflower", words.trail_newspaper())),
        (packet.step > 0).then(|| ("#marigold", words.trail_passed_on())),
        Some(last),
    ];
    let stops: Vec<_> = stops
        .into_iter()
        .flatten()
        .map(|(flower, text)| {
            view! { <li><svg viewBox="-40 -40 80 80" aria-hidden="true"><use href=flower></use></svg>{text}</li> }
        })
        .collect();
    finished(view! {
        <section>
            <h2>{words.trail_title()}</h2>
            <ol class="trail">{stops}</ol>
            <p>{words.trail_text()}</p>
            <p><a href=journey>{words.trail_more()}</a></p>
        </section>
    })
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::{
        language::Language,
        pages::{checks, fixture},
        render::{self, Rendered},
    };
    use domain::packet::sample;

    pub(in crate::pages) fn held(change: impl FnOnce(&mut Packet)) -> HeldPacket {
        let mut packet = sample::packet();
        change(&mut packet);
        HeldPacket {
            code: PacketCode::parse("0000-0000-0015-0").unwrap(),
            packet,
            form_key: "0123".to_owned(),
        }
    }

    fn page(held: &HeldPacket, refused: Option<StepRefusal>) -> Rendered {
        render::scanned_packet(held, refused, &fixture::context(Language::Nl))
    }

    #[test]
    fn a_packet_shows_its_number_and_three_doors() {
        let Rendered { status, html } = page(&held(|_| {}), None);
        assert_eq!(status, 200);
        checks::assert_sound(&html);
        assert!(html.contains("Zakje 1204") && html.contains("Bij de krant") && html.contains("Nu bij u"));
        assert!(!html.contains("Doorgegeven</li>"));
        for form in [
            "<form action=\"/z/0000-0000-0015-0/geef\" method=\"post\">",
            "<form action=\"/z/0000-0000-0015-0/gekregen\" method=\"post\">",
        ] {
            assert_eq!(html.matches(form).count(), 1, "{form}");
        }
        assert_eq!(html.matches("name=\"stap\" value=\"1\"").count(), 2);
        assert_eq!(html.matches("name=\"form_key\" value=\"0123\"").count(), 2);
        assert!(html.contains("href=\"/ontmoeten?wijk=WK091733\""));
        assert!(html.contains("/zaadje/bloemen.ics?wijk=WK091733") && html.contains("/zakje/1204"));
    }

    #[test]
    fn the_code_stands_neither_in_the_title_nor_in_what_a_preview_shows() {
        let html = page(&held(|_| {}), None).html;
        let head = html.split("</head>").next().unwrap();
        assert!(!head.contains("0000-0000") && head.contains("noindex"));
        assert!(!head.contains("canonical") && !head.contains("og:"));
    }

    #[test]
    fn who_comes_back_finds_the_card_and_how_to_sow() {
        let given = page(&held(|packet| (packet.step, packet.given) = (1, true)), None).html;
        assert!(
            given.contains("href=\"/z/0000-0000-0015-0/kaartje?wijk=WK091733\"")
                && given.contains("Doorgegeven</li>")
        );
        // The giver's door is for the next handover, the receiver's for the one that waits.
        assert!(given.contains("name=\"stap\" value=\"2\"") && given.contains("name=\"stap\" value=\"1\""));
        let received = page(
            &held(|packet| (packet.step, packet.received, packet.sown) = (1, true, true)),
            None,
        )
        .html;
        assert!(
            received.contains("href=\"/z/0000-0000-0015-0/zaaien\"") && received.contains("Gezaaid</li>")
        );
        let bloom = page(&held(|packet| packet.in_flower = true), None).html;
        assert!(bloom.contains("In bloei</li>"));
    }

    #[test]
    fn who_was_too_late_reads_why_and_has_the_doors() {
        for (refusal, said) in [
            (StepRefusal::SomebodyWasFirst, "Iemand was u net voor"),
            (StepRefusal::Worn, "Dit zakje is 100 keer doorgegeven"),
        ] {
            let Rendered { status, html } = page(&held(|packet| packet.step = 4), Some(refusal));
            assert_eq!(status, 409);
            checks::assert_sound(&html);
            assert!(html.contains(&format!("<title>{said}")) && html.contains("role=\"alert\""));
            assert_eq!(html.matches("class=\"door ").count(), 3);
            assert_eq!(html.matches("name=\"stap\" value=\"5\"").count(), 2);
        }
    }

    #[test]
    fn in_english_every_way_stays_in_english() {
        let html = render::scanned_packet(&held(|_| {}), None, &fixture::context(Language::En)).html;
        checks::assert_sound(&html);
        assert!(html.contains("action=\"/en/z/0000-0000-0015-0/geef\""));
        assert!(html.contains("href=\"/en/ontmoeten?wijk=WK091733\""));
    }
}
