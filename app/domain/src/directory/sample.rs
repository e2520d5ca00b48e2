//! A small Heerlen for the tests of this room, and strategies for invented ones.
use super::{Directory, DirectoryParts, Revision, SpotQuery, WhenOpen};
use crate::{
    area::{Area, AreaCode, Figures},
    geography::{Outline, Position},
    hours::{Hours, Schedule},
    spot::{Accessibility, Address, Contact, Cost, Freshness, MeetingSpot, Service, Source, SpotKind, Theme},
    text::slug,
};
use geo::{MultiPolygon, polygon};
use proptest::{prelude::*, sample::select};
use std::sync::LazyLock;

/// A code that is known to be right.
pub(super) fn code(text: &str) -> AreaCode {
    AreaCode::parse(text).unwrap()
}

/// A place that is known to be on earth.
pub(super) fn at(latitude: f64, longitude: f64) -> Position {
    Position::new(latitude, longitude).unwrap()
}

/// An area that is a square of `half` degrees to each side of its centre.
pub(super) fn area(area_code: &str, name: &str, centre: (f64, f64), half: f64) -> Area {
    let (y, x) = centre;
    let square = polygon![
        (x: x - half, y: y - half), (x: x + half, y: y - half), (x: x + half, y: y + half), (x: x - half, y: y + half),
    ];
    Area {
        code: code(area_code),
        name: name.to_owned(),
        slug: slug(name),
        centre: at(y, x),
        outline: Some(Outline::new(MultiPolygon(vec![square])).unwrap()),
        approximate: false,
        boundary_year: Some(2022),
        figures: Figures::default(),
    }
}

/// A spot of which little more than its name and area is known.
pub(super) fn spot(name: &str, area: &str) -> MeetingSpot {
    MeetingSpot {
        id: slug(name),
        source: Source {
            system: "test".to_owned(),
            external_id: slug(name),
        },
        slug: slug(name),
        name: name.to_owned(),
        kind: SpotKind::MeetingPoint,
        organization: None,
        contact: Contact::default(),
        address: Address {
            street: "Justus van Maurikstraat 38".to_owned(),
            postal_code: "6416 SP".to_owned(),
            city: "Heerlen".to_owned(),
            area: code(area),
        },
        position: at(50.885, 5.99),
        schedule: Schedule {
            hours: Hours::Unknown,
            exceptions: Vec::new(),
        },
        service: Service {
            description: String::new(),
            acts: Vec::new(),
            themes: Vec::new(),
            cost: Cost::Unknown,
            cost_note: None,
            languages: vec!["nl".to_owned()],
        },
        accessibility: Accessibility::default(),
        photo: None,
        freshness: Freshness::default(),
        example: false,
    }
}

/// Two wijken with three buurten.
pub(super) fn areas() -> Vec<Area> {
    vec![
        area("BU09173302", "Molenberg-Zuid", (50.88, 5.99), 0.005),
        area("WK091733", "Molenberg", (50.885, 5.99), 0.01),
        area("GM0917", "Heerlen", (50.89, 5.97), 0.05),
        area("BU09173301", "Molenberg", (50.89, 5.99), 0.005),
        area("WK091725", "Bekkerveld en Aambos", (50.885, 5.97), 0.01),
        area("BU09172500", "Aambos", (50.885, 5.97), 0.005),
    ]
}

/// Three spots in those wijken.
pub(super) fn sample_parts() -> DirectoryParts {
    let mut room = spot("Huiskamer De Kersenboom", "BU09173301");
    room.kind = SpotKind::LivingRoom;
    room.service.themes = vec![Theme::Coffee, Theme::Newcomers];
    room.service.languages = vec!["nl".to_owned(), "ar".to_owned()];
    room.service.cost = Cost::Free;
    room.accessibility.step_free = Some(true);
    let mut house = spot("Buurthuis ’t Lindeblad", "BU09172500");
    house.kind = SpotKind::CommunityCentre;
    house.address.street = "Aambosweg 12".to_owned();
    house.position = at(50.885, 5.971);
    house.service.themes = vec![Theme::Music];
    house.service.languages.push("PL".to_owned());
    house.service.cost = Cost::Free;
    let trefpunt = spot("Trefpunt Molenberg", "BU09173302");
    DirectoryParts {
        moments: Vec::new(),
        revision: Revision(7),
        areas: areas(),
        spots: vec![trefpunt, room, house],
        tree: None,
    }
}

/// The directory of [`sample_parts`], built once for all tests.
pub(super) fn directory() -> &'static Directory {
    static DIRECTORY: LazyLock<Directory> = LazyLock::new(|| Directory::build(sample_parts()));
    &DIRECTORY
}

fn invented_spot() -> impl Strategy<Value = MeetingSpot> {
    let word = || "[a-z]{3,11}";
    let codes = select(vec![
        "BU09173301",
        "BU09173302",
        "WK091733",
        "BU09172500",
        "WK091725",
    ]);
    let themes = prop::collection::btree_set(select(Theme::ALL), 0..3);
    let languages = prop::collection::btree_set(select(vec!["nl", "ar", "pl", "AR-sy"]), 0..3);
    let place = (50.85..50.93, 5.9..6.05);
    let access = prop::option::of(any::<bool>());
    let hours = select(vec![
        "",
        "Mo-Fr 09:00-17:00",
        "Tu 19:00-22:00",
        "Sa 10:00-12:00",
        "by appointment",
    ]);
    (
        (word(), word(), word()),
        codes,
        themes,
        languages,
        place,
        access,
        select(Cost::ALL),
        hours,
    )
        .prop_map(
            |((first, second, street), area, themes, languages, place, access, cost, hours)| {
                let mut made = spot(&format!("{first} {second}"), area);
                made.address.street = format!("{street} 1");
                made.service.themes = themes.into_iter().collect();
                made.service.languages = languages.into_iter().map(str::to_owned).collect();
                made.position = at(place.0, place.1);
                made.accessibility.step_free = access;
                made.service.cost = cost;
                made.schedule.hours = Hours::read(hours);
                made
            },
        )
}

/// Invented spots in the areas of the sample.
pub(super) fn parts() -> impl Strategy<Value = DirectoryParts> {
    prop::collection::vec(invented_spot(), 0..24).prop_map(|spots| DirectoryParts {
        moments: Vec::new(),
        revision: Revision(1),
        areas: areas(),
        spots,
        tree: None,
    })
}

/// Any question about the areas of the sample.
pub(super) fn query() -> impl Strategy<Value = SpotQuery> {
    let codes = || prop::option::of(select(vec!["WK091733", "BU09173302", "WK091725", "GM0917"]));
    (
        "(|[a-z]{1,3}|molenberg|aambos koffie|justus)",
        prop::collection::btree_set(select(WhenOpen::ALL), 0..3),
        prop::collection::btree_set(select(Theme::ALL), 0..4),
        codes(),
        any::<(bool, bool)>(),
        prop::option::of(select(vec!["nl", "ar", "pl", "uk"])),
        codes(),
    )
        .prop_map(
            |(text, when, themes, area, (free, step_free), language, near)| SpotQuery {
                text,
                when,
                themes,
                area: area.map(code),
                free,
                step_free,
                language: language.map(str::to_owned),
                near: near.map(code),
            },
        )
}
