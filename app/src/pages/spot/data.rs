//! The same facts for search engines: schema.org as JSON-LD.
use crate::{parts::escape::json_in_script, request::PageContext, routes::Route};
use chrono::{Datelike as _, Days, NaiveDate, NaiveTime, Weekday};
use domain::{
    hours::{DayHours, DayNote, ExceptionKind, Hours, Schedule, SpanKind, TimeSpan},
    spot::{MeetingSpot, SpotKind},
};
use leptos::{prelude::*, tachys::html::InertElement};
use serde_json::{Value, json};

/// The element with the data. Its text is JSON in which no sign can end the element.
pub(super) fn script(spot: &MeetingSpot, context: &PageContext) -> impl IntoView + use<> {
    let json = json_in_script(&place(spot, context).to_string());
    InertElement::new(format!("<script type=\"application/ld+json\">{json}</script>"))
}

fn place(spot: &MeetingSpot, context: &PageContext) -> Value {
    let today = context.now.date_naive();
    let mut place = json!({
        "@context": "https://schema.org",
        "@type": kind(spot.kind),
        "name": spot.name,
        "address": address(spot),
        "geo": {
            "@type": "GeoCoordinates",
            "latitude": spot.position.latitude(),
            "longitude": spot.position.longitude(),
        },
        "publicAccess": true,
    });
    let free = match spot.service.cost {
        domain::spot::Cost::Free => Some(true),
        domain::spot::Cost::Paid => Some(false),
        domain::spot::Cost::Unknown => None,
    };
    let own = format!(
        "{}{}",
        context.site.origin,
        context.href(&Route::Spot(spot.slug.clone()))
    );
    let known = [
        ("url", (!context.site.origin.is_empty()).then(|| json!(own))),
        (
            "description",
            (!spot.service.description.is_empty()).then(|| json!(spot.service.description)),
        ),
        ("telephone", spot.contact.phone.as_ref().map(|phone| json!(phone))),
        ("email", spot.contact.email.as_ref().map(|mail| json!(mail))),
        ("isAccessibleForFree", free.map(|free| json!(free))),
        (
            "openingHoursSpecification",
            usual_hours(&spot.schedule, today).map(Value::from),
        ),
        (
            "specialOpeningHoursSpecification",
            closings(&spot.schedule, today).map(Value::from),
        ),
    ];
    if let Some(place) = place.as_object_mut() {
        place.extend(
            known
                .into_iter()
                .filter_map(|(key, value)| Some((key.to_owned(), value?))),
        );
    }
    place
}

const fn kind(kind: SpotKind) -> &'static str {
    match kind {
        SpotKind::Library => "Library",
        SpotKind::PlaceOfWorship => "PlaceOfWorship",
        SpotKind::Garden => "Park",
        _ => "CivicStructure",
    }
}

fn address(spot: &MeetingSpot) -> Value {
    let mut address = json!({ "@type": "PostalAddress", "addressCountry": "NL" });
    let known = [
        ("streetAddress", &spot.address.street),
        ("postalCode", &spot.address.postal_code),
        ("addressLocality", &spot.address.city),
    ];
    if let Some(address) = address.as_object_mut() {
        let known = known.into_iter().filter(|(_, text)| !text.is_empty());
        address.extend(known.map(|(key, text)| (key.to_owned(), json!(text))));
    }
    address
}

/// The hours of the first week to come in which nothing is special; `None` when they are not known or follow no week.
fn usual_hours(schedule: &Schedule, today: NaiveDate) -> Option<Vec<Value>> {
    const WEEKS: u64 = 8;
    if !matches!(schedule.hours, Hours::Known { .. }) {
        return None;
    }
    let monday = today - Days::new(today.weekday().num_days_from_monday().into());
    let usual = |week: &Vec<DayHours>| {
        week.iter()
            .all(|day| !matches!(day.note, Some(DayNote::Exception(_) | DayNote::PublicHoliday)))
    };
    let week = (0..WEEKS)
        .filter_map(|week| schedule.week(monday + Days::new(7 * week)))
        .find(usual)?;
    let mut spans: Vec<(TimeSpan, Vec<&str>)> = Vec::new();
    for day in &week {
        for span in day.spans.iter().filter(|span| span.kind == SpanKind::Open) {
            let name = day_name(day.date.weekday());
            match spans.iter_mut().find(|(known, _)| known == span) {
                Some((_, days)) => days.push(name),
                None => spans.push((*span, vec![name])),
            }
        }
    }
    let hours: Vec<Value> = spans
        .into_iter()
        .map(|(span, days)| {
            json!({
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": days,
                "opens": clock(span.start),
                "closes": closes(span),
            })
        })
        .collect();
    (!hours.is_empty()).then_some(hours)
}

/// The days to come on which it is closed: the same time twice means closed all day.
fn closings(schedule: &Schedule, today: NaiveDate) -> Option<Vec<Value>> {
    let closed: Vec<Value> = schedule
        .exceptions
        .iter()
        .filter(|exception| exception.kind == ExceptionKind::Closed && exception.until >= today)
        .map(|exception| {
            json!({
                "@type": "OpeningHoursSpecification",
                "opens": "00:00",
                "closes": "00:00",
                "validFrom": exception.from.to_string(),
                "validThrough": exception.until.to_string(),
            })
        })
        .collect();
    (!closed.is_empty()).then_some(closed)
}

fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// Open round the clock is written as 00:00 to 23:59.
fn closes(span: TimeSpan) -> String {
    if span.start == NaiveTime::MIN && span.end == NaiveTime::MIN {
        "23:59".to_owned()
    } else {
        clock(span.end)
    }
}

const fn day_name(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}
