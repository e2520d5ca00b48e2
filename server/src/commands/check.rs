//! `buurtboom check`: what is wrong with this installation or its data, in sentences.
use super::{Failure, backup::existing, say, serve::clock};
use crate::{config::Check, pages::SiteFiles, storage::DatabaseUrl};
use domain::{directory::Directory, hours::moment};
use std::process::ExitCode;
use usecases::check_records::check_records;

/// What was found.
#[derive(Debug, Default)]
struct Findings {
    /// Nothing can be served well before these are mended.
    mend: Vec<String>,
    /// Whoever keeps the records should look at these.
    look: Vec<String>,
}

pub(super) async fn run(arguments: &Check) -> Result<ExitCode, Failure> {
    let url: DatabaseUrl = arguments.database.database_url.parse()?;
    let mut found = Findings::default();
    if let Err(error) = SiteFiles::read(&arguments.place.site_folder()) {
        found.mend.push(format!("{error}."));
    }
    if arguments.place.origin.is_empty() {
        let advice =
            "--origin (BUURTBOOM_ORIGIN) is not set: set it to the https address of the site before use.";
        found.look.push(advice.to_owned());
    }
    match records(&url).await {
        Ok(directory) => {
            let today = moment(clock(&arguments.time).now()).date_naive();
            let said = check_records(&directory, today);
            if directory.areas().is_empty() {
                found.mend.extend(said);
            } else {
                found.look.extend(said);
            }
            say(&format!(
                "The database answers: {} areas and {} meeting spots, revision {}.",
                directory.areas().len(),
                directory.spots().len(),
                directory.revision().0
            ));
        }
        Err(failure) => found.mend.push(format!("{failure}.")),
    }
    Ok(found.report())
}

async fn records(url: &DatabaseUrl) -> Result<Directory, Failure> {
    let storage = existing(url).await?;
    let parts = storage.directory().load().await?;
    storage.close().await;
    Ok(Directory::build(parts))
}

impl Findings {
    fn report(&self) -> ExitCode {
        for sentence in &self.mend {
            say(&format!("Must be mended: {sentence}"));
        }
        for sentence in &self.look {
            say(&format!("Look at: {sentence}"));
        }
        say(&format!(
            "{} to be mended, {} to look at.",
            self.mend.len(),
            self.look.len()
        ));
        if self.mend.is_empty() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }
}
