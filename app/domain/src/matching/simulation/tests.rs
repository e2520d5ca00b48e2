//! A small city is played.
use super::*;
use crate::{
    area::{Area, AreaKind, FigureKey},
    directory::{DirectoryParts, Revision},
    meeting::HostedMoment,
    meeting::sample::{code, directory as sample_directory, moments},
};

/// The sample with so many inhabitants in each wijk, and some moments.
fn directory(inhabitants: f64, moments: Vec<HostedMoment>) -> Directory {
    let sample = sample_directory();
    let mut areas: Vec<Area> = sample.areas().to_vec();
    for area in areas
        .iter_mut()
        .filter(|area| area.code.kind() == AreaKind::District)
    {
        area.figures.set(FigureKey::Inhabitants, 2024, inhabitants);
    }
    Directory::build(DirectoryParts {
        revision: Revision(1),
        areas,
        spots: sample.spots().to_vec(),
        moments,
        tree: None,
    })
}

fn city<'a>(directory: &'a Directory, area: &str) -> City<'a> {
    City {
        directory,
        area: code(area),
        start: "2027-03-30".parse().unwrap(),
    }
}

#[test]
fn a_city_adds_up_and_is_the_same_for_the_same_seed() {
    let directory = directory(3_000.0, moments());
    let city = city(&directory, "GM0917");
    let report = simulate(&city, &Assumptions::default(), 7).unwrap();
    assert_eq!(report, simulate(&city, &Assumptions::default(), 7).unwrap());
    assert_ne!(report, simulate(&city, &Assumptions::default(), 8).unwrap());

    assert_eq!(report.weeks.len(), 12);
    // 6,000 inhabitants, of whom 10 in 1,000 look.
    assert!(
        (40..=80).contains(&(report.people + report.out_of_reach)),
        "{report:?}"
    );
    assert_eq!(
        report.weeks.iter().map(|week| week.began).sum::<usize>(),
        report.people
    );
    assert!(
        report.met_together <= report.met_newcomers
            && report.met_newcomers <= report.met
            && report.met <= report.people
    );
    let offers: usize = report
        .invitations
        .iter()
        .zip(1..)
        .map(|(count, people)| count * people)
        .sum();
    assert_eq!(
        report.weeks.iter().map(|week| week.offered).sum::<usize>(),
        offers
    );
    let (had_time, met) = report.had_time;
    // Nearly half of these few: which of several equal pairings is proposed, and so who says yes, is luck.
    assert!(met * 5 > had_time * 2, "many people meet: {report:?}");
    assert!(report.weeks[0].began > report.weeks[11].began);
}

#[test]
fn who_always_says_yes_meets_and_who_never_does_meets_nobody() {
    let directory = directory(3_000.0, moments());
    let city = city(&directory, "WK091733");
    let sure = Assumptions {
        yes: 1.0,
        no: 0.0,
        no_show: 0.0,
        ..Assumptions::default()
    };
    let report = simulate(&city, &sure, 1).unwrap();
    let (had_time, met) = report.had_time;
    assert_eq!((met, report.left_out), (had_time, 0), "{report:?}");
    assert!(
        report
            .weeks
            .iter()
            .all(|week| week.called_off == 0 && week.lapsed == 0)
    );

    let silent = Assumptions {
        yes: 0.0,
        no: 0.0,
        ..Assumptions::default()
    };
    let report = simulate(&city, &silent, 1).unwrap();
    assert_eq!((report.met, report.days_to_meeting), (0, None));
    assert!(report.weeks.iter().map(|week| week.lapsed).sum::<usize>() > 0);
}

#[test]
fn where_seats_are_scarce_people_are_left_out_and_counted() {
    let mut few = moments();
    few.truncate(1);
    few[0].room = 2;
    let report = simulate(
        &city(&directory(20_000.0, few), "WK091733"),
        &Assumptions::default(),
        1,
    )
    .unwrap();
    assert!(report.left_out > report.people / 2, "{report:?}");
    assert!(report.weeks.iter().all(|week| week.came <= 2));
}

#[test]
fn what_is_missing_is_said() {
    let known = directory(3_000.0, moments());
    let why = |directory: &Directory, area: &str| {
        simulate(&city(directory, area), &Assumptions::default(), 1).unwrap_err()
    };
    assert_eq!(
        why(&directory(3_000.0, Vec::new()), "GM0917"),
        SimulationError::NoMoments
    );
    assert_eq!(why(&known, "GM0918"), SimulationError::NoArea(code("GM0918")));
    assert_eq!(
        why(&directory(0.0, moments()), "GM0917").to_string(),
        "of no area in GM0917 the number of inhabitants is known; import its figures first"
    );
    assert!(matches!(
        why(&known, "BU09173301"),
        SimulationError::NoInhabitants(_)
    ));
}

#[test]
fn a_city_can_be_filled_with_invented_people() {
    let directory = directory(3_000.0, moments());
    let people = invented_people(&city(&directory, "GM0917"), 100, 0, 1).unwrap();
    assert_eq!(people.len(), 100);
    let in_hoensbroek = people
        .iter()
        .filter(|person| person.wishes.area == code("BU09171000"))
        .count();
    assert!((35..=65).contains(&in_hoensbroek), "about half: {in_hoensbroek}");
}
