//! `buurtboom check`: what is wrong with this installation or its data, in sentences.
use super::{Failure, backup::existing, say, serve::clock};
use crate::{config::Check, intake::tree, pages::SiteFiles, storage::DatabaseUrl};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{directory::Directory, hours::moment, tree::ListedProduct};
use std::process::ExitCode;
use usecases::{
    check_records::check_records,
    check_tree::{TreeFindings, check_tree},
    ports::TreeEdition,
};

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
    if let Err(error) = arguments.mail.read(&arguments.place.origin) {
        found.mend.push(format!("{error}."));
    }
    match records(&url).await {
        Ok(records) => {
            let today = moment(clock(&arguments.time).now()).date_naive();
            found.take(&records, today);
            say(&format!(
                "The database answers: {} areas and {} meeting spots, revision {}.",
                records.directory.areas().len(),
                records.directory.spots().len(),
                records.directory.revision().0
            ));
            if let Some((edition, _)) = &records.published {
                say(&about(edition));
            }
        }
        Err(failure) => found.mend.push(format!("{failure}.")),
    }
    Ok(found.report())
}

/// What the database holds for pages.
struct Records {
    directory: Directory,
    products: Vec<ListedProduct>,
    /// The published tree with its text.
    published: Option<(TreeEdition, String)>,
}

async fn records(url: &DatabaseUrl) -> Result<Records, Failure> {
    let storage = existing(url).await?;
    let records = Records {
        directory: Directory::build(storage.directory().load().await?),
        products: storage.products().products().await?,
        published: storage.trees().published_tree().await?,
    };
    storage.close().await;
    Ok(records)
}

/// "The support tree is edition 2 (“2026-11”) of GM0917, an example, published on 2026-11-24."
fn about(edition: &TreeEdition) -> String {
    let day = DateTime::<Utc>::from_timestamp_millis(edition.published).map_or_else(
        || "?".to_owned(),
        |published| moment(published).format("%Y-%m-%d").to_string(),
    );
    let example = if edition.example { ", an example," } else { "," };
    format!(
        "The support tree is edition {} (“{}”) of {}{example} published on {day}.",
        edition.number, edition.label, edition.municipality
    )
}

impl Findings {
    fn take(&mut self, records: &Records, today: NaiveDate) {
        let said = check_records(&records.directory, today);
        if records.directory.areas().is_empty() {
            self.mend.extend(said);
        } else {
            self.look.extend(said);
        }
        let file = records.published.as_ref().map(|(_, text)| tree::file(text));
        let published = records.published.as_ref().map(|(edition, _)| edition);
        match check_tree(
            &records.directory,
            &records.products,
            published.zip(file.as_ref()),
            today,
        ) {
            TreeFindings::Unreadable(said) => self.mend.extend(said),
            TreeFindings::Readable(said) => self.look.extend(said),
        }
    }

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
