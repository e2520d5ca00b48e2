//! The address of a mail server, which may hold a password and therefore never prints itself whole.
use std::{fmt, str::FromStr};

/// `smtps://user:password@host:465` (TLS from the first byte), `smtp://user:password@host:587?tls=required` (STARTTLS), or
/// `smtp://host:25` for a relay of one's own network.
///
/// `Display` and `Debug` leave out the user and the password.
#[derive(Clone, PartialEq, Eq)]
pub struct MailUrl {
    whole: String,
    shown: String,
}

/// Why a text is not the address of a mail server. No message repeats the text: it may hold a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailUrlError {
    /// Another scheme, no host, or a port that is none.
    #[error(
        "--mail-url (BUURTBOOM_MAIL_URL) cannot be read; write smtps://user:password@host:465, or smtp://host:25 for a relay of \
         your own; in a user and a password write signs such as @ and / as %40 and %2F"
    )]
    Unreadable,
    /// A password that anybody on the way could read.
    #[error(
        "--mail-url (BUURTBOOM_MAIL_URL) sends its password unprotected; write smtps://, or end the address with ?tls=required"
    )]
    Unprotected,
}

impl MailUrl {
    /// The address with its password, for who sends.
    pub(super) fn whole(&self) -> &str {
        &self.whole
    }
}

impl FromStr for MailUrl {
    type Err = MailUrlError;

    fn from_str(text: &str) -> Result<Self, MailUrlError> {
        let (scheme, rest) = text.split_once("://").ok_or(MailUrlError::Unreadable)?;
        let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
        let place = place.strip_suffix('/').unwrap_or(place);
        let (login, host) = place.rsplit_once('@').unwrap_or(("", place));
        let (name, port) = host.rsplit_once(':').unwrap_or((host, "0"));
        let plain = |sign: u8| sign.is_ascii_alphanumeric() || b".-".contains(&sign);
        let known = matches!(scheme, "smtp" | "smtps")
            && matches!((scheme, query), (_, "") | ("smtp", "tls=required"))
            && !name.is_empty()
            && name.bytes().all(plain)
            && port.parse::<u16>().is_ok()
            && login
                .bytes()
                .all(|sign| sign.is_ascii_graphic() && !b"/?#@".contains(&sign))
            && (login.is_empty() || login.contains(':'));
        if !known {
            return Err(MailUrlError::Unreadable);
        }
        if scheme == "smtp" && query.is_empty() && !login.is_empty() {
            return Err(MailUrlError::Unprotected);
        }
        Ok(Self {
            whole: text.to_owned(),
            shown: format!("{scheme}://{host}"),
        })
    }
}

impl fmt::Display for MailUrl {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.shown)
    }
}

impl fmt::Debug for MailUrl {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_never_printed() {
        for text in [
            "smtps://boom:geheim@mail.example:465",
            "smtps://boom%40example.nl:ge%40heim@mail.example",
            "smtp://boom:geheim@mail.example:587?tls=required",
            "smtp://relay:25",
            "smtp://127.0.0.1:2525/",
        ] {
            let url: MailUrl = text.parse().unwrap();
            assert_eq!(url.whole(), text);
            let shown = format!("{url} {url:?}");
            assert!(!shown.contains("heim") && !shown.contains("boom"), "{shown}");
        }
        for wrong in ["smpt://boom:geheim@host", "smtps://boom:geheim@host:port"] {
            let error = wrong.parse::<MailUrl>().unwrap_err();
            assert!(!format!("{error} {error:?}").contains("geheim"));
        }
    }

    #[test]
    fn what_is_no_mail_server_is_refused() {
        for text in [
            "",
            "mail.example",
            "https://mail.example",
            "smtps://",
            "smtps://:465",
            "smtps://mail.example:99999",
            "smtps://boom@mail.example",
            "smtps://a:b@c@mail.example",
            "smtp://relay?tls=maybe",
            "smtp://relay example",
            "smtp://relay/path",
        ] {
            assert_eq!(text.parse::<MailUrl>(), Err(MailUrlError::Unreadable), "{text}");
        }
        assert_eq!(
            "smtp://boom:geheim@mail.example:25".parse::<MailUrl>(),
            Err(MailUrlError::Unprotected)
        );
    }
}
