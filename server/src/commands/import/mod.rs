//! `buurtboom import …`: reads files, hands them to a story, and says what became of every record.
mod areas;
mod figures;
mod moments;
mod products;
mod spots;
mod tree;

use super::{Failure, say};
use crate::{config::Import, intake::file::MOST_BYTES};
use std::{fs::File, io::Read as _, path::Path, process::ExitCode};
use usecases::report::{ImportReport, Remark};

pub(super) async fn run(arguments: &Import) -> Result<ExitCode, Failure> {
    match arguments {
        Import::Areas(arguments) => areas::run(arguments).await,
        Import::Figures(arguments) => figures::run(arguments).await,
        Import::Spots(arguments) => spots::run(arguments).await,
        Import::Moments(arguments) => moments::run(arguments).await,
        Import::Products(arguments) => products::run(arguments).await,
        Import::Tree(arguments) => tree::run(arguments).await,
    }
}

/// The bytes of a file, not more than are read anyway.
fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let unreadable = |error| Failure::Unreadable(path.to_owned(), error);
    let mut bytes = Vec::new();
    File::open(path)
        .map_err(unreadable)?
        .take(MOST_BYTES as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    Ok(bytes)
}

/// Says what became of every record. Ends with 1 when there were records and none of them could be kept.
fn tell(report: &ImportReport) -> ExitCode {
    for line in lines(report) {
        say(&line);
    }
    let taken = report.created + report.updated + report.unchanged;
    if taken == 0 {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}

fn lines(report: &ImportReport) -> Vec<String> {
    let remark = |kind: &str, remark: &Remark| {
        let reason = remark.reason.trim_end_matches('.');
        format!("{kind}, {}: {reason}.", remark.place)
    };
    let rejected = report.rejected.iter().map(|one| remark("Rejected", one));
    let warnings = report.warnings.iter().map(|one| remark("Look at", one));
    let counts = format!(
        "{} read: {} created, {} updated, {} unchanged, {} rejected.",
        report.read(),
        report.created,
        report.updated,
        report.unchanged,
        report.rejected.len()
    );
    let trial = report
        .dry_run
        .then(|| "This was a trial: nothing was written.".to_owned());
    rejected.chain(warnings).chain([counts]).chain(trial).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_stand_last_and_add_up() {
        let remark = |place: &str, reason: &str| Remark {
            place: place.to_owned(),
            reason: reason.to_owned(),
        };
        let report = ImportReport {
            created: 3,
            unchanged: 1,
            rejected: vec![remark("row 2", "it has no name")],
            warnings: vec![remark("row 4", "its hours cannot be read.")],
            ..ImportReport::default()
        };
        assert_eq!(
            lines(&report),
            [
                "Rejected, row 2: it has no name.",
                "Look at, row 4: its hours cannot be read.",
                "5 read: 3 created, 0 updated, 1 unchanged, 1 rejected.",
            ]
        );
    }
}
