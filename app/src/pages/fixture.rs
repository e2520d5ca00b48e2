//! A small invented municipality for the tests of pages.
use crate::{
    language::Language,
    request::{PageContext, Site},
};
use chrono::{NaiveDate, TimeZone as _, Utc};
use domain::{
    area::{Area, AreaCode, FigureKey, Figures},
    directory::{Directory, DirectoryParts, Revision},
    geography::{Outline, Position},
    hours::{Hours, Moment, Schedule, moment},
    meeting::HostedMoment,
    spot::{
        Accessibility, Act, Address, Contact, Cost, Freshness, MeetingSpot, Organization, Service, Source,
        SpotKind, Theme,
    },
    tree::SupportTree,
};
use std::sync::Arc;

/// Tuesday 24 November 2026, 10:05 in the Netherlands.
pub(crate) fn now() -> Moment {
    moment(Utc.with_ymd_and_hms(2026, 11, 24, 9, 5, 0).unwrap())
}

/// A page in a language, without a chosen wijk.
pub(crate) fn context(language: Language) -> PageContext {
    with(language, areas(), spots())
}

/// A page over other records.
pub(crate) fn with(language: Language, areas: Vec<Area>, spots: Vec<MeetingSpot>) -> PageContext {
    under(language, areas, spots, None)
}

/// A page in a language over the sample's tree, for the wijken Molenberg and De Koumen.
pub(crate) fn with_tree(language: Language) -> PageContext {
    under(language, areas(), spots(), Some(Arc::new(tree())))
}

/// The sample's tree for the wijken Molenberg and De Koumen.
pub(crate) fn tree() -> SupportTree {
    let districts = ["WK091733", "WK091705"].map(|code| AreaCode::parse(code).unwrap());
    let mut tree = domain::tree::sample::tree_for(districts);
    for trunk in &mut tree.trunks {
        "trefpunt-het-lindeblad".clone_into(&mut trunk.spot);
    }
    tree
}

/// A page over the sample's tree with three hosted moments in Molenberg: two at Trefpunt De Klaproos, one of them in the evening,
/// and one at Huiskamer De Akelei.
pub(crate) fn with_moments(language: Language) -> PageContext {
    let context = with_tree(language);
    let moments = [
        ("di", "trefpunt-de-klaproos", "Tu 10:00-11:30; PH off"),
        ("do", "trefpunt-de-klaproos", "Th 19:00-20:30"),
        ("wo", "huiskamer-de-akelei", "We 13:30-15:00"),
    ];
    let moments = moments.map(|(id, spot_id, hours)| HostedMoment {
        id: id.to_owned(),
        spot_id: spot_id.to_owned(),
        host: "de gastvrouw".to_owned(),
        schedule: Schedule {
            hours: Hours::read(hours),
            exceptions: vec![],
        },
        room: 6,
        example: true,
    });
    PageContext {
        directory: Arc::new(Directory::build(DirectoryParts {
            revision: Revision(3),
            areas: context.directory.areas().to_vec(),
            spots: context.directory.spots().to_vec(),
            tree: Some(Arc::new(tree())),
            moments: moments.to_vec(),
        })),
        ..context
    }
}

/// The same page over a tree that differs.
pub(crate) fn changed(context: PageContext, change: impl FnOnce(&mut SupportTree)) -> PageContext {
    let mut tree = context.directory.tree().cloned().expect("a page over a tree");
    change(&mut tree);
    PageContext {
        directory: Arc::new(Directory::build(DirectoryParts {
            moments: Vec::new(),
            revision: Revision(2),
            areas: context.directory.areas().to_vec(),
            spots: context.directory.spots().to_vec(),
            tree: Some(Arc::new(tree)),
        })),
        ..context
    }
}

/// A page over these records.
pub(crate) fn under(
    language: Language,
    areas: Vec<Area>,
    spots: Vec<MeetingSpot>,
    tree: Option<Arc<SupportTree>>,
) -> PageContext {
    PageContext {
        site: Arc::new(Site::default()),
        directory: Arc::new(Directory::build(DirectoryParts {
            moments: Vec::new(),
            revision: Revision(1),
            areas,
            spots,
            tree,
        })),
        now: now(),
        language,
        district: None,
    }
}

/// The gemeente, the wijken Molenberg (with figures) and De Koumen (fewer than 200 people), and a buurt in the first.
pub(crate) fn areas() -> Vec<Area> {
    let mut areas = vec![
        area("GM0917", "Heerlen", "heerlen"),
        area("WK091705", "De Koumen", "de-koumen"),
        area("WK091733", "Molenberg", "molenberg"),
        area("BU09173301", "Molenberg-Noord", "molenberg-noord"),
    ];
    areas[1].figures = figures(120.0);
    areas[2].figures = figures(4_120.0);
    areas[2].approximate = true;
    areas
}

/// Inhabitants and a quarter of them over 65, both of 2020.
pub(crate) fn figures(inhabitants: f64) -> Figures {
    let mut figures = Figures::default();
    figures.set(FigureKey::Inhabitants, 2020, inhabitants);
    figures.set(FigureKey::Age65Plus, 2020, inhabitants / 4.0);
    figures
}

/// A square area whose place follows from its code; a gemeente is large enough to hold the others.
pub(crate) fn area(code: &str, name: &str, slug: &str) -> Area {
    let step = code[2..].bytes().map(f64::from).sum::<f64>() / 10_000.0;
    let centre = Position::new(50.85 + step, 5.93 + step).unwrap();
    let half = if code.starts_with("GM") { 0.05 } else { 0.01 };
    let ring = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)].map(|(x, y)| geo_types::Coord {
        x: centre.longitude() + x * half,
        y: centre.latitude() + y * half,
    });
    let polygon = geo_types::Polygon::new(ring.to_vec().into(), vec![]);
    Area {
        code: AreaCode::parse(code).unwrap(),
        name: name.to_owned(),
        slug: slug.to_owned(),
        centre,
        outline: Some(Outline::new(geo_types::MultiPolygon(vec![polygon])).unwrap()),
        approximate: false,
        boundary_year: Some(2022),
        figures: Figures::default(),
    }
}

/// Two spots in Molenberg, one of them without hours, and one in De Koumen.
pub(crate) fn spots() -> Vec<MeetingSpot> {
    let mut spots = vec![
        spot("huiskamer-de-akelei", "Huiskamer De Akelei", "BU09173301"),
        spot("trefpunt-de-klaproos", "Trefpunt De Klaproos", "WK091733"),
        spot("inloop-de-kamille", "Inloop De Kamille", "WK091705"),
    ];
    spots[1].schedule.hours = Hours::read("Mo-Fr 09:00-16:00");
    spots[2].schedule.hours = Hours::read("Mo-Fr 13:00-16:00");
    spots
}

/// A spot with everything filled in but its hours.
pub(crate) fn spot(slug: &str, name: &str, area: &str) -> MeetingSpot {
    MeetingSpot {
        id: slug.to_owned(),
        source: Source {
            system: "demo".to_owned(),
            external_id: slug.to_owned(),
        },
        slug: slug.to_owned(),
        name: name.to_owned(),
        kind: SpotKind::LivingRoom,
        organization: Some(Organization {
            name: "Stichting Voorbeeld".to_owned(),
            url: None,
        }),
        contact: Contact {
            name: Some("de gastvrouw".to_owned()),
            phone: Some("045 000 00 06".to_owned()),
            email: None,
            url: None,
        },
        address: Address {
            street: "Voorbeeldstraat 6".to_owned(),
            postal_code: "6411 AB".to_owned(),
            city: "Heerlen".to_owned(),
            area: AreaCode::parse(area).unwrap(),
        },
        position: Position::new(50.88, 5.98).unwrap(),
        schedule: Schedule {
            hours: Hours::Unknown,
            exceptions: vec![],
        },
        service: Service {
            description: "Samen eten en een praatje.".to_owned(),
            acts: vec![Act::JoinActivity],
            themes: vec![Theme::Coffee, Theme::Eating],
            cost: Cost::Free,
            cost_note: None,
            languages: vec!["nl".to_owned(), "ar".to_owned()],
        },
        accessibility: Accessibility {
            step_free: Some(true),
            ..Accessibility::default()
        },
        photo: None,
        freshness: Freshness {
            checked_by: Some("Stichting Voorbeeld".to_owned()),
            checked_on: NaiveDate::from_ymd_opt(2026, 11, 14),
        },
        example: true,
    }
}
