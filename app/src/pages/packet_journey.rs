//! The journey of a packet, for everybody: how far it came, never with whom. Beside it what all packets did together, so that
//! the page of a new packet is not empty.
//!
//! Every count comes here as [`domain::packet::JourneyShown`] lets it out; this page knows no other.
use super::Face;
use crate::{
    parts::{figures, finished::finished, scene::plants},
    request::PageContext,
    routes::Route,
};
use domain::packet::{JourneyShown, Roughly};
use leptos::prelude::*;

/// The page.
pub(crate) fn face(journey: &JourneyShown, context: &PageContext) -> Face {
    let words = context.words();
    let title = words.journey_title(&journey.number.to_string());
    let packet = context.href(&Route::Packet);
    let main = view! {
        {plants()}
        <div class="wrap part two">
            <div>
                <h1>{title.clone()}</h1>
                <p class="lead">{words.journey_lead()}</p>
                {stops(journey, context)}
            </div>
            <div>
                {together(journey, context)}
                <section>
                    <h2>{words.journey_have()}</h2>
                    <p>{words.journey_have_text()}</p>
                    <p><a class="button" href=packet>{words.journey_have_button()}</a></p>
                </section>
            </div>
        </div>
    };
    Face::new(title, main).with_description(words.journey_description())
}

/// What is known of this packet, each with a flower.
fn stops(journey: &JourneyShown, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let passed_on = match journey.passed_on {
        Roughly::Few => words.journey_passed_few().to_owned(),
        Roughly::About(count) => words.journey_passed_about(&figures::grouped(&count.to_string(), words.0)),
    };
    let districts = journey
        .districts
        .map(|count| words.journey_districts(usize::try_from(count).unwrap_or(usize::MAX)));
    // Flowers that bloom were sown, whether that was told or not.
    let growth = if journey.in_flower {
        words.journey_bloom()
    } else if journey.sown {
        words.journey_sown()
    } else {
        words.journey_not_sown()
    };
    let stops = [
        Some(("#cornflower", words.trail_newspaper().to_owned())),
        Some(("#marigold", passed_on)),
        districts.map(|districts| ("#cornflower", districts)),
        Some(("#poppy", growth.to_owned())),
    ];
    let stops: Vec<_> = stops
        .into_iter()
        .flatten()
        .map(|(flower, text)| {
            view! { <li><svg viewBox="-40 -40 80 80" aria-hidden="true"><use href=flower></use></svg><span>{text}</span></li> }
        })
        .collect();
    finished(view! { <ol class="journey">{stops}</ol> })
}

/// What all packets of the campaign did together, as far as it may be told.
fn together(journey: &JourneyShown, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let counts = [
        (journey.campaign_passed_on, words.journey_all_passed()),
        (journey.campaign_travelled, words.journey_all_travelled()),
        (journey.campaign_talked, words.journey_all_talked()),
        (journey.campaign_sown, words.journey_all_sown()),
        (journey.campaign_in_flower, words.journey_all_bloom()),
    ];
    let counts: Vec<_> = counts
        .into_iter()
        .filter_map(|(count, text)| match count {
            Roughly::Few => None,
            Roughly::About(count) => {
                Some(view! { <li><b>{figures::grouped(&count.to_string(), words.0)}</b>{text}</li> })
            }
        })
        .collect();
    let few = counts.is_empty();
    let text = words.journey_together_text(journey.campaign.as_str(), context.municipality());
    finished(view! {
        <section class="card poppy">
            <h2>{words.journey_together()}</h2>
            <p>{text}</p>
            {few.then(|| view! { <p>{words.journey_all_few()}</p> })}
            {(!few).then(|| view! { <ul class="counts">{counts}</ul> })}
            <p class="small">{words.journey_rounded()}</p>
        </section>
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        language::Language,
        pages::{checks, fixture},
        render,
    };
    use domain::packet::{Campaign, PacketNumber};

    fn journey(passed_on: Roughly, districts: Option<u64>, together: u64) -> JourneyShown {
        let roughly = |count| {
            if count < 10 {
                Roughly::Few
            } else {
                Roughly::About(count)
            }
        };
        JourneyShown {
            number: PacketNumber::new(1204).unwrap(),
            campaign: Campaign::parse("<i>voorjaar</i> 2027").unwrap(),
            passed_on,
            districts,
            sown: true,
            in_flower: false,
            campaign_passed_on: roughly(together),
            campaign_travelled: roughly(together / 2),
            campaign_talked: Roughly::Few,
            campaign_sown: Roughly::Few,
            campaign_in_flower: Roughly::Few,
        }
    }

    fn html(journey: &JourneyShown, language: Language) -> String {
        let html = render::packet_journey(journey, &fixture::context(language)).html;
        checks::assert_sound(&html);
        html
    }

    #[test]
    fn a_short_journey_tells_its_phases_and_what_all_did_together() {
        let html = html(&journey(Roughly::Few, None, 4_325), Language::Nl);
        for text in [
            "<h1>De reis van zakje 1204</h1>",
            "Minder dan 10 keer doorgegeven",
            "De zaadjes zijn gezaaid",
            "<b>4.325</b>keer doorgegeven",
            "De zakjes van &lt;i&gt;voorjaar&lt;/i&gt; 2027 gingen op reis door Heerlen.",
        ] {
            assert!(html.contains(text), "{text}");
        }
        assert!(!html.contains("zakjes gezaaid") && !html.contains("wijken</span>"));
    }

    #[test]
    fn a_long_one_tells_how_many_wijken_and_never_which() {
        let html = html(&journey(Roughly::About(45), Some(7), 0), Language::En);
        assert!(html.contains("Passed on about 45 times") && html.contains("In 7 districts"));
        assert!(html.contains("The journey has just begun.") && !html.contains("class=\"counts\""));
    }
}
