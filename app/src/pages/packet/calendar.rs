//! The flower calendar: sow, sprout, flower, each with an invitation to a place nearby on a day when it is open.
//!
//! The file is copied to other people's servers, so it holds no code and nothing of the packet: who fetches it is who reads a
//! public page. The days are whole days, because the flowers do not look at the clock.
use crate::{
    calendar::{Event, When, calendar},
    parts::{dates, spot_card::district_name},
    request::PageContext,
    routes::Route,
};
use chrono::{Datelike as _, NaiveDate, Utc};
use domain::{
    area::{Area, AreaKind},
    packet::FlowerYear,
    spot::{MeetingSpot, Theme},
};

/// How many weeks a place is looked at for a day on which it is open.
const WEEKS: u8 = 3;

/// The file for the coming season, with places of a wijk where one is named by its code; a wijk that is not known is as if none
/// were named. Empty of events at the end of the calendar of this program.
pub(crate) fn flower_calendar(wijk: Option<&str>, context: &PageContext) -> String {
    let district = wijk
        .and_then(|code| domain::area::AreaCode::parse(code).ok())
        .filter(|code| code.kind() == AreaKind::District)
        .and_then(|code| context.directory.area(code));
    let words = context.words();
    let spots = district.map(|area| inviting(area, context)).unwrap_or_default();
    let event = |key: &str, first: NaiveDate, title: &str, text: &str, place: usize| {
        // Each time another place, as far as there are others.
        let spot = (!spots.is_empty()).then(|| spots[place % spots.len()]);
        let (day, invitation, address) = invitation(spot, first, context);
        Event {
            uid: uid(key, first, district, context),
            when: When::Days(day, day),
            summary: title.to_owned(),
            description: format!("{text}\n{invitation}"),
            place: spot.map(|spot| postal(spot, context)).unwrap_or_default(),
            url: address,
        }
    };
    let events = FlowerYear::after(context.now.date_naive()).map(|year| {
        [
            event(
                "zaaien",
                year.sow,
                words.calendar_sow(),
                words.calendar_sow_text(),
                0,
            ),
            event(
                "groen",
                year.sprout,
                words.calendar_sprout(),
                words.calendar_sprout_text(),
                1,
            ),
            event(
                "bloei",
                year.bloom,
                words.calendar_bloom(),
                words.calendar_bloom_text(),
                2,
            ),
        ]
    });
    calendar(
        events.as_ref().map_or(&[], |events| events.as_slice()),
        context.now.with_timezone(&Utc),
    )
}

/// The places of a wijk to be invited to, gardens first; where it has none, the nearest to its centre.
fn inviting<'a>(district: &Area, context: &'a PageContext) -> Vec<&'a MeetingSpot> {
    let mut spots = context.directory.spots_in(district.code);
    if spots.is_empty() {
        let nearest = context.directory.nearest(district.centre, 3);
        spots = nearest.into_iter().map(|(spot, _)| spot).collect();
    }
    // Who says when it is open comes before who does not.
    spots.sort_by_key(|spot| {
        let open = spot.schedule.first_open_day(context.now.date_naive(), WEEKS);
        (open.is_none(), !spot.service.themes.contains(&Theme::Green))
    });
    spots
}

/// The day, what is said about the place, and its page. The day is the first from `first` on that the place is open.
fn invitation(
    spot: Option<&MeetingSpot>,
    first: NaiveDate,
    context: &PageContext,
) -> (NaiveDate, String, String) {
    let words = context.words();
    let absolute = |route: &Route| format!("{}{}", context.site.origin, context.href(route));
    let Some(spot) = spot else {
        let map = absolute(&Route::Map(Vec::new()));
        return (
            first,
            words.calendar_invitation_map(&map),
            with_origin(&map, context),
        );
    };
    let page = with_origin(&absolute(&Route::Spot(spot.slug.clone())), context);
    let Some(open) = spot.schedule.first_open_day(first, WEEKS) else {
        let phone = spot.contact.phone.as_deref();
        let text = phone.map_or_else(
            || words.calendar_invitation_ask(&spot.name),
            |phone| words.calendar_invitation_call(&spot.name, phone),
        );
        return (first, text, page);
    };
    let times: Vec<_> = open
        .spans
        .iter()
        .map(|span| dates::span(words, span.start, span.end))
        .collect();
    let times = words.list(&times.iter().map(String::as_str).collect::<Vec<_>>());
    (open.date, words.calendar_invitation(&spot.name, &times), page)
}

/// An address that leads somewhere outside this site; nothing where the site does not know its own.
fn with_origin(address: &str, context: &PageContext) -> String {
    if context.site.origin.is_empty() {
        String::new()
    } else {
        address.to_owned()
    }
}

/// Name, street and wijk or town, as an agenda looks it up on a map.
fn postal(spot: &MeetingSpot, context: &PageContext) -> String {
    let town = match spot.address.city.as_str() {
        "" => district_name(spot, context),
        town => town,
    };
    [spot.name.as_str(), spot.address.street.as_str(), town]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

/// The same for the same season, wijk and language, so that fetching the file again changes the events instead of doubling
/// them.
fn uid(key: &str, day: NaiveDate, district: Option<&Area>, context: &PageContext) -> String {
    let place = district
        .or(context.directory.municipality())
        .map_or_else(|| "nergens".to_owned(), |area| area.code.to_string());
    format!("{key}-{}-{place}@buurtboom", day.year())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        language::Language,
        pages::fixture,
        request::{Desk, Site},
    };
    use domain::hours::Hours;
    use std::{collections::BTreeMap, sync::Arc};

    const MOLENBERG: Option<&str> = Some("WK091733");

    fn context(language: Language) -> PageContext {
        let mut context = fixture::context(language);
        context.site = Arc::new(Site {
            origin: "https://buurtboom.example".to_owned(),
            desk: Desk::default(),
            ..Site::default()
        });
        context
    }

    /// The events of a file, each as its properties: unfolded and unescaped as RFC 5545 says.
    fn read(file: &str) -> Vec<BTreeMap<String, String>> {
        assert!(
            file.split_inclusive("\r\n")
                .all(|line| line.ends_with("\r\n") && line.len() <= 77)
        );
        let mut events = Vec::new();
        for line in file.replace("\r\n ", "").split_terminator("\r\n") {
            assert!(!line.contains(['\r', '\n']));
            let (name, value) = line.split_once(':').expect("a property has a value");
            if line == "BEGIN:VEVENT" {
                events.push(BTreeMap::new());
            }
            if let Some(event) = events.last_mut() {
                let value = value.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";");
                event.insert(name.split(';').next().unwrap_or(name).to_owned(), value);
            }
        }
        events
    }

    #[test]
    fn three_days_each_with_a_place_that_is_open_then() {
        let events = read(&flower_calendar(MOLENBERG, &context(Language::Nl)));
        assert_eq!(events.len(), 3);
        // 15 March 2027 is a Monday; the first place is open from Monday to Friday.
        assert_eq!(events[0]["DTSTART"], "20270315");
        assert_eq!(events[0]["DTEND"], "20270316");
        assert_eq!(events[0]["DTSTAMP"], "20261124T090500Z");
        assert_eq!(events[0]["SUMMARY"], "Zaai de bloemen uit het zakje");
        assert_eq!(
            events[0]["DESCRIPTION"],
            "Kies een plek met zon, strooi de zaadjes dun en geef water.\nLoop daarna binnen bij Trefpunt De Klaproos. \
             Die dag open: 9.00 tot 16.00 uur."
        );
        assert_eq!(
            events[0]["LOCATION"],
            "Trefpunt De Klaproos, Voorbeeldstraat 6, Heerlen"
        );
        assert_eq!(
            events[0]["URL"],
            "https://buurtboom.example/plek/trefpunt-de-klaproos"
        );
        // The next time another place, which says no hours: call first.
        assert_eq!(events[1]["DTSTART"], "20270405");
        assert!(events[1]["DESCRIPTION"].ends_with("Bel even van tevoren: 045 000 00 06."));
        assert_eq!(events[2]["DTSTART"], "20270701");
    }

    #[test]
    fn a_closed_day_is_passed_over_for_the_next_that_is_open() {
        let mut spots = fixture::spots();
        spots.retain(|spot| spot.slug == "trefpunt-de-klaproos");
        spots[0].schedule.hours = Hours::read("We 10:00-12:00; PH off");
        let closed = PageContext {
            site: context(Language::Nl).site,
            ..fixture::with(Language::Nl, fixture::areas(), spots)
        };
        let days: Vec<_> = read(&flower_calendar(MOLENBERG, &closed))
            .iter()
            .map(|event| event["DTSTART"].clone())
            .collect();
        assert_eq!(days, ["20270317", "20270407", "20270707"]);
    }

    #[test]
    fn fetching_again_changes_the_events_and_adds_none() {
        let names = |wijk, language| -> Vec<_> {
            let events = read(&flower_calendar(wijk, &context(language)));
            events.into_iter().map(|event| event["UID"].clone()).collect()
        };
        let first = names(MOLENBERG, Language::Nl);
        assert_eq!(
            first,
            [
                "zaaien-2027-WK091733@buurtboom",
                "groen-2027-WK091733@buurtboom",
                "bloei-2027-WK091733@buurtboom"
            ]
        );
        assert_eq!(names(MOLENBERG, Language::En), first);
        assert_ne!(names(None, Language::Nl), first);
    }

    #[test]
    fn what_is_no_wijk_is_as_if_none_were_named() {
        let plain = flower_calendar(None, &context(Language::En));
        assert!(read(&plain)[0]["DESCRIPTION"].ends_with("Look at https://buurtboom.example/en/kaart."));
        for wijk in ["WK099999", "GM0917", "BU09173301", "\r\nATTENDEE:x", ""] {
            assert_eq!(
                flower_calendar(Some(wijk), &context(Language::En)),
                plain,
                "{wijk}"
            );
        }
    }
}
