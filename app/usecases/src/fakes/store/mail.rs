//! The addresses of people who seek company, in memory.
use super::MemoryStore;
use crate::{
    ports::{KnownSeeker, MailStore, SeekerMail, StoreError},
    secrets::Sealed,
};
use async_trait::async_trait;
use domain::meeting::{Seeker, SeekerState};
use std::ops::Bound;

/// Whether a page may show news of an invitation.
fn may_have_news(seeker: &Seeker) -> bool {
    match seeker.state {
        SeekerState::Invited | SeekerState::Agreed => true,
        _ => seeker.called_off,
    }
}

#[async_trait]
impl MailStore for MemoryStore {
    async fn keep_mail(&self, mail: &SeekerMail) -> Result<bool, StoreError> {
        let meetings = &mut self.rows().meetings;
        let known = meetings.seekers.contains_key(&mail.seeker);
        if known {
            meetings.mail.insert(mail.seeker.clone(), mail.clone());
        }
        Ok(known)
    }

    async fn has_mail(&self, seeker: &str) -> Result<bool, StoreError> {
        Ok(self.rows().meetings.mail.contains_key(seeker))
    }

    async fn forget_mail(&self, seeker: &str, only: Option<&Sealed>) -> Result<bool, StoreError> {
        let mail = &mut self.rows().meetings.mail;
        let there = mail
            .get(seeker)
            .is_some_and(|kept| only.is_none_or(|sealed| kept.sealed == *sealed));
        Ok(there && mail.remove(seeker).is_some())
    }

    async fn mail_to_look_at(
        &self,
        now: i64,
        after: &str,
        most: usize,
    ) -> Result<Vec<(SeekerMail, KnownSeeker)>, StoreError> {
        let meetings = &self.rows().meetings;
        let later = (Bound::Excluded(after.to_owned()), Bound::Unbounded);
        Ok(meetings
            .mail
            .range(later)
            .filter(|(_, mail)| mail.next_try <= now)
            .filter_map(|(id, mail)| Some((mail.clone(), meetings.known(id)?)))
            .filter(|(_, known)| may_have_news(&known.seeker))
            .take(most)
            .collect())
    }

    async fn replace_mail(&self, read: &SeekerMail, with: &SeekerMail) -> Result<bool, StoreError> {
        let mail = &mut self.rows().meetings.mail;
        let Some(kept) = mail.get_mut(&read.seeker).filter(|kept| *kept == read) else {
            return Ok(false);
        };
        kept.told.clone_from(&with.told);
        kept.next_try = with.next_try;
        kept.failures = with.failures;
        Ok(true)
    }
}
