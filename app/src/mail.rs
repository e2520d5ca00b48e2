//! The message by e-mail that there is news.
//!
//! It is the same for every news and everybody: no name, no place, no link that opens somebody's page. To add a language: its words.
use crate::{language::Language, routes::Route, words::Words};
use usecases::ports::MailText;

/// The message in a language, by its tag, for a site at this origin. An unknown tag is Dutch.
#[must_use]
pub fn news(tag: &str, origin: &str) -> MailText {
    let known = Language::ALL.into_iter().find(|language| language.tag() == tag);
    let language = known.unwrap_or_default();
    let words = Words(language);
    let page = Route::MyMeeting(None, Vec::new()).href(language);
    let lines = [
        words.mail_news().to_owned(),
        words.mail_look(&format!("{origin}{page}")),
        words.mail_other_device().to_owned(),
        words.mail_stop(words.my_messages_stop()),
        words.mail_mistake().to_owned(),
    ];
    MailText {
        subject: words.mail_subject().to_owned(),
        text: lines.join("\n\n") + "\n",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_leads_to_the_own_page_in_the_language_of_the_form() {
        let dutch = news("nl", "https://buurtboom.example");
        assert_eq!(dutch.subject, "Nieuws van Buurtboom");
        assert!(dutch.text.starts_with("Er is nieuws voor u."));
        assert!(
            dutch
                .text
                .contains("uw eigen pagina: https://buurtboom.example/ontmoeting\n")
        );
        assert!(dutch.text.contains("“Stuur mij geen berichten meer”"));
        let english = news("en", "https://buurtboom.example").text;
        assert!(english.contains("https://buurtboom.example/en/ontmoeting\n"));
        assert_eq!(news("tlh", "https://buurtboom.example"), dutch);
    }

    #[test]
    fn it_tells_nothing_of_what_the_news_is() {
        for language in Language::ALL {
            let mail = news(language.tag(), "https://buurtboom.example");
            let all = format!("{} {}", mail.subject, mail.text).to_lowercase();
            for telling in [
                "afspraak",
                "iemand voor",
                "gaat niet door",
                "meeting is",
                "somebody for",
            ] {
                assert!(!all.contains(telling), "{telling}");
            }
        }
    }
}
