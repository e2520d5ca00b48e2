//! The card for who passes a packet on: three easy questions, and places that are near for both. To show, or to print on one A4.
use super::{
    Face,
    packet::{doors::step_field, talk},
    scanned_packet::HeldPacket,
};
use crate::{
    parts::{
        aloud::aloud,
        finished::finished,
        form::{FieldText, Listed, select},
        hours::usual_hours,
        icons::{Icon, icon},
        qr::qr,
        scene::plants,
        spot_card::district_name,
    },
    request::PageContext,
    routes::Route,
};
use domain::{
    area::{Area, AreaCode, AreaKind},
    spot::MeetingSpot,
};
use leptos::prelude::*;

/// The wijk of who gives, and of the other, in the address of the card.
pub(crate) const GIVER: &str = "wijk";
const OTHER: &str = "met";

/// So many places stand on a card.
const PLACES: usize = 3;

/// The card, for the wijken that its address names.
pub(crate) fn face(held: &HeldPacket, pairs: &[(String, String)], context: &PageContext) -> Face {
    let words = context.words();
    let [giver, other] = [GIVER, OTHER].map(|name| named(name, pairs, context));
    let centre = giver.or(other);
    let spots = match (centre, other) {
        (Some(one), Some(other)) => context
            .directory
            .nearest_to_both(one.centre, other.centre, PLACES),
        (Some(one), None) => context.directory.nearest_to_both(one.centre, one.centre, PLACES),
        _ => Vec::new(),
    };
    let examples = spots.iter().any(|spot| spot.example);
    let main = view! {
        {plants()}
        <div class="wrap part">
            <div class="noprint">
                <p><a class="back" href=held.page(context)>{icon(Icon::Back)}{words.card_back()}</a></p>
                <h1>{words.card_title()}</h1>
                <p class="lead">{words.card_lead()}</p>
                {aloud(context)}
            </div>
            <div class="two two--main">
                {card(held, giver, other, &spots, context)}
                <div class="noprint">
                    {talked(held, giver, other, context)}
                    {choose(held, giver, other, context)}
                </div>
            </div>
        </div>
    };
    Face::new(words.card_title(), main).with_examples(examples)
}

/// The wijk that a pair names.
fn named<'a>(name: &str, pairs: &[(String, String)], context: &'a PageContext) -> Option<&'a Area> {
    pairs
        .iter()
        .filter(|(key, _)| key == name)
        .find_map(|(_, value)| AreaCode::parse(value).ok())
        .filter(|code| code.kind() == AreaKind::District)
        .and_then(|code| context.directory.area(code))
}

/// The card itself: the only thing on the paper.
fn card(
    held: &HeldPacket,
    giver: Option<&Area>,
    other: Option<&Area>,
    spots: &[&MeetingSpot],
    context: &PageContext,
) -> impl IntoView + use<> {
    let words = context.words();
    let near = match (giver, other) {
        (Some(one), Some(other)) if one.code != other.code => {
            Some(words.card_spots_in(&one.name, &other.name))
        }
        (Some(one), _) | (None, Some(one)) => Some(words.card_spots_near(&one.name)),
        (None, None) => None,
    };
    // Without a wijk the question for it stands beside the card, and the paper says nothing of places.
    let map = context.href(&Route::Map(Vec::new()));
    let nowhere = spots.is_empty().then(|| match near {
        Some(_) => view! { <p><a href=map>{words.card_no_spots()}</a></p> }.into_any(),
        None => view! { <p class="noprint">{words.card_no_district()}</p> }.into_any(),
    });
    let places: Vec<_> = spots.iter().map(|spot| place(spot, context)).collect();
    let places = (!places.is_empty()).then(|| view! { <ul class="talk__spots">{places}</ul> });
    finished(view! {
        <article class="talk">
            <div class="talk__top">
                <div>
                    <h2 class="talk__title">{words.card_heading()}</h2>
                    <p class="lead">{words.card_text()}</p>
                </div>
                <svg viewBox="-42 -42 84 84" aria-hidden="true"><use href="#poppy"></use></svg>
            </div>
            <h3>{words.card_questions()}</h3>
            {talk::list(&talk::of_packet(&held.packet, context))}
            <h3 class=near.is_none().then_some("noprint")>{words.card_spots()}</h3>
            {near.clone().map(|near| view! { <p>{near}</p> })}
            {nowhere}
            {places}
            {giver.or(other).and_then(|area| guide(area, context))}
        </article>
    })
}

/// A place on the card: enough to go there without a telephone.
fn place(spot: &MeetingSpot, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let href = context.href(&Route::Spot(spot.slug.clone()));
    let street = [spot.address.street.as_str(), district_name(spot, context)]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    let hours = usual_hours(words, &spot.schedule, context.now.date_naive())
        .unwrap_or_else(|| words.status_unknown().to_owned());
    let phone = spot.contact.phone.clone();
    view! {
        <li>
            <a href=href><b>{spot.name.clone()}</b></a>
            <span>{street}</span>
            <span class="small">{hours}</span>
            {phone.map(|phone| view! { <span class="small">{phone}</span> })}
        </li>
    }
}

/// The way to the printed guide of the wijk, where there is one.
fn guide(district: &Area, context: &PageContext) -> Option<impl IntoView + use<>> {
    let words = context.words();
    context.directory.tree()?.trunk(district.code)?;
    let href = context.href(&Route::Guide(district.slug.clone()));
    let absolute = format!("{}{href}", context.site.origin);
    let square =
        (!context.site.origin.is_empty()).then(|| qr(&absolute, &words.card_guide_qr(&district.name)));
    Some(finished(view! {
        <div class="talk__guide">
            {square}
            <p><a href=href>{words.card_guide(&district.name)}</a></p>
        </div>
    }))
}

/// The tap "we talked", or that it was told. Before the packet was passed on there is nothing to tell.
fn talked(
    held: &HeldPacket,
    giver: Option<&Area>,
    other: Option<&Area>,
    context: &PageContext,
) -> impl IntoView + use<> {
    let words = context.words();
    let packet = &held.packet;
    let journey = context.href(&Route::PacketJourney(packet.number.to_string()));
    let told = packet.talked.then(|| {
        view! {
            <h2>{words.card_talked_done()}</h2>
            <p class="done">{icon(Icon::Check)}{words.card_talked_kept()}</p>
            <p>{words.card_talked_done_text()}</p>
        }
    });
    // So that the same card comes back.
    let wijken = [(GIVER, giver), (OTHER, other)].map(|(name, area)| {
        let code = area?.code.to_string();
        Some(view! { <input type="hidden" name=name value=code/> })
    });
    let tell = (packet.step > 0 && !packet.talked).then(|| {
        view! {
            <h2>{words.card_talked()}</h2>
            <form action=held.act("gesproken", context) method="post">
                {step_field(packet.step)}
                {wijken}
                <p><button class="button">{words.card_talked_button()}</button></p>
            </form>
            <p class="soft">{words.card_talked_text()}</p>
        }
    });
    finished(view! {
        <section>
            {told}
            {tell}
            <p><a href=journey>{words.trail_more()}</a></p>
        </section>
    })
}

/// Which wijken: a form that asks again for this page, and keeps nothing.
fn choose(
    held: &HeldPacket,
    giver: Option<&Area>,
    other: Option<&Area>,
    context: &PageContext,
) -> Option<impl IntoView + use<>> {
    let words = context.words();
    let mut districts: Vec<&Area> = context.directory.districts().collect();
    districts.sort_by(|one, other| one.name.cmp(&other.name));
    let list = |name: &'static str, label: &str, chosen: Option<&Area>| {
        let options = districts.iter().map(|area| Listed {
            value: area.code.to_string(),
            text: area.name.clone(),
            language: None,
        });
        let text = FieldText {
            label: label.to_owned(),
            ..FieldText::default()
        };
        let chosen = chosen.map(|area| area.code.to_string()).unwrap_or_default();
        select(name, text, words.card_unknown(), options.collect(), &chosen)
    };
    (!districts.is_empty()).then(|| {
        finished(view! {
            <section>
                <h2>{words.card_choose()}</h2>
                <p>{words.card_choose_text()}</p>
                <form action=held.card(Vec::new(), context)>
                    {list(GIVER, words.card_yours(), giver)}
                    {list(OTHER, words.card_theirs(), other)}
                    <p><button class="button button--second">{words.card_choose_button()}</button></p>
                </form>
            </section>
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        language::Language,
        pages::{checks, fixture, scanned_packet::tests::held},
        render,
        request::Site,
    };
    use std::sync::Arc;

    fn pairs(giver: &str, other: &str) -> Vec<(String, String)> {
        vec![
            (OTHER.to_owned(), other.to_owned()),
            (GIVER.to_owned(), giver.to_owned()),
        ]
    }

    fn html(giver: &str, other: &str, context: &PageContext) -> String {
        let held = held(|packet| (packet.step, packet.given) = (1, true));
        let html = render::packet_card(&held, &pairs(giver, other), context).html;
        checks::assert_sound(&html);
        html
    }

    #[test]
    fn it_has_three_questions_and_places_for_both() {
        let context = fixture::context(Language::Nl);
        let html = html("WK091733", "WK091705", &context);
        assert_eq!(html.matches("?</li>").count(), 3);
        assert!(html.contains("Dicht bij Molenberg en De Koumen"));
        assert_eq!(html.matches("<a href=\"/plek/").count(), PLACES);
        assert!(html.contains("Voorbeeldstraat 6, Molenberg") && html.contains("zijn verzonnen"));
        assert!(html.contains("<option value=\"WK091705\" selected>De Koumen</option>"));
        assert!(html.contains("<form action=\"/z/0000-0000-0015-0/kaartje\">"));
    }

    #[test]
    fn places_need_a_wijk_and_the_guide_a_contact_person() {
        let context = fixture::context(Language::Nl);
        let nowhere = html("", "<b>", &context);
        assert!(nowhere.contains("Kies eerst uw wijk.") && !nowhere.contains("Dicht bij"));
        let empty = fixture::with(Language::Nl, fixture::areas(), Vec::new());
        assert!(html("WK091733", "", &empty).contains("Wij kennen hier nog geen plek"));
        let one = html("", "WK091733", &context);
        assert!(one.contains("Dicht bij Molenberg</p>") && !one.contains("/gids/"));

        let mut context = fixture::with_tree(Language::Nl);
        let guide = html("WK091733", "", &context);
        assert!(guide.contains("href=\"/gids/molenberg\"") && !guide.contains("class=\"qr\""));
        context.site = Arc::new(Site {
            origin: "https://buurtboom.example".to_owned(),
            ..Site::default()
        });
        assert!(html("WK091733", "", &context).contains("class=\"qr\""));
    }

    #[test]
    fn talking_is_told_once_and_only_after_passing_on() {
        let context = fixture::context(Language::Nl);
        let page = |step, talked| {
            let held = held(|packet| (packet.step, packet.talked) = (step, talked));
            render::packet_card(&held, &Vec::new(), &context).html
        };
        let form = "action=\"/z/0000-0000-0015-0/gesproken\"";
        assert!(!page(0, false).contains(form));
        assert!(page(2, false).contains(form) && page(2, false).contains("name=\"stap\" value=\"2\""));
        let told = page(2, true);
        assert!(!told.contains(form) && told.contains("Wat fijn dat u elkaar sprak"));
        assert!(told.contains("href=\"/zakje/1204\""));
    }
}
