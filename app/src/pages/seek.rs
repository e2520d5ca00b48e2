//! Finding company: five questions, one on each screen, and then one button.
//!
//! As with the questions of the support tree the answers so far stand in the address and nowhere else: each screen is a form that
//! is sent with GET and carries the earlier answers as hidden fields. Only the last one is sent by POST, and only then something is
//! kept. `na` names the screen whose form was sent, `stap` the one that is asked for. What may be answered is decided in
//! `domain::meeting::check`; which screen comes when in [`screen`]; here is only how they look. To add a screen: a variant of
//! [`Screen`], its fields in `answers.rs`, its file beside this one.
mod answers;
mod area;
#[cfg(test)]
mod checks;
mod company;
mod interests;
mod messages;
mod moments;
mod name;
mod nowhere;
mod screen;

use super::{Face, my_meeting};
use crate::{
    parts::{
        error_summary::{FieldError, error_summary},
        finished::finished,
        form::FieldText,
        icons::{Icon, icon},
    },
    request::PageContext,
    routes::{Pairs, Route},
    words::Words,
};
use answers::{CHANGE, KEY, SENT};
use domain::meeting::{MOST_INTERESTS, SeekField, SeekForm, SeekRefusal, Walk, Wishes, check, within_a_walk};
use leptos::prelude::*;
use screen::Screen;
use usecases::mail_wish::MailWish;

/// The field that holds the key of the last form.
const FORM_KEY: &str = "form_key";
/// The field that holds an e-mail address.
const EMAIL: &str = answers::name_of(SeekField::Email);

/// The screens as somebody fills them in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeekPage {
    /// The answers so far: the pairs of the address, or the fields of the last form.
    pub pairs: Pairs,
    /// The key by which the last form sent twice is known, 32 hexadecimal signs; the nicknames that are proposed follow from it.
    pub form_key: String,
    /// Whether this browser has somebody's page already.
    pub own_page: bool,
    /// What the last form said of messages by e-mail; nothing while it was not sent. It stands in no address.
    pub mail: MailWish,
    /// Whether the person whose wishes are changed gets messages.
    pub gets_messages: bool,
    /// Why the last form was not taken; empty while it was not sent.
    pub refusals: Vec<SeekRefusal>,
}

impl SeekPage {
    /// The screen for an address.
    #[must_use]
    pub fn of_pairs(pairs: &[(String, String)]) -> Self {
        Self {
            pairs: pairs.to_vec(),
            ..Self::default()
        }
    }

    /// The screens as the last form sent them, in a language. What it said of messages does not stay among the answers.
    #[must_use]
    pub fn sent(pairs: &[(String, String)], form_key: String, language: &str) -> Self {
        let mail = MailWish {
            address: answers::value(pairs, EMAIL).unwrap_or_default().to_owned(),
            none: answers::value(pairs, messages::NO_MESSAGES) == Some(messages::NONE),
            language: language.to_owned(),
        };
        let answers = pairs
            .iter()
            .filter(|(key, _)| ![EMAIL, messages::NO_MESSAGES].contains(&key.as_str()));
        Self {
            pairs: answers.cloned().collect(),
            form_key,
            mail,
            ..Self::default()
        }
    }

    /// What of it may stand in an address: everything but the key of the form and what is said of messages.
    pub(crate) fn in_an_address(&self) -> Pairs {
        let private = [FORM_KEY, EMAIL, messages::NO_MESSAGES];
        let pairs = self
            .pairs
            .iter()
            .filter(|(key, _)| !private.contains(&key.as_str()));
        pairs.cloned().collect()
    }

    /// Whether wishes that are kept already are being changed.
    #[must_use]
    pub fn changes(&self) -> bool {
        answers::value(&self.pairs, CHANGE).is_some()
    }

    /// The key of the page whose wishes are changed, when it was opened by its link.
    #[must_use]
    pub fn own_key(&self) -> Option<&str> {
        answers::value(&self.pairs, KEY)
    }

    /// What was answered so far.
    #[must_use]
    pub fn form(&self) -> SeekForm {
        answers::form_of(&self.pairs)
    }

    /// The address of the screens with these wishes filled in, for who changes them; with the key of a page that was opened by
    /// its link.
    #[must_use]
    pub(super) fn change(wishes: &Wishes, key: Option<&str>) -> Route {
        let mut pairs = answers::pairs_of(wishes);
        pairs.push((CHANGE.to_owned(), "1".to_owned()));
        pairs.extend(key.map(|key| (KEY.to_owned(), key.to_owned())));
        Route::Seek(pairs)
    }
}

/// The screen that is asked for, or the first one that still lacks its answer.
pub(crate) fn face(page: &SeekPage, context: &PageContext) -> Face {
    let form = page.form();
    let asked = Asked::of(page, &form, context);
    let lacking = match check(&form, &context.directory, context.directory.moments()) {
        Ok(_) => Vec::new(),
        Err(refusals) => refusals,
    };
    let (screen, said) = match page.refusals.first() {
        Some(first) => (Screen::of(first.field()), true),
        None => screen::turn(&page.pairs, &lacking),
    };
    if screen != Screen::Area && asked.walks.is_empty() {
        return nowhere::face(&asked, context);
    }
    let refusals = if page.refusals.is_empty() {
        &lacking
    } else {
        &page.refusals
    };
    let errors: Vec<FieldError> = refusals
        .iter()
        .filter(|refusal| said && Screen::of(refusal.field()) == screen)
        .map(|refusal| error(context.words(), *refusal))
        .collect();
    let face = asked.draw(screen, &errors, context);
    if page.refusals.is_empty() {
        face
    } else {
        face.with_status(422)
    }
}

/// The answers so far, with what follows from them.
struct Asked<'a> {
    page: &'a SeekPage,
    form: &'a SeekForm,
    /// The moments that can be reached from the chosen area; empty while none is chosen.
    walks: Vec<Walk<'a>>,
}

impl<'a> Asked<'a> {
    fn of(page: &'a SeekPage, form: &'a SeekForm, context: &'a PageContext) -> Self {
        let area = answers::area_of(form);
        let walks = area.map(|area| within_a_walk(&context.directory, area, context.directory.moments()));
        Self {
            page,
            form,
            walks: walks.unwrap_or_default(),
        }
    }

    /// Whether somebody changes wishes that are kept already.
    fn changes(&self) -> bool {
        self.page.changes()
    }

    fn draw(&self, screen: Screen, errors: &[FieldError], context: &PageContext) -> Face {
        let words = context.words();
        let fields = match screen {
            Screen::Area => area::fields(self, errors, context),
            Screen::Moments => moments::fields(self, errors, context),
            Screen::Interests => interests::fields(self, errors, context),
            Screen::Company => company::fields(self, errors, context),
            Screen::Name => name::fields(self, errors, context),
        };
        let number = words.question_number(&Screen::ALL.len().to_string(), &screen.number().to_string());
        let send = if self.changes() {
            words.seek_send_change()
        } else {
            words.seek_send()
        };
        let after = match screen {
            Screen::Area => Some(area::how(context)),
            _ => None,
        };
        let own_page = (screen == Screen::Area && self.page.own_page && !self.changes()).then(|| {
            let own = context.href(&Route::MyMeeting(None, Vec::new()));
            view! {
                <p class="notice notice--gold">{words.seek_own_page()}" "<a href=own>{words.seek_own_page_link()}</a></p>
            }
        });
        let not_kept = (!self.changes() && screen != Screen::Name)
            .then(|| view! { <p class="small soft">{words.seek_not_kept(send)}</p> });
        let main = finished(view! {
            <div class="wrap part question">
                <p class="asked">
                    <a class="back" href=self.back(screen, context)>{icon(Icon::Back)}{words.question_back()}</a>
                    <span>{number}</span>
                </p>
                {error_summary(words, errors)}
                {own_page}
                {self.form(screen, fields, send, context)}
                {not_kept}
                {after}
            </div>
        });
        let title = screen.question(words);
        let title = if errors.is_empty() {
            title.to_owned()
        } else {
            words.report_error_title(title)
        };
        Face::new(title, main)
            .with_description(words.seek_description())
            .with_examples(self.walks.iter().any(|walk| walk.moment.example))
    }

    /// The form around the fields of a screen, with the answers of the others as hidden fields.
    fn form(&self, screen: Screen, fields: AnyView, send: &'static str, context: &PageContext) -> AnyView {
        let mut carried = answers::without(&self.page.pairs, screen.fields());
        let last = screen == Screen::Name;
        if last {
            carried.push((FORM_KEY.to_owned(), self.page.form_key.clone()));
        } else {
            carried.push((SENT.to_owned(), screen.key().to_owned()));
        }
        let hidden: Vec<_> = carried
            .into_iter()
            .map(|(key, value)| view! { <input type="hidden" name=key value=value/> })
            .collect();
        let action = if last && self.changes() {
            my_meeting::act_path("wijzig", context)
        } else {
            context.href(&Route::Seek(Vec::new()))
        };
        let text = if last {
            send
        } else {
            context.words().question_next()
        };
        view! {
            <form action=action method=last.then_some("post") novalidate=last>
                {hidden}
                {fields}
                <p class="row"><button class="button">{text}</button></p>
            </form>
        }
        .into_any()
    }

    /// The screen before; before the first one where somebody came from.
    fn back(&self, screen: Screen, context: &PageContext) -> String {
        let key = answers::value(&self.page.pairs, KEY).map(str::to_owned);
        let route = match screen.before() {
            Some(before) => self.to(before),
            None if self.changes() => Route::MyMeeting(key, Vec::new()),
            None => Route::Start,
        };
        context.href(&route)
    }

    /// The address of a screen with the answers so far.
    fn to(&self, screen: Screen) -> Route {
        Route::Seek(answers::at(&self.page.pairs, screen))
    }
}

/// What stands around a field, with what is wrong with its answer.
fn text(label: &str, hint: String, field: &str, errors: &[FieldError]) -> FieldText {
    let found = errors.iter().find(|error| error.field == field);
    FieldText {
        label: label.to_owned(),
        hint,
        error: found.map(|error| error.text.clone()),
    }
}

/// What to do about a refusal, and in which field.
fn error(words: Words, refusal: SeekRefusal) -> FieldError {
    let text = match refusal {
        SeekRefusal::NoArea => words.error_no_area().to_owned(),
        SeekRefusal::NoMoment => words.error_no_moment().to_owned(),
        SeekRefusal::UnknownMoment => words.error_unknown_moment().to_owned(),
        SeekRefusal::MomentWithSteps => words.error_moment_steps().to_owned(),
        SeekRefusal::TooManyInterests => words.error_many_interests(&MOST_INTERESTS.to_string()),
        SeekRefusal::UnknownInterest => words.error_unknown_interest().to_owned(),
        SeekRefusal::NoLanguage | SeekRefusal::UnknownLanguage => words.error_no_language().to_owned(),
        SeekRefusal::NoCompany => words.error_no_company().to_owned(),
        SeekRefusal::UnknownStepFree => words.error_unknown_step_free().to_owned(),
        SeekRefusal::NoNickname => words.error_no_nickname().to_owned(),
        SeekRefusal::WrongEmail => words.error_wrong_email().to_owned(),
    };
    let field = answers::name_of(refusal.field());
    FieldError { field, text }
}

#[cfg(test)]
mod tests {
    use super::{
        checks::{KEY, carried, drawn, html, with},
        *,
    };
    use crate::language::Language;

    #[test]
    fn five_screens_come_one_after_the_other_in_every_language() {
        for language in Language::ALL {
            for (number, screen) in Screen::ALL.into_iter().enumerate() {
                let query = with(&[("stap", screen.key())]);
                let page = drawn(&query, &[], language);
                assert_eq!(page.status, 200);
                let question = screen.question(crate::words::Words(language));
                assert!(page.html.contains(&format!("{question}</")), "{question}");
                let number = crate::words::Words(language).question_number("5", &(number + 1).to_string());
                assert!(page.html.contains(&number), "{number}");
                assert!(!page.html.contains("role=\"alert\""));
            }
        }
    }

    #[test]
    fn at_most_ten_taps_lead_from_the_first_screen_to_the_button() {
        // The list of wijken is opened and one is chosen; one moment; one interest; and the button of each screen.
        let chosen = |html: &str| html.matches(" checked").count();
        assert_eq!(chosen(&html(&[("wijk", "WK091733"), ("na", "waar")])), 0);
        let company = html(&[("wijk", "WK091733"), ("moment", "di"), ("na", "graag")]);
        assert_eq!(
            chosen(&company),
            2,
            "a language and the company are chosen already"
        );
        assert_eq!(
            chosen(&html(&with(&[("na", "samen")]))),
            1,
            "a name is chosen already"
        );
        let taps = (2 + 1) + (1 + 1) + (1 + 1) + 1 + 1;
        assert!(taps <= 10);
    }

    #[test]
    fn nothing_can_be_written_and_only_the_last_screen_is_sent_by_post() {
        for screen in Screen::ALL {
            let html = html(&with(&[("stap", screen.key())]));
            let main = html
                .split("<main")
                .nth(1)
                .unwrap()
                .split("</main>")
                .next()
                .unwrap();
            assert!(
                !main.contains("type=\"text\"") && !main.contains("<textarea"),
                "{screen:?}"
            );
            assert_eq!(
                main.contains("method=\"post\""),
                screen == Screen::Name,
                "{screen:?}"
            );
            assert_eq!(main.contains(KEY), screen == Screen::Name, "{screen:?}");
        }
    }

    #[test]
    fn each_screen_carries_the_answers_of_the_others() {
        let page = html(&with(&[("na", "waar")]));
        let hidden = carried(&page);
        assert!(hidden.contains(&"name=\"wijk\" value=\"WK091733\""), "{hidden:?}");
        assert!(
            hidden.contains(&"name=\"groep\" value=\"two\"")
                && hidden.contains(&"name=\"na\" value=\"wanneer\"")
        );
        assert!(
            !hidden.iter().any(|field| field.contains("\"moment\"")),
            "its own answers stand in its rows"
        );
        assert!(page.contains("value=\"di\" checked") && page.contains("value=\"do\" checked"));
        assert!(
            page.contains("href=\"/ontmoeten?wijk=WK091733&amp;moment=di"),
            "back keeps the answers"
        );
    }

    #[test]
    fn what_is_missing_is_said_on_its_screen_and_leads_to_its_field() {
        let no_area = html(&[("na", "waar")]);
        assert!(no_area.contains("<title>Fout: Waar woont u?") && no_area.contains("<li><a href=\"#wijk\">"));
        let no_moment = html(&[("wijk", "WK091733"), ("na", "wanneer")]);
        assert!(no_moment.contains("<li><a href=\"#moment\">Kies een moment waarop u kunt"));
        let many = ["coffee", "music", "games", "sport"].map(|key| ("graag", key));
        let many = html(
            &[
                &[("wijk", "WK091733"), ("moment", "di"), ("na", "graag")],
                many.as_slice(),
            ]
            .concat(),
        );
        assert!(many.contains("Kies er hooguit 3. Haal er één of meer weg."));
        assert_eq!(many.matches(" checked").count(), 4, "what was chosen is kept");
    }

    #[test]
    fn a_form_that_was_refused_comes_back_at_the_screen_where_it_lacks() {
        let refused = drawn(
            &with(&[("naam", "raket")]),
            &[SeekRefusal::NoNickname],
            Language::Nl,
        );
        assert_eq!(refused.status, 422);
        assert!(refused.html.contains("<li><a href=\"#naam\">Kies een bijnaam"));
        let gone = drawn(
            &with(&[("naam", "quiet-owl")]),
            &[SeekRefusal::UnknownMoment],
            Language::Nl,
        );
        assert!(
            gone.html
                .contains("<li><a href=\"#moment\">Eén van uw momenten is er niet meer.")
        );
        assert!(carried(&gone.html).contains(&"name=\"naam\" value=\"quiet-owl\""));
    }

    #[test]
    fn what_is_no_answer_stays_text() {
        let hostile = "\"><script>alert(1)</script>";
        let page = html(&with(&[("naam", hostile), ("sleutel", hostile), ("na", "samen")]));
        assert!(!page.contains("<script>alert"));
    }
}
