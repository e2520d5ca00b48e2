//! What Buurtboom is, three doors, one's wijk, and what is open there now.
use super::Face;
use crate::{
    parts::{
        choose_district::choose_district,
        desk::call_button,
        doors::doors,
        scene::{plants, street},
        spot_card::spot_list,
    },
    request::PageContext,
    routes::Route,
};
use domain::directory::{Hit, SpotQuery, WhenOpen};
use leptos::prelude::*;

/// So many open places are shown.
const MOST_OPEN: usize = 3;

pub(super) fn face(context: &PageContext) -> Face {
    let words = context.words();
    let open = open_now(context);
    let examples = open.iter().any(|hit| hit.spot.example);
    let main = view! {
        {plants()}
        <section class="hero">
            <div class="wrap"><h1>{words.start_title()}</h1><p class="lead">{words.start_lead()}</p></div>
            {street()}
        </section>
        <div class="soil"></div>
        <div class="wrap up">{doors(context)}</div>
        <div class="part">
            <div class="wrap two">
                {choose(context)}
                {open_places(&open, context)}
            </div>
        </div>
        <div class="wrap"><hr class="seeds" />{talk(context)}</div>
    };
    Face::new(words.start_document_title(), main)
        .with_description(words.start_lead())
        .with_examples(examples)
}

/// Open places, and those to call first, in the chosen wijk or everywhere.
fn open_now(context: &PageContext) -> Vec<Hit<'_>> {
    let query = SpotQuery {
        when: [WhenOpen::Now].into(),
        area: context.chosen_district().map(|district| district.code),
        ..SpotQuery::default()
    };
    let mut hits = context.directory.find(&query, &context.now).hits;
    hits.truncate(MOST_OPEN);
    hits
}

fn choose(context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let some = context.directory.districts().next().is_some();
    some.then(|| {
        view! {
            <section>
                <h2>{words.choose_title()}</h2>
                <p>{words.choose_text()}</p>
                {choose_district(&Route::Start, context)}
                <p><a href=context.href(&Route::Districts)>{words.choose_unknown()}</a></p>
            </section>
        }
    })
}

fn open_places(open: &[Hit<'_>], context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let district = context.chosen_district();
    let area = district.map_or(context.municipality(), |district| district.name.as_str());
    let lies_there = |code| district.is_none_or(|district| district.code.contains(code));
    let spots = context.directory.spots().iter();
    let count = spots.filter(|spot| lies_there(spot.address.area)).count();
    let pairs = district.map(|district| ("wijk".to_owned(), district.slug.clone()));
    let map = context.href(&Route::Map(pairs.into_iter().collect()));
    view! {
        <section>
            <h2>{words.start_open_now(area)}</h2>
            {(!open.is_empty()).then(|| spot_list(open, false, context))}
            {(open.is_empty() && count > 0).then(|| view! { <p>{words.start_nothing_open()}</p> })}
            {(count == 0).then(|| view! { <p>{words.start_no_spots()}</p> })}
            {(count > 0).then(|| view! { <p class="after"><a href=map>{words.start_all_spots(count)}</a></p> })}
        </section>
    }
}

fn talk(context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let class = if context.site.desk.phone.is_some() {
        "button button--second"
    } else {
        "button"
    };
    view! {
        <section class="two">
            <div><h2>{words.start_talk_title()}</h2><p class="lead">{words.start_talk_text()}</p></div>
            <p class="row">
                {call_button(context)}
                <a class=class href=context.href(&Route::Help)>{words.start_talk_button()}</a>
            </p>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{language::Language, pages::fixture, render};

    fn html(context: &PageContext) -> String {
        render::page(&Route::Start, context).html
    }

    #[test]
    fn three_doors_and_three_sentences() {
        let html = html(&fixture::context(Language::Nl));
        assert!(html.contains("Buurtboom helpt u mensen te ontmoeten. U vindt hier ook wie u kan helpen."));
        assert_eq!(html.matches("class=\"door ").count(), 3);
        for address in ["/kaart", "/boom", "/zaadje", "/wijken"] {
            assert!(html.contains(&format!("href=\"{address}\"")), "{address}");
        }
    }

    #[test]
    fn the_chosen_wijk_is_selected_and_its_places_come_first() {
        let mut context = fixture::context(Language::Nl);
        context.district = context
            .directory
            .district_by_slug("molenberg")
            .map(|area| area.code);
        let html = html(&context);
        assert!(html.contains("value=\"molenberg\" selected"));
        assert!(html.contains("Nu open in Molenberg"));
        assert!(html.contains("Huiskamer De Akelei"));
        assert!(!html.contains("Inloop De Kamille"));
        assert!(html.contains("href=\"/kaart?wijk=molenberg\""));
        assert!(html.contains("href=\"/wijk/molenberg#wie-helpt\""));
    }

    #[test]
    fn examples_are_marked_and_real_places_are_not() {
        assert!(html(&fixture::context(Language::Nl)).contains("zijn verzonnen"));
        let mut spots = fixture::spots();
        for spot in &mut spots {
            spot.example = false;
        }
        let real = fixture::with(Language::Nl, fixture::areas(), spots);
        assert!(!html(&real).contains("zijn verzonnen"));
    }

    #[test]
    fn an_empty_directory_is_no_broken_page() {
        let html = html(&fixture::with(Language::Nl, vec![], vec![]));
        assert!(html.contains("Nu open in uw gemeente"));
        assert!(html.contains("nog geen plekken"));
        assert!(!html.contains("<select"));
    }
}
