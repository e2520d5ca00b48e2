//! Messages by SMTP (RFC 5321), each over a connection of its own.
use super::{MailUrl, MailUrlError};
use async_trait::async_trait;
use domain::contact::EmailAddress;
use lettre::{
    AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor,
    message::{
        Mailbox,
        header::{ContentType, Header, HeaderName, HeaderValue},
    },
    transport::smtp::{Error, extension::ClientId},
};
use std::{error::Error as StdError, fmt, time::Duration};
use usecases::ports::{MailError, MailText, Mailer};

/// How long the mail server may take for one answer.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long it may take for a whole message.
const IN_ALL: Duration = Duration::from_mins(1);

/// Sends by the mail server of an installation.
pub struct SmtpMailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    in_all: Duration,
}

impl fmt::Debug for SmtpMailer {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("SmtpMailer(..)")
    }
}

impl SmtpMailer {
    /// Sends from an address by a mail server. It connects to nothing yet.
    ///
    /// # Errors
    /// When the mail server's address cannot be read.
    pub fn new(url: &MailUrl, from: &EmailAddress) -> Result<Self, MailUrlError> {
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url.whole())
            .map_err(|_| MailUrlError::Unreadable)?;
        let address = from.as_str().parse().map_err(|_| MailUrlError::Unreadable)?;
        Ok(Self {
            transport: builder
                // The name of the site and not that of the machine.
                .hello_name(ClientId::Domain(from.host().to_owned()))
                .timeout(Some(PATIENCE))
                .build(),
            from: Mailbox::new(Some("Buurtboom".to_owned()), address),
            in_all: IN_ALL,
        })
    }

    /// The same, with less patience for a whole message.
    #[must_use]
    pub fn within(self, in_all: Duration) -> Self {
        Self { in_all, ..self }
    }

    fn message(&self, to: &EmailAddress, mail: &MailText) -> Option<Message> {
        let mut mark = [0; 16];
        getrandom::fill(&mut mark).ok()?;
        let id = format!(
            "<{:032x}@{}>",
            u128::from_be_bytes(mark),
            self.from.email.domain()
        );
        Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to.as_str().parse().ok()?))
            .subject(&mail.subject)
            .message_id(Some(id))
            .header(AutoSubmitted)
            .header(ContentType::TEXT_PLAIN)
            .body(mail.text.clone())
            .ok()
    }
}

#[async_trait]
impl Mailer for SmtpMailer {
    async fn send(&self, to: &EmailAddress, message: &MailText) -> Result<(), MailError> {
        let message = self.message(to, message).ok_or(MailError::Never)?;
        match tokio::time::timeout(self.in_all, self.transport.send(message)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(judged(&error)),
            Err(_) => Err(MailError::Later(
                "the mail server did not answer in time".to_owned(),
            )),
        }
    }
}

/// What an answer means for the address. Only that the mailbox itself is not there is for ever; everything else may be our own
/// fault, such as a password or a sender that the server does not know, and must not cost anybody their messages.
fn judged(error: &Error) -> MailError {
    let Some(status) = error.status() else {
        let why = if error.is_timeout() {
            "the mail server did not answer in time"
        } else {
            "the mail server cannot be reached, or cannot be understood"
        };
        return MailError::Later(why.to_owned());
    };
    let code = status.to_string();
    let said = error.source().map(ToString::to_string).unwrap_or_default();
    if no_such_mailbox(&code, &said) {
        MailError::Never
    } else {
        MailError::Later(format!("the mail server answered {code}"))
    }
}

/// By the reply code (RFC 5321, 4.2.3); where the server says more (RFC 3463), by that: an address that does not exist (5.1.1 to
/// 5.1.3, 5.1.6, 5.1.10) or a mailbox that is closed (5.2.1).
fn no_such_mailbox(code: &str, said: &str) -> bool {
    let first = said.split_whitespace().next().unwrap_or_default();
    let enhanced = first.split('.').count() == 3
        && first
            .split('.')
            .all(|part| !part.is_empty() && part.bytes().all(|sign| sign.is_ascii_digit()));
    matches!(code, "550" | "551" | "553")
        && (!enhanced || matches!(first, "5.1.1" | "5.1.2" | "5.1.3" | "5.1.6" | "5.1.10" | "5.2.1"))
}

/// That no person wrote this, so that no "out of office" comes back (RFC 3834).
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn StdError + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_mailbox_that_is_not_there_is_for_ever() {
        for (code, said) in [
            ("550", "No such user here"),
            ("550", "5.1.1 <a@b.nl> unknown"),
            ("551", ""),
            ("553", "5.1.3 bad"),
            ("550", "5.2.1 closed"),
        ] {
            assert!(no_such_mailbox(code, said), "{code} {said}");
        }
        for (code, said) in [
            ("535", "5.7.8 authentication failed"),
            ("530", "authenticate first"),
            ("550", "5.7.1 relaying denied"),
            ("553", "5.1.8 sender unknown"),
            ("552", "5.2.2 mailbox full"),
            ("554", "no"),
            ("451", "4.7.1 later"),
        ] {
            assert!(!no_such_mailbox(code, said), "{code} {said}");
        }
    }

    #[test]
    fn every_message_has_its_own_id_and_says_that_a_program_wrote_it() {
        let url = "smtp://127.0.0.1:25".parse().unwrap();
        let from = EmailAddress::parse("boom@heerlen.example").unwrap();
        let mailer = SmtpMailer::new(&url, &from).unwrap();
        let mail = MailText {
            subject: "Nieuws van Buurtboom".to_owned(),
            text: "Er is nieuws voor u.\n".to_owned(),
        };
        let to = EmailAddress::parse("fatima@example.nl").unwrap();
        let text = || String::from_utf8(mailer.message(&to, &mail).unwrap().formatted()).unwrap();
        let written = text();
        for line in [
            "From: Buurtboom <boom@heerlen.example>",
            "To: fatima@example.nl",
            "Subject: Nieuws van Buurtboom",
            "Auto-Submitted: auto-generated",
            "@heerlen.example>",
        ] {
            assert!(written.contains(line), "{line}: {written}");
        }
        let id = |text: &str| {
            text.lines()
                .find(|line| line.starts_with("Message-ID"))
                .map(str::to_owned)
        };
        assert!(id(&written).is_some() && id(&written) != id(&text()));
    }
}
