//! Beside the steps: what to bring, what each party does, how to take the page along.
use super::{parties_of, question, spoken};
use crate::{
    parts::{
        finished::finished,
        icons::{Icon, icon},
        qr::qr,
        spot_card::tel,
    },
    request::PageContext,
    routes::Route,
};
use domain::tree::{Answer, Answers, SupportTree};
use leptos::prelude::*;

/// What to bring; nothing when there is nothing to bring.
pub(super) fn bring(answer: &Answer<'_>, context: &PageContext) -> Option<impl IntoView + use<>> {
    let words = context.words();
    let things: Vec<_> = answer
        .bring
        .iter()
        .map(|thing| {
            let (text, language) = spoken(thing, context);
            view! { <li lang=language>{text}</li> }
        })
        .collect();
    (!things.is_empty()).then(|| {
        finished(view! {
            <section class="bring">
                <h2>{words.answer_bring()}</h2>
                <ul>{things}</ul>
                <p>{words.answer_bring_all()}</p>
            </section>
        })
    })
}

/// What each party does, and how to reach it.
pub(super) fn parties(
    answer: &Answer<'_>,
    tree: &SupportTree,
    context: &PageContext,
) -> Option<impl IntoView + use<>> {
    let words = context.words();
    let parties: Vec<_> = parties_of(answer, tree)
        .into_iter()
        .map(|party| {
            let (name, name_language) = spoken(&party.name, context);
            let (does, does_language) = spoken(&party.does, context);
            let (reach, reach_language) = spoken(&party.reach, context);
            let phone = party.phone.as_ref().map(|phone| {
                let number = phone.number.clone();
                view! { " "<a href=tel(&phone.number)>{icon(Icon::Phone)}{number}</a> }
            });
            let unconfirmed = party.unconfirmed.is_some().then(|| format!(" {}", words.answer_unconfirmed()));
            view! {
                <dt lang=name_language>{name}</dt>
                <dd>
                    <span lang=does_language>{does}</span>" "<span lang=reach_language>{reach}</span>{phone}{unconfirmed}
                </dd>
            }
        })
        .collect();
    (!parties.is_empty()).then(|| {
        finished(
            view! { <section class="parties"><h2>{words.answer_parties()}</h2><dl>{parties}</dl></section> },
        )
    })
}

/// The code by which a telephone opens this page. Without the site's own origin it could not lead anywhere, and is left out.
pub(super) fn take_along(
    answers: &Answers,
    tree: &SupportTree,
    context: &PageContext,
) -> Option<impl IntoView + use<>> {
    let words = context.words();
    let origin = &context.site.origin;
    if origin.is_empty() {
        return None;
    }
    let here = Route::Answer(question::pairs_of(answers, tree));
    let code = qr(&format!("{origin}{}", context.href(&here)), words.answer_qr())?;
    Some(finished(view! {
        <section class="take">
            {code}
            <div><p>{words.answer_qr_text()}</p><p class="small soft">{words.answer_careful()}</p></div>
        </section>
    }))
}
