//! The clock erases requests that were kept long enough, answered or not.
use crate::{
    UsecaseError,
    ports::{Clock, ContactRequestStore},
};
use chrono::TimeDelta;
use domain::contact::DAYS_KEPT;

/// Erases every request older than [`DAYS_KEPT`] days and says how many.
///
/// # Errors
/// When the store cannot answer.
pub async fn erase_old_contact_requests(
    store: &dyn ContactRequestStore,
    clock: &dyn Clock,
) -> Result<u64, UsecaseError> {
    let oldest_kept = clock.now() - TimeDelta::days(DAYS_KEPT);
    Ok(store
        .erase_contact_requests_before(oldest_kept.timestamp_millis())
        .await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        fakes::{MemoryStore, SettableClock},
        sample::contact_request,
    };
    use chrono::DateTime;

    #[tokio::test]
    async fn a_request_is_erased_after_its_days_and_not_before() {
        let received = DateTime::from_timestamp_millis(1_795_000_000_000).unwrap();
        let clock = SettableClock::at(received + TimeDelta::days(DAYS_KEPT));
        let store = MemoryStore::default();
        let kept = contact_request("a", "WK091739", received.timestamp_millis());
        store.keep_contact_request(&kept).await.unwrap();
        assert_eq!(erase_old_contact_requests(&store, &clock).await.unwrap(), 0);
        clock.advance(TimeDelta::milliseconds(1));
        assert_eq!(erase_old_contact_requests(&store, &clock).await.unwrap(), 1);
        assert_eq!(store.open_contact_requests().await.unwrap(), []);
    }
}
