//! Somebody's own page: how it stands with their meeting, in plain words and with one main button.
//!
//! It shows what `domain::meeting::View` holds and nothing else, so that nobody can read from it what another one said. Under
//! every state stand the same ways on: change, stop, erase, and the link of this page. A form on it names the page by `sleutel`
//! when it was opened by its link, else the cookie does. To add a state: a variant of [`View`], its file beside this one.
mod after;
mod agreed;
mod appointment;
#[cfg(test)]
mod checks;
mod ended;
mod erase;
mod invited;
mod link;
mod looking;
mod messages;
mod met;
mod none;
mod place_and_time;
mod trouble;

pub(crate) use appointment::appointment;
pub(crate) use erase::{ask as ask_to_erase, erased};
pub(crate) use none::face as no_meeting;

use super::Face;
use crate::{
    parts::{
        dates,
        error_summary::{FieldError, error_summary},
        finished::finished,
    },
    request::PageContext,
    routes::{Pairs, Route},
    words::Words,
};
use domain::{
    hours::{Moment, moment},
    meeting::View,
};
use leptos::prelude::*;
use usecases::my_meeting::MyMeeting;

/// Somebody's own page as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MyPage {
    /// How it stands.
    pub meeting: MyMeeting,
    /// The key that opens the page.
    pub key: String,
    /// Whether it was opened by its link, and not by the cookie.
    pub by_link: bool,
    /// What just happened.
    pub said: Option<Said>,
    /// What is missing in the form about trouble that was sent; empty when none was.
    pub refusals: Vec<TroubleRefusal>,
}

/// What just happened, told on top of the page. To add one: its key and its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// A no was taken.
    No,
    /// Two people are kept apart from now on.
    Blocked,
    /// A report was taken.
    Reported,
    /// Other wishes are kept.
    Changed,
    /// There are no messages by e-mail any more.
    NoMessages,
    /// Something else came first, so what was sent was not done.
    Late,
    /// The meeting is agreed, so what was sent was not done.
    Agreed,
}

impl Said {
    /// The name of the pair in an address that holds what happened.
    pub const NAME: &'static str = "dank";

    const ALL: [Self; 7] = [
        Self::No,
        Self::Blocked,
        Self::Reported,
        Self::Changed,
        Self::NoMessages,
        Self::Late,
        Self::Agreed,
    ];

    /// Its spelling in an address.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::No => "nee",
            Self::Blocked => "apart",
            Self::Reported => "verteld",
            Self::Changed => "bewaard",
            Self::NoMessages => "stil",
            Self::Late => "laat",
            Self::Agreed => "staat",
        }
    }

    /// What the pairs of an address say.
    #[must_use]
    pub fn of_pairs(pairs: &[(String, String)]) -> Option<Self> {
        let (_, value) = pairs.iter().find(|(key, _)| key == Self::NAME)?;
        Self::ALL.into_iter().find(|said| said.key() == value)
    }

    /// The pairs of an address that say this.
    #[must_use]
    pub fn to_pairs(self) -> Pairs {
        vec![(Self::NAME.to_owned(), self.key().to_owned())]
    }

    fn text(self, words: Words) -> &'static str {
        match self {
            Self::No => words.said_no(),
            Self::Blocked => words.said_blocked(),
            Self::Reported => words.said_reported(),
            Self::Changed => words.said_changed(),
            Self::NoMessages => words.said_no_messages(),
            Self::Late => words.said_late(),
            Self::Agreed => words.said_agreed(),
        }
    }
}

/// What is missing in the form about trouble.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TroubleRefusal {
    /// Nobody at the table was chosen.
    NoGuest,
    /// No reason was chosen.
    NoReason,
}

/// The page of somebody whose key opens one.
pub(crate) fn face(page: &MyPage, context: &PageContext) -> Face {
    let errors = trouble::errors(page, context.words());
    let state = match &page.meeting.view {
        View::Looking { called_off, .. } => looking::state(*called_off, context),
        View::Invited { .. } => invited::state(page, context),
        View::Agreed { .. } => agreed::state(page, context),
        View::Met { .. } => met::state(page, context),
        View::Lapsed { until } => ended::lapsed(page, *until, context),
        View::Stopped { until } => ended::stopped(page, *until, context),
    };
    let said = page.said.map(|said| {
        let text = said.text(context.words());
        view! { <p class="notice notice--gold" role="status">{text}</p> }
    });
    let title = state.title;
    let main = finished(view! {
        <div class="wrap part meeting">
            {error_summary(context.words(), &errors)}
            {said}
            {state.main}
            {messages::section(page, context)}
            {trouble::section(page, &errors, context)}
            {after::section(page, context)}
            {link::section(page, context)}
        </div>
    });
    let title = if errors.is_empty() {
        title.to_owned()
    } else {
        context.words().report_error_title(title)
    };
    let face = Face::new(title, main).with_examples(state.example);
    match (errors.is_empty(), page.said) {
        (false, _) => face.with_status(422),
        (true, Some(Said::Late | Said::Agreed)) => face.with_status(409),
        _ => face,
    }
}

/// What stands on top of the page.
struct State {
    /// The title of the page, which is its heading too.
    title: &'static str,
    /// The heading and what follows it.
    main: AnyView,
    /// Whether an invented record is shown.
    example: bool,
}

impl MyPage {
    /// The key, where a link or a form has to carry it.
    fn carried(&self) -> Option<&str> {
        self.by_link.then_some(self.key.as_str())
    }

    /// The hidden field that names the page, where the cookie does not.
    fn hidden(&self) -> Option<impl IntoView + use<>> {
        let key = self.carried().map(str::to_owned);
        key.map(|key| view! { <input type="hidden" name="sleutel" value=key/> })
    }

    /// A form of one button that does an act.
    fn button(
        &self,
        act: &str,
        class: &'static str,
        text: &'static str,
        context: &PageContext,
    ) -> impl IntoView + use<> {
        view! {
            <form action=act_path(act, context) method="post">
                {self.hidden()}
                <button class=class>{text}</button>
            </form>
        }
    }
}

/// The address to which the form of an act is sent.
pub(super) fn act_path(act: &str, context: &PageContext) -> String {
    format!("{}/{act}", context.href(&Route::MyMeeting(None, Vec::new())))
}

/// An instant as people say it: "maandag 5 april om 20.00 uur".
fn said_time(millis: i64, context: &PageContext) -> String {
    let words = context.words();
    clock(millis).map_or_else(String::new, |then| {
        let day = dates::full_date(words, then.date_naive(), context.now.date_naive());
        words.my_time(&day, &dates::time(words, then.time()))
    })
}

/// An instant in unix milliseconds on the clock of the Netherlands; nothing beyond the end of the calendar.
pub(super) fn clock(millis: i64) -> Option<Moment> {
    chrono::DateTime::from_timestamp_millis(millis).map(moment)
}

/// "Alles op deze pagina is weg op 5 mei."
fn gone_on(until: i64, context: &PageContext) -> Option<impl IntoView + use<>> {
    let words = context.words();
    let today = context.now.date_naive();
    let day = clock(until).map(|then| dates::full_date(words, then.date_naive(), today));
    day.map(|day| view! { <p class="soft">{words.my_until(&day)}</p> })
}

/// One thing to mend, in a field of this page.
fn field_error(field: &'static str, text: &str) -> FieldError {
    FieldError {
        field,
        text: text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{
        checks::{KEY, agreed, drawn, every_view, html, looking, main, page},
        *,
    };
    use crate::language::Language;

    #[test]
    fn every_state_has_one_main_button_and_the_same_ways_on() {
        for language in Language::ALL {
            for view in every_view() {
                let rendered = drawn(&page(view.clone()), language);
                assert_eq!(rendered.status, 200, "{view:?}");
                let html = main(&rendered.html);
                let waits = matches!(view, View::Invited { said_yes: true, .. });
                let main_buttons = html.matches("class=\"button\"").count();
                assert_eq!(main_buttons, usize::from(!waits), "{view:?}");
                assert!(html.contains("/ontmoeting/wis\""), "{view:?}");
                assert!(
                    html.contains(&format!("https://buurtboom.example{}", language.prefix())),
                    "{view:?}"
                );
                assert!(html.contains("class=\"qr\"") && html.contains(KEY), "{view:?}");
                let changes = !matches!(view, View::Agreed { .. });
                assert_eq!(html.contains("wijzig=1"), changes, "{view:?}");
            }
        }
    }

    #[test]
    fn what_one_page_says_of_a_no_is_what_it_says_of_silence() {
        // Whoever waits sees a state that holds nothing about the others but what they said yes to.
        let called_off = html(looking(true));
        assert!(called_off.contains("Deze keer gaat het niet door."));
        for telling in ["zei nee", "geen antwoord", "afgezegd", "wilde niet", "kon niet"] {
            assert!(!called_off.contains(telling), "{telling}");
        }
    }

    #[test]
    fn a_page_that_was_opened_by_its_link_carries_the_key_in_its_forms_and_links() {
        let by_link = |view| {
            let mut page = page(view);
            page.by_link = true;
            drawn(&page, Language::Nl).html
        };
        let html = by_link(agreed(&["red-robin"]));
        assert!(html.contains(&format!("href=\"/ontmoeting/{KEY}/afspraak.ics\"")));
        assert!(html.contains(&format!("href=\"/ontmoeting/{KEY}/wis\"")));
        let posts = html.matches("method=\"post\"").count();
        let keys = html.matches(&format!("name=\"sleutel\" value=\"{KEY}\"")).count();
        assert_eq!(posts, keys, "every form names the page");
        assert!(
            by_link(looking(false)).contains(&format!("sleutel={KEY}")),
            "so does the way to other wishes"
        );
        assert!(!html.contains("/ontmoeting/vergeet"));
        let by_cookie = super::checks::html(looking(false));
        assert!(!by_cookie.contains("sleutel") && by_cookie.contains("/ontmoeting/vergeet"));
    }

    #[test]
    fn what_came_too_late_is_said_with_how_it_stands_now() {
        for (said, status) in [
            (Said::Late, 409),
            (Said::Agreed, 409),
            (Said::No, 200),
            (Said::Blocked, 200),
        ] {
            let page = MyPage {
                said: Some(said),
                ..page(looking(false))
            };
            let rendered = drawn(&page, Language::Nl);
            assert_eq!(rendered.status, status, "{said:?}");
            assert!(
                rendered.html.contains(said.text(Words(Language::Nl)))
                    && rendered.html.contains("role=\"status\"")
            );
            assert_eq!(Said::of_pairs(&said.to_pairs()), Some(said));
        }
    }
}
