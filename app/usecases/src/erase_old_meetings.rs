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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{report_person::report_person, stop_seeking::stop_seeking, town::Town};
    use domain::meeting::{DAYS_KEPT, ReportReason, SEEK_DAYS};

    /// The promise: everything personal is gone 30 days after the end.
    #[tokio::test]
    async fn thirty_days_after_the_meeting_nothing_is_left() {
        let town = Town::new();
        let [one, other] = town.agreed_pair().await;
        town.pass(5);
        assert_eq!(erase_old_meetings(&town.ports()).await.unwrap(), 0);
        let token = town.mine(&one).await.others[0].token.clone();
        report_person(&town.ports(), &one, &token, ReportReason::Other)
            .await
            .unwrap();
        let until = town.mine(&one).await.until;
        town.clock
            .set(chrono::DateTime::from_timestamp_millis(until - 1).unwrap());
        assert_eq!(erase_old_meetings(&town.ports()).await.unwrap(), 0);
        assert!(town.everything().contains("Hedgehog"));
        town.clock
            .set(chrono::DateTime::from_timestamp_millis(until).unwrap());
        // Also when the clock has not come round: the key opens nothing any more.
        for key in [&one, &other] {
            assert!(
                crate::my_meeting::my_meeting(&town.ports(), key)
                    .await
                    .unwrap()
                    .is_none()
            );
        }
        assert_eq!(erase_old_meetings(&town.ports()).await.unwrap(), 2);
        let everything = town.everything();
        assert!(
            !everything.contains("Hedgehog") && !everything.contains("Robin"),
            "{everything}"
        );
        assert_eq!(town.store_reports().await, 1);
        town.pass(REPORT_DAYS_KEPT);
        erase_old_meetings(&town.ports()).await.unwrap();
        assert_eq!(town.store_reports().await, 0);
    }

    #[tokio::test]
    async fn who_stopped_and_who_never_came_back_are_gone_as_well() {
        let town = Town::new();
        let stopped = town.seek_quietly(1, "quiet-hedgehog").await;
        town.seek_quietly(2, "merry-robin").await;
        stop_seeking(&town.ports(), &stopped).await.unwrap();
        town.pass(DAYS_KEPT);
        assert_eq!(erase_old_meetings(&town.ports()).await.unwrap(), 1);
        assert!(!town.everything().contains("Hedgehog") && town.everything().contains("Robin"));
        town.pass(SEEK_DAYS - DAYS_KEPT);
        assert_eq!(erase_old_meetings(&town.ports()).await.unwrap(), 0);
        assert!(town.everything().contains("Lapsed"));
        town.pass(DAYS_KEPT);
        assert_eq!(erase_old_meetings(&town.ports()).await.unwrap(), 1);
        assert_eq!(town.store_people(), 0);
    }

    #[tokio::test]
    async fn a_server_that_was_off_for_months_erases_all_the_same() {
        let town = Town::new();
        town.agreed_pair().await;
        town.seek_quietly(3, "brave-owl").await;
        town.pass(SEEK_DAYS + 2 * DAYS_KEPT);
        assert_eq!(erase_old_meetings(&town.ports()).await.unwrap(), 3);
        assert_eq!(town.store_people(), 0);
    }
}
