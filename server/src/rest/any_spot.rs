//! Whatever an import can bring in, for the tests of what goes out again.
use domain::{
    area::{Area, AreaCode, Figures},
    geography::Position,
    hours::{Exception, ExceptionKind, Hours, Schedule},
    spot::{
        Accessibility, Act, Address, Contact, Cost, Freshness, MeetingSpot, Organization, Photo, Service,
        Source, SpotKind, Theme,
    },
};
use proptest::{prelude::*, sample::subsequence};

fn code(text: &str) -> AreaCode {
    AreaCode::parse(text).unwrap()
}

/// Two wijken of Heerlen.
pub(super) fn areas() -> Vec<Area> {
    let area = |text: &str, name: &str| Area {
        code: code(text),
        name: name.to_owned(),
        slug: domain::text::slug(name),
        centre: Position::new(50.885, 5.98).unwrap(),
        outline: None,
        approximate: true,
        boundary_year: None,
        figures: Figures::default(),
    };
    vec![
        area("GM0917", "Heerlen"),
        area("WK091733", "Heerlen-Centrum"),
        area("WK091739", "Molenberg"),
    ]
}

/// Text as a field may hold it.
fn text() -> impl Strategy<Value = String> {
    "[a-zé=+@#'-][a-z,;|:\"é'0-9-]{0,9}( [a-z0-9,|]{1,6}){0,2}"
}

fn schedule() -> impl Strategy<Value = Schedule> {
    let hours = proptest::sample::select(vec![
        "",
        "op afspraak",
        "ma-vr 9-17",
        "24/7",
        "Mo-Fr 09:00-17:00; PH off",
        "Apr-Sep Tu[1] 10:00-12:00 \"alleen in de tuin\"",
    ]);
    let kind = prop_oneof![
        Just(ExceptionKind::Closed),
        Just(ExceptionKind::ByAppointment),
        Just(ExceptionKind::Open(Hours::read("10:00-12:00"))),
    ];
    let day = (1_u32..28).prop_map(|day| chrono::NaiveDate::from_ymd_opt(2026, 12, day).unwrap());
    let exception = (day, 0_u64..9, kind, prop::option::of("[a-z]( ?[a-z|é]){0,9}")).prop_map(
        |(from, days, kind, reason)| Exception {
            from,
            until: from + chrono::Days::new(days),
            kind,
            reason,
        },
    );
    (hours, prop::collection::vec(exception, 0..3)).prop_map(|(hours, exceptions)| Schedule {
        hours: Hours::read(hours),
        exceptions,
    })
}

prop_compose! {
    fn service()(
        description in prop_oneof![Just(String::new()), text()],
        acts in subsequence(Act::ALL.to_vec(), 0..4),
        themes in subsequence(Theme::ALL.to_vec(), 0..6),
        cost in proptest::sample::select(Cost::ALL),
        cost_note in prop::option::of(text()),
        languages in subsequence(vec!["nl", "ar", "pl", "uk"], 0..4),
    ) -> Service {
        let languages = languages.into_iter().map(str::to_owned).collect();
        Service { description, acts, themes, cost, cost_note, languages }
    }
}

prop_compose! {
    fn accessibility()(
        known in any::<[Option<bool>; 3]>(),
        [quiet_hours, parking, bus_stop] in [prop::option::of(text()), prop::option::of(text()), prop::option::of(text())],
    ) -> Accessibility {
        let [step_free, accessible_toilet, hearing_loop] = known;
        Accessibility { step_free, accessible_toilet, hearing_loop, quiet_hours, parking, bus_stop }
    }
}

prop_compose! {
    /// Any spot that an import can bring in.
    pub(super) fn any_spot()(
        ((name, kind), example) in ((text(), proptest::sample::select(SpotKind::ALL)), any::<bool>()),
        id in prop_oneof!["[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}", "node/[0-9]{1,4}"],
        system in proptest::sample::select(vec!["hsds", "osm"]),
        organization in prop::option::of((text(), prop::option::of(Just("https://example.nl/club".to_owned())))),
        [contact_name, checked_by] in [prop::option::of(text()), prop::option::of(text())],
        [phone, email, url] in [
            prop::option::of(Just("+31 45 000 00 01".to_owned())),
            prop::option::of(Just("plek@example.nl".to_owned())),
            prop::option::of(Just("https://example.nl/plek".to_owned())),
        ],
        (street, postal_code, city) in (
            prop_oneof![Just(String::new()), text()],
            prop_oneof![Just(""), Just("6411 AB")],
            prop_oneof![Just(String::new()), text()],
        ),
        area in proptest::sample::select(vec!["WK091733", "WK091739"]),
        (latitude, longitude) in (50.88..50.89, 5.97..5.99),
        (schedule, service, accessibility) in (schedule(), service(), accessibility()),
        photo in prop::option::of(text()),
        checked_on in prop::option::of((2020_i32..2027).prop_map(|year| chrono::NaiveDate::from_ymd_opt(year, 3, 9).unwrap())),
    ) -> MeetingSpot {
        MeetingSpot {
            id: id.clone(),
            slug: id.clone(),
            source: Source { system: system.to_owned(), external_id: id },
            name,
            kind,
            organization: organization.map(|(name, url)| Organization { name, url }),
            contact: Contact { name: contact_name, phone, email, url },
            address: Address { street, postal_code: postal_code.to_owned(), city, area: code(area) },
            position: Position::new(latitude, longitude).unwrap(),
            schedule,
            service,
            accessibility,
            photo: photo.map(|alt| Photo { url: "https://example.nl/a.jpg".to_owned(), alt }),
            freshness: Freshness { checked_by, checked_on },
            example,
        }
    }
}
