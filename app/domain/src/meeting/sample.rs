//! Records for the tests of meeting and matching: two wijken of a small Heerlen with their spots and moments.
use super::{Company, HostedMoment, Interest, Invitation, Nickname, Seeker, Spoken, Wishes};
use crate::{
    area::{Area, AreaCode, Figures},
    directory::{Directory, DirectoryParts, Revision},
    geography::Position,
    hours::{Hours, Schedule},
    matching::{Apart, Group, Person, RoundInput, round},
    spot::{MeetingSpot, SpotDraft, Surroundings},
};
use chrono::{DateTime, Utc};

/// Tuesday 30 March 2027, 19:00 on the clock of the Netherlands.
pub(crate) const NOW: &str = "2027-03-30T17:00:00Z";

/// An instant in unix milliseconds.
pub(crate) fn at(text: &str) -> i64 {
    text.parse::<DateTime<Utc>>().unwrap().timestamp_millis()
}

pub(crate) fn code(text: &str) -> AreaCode {
    AreaCode::parse(text).unwrap()
}

/// A hosted moment.
pub(crate) fn moment(id: &str, spot_id: &str, hours: &str, room: u8) -> HostedMoment {
    HostedMoment {
        id: id.to_owned(),
        spot_id: spot_id.to_owned(),
        host: "de gastvrouw".to_owned(),
        schedule: Schedule {
            hours: Hours::read(hours),
            exceptions: Vec::new(),
        },
        room,
        example: true,
    }
}

fn area(area_code: &str, name: &str, latitude: f64, longitude: f64) -> Area {
    let half = match area_code.len() {
        6 => 0.1,
        8 => 0.01,
        _ => 0.005,
    };
    let square = geo::Rect::new(
        (longitude - half, latitude - half),
        (longitude + half, latitude + half),
    );
    Area {
        code: code(area_code),
        name: name.to_owned(),
        slug: crate::text::slug(name),
        centre: Position::new(latitude, longitude).unwrap(),
        outline: crate::geography::Outline::new(geo::MultiPolygon(vec![square.to_polygon()])).ok(),
        approximate: true,
        boundary_year: Some(2024),
        figures: Figures::default(),
    }
}

/// Molenberg with two buurten, and Hoensbroek far away with one.
pub(crate) fn areas() -> Vec<Area> {
    vec![
        area("GM0917", "Heerlen", 50.888, 5.98),
        area("WK091733", "Molenberg", 50.885, 5.99),
        area("BU09173301", "Molenberg-Noord", 50.890, 5.99),
        area("BU09173302", "Molenberg-Zuid", 50.880, 5.99),
        area("WK091710", "Hoensbroek", 50.925, 5.92),
        area("BU09171000", "Hoensbroek-Centrum", 50.925, 5.92),
    ]
}

fn spot(id: &str, name: &str, latitude: f64, longitude: f64, step_free: Option<bool>) -> MeetingSpot {
    let mut draft = SpotDraft {
        system: "test".to_owned(),
        external_id: id.to_owned(),
        name: name.to_owned(),
        latitude: Some(latitude),
        longitude: Some(longitude),
        ..SpotDraft::default()
    };
    draft.accessibility.step_free = step_free;
    let checked = draft.check(&Surroundings { areas: &areas() }).unwrap();
    MeetingSpot {
        id: id.to_owned(),
        slug: crate::text::slug(name),
        ..checked.spot
    }
}

/// The areas with three spots: two in Molenberg, of which one is step-free, and one in Hoensbroek.
pub(crate) fn directory() -> Directory {
    Directory::build(DirectoryParts {
        revision: Revision(1),
        areas: areas(),
        spots: vec![
            spot("lindeblad", "Het Lindeblad", 50.890, 5.991, Some(true)),
            spot("kelder", "De Kelder", 50.881, 5.989, None),
            spot("kamille", "De Kamille", 50.925, 5.921, Some(true)),
        ],
        ..DirectoryParts::default()
    })
}

/// Three moments in Molenberg and one in Hoensbroek, all weekly.
pub(crate) fn moments() -> Vec<HostedMoment> {
    vec![
        moment("di", "lindeblad", "Tu 10:00-11:30", 6),
        moment("do", "lindeblad", "Th 14:00-16:00; PH off", 4),
        moment("vr", "kelder", "Fr 10:00-12:00", 8),
        moment("hoensbroek", "kamille", "We 13:30-16:00", 6),
    ]
}

/// Wishes of somebody in Molenberg-Noord who speaks Dutch and likes gardening.
pub(crate) fn wishes() -> Wishes {
    Wishes {
        area: code("BU09173301"),
        languages: [Spoken::Dutch].into(),
        moments: ["di".to_owned(), "do".to_owned()].into(),
        interests: [Interest::Gardening].into(),
        company: Company::Either,
        step_free: false,
        nickname: Nickname::from_key("quiet-hedgehog").unwrap(),
    }
}

/// Somebody who has been looking since [`NOW`].
pub(crate) fn seeker(id: &str) -> Seeker {
    Seeker::new(id.to_owned(), wishes(), at(NOW))
}

/// Some people invited together on Tuesday 6 April 2027 at ten.
pub(crate) fn invited(ids: &[&str]) -> (Invitation, Vec<Seeker>) {
    let now = at(NOW);
    let first = [seeker(ids[0])];
    let input = RoundInput {
        directory: &directory(),
        moments: &moments()[..1],
        seekers: &first,
        invitations: &[],
        apart: &Apart::default(),
        now,
    };
    let mut group: Group = round(&input, 1).groups.remove(0);
    let person = group.people[0].clone();
    group.people = ids
        .iter()
        .map(|id| Person {
            seeker: (*id).to_owned(),
            ..person.clone()
        })
        .collect();
    let outcome = group.offer("i".to_owned(), now).unwrap();
    let after = |id: &&str| outcome.changes.iter().fold(seeker(id), Seeker::after);
    let seekers = ids.iter().map(after).collect();
    (outcome.invitation, seekers)
}
