//! What one can do at a spot, whether one can get in, and who to ask.
use crate::{
    parts::{finished::finished, spot_card::tel, web_link::web_link},
    request::PageContext,
    words::Words,
};
use domain::spot::{Accessibility, Cost, MeetingSpot, Photo};
use leptos::prelude::*;

/// What one can do: in words, acts, themes, cost, languages, a picture.
pub(super) fn what(spot: &MeetingSpot, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let service = &spot.service;
    let description = (!service.description.is_empty())
        .then(|| view! { <p lang=context.records_language()>{service.description.as_str()}</p> });
    let acts: Vec<_> = service
        .acts
        .iter()
        .map(|act| view! { <li>{words.act(*act)}</li> })
        .collect();
    let themes: Vec<&str> = service.themes.iter().map(|theme| words.theme(*theme)).collect();
    let languages: Vec<&str> = service.languages.iter().map(|tag| words.spoken(tag)).collect();
    let languages = if languages.is_empty() {
        words.spot_languages_unknown().to_owned()
    } else {
        words.list(&languages)
    };
    finished(view! {
        <section>
            <h2>{words.spot_do()}</h2>
            {description}
            {(!acts.is_empty()).then(|| view! { <ul class="ticks">{acts}</ul> })}
            <dl>
                {(!themes.is_empty()).then(|| view! { <dt>{words.spot_about()}</dt><dd>{themes.join(", ")}</dd> })}
                <dt>{words.spot_cost()}</dt>
                <dd>{cost(service.cost, service.cost_note.clone(), context)}</dd>
                <dt>{words.spot_languages()}</dt>
                <dd>{languages}</dd>
            </dl>
            {spot.photo.as_ref().map(|photo| picture(photo, words))}
        </section>
    })
}

/// What it costs, and the record's own words about it in their language.
fn cost(cost: Cost, note: Option<String>, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let known = match (cost, &note) {
        (Cost::Paid, Some(_)) => String::new(),
        (cost, Some(_)) => format!("{}. ", words.cost(cost).trim_end_matches('.')),
        (cost, None) => words.cost(cost).to_owned(),
    };
    let note = note.map(|note| view! { <span lang=context.records_language()>{note}</span> });
    view! { {known}{note} }
}

/// A picture of our own is shown; one of another site is a link, because showing it would tell that site who looks.
fn picture(photo: &Photo, words: Words) -> impl IntoView + use<> {
    let own = photo.url.starts_with('/') && !photo.url.starts_with("//");
    let (url, alt) = (photo.url.clone(), photo.alt.clone());
    let shown = own.then(|| view! { <img class="place__photo" src=url.clone() alt=alt.clone() loading="lazy" decoding="async"/> });
    let link = (!own).then(|| web_link(&url, words.spot_photo(&alt))).flatten();
    view! { <div class="noprint">{shown}{link}</div> }
}

/// Whether one can get in and stay; what is not known is said so.
pub(super) fn access(spot: &MeetingSpot, words: Words) -> impl IntoView + use<> {
    let Accessibility {
        step_free,
        accessible_toilet,
        hearing_loop,
        quiet_hours,
        ..
    } = &spot.accessibility;
    let said = |known: Option<bool>, yes, no, unknown| match known {
        Some(true) => yes,
        Some(false) => no,
        None => unknown,
    };
    finished(view! {
        <section>
            <h2>{words.spot_access()}</h2>
            <ul>
                <li>
                    {said(
                        *step_free,
                        words.spot_step_free_yes(),
                        words.spot_step_free_no(),
                        words.spot_step_free_unknown(),
                    )}
                </li>
                <li>
                    {said(
                        *accessible_toilet,
                        words.spot_toilet_yes(),
                        words.spot_toilet_no(),
                        words.spot_toilet_unknown(),
                    )}
                </li>
                <li>
                    {said(
                        *hearing_loop,
                        words.spot_hearing_yes(),
                        words.spot_hearing_no(),
                        words.spot_hearing_unknown(),
                    )}
                </li>
                {quiet_hours.as_deref().map(|text| view! { <li>{words.spot_quiet(text)}</li> })}
            </ul>
        </section>
    })
}

/// Who to ask, and how to reach them.
pub(super) fn contact(spot: &MeetingSpot, words: Words) -> impl IntoView + use<> {
    let contact = &spot.contact;
    let name = contact
        .name
        .as_deref()
        .map(|name| view! { <p>{words.spot_contact_person(name)}</p> });
    let phone = contact.phone.as_deref().map(|phone| {
        view! { <dt>{words.spot_phone()}</dt><dd><a href=tel(phone)>{phone}</a></dd> }
    });
    let mail = contact.email.as_deref().map(|mail| {
        view! { <dt>{words.spot_mail()}</dt><dd><a href=format!("mailto:{mail}")>{mail}</a></dd> }
    });
    let site = contact
        .url
        .as_deref()
        .and_then(|url| web_link(url, url.to_owned()))
        .map(|link| view! { <dt>{words.spot_site()}</dt><dd>{link}</dd> });
    let any = phone.is_some() || mail.is_some() || site.is_some();
    let none = (!any).then(|| view! { <p>{words.spot_no_contact()}</p> });
    let host = spot.organization.as_ref().map(|host| {
        let text = words.spot_host(&host.name);
        let link = host.url.as_deref().and_then(|url| web_link(url, url.to_owned()));
        view! { <p class="small">{text}" "{link}</p> }
    });
    finished(view! {
        <section class="card gold place__contact">
            <h2>{words.spot_contact()}</h2>
            {name}
            {any.then(|| view! { <dl>{phone}{mail}{site}</dl> })}
            {none}
            {host}
        </section>
    })
}
