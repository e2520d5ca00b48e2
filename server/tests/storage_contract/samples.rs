//! Records to keep: one with everything, one with nothing that can be left out.
use chrono::NaiveDate;
use domain::{
    area::{Area, AreaCode, FigureKey, Figures},
    change::{ChangeRequest, WrongPart},
    contact::{ContactRequest, MOST_NAME_SIGNS, MOST_WHY_SIGNS, Reach, RequestKind},
    geography::{Outline, Position},
    hours::{Exception, ExceptionKind, Hours, Schedule},
    signal::{Signal, Theme as SignalTheme},
    spot::{
        Accessibility, Act, Address, Contact, Cost, Freshness, MeetingSpot, Organization, Photo, Service,
        Source, SpotKind, Theme,
    },
    text::PlainText,
    tree::{file::read, sample::tree_for},
};
use geo::{MultiPolygon, polygon};
use server::intake::{demo_tree, tree::node};
use std::sync::Arc;
use usecases::ports::TreeToPublish;

pub fn code(text: &str) -> AreaCode {
    AreaCode::parse(text).unwrap()
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// An area of which only the centre is known.
pub fn area(text: &str) -> Area {
    Area {
        code: code(text),
        name: format!("Gebied {text}"),
        slug: text.to_lowercase(),
        centre: Position::new(50.888_174, 5.979_499_1).unwrap(),
        outline: None,
        approximate: true,
        boundary_year: None,
        figures: Figures::default(),
    }
}

/// An area with a border, a hole in it, and figures of two years.
pub fn measured_area(text: &str) -> Area {
    let border = polygon!(
        exterior: [(x: 5.9, y: 50.8), (x: 6.1, y: 50.8), (x: 6.1, y: 50.95)],
        interiors: [[(x: 6.0, y: 50.81), (x: 6.05, y: 50.81), (x: 6.05, y: 50.85)]],
    );
    let mut figures = Figures::default();
    figures.set(FigureKey::Inhabitants, 2020, 3_120.0);
    figures.set(FigureKey::Inhabitants, 2024, 0.0);
    figures.set(FigureKey::HouseholdSize, 2024, 2.1);
    Area {
        name: "Caumerveld-Douve Weien – ’t Loon ﻣرﻛز 🌱".to_owned(),
        outline: Some(Outline::new(MultiPolygon(vec![border])).unwrap()),
        approximate: false,
        boundary_year: Some(2024),
        figures,
        ..area(text)
    }
}

/// A spot of which nothing is known that can be left out.
pub fn bare_spot(id: &str) -> MeetingSpot {
    MeetingSpot {
        id: id.to_owned(),
        source: Source {
            system: "csv:heerlen".to_owned(),
            external_id: format!("row {id}"),
        },
        slug: format!("plek-{id}"),
        name: "De Huiskamer".to_owned(),
        kind: SpotKind::Other,
        organization: None,
        contact: Contact::default(),
        address: Address {
            street: String::new(),
            postal_code: String::new(),
            city: String::new(),
            area: code("WK091733"),
        },
        position: Position::new(50.9, 5.98).unwrap(),
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
            languages: Vec::new(),
        },
        accessibility: Accessibility::default(),
        photo: None,
        freshness: Freshness::default(),
        example: false,
    }
}

/// A spot of which everything is known.
pub fn full_spot(id: &str) -> MeetingSpot {
    let some = |text: &str| Some(text.to_owned());
    MeetingSpot {
        name: "Buurthuis ’t Lindeblad, café “Ons Hökske” 🌳 'quoted' \\ \"twice\"; --".to_owned(),
        kind: SpotKind::CommunityCentre,
        organization: Some(Organization {
            name: "Stichting Zonnebloem & Co".to_owned(),
            url: some("https://example.org/?a=1&b=2"),
        }),
        contact: Contact {
            name: some("de gastvrouw"),
            phone: some("045 - 560 40 40"),
            email: some("plek@example.org"),
            url: some("https://example.org/plek"),
        },
        address: Address {
            street: "Groeët Genhei 12-b".to_owned(),
            postal_code: "6411 AB".to_owned(),
            city: "Heerlen".to_owned(),
            area: code("BU09173301"),
        },
        position: Position::new(50.883_456_789_012_34, 5.981_234_567_890_123).unwrap(),
        schedule: Schedule {
            hours: Hours::read("Mo-Fr 10:00-17:00; PH off"),
            exceptions: vec![Exception {
                from: day("2026-12-25"),
                until: day("2027-01-03"),
                kind: ExceptionKind::Closed,
                reason: some("kerst én nieuwjaar"),
            }],
        },
        service: Service {
            description: "Kom binnen.\nDe koffie staat klaar.".to_owned(),
            acts: vec![Act::Volunteer, Act::AskQuestion],
            themes: vec![Theme::Money, Theme::Coffee, Theme::Newcomers],
            cost: Cost::Paid,
            cost_note: some("€ 1,50 voor de koffie"),
            languages: vec!["nl".to_owned(), "ar".to_owned(), "li".to_owned()],
        },
        accessibility: Accessibility {
            step_free: Some(true),
            accessible_toilet: Some(false),
            hearing_loop: None,
            quiet_hours: some("dinsdagochtend"),
            parking: some("achter het gebouw"),
            bus_stop: some("Molenberg, lijn 3"),
        },
        photo: Some(Photo {
            url: "https://example.org/voorkant.jpg".to_owned(),
            alt: "De voordeur, met een bankje".to_owned(),
        }),
        freshness: Freshness {
            checked_by: some("het wijkteam"),
            checked_on: Some(day("2026-02-28")),
        },
        example: true,
        ..bare_spot(id)
    }
}

/// A remark that came in at an instant.
pub fn remark(id: &str, received: i64) -> ChangeRequest {
    ChangeRequest {
        id: id.to_owned(),
        spot_id: "spot-1".to_owned(),
        form_key: format!("form of {id}"),
        wrong: [WrongPart::Hours, WrongPart::Other].into(),
        remark: Some(PlainText::parse("Op woensdag is het dicht.\nعفواً", 500).unwrap()),
        received,
    }
}

/// A tree of a municipality, with a text that nobody reads.
pub fn publishing(municipality: &str, edition: &str, published: i64) -> TreeToPublish {
    let mut tree = tree_for([code("WK091733"), code("WK091739")]);
    tree.municipality = code(municipality);
    edition.clone_into(&mut tree.edition);
    TreeToPublish {
        text: format!("municipality: {municipality}\nedition: \"{edition}\" # “é” 🌱\r\n"),
        tree: Arc::new(tree),
        published,
    }
}

/// The tree of the demonstration: its text can be read.
pub fn readable_tree() -> TreeToPublish {
    let text = demo_tree::tree().text;
    TreeToPublish {
        tree: Arc::new(read(&node(&text).unwrap()).unwrap().tree),
        text,
        published: 1_000,
    }
}

/// A request that came in at an instant, with everything that can be filled in.
pub fn contact_request(id: &str, received: i64) -> ContactRequest {
    ContactRequest {
        id: id.to_owned(),
        district: code("WK091733"),
        kind: RequestKind::CallBack,
        first_name: PlainText::parse("Zoë ‘t Hart", MOST_NAME_SIGNS).unwrap(),
        reach: Reach::parse("06-12345678").unwrap(),
        why: Some(PlainText::parse("Een brief.\nعفواً", MOST_WHY_SIGNS).unwrap()),
        may_leave_message: true,
        form_key: format!("form of {id}"),
        received,
    }
}

/// A signal of a theme in a wijk and a month.
pub fn signal(theme: &str, district: &str, month: &str) -> Signal {
    Signal {
        theme: SignalTheme::from_key(theme).unwrap(),
        district: code(district),
        month: month.parse().unwrap(),
    }
}
