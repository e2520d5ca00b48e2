//! The clock forgets which forms were counted, and counts that are older than policy looks back.
use crate::{
    UsecaseError,
    ports::{Clock, SignalStore},
};
use chrono::TimeDelta;
use domain::{
    hours::moment,
    signal::{DAYS_KEY_KEPT, MONTHS_KEPT, Month},
};

/// Forgets the keys of forms after [`DAYS_KEY_KEPT`] days and counts after [`MONTHS_KEPT`] months; says how many of both.
///
/// # Errors
/// When the store cannot answer.
pub async fn forget_old_signals(store: &dyn SignalStore, clock: &dyn Clock) -> Result<u64, UsecaseError> {
    let now = clock.now();
    let keys_before = (now - TimeDelta::days(DAYS_KEY_KEPT)).timestamp_millis();
    let counts_before = Month::of(moment(now).date_naive()).earlier(MONTHS_KEPT);
    Ok(store.forget_signals(keys_before, counts_before).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        fakes::{MemoryStore, SettableClock},
        ports::Kept,
    };
    use chrono::{TimeZone as _, Utc};
    use domain::{
        area::AreaCode,
        signal::{Signal, Theme},
    };

    #[tokio::test]
    async fn keys_go_after_days_and_counts_after_years() {
        let clock = SettableClock::at(Utc.with_ymd_and_hms(2026, 11, 24, 9, 0, 0).unwrap());
        let store = MemoryStore::default();
        let signal = Signal {
            theme: Theme::from_key("geld").unwrap(),
            district: AreaCode::parse("WK091733").unwrap(),
            month: "2026-11".parse().unwrap(),
        };
        let count = async || {
            let received = clock.now().timestamp_millis();
            store.count_signal(&signal, "key", received).await.unwrap()
        };
        assert_eq!(count().await, Kept::New);
        clock.advance(TimeDelta::days(DAYS_KEY_KEPT));
        assert_eq!(forget_old_signals(&store, &clock).await.unwrap(), 0);
        assert_eq!(count().await, Kept::Before);
        clock.advance(TimeDelta::milliseconds(1));
        assert_eq!(forget_old_signals(&store, &clock).await.unwrap(), 1);
        clock.set(Utc.with_ymd_and_hms(2029, 11, 30, 12, 0, 0).unwrap());
        assert_eq!(forget_old_signals(&store, &clock).await.unwrap(), 0);
        clock.set(Utc.with_ymd_and_hms(2029, 11, 30, 23, 0, 0).unwrap());
        assert_eq!(forget_old_signals(&store, &clock).await.unwrap(), 1);
        assert_eq!(store.signal_counts().await.unwrap(), []);
    }
}
