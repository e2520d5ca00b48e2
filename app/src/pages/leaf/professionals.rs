//! What who refers others needs to know: how to refer, on which conditions, and who directs when more is going on.
use crate::{
    pages::standpoint::Standpoint,
    parts::{finished::finished, web_link::web_link},
};
use domain::tree::{
    BranchAt, Combination, Directs, ForProfessionals, LeadRule, Leaf, MarkerAt, SupportTree, Wording,
};
use leptos::prelude::*;

/// The second text of a leaf.
pub(super) fn text(
    leaf: &Leaf,
    second: &ForProfessionals,
    tree: &SupportTree,
    here: &Standpoint,
) -> impl IntoView + use<> {
    let context = &here.context;
    let words = context.words();
    let tag = context.language.tag();
    let part = |title: &'static str, wording: Option<&Wording>| {
        wording.map(|wording| {
            let (text, lang) = wording.in_language(tag);
            let text = text.to_owned();
            view! { <section><h2>{title}</h2><p lang=lang>{text}</p></section> }
        })
    };
    let party = tree.party(leaf.responsible);
    let (name, name_lang) = party.name.in_language(tag);
    let site = party
        .url
        .as_deref()
        .and_then(|url| web_link(url, words.leaf_site().to_owned()));
    let rules: Vec<_> = tree
        .leads
        .iter()
        .filter(|rule| involves(&rule.when, leaf.branch, tree))
        .filter(|rule| {
            rule.district.is_none()
                || here.context.district.is_none()
                || rule.district == here.context.district
        })
        .map(|rule| lead(rule, tree, here))
        .collect();
    finished(view! {
        <div>
            {part(words.leaf_pro_refer(), second.refer.as_ref())}
            {part(words.leaf_pro_conditions(), second.conditions.as_ref())}
            {part(words.leaf_pro_waiting(), second.waiting.as_ref())}
            {part(words.leaf_pro_contact(), second.contact.as_ref())}
            <section>
                <h2>{words.leaf_responsible()}</h2>
                <p><b lang=name_lang>{name.to_owned()}</b>". "{words.party_kind(party.kind)}"."</p>
                <p>{site}</p>
            </section>
            <section>
                <h2>{words.leaf_pro_leads()}</h2>
                <p>{words.leaf_pro_leads_text()}</p>
                <ul class="rules">{rules}</ul>
            </section>
        </div>
    })
}

/// Whether a rule can hold because this branch was chosen; a neutral one is left out of a choice before rules are looked at.
fn involves(when: &Combination, branch: BranchAt, tree: &SupportTree) -> bool {
    let neutral = tree.branch(branch).neutral;
    match when {
        Combination::Legal { branches, .. } => branches.is_empty() || branches.contains(&branch),
        Combination::Exactly { branches, .. } => branches.contains(&branch),
        Combination::AtLeast { .. } | Combination::Default => !neutral,
        Combination::OnlyNeutral => neutral,
    }
}

/// A rule in words: when, who, who else, why.
fn lead(rule: &LeadRule, tree: &SupportTree, here: &Standpoint) -> impl IntoView + use<> {
    let context = &here.context;
    let words = context.words();
    let tag = context.language.tag();
    let who = |directs: Directs| match directs {
        Directs::Party(party) => tree.party(party).name.in_language(tag).0.to_owned(),
        Directs::ContactPerson => words.leaf_pro_person().to_owned(),
    };
    let (reason, reason_lang) = rule.reason.in_language(tag);
    let law = rule.law.as_deref().map(|law| format!(" ({law})"));
    let only = rule
        .district
        .and_then(|code| context.directory.area(code))
        .map(|area| view! { <p>{words.leaf_pro_lead_in(&area.name)}"."</p> });
    finished(view! {
        <li>
            <h3>{when(&rule.when, tree, here)}</h3>
            <p class="lead"><b>{who(rule.lead)}</b></p>
            <p>{words.leaf_pro_stand_in()}": "{who(rule.stand_in)}"."</p>
            <p>{words.leaf_pro_why()}": "<span lang=reason_lang>{reason.to_owned()}</span>{law}</p>
            {only}
        </li>
    })
}

/// When a rule holds, in words: "Geld en schulden + Wonen".
fn when(when: &Combination, tree: &SupportTree, here: &Standpoint) -> String {
    let words = here.context.words();
    let tag = here.context.language.tag();
    let joined = |branches: &[BranchAt], markers: &[MarkerAt]| {
        let branches = branches.iter().map(|at| tree.branch(*at).name.in_language(tag).0);
        let markers = markers.iter().map(|at| tree.marker(*at).text.in_language(tag).0);
        branches.chain(markers).collect::<Vec<_>>().join(" + ")
    };
    match when {
        Combination::Legal { marker, branches, .. } => {
            format!("{}: {}", words.leaf_pro_lead_law(), joined(branches, &[*marker]))
        }
        Combination::Exactly { branches, markers } => joined(branches, markers),
        Combination::AtLeast { count, with } if with.is_empty() => {
            words.leaf_pro_lead_any(&count.to_string())
        }
        Combination::AtLeast { count, with } => {
            words.leaf_pro_lead_any_with(&joined(with, &[]), &count.to_string())
        }
        Combination::OnlyNeutral => words.leaf_pro_lead_neutral().to_owned(),
        Combination::Default => words.leaf_pro_lead_default().to_owned(),
    }
}
