//! Who directs: exactly one party, why, and who does when it is away. A resident reads it as "Wie houdt het overzicht?".
use super::finished::finished;
use crate::request::PageContext;
use domain::{
    area::AreaCode,
    tree::{Directs, LeadRule, SupportTree},
};
use leptos::prelude::*;

/// The card of a rule, for a wijk where one is known. It stands once on a page; its heading is an `<h2>`.
pub(crate) fn lead_card(
    rule: &LeadRule,
    tree: &SupportTree,
    district: Option<AreaCode>,
    context: &PageContext,
) -> impl IntoView + use<> {
    let words = context.words();
    let tag = context.language.tag();
    let trunk = district.and_then(|code| tree.trunk(code));
    let (reason, reason_lang) = rule.reason.in_language(tag);
    let (lead, lead_lang) = match rule.lead {
        Directs::Party(party) => tree.party(party).name.in_language(tag),
        Directs::ContactPerson => (words.branch_lead_person(), None),
    };
    let stand_in = match (rule.stand_in, trunk) {
        (Directs::Party(party), _) => {
            let (name, lang) = tree.party(party).name.in_language(tag);
            let name = name.to_owned();
            view! { {words.branch_lead_stand_in_party()}" "<span lang=lang>{name}</span>"." }.into_any()
        }
        (Directs::ContactPerson, Some(trunk)) => {
            let name = &tree.person(trunk.stand_in).name;
            words.branch_lead_stand_in_named(name).into_any()
        }
        (Directs::ContactPerson, None) => words.branch_lead_stand_in_person().into_any(),
    };
    finished(view! {
        <section class="card green" aria-labelledby="regie">
            <h2 id="regie">{words.branch_lead()}</h2>
            <p class="lead"><b lang=lead_lang>{lead.to_owned()}</b></p>
            <p><b>{words.branch_lead_why()}</b>" "<span lang=reason_lang>{reason.to_owned()}</span></p>
            <p><b>{words.branch_lead_stand_in()}</b>" "{stand_in}</p>
        </section>
    })
}
