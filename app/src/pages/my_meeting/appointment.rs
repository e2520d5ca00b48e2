//! A meeting that is agreed, for somebody's own agenda: when, where, and the flower. Nothing in it names anybody.
use super::{clock, place_and_time::spot_of};
use crate::{
    calendar::{Event, When, calendar},
    request::PageContext,
    routes::Route,
};
use chrono::Utc;
use domain::meeting::View;

/// The calendar file, while a meeting is agreed. Its name in an agenda is made of the moment and its time, which are public, so that
/// fetching it twice gives one entry.
pub(crate) fn appointment(view: &View, context: &PageContext) -> Option<String> {
    let View::Agreed {
        occurrence,
        spot_id,
        flower,
        ..
    } = view
    else {
        return None;
    };
    let words = context.words();
    let spot = spot_of(spot_id, context);
    let place = spot.map(|spot| {
        let address = &spot.address;
        format!(
            "{}, {}, {} {}",
            spot.name, address.street, address.postal_code, address.city
        )
    });
    let url = spot.filter(|_| !context.site.origin.is_empty()).map(|spot| {
        let path = context.href(&Route::Spot(spot.slug.clone()));
        format!("{}{path}", context.site.origin)
    });
    let (begins, ends) = (clock(occurrence.start)?, clock(occurrence.end)?);
    let event = Event {
        uid: format!("{}-{}@buurtboom", occurrence.moment, occurrence.start / 1_000),
        when: When::Hours(begins.with_timezone(&Utc), ends.with_timezone(&Utc)),
        summary: words.my_calendar_title().to_owned(),
        description: words.my_calendar_text(words.flower(*flower)),
        place: place.unwrap_or_default(),
        url: url.unwrap_or_default(),
    };
    Some(calendar(&[event], context.now.with_timezone(&Utc)))
}

#[cfg(test)]
mod tests {
    use super::super::checks::{KEY, agreed, every_view, page};
    use super::*;
    use crate::{language::Language, pages::fixture, render};

    #[test]
    fn the_file_for_an_agenda_names_nobody_and_carries_no_key() {
        let context = fixture::with_moments(Language::Nl);
        let file = render::appointment(&page(agreed(&["red-robin"])).meeting, &context).unwrap();
        assert!(
            file.contains("UID:di-1796115600@buurtboom\r\n") && file.contains("DTSTART:20261201T090000Z")
        );
        assert!(file.contains("LOCATION:Trefpunt De Klaproos\\, Voorbeeldstraat 6"));
        let plain = file.replace("\r\n ", "");
        for secret in [
            KEY,
            "roodborst",
            "robin",
            "uil",
            "owl",
            "invitation-7",
            "Molenberg",
        ] {
            assert!(!plain.contains(secret), "{secret}");
        }
        for view in every_view() {
            let is_agreed = matches!(view, View::Agreed { .. });
            assert_eq!(
                render::appointment(&page(view).meeting, &context).is_some(),
                is_agreed
            );
        }
    }
}
