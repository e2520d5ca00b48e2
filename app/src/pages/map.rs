//! The list and the map: the same spots in the same order.
use super::Face;
use crate::{
    parts::{
        dates,
        filters::{filter_form, href, without_word},
        finished::finished,
        icons::{Icon, icon},
        map_drawing::map_figure,
        spot_card::spot_list,
    },
    request::PageContext,
    routes::Route,
};
use domain::{
    directory::{Filter, Found, SpotQuery},
    hours::OpenStatus,
};
use leptos::{either::Either, prelude::*};

/// So many names are offered as what somebody may have meant.
const MOST_MEANT: usize = 3;

pub(super) fn face(pairs: &[(String, String)], context: &PageContext) -> Face {
    let words = context.words();
    let read = SpotQuery::from_pairs(pairs, &context.directory);
    let query = SpotQuery {
        near: context.district,
        ..read.query
    };
    let found = context.directory.find(&query, &context.now);
    let municipality = context.directory.municipality();
    let place = municipality.map_or_else(
        || words.map_title().to_owned(),
        |area| words.map_title_in(&area.name),
    );
    let title = if query.filters().is_empty() {
        place.clone()
    } else {
        words.map_title_found(&place, found.hits.len())
    };
    let examples = found.hits.iter().any(|hit| hit.spot.example);
    let unknown = read
        .unknown
        .iter()
        .map(|(_, value)| value.as_str())
        .collect::<Vec<_>>();
    let unknown = (!unknown.is_empty()).then(|| words.map_unknown(&words.list(&unknown)));
    let main = view! {
        <div class="wrap part">
            <h1>{words.map_title()}</h1>
            <div class="two two--list">
                <div>
                    {unknown.map(|text| view! { <p class="notice notice--gold">{text}</p> })}
                    {filter_form(&query, context)}
                    {count(&found, context)}
                    <p class="jump">
                        <a class="button button--second" href="#kaart">{icon(Icon::Place)}{words.map_to_map()}</a>
                    </p>
                    {if found.hits.is_empty() { Either::Left(nothing(&query, &found, context)) } else {
                        Either::Right(view! {
                            <h2 class="vh">{words.map_list()}</h2>
                            <div id="lijst">{spot_list(&found.hits, true, context)}</div>
                            {after(&query, context)}
                        })
                    }}
                </div>
                {map_figure(&found.hits, &query, context)}
            </div>
        </div>
    };
    Face::new(title, main)
        .with_description(place)
        .with_examples(examples)
}

/// How many there are, how many of them are open, and what time it is here.
fn count(found: &Found<'_>, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let open = |status: &OpenStatus| matches!(status, OpenStatus::Open { .. });
    let open = found.hits.iter().filter(|hit| open(&hit.status)).count();
    let mut numbers = words.map_count(found.hits.len());
    if !found.hits.is_empty() {
        numbers.push(' ');
        if open == 0 {
            numbers.push_str(words.map_none_open());
        } else {
            numbers.push_str(&words.map_open_now(open));
        }
    }
    let today = context.now.date_naive();
    let moment = words.map_moment(
        &dates::full_date(words, today, today),
        &dates::time(words, context.now.time()),
    );
    view! { <p class="row"><strong>{numbers}</strong><span class="soft">{moment}</span></p> }
}

/// Nothing found: names that look alike, wider questions with their counts, and who to ask.
fn nothing(query: &SpotQuery, found: &Found<'_>, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let meant: Vec<_> = context
        .directory
        .suggest(&query.text, MOST_MEANT)
        .into_iter()
        .map(|spot| {
            let href = Route::Spot(spot.slug.clone()).path(context.language);
            view! { <li><a href=href>{spot.name.clone()}</a></li> }
        })
        .collect();
    let wider: Vec<_> = found
        .widenings
        .iter()
        .map(|widening| {
            let text = words.map_widen_count(&without_word(widening.without, query, context), widening.count);
            let href = href(&query.without(widening.without), context);
            view! { <li><a class="button button--second" href=href>{text}</a></li> }
        })
        .collect();
    finished(view! {
        <section class="nothing" id="lijst">
            <h2>{words.map_nothing()}</h2>
            <p>{words.map_nothing_text()}</p>
            {(!meant.is_empty()).then(|| view! { <h3>{words.map_meant()}</h3><ul class="nothing__meant">{meant}</ul> })}
            {(!wider.is_empty()).then(|| view! { <h3>{words.map_widen()}</h3><ul class="nothing__wider">{wider}</ul> })}
            <h3>{words.map_ask()}</h3>
            <p><a href=Route::Help.path(context.language)>{words.map_ask_text()}</a></p>
        </section>
    })
}

/// Under the list: the way to every spot, and to a person.
fn after(query: &SpotQuery, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let all = (!query.filters().is_empty()).then(|| {
        let href = href(&query.without(Filter::Everything), context);
        view! { <a href=href>{words.map_all()}</a>". " }
    });
    view! {
        <p class="after">
            <span>{words.map_missing()}</span>
            " "
            {all}
            <a href=Route::Help.path(context.language)>{words.map_missing_ask()}</a>
            "."
        </p>
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        language::Language,
        pages::{checks, fixture},
        render,
        request::{PageContext, Site},
        routes::Route,
        wire,
    };
    use std::sync::Arc;

    fn page(context: &PageContext, query: &[(&str, &str)]) -> String {
        let pairs = query
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect();
        render::page(&Route::Map(pairs), context).html
    }

    #[test]
    fn list_and_map_show_the_same_spots_in_the_same_order() {
        for language in Language::ALL {
            let html = page(&fixture::context(language), &[]);
            checks::assert_sound(&html);
            let listed = checks::numbers_after(&html, "<li id=\"p");
            assert_eq!(listed, [1, 2, 3]);
            assert_eq!(html.matches("data-at=\"50.").count(), listed.len());
        }
    }

    #[test]
    fn the_live_map_finds_every_attribute_that_it_reads() {
        let mut context = fixture::context(Language::Nl);
        let tiles = wire::Tiles {
            url: "https://tiles.example/{z}/{x}/{y}".into(),
            attribution: "Kaart: iemand".into(),
        };
        context.site = Arc::new(Site {
            tiles: Some(tiles),
            ..Site::default()
        });
        let html = page(&context, &[]);
        for attribute in wire::ALL {
            assert!(html.contains(&format!(" {attribute}=\"")), "{attribute}");
        }
        assert!(html.contains("Kaart: iemand"));
        assert!(html.contains("{count} plekken in {area}"));
    }

    #[test]
    fn every_spot_is_drawn_alone_or_named_in_a_mark() {
        let mut spots = fixture::spots();
        for (index, spot) in spots.iter_mut().enumerate() {
            let step = if index == 2 {
                0.03
            } else {
                0.000_01 * f64::from(u8::try_from(index).unwrap())
            };
            spot.position = domain::geography::Position::new(50.88 + step, 5.96).unwrap();
        }
        let context = fixture::with(Language::Nl, fixture::areas(), spots);
        let html = page(&context, &[]);
        checks::assert_sound(&html);
        assert!(html.contains("pin--several"));
        assert!(html.contains("aria-label=\"2 plekken in Molenberg: "));
        assert!(html.contains("wijk=molenberg#kaart"));
        assert_eq!(html.matches("<use href=\"#pin\"").count(), 1);
    }

    #[test]
    fn names_of_people_s_making_are_text() {
        let evil = "\"></title><script>alert(1)</script>";
        let mut areas = fixture::areas();
        evil.clone_into(&mut areas[2].name);
        let mut spots = fixture::spots();
        evil.clone_into(&mut spots[0].name);
        evil.clone_into(&mut spots[0].service.description);
        let context = fixture::with(Language::Nl, areas, spots);
        let html = page(&context, &[("q", evil)]) + &page(&context, &[]);
        assert!(!html.contains("<script>alert"));
        assert!(!html.contains("=\"\"></title") && !html.contains("1. \">"));
    }

    #[test]
    fn what_was_chosen_stays_chosen() {
        let html = page(
            &fixture::context(Language::Nl),
            &[
                ("q", "thee \"en\" koek"),
                ("open", "nu"),
                ("thema", "coffee"),
                ("wijk", "molenberg"),
                ("gratis", "1"),
                ("taal", "ar"),
            ],
        );
        checks::assert_sound(&html);
        assert!(html.contains("value=\"thee &quot;en&quot; koek\""));
        for checked in [
            "name=\"open\" value=\"nu\" checked",
            "name=\"thema\" value=\"coffee\" checked",
            "name=\"gratis\" value=\"1\" checked",
        ] {
            assert!(html.contains(checked), "{checked}");
        }
        assert!(html.contains("<option value=\"molenberg\" selected"));
        assert!(html.contains("<option value=\"ar\" selected"));
        assert!(!html.contains("name=\"drempelvrij\" value=\"1\" checked"));
        assert!(html.contains("(3 gekozen)"));
    }

    #[test]
    fn unknown_hours_stay_under_open_now() {
        let html = page(&fixture::context(Language::Nl), &[("open", "nu")]);
        assert!(html.contains("Huiskamer De Akelei"));
        assert!(html.contains("Bel even van tevoren"));
    }

    #[test]
    fn nothing_found_offers_names_wider_questions_and_somebody() {
        let context = fixture::context(Language::Nl);
        let html = page(&context, &[("wijk", "de-koumen"), ("thema", "music")]);
        checks::assert_sound(&html);
        assert!(html.contains("Niets gevonden"));
        assert!(html.contains("href=\"/kaart?wijk=de-koumen\""));
        assert!(html.contains("Wat u ook wilt doen: 1 plek"));
        assert!(html.contains("href=\"/hulp\""));
        let html = page(&context, &[("q", "trefpunt de klaprozenveld")]);
        checks::assert_sound(&html);
        assert!(html.contains("Bedoelt u:"));
        assert!(html.contains("Trefpunt De Klaproos</a>"));
    }

    #[test]
    fn what_is_not_known_is_said() {
        let html = page(&fixture::context(Language::Nl), &[("wijk", "<atlantis>")]);
        assert!(html.contains("Dit kennen wij niet: &lt;atlantis&gt;."));
        assert!(html.contains("3 plekken."));
    }

    #[test]
    fn the_page_says_how_many_and_what_time_it_is() {
        let html = page(&fixture::context(Language::Nl), &[]);
        assert!(html.contains("<strong>3 plekken."));
        assert!(html.contains("Het is dinsdag 24 november, 10.05 uur."));
        let html = page(&fixture::context(Language::En), &[]);
        assert!(html.contains("It is Tuesday 24 November, 10:05 am."));
    }

    #[test]
    fn without_areas_and_spots_there_is_still_a_page() {
        let html = page(&fixture::with(Language::Nl, vec![], vec![]), &[]);
        checks::assert_sound(&html.replace("href=\"#kaart\"", ""));
        assert!(html.contains("Niets gevonden"));
    }
}
