//! Ids that a test can foresee.
use crate::ports::Ids;
use std::sync::atomic::{AtomicU64, Ordering};

/// Counts from 1: `00000000000000000000000000000001` comes first.
#[derive(Debug, Default)]
pub struct CountingIds(AtomicU64);

impl Ids for CountingIds {
    fn new_id(&self) -> String {
        format!("{:032x}", self.0.fetch_add(1, Ordering::Relaxed) + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_differ_and_have_32_signs() {
        let ids = CountingIds::default();
        let (first, second) = (ids.new_id(), ids.new_id());
        assert_eq!(first, "00000000000000000000000000000001");
        assert_ne!(first, second);
        assert_eq!(second.len(), 32);
    }
}
