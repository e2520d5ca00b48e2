//! Somebody tells the coordinator that a meeting was not good. Reporting blocks as well.
use crate::{
    block_person::{NobodyNamed, apart, other},
    own_meeting::{ActError, MeetingPorts},
    secrets::Purpose,
};
use domain::{
    hours::moment,
    meeting::{MeetingReport, ReportReason},
};

/// Keeps a report about the other whom `token` names, on disk before it answers, and keeps the two apart as
/// [`crate::block_person::block_person`] does. The same report again is kept once. Who told it is not kept.
///
/// # Errors
/// When the key opens nothing, when the token names nobody, or when the store does not answer.
pub async fn report_person(
    ports: &MeetingPorts<'_>,
    key: &str,
    token: &str,
    reason: ReportReason,
) -> Result<(), ActError<NobodyNamed>> {
    let report = ports
        .act(key, |known, now| {
            let about = other(ports, known, token)?;
            let invitation = known.invitation.as_ref().ok_or(NobodyNamed)?;
            let told = format!("{} {about}", known.seeker.id);
            let begins = invitation.invitation.occurrence.begins();
            let hash = ports.secrets.keyed_hash(Purpose::MeetingReport, told.as_bytes());
            let report = MeetingReport {
                id: hash.to_hex().chars().take(32).collect(),
                day: begins.unwrap_or_else(|| moment(ports.clock.now())).date_naive(),
                spot_id: invitation.invitation.spot_id.clone(),
                reason,
                about: Some(about.to_owned()),
                received: now,
            };
            Ok((None, report))
        })
        .await?;
    // First the report: should the line break between the two, the form can be sent again as long as they share a table.
    ports.store.keep_meeting_report(&report).await?;
    ports
        .act(key, |known, now| {
            Ok((Some(apart(known, other(ports, known, token)?, now)), ()))
        })
        .await
}
