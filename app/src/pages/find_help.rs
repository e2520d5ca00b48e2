//! Finding help by everyday words: numbers to call first, then services, then branches. What somebody looks for is kept
//! nowhere; where nothing is found the visitor may say that help is missing, without their words.
use super::{Face, branch, no_tree, standpoint::Standpoint};
use crate::{
    parts::{
        branch_picture::branch_picture,
        finished::finished,
        help_search::help_search,
        icons::{Icon, icon},
        spot_card::tel,
    },
    request::PageContext,
    routes::Route,
};
use domain::tree::{BranchAt, HelpFound, HelpLine, SupportTree};
use leptos::prelude::*;

pub(super) fn face(pairs: &[(String, String)], context: &PageContext) -> Face {
    let here = Standpoint::of(pairs, context);
    let Some(tree) = here.tree() else {
        return no_tree::face(context);
    };
    let context = &here.context;
    let words = context.words();
    let asked = pairs
        .iter()
        .find(|(key, _)| key == "q")
        .map_or("", |(_, text)| text.trim());
    let found = context
        .directory
        .find_help(asked, context.district)
        .unwrap_or_default();
    let answer = if asked.is_empty() {
        view! { <p class="lead">{words.find_help_ask()}</p> }.into_any()
    } else {
        answer(&found, tree, &here).into_any()
    };
    let others = asked.is_empty() || found.branches.is_empty();
    let all: Vec<_> = BranchAt::each(&tree.branches).map(|(at, _)| at).collect();
    let main = view! {
        <div class="wrap part">
            <p class="noprint"><a class="back" href=here.to_tree()>{icon(Icon::Back)}{words.tree_back()}</a></p>
            <h1>{words.find_help_title()}</h1>
            {help_search(asked, &here.carried, context)}
            <p class="small soft">{words.find_help_not_kept()}</p>
            {answer}
            {others.then(|| branches(words.find_help_all_branches(), &all, tree, &here))}
        </div>
    };
    Face::new(words.find_help_title(), main).with_examples(tree.example)
}

/// What was found, or what to do when nothing was.
fn answer(found: &HelpFound<'_>, tree: &SupportTree, here: &Standpoint) -> impl IntoView + use<> {
    let words = here.context.words();
    let leaves: Vec<_> = found.leaves.iter().map(|at| tree.leaf(*at)).collect();
    let leaves = branch::list(&leaves, tree, here);
    let any = leaves.is_some() || !found.branches.is_empty();
    let leaves = leaves.map(|list| {
        view! { <section><h2>{words.find_help_count(found.leaves.len())}</h2>{list}</section> }
    });
    let of = (!found.branches.is_empty())
        .then(|| branches(words.find_help_branches(), &found.branches, tree, here));
    // Who looks for a number to call is never asked to be counted.
    let nothing = (!any && found.lines.is_empty()).then(|| nothing(here));
    finished(view! { <div>{lines(&found.lines, here)}{leaves}{of}{nothing}</div> })
}

/// Numbers to call now, large.
fn lines(lines: &[&HelpLine], here: &Standpoint) -> Option<impl IntoView + use<>> {
    let words = here.context.words();
    let tag = here.context.language.tag();
    let lines: Vec<_> = lines
        .iter()
        .map(|line| {
            let (name, name_lang) = line.name.in_language(tag);
            let (text, text_lang) = line.text.in_language(tag);
            let number = &line.phone.number;
            finished(view! {
                <div>
                    <h3 lang=name_lang>{name.to_owned()}</h3>
                    <p lang=text_lang>{text.to_owned()}</p>
                    <p><a class="button" href=tel(number)>{icon(Icon::Phone)}{words.leaf_call(number)}</a></p>
                </div>
            })
        })
        .collect();
    (!lines.is_empty()).then(|| {
        finished(view! { <section class="notice"><h2>{words.find_help_lines()}</h2>{lines}</section> })
    })
}

/// Branches with their drawings.
fn branches(
    title: &'static str,
    branches: &[BranchAt],
    tree: &SupportTree,
    here: &Standpoint,
) -> impl IntoView + use<> {
    let tag = here.context.language.tag();
    let items: Vec<_> = branches
        .iter()
        .map(|at| {
            let branch = tree.branch(*at);
            let (name, lang) = branch.name.in_language(tag);
            let href = here.to_branch(&branch.slug);
            finished(view! {
                <li><a class="named" href=href lang=lang>{branch_picture(branch.picture)}{name.to_owned()}</a></li>
            })
        })
        .collect();
    finished(view! { <section class="next"><h2>{title}</h2><ul class="limbs">{items}</ul></section> })
}

/// Nothing was found: other words, somebody to ask, and a way to say that help is missing.
fn nothing(here: &Standpoint) -> impl IntoView + use<> {
    let context = &here.context;
    let words = context.words();
    let wijk = context.district.map(|code| ("wijk".to_owned(), code.to_string()));
    let missing = context.href(&Route::MissingHelp(wijk.into_iter().collect()));
    finished(view! {
        <section>
            <h2>{words.find_help_nothing()}</h2>
            <p>{words.find_help_other_words()}</p>
            <h3>{words.find_help_person()}</h3>
            <p>{words.find_help_person_text()}</p>
            <p><a href=here.to_person()>{words.leaf_next_person_link()}</a></p>
            <h3>{words.find_help_missing()}</h3>
            <p>{words.find_help_missing_text()}</p>
            <p><a href=missing>{words.find_help_missing()}</a></p>
        </section>
    })
}

/// A leaf or branch that is not there: a page that says so and helps to look for it.
pub(super) fn gone(tree: &SupportTree, here: &Standpoint) -> Face {
    let context = &here.context;
    let words = context.words();
    let all: Vec<_> = BranchAt::each(&tree.branches).map(|(at, _)| at).collect();
    let all = branches(words.find_help_all_branches(), &all, tree, here);
    let main = view! {
        <div class="wrap part">
            <h1>{words.leaf_gone()}</h1>
            <p class="lead">{words.leaf_gone_text()}</p>
            {help_search("", &here.carried, context)}
            {all}
            <p class="after"><a href=here.to_tree()>{words.tree_back()}</a></p>
        </div>
    };
    Face::new(words.leaf_gone(), main)
        .with_status(404)
        .on_light_ground()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        language::Language,
        pages::{checks, fixture},
        render,
    };

    fn html(pairs: &[(&str, &str)], language: Language) -> String {
        let pairs = pairs
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
        let rendered = render::page(&Route::FindHelp(pairs.collect()), &fixture::with_tree(language));
        assert_eq!(rendered.status, 200);
        checks::assert_sound(&rendered.html);
        rendered.html
    }

    #[test]
    fn words_are_kept_in_the_box_and_find_services() {
        let html = html(&[("q", "schulden")], Language::Nl);
        assert!(html.contains("value=\"schulden\"") && html.contains("href=\"/aanbod/schuldhulp\""));
        assert!(!html.contains("/boom/gemist"));
    }

    #[test]
    fn a_number_to_call_comes_first_and_such_a_search_is_not_counted() {
        let html = html(&[("q", "zelfmoord")], Language::Nl);
        let main = html.split("<main").nth(1).unwrap();
        assert!(main.contains("href=\"tel:08000113\"") && main.contains("113 Zelfmoordpreventie"));
        assert!(!main.contains("/boom/gemist") && !main.contains("Niets gevonden"));
    }

    #[test]
    fn nothing_found_leads_on() {
        let html = html(&[("q", "zwembad"), ("wijk", "WK091733")], Language::Nl);
        for part in [
            "Niets gevonden",
            "Probeer een ander woord",
            "href=\"/boom/geld?wijk=WK091733\"",
            "href=\"/aanspreekpersoon/molenberg\"",
            "href=\"/boom/gemist?wijk=WK091733\"",
            "name=\"wijk\" value=\"WK091733\"",
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
        assert!(!html.contains("gemist?wijk=WK091733&amp;q") && !html.contains("q=zwembad&amp;tak"));
    }

    #[test]
    fn no_words_yet_is_no_failure() {
        for q in ["", "   "] {
            let html = html(&[("q", q)], Language::En);
            assert!(!html.contains("Nothing found") && html.contains("href=\"/en/boom/geld\""));
        }
    }

    #[test]
    fn words_are_never_markup_and_stand_in_no_title() {
        let html = html(&[("q", "<script>alert(1)</script>")], Language::Nl);
        assert!(!html.contains("<script>alert"));
        let title = html
            .split("<title>")
            .nth(1)
            .unwrap()
            .split("</title>")
            .next()
            .unwrap();
        assert_eq!(title, "Hulp zoeken - Buurtboom");
    }
}
