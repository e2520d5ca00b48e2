//! The question pages: at most five, one question on each, with a way back and a way out.
//!
//! The answers live in the address: each page is a form that is sent with GET and carries the earlier answers as hidden
//! fields. `na` names the page whose form was sent, `stap` the page that is asked for. Which page comes when is decided in
//! `domain::tree`; here is only how it looks. To add a page: its variant there, its fields in [`fields`].
//!
//! A form that lacks its answer is shown again with the summary and the status 200, not 422: a GET refuses nothing and keeps
//! nothing, its address asks for a page of questions and gets one, and so a reload or a bookmark of it is an ordinary page.
mod fields;

use super::{Face, answer, no_tree};
use crate::{
    parts::{
        error_summary::{FieldError, error_summary},
        finished::finished,
        icons::{Icon, icon},
    },
    request::PageContext,
    routes::{Pairs, Route},
};
use domain::tree::{Answers, QuestionPage, SupportTree, Turn};
use leptos::prelude::*;

/// The page that is asked for; after the last one the answer.
pub(super) fn face(pairs: &[(String, String)], context: &PageContext) -> Face {
    let Some(tree) = context.directory.tree() else {
        return no_tree::face(context);
    };
    let named = |key: &str| {
        let value = pairs.iter().find(|(name, _)| name == key);
        value.and_then(|(_, value)| QuestionPage::from_key(value))
    };
    let answers = Answers::from_pairs(tree, pairs);
    match tree.turn(&answers, named("na"), named("stap")) {
        Turn::Ask(page) => asking(page, false, &answers, tree, context),
        Turn::Missing(page) => asking(page, true, &answers, tree, context),
        Turn::Answer => answer::face(pairs, context),
    }
}

/// One question. With `missing` it says that an answer is needed.
pub(super) fn asking(
    page: QuestionPage,
    missing: bool,
    answers: &Answers,
    tree: &SupportTree,
    context: &PageContext,
) -> Face {
    let words = context.words();
    let field = fields::of(page, answers, tree, context);
    let error = field.missing.filter(|_| missing);
    let errors: Vec<FieldError> = error
        .map(|text| FieldError {
            field: field.name,
            text: text.to_owned(),
        })
        .into_iter()
        .collect();
    let way = Way::through(page, field.name, answers, tree);
    let hidden: Vec<_> = way
        .carried
        .iter()
        .map(|(key, value)| view! { <input type="hidden" name=key.clone() value=value.clone()/> })
        .collect();
    let first = page == QuestionPage::Topics;
    let number = if first {
        words.question_first(&QuestionPage::ALL.len().to_string())
    } else {
        words.question_number(&way.all.to_string(), &way.number.to_string())
    };
    let way_out = match page {
        // Here "I do not know" is one of the answers.
        QuestionPage::Topics => None,
        QuestionPage::District => Some((words.choose_unknown(), Route::Districts)),
        _ => Some((words.question_skip(), way.skip)),
    };
    let way_out = way_out
        .map(|(text, to)| view! { <a class="button button--second" href=context.href(&to)>{text}</a> });
    let unsafe_at_home = first.then(|| {
        view! { <p><a href=context.href(&Route::UnsafeAtHome)>{words.question_unsafe()}</a></p> }
    });
    let title = field.question;
    let main = finished(view! {
        <div class="wrap part question">
            <p class="asked">
                <a class="back" href=context.href(&way.back)>{icon(Icon::Back)}{words.question_back()}</a>
                <span>{number}</span>
            </p>
            {error_summary(words, &errors)}
            <form action=way.to.path(context.language)>
                {hidden}
                {(field.draw)(error)}
                <p class="row"><button class="button">{words.question_next()}</button>{way_out}</p>
            </form>
            <p class="small soft">{words.question_not_kept()}</p>
            {unsafe_at_home}
        </div>
    });
    let title = if errors.is_empty() {
        title.to_owned()
    } else {
        words.report_error_title(title)
    };
    Face::new(title, main).with_examples(tree.example)
}

/// Where a page stands among the others.
struct Way {
    /// Its number, from 1.
    number: usize,
    /// How many there are.
    all: usize,
    /// What the form carries along unseen.
    carried: Pairs,
    /// Where the form goes.
    to: Route,
    /// The page before it.
    back: Route,
    /// The page after it for who leaves this one out.
    skip: Route,
}

impl Way {
    fn through(page: QuestionPage, field: &str, answers: &Answers, tree: &SupportTree) -> Self {
        let pages = tree.question_pages(answers);
        let place = pages.iter().position(|other| *other == page).unwrap_or(0);
        let mut carried = pairs_of(answers, tree);
        carried.retain(|(key, _)| key != field);
        // What comes after the first page is only known when it was answered.
        let last = place + 1 == pages.len() && page != QuestionPage::Topics;
        let back = match place.checked_sub(1) {
            Some(before) => page_of(pages[before], answers, tree),
            None => Route::Tree(Vec::new()),
        };
        let (to, skip) = if last {
            (Route::Answer(Vec::new()), Route::Answer(carried.clone()))
        } else {
            carried = with(carried, "na", page);
            (Route::Question(Vec::new()), Route::Question(carried.clone()))
        };
        Self {
            number: place + 1,
            all: pages.len(),
            carried,
            to,
            back,
            skip,
        }
    }
}

/// The answers as an address holds them.
pub(super) fn pairs_of(answers: &Answers, tree: &SupportTree) -> Pairs {
    let pairs = answers.to_pairs(tree).into_iter();
    pairs.map(|(key, value)| (key.to_owned(), value)).collect()
}

/// The address of a page of questions with these answers filled in.
pub(super) fn page_of(page: QuestionPage, answers: &Answers, tree: &SupportTree) -> Route {
    Route::Question(with(pairs_of(answers, tree), "stap", page))
}

fn with(mut pairs: Pairs, key: &str, page: QuestionPage) -> Pairs {
    pairs.push((key.to_owned(), page.key().to_owned()));
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        language::Language,
        pages::{checks, fixture},
        render::{self, Rendered},
    };
    use std::collections::BTreeSet;

    fn route(query: &[(&str, &str)]) -> Route {
        let pairs = query
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
        Route::Question(pairs.collect())
    }

    fn page(query: &[(&str, &str)]) -> Rendered {
        render::page(&route(query), &fixture::with_tree(Language::Nl))
    }

    /// What a form sends when nothing more is chosen: its address and its hidden fields.
    fn form(html: &str) -> (&str, BTreeSet<(&str, &str)>) {
        let form = html
            .split("<form ")
            .nth(1)
            .unwrap()
            .split("</form>")
            .next()
            .unwrap();
        let read = |tag: &'_ str, name: &str| -> Option<(usize, usize)> {
            let from = tag.find(&format!("{name}=\""))? + name.len() + 2;
            Some((from, from + tag[from..].find('"')?))
        };
        let action = read(form, "action")
            .map(|(from, until)| &form[from..until])
            .unwrap();
        let hidden = form
            .split("<input ")
            .filter(|tag| tag.starts_with("type=\"hidden\""))
            .map(|tag| {
                let part = |name| read(tag, name).map(|(from, until)| &tag[from..until]).unwrap();
                (part("name"), part("value"))
            });
        (action, hidden.collect())
    }

    #[test]
    fn the_first_question_has_a_row_for_every_branch_and_one_for_who_does_not_know() {
        for language in Language::ALL {
            let context = fixture::with_tree(language);
            let html = render::page(&route(&[]), &context).html;
            checks::assert_sound(&html);
            for slug in ["ontmoeten", "geld", "wonen", "weet-niet"] {
                assert!(html.contains(&format!("name=\"tak\" value=\"{slug}\"")), "{slug}");
            }
            assert_eq!(html.matches("class=\"pic\"").count(), 3);
            assert!(html.contains("<legend><h1>"));
            assert!(html.contains(&context.href(&Route::UnsafeAtHome)));
            assert!(!html.contains("checked") && !html.contains("role=\"alert\""));
        }
        let html = page(&[]).html;
        assert_eq!(form(&html), ("/boom/vraag", [("na", "over")].into()));
        assert!(html.contains("Vraag 1 van hooguit 5") && html.contains("Wij bewaren uw antwoorden niet."));
    }

    #[test]
    fn nothing_chosen_is_said_and_leads_to_the_field() {
        for (query, field) in [
            (vec![("na", "over")], "tak"),
            (vec![("na", "wijk"), ("tak", "geld")], "wijk"),
            // What is not known counts as nothing chosen, and is not shown again.
            (vec![("na", "over"), ("tak", "<script>alert(1)</script>")], "tak"),
            (
                vec![("na", "wijk"), ("tak", "geld"), ("wijk", "WK999999")],
                "wijk",
            ),
        ] {
            let rendered = page(&query);
            let html = rendered.html.replace("<!>", "");
            assert_eq!(rendered.status, 200, "a GET refuses nothing");
            checks::assert_sound(&html);
            assert!(html.contains("<title>Fout: ") && html.contains("autofocus"));
            assert!(html.contains(&format!("<li><a href=\"#{field}\">")), "{field}");
            assert!(html.contains(&format!("id=\"{field}-error\"")), "{field}");
            assert!(!html.contains("<script>"));
        }
        let html = page(&[("na", "wijk"), ("tak", "geld")]).html;
        assert!(
            form(&html).1.contains(&("tak", "geld")),
            "earlier answers are kept"
        );
    }

    #[test]
    fn every_page_carries_the_answers_before_it_and_the_last_one_leads_to_the_answer() {
        let about = [("tak", "geld"), ("tak", "wonen"), ("wijk", "WK091733")];
        for (sent, own, number) in [("over", "wijk", 2), ("wijk", "wat", 3), ("wat", "haast", 4)] {
            let query: Vec<_> = about.iter().copied().chain([("na", sent)]).collect();
            let html = page(&query).html;
            checks::assert_sound(&html);
            let (action, hidden) = form(&html);
            let mut expected: BTreeSet<_> = about.into_iter().filter(|(key, _)| *key != own).collect();
            expected.insert(("na", own));
            assert_eq!((action, hidden), ("/boom/vraag", expected), "{sent}");
            assert!(html.contains(&format!("Vraag {number} van 5")), "{sent}");
        }
        let last = [
            about.as_slice(),
            &[("wat", "huur"), ("haast", "uit-huis"), ("na", "haast")],
        ]
        .concat();
        let html = page(&last).html;
        let (action, hidden) = form(&html);
        assert_eq!(action, "/boom/antwoord");
        assert!(hidden.contains(&("wat", "huur")) && hidden.contains(&("haast", "uit-huis")));
        assert!(!hidden.iter().any(|(key, _)| ["na", "ook"].contains(key)));
        assert!(html.contains("Wij vragen dit om te weten wie het overzicht houdt."));
    }

    #[test]
    fn every_page_has_a_way_back_and_a_way_out() {
        let about = [("tak", "geld"), ("wijk", "WK091733")];
        let at = |page_key| page(&[about.as_slice(), &[("stap", page_key)]].concat()).html;
        assert!(at("over").contains("href=\"/boom\" class=\"back\""));
        assert!(
            at("wijk")
                .contains("href=\"/boom/vraag?tak=geld&amp;wijk=WK091733&amp;stap=over\" class=\"back\"")
        );
        assert!(at("wijk").contains("href=\"/wijken\""));
        let needs = at("wat");
        assert!(
            needs.contains("href=\"/boom/vraag?tak=geld&amp;wijk=WK091733&amp;stap=wijk\" class=\"back\"")
        );
        assert!(needs.contains("href=\"/boom/vraag?tak=geld&amp;wijk=WK091733&amp;na=wat\" class=\"button button--second\">Weet ik niet"));
        assert!(at("ook").contains(
            "href=\"/boom/antwoord?tak=geld&amp;wijk=WK091733\" class=\"button button--second\">Weet ik niet"
        ));
    }

    #[test]
    fn who_comes_back_finds_the_answers_as_they_were() {
        let html = page(&[
            ("tak", "geld"),
            ("tak", "wonen"),
            ("wat", "huur"),
            ("wat", "anders"),
            ("stap", "wat"),
        ])
        .html;
        for kept in ["huur", "anders"] {
            assert!(html.contains(&format!("value=\"{kept}\" checked")), "{kept}");
        }
        assert!(!html.contains("value=\"schulden\" checked"));
        let html = page(&[("tak", "geld"), ("tak", "weet-niet"), ("stap", "over")]).html;
        assert!(html.contains("value=\"geld\" checked") && html.contains("value=\"weet-niet\" checked"));
    }

    #[test]
    fn the_wijk_of_the_cookie_is_filled_in_until_another_is_chosen() {
        let mut context = fixture::with_tree(Language::Nl);
        context.district = context
            .directory
            .district_by_slug("molenberg")
            .map(|area| area.code);
        let html = |query: &[(&str, &str)]| render::page(&route(query), &context).html;
        assert!(html(&[("tak", "geld"), ("stap", "wijk")]).contains("value=\"WK091733\" selected"));
        let other = html(&[("tak", "geld"), ("wijk", "WK091705"), ("stap", "wijk")]);
        assert!(other.contains("value=\"WK091705\" selected") && other.matches(" selected").count() == 1);
    }

    #[test]
    fn the_switch_of_languages_keeps_the_answers() {
        let html = page(&[("na", "over"), ("tak", "geld")]).html;
        assert!(
            html.contains("href=\"/en/boom/vraag?na=over&amp;tak=geld\" lang=\"en\""),
            "{html}"
        );
    }

    #[test]
    fn without_a_tree_the_page_says_so() {
        let html = render::page(&route(&[("tak", "geld")]), &fixture::context(Language::Nl)).html;
        assert!(html.contains("De boom is er nog niet") && html.contains("href=\"/hulp\""));
    }
}
