//! The contact person of one wijk: the card, the spot, what they do and do not do, who stands in and when.
use super::{Face, contact_persons, not_found};
use crate::{
    parts::{
        dates,
        finished::finished,
        icons::{Icon, icon},
        person_card::person_on_own_page,
        spot_card::{spot_list, tel},
    },
    request::PageContext,
    routes::Route,
    words::Words,
};
use chrono::NaiveDate;
use domain::{
    area::Area,
    contact::OnDuty,
    directory::Hit,
    tree::{ContactPerson, SupportTree, Trunk},
};
use leptos::prelude::*;

pub(super) fn face(slug: &str, context: &PageContext) -> Face {
    let (district, tree, trunk) = match found(slug, context) {
        Ok(found) => found,
        Err(face) => return face,
    };
    let words = context.words();
    let duty = OnDuty::on(context.now.date_naive(), trunk, tree);
    let title = words.contact_person_title(&district.name);
    let all = context.href(&Route::ContactPersons);
    let guide = context.href(&Route::Guide(district.slug.clone()));
    let main = view! {
        <div class="wrap part">
            <p class="noprint"><a class="back" href=all>{icon(Icon::Back)}{words.contact_person_all()}</a></p>
            <h1>{title.clone()}</h1>
            <div class="two two--main">
                <div>
                    {person_on_own_page(trunk, tree, context)}
                    {mail(duty.person, words)}
                    {spot(duty.spot, context)}
                </div>
                <div>
                    {does(duty.person, words)}
                    {stands_in(&duty, context)}
                    <p class="noprint after"><a href=guide>{words.contact_person_guide()}</a></p>
                </div>
            </div>
        </div>
    };
    Face::new(title, main)
        .with_description(words.contact_person_description(&district.name))
        .with_examples(tree.example)
}

/// The wijk of an address with its trunk, or the page that says why there is none.
pub(super) fn found<'a>(
    slug: &str,
    context: &'a PageContext,
) -> Result<(&'a Area, &'a SupportTree, &'a Trunk), Face> {
    let directory = &context.directory;
    let Some(district) = directory.district_by_slug(slug) else {
        return Err(not_found::face(context));
    };
    let found = directory
        .tree()
        .and_then(|tree| Some((district, tree, tree.trunk(district.code)?)));
    found.ok_or_else(|| contact_persons::none(context))
}

fn mail(person: &ContactPerson, words: Words) -> Option<impl IntoView + use<>> {
    let mail = person.email.clone()?;
    let href = format!("mailto:{mail}");
    Some(view! { <p class="after">{words.contact_person_mail()}" "<a href=href>{mail}</a></p> })
}

/// The spot where whoever helps today can be met.
fn spot(slug: &str, context: &PageContext) -> Option<impl IntoView + use<>> {
    let spot = context.directory.spot_by_slug(slug)?;
    let hit = Hit {
        spot,
        status: spot.schedule.status(&context.now),
    };
    let list = spot_list(&[hit], false, context);
    Some(finished(view! {
        <section><h2>{context.words().contact_person_spot()}</h2>{list}</section>
    }))
}

/// The mandate of a contact person, in words.
fn does(person: &ContactPerson, words: Words) -> impl IntoView + use<> {
    finished(view! {
        <section>
            <h2>{words.contact_person_does(&person.name)}</h2>
            <ul>
                <li>{words.contact_person_does_listen()}</li>
                <li>{words.contact_person_does_call()}</li>
                <li>{words.contact_person_does_walk()}</li>
                <li>{words.contact_person_does_ask()}</li>
            </ul>
            <p>{words.contact_person_not(&person.name)}</p>
        </section>
    })
}

/// Who takes over, and on which days to come.
fn stands_in(duty: &OnDuty<'_>, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let (person, other) = (duty.person, duty.stand_in);
    let (about, language) = other.about.in_language(context.language.tag());
    let phone = other.phone.as_ref().map(|phone| {
        let number = phone.number.clone();
        view! { <p><a href=tel(&number)>{icon(Icon::Phone)}" "{words.desk_call(&number)}</a></p> }
    });
    let days = absences(person, context.now.date_naive(), words);
    let days: Vec<_> = days.into_iter().map(|line| view! { <li>{line}</li> }).collect();
    finished(view! {
        <section>
            <h2>{words.contact_person_else(&person.name)}</h2>
            <p>{words.contact_person_stand_in(&other.name)}" "<span lang=language>{about.to_owned()}</span></p>
            {phone}
            {(!days.is_empty()).then(|| view! { <ul>{days}</ul> })}
        </section>
    })
}

/// The absences that are not over, in order, each as a sentence.
fn absences(person: &ContactPerson, today: NaiveDate, words: Words) -> Vec<String> {
    let mut away: Vec<_> = person.away.iter().filter(|(_, until)| *until >= today).collect();
    away.sort();
    let day = |day: NaiveDate| dates::full_date(words, day, today);
    away.into_iter()
        .map(|(from, until)| {
            if from == until {
                words.contact_person_away_day(&day(*from), &person.name)
            } else {
                words.contact_person_away(&day(*from), &person.name, &day(*until))
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        language::Language,
        pages::{checks, fixture},
        render,
    };

    fn page(slug: &str, context: &PageContext) -> render::Rendered {
        render::page(&Route::ContactPerson(slug.to_owned()), context)
    }

    #[test]
    fn a_wijk_has_a_person_and_a_stand_in_with_a_name() {
        for language in Language::ALL {
            let rendered = page("molenberg", &fixture::with_tree(language));
            checks::assert_sound(&rendered.html);
            assert_eq!(rendered.status, 200);
            for part in [
                "Marja",
                "Ton",
                "tel:0450000001",
                "verzoek?wat=terugbellen",
                "/gids/molenberg",
            ] {
                assert!(rendered.html.contains(part), "{part}");
            }
            assert!(!rendered.html.contains("Meer over Marja"));
        }
    }

    #[test]
    fn absences_to_come_are_told_in_order() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 12, day).unwrap();
        let mut person = domain::tree::sample::tree().people[0].clone();
        person.away = vec![(day(21), day(31)), (day(1), day(2)), (day(7), day(7))];
        let said = absences(&person, day(3), Words(Language::Nl));
        assert_eq!(
            said,
            [
                "Marja is er niet op maandag 7 december.",
                "Marja is er niet van maandag 21 december tot en met donderdag 31 december.",
            ]
        );
    }

    #[test]
    fn an_unknown_wijk_is_not_found_and_one_without_a_tree_says_who_helps() {
        assert_eq!(page("nergens", &fixture::with_tree(Language::Nl)).status, 404);
        let rendered = page("molenberg", &fixture::context(Language::Nl));
        assert_eq!(rendered.status, 200);
        assert!(rendered.html.contains("Er is nog geen aanspreekpersoon"));
    }
}
