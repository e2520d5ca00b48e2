//! The settings of messages by e-mail. Without them no page asks for an address.
use crate::mail::{MailUrl, MailUrlError, SmtpMailer};
use clap::Args;
use domain::contact::EmailAddress;

/// By which mail server, and from whom.
#[derive(Args, Clone, Debug, Default)]
pub struct MailSettings {
    /// The mail server that sends messages to people who seek company and want one: `smtps://USER:PASSWORD@HOST:465`, or
    /// `smtp://HOST:25` for a relay of your own; empty for no messages
    // Read later and not by clap, which would repeat a wrong one with its password.
    #[arg(long, env = "BUURTBOOM_MAIL_URL", hide_env_values = true, value_name = "URL")]
    mail_url: Option<String>,
    /// The address that messages come from: `buurtboom@example.nl`
    #[arg(long, env = "BUURTBOOM_MAIL_FROM", value_name = "ADDRESS")]
    pub mail_from: Option<String>,
}

/// Why no messages can be sent. Each is one sentence that says what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailSettingsError {
    /// Part of it is missing.
    #[error("messages by e-mail need --mail-url and --mail-from together; set both, or neither")]
    Incomplete,
    /// The mail server.
    #[error(transparent)]
    Url(#[from] MailUrlError),
    /// The sender.
    #[error("--mail-from (BUURTBOOM_MAIL_FROM) is no e-mail address; write it as buurtboom@example.nl")]
    From,
    /// Nobody could be told where to look.
    #[error("messages by e-mail hold the address of the site; set --origin as well")]
    NoOrigin,
}

impl MailSettings {
    /// Who sends; `None` when nothing is set. A setting that is empty counts as not set.
    ///
    /// # Errors
    /// When only part is set, or something cannot be read.
    pub fn read(&self, origin: &str) -> Result<Option<SmtpMailer>, MailSettingsError> {
        let said = |setting: &'_ Option<String>| {
            let text = setting.as_deref().map(str::trim);
            text.filter(|text| !text.is_empty()).map(str::to_owned)
        };
        match (said(&self.mail_url), said(&self.mail_from)) {
            (None, None) => Ok(None),
            (Some(url), Some(from)) => {
                let url: MailUrl = url.parse()?;
                let from = EmailAddress::parse(&from).map_err(|_| MailSettingsError::From)?;
                if origin.is_empty() {
                    return Err(MailSettingsError::NoOrigin);
                }
                Ok(Some(SmtpMailer::new(&url, &from)?))
            }
            _ => Err(MailSettingsError::Incomplete),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const URL: &str = "smtps://boom:geheim@mail.example:465";

    fn read(url: &str, from: &str, origin: &str) -> Result<bool, MailSettingsError> {
        let settings = MailSettings {
            mail_url: Some(url.to_owned()),
            mail_from: Some(from.to_owned()),
        };
        settings.read(origin).map(|mailer| mailer.is_some())
    }

    #[test]
    fn messages_come_with_a_server_a_sender_and_a_site_or_not_at_all() {
        let site = "https://buurtboom.example";
        assert_eq!(read(URL, "boom@example.nl", site), Ok(true));
        assert_eq!(read("", " ", site), Ok(false));
        assert!(MailSettings::default().read("").unwrap().is_none());
        assert_eq!(read(URL, "", site), Err(MailSettingsError::Incomplete));
        assert_eq!(
            read("", "boom@example.nl", site),
            Err(MailSettingsError::Incomplete)
        );
        assert_eq!(read(URL, "boom", site), Err(MailSettingsError::From));
        assert_eq!(
            read("mail.example", "boom@example.nl", site),
            Err(MailSettingsError::Url(MailUrlError::Unreadable))
        );
        assert_eq!(read(URL, "boom@example.nl", ""), Err(MailSettingsError::NoOrigin));
    }
}
