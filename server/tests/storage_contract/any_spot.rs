//! Whatever a spot holds, SQLite gives it back.
use crate::{
    bench::{Bench, Engine},
    samples::bare_spot,
};
use chrono::NaiveDate;
use domain::{
    area::AreaCode,
    geography::Position,
    hours::{Exception, ExceptionKind, Hours, Schedule},
    spot::{
        Accessibility, Act, Address, Contact, Cost, Freshness, MeetingSpot, Organization, Photo, Service,
        Source, SpotKind, Theme,
    },
};
use proptest::{collection::vec, option, prelude::*, sample::select};

/// Any text without control signs, which the domain refuses.
fn text() -> impl Strategy<Value = String> {
    "\\PC{0,40}"
}

fn day() -> impl Strategy<Value = NaiveDate> {
    (1900..2200_i32, 1..=366_u32).prop_filter_map("a day", |(year, day)| NaiveDate::from_yo_opt(year, day))
}

fn hours() -> impl Strategy<Value = Hours> {
    prop_oneof![
        Just(Hours::Unknown),
        Just(Hours::ByAppointment),
        select(vec!["24/7", "Mo-Fr 10:00-17:00", "Su[1] 14:00-16:00", "PH off"]).prop_map(Hours::read),
        text().prop_map(|text| Hours::read(&text)),
    ]
}

fn exception() -> impl Strategy<Value = Exception> {
    let kind = prop_oneof![
        Just(ExceptionKind::Closed),
        Just(ExceptionKind::ByAppointment),
        hours().prop_map(ExceptionKind::Open),
    ];
    (day(), 0..400_u64, kind, option::of(text())).prop_map(|(from, length, kind, reason)| Exception {
        from,
        until: from + chrono::Days::new(length),
        kind,
        reason,
    })
}

fn address() -> impl Strategy<Value = Address> {
    let area = prop_oneof!["WK[0-9]{4}[0-9A-Z]{2}", "BU[0-9]{4}[0-9A-Z]{4}"];
    (text(), text(), text(), area).prop_map(|(street, postal_code, city, area)| Address {
        street,
        postal_code,
        city,
        area: AreaCode::parse(&area).unwrap(),
    })
}

fn service() -> impl Strategy<Value = Service> {
    let choices = (
        vec(select(Act::ALL), 0..5),
        vec(select(Theme::ALL), 0..6),
        select(Cost::ALL),
    );
    (
        text(),
        choices,
        option::of(text()),
        vec("[a-z]{2,3}(-[A-Z]{2})?", 0..4),
    )
        .prop_map(
            |(description, (acts, themes, cost), cost_note, languages)| Service {
                description,
                acts,
                themes,
                cost,
                cost_note,
                languages,
            },
        )
}

fn accessibility() -> impl Strategy<Value = Accessibility> {
    let flags = any::<[Option<bool>; 3]>();
    let words = [option::of(text()), option::of(text()), option::of(text())];
    (flags, words).prop_map(
        |([step_free, accessible_toilet, hearing_loop], [quiet_hours, parking, bus_stop])| Accessibility {
            step_free,
            accessible_toilet,
            hearing_loop,
            quiet_hours,
            parking,
            bus_stop,
        },
    )
}

fn contact() -> impl Strategy<Value = Contact> {
    [
        option::of(text()),
        option::of(text()),
        option::of(text()),
        option::of(text()),
    ]
    .prop_map(|[name, phone, email, url]| Contact {
        name,
        phone,
        email,
        url,
    })
}

/// What a spot is, apart from what it says.
fn origin() -> impl Strategy<Value = MeetingSpot> {
    let source = (text(), text()).prop_map(|(system, external_id)| Source { system, external_id });
    let organization =
        option::of((text(), option::of(text())).prop_map(|(name, url)| Organization { name, url }));
    let photo = option::of((text(), text()).prop_map(|(url, alt)| Photo { url, alt }));
    let freshness = (option::of(text()), option::of(day())).prop_map(|(checked_by, checked_on)| Freshness {
        checked_by,
        checked_on,
    });
    (
        source,
        "[a-z0-9-]{1,80}",
        text(),
        select(SpotKind::ALL),
        organization,
        photo,
        freshness,
        any::<bool>(),
    )
        .prop_map(
            |(source, slug, name, kind, organization, photo, freshness, example)| MeetingSpot {
                source,
                slug,
                name,
                kind,
                organization,
                photo,
                freshness,
                example,
                ..bare_spot("1")
            },
        )
}

fn spot() -> impl Strategy<Value = MeetingSpot> {
    let position = (-90.0..=90.0_f64, -180.0..=180.0_f64)
        .prop_map(|(latitude, longitude)| Position::new(latitude, longitude).unwrap());
    let schedule =
        (hours(), vec(exception(), 0..4)).prop_map(|(hours, exceptions)| Schedule { hours, exceptions });
    (
        origin(),
        address(),
        position,
        schedule,
        service(),
        accessibility(),
        contact(),
    )
        .prop_map(
            |(origin, address, position, schedule, service, accessibility, contact)| MeetingSpot {
                address,
                position,
                schedule,
                service,
                accessibility,
                contact,
                ..origin
            },
        )
}

/// Each spot takes the place of the one before, so nothing of that one may stay either.
#[test]
fn any_spot_survives_being_saved_and_loaded() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let bench = runtime.block_on(Bench::open(Engine::Sqlite));
    proptest!(|(spot in spot())| {
        let loaded = runtime.block_on(async {
            bench.directory.save_spots(std::slice::from_ref(&spot)).await.unwrap();
            bench.directory.load().await.unwrap().spots
        });
        prop_assert_eq!(loaded, [spot]);
    });
    runtime.block_on(bench.close());
}
