//! A meeting spot in a list: number, name, status, what one can do, facts, address, freshness.
//!
//! A page with 200 of these is rendered for every visitor whose filters nobody had before, so a card borrows the record,
//! works out each text once and is written straight into one buffer.
use super::freshness::freshness_line;
use super::icons::{Icon, icon};
use super::status::{Tone, status_line};
use crate::{request::PageContext, words::Words};
use domain::{
    directory::Hit,
    hours::OpenStatus,
    spot::{Cost, MeetingSpot},
};
use leptos::{
    prelude::*,
    tachys::{html::InertElement, view::Position},
};
use std::borrow::Cow;

/// A longer description is left to the spot's own page; the card names its themes instead.
const LONGEST_DESCRIPTION: usize = 110;

/// The list of cards, an `<ol>`; `numbered` when a map stands beside it.
pub(crate) fn spot_list(hits: &[Hit<'_>], numbered: bool, context: &PageContext) -> impl IntoView + use<> {
    const USUAL_CARD: usize = 1200;
    let mut html = String::with_capacity(64 + hits.len() * USUAL_CARD);
    html.push_str("<ol class=\"spots\">");
    for (index, hit) in hits.iter().enumerate() {
        let mut position = Position::FirstChild;
        card(hit, numbered.then_some(index + 1), context).to_html_with_buf(
            &mut html,
            &mut position,
            true,
            false,
            Vec::new(),
        );
    }
    html.push_str("</ol>");
    InertElement::new(html)
}

/// One card, a `<li>`. With a number it says which pin on the map is the same place.
fn card<'a>(hit: &'a Hit<'a>, number: Option<usize>, context: &'a PageContext) -> impl IntoView + use<'a> {
    let words = context.words();
    let spot = hit.spot;
    let now = &context.now;
    let tone = Tone::of(&hit.status);
    let href = format!("{}/plek/{}", context.language.prefix(), spot.slug);
    view! {
        <li
            class=class(tone, number.is_some())
            id=number.map(|number| format!("p{number}"))
            data-at=number.map(|_| at(spot))
        >
            {number.map(|number| view! { <span class="spot__no">{number}</span> })}
            <h3><a href=href>{spot.name.as_str()}</a></h3>
            {status_line(words, &hit.status, now)}
            {what(spot, number.is_some(), context)}
            {facts(words, spot, &hit.status)}
            <p class="soft">{street(spot, context)}<span>{district_name(spot, context)}</span></p>
            {freshness_line(words, &spot.freshness, None, now.date_naive())}
        </li>
    }
}

/// Where it is, for the live map (see [`crate::wire::AT`]): four places are ten metres.
fn at(spot: &MeetingSpot) -> String {
    format!("{:.4},{:.4}", spot.position.latitude(), spot.position.longitude())
}

const fn class(tone: Tone, numbered: bool) -> &'static str {
    match (tone, numbered) {
        (Tone::Open, true) => "card spot spot--open",
        (Tone::Closed, true) => "card spot spot--closed",
        (Tone::Unknown, true) => "card spot spot--unknown",
        (_, false) => "card spot spot--plain",
    }
}

/// What one can do there. In the long list beside the map the themes in a word each, quick to run one's eye along; in a
/// short list the record's own words when they are short. A record with neither says what sort of place it is.
fn what<'a>(spot: &'a MeetingSpot, in_long_list: bool, context: &PageContext) -> impl IntoView + use<'a> {
    let words = context.words();
    let service = &spot.service;
    let description = service.description.trim();
    let short = !description.is_empty() && description.chars().count() <= LONGEST_DESCRIPTION;
    let (language, text) = if short && (!in_long_list || service.themes.is_empty()) {
        (context.records_language(), Cow::Borrowed(description))
    } else if service.themes.is_empty() {
        (None, Cow::Borrowed(words.kind(spot.kind)))
    } else {
        let themes: Vec<&str> = service.themes.iter().map(|theme| words.theme(*theme)).collect();
        (None, Cow::Owned(themes.join(", ")))
    };
    view! { <p lang=language>{text}</p> }
}

/// Free, no steps, other languages; where one has to call first, the number to call.
fn facts<'a>(words: Words, spot: &'a MeetingSpot, status: &OpenStatus) -> impl IntoView + use<'a> {
    let service = &spot.service;
    let free = service.cost == Cost::Free;
    let step_free = spot.accessibility.step_free == Some(true);
    let others: Vec<&str> = service
        .languages
        .iter()
        .filter(|tag| !tag.starts_with("nl"))
        .map(|tag| words.spoken(tag))
        .collect();
    let call = matches!(status, OpenStatus::Unknown | OpenStatus::ByAppointment);
    let phone = spot.contact.phone.as_deref().filter(|_| call);
    let any = free || step_free || !others.is_empty() || phone.is_some();
    any.then(|| {
        view! {
            <ul class="facts">
                {free.then(|| view! { <li>{icon(Icon::Free)}{words.card_free()}</li> })}
                {step_free.then(|| view! { <li>{icon(Icon::StepFree)}{words.card_step_free()}</li> })}
                {(!others.is_empty()).then(|| view! { <li>{icon(Icon::Languages)}{words.card_also(&words.list(&others))}</li> })}
                {phone.map(|phone| view! { <li>{icon(Icon::Phone)}<a href=tel(phone)>{phone}</a></li> })}
            </ul>
        }
    })
}

/// Street and number, with what parts them from the wijk that follows.
fn street(spot: &MeetingSpot, context: &PageContext) -> String {
    match spot.address.street.as_str() {
        "" => String::new(),
        street if district_name(spot, context).is_empty() => street.to_owned(),
        street => format!("{street}, "),
    }
}

/// The name of the wijk that a spot lies in, else its town.
pub(crate) fn district_name<'a>(spot: &'a MeetingSpot, context: &'a PageContext) -> &'a str {
    let code = spot.address.area.district().unwrap_or(spot.address.area);
    let area = context.directory.area(code);
    area.map_or(spot.address.city.as_str(), |area| area.name.as_str())
}

/// A telephone number as an address (RFC 3966): digits, and a plus in front.
pub(crate) fn tel(number: &str) -> String {
    let mut out = String::from("tel:");
    for sign in number.chars() {
        if sign.is_ascii_digit() || (sign == '+' && out.len() == 4) {
            out.push(sign);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{language::Language, pages::fixture};

    #[test]
    fn a_card_escapes_what_people_wrote() {
        let context = fixture::context(Language::Nl);
        let spot = MeetingSpot {
            name: "<b>De \"Klaproos\"</b>".to_owned(),
            ..fixture::spot("klaproos", "De Klaproos", "WK091733")
        };
        let hit = Hit {
            spot: &spot,
            status: OpenStatus::Unknown,
        };
        let html = card(&hit, Some(3), &context).to_html();
        assert!(html.contains("&lt;b&gt;De"));
        assert!(!html.contains("<b>"));
        assert!(html.contains("id=\"p3\"") && html.contains(">3</span>"));
    }

    #[test]
    fn a_list_is_the_same_cards_one_after_another() {
        let context = fixture::context(Language::Nl);
        let found = context
            .directory
            .find(&domain::directory::SpotQuery::default(), &context.now);
        let one_by_one: String = found
            .hits
            .iter()
            .map(|hit| card(hit, None, &context).to_html())
            .collect();
        let list = spot_list(&found.hits, false, &context).to_html();
        assert_eq!(list, format!("<ol class=\"spots\">{one_by_one}</ol>"));
        assert!(list.matches("<li class=\"card").count() > 1);
    }

    #[test]
    fn who_must_call_first_sees_the_number() {
        let context = fixture::context(Language::Nl);
        let spot = fixture::spot("klaproos", "De Klaproos", "WK091733");
        let with = |status| card(&Hit { spot: &spot, status }, None, &context).to_html();
        let phone = spot.contact.phone.as_deref().unwrap();
        assert!(with(OpenStatus::Unknown).contains(&format!("href=\"{}\"", tel(phone))));
        assert!(!with(OpenStatus::Open { until: None }).contains("tel:"));
    }

    #[test]
    fn a_number_to_dial_has_digits_only() {
        assert_eq!(tel("+31 (0)45-000 00 06"), "tel:+310450000006");
        assert_eq!(tel("045 000+1"), "tel:0450001");
    }
}
