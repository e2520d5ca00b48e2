//! Who can help now: what cannot wait, a place to walk into, the municipality, the general practitioner.
use super::Face;
use crate::{
    parts::{
        desk::{FREE_113, call_button, site_button},
        footer::{DOCTOR, MUNICIPALITY},
        spot_card::spot_list,
    },
    request::PageContext,
    routes::Route,
};
use domain::directory::{SpotQuery, WhenOpen};
use leptos::prelude::*;

/// So many places are shown.
const MOST_SPOTS: usize = 3;

pub(super) fn face(context: &PageContext) -> Face {
    let words = context.words();
    let query = SpotQuery {
        when: [WhenOpen::Now].into(),
        near: context.chosen_district().map(|district| district.code),
        ..SpotQuery::default()
    };
    let mut hits = context.directory.find(&query, &context.now).hits;
    hits.truncate(MOST_SPOTS);
    let examples = hits.iter().any(|hit| hit.spot.example);
    let desk = &context.site.desk;
    let unreachable = desk.phone.is_none() && desk.url.is_none();
    let main = view! {
        <div class="wrap part">
            <h1>{words.help_title()}</h1>
            <p class="lead">{words.help_lead()}</p>
            <div class="notice">
                <h2>{words.help_now()}</h2>
                <p>{words.help_112()}</p>
                <p>{words.help_113(FREE_113)}</p>
                <p class="row">
                    <a class="button" href="tel:112">{words.ground_112()}</a>
                    <a class="button button--second" href="tel:113">{words.ground_113()}</a>
                </p>
            </div>
            <div class="two">
                <section>
                    <h2>{words.help_spots()}</h2>
                    <p>{words.help_spots_text()}</p>
                    {(!hits.is_empty()).then(|| spot_list(&hits, false, context))}
                    <p class="after"><a href=context.href(&Route::Map(Vec::new()))>{words.help_spots_all()}</a></p>
                </section>
                <div>
                    <section id=MUNICIPALITY>
                        <h2>{words.help_municipality()}</h2>
                        <p>{words.help_municipality_text(&context.the_municipality())}</p>
                        {unreachable.then(|| view! { <p>{words.help_municipality_find()}</p> })}
                        <p class="row">{call_button(context)}{site_button(context)}</p>
                    </section>
                    <section id=DOCTOR>
                        <h2>{words.help_doctor()}</h2>
                        <p>{words.help_doctor_text()}</p>
                        <p>{words.help_doctor_closed()}</p>
                    </section>
                </div>
            </div>
        </div>
    };
    Face::new(words.help_title(), main)
        .with_description(words.help_description())
        .with_examples(examples)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        language::Language,
        pages::fixture,
        render,
        request::{Desk, Site},
    };
    use std::sync::Arc;

    #[test]
    fn every_way_of_the_ground_leads_somewhere() {
        let html = render::page(&Route::Help, &fixture::context(Language::Nl)).html;
        for place in [MUNICIPALITY, DOCTOR] {
            assert!(html.contains(&format!("href=\"/hulp#{place}\"")), "{place}");
            assert!(html.contains(&format!("id=\"{place}\"")), "{place}");
        }
        assert!(html.contains("tel:112") && html.contains("tel:113") && html.contains("0800-0113"));
    }

    #[test]
    fn the_municipality_is_called_when_its_number_is_known() {
        let mut context = fixture::context(Language::Nl);
        let page = |context: &PageContext| render::page(&Route::Help, context).html;
        assert!(page(&context).contains("Het nummer staat op de website van uw gemeente."));
        context.site = Arc::new(Site {
            desk: Desk {
                phone: Some("14 045".to_owned()),
                url: Some("https://www.heerlen.nl".to_owned()),
            },
            ..Site::default()
        });
        let html = page(&context);
        assert!(html.contains("href=\"tel:14045\""));
        assert!(html.contains("href=\"https://www.heerlen.nl\""));
        assert!(!html.contains("Het nummer staat op de website"));
    }
}
