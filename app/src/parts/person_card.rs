//! The contact person of a wijk: who helps today, when and where they can be met, how to ask them. "Begin hier".
//!
//! A face is a photo that the municipality gave, or the first letter of the name; never a drawing of somebody.
use super::{
    dates,
    desk::call_button,
    finished::finished,
    freshness::check_line,
    hours::usual_hours,
    icons::{Icon, icon},
    spot_card::tel,
    status::{Tone, status_text},
};
use crate::{request::PageContext, routes::Route, words::Words};
use domain::{
    contact::OnDuty,
    hours::{Moment, OpenStatus},
    spot::Photo,
    tree::{ContactPerson, SupportTree, Trunk},
};
use leptos::prelude::*;

/// The id of the card's heading, for a link to the card.
pub(crate) const PERSON: &str = "aanspreekpersoon";

/// The card, for any page that has one trunk to show. It stands once on a page; its heading is an `<h2>`.
pub(crate) fn person_card(trunk: &Trunk, tree: &SupportTree, context: &PageContext) -> impl IntoView + use<> {
    card(trunk, tree, true, context)
}

/// The card on the page that is about this person, without the link to it.
pub(crate) fn person_on_own_page(
    trunk: &Trunk,
    tree: &SupportTree,
    context: &PageContext,
) -> impl IntoView + use<> {
    card(trunk, tree, false, context)
}

fn card(trunk: &Trunk, tree: &SupportTree, elsewhere: bool, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let duty = OnDuty::on(context.now.date_naive(), trunk, tree);
    let shown = duty.helps.unwrap_or(duty.person);
    let district = context.directory.area(trunk.district);
    let of = district.map(|district| words.person_of(&district.name));
    let kicker = if shown == duty.person {
        words.person_begin()
    } else {
        words.person_today()
    };
    let (about, language) = shown.about.in_language(context.language.tag());
    let pages = district.map(|district| {
        let ask = |what: &'static str| {
            let pairs = vec![("wat".to_owned(), what.to_owned())];
            context.href(&Route::AskContactPerson(district.slug.clone(), pairs))
        };
        let own = context.href(&Route::ContactPerson(district.slug.clone()));
        (ask("terugbellen"), ask("meelopen"), own)
    });
    let (ask, more) = match pages {
        Some((call_back, walk_along, own)) => (
            Some(view! {
                <a class="button button--second" href=call_back>{words.person_call_back()}</a>
                <a class="button button--second" href=walk_along>{words.person_walk_along()}</a>
            }),
            elsewhere.then(
                || view! { <p class="noprint"><a href=own>{words.person_more(&duty.person.name)}</a></p> },
            ),
        ),
        None => (None, None),
    };
    finished(view! {
        <section class="card gold person" aria-labelledby=PERSON>
            {picture(shown, context)}
            <div>
                <p>{kicker}</p>
                <h2 id=PERSON>{shown.name.clone()}</h2>
                <p>{of}</p>
            </div>
            {absent(&duty, context)}
            <p lang=language>{about.to_owned()}</p>
            {duty.helps.map(|person| here(person, words, &context.now))}
            {facts(shown, &duty, context)}
            <p class="row noprint">
                {duty.helps.and_then(|person| call(person, words))}
                {duty.helps.is_none().then(|| call_button(context))}
                {ask}
            </p>
            <p>{promise(&duty, shown, words)}</p>
            {more}
            {check_line(words, &shown.check, tree.term_days, context.now.date_naive())}
        </section>
    })
}

/// A photo of our own site, else the first letter of the name: a picture of another site would tell that site who looks.
fn picture(person: &ContactPerson, context: &PageContext) -> AnyView {
    match &person.photo {
        Some(Photo { url, alt }) if url.starts_with('/') && !url.starts_with("//") => {
            let language = context.records_language();
            view! { <img class="person__pic" src=url.clone() alt=alt.clone() lang=language decoding="async" /> }
                .into_any()
        }
        _ => {
            let letter: String = person.name.chars().take(1).collect();
            view! { <span class="person__pic" aria-hidden="true">{letter}</span> }.into_any()
        }
    }
}

/// That the person is away, and who helps instead.
fn absent(duty: &OnDuty<'_>, context: &PageContext) -> Option<impl IntoView + use<>> {
    let words = context.words();
    let (name, other) = (&duty.person.name, &duty.stand_in.name);
    let text = match duty.helps {
        Some(helps) if helps == duty.person => return None,
        Some(_) => words.person_away(name, other),
        None => words.person_both_away(&context.the_municipality(), name, other),
    };
    Some(view! { <p><b>{text}</b></p> })
}

/// Whether the person is at their spot now.
fn here(person: &ContactPerson, words: Words, now: &Moment) -> impl IntoView + use<> {
    let status = person.hours.status(now);
    let tone = Tone::of(&status);
    let text = match &status {
        OpenStatus::Open { until: Some(until) } => words.person_here_until(&dates::time(words, until.time())),
        OpenStatus::Open { until: None } => words.person_here().to_owned(),
        OpenStatus::Closed {
            opens: Some(opens), ..
        } => {
            let opens = opens.naive_local();
            let day = dates::when(words, opens, now.naive_local());
            words.person_back(&dates::capital(&day), &day, &dates::time(words, opens.time()))
        }
        OpenStatus::Closed { opens: None, .. } => words.person_not_here().to_owned(),
        other => status_text(words, other, now),
    };
    view! { <p class=format!("status status--{}", tone.name())>{icon(tone.drawing())}{text}</p> }
}

/// Number, hours, place, languages. While nobody helps no number is shown that rings in vain.
fn facts(person: &ContactPerson, duty: &OnDuty<'_>, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let (when_to_call, language) = person.phone_hours.in_language(context.language.tag());
    let when_to_call = when_to_call.to_owned();
    let phone = person.phone.as_ref().filter(|_| duty.helps.is_some());
    let phone = phone.map(|phone| {
        let (href, number) = (tel(&phone.number), phone.number.clone());
        view! {
            <li>
                {icon(Icon::Phone)}
                <span><a href=href>{number}</a>" "<span lang=language>{when_to_call}</span></span>
            </li>
        }
    });
    let hours = usual_hours(words, &person.hours, context.now.date_naive())
        .map(|hours| view! { <li>{icon(Icon::Open)}<span>{hours}</span></li> });
    let place = context.directory.spot_by_slug(duty.spot).map(|spot| {
        let href = context.href(&Route::Spot(spot.slug.clone()));
        let street = (!spot.address.street.is_empty()).then(|| format!(", {}", spot.address.street));
        view! { <li>{icon(Icon::Place)}<span><a href=href>{spot.name.clone()}</a>{street}</span></li> }
    });
    let spoken: Vec<&str> = person.languages.iter().map(|tag| words.spoken(tag)).collect();
    let spoken = (!spoken.is_empty()).then(|| {
        let languages = dates::capital(&words.list(&spoken));
        view! { <li>{icon(Icon::Languages)}<span>{languages}</span></li> }
    });
    view! { <ul class="facts">{phone}{hours}{place}{spoken}</ul> }
}

fn call(person: &ContactPerson, words: Words) -> Option<impl IntoView + use<>> {
    let number = &person.phone.as_ref()?.number;
    Some(view! { <a class="button" href=tel(number)>{icon(Icon::Phone)}{words.desk_call(number)}</a> })
}

/// How soon there is an answer, and who helps when the person is away.
fn promise(duty: &OnDuty<'_>, shown: &ContactPerson, words: Words) -> String {
    let reply = words.person_reply(&shown.name, usize::from(shown.reply_days.max(1)));
    if shown == duty.person {
        let stand_in = words.person_stand_in(&shown.name, &duty.stand_in.name);
        format!("{reply} {stand_in}")
    } else {
        reply
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{language::Language, pages::fixture};
    use domain::{
        directory::{Directory, DirectoryParts, Revision},
        tree::SupportTree,
    };
    use std::sync::Arc;

    fn html(language: Language, change: impl FnOnce(&mut SupportTree)) -> String {
        let mut context = fixture::with_tree(language);
        let mut tree = context.directory.tree().unwrap().clone();
        "trefpunt-de-klaproos".clone_into(&mut tree.trunks[0].spot);
        change(&mut tree);
        context.directory = Arc::new(Directory::build(DirectoryParts {
            moments: Vec::new(),
            revision: Revision(2),
            areas: fixture::areas(),
            spots: fixture::spots(),
            tree: Some(Arc::new(tree.clone())),
        }));
        person_card(&tree.trunks[0], &tree, &context)
            .to_html()
            .replace("<!>", "")
    }

    #[test]
    fn a_person_comes_with_number_hours_place_languages_and_stand_in() {
        let html = html(Language::Nl, |_| {});
        for part in [
            "Begin hier",
            "<h2 id=\"aanspreekpersoon\">Marja</h2>",
            "Uw aanspreekpersoon in Molenberg",
            "Nu aanwezig tot 12.00 uur",
            "href=\"tel:0450000001\"",
            "Dinsdag en donderdag, 10.00 tot 12.00 uur",
            "href=\"/plek/trefpunt-de-klaproos\"",
            "Nederlands en Engels",
            "Marja belt binnen 2 werkdagen terug. Is Marja er niet? Dan helpt Ton u.",
            "href=\"/aanspreekpersoon/molenberg/verzoek?wat=terugbellen\"",
            "href=\"/aanspreekpersoon/molenberg/verzoek?wat=meelopen\"",
            "href=\"/aanspreekpersoon/molenberg\"",
            "Nagekeken op 20 november door de gemeente",
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
        assert!(!html.contains("<img") && !html.contains("Vandaag"));
    }

    #[test]
    fn while_the_person_is_away_the_stand_in_stands_there() {
        let html = html(Language::Nl, |tree| {
            let today = fixture::now().date_naive();
            tree.people[0].away = vec![(today, today)];
            tree.people[1].phone.as_mut().unwrap().number = "045 000 00 09".to_owned();
        });
        assert!(html.contains(">Ton</h2>"), "{html}");
        assert!(html.contains("Vandaag helpt Ton u. Marja is er niet."));
        assert!(html.contains("tel:0450000009") && !html.contains("tel:0450000001"));
    }

    #[test]
    fn when_nobody_is_there_the_municipality_is_named_and_no_number_rings_in_vain() {
        let html = html(Language::Nl, |tree| {
            let today = fixture::now().date_naive();
            for person in &mut tree.people {
                person.away = vec![(today, today)];
            }
        });
        assert!(
            html.contains("Marja en Ton zijn er vandaag niet. Bel de gemeente Heerlen,"),
            "{html}"
        );
        assert!(!html.contains("tel:"));
        assert!(html.contains("wat=terugbellen"));
    }

    #[test]
    fn a_photo_has_words_and_one_of_another_site_is_not_fetched() {
        let with = |url: &str| {
            html(Language::En, |tree| {
                tree.people[0].photo = Some(Photo {
                    url: url.to_owned(),
                    alt: "Een vrouw met een rode sjaal".to_owned(),
                });
            })
        };
        assert!(with("/foto/marja.jpg").contains("alt=\"Een vrouw met een rode sjaal\""));
        for foreign in ["https://example.org/marja.jpg", "//example.org/marja.jpg"] {
            assert!(!with(foreign).contains("<img"), "{foreign}");
        }
    }

    #[test]
    fn texts_of_the_record_keep_their_language() {
        let html = html(Language::En, |_| {});
        assert!(html.contains("lang=\"nl\">Luistert eerst."), "{html}");
        assert!(html.contains("Here now, until noon"));
    }
}
