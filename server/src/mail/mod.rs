//! Mail on its way: the one room that knows SMTP.
//!
//! The rule of this room: an address comes in and goes to the mail server, and nowhere else; no error and no log line holds one, nor
//! what the mail server answered in words, because servers repeat addresses. To send another sort of message: a story of
//! `usecases` that writes it, and this same port.
mod smtp;
mod url;

pub use smtp::SmtpMailer;
pub use url::{MailUrl, MailUrlError};
