//! The clock erases remarks that were kept long enough, answered or not.
use crate::{
    UsecaseError,
    ports::{ChangeRequestStore, Clock},
};
use chrono::TimeDelta;
use domain::change::DAYS_KEPT;

/// Erases every remark older than [`DAYS_KEPT`] days and says how many.
///
/// # Errors
/// When the store cannot answer.
pub async fn erase_old_change_requests(
    store: &dyn ChangeRequestStore,
    clock: &dyn Clock,
) -> Result<u64, UsecaseError> {
    let oldest_kept = clock.now() - TimeDelta::days(DAYS_KEPT);
    Ok(store
        .erase_change_requests_before(oldest_kept.timestamp_millis())
        .await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        fakes::{MemoryStore, SettableClock},
        sample::request,
    };
    use chrono::DateTime;

    #[tokio::test]
    async fn a_remark_is_erased_after_its_days_and_not_before() {
        let received = DateTime::from_timestamp_millis(1_795_000_000_000).unwrap();
        let clock = SettableClock::at(received + TimeDelta::days(DAYS_KEPT));
        let store = MemoryStore::default();
        let kept = request("a", "1", received.timestamp_millis());
        store.keep_change_request(&kept).await.unwrap();
        assert_eq!(erase_old_change_requests(&store, &clock).await.unwrap(), 0);
        clock.advance(TimeDelta::milliseconds(1));
        assert_eq!(erase_old_change_requests(&store, &clock).await.unwrap(), 1);
        assert_eq!(store.open_change_requests().await.unwrap(), []);
    }
}
