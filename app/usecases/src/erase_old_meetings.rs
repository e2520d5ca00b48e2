//! The clock erases people, their invitations and old reports.
use crate::{lapse_invitations::lapse_invitations, own_meeting::MeetingPorts, ports::StoreError};
use chrono::TimeDelta;
use domain::meeting::REPORT_DAYS_KEPT;

/// Ends what is over and erases everybody whose days are over, with everything that points at them; says how many people.
///
/// # Errors
/// When the store does not answer.
pub async fn erase_old_meetings(ports: &MeetingPorts<'_>) -> Result<u64, StoreError> {
    // First, so that nobody is erased out of an invitation whose others have not been told that it is over.
    lapse_invitations(ports).await?;
    let now = ports.now();
    let oldest_report = now.saturating_sub(TimeDelta::days(REPORT_DAYS_KEPT).num_milliseconds());
    ports.store.erase_over(now, oldest_report).await
}
