//! `buurtboom simulate`: are there enough hosted moments, before packets are handed out?
use super::{Failure, backup::existing, say, serve::clock};
use crate::{config::Simulate, storage::DatabaseUrl};
use domain::{
    directory::Directory,
    hours::moment,
    matching::simulation::{Assumptions, City, Report, SimulationError, Spread, Week, simulate},
};
use std::process::ExitCode;

/// The heads of the columns, one line a week.
const HEADS: [&str; 8] = [
    "week",
    "began",
    "offered",
    "came",
    "stayed away",
    "called off",
    "no answer",
    "still looking",
];

pub(super) async fn run(arguments: &Simulate) -> Result<ExitCode, Failure> {
    let url: DatabaseUrl = arguments.database.database_url.parse()?;
    let storage = existing(&url).await?;
    let directory = Directory::build(storage.directory().load().await?);
    storage.close().await;
    let whole = directory.municipality().map(|area| area.code);
    let city = City {
        directory: &directory,
        area: arguments.area.or(whole).ok_or(SimulationError::NoAreas)?,
        start: moment(clock(&arguments.time).now()).date_naive(),
    };
    let assumptions = arguments.assumptions();
    let report = simulate(&city, &assumptions, arguments.seed)?;
    for line in opening(&city, &assumptions, arguments.seed) {
        say(&line);
    }
    for line in table(&report.weeks) {
        say(&line);
    }
    for line in summary(&report) {
        say(&line);
    }
    Ok(ExitCode::SUCCESS)
}

/// What is played, and what is assumed.
fn opening(city: &City<'_>, assumptions: &Assumptions, seed: u64) -> Vec<String> {
    let name = city
        .directory
        .area(city.area)
        .map_or("", |area| area.name.as_str());
    let percent = |share: f64| format!("{:.0} %", share * 100.0);
    let silent = 1.0 - assumptions.yes - assumptions.no;
    vec![
        format!(
            "{} weeks from {} in {name} ({}), with {} hosted moments; seed {seed}. The people are invented.",
            assumptions.weeks,
            city.start,
            city.area,
            city.directory.moments().len()
        ),
        format!(
            "Assumed: {} in 1000 inhabitants look for company, each week {} of the week before; an offer is answered with yes \
             by {}, with no by {}, not at all by {}; {} of those who agreed stay away; {} of those who met look again.",
            assumptions.seekers_per_thousand,
            percent(assumptions.decline),
            percent(assumptions.yes),
            percent(assumptions.no),
            percent(silent),
            percent(assumptions.no_show),
            percent(assumptions.again)
        ),
        String::new(),
    ]
}

/// Columns as wide as their heads, numbers under each other.
fn table(weeks: &[Week]) -> Vec<String> {
    let line = |cells: [String; 8]| {
        let padded = cells
            .iter()
            .zip(HEADS)
            .map(|(cell, head)| format!("{cell:>width$}", width = head.len()));
        padded.collect::<Vec<_>>().join("  ")
    };
    let heads = line(HEADS.map(str::to_owned));
    let weeks = (1_usize..).zip(weeks).map(|(number, week)| {
        line(
            [
                number,
                week.began,
                week.offered,
                week.came,
                week.stayed_away,
                week.called_off,
                week.lapsed,
                week.looking,
            ]
            .map(|count| count.to_string()),
        )
    });
    std::iter::once(heads)
        .chain(weeks)
        .chain([String::new()])
        .collect()
}

/// What came of it.
fn summary(report: &Report) -> Vec<String> {
    let (had_time, met_in_time) = report.had_time;
    let [alone, two, three, ..] = report.invitations;
    let tables: usize = report.invitations.iter().skip(3).sum();
    let spread = |what: &str, spread: Option<Spread>| match spread {
        Some(Spread { median, ninth_decile }) => {
            format!(
                "From beginning to look to {what}: half within {median} days, nine in ten within {ninth_decile}."
            )
        }
        None => format!("Nobody came as far as {what}."),
    };
    vec![
        format!(
            "Began to look: {}. Met: {} ({}). Of those who began at least three weeks before the end: {} of {had_time} ({}).",
            report.people,
            report.met,
            share(report.met, report.people),
            met_in_time,
            share(met_in_time, had_time)
        ),
        format!(
            "Of those who met, {} met somebody they were invited with, {} any other new person they can talk with; the others \
             met the host and who is always there.",
            report.met_together, report.met_newcomers
        ),
        spread("the first offer", report.days_to_offer),
        spread("the first meeting", report.days_to_meeting),
        format!(
            "Invitations: {alone} for one, {two} for two, {three} for three, {tables} for more; {} of them at once.",
            report.at_once
        ),
        format!(
            "Left out: {} who waited a week or more without an offer, for want of seats; {} whom no moment within a walk suits.",
            report.left_out, report.out_of_reach
        ),
    ]
}

fn share(part: usize, whole: usize) -> String {
    let percent = (part * 100 + whole / 2).checked_div(whole);
    percent.map_or_else(|| "none".to_owned(), |percent| format!("{percent} %"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_under_their_heads() {
        let lines = table(&[Week {
            began: 87,
            stayed_away: 3,
            ..Week::default()
        }]);
        assert_eq!(
            lines[..2],
            [
                "week  began  offered  came  stayed away  called off  no answer  still looking",
                "   1     87        0     0            3           0          0              0"
            ]
        );
    }

    #[test]
    fn nothing_is_divided_by_nobody() {
        let said = summary(&Report::default());
        assert!(
            said[0].starts_with("Began to look: 0. Met: 0 (none)."),
            "{said:?}"
        );
        assert_eq!(said[2], "Nobody came as far as the first offer.");
        assert_eq!(share(2, 3), "67 %");
    }
}
