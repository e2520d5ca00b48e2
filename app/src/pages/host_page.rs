//! The page of a host: at each coming time who is expected, by nickname and flower, and nothing else. Made to be printed.
use super::{Face, my_meeting::clock};
use crate::{
    parts::{aloud::aloud, dates, finished::finished, flower::flower_drawing},
    request::PageContext,
    routes::Route,
};
use domain::meeting::Expected;
use leptos::prelude::*;
use usecases::expected_at_moment::{HostedTime, HostedWeeks};

/// What the host of a moment may expect.
pub(crate) fn face(weeks: &HostedWeeks<'_>, context: &PageContext) -> Face {
    let words = context.words();
    let spots = context.directory.spots();
    let spot = spots.iter().find(|spot| spot.id == weeks.moment.spot_id);
    let times: Vec<_> = weeks.times.iter().map(|time| hosted(time, context)).collect();
    let none = times
        .is_empty()
        .then(|| view! { <p class="lead">{words.host_no_times()}</p> });
    let main = finished(view! {
        <div class="wrap part meeting">
            <h1>{words.host_title()}</h1>
            <p class="lead">{spot.map(|spot| spot.name.clone())}</p>
            <p>{words.host_text()}</p>
            {times}
            {none}
            {aloud(context)}
            <p class="soft noprint">{words.host_private()}</p>
        </div>
    });
    Face::new(words.host_title(), main).with_examples(weeks.moment.example)
}

/// A key that opens nothing: it never did, or a new one took its place.
pub(crate) fn none(context: &PageContext) -> Face {
    let words = context.words();
    let start = context.href(&Route::Start);
    let main = finished(view! {
        <div class="wrap part">
            <h1>{words.my_none()}</h1>
            <p class="lead">{words.host_none_text()}</p>
            <p><a href=start>{words.notice_start()}</a></p>
        </div>
    });
    Face::new(words.my_none(), main)
        .with_status(404)
        .on_light_ground()
}

/// One time: the day, the hours, and every table.
fn hosted(time: &HostedTime, context: &PageContext) -> AnyView {
    let words = context.words();
    let (begins, ends) = (clock(time.occurrence.start), clock(time.occurrence.end));
    let (Some(begins), Some(ends)) = (begins, ends) else {
        return ().into_any();
    };
    let day = dates::full_date(words, begins.date_naive(), context.now.date_naive());
    let hours = dates::span(words, begins.time(), ends.time());
    let tables: Vec<_> = time.tables.iter().map(|group| table(group, context)).collect();
    let said = match time.people() {
        0 => words.host_none().to_owned(),
        people => words.host_new(people),
    };
    let list = (!tables.is_empty()).then(|| view! { <ul class="plain tables">{tables}</ul> });
    finished(view! {
        <section class="card">
            <h2>{dates::capital(&day)}<br/>{hours}</h2>
            <p>{said}</p>
            {list}
        </section>
    })
    .into_any()
}

/// Those who know each other by one flower.
fn table(group: &Expected, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let names: Vec<String> = group.people.iter().map(|name| words.nickname_of(*name)).collect();
    let names = words.list(&names.iter().map(String::as_str).collect::<Vec<_>>());
    view! {
        <li>
            {flower_drawing(group.flower)}
            <span>{words.host_with_flower(words.flower(group.flower), &names)}</span>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        language::Language,
        pages::{checks, fixture},
        render,
    };
    use domain::meeting::{Flower, Nickname, Occurrence};

    fn time(start: i64, groups: &[(Flower, &[&str])]) -> HostedTime {
        let occurrence = Occurrence {
            moment: "di".to_owned(),
            start,
            end: start + 5_400_000,
        };
        let table = |(flower, people): &(Flower, &[&str])| Expected {
            occurrence: occurrence.clone(),
            flower: *flower,
            people: people
                .iter()
                .map(|key| Nickname::from_key(key).unwrap())
                .collect(),
        };
        HostedTime {
            tables: groups.iter().map(table).collect(),
            occurrence,
        }
    }

    #[test]
    fn a_host_sees_nicknames_and_flowers_at_each_time_and_nothing_else() {
        for language in Language::ALL {
            let context = fixture::with_moments(language);
            let weeks = HostedWeeks {
                moment: context.directory.moment("di").unwrap(),
                times: vec![
                    time(
                        1_796_115_600_000,
                        &[
                            (Flower::Poppy, &["quiet-owl", "red-robin"]),
                            (Flower::Daisy, &["warm-oak"]),
                        ],
                    ),
                    time(1_796_720_400_000, &[]),
                ],
            };
            let rendered = render::host_page("secret-key", &weeks, &context);
            checks::assert_sound(&rendered.html);
            assert_eq!(rendered.html.matches("class=\"flower\"").count(), 2);
            // Beside the switch of languages nothing holds the key.
            assert_eq!(rendered.html.matches("secret-key").count(), 1);
            if language == Language::Nl {
                for said in [
                    "Dinsdag 1 december",
                    "Er komen 3 nieuwe mensen. Heet hen welkom.",
                    "Stille uil en Rode roodborst, met deze bloem: klaproos",
                    "Warme eik, met deze bloem: margriet",
                    "Nog niemand. Kijk de avond ervoor nog eens.",
                ] {
                    assert!(rendered.html.contains(said), "{said}");
                }
            }
        }
    }

    #[test]
    fn a_key_that_opens_nothing_says_what_to_do() {
        let context = fixture::with_moments(Language::Nl);
        let rendered = render::page(&crate::routes::Route::HostPage("x".to_owned()), &context);
        assert_eq!(rendered.status, 404);
        assert!(rendered.html.contains("Misschien kreeg u een nieuwe link."));
    }
}
