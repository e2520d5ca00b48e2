//! A coordinator looks at what people told about meetings, and deals with it.
use crate::{
    UsecaseError,
    own_meeting::{MeetingPorts, leaving, too_often},
    ports::{KnownReport, MeetingStore, OwnStep, StepTaken},
};
use domain::{directory::Directory, spot::MeetingSpot};

/// A report beside the place that it is about.
#[derive(Clone, Debug)]
pub struct OpenReport<'a> {
    /// The report, with what is left of whom it is about.
    pub known: KnownReport,
    /// The meeting spot; `None` when it is not there any more.
    pub spot: Option<&'a MeetingSpot>,
}

/// How often an erasure is tried again when the meeting changes in the same moment.
const ATTEMPTS: usize = 50;

/// The reports that nobody has dealt with, the oldest first.
///
/// # Errors
/// When the store does not answer.
pub async fn list_reports<'a>(
    directory: &'a Directory,
    store: &dyn MeetingStore,
) -> Result<Vec<OpenReport<'a>>, UsecaseError> {
    let beside = |known: KnownReport| OpenReport {
        spot: directory
            .spots()
            .iter()
            .find(|spot| spot.id == known.report.spot_id),
        known,
    };
    Ok(store.meeting_reports().await?.into_iter().map(beside).collect())
}

/// Erases a report that was dealt with.
///
/// # Errors
/// When there is no report with this id, or the store does not answer.
pub async fn close_report(store: &dyn MeetingStore, id: &str) -> Result<(), UsecaseError> {
    if store.close_meeting_report(id).await? {
        Ok(())
    } else {
        Err(UsecaseError::NotFound)
    }
}

/// Takes the person whom a report is about out of the meetings: erases them with everything that points at them, as they could
/// themselves. The report stays until it is closed. Says whether there was somebody left to erase.
///
/// # Errors
/// When there is no report with this id, or the store does not answer.
pub async fn exclude_reported(ports: &MeetingPorts<'_>, id: &str) -> Result<bool, UsecaseError> {
    let reports = ports.store.meeting_reports().await?;
    let report = reports
        .into_iter()
        .find(|known| known.report.id == id)
        .ok_or(UsecaseError::NotFound)?;
    let Some(about) = report.report.about else {
        return Ok(false);
    };
    for _ in 0..ATTEMPTS {
        let Some(known) = ports.store.seeker(&about).await? else {
            return Ok(false);
        };
        let own = OwnStep::Erased(known.seeker.clone());
        let step = leaving(&known, own, ports.now());
        if ports.store.keep_step(&step).await? == StepTaken::Done {
            return Ok(true);
        }
    }
    Err(too_often().into())
}
