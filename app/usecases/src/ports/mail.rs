//! Messages by e-mail to who seeks company: the address that is kept, and who takes a message on its way.
use super::{KnownSeeker, StoreError};
use crate::secrets::Sealed;
use async_trait::async_trait;
use domain::contact::EmailAddress;

/// Where somebody gets messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeekerMail {
    /// The id of the person.
    pub seeker: String,
    /// The address, sealed for this person.
    pub sealed: Sealed,
    /// The tag of the language that the form was in: `nl`.
    pub language: String,
    /// What names the news that was told last; `None` before the first.
    pub told: Option<String>,
    /// Before this instant nobody tries: a server is busy with it, or the last try failed. In unix milliseconds.
    pub next_try: i64,
    /// How often the message of now failed.
    pub failures: u32,
}

/// The addresses of people who seek company. Each goes with its person, whatever erases that person.
#[async_trait]
pub trait MailStore: Send + Sync {
    /// Keeps an address; it takes the place of another one. `false` when there is no such person any more.
    async fn keep_mail(&self, mail: &SeekerMail) -> Result<bool, StoreError>;
    /// Whether somebody gets messages.
    async fn has_mail(&self, seeker: &str) -> Result<bool, StoreError>;
    /// Erases somebody's address; with `only` just this one. `false` when it is not there.
    async fn forget_mail(&self, seeker: &str, only: Option<&Sealed>) -> Result<bool, StoreError>;
    /// Those whom nobody is busy with at `now` and who are invited, have agreed, or were told that it does not go ahead: at most
    /// `most`, by id, the first one after `after`.
    async fn mail_to_look_at(
        &self,
        now: i64,
        after: &str,
        most: usize,
    ) -> Result<Vec<(SeekerMail, KnownSeeker)>, StoreError>;
    /// Writes `told`, `next_try` and `failures` of a person whose row still is as it was read; `false` when it is not. Of two
    /// servers at the same row one is told `true`.
    async fn replace_mail(&self, read: &SeekerMail, with: &SeekerMail) -> Result<bool, StoreError>;
}

/// What a message says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailText {
    /// The subject, in one line.
    pub subject: String,
    /// The text.
    pub text: String,
}

/// Why a message was not taken. No variant holds an address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailError {
    /// It may be taken later: the mail server is away, busy, or does not know us.
    #[error("not now: {0}")]
    Later(String),
    /// The mail server says that nobody can be reached at this address.
    #[error("nobody is reached at the address")]
    Never,
}

/// Who takes a message on its way.
#[async_trait]
pub trait Mailer: Send + Sync {
    /// Sends one message. When it answers, the next mail server has it.
    async fn send(&self, to: &EmailAddress, message: &MailText) -> Result<(), MailError>;
}
