//! What residents ask of their contact person, in memory.
use super::MemoryStore;
use crate::ports::{ContactRequestStore, Kept, StoreError};
use async_trait::async_trait;
use domain::contact::ContactRequest;

#[async_trait]
impl ContactRequestStore for MemoryStore {
    async fn keep_contact_request(&self, request: &ContactRequest) -> Result<Kept, StoreError> {
        let requests = &mut self.rows().requests;
        if requests.iter().any(|kept| kept.form_key == request.form_key) {
            return Ok(Kept::Before);
        }
        requests.push(request.clone());
        Ok(Kept::New)
    }

    async fn open_contact_requests(&self) -> Result<Vec<ContactRequest>, StoreError> {
        let mut requests = self.rows().requests.clone();
        requests.sort_by(|a, b| (a.received, &a.id).cmp(&(b.received, &b.id)));
        Ok(requests)
    }

    async fn close_contact_request(&self, id: &str) -> Result<bool, StoreError> {
        let requests = &mut self.rows().requests;
        let before = requests.len();
        requests.retain(|kept| kept.id != id);
        Ok(requests.len() < before)
    }

    async fn erase_contact_requests_before(&self, instant: i64) -> Result<u64, StoreError> {
        let requests = &mut self.rows().requests;
        let before = requests.len();
        requests.retain(|kept| kept.received >= instant);
        Ok((before - requests.len()) as u64)
    }
}
