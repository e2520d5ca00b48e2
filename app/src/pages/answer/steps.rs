//! The steps after the contact person, along a growing stem, each with its services and what they cost.
use super::spoken;
use crate::{
    parts::{finished::finished, ladder::step},
    request::PageContext,
    routes::Route,
};
use domain::tree::{Answer, LeafAt, SupportTree};
use leptos::{prelude::*, tachys::html::InertElement};

/// Services beside the contact person.
pub(super) fn begin(
    answer: &Answer<'_>,
    tree: &SupportTree,
    context: &PageContext,
) -> Option<impl IntoView + use<>> {
    let words = context.words();
    (!answer.begin.is_empty()).then(|| {
        finished(view! {
            <section class="begin">
                <h2>{words.answer_begin()}</h2>
                {leaves(&answer.begin, tree, context)}
            </section>
        })
    })
}

/// The steps; nothing when the contact person alone is enough.
pub(super) fn steps(
    answer: &Answer<'_>,
    tree: &SupportTree,
    context: &PageContext,
) -> Option<impl IntoView + use<>> {
    let words = context.words();
    let steps = answer.steps.iter().enumerate().map(|(place, taken)| {
        let leaves = leaves(&taken.leaves, tree, context);
        step(taken.step, format!("stap-{}", place + 1), leaves, tree, context)
    });
    let steps: Vec<_> = steps.collect();
    (!steps.is_empty()).then(|| {
        finished(view! {
            <section class="path" aria-labelledby="stappen">
                <h2 id="stappen">{words.answer_steps()}</h2>
                <ol class="steps">{steps}</ol>
            </section>
        })
    })
}

/// Services as links, each with what it costs.
fn leaves(which: &[LeafAt], tree: &SupportTree, context: &PageContext) -> Option<InertElement> {
    let words = context.words();
    let lines: Vec<_> = which
        .iter()
        .map(|at| {
            let leaf = tree.leaf(*at);
            let href = context.href(&Route::Leaf(leaf.slug.clone(), Vec::new()));
            let (name, language) = spoken(&leaf.name, context);
            let cost = words.leaf_cost_of(leaf.cost);
            let unconfirmed = leaf.unconfirmed.is_some();
            let unconfirmed = unconfirmed.then(|| format!(" {}", words.answer_unconfirmed()));
            view! { <li><a href=href lang=language>{name}</a><span>{cost}"."{unconfirmed}</span></li> }
        })
        .collect();
    (!lines.is_empty()).then(|| finished(view! { <ul class="leaves">{lines}</ul> }))
}
