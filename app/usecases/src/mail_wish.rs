//! What somebody wishes of messages by e-mail, as a form said it, and the address as it is kept.
//!
//! The address is sealed for its person, filled up to one length, so that neither the text nor its length stands in the database.
use crate::{
    own_meeting::MeetingPorts,
    ports::{SeekerMail, StoreError},
    secrets::{Purpose, Sealed},
};
use domain::{
    contact::{EmailAddress, MOST_EMAIL_SIGNS},
    meeting::SeekRefusal,
};
use std::fmt;

/// What a form said of messages. Nothing at all is the default, and changes nothing of what is kept.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct MailWish {
    /// The address that was filled in; empty for none.
    pub address: String,
    /// No messages any more. It counts for more than an address.
    pub none: bool,
    /// The tag of the language that the form was in.
    pub language: String,
}

impl fmt::Debug for MailWish {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("MailWish(..)")
    }
}

impl MailWish {
    /// The address, if one is wished for.
    ///
    /// # Errors
    /// When it is none that can be written to.
    pub(crate) fn checked(&self) -> Result<Option<EmailAddress>, SeekRefusal> {
        if self.none || self.address.trim().is_empty() {
            return Ok(None);
        }
        let address = EmailAddress::parse(&self.address);
        address.map(Some).map_err(|_| SeekRefusal::WrongEmail)
    }

    /// The address as it is kept for somebody.
    pub(crate) fn kept(&self, ports: &MeetingPorts<'_>, seeker: &str, address: &EmailAddress) -> SeekerMail {
        SeekerMail {
            seeker: seeker.to_owned(),
            sealed: seal(ports, seeker, address),
            language: self.language.clone(),
            told: None,
            next_try: 0,
            failures: 0,
        }
    }

    /// Keeps the address for somebody in the place of another one, or erases what is kept; when nothing is said, does neither.
    pub(crate) async fn change(
        &self,
        ports: &MeetingPorts<'_>,
        seeker: &str,
        address: Option<&EmailAddress>,
    ) -> Result<(), StoreError> {
        if self.none {
            ports.store.forget_mail(seeker, None).await?;
        } else if let Some(address) = address {
            ports.store.keep_mail(&self.kept(ports, seeker, address)).await?;
        }
        Ok(())
    }
}

fn seal(ports: &MeetingPorts<'_>, seeker: &str, address: &EmailAddress) -> Sealed {
    let filled_up = format!("{:<1$}", address.as_str(), MOST_EMAIL_SIGNS);
    ports
        .secrets
        .seal(Purpose::MailAddress, seeker, filled_up.as_bytes())
}

/// The address that was kept for somebody; `None` when it was sealed with another key.
pub(crate) fn address_of(ports: &MeetingPorts<'_>, mail: &SeekerMail) -> Option<EmailAddress> {
    let text = ports
        .secrets
        .open(Purpose::MailAddress, &mail.seeker, &mail.sealed)?;
    EmailAddress::parse(str::from_utf8(&text).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::town::Town;

    fn wish(address: &str) -> MailWish {
        MailWish {
            address: address.to_owned(),
            language: "nl".to_owned(),
            ..MailWish::default()
        }
    }

    #[test]
    fn an_address_reads_back_and_every_one_is_as_long_as_another() {
        let town = Town::new();
        let kept = |text: &str| {
            let wish = wish(text);
            let address = wish.checked().unwrap().unwrap();
            wish.kept(&town.ports(), "me", &address)
        };
        let (short, long) = (kept("a@b.nl"), kept(" fatima.el-amrani@post.example.nl "));
        assert_eq!(short.sealed.0.len(), long.sealed.0.len());
        let opened = address_of(&town.ports(), &long).unwrap();
        assert_eq!(opened.as_str(), "fatima.el-amrani@post.example.nl");
        let moved = SeekerMail {
            seeker: "you".to_owned(),
            ..long
        };
        assert_eq!(address_of(&town.ports(), &moved), None);
    }

    #[test]
    fn nothing_is_no_address_and_a_wrong_one_is_refused_unless_no_messages_are_wished() {
        assert_eq!(wish(" ").checked(), Ok(None));
        assert_eq!(wish("fatima").checked(), Err(SeekRefusal::WrongEmail));
        let none = MailWish {
            none: true,
            ..wish("fatima")
        };
        assert_eq!(none.checked(), Ok(None));
        assert!(!format!("{:?}", wish("fatima@example.nl")).contains("fatima"));
    }
}
