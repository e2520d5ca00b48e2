//! How long a city takes: the evening's round, a place for a newcomer, and twelve weeks of it.
//!
//! The city is invented: buurten on a grid as large as Heerlen's, with hosted moments in each. To add a figure: a function
//! that times one call and prints its sentence with the budget beside it, and its word in `main`: `-- newcomer` plays one of them
//! alone. Nothing here fails for being slow.
use chrono::{DateTime, Utc};
use domain::{
    area::{Area, AreaCode, FigureKey, Figures},
    directory::{Directory, DirectoryParts},
    geography::Position,
    hours::{Hours, Schedule},
    matching::{
        Apart, RoundInput, place_newcomer, round,
        simulation::{Assumptions, City, invented_people, simulate},
    },
    meeting::HostedMoment,
    spot::{Accessibility, Address, Contact, Cost, Freshness, MeetingSpot, Service, Source, SpotKind},
};
use std::{error::Error, hint::black_box, time::Instant};

/// Wijken and buurten as many as Heerlen has, about.
const WIJKEN: u8 = 19;
const BUURTEN: u8 = 3;
/// Inhabitants of each buurt.
const INHABITANTS: f64 = 1_530.0;
/// Degrees between the centres of two buurten: 900 m.
const APART: (f64, f64) = (0.0081, 0.0128);
/// How many newcomers are placed.
const NEWCOMERS: usize = 200;

fn main() -> Result<(), Box<dyn Error>> {
    let start: DateTime<Utc> = "2027-03-30T17:00:00Z".parse()?;
    let asked = std::env::args().skip(1).find(|word| !word.starts_with('-'));
    let wanted = |name| asked.as_deref().is_none_or(|word| word == name);
    if wanted("evening") {
        for (people, moments) in [(8_000, 7), (44_000, 7), (44_000, 40)] {
            evening(start, people, moments)?;
        }
    }
    if wanted("newcomer") {
        newcomer(start)?;
    }
    if wanted("weeks") {
        weeks(start)?;
    }
    Ok(())
}

/// The evening's round for so many people, with so many moments in each buurt.
fn evening(start: DateTime<Utc>, count: usize, moments: u8) -> Result<(), Box<dyn Error>> {
    let directory = directory(moments)?;
    let seekers = invented_people(&city(&directory, start)?, count, start.timestamp_millis(), 1)?;
    let apart = Apart::default();
    let input = RoundInput {
        directory: &directory,
        moments: directory.moments(),
        seekers: &seekers,
        invitations: &[],
        apart: &apart,
        now: start.timestamp_millis(),
    };
    let clock = Instant::now();
    let found = black_box(round(&input, 7));
    let seconds = clock.elapsed().as_secs_f64();
    let alone = found
        .groups
        .iter()
        .filter(|group| group.people.len() == 1)
        .count();
    println!(
        "round   {count:>6} people, {:>5} moments: {seconds:6.2} s; {} groups, {alone} of one, {} without a seat",
        directory.moments().len(),
        found.groups.len(),
        found.unplaced.len()
    );
    Ok(())
}

/// A place for a newcomer at once, while 8,000 people look.
fn newcomer(start: DateTime<Utc>) -> Result<(), Box<dyn Error>> {
    let directory = directory(7)?;
    let now = start.timestamp_millis();
    let people = invented_people(&city(&directory, start)?, 8_000 + NEWCOMERS, now, 2)?;
    let (seekers, newcomers) = people.split_at(people.len() - NEWCOMERS);
    let apart = Apart::default();
    let input = RoundInput {
        directory: &directory,
        moments: directory.moments(),
        seekers,
        invitations: &[],
        apart: &apart,
        now,
    };
    let mut times: Vec<f64> = Vec::new();
    let mut placed = 0;
    for newcomer in newcomers {
        let clock = Instant::now();
        placed += usize::from(black_box(place_newcomer(&input, newcomer, 7)).is_some());
        times.push(clock.elapsed().as_secs_f64() * 1_000.0);
    }
    times.sort_by(f64::total_cmp);
    let at = |tenths: usize| times.get(times.len() * tenths / 10).copied().unwrap_or_default();
    println!(
        "newcomer among {} people: median {:.2} ms, nine in ten {:.2} ms (budget 5 ms); {placed} of {} at once",
        seekers.len(),
        at(5),
        at(9),
        newcomers.len()
    );
    Ok(())
}

/// Twelve weeks of a city of 87,000.
fn weeks(start: DateTime<Utc>) -> Result<(), Box<dyn Error>> {
    let directory = directory(2)?;
    for seekers_per_thousand in [10.0, 50.0] {
        let assumptions = Assumptions {
            seekers_per_thousand,
            ..Assumptions::default()
        };
        let clock = Instant::now();
        let report = black_box(simulate(&city(&directory, start)?, &assumptions, 1)?);
        println!(
            "simulate {} people in 12 weeks: {:.2} s (budget 60 s); {} met",
            report.people,
            clock.elapsed().as_secs_f64(),
            report.met
        );
    }
    Ok(())
}

fn city(directory: &Directory, start: DateTime<Utc>) -> Result<City<'_>, Box<dyn Error>> {
    Ok(City {
        directory,
        area: AreaCode::parse("GM0917")?,
        start: start.date_naive(),
    })
}

/// Buurten on a grid, each with a spot and so many moments.
fn directory(moments: u8) -> Result<Directory, Box<dyn Error>> {
    let mut parts = DirectoryParts::default();
    parts.areas.push(area("GM0917", Position::new(50.885, 5.975)?)?);
    for wijk in 0..WIJKEN {
        let code = format!("WK0917{:02}", wijk + 10);
        let row = f64::from(wijk) * APART.0;
        parts.areas.push(area(&code, Position::new(50.82 + row, 5.97)?)?);
        for buurt in 0..BUURTEN {
            let centre = Position::new(50.82 + row, 5.95 + f64::from(buurt) * APART.1)?;
            let code = format!("BU{}{buurt:02}", &code[2..]);
            let mut own = area(&code, centre)?;
            own.figures.set(FigureKey::Inhabitants, 2024, INHABITANTS);
            parts.areas.push(own);
            parts.spots.push(spot(&code, centre)?);
            parts
                .moments
                .extend((0..moments).map(|number| moment(&code, number)));
        }
    }
    Ok(Directory::build(parts))
}

fn area(code: &str, centre: Position) -> Result<Area, Box<dyn Error>> {
    Ok(Area {
        code: AreaCode::parse(code)?,
        name: code.to_owned(),
        slug: code.to_lowercase(),
        centre,
        outline: None,
        approximate: true,
        boundary_year: None,
        figures: Figures::default(),
    })
}

fn moment(buurt: &str, number: u8) -> HostedMoment {
    let day = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"][usize::from(number % 7)];
    let hour = 9 + number / 7 * 2;
    HostedMoment {
        id: format!("{buurt}-{number}"),
        spot_id: buurt.to_owned(),
        host: "de gastvrouw".to_owned(),
        schedule: Schedule {
            hours: Hours::read(&format!("{day} {hour:02}:00-{hour:02}:50")),
            exceptions: Vec::new(),
        },
        room: 20,
        example: true,
    }
}

fn spot(buurt: &str, position: Position) -> Result<MeetingSpot, Box<dyn Error>> {
    Ok(MeetingSpot {
        id: buurt.to_owned(),
        source: Source {
            system: "bench".to_owned(),
            external_id: buurt.to_owned(),
        },
        slug: buurt.to_lowercase(),
        name: buurt.to_owned(),
        kind: SpotKind::MeetingPoint,
        organization: None,
        contact: Contact::default(),
        address: Address {
            street: String::new(),
            postal_code: String::new(),
            city: String::new(),
            area: AreaCode::parse(buurt)?,
        },
        position,
        schedule: Schedule {
            hours: Hours::Unknown,
            exceptions: Vec::new(),
        },
        service: Service {
            description: String::new(),
            acts: Vec::new(),
            themes: Vec::new(),
            cost: Cost::Free,
            cost_note: None,
            languages: Vec::new(),
        },
        accessibility: Accessibility {
            step_free: Some(true),
            ..Accessibility::default()
        },
        photo: None,
        freshness: Freshness::default(),
        example: true,
    })
}
