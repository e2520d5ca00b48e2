//! `buurtboom signals`: where residents miss help, for who makes policy.
use super::{Failure, backup::existing, say};
use crate::{config::Signals, storage::DatabaseUrl};
use domain::{
    directory::Directory,
    signal::{FEWEST_SHOWN, Theme},
};
use std::process::ExitCode;
use usecases::list_signals::{SignalLine, list_signals};

/// The heads of the columns.
const HEADS: [&str; 4] = ["quarter", "theme", "wijk", "times"];

pub(super) async fn run(arguments: &Signals) -> Result<ExitCode, Failure> {
    let url: DatabaseUrl = arguments.database.database_url.parse()?;
    let storage = existing(&url).await?;
    let directory = Directory::build(storage.directory().load().await?);
    let lines = list_signals(&directory, storage.signals().as_ref()).await?;
    if lines.is_empty() {
        say("Nobody has said that help is missing.");
        return Ok(ExitCode::SUCCESS);
    }
    for line in table(&lines) {
        say(&line);
    }
    say(&format!(
        "Counts below {FEWEST_SHOWN}, and those of wijken with few people, are not shown; others are rounded down to fives."
    ));
    Ok(ExitCode::SUCCESS)
}

/// Columns as wide as their longest entry.
fn table(lines: &[SignalLine]) -> Vec<String> {
    let rows: Vec<[String; 4]> = std::iter::once(HEADS.map(str::to_owned))
        .chain(lines.iter().map(cells))
        .collect();
    let wide = |column: usize| {
        rows.iter()
            .map(|row| row[column].chars().count())
            .max()
            .unwrap_or(0)
    };
    let widths = [wide(0), wide(1), wide(2)];
    rows.iter()
        .map(|[quarter, theme, district, times]| {
            let [q, t, d] = widths;
            format!("{quarter:q$}  {theme:t$}  {district:d$}  {times}")
        })
        .collect()
}

fn cells(line: &SignalLine) -> [String; 4] {
    let theme = match &line.theme_name {
        Some(name) => name.clone(),
        None if line.theme.key() == Theme::OTHER => "something else".to_owned(),
        None => format!("{} (no branch any more)", line.theme),
    };
    let district = line.district_name.clone();
    [
        line.quarter.to_string(),
        theme,
        district.unwrap_or_else(|| line.district.to_string()),
        line.shown.to_string(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        area::AreaCode,
        signal::{Month, Shown},
    };

    #[test]
    fn columns_stand_under_each_other() {
        let line = |theme: &str, name: Option<&str>, count| SignalLine {
            theme: Theme::from_key(theme).unwrap(),
            theme_name: name.map(str::to_owned),
            district: AreaCode::parse("WK091733").unwrap(),
            district_name: Some("Molenberg".to_owned()),
            quarter: "2026-11".parse::<Month>().unwrap().quarter(),
            shown: Shown::of(count, None),
        };
        let lines = [
            line("geld", Some("Geld en schulden"), 17),
            line("anders", None, 3),
            line("goud", None, 10),
        ];
        assert_eq!(
            table(&lines),
            [
                "quarter  theme                      wijk       times",
                "2026-Q4  Geld en schulden           Molenberg  15 or more",
                "2026-Q4  something else             Molenberg  too few to show",
                "2026-Q4  goud (no branch any more)  Molenberg  10 or more",
            ]
        );
    }
}
