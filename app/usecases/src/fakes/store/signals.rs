//! How often help was missed, in memory.
use super::MemoryStore;
use crate::ports::{Kept, SignalStore, StoreError};
use async_trait::async_trait;
use domain::signal::{Month, Signal};

#[async_trait]
impl SignalStore for MemoryStore {
    async fn count_signal(&self, signal: &Signal, form_key: &str, received: i64) -> Result<Kept, StoreError> {
        let rows = &mut *self.rows();
        if rows.signal_forms.contains_key(form_key) {
            return Ok(Kept::Before);
        }
        rows.signal_forms.insert(form_key.to_owned(), received);
        *rows.signals.entry(signal.clone()).or_default() += 1;
        Ok(Kept::New)
    }

    async fn signal_counts(&self) -> Result<Vec<(Signal, u64)>, StoreError> {
        let signals = self.rows().signals.clone();
        Ok(signals.into_iter().collect())
    }

    async fn forget_signals(&self, keys_before: i64, counts_before: Month) -> Result<u64, StoreError> {
        let rows = &mut *self.rows();
        let before = rows.signal_forms.len() + rows.signals.len();
        rows.signal_forms.retain(|_, received| *received >= keys_before);
        rows.signals.retain(|signal, _| signal.month >= counts_before);
        Ok((before - rows.signal_forms.len() - rows.signals.len()) as u64)
    }
}
