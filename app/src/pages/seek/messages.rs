//! Whether one gets messages by e-mail: a field that nobody has to fill in, on the last screen, where mail can be sent.
//!
//! An address stands in this one field and nowhere else: in no address of a page and in no hidden field.
use super::{Asked, answers, text};
use crate::{
    parts::{
        error_summary::FieldError,
        finished::finished,
        form::{Choice, FieldText, checkboxes, email_field},
    },
    request::PageContext,
};
use domain::meeting::SeekField;
use leptos::prelude::*;

/// The field that says that there are to be no messages any more.
pub(super) const NO_MESSAGES: &str = "berichten";
/// What it holds then.
pub(super) const NONE: &str = "geen";

/// The address, and for who gave one before the way to take it back. Which address it is does not stand there.
pub(super) fn fields(asked: &Asked<'_>, errors: &[FieldError], context: &PageContext) -> Option<AnyView> {
    if !context.site.mail {
        return None;
    }
    let words = context.words();
    let kept = asked.page.gets_messages;
    let hint = if kept {
        words.seek_mail_kept()
    } else {
        words.seek_mail_hint()
    };
    let name = answers::name_of(SeekField::Email);
    let about = text(words.seek_mail(), hint.to_owned(), name, errors);
    let stop = kept.then(|| {
        let about = FieldText {
            label: words.seek_mail_stop().to_owned(),
            ..FieldText::default()
        };
        let none = Choice {
            value: NONE,
            text: words.my_messages_stop(),
            chosen: asked.page.mail.none,
        };
        checkboxes(NO_MESSAGES, about, vec![none])
    });
    let fields = finished(view! {
        <div>
            {email_field(name, about, &asked.page.mail.address)}
            {stop}
        </div>
    });
    Some(fields.into_any())
}

#[cfg(test)]
mod tests {
    use super::super::{
        SeekPage,
        checks::{KEY, pairs, with},
    };
    use crate::{
        language::Language,
        pages::{checks, fixture},
        render,
        request::{PageContext, Site},
    };
    use domain::meeting::SeekRefusal;
    use std::sync::Arc;
    use usecases::mail_wish::MailWish;

    fn context(mail: bool) -> PageContext {
        PageContext {
            site: Arc::new(Site {
                mail,
                ..Site::default()
            }),
            ..fixture::with_moments(Language::Nl)
        }
    }

    fn page() -> SeekPage {
        SeekPage {
            pairs: pairs(&with(&[("stap", "naam")])),
            form_key: KEY.to_owned(),
            ..SeekPage::default()
        }
    }

    fn html(page: &SeekPage, mail: bool) -> String {
        let html = render::seek(page, &context(mail)).html;
        checks::assert_sound(&html);
        html
    }

    #[test]
    fn the_field_is_there_only_where_mail_can_be_sent() {
        let without = html(&page(), false);
        assert!(!without.contains("e-mail") && !without.contains("type=\"email\""));
        let with = html(&page(), true);
        assert!(with.contains("type=\"email\" id=\"email\" name=\"email\" autocomplete=\"email\""));
        assert!(with.contains("Uw e-mailadres (hoeft niet)") && with.contains("Ook uw e-mailadres"));
        assert!(
            !with.contains("name=\"berichten\""),
            "nothing is kept that could be taken back"
        );
    }

    #[test]
    fn a_wrong_address_is_said_and_stands_in_its_field_alone() {
        let refused = SeekPage {
            refusals: vec![SeekRefusal::WrongEmail],
            mail: MailWish {
                address: "fatima@example".to_owned(),
                ..MailWish::default()
            },
            ..page()
        };
        let html = html(&refused, true);
        assert_eq!(render::seek(&refused, &context(true)).status, 422);
        assert!(html.contains("<li><a href=\"#email\">") && html.contains("aria-invalid=\"true\""));
        assert_eq!(html.matches("fatima").count(), 1);
        assert!(html.contains("value=\"fatima@example\""));
    }

    #[test]
    fn who_gets_messages_can_stop_them_and_does_not_read_the_address() {
        let mut page = page();
        page.gets_messages = true;
        page.pairs.push(("wijzig".to_owned(), "1".to_owned()));
        let html = html(&page, true);
        assert!(html.contains("U krijgt al een bericht") && html.contains("Stuur mij geen berichten meer"));
        assert!(html.contains("type=\"checkbox\" id=\"berichten\" name=\"berichten\" value=\"geen\""));
    }

    #[test]
    fn what_is_private_is_taken_out_of_the_pairs() {
        let sent = pairs(&with(&[
            ("email", "a@b.nl"),
            ("berichten", "geen"),
            ("form_key", KEY),
        ]));
        let page = SeekPage::sent(&sent, KEY.to_owned(), "nl");
        assert!(page.mail.address == "a@b.nl" && page.mail.none && page.mail.language == "nl");
        assert_eq!(page.pairs, pairs(&with(&[("form_key", KEY)])));
        let loose = SeekPage::of_pairs(&sent);
        assert_eq!(loose.in_an_address(), pairs(&with(&[])));
    }
}
