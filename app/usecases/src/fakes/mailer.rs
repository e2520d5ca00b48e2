//! A mail server that keeps what it is given, or does not.
use crate::ports::{MailError, MailText, Mailer};
use async_trait::async_trait;
use domain::contact::EmailAddress;
use std::sync::{Mutex, PoisonError};

/// A message that was taken: the address and the text.
pub type SentMail = (String, MailText);

/// Takes every message, as long as it is told nothing else.
#[derive(Debug, Default)]
pub struct FakeMailer {
    sent: Mutex<Vec<SentMail>>,
    answer: Mutex<Option<MailError>>,
}

impl FakeMailer {
    /// What was taken, in order.
    #[must_use]
    pub fn sent(&self) -> Vec<SentMail> {
        self.sent.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Refuses every message from now on, or takes it again.
    pub fn refuse(&self, with: Option<MailError>) {
        *self.answer.lock().unwrap_or_else(PoisonError::into_inner) = with;
    }
}

#[async_trait]
impl Mailer for FakeMailer {
    async fn send(&self, to: &EmailAddress, message: &MailText) -> Result<(), MailError> {
        if let Some(error) = &*self.answer.lock().unwrap_or_else(PoisonError::into_inner) {
            return Err(error.clone());
        }
        let mail = (to.as_str().to_owned(), message.clone());
        self.sent
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(mail);
        Ok(())
    }
}
