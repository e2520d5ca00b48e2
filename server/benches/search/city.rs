//! An invented province full of meeting spots, the same one in every run.
use crate::chance::Chance;
use domain::{
    area::{Area, AreaCode, Figures},
    directory::{SearchWords, SpotQuery, WhenOpen},
    geography::Position,
    hours::{Hours, Schedule},
    spot::{
        Accessibility, Address, Contact, Cost, Freshness, MeetingSpot, Organization, Service, Source,
        SpotKind, Theme,
    },
    text::slug,
};

const FIRST: [&str; 24] = [
    "Linde", "Kersen", "Molen", "Koren", "Zonne", "Eiken", "Berken", "Rozen", "Appel", "Peren", "Klaver",
    "Sleutel", "Vlier", "Hazel", "Beuken", "Wilgen", "Hage", "Maan", "Sterren", "Water", "Heide", "Steen",
    "Vos", "Lijster",
];
const SECOND: [&str; 20] = [
    "blad", "boom", "bloem", "hof", "huis", "veld", "gaard", "tuin", "berg", "dal", "hoek", "poort", "brug",
    "kamp", "horst", "donk", "laar", "rode", "beek", "zicht",
];
const KINDS: [(&str, SpotKind); 8] = [
    ("Buurthuis", SpotKind::CommunityCentre),
    ("Trefpunt", SpotKind::MeetingPoint),
    ("Huiskamer", SpotKind::LivingRoom),
    ("Inloop", SpotKind::WalkIn),
    ("Bibliotheek", SpotKind::Library),
    ("Jongerenhonk", SpotKind::YouthClub),
    ("Buurttuin", SpotKind::Garden),
    ("Clubhuis", SpotKind::ClubHouse),
];
const HOURS: [&str; 7] = [
    "Mo-Fr 09:00-17:00",
    "Mo,We,Fr 10:00-12:30,13:30-16:00",
    "Tu 19:00-22:00; PH off",
    "Mo-Th 09:00-21:00; Sa 10:00-14:00",
    "Sa,Su 11:00-17:00",
    "",
    "by appointment",
];

/// Areas, places, and the words of themes.
#[derive(Debug)]
pub(crate) struct City {
    pub(crate) areas: Vec<Area>,
    pub(crate) spots: Vec<MeetingSpot>,
    pub(crate) words: SearchWords,
}

impl City {
    pub(crate) fn invent(places: usize, seed: u64) -> Self {
        let mut chance = Chance::new(seed);
        let areas = invent_areas(&mut chance);
        let buurten: Vec<_> = areas
            .iter()
            .map(|area| area.code)
            .filter(|code| code.parent().is_some())
            .collect();
        let streets: Vec<_> = (0..6_000)
            .map(|_| chance.name(2) + chance.pick(&["straat", "weg", "laan", "plein", "hof"]))
            .collect();
        let hosts: Vec<_> = (0..2_000)
            .map(|_| format!("Stichting {} Welzijn", chance.name(3)))
            .collect();
        let spots = (0..places)
            .map(|number| invent_spot(number, &mut chance, &buurten, &streets, &hosts))
            .collect();
        Self {
            areas,
            spots,
            words: words(),
        }
    }

    pub(crate) fn district_name(&self, spot: &MeetingSpot) -> &str {
        let code = spot.address.area.district();
        self.areas
            .iter()
            .find(|area| Some(area.code) == code)
            .map_or("", |area| &area.name)
    }

    /// Conditions beside the words of a question, other ones for each number.
    pub(crate) fn conditions(&self, number: usize) -> SpotQuery {
        let mut query = SpotQuery::default();
        if number.is_multiple_of(2) {
            query.when.insert(WhenOpen::ALL[number / 2 % WhenOpen::ALL.len()]);
        }
        if number.is_multiple_of(3) {
            query.themes.insert(Theme::ALL[number / 3 % Theme::ALL.len()]);
        }
        query.free = number.is_multiple_of(5);
        query.near = self.areas.get(number % 90).map(|area| area.code);
        query
    }
}

/// One gemeente with 90 wijken of ten buurten.
fn invent_areas(chance: &mut Chance) -> Vec<Area> {
    let mut areas = vec![area("GM0917", "Heerlen".to_owned())];
    for wijk in 10..100 {
        let name = chance.name(3);
        areas.extend((0..10).map(|buurt| {
            area(
                &format!("BU0917{wijk}{buurt:02}"),
                format!("{name}-{}", chance.name(2)),
            )
        }));
        areas.push(area(&format!("WK0917{wijk}"), name));
    }
    areas.into_iter().flatten().collect()
}

fn area(code: &str, name: String) -> Option<Area> {
    Some(Area {
        code: AreaCode::parse(code).ok()?,
        slug: slug(&name),
        name,
        centre: Position::new(50.9, 5.98).ok()?,
        outline: None,
        approximate: true,
        boundary_year: None,
        figures: Figures::default(),
    })
}

fn invent_spot(
    number: usize,
    chance: &mut Chance,
    areas: &[AreaCode],
    streets: &[String],
    hosts: &[String],
) -> MeetingSpot {
    let (kind_name, kind) = *chance.pick_of(&KINDS);
    let own = match chance.below(3) {
        0 => chance.name(3),
        1 => format!("{}{}", chance.pick(&FIRST), chance.pick(&SECOND)),
        _ => format!("{} {}", chance.pick(&FIRST), chance.name(2)),
    };
    let name = format!("{kind_name} {} {own}", chance.pick(&["De", "Het", "’t", "In de"]));
    let mut themes: Vec<_> = (0..=chance.below(3))
        .map(|_| *chance.pick_of(Theme::ALL))
        .collect();
    themes.sort_unstable();
    themes.dedup();
    MeetingSpot {
        id: number.to_string(),
        source: Source {
            system: "bench".to_owned(),
            external_id: number.to_string(),
        },
        slug: format!("{}-{number}", slug(&name)),
        name,
        kind,
        organization: (chance.below(2) == 0).then(|| Organization {
            name: chance.pick_of(hosts).clone(),
            url: None,
        }),
        contact: Contact::default(),
        address: Address {
            street: format!("{} {}", chance.pick_of(streets), 1 + chance.below(150)),
            postal_code: format!(
                "64{:02} {}{}",
                10 + chance.below(9),
                chance.pick(&["A", "B"]),
                chance.pick(&["C", "D"])
            ),
            city: "Heerlen".to_owned(),
            area: *chance.pick_of(areas),
        },
        position: invent_position(chance),
        schedule: Schedule {
            hours: Hours::read(chance.pick(&HOURS)),
            exceptions: Vec::new(),
        },
        service: Service {
            description: String::new(),
            acts: Vec::new(),
            themes,
            cost: *chance.pick_of(Cost::ALL),
            cost_note: None,
            languages: vec!["nl".to_owned()],
        },
        accessibility: Accessibility::default(),
        photo: None,
        freshness: Freshness::default(),
        example: true,
    }
}

/// Somewhere in a square of a few kilometres.
fn invent_position(chance: &mut Chance) -> Position {
    let part = |chance: &mut Chance| u16::try_from(chance.below(10_000)).map_or(0.0, f64::from) / 1e5;
    let (north, east) = (part(chance), part(chance));
    Position::new(50.85 + north, 5.92 + east)
        .unwrap_or_else(|_| unreachable!("both are sums of small degrees"))
}

fn words() -> SearchWords {
    let list = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    SearchWords {
        themes: vec![
            (Theme::Coffee, list(&["koffie drinken", "een praatje"])),
            (Theme::Eating, list(&["samen eten", "koken"])),
            (Theme::Moving, list(&["wandelen", "bewegen", "sport"])),
            (Theme::Music, list(&["muziek", "zingen"])),
            (Theme::Money, list(&["geld", "formulieren"])),
        ],
        kinds: KINDS.iter().map(|(name, kind)| (*kind, list(&[name]))).collect(),
        filling: list(&["de", "het", "in", "een"]),
        sentence: list(&["ik", "mijn"]),
    }
}
