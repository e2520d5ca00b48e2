//! The page about the contact person: who, when, where, and who stands in.
use crate::{
    parts::{finished::finished, hours::usual_hours},
    request::PageContext,
};
use domain::{
    area::Area,
    tree::{SupportTree, Trunk},
};
use leptos::prelude::*;

pub(super) fn person(
    district: &Area,
    tree: &SupportTree,
    trunk: &Trunk,
    context: &PageContext,
) -> impl IntoView + use<> {
    let words = context.words();
    let (person, other) = (tree.person(trunk.person), tree.person(trunk.stand_in));
    let (about, language) = person.about.in_language(context.language.tag());
    let (calls, calls_language) = person.phone_hours.in_language(context.language.tag());
    let spot = context.directory.spot_by_slug(&trunk.spot).map(|spot| {
        let street = spot.address.street.trim();
        view! {
            <dt>{words.guide_where()}</dt>
            <dd>{spot.name.clone()}{(!street.is_empty()).then(|| format!(", {street}"))}</dd>
        }
    });
    let when = usual_hours(words, &person.hours, context.now.date_naive())
        .map(|line| view! { <dt>{words.guide_when()}</dt><dd>{line}</dd> });
    let phone = match &person.phone {
        Some(phone) => view! {
            <dt>{words.guide_call()}</dt>
            <dd><b class="guide__number">{phone.number.clone()}</b><br/>
                <span lang=calls_language>{calls.to_owned()}</span></dd>
        }
        .into_any(),
        None => view! { <dt>{words.guide_call()}</dt><dd>{words.guide_no_number()}</dd> }.into_any(),
    };
    let languages: Vec<&str> = person.languages.iter().map(|tag| words.spoken(tag)).collect();
    finished(view! {
        <h2>{words.guide_person()}</h2>
        <p class="lead"><b>{person.name.clone()}</b>", "{district.name.clone()}</p>
        <p lang=language>{about.to_owned()}</p>
        <p>{words.guide_person_text()}</p>
        <dl>
            {phone}
            {when}
            {spot}
            <dt>{words.guide_speaks()}</dt>
            <dd>{words.list(&languages)}</dd>
        </dl>
        <p>{words.guide_reply(usize::from(person.reply_days))}</p>
        <p>{words.guide_walk(&person.name)}</p>
        <p>{words.guide_stand_in(&person.name, &other.name)}</p>
    })
}
