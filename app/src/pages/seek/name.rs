//! The last screen: a nickname out of six, what was chosen, what is kept and for how long.
use super::{Asked, answers, messages, moments, screen::Screen, text};
use crate::{
    parts::{
        error_summary::FieldError,
        finished::finished,
        question_form::{self, Row, RowGroup, question_asked},
    },
    request::PageContext,
    routes::Route,
};
use domain::meeting::{Company, DAYS_KEPT, Interest, Nickname, SEEK_DAYS, SeekField, Spoken};
use leptos::prelude::*;

/// The nicknames, and under them everything that the button will keep.
pub(super) fn fields(asked: &Asked<'_>, errors: &[FieldError], context: &PageContext) -> AnyView {
    let words = context.words();
    let name = answers::name_of(SeekField::Nickname);
    let text = text(words.seek_name(), words.seek_name_hint().to_owned(), name, errors);
    let others = context.href(&asked.to(Screen::Name));
    view! {
        {question_asked(question_form::Asked::One, name, text, vec![names(asked, context)])}
        <p><a href=others>{words.seek_name_others()}</a></p>
        {messages::fields(asked, errors, context)}
        {summary(asked, context)}
        {kept(context)}
    }
    .into_any()
}

/// Six names that follow from the key of the form, and before them the one that was chosen already.
fn names(asked: &Asked<'_>, context: &PageContext) -> RowGroup {
    let chosen = Nickname::from_key(&asked.form.nickname);
    let proposed = Nickname::proposals(seed(&asked.page.form_key));
    let others = proposed.into_iter().filter(|name| Some(*name) != chosen);
    let rows = chosen
        .into_iter()
        .chain(others)
        .take(Nickname::PROPOSED)
        .enumerate();
    let rows = rows.map(|(place, name)| Row {
        value: name.key(),
        text: context.words().nickname_of(name),
        // Nobody has to choose who likes the first one.
        chosen: place == 0,
        ..Row::default()
    });
    RowGroup {
        rows: rows.collect(),
        ..RowGroup::default()
    }
}

/// A number for a key of hexadecimal signs.
fn seed(form_key: &str) -> u64 {
    let signs = form_key.get(..16).unwrap_or_default();
    u64::from_str_radix(signs, 16).unwrap_or_default()
}

/// What was chosen on each screen, with the way to change it.
fn summary(asked: &Asked<'_>, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let lines: Vec<_> = [Screen::Area, Screen::Moments, Screen::Interests, Screen::Company]
        .into_iter()
        .map(|screen| {
            let mut pairs = answers::at(&asked.page.pairs, screen);
            pairs.push((answers::DONE.to_owned(), "1".to_owned()));
            let href = context.href(&Route::Seek(pairs));
            let what = screen.question(words);
            let said: Vec<_> = said(screen, asked, context)
                .into_iter()
                .map(|line| view! { <dd>{line}</dd> })
                .collect();
            view! {
                <div>
                    <dt>{what}</dt>
                    {said}
                    <dd><a href=href>{words.seek_change()}<span class="vh">" "{what}</span></a></dd>
                </div>
            }
        })
        .collect();
    finished(view! {
        <section>
            <h2>{words.seek_summary()}</h2>
            <dl class="chosen">{lines}</dl>
        </section>
    })
}

/// The answers of a screen in words, a line each.
fn said(screen: Screen, asked: &Asked<'_>, context: &PageContext) -> Vec<String> {
    let (words, form) = (context.words(), asked.form);
    let or_nothing = |lines: Vec<String>| {
        if lines.is_empty() {
            vec![words.seek_nothing().to_owned()]
        } else {
            lines
        }
    };
    match screen {
        Screen::Area => {
            let area = answers::area_of(form).and_then(|code| context.directory.area(code));
            area.map(|area| area.name.clone()).into_iter().collect()
        }
        Screen::Moments => {
            let chosen = asked
                .walks
                .iter()
                .filter(|walk| form.moments.contains(&walk.moment.id));
            let lines = chosen.map(|walk| {
                let when = moments::when(walk.moment, context);
                words.seek_moment_at(&walk.spot.name, &when)
            });
            let step_free = (form.step_free == "yes").then(|| words.seek_step_free().to_owned());
            lines.chain(step_free).collect()
        }
        Screen::Interests => {
            let known = form.interests.iter().filter_map(|key| Interest::from_key(key));
            or_nothing(
                known
                    .map(|interest| words.interest(interest).to_owned())
                    .collect(),
            )
        }
        Screen::Company => {
            let known = form.languages.iter().filter_map(|key| Spoken::from_key(key));
            let spoken: Vec<_> = known.map(|language| words.spoken(language.key())).collect();
            let company = Company::from_key(&form.company);
            let company = company.map(|company| words.company(company).to_owned());
            std::iter::once(words.list(&spoken)).chain(company).collect()
        }
        Screen::Name => Vec::new(),
    }
}

fn kept(context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let privacy = context.href(&Route::Privacy);
    let what = if context.site.mail {
        words.seek_kept_what_mail()
    } else {
        words.seek_kept_what()
    };
    finished(view! {
        <section class="card green">
            <h2>{words.seek_kept()}</h2>
            <ul>
                <li>{what}</li>
                <li>{words.seek_kept_who()}</li>
                <li>{words.seek_kept_how_long(&DAYS_KEPT.to_string())}</li>
                <li>{words.seek_kept_at_most(&SEEK_DAYS.to_string())}</li>
                <li>{words.seek_kept_cookie()}</li>
            </ul>
            <p><a href=privacy>{words.seek_kept_more()}</a></p>
        </section>
    })
}

#[cfg(test)]
mod tests {
    use super::super::{
        SeekPage,
        checks::{html, pairs, with},
    };
    use crate::{language::Language, pages::fixture, render};
    use domain::meeting::check;

    #[test]
    fn the_last_screen_says_everything_that_is_kept_and_how_long() {
        let page = html(&with(&[("na", "samen"), ("drempelvrij", "yes")]));
        for said in [
            "Molenberg",
            "Dinsdag, 10.00 tot 11.30 uur, Trefpunt De Klaproos",
            "Alleen plekken zonder drempels",
            "Tuin en planten",
            "Nederlands",
            "Met één ander",
            "Na 30 dagen is alles weg.",
            "Horen wij 90 dagen niets van u?",
        ] {
            assert!(page.contains(said), "{said}");
        }
        assert_eq!(page.matches("type=\"radio\"").count(), 6);
        assert!(page.contains("stap=wanneer&amp;klaar=1"));
        assert!(page.contains("<button class=\"button\">Zoek iemand"));
    }

    #[test]
    fn who_changes_wishes_keeps_the_nickname_and_sends_it_to_the_own_page() {
        let form = SeekPage::of_pairs(&pairs(&with(&[("naam", "quiet-owl")]))).form();
        let context = fixture::with_moments(Language::Nl);
        let wishes = check(&form, &context.directory, context.directory.moments()).unwrap();
        let change = SeekPage::change(&wishes, Some("0123"));
        let mut page = SeekPage::of_pairs(change.pairs());
        assert_eq!(page.form(), form);
        page.pairs.push(("stap".to_owned(), "naam".to_owned()));
        let html = render::seek(&page, &context).html;
        assert!(
            html.contains("action=\"/ontmoeting/wijzig\"")
                && html.contains("name=\"sleutel\" value=\"0123\"")
        );
        assert!(html.contains("value=\"quiet-owl\" checked") && html.contains("Stille uil"));
        assert!(html.contains(">Bewaar dit</button>"));
    }
}
