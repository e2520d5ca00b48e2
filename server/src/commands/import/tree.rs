//! `buurtboom import tree`: publishes the support tree of a file, or says everything that is wrong with it.
use super::{bytes, say};
use crate::{
    commands::{Failure, serve::clock},
    config::ImportTree,
    intake::{file::text, tree},
    storage::{DatabaseUrl, Storage},
};
use domain::{hours::moment, tree::file::TreeFault};
use std::process::ExitCode;
use usecases::{
    import_tree::{ImportTreeError, TreeReport, TreeStores, import_tree},
    ports::Published,
};

pub(super) async fn run(arguments: &ImportTree) -> Result<ExitCode, Failure> {
    let url: DatabaseUrl = arguments.database.database_url.parse()?;
    let bytes = bytes(&arguments.file)?;
    let text = text(&bytes).map_err(|error| Failure::File(arguments.file.clone(), error))?;
    let clock = clock(&arguments.time);
    let today = moment(clock.now()).date_naive();
    let storage = Storage::connect(&url).await?;
    let (directory, products, trees) = (storage.directory(), storage.products(), storage.trees());
    let stores = TreeStores {
        directory: directory.as_ref(),
        products: products.as_ref(),
        trees: trees.as_ref(),
    };
    let outcome = import_tree(stores, clock.as_ref(), today, tree::file(text), arguments.dry_run).await;
    storage.close().await;
    let (lines, code) = match outcome {
        Ok(report) => (lines(&report), ExitCode::SUCCESS),
        Err(ImportTreeError::Faults(faults)) => (fault_lines(&faults), ExitCode::FAILURE),
        Err(ImportTreeError::Unavailable(error)) => return Err(error.into()),
    };
    for line in lines {
        say(&line);
    }
    Ok(code)
}

/// "Created: edition 2 (“2026-11”), with 10 branches, 62 leaves, 19 people and 33 rules."
fn lines(report: &TreeReport) -> Vec<String> {
    let (outcome, number) = match report.published {
        Published::New(number) => ("Created", number),
        Published::Before(number) => ("Unchanged", number),
    };
    let counts = format!(
        "{outcome}: edition {number} (“{}”), with {} branches, {} leaves, {} people and {} rules.",
        report.label, report.branches, report.leaves, report.people, report.rules
    );
    let trial = report
        .dry_run
        .then(|| "This was a trial: nothing was written.".to_owned());
    std::iter::once(counts).chain(trial).collect()
}

/// One line a fault, and how many there are.
fn fault_lines(faults: &[TreeFault]) -> Vec<String> {
    let plural = if faults.len() == 1 { "fault" } else { "faults" };
    let last = format!(
        "{} {plural}: nothing was published, and the published tree stays as it was.",
        faults.len()
    );
    faults.iter().map(ToString::to_string).chain([last]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_says_what_became_of_it() {
        let report = TreeReport {
            published: Published::New(2),
            label: "2026-11".to_owned(),
            branches: 10,
            leaves: 62,
            people: 19,
            rules: 33,
            dry_run: true,
        };
        assert_eq!(
            lines(&report),
            [
                "Created: edition 2 (“2026-11”), with 10 branches, 62 leaves, 19 people and 33 rules.",
                "This was a trial: nothing was written.",
            ]
        );
    }

    #[test]
    fn every_fault_has_a_line_of_its_own() {
        let fault = TreeFault {
            line: 12,
            path: "branches[2].leaves[0].responsible".to_owned(),
            reason: "there is no party “x”".to_owned(),
        };
        assert_eq!(
            fault_lines(&[fault]),
            [
                "line 12, branches[2].leaves[0].responsible: there is no party “x”",
                "1 fault: nothing was published, and the published tree stays as it was.",
            ]
        );
    }
}
