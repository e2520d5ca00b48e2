//! The steps of help as a stem that grows: who, how fast, when to go on and when back.
use super::{
    finished::finished,
    icons::{Icon, icon},
};
use crate::request::PageContext;
use domain::tree::{Step, SupportTree, Who};
use leptos::{prelude::*, tachys::html::InertElement};

/// One step, a `<li>` of `<ol class="steps">` with a heading `<h3>`; `more` stands under it.
pub(crate) fn step(
    step: &Step,
    id: String,
    more: Option<InertElement>,
    tree: &SupportTree,
    context: &PageContext,
) -> impl IntoView + use<> {
    let words = context.words();
    let tag = context.language.tag();
    let said = |wording: &domain::tree::Wording| {
        let (text, lang) = wording.in_language(tag);
        let text = text.to_owned();
        view! { <span lang=lang>{text}</span> }
    };
    let who = match step.who {
        Who::ContactPerson => words.branch_step_person().into_any(),
        Who::Party(party) => said(&tree.party(party).name).into_any(),
    };
    let law = step
        .law
        .as_deref()
        .map(|law| format!(" {}", words.branch_step_law(law)));
    let (title, title_lang) = step.title.in_language(tag);
    let (text, text_lang) = step.text.in_language(tag);
    let down = (!step.down.nl.is_empty())
        .then(|| view! { <p class="when">{icon(Icon::Back)}{said(&step.down)}</p> });
    let up =
        (!step.up.nl.is_empty()).then(|| view! { <p class="when">{icon(Icon::Arrow)}{said(&step.up)}</p> });
    finished(view! {
        <li id=id>
            <h3 lang=title_lang>{title.to_owned()}</h3>
            <p><b>{who}</b></p>
            <p lang=text_lang>{text.to_owned()}</p>
            <p class="when">{icon(Icon::Clock)}<span>{said(&step.within)}{law}</span></p>
            {up}
            {down}
            {more}
        </li>
    })
}
