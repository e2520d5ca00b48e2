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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        list_reports::{close_report, exclude_reported, list_reports},
        town::Town,
    };
    use domain::meeting::View;

    #[tokio::test]
    async fn a_report_is_kept_once_without_who_told_it_and_blocks() {
        let town = Town::new();
        let [one, other] = town.agreed_pair().await;
        town.pass(3);
        let token = town.mine(&one).await.others[0].token.clone();
        for _ in 0..5 {
            report_person(&town.ports(), &one, &token, ReportReason::Money)
                .await
                .unwrap();
        }
        let reports = list_reports(&town.directory, &town.store).await.unwrap();
        assert_eq!(reports.len(), 1);
        let known = &reports[0].known;
        assert_eq!(known.nickname.unwrap().key(), "merry-robin");
        assert_eq!(known.report.day.to_string(), "2026-11-25");
        assert_eq!(reports[0].spot.unwrap().name, "Het Lindeblad");
        assert!(town.everything().contains("Blocked"));

        let id = known.report.id.clone();
        assert!(exclude_reported(&town.ports(), &id).await.unwrap());
        assert!(!exclude_reported(&town.ports(), &id).await.unwrap());
        assert!(
            crate::my_meeting::my_meeting(&town.ports(), &other)
                .await
                .unwrap()
                .is_none()
        );
        let left = list_reports(&town.directory, &town.store).await.unwrap();
        assert_eq!(
            (left[0].known.nickname, &left[0].known.report.about),
            (None, &None)
        );
        close_report(&town.store, &id).await.unwrap();
        assert!(close_report(&town.store, &id).await.is_err());
        assert!(matches!(town.view(&one).await, View::Met { .. }));
    }

    #[tokio::test]
    async fn before_the_meeting_it_is_left() {
        let town = Town::new();
        let [one, other] = town.agreed_pair().await;
        let token = town.mine(&one).await.others[0].token.clone();
        report_person(&town.ports(), &one, &token, ReportReason::Unsafe)
            .await
            .unwrap();
        assert!(matches!(
            town.view(&one).await,
            View::Looking {
                called_off: false,
                ..
            }
        ));
        assert!(matches!(
            town.view(&other).await,
            View::Looking { called_off: true, .. }
        ));
        let again = report_person(&town.ports(), &one, &token, ReportReason::Unsafe).await;
        assert!(matches!(again, Err(ActError::Refused(NobodyNamed))));
        assert_eq!(town.store_reports().await, 1);
    }
}
