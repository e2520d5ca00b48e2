//! Everything about one meeting spot. Printed, it is one A4 with the telephone number in words.
mod around;
mod data;
mod facts;

use super::{Face, not_found};
use crate::{
    parts::{
        finished::finished,
        freshness::freshness_line,
        hours::hours_section,
        icons::{Icon, icon},
        spot_card::{district_name, tel},
        status::status_line,
    },
    request::PageContext,
    routes::Route,
};
use domain::spot::MeetingSpot;
use leptos::prelude::*;

pub(super) fn face(slug: &str, context: &PageContext) -> Face {
    let Some(spot) = context.directory.spot_by_slug(slug) else {
        return not_found::face(context);
    };
    let words = context.words();
    let area = district_name(spot, context);
    let kind = words.spot_kind_in(area, words.kind(spot.kind));
    let main = view! {
        <div class="wrap part place">
            {head(spot, &kind, context)}
            <div class="two two--main">
                <div>
                    {facts::what(spot, context)}
                    {hours_section(words, &spot.schedule, context.now.date_naive())}
                    {facts::access(spot, words)}
                </div>
                <div>
                    {facts::contact(spot, words)}
                    {around::way(spot, context)}
                    {around::nearest(spot, context)}
                </div>
            </div>
            {foot(spot, context)}
        </div>
        {data::script(spot, context)}
    };
    Face::new(&spot.name, main)
        .with_description(format!("{kind}. {}", spot.service.description))
        .with_examples(spot.example)
}

/// The name, whether it is open, and the two things to do now.
fn head(spot: &MeetingSpot, kind: &str, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let status = spot.schedule.status(&context.now);
    let list = context.href(&Route::Map(Vec::new()));
    let call = spot.contact.phone.as_deref().map(|phone| {
        view! { <a class="button" href=tel(phone)>{icon(Icon::Phone)}{words.spot_call(phone)}</a> }
    });
    finished(view! {
        <div class="place__head">
            <p class="noprint"><a class="back" href=list>{icon(Icon::Back)}{words.spot_back()}</a></p>
            <h1>{spot.name.as_str()}</h1>
            <p class="soft">{kind.to_owned()}</p>
            {status_line(words, &status, &context.now)}
            <p class="row noprint">
                {call}
                <a class="button button--second" href=around::geo(spot)>{icon(Icon::Place)}{words.spot_route()}</a>
            </p>
        </div>
    })
}

/// How fresh the record is, where it comes from, and the way to say that it is wrong.
fn foot(spot: &MeetingSpot, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let today = context.now.date_naive();
    let who = spot.freshness.checked_by.as_deref();
    let source = match spot.source.system.as_str() {
        "demo" => words.spot_source_demo(),
        "osm" => words.spot_source_osm(),
        _ => words.spot_source_own(),
    };
    let wrong = context.href(&Route::ReportChange(spot.slug.clone(), Vec::new()));
    finished(view! {
        <div class="place__foot">
            {freshness_line(words, &spot.freshness, who, today)}
            <p class="small soft">{words.spot_source(source)}</p>
            <p class="noprint"><a href=wrong>{words.spot_wrong()}</a></p>
        </div>
    })
}

#[cfg(test)]
mod tests {
    use crate::{
        language::Language,
        pages::{checks, fixture},
        render,
        request::PageContext,
        routes::Route,
    };
    use domain::{
        geography::Position,
        spot::{Contact, MeetingSpot, Photo},
    };

    const SLUG: &str = "trefpunt-de-klaproos";

    fn page(context: &PageContext) -> String {
        let rendered = render::page(&Route::Spot(SLUG.to_owned()), context);
        assert_eq!(rendered.status, 200);
        rendered.html.replace("<!>", "")
    }

    fn with(change: impl FnOnce(&mut MeetingSpot)) -> String {
        let mut spots = fixture::spots();
        change(&mut spots[1]);
        page(&fixture::with(Language::Nl, fixture::areas(), spots))
    }

    /// The JSON-LD of a page.
    fn data(html: &str) -> serde_json::Value {
        let from = html.split("application/ld+json\">").nth(1).unwrap();
        serde_json::from_str(from.split("</script>").next().unwrap()).unwrap()
    }

    #[test]
    fn everything_that_is_known_stands_on_the_page() {
        for language in Language::ALL {
            checks::assert_sound(&page(&fixture::context(language)));
        }
        let html = page(&fixture::context(Language::Nl));
        for known in [
            "<h1>Trefpunt De Klaproos</h1>",
            "Open tot 16.00 uur",
            "Maandag tot en met vrijdag",
            "9.00 tot 16.00 uur",
            "Samen eten en een praatje.",
            "href=\"tel:0450000006\"",
            "Vraag naar de gastvrouw.",
            "Er zijn geen drempels.",
            "Nederlands en Arabisch",
            "Nagekeken op 14 november door Stichting Voorbeeld",
            "href=\"/plek/trefpunt-de-klaproos/klopt-niet\"",
            "href=\"geo:50.88,5.98",
            "class=\"areas\"",
        ] {
            assert!(html.contains(known), "{known}");
        }
    }

    #[test]
    fn what_is_not_known_is_said() {
        let html = with(|spot| {
            spot.accessibility = domain::spot::Accessibility::default();
            spot.contact = Contact::default();
            spot.service.languages.clear();
        });
        assert!(html.matches("Weten wij niet. Bel even.").count() >= 5);
        assert!(html.contains("Wij hebben geen telefoonnummer."));
        checks::assert_sound(&html);
    }

    #[test]
    fn text_of_people_is_never_markup() {
        let evil = "\"></script></title><script>alert(1)</script>";
        let html = with(|spot| {
            evil.clone_into(&mut spot.name);
            evil.clone_into(&mut spot.service.description);
            evil.clone_into(&mut spot.address.street);
            spot.contact.name = Some(evil.to_owned());
            spot.accessibility.quiet_hours = Some(evil.to_owned());
        });
        assert!(!html.contains("<script>alert"));
        assert_eq!(data(&html)["name"], evil);
    }

    #[test]
    fn a_link_of_a_record_must_be_one() {
        let html = with(|spot| spot.contact.url = Some("javascript:alert(1)".to_owned()));
        assert!(!html.contains("href=\"javascript"));
        let html = with(|spot| spot.contact.url = Some("https://example.nl/trefpunt".to_owned()));
        assert!(html.contains("href=\"https://example.nl/trefpunt\" rel=\"external noopener\""));
    }

    #[test]
    fn a_picture_of_another_site_is_a_link() {
        let photo = |url: &str| {
            Some(Photo {
                url: url.to_owned(),
                alt: "De voordeur".to_owned(),
            })
        };
        let html = with(|spot| spot.photo = photo("https://example.nl/a.jpg"));
        assert!(!html.contains("<img") && html.contains("href=\"https://example.nl/a.jpg\""));
        let html = with(|spot| spot.photo = photo("/beeld/a.jpg"));
        assert!(html.contains("src=\"/beeld/a.jpg\"") && html.contains("alt=\"De voordeur\""));
    }

    #[test]
    fn search_engines_read_the_same_hours() {
        let data = data(&page(&fixture::context(Language::Nl)));
        assert_eq!(data["@context"], "https://schema.org");
        assert_eq!(data["telephone"], "045 000 00 06");
        assert_eq!(data["geo"]["latitude"], 50.88);
        let hours = data["openingHoursSpecification"].as_array().unwrap();
        assert_eq!(hours.len(), 1);
        assert_eq!(hours[0]["dayOfWeek"].as_array().unwrap().len(), 5);
        assert_eq!(
            (&hours[0]["opens"], &hours[0]["closes"]),
            (&"09:00".into(), &"16:00".into())
        );
    }

    #[test]
    fn hours_that_are_not_known_are_not_given_to_search_engines() {
        let html = with(|spot| spot.schedule.hours = domain::hours::Hours::Unknown);
        assert!(data(&html).get("openingHoursSpecification").is_none());
        assert!(html.contains("Wij weten niet wanneer deze plek open is."));
    }

    #[test]
    fn the_nearest_others_are_shown_with_their_distance() {
        let html = with(|spot| spot.position = Position::new(50.89, 5.98).unwrap());
        assert!(html.contains("Dichtbij"));
        assert!(html.contains("href=\"/plek/inloop-de-kamille\""));
        assert!(html.contains("1,1 kilometer verder"));
        assert_eq!(html.matches("href=\"/plek/trefpunt-de-klaproos\"").count(), 0);
    }
}
