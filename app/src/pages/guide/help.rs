//! The pages with branches and their first steps, and with the numbers where somebody always answers.
use crate::{
    parts::{desk::FREE_113, finished::finished},
    request::PageContext,
};
use domain::tree::{Branch, SupportTree, Who, Wording};
use leptos::prelude::*;

/// So many branches fit on one page.
const MOST: usize = 6;
/// So many help lines fit beside 112, 113 and the doctor.
const MOST_LINES: usize = 6;

/// The branches of the two pages.
pub(super) fn halves(tree: &SupportTree) -> [&[Branch]; 2] {
    let shown = &tree.branches[..tree.branches.len().min(2 * MOST)];
    let (first, second) = shown.split_at(shown.len().div_ceil(2));
    [first, second]
}

pub(super) fn branches(
    title: &'static str,
    branches: &[Branch],
    tree: &SupportTree,
    context: &PageContext,
) -> impl IntoView + use<> {
    let words = context.words();
    let last = branches.last().map(|branch| &branch.slug);
    let all = tree.branches.last().map(|branch| &branch.slug);
    let rest = tree.branches.len() > 2 * MOST && last != all;
    let entries: Vec<_> = branches
        .iter()
        .map(|branch| entry(branch, tree, context))
        .collect();
    finished(view! {
        <h2>{title}</h2>
        <p class="small">{words.guide_branches_text()}</p>
        <ul class="plain guide__list">{entries}</ul>
        {rest.then(|| view! { <p class="small">{words.guide_branches_rest()}</p> })}
    })
}

/// A branch with the first step that a party takes.
fn entry(branch: &Branch, tree: &SupportTree, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let next = branch.steps.iter().find_map(|step| match step.who {
        Who::Party(party) => Some((step, &tree.party(party).name)),
        Who::ContactPerson => None,
    });
    let next = next.map(|(step, party)| {
        view! {
            <span>
                {words.guide_next()}": "{said(party, context)}". "{said(&step.within, context)}
            </span>
        }
    });
    view! {
        <li>
            <b>{said(&branch.name, context)}</b>
            <span>{said(&branch.summary, context)}</span>
            {next}
        </li>
    }
}

/// A text of the tree in the language of the page, or marked as Dutch.
fn said(wording: &Wording, context: &PageContext) -> impl IntoView + use<> {
    let (text, language) = wording.in_language(context.language.tag());
    let text = text.to_owned();
    match language {
        Some(language) => view! { <span lang=language>{text}</span> }.into_any(),
        None => text.into_any(),
    }
}

/// Who always answers: 112, 113, the doctor, and the tree's help lines.
pub(super) fn always(tree: &SupportTree, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let known = ["112", "113", FREE_113];
    let lines: Vec<_> = tree
        .help_lines
        .iter()
        .filter(|line| !known.contains(&line.phone.number.as_str()))
        .take(MOST_LINES)
        .map(|line| {
            view! {
                <li>
                    <b>{line.phone.number.clone()}</b>
                    <span><b>{said(&line.name, context)}</b>". "{said(&line.text, context)}</span>
                </li>
            }
        })
        .collect();
    finished(view! {
        <h2>{words.guide_always()}</h2>
        <ul class="plain guide__list guide__list--numbers">
            <li><b>"112"</b><span>{words.guide_112()}</span></li>
            <li><b>{FREE_113}</b><span>{words.ground_113_text()}</span></li>
            {lines}
        </ul>
        <h3>{words.guide_doctor()}</h3>
        <p class="guide__line">{words.guide_doctor_text()}</p>
    })
}
