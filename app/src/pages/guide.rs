//! The printed guide of a wijk: "Een steuntje in de rug".
//!
//! Eight pages of A5 that fold into a booklet out of two sheets of A4. They stand in the order in which one reads; only
//! the style sheet lays them in the order of the printer. Everything in it comes from the records that the living pages
//! show, and its back says where those are. To add a page: a function in a file of this folder, and a multiple of four in
//! [`PAGES`] and in `style/parts/guide.css`.
mod help;
mod people;
mod places;

use super::{Face, not_found};
use crate::{
    parts::{dates, finished::finished, qr::qr, scene},
    request::PageContext,
    routes::Route,
};
use domain::{
    area::Area,
    tree::{SupportTree, Trunk},
};
use leptos::prelude::*;

/// How many pages the booklet has: two sheets, printed on both sides.
const PAGES: usize = 8;

pub(super) fn face(slug: &str, context: &PageContext) -> Face {
    let Some(district) = context.directory.district_by_slug(slug) else {
        return not_found::face(context);
    };
    let found = context
        .directory
        .tree()
        .and_then(|tree| Some((tree, tree.trunk(district.code)?)));
    match found {
        Some((tree, trunk)) => booklet(district, tree, trunk, context),
        None => missing(district, context),
    }
}

/// There is no contact person, so there is nothing to print; the page of the wijk says who helps.
fn missing(district: &Area, context: &PageContext) -> Face {
    let words = context.words();
    let href = context.href(&Route::District(district.slug.clone()));
    let main = view! {
        <div class="wrap part">
            <h1>{words.guide_none()}</h1>
            <p class="lead">{words.guide_none_text()}</p>
            <p><a class="button" href=href>{district.name.clone()}</a></p>
        </div>
    };
    Face::new(words.guide_of(&district.name), main).on_light_ground()
}

fn booklet(district: &Area, tree: &SupportTree, trunk: &Trunk, context: &PageContext) -> Face {
    let words = context.words();
    let spots = places::of(district, context);
    let examples = tree.example || spots.iter().any(|spot| spot.example);
    let (near, far) = spots.split_at(spots.len().div_ceil(2));
    let [first, second] = help::halves(tree);
    let pages: [AnyView; PAGES] = [
        cover(district, examples, context).into_any(),
        people::person(district, tree, trunk, context).into_any(),
        places::page(words.guide_spots(), near, district, context).into_any(),
        places::page(words.guide_spots_more(), far, district, context).into_any(),
        help::branches(words.guide_branches(), first, tree, context).into_any(),
        help::branches(words.guide_branches_more(), second, tree, context).into_any(),
        help::always(tree, context).into_any(),
        back(district, examples, context).into_any(),
    ];
    let pages: Vec<_> = pages
        .into_iter()
        .map(|page| view! { <section class="guide__page">{page}</section> })
        .collect();
    let person = context.href(&Route::ContactPerson(district.slug.clone()));
    let main = view! {
        {scene::plants()}
        <div class="wrap part noprint">
            <p>{words.guide_how()}</p>
            <p class="row" data-print=""><a href=person>{words.guide_how_link()}</a></p>
        </div>
        <article class="guide">{pages}</article>
    };
    Face::new(words.guide_of(&district.name), finished(main))
        .with_description(words.guide_description(&district.name))
        .with_examples(examples)
}

fn cover(district: &Area, examples: bool, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let today = context.now.date_naive();
    view! {
        <h1>{words.guide_title()}</h1>
        <p class="lead">{district.name.clone()}</p>
        <div class="guide__drawing">{scene::street()}</div>
        <p>{words.guide_for()}</p>
        <p class="small">{words.guide_made(&dates::full_date(words, today, today))}</p>
        {examples.then(|| view! { <p class="small"><b>{words.guide_example()}</b></p> })}
    }
}

/// Lines to write on, and the way to the living page.
fn back(district: &Area, examples: bool, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let line = |text: &'static str| view! { <p class="guide__line">{text}</p> };
    let path = context.href(&Route::District(district.slug.clone()));
    let address = format!("{}{path}", context.site.origin);
    let living = (!context.site.origin.is_empty()).then(|| {
        view! {
            <h2>{words.guide_living()}</h2>
            <p>{words.guide_living_text()}</p>
            {qr(&address, words.guide_living())}
            <p class="small">{address.clone()}</p>
        }
    });
    view! {
        <h2>{words.guide_notes()}</h2>
        {line(words.guide_appointment())}
        {line(words.guide_with())}
        {line(words.guide_day())}
        {living}
        <p><b>{words.guide_pass_on()}</b></p>
        {examples.then(|| view! { <p class="small">{words.guide_example()}</p> })}
    }
}

#[cfg(test)]
mod tests {
    use crate::{language::Language, pages::fixture, render, request::Site, routes::Route};
    use std::sync::Arc;

    fn html(language: Language, origin: &str) -> String {
        let mut context = fixture::with_tree(language);
        context.site = Arc::new(Site {
            origin: origin.to_owned(),
            ..Site::default()
        });
        render::page(&Route::Guide("molenberg".to_owned()), &context).html
    }

    #[test]
    fn a_booklet_folds_out_of_whole_sheets() {
        let html = html(Language::Nl, "");
        assert_eq!(html.matches("class=\"guide__page\"").count(), super::PAGES);
        assert_eq!(super::PAGES % 4, 0);
    }

    #[test]
    fn it_shows_who_helps_when_and_where_and_its_date() {
        let html = html(Language::Nl, "");
        for text in [
            "Marja",
            "045 000 00 01",
            "10.00 tot 12.00 uur",
            "Ton",
            "24 november",
        ] {
            assert!(html.contains(text), "{text}");
        }
        assert!(html.contains("Dit is een voorbeeld."));
    }

    #[test]
    fn every_branch_has_its_next_step() {
        let html = html(Language::Nl, "");
        for text in [
            "Geld en schulden",
            "Wonen",
            "Schuldhulp van de gemeente",
            "Binnen 1 week.",
        ] {
            assert!(html.contains(text), "{text}");
        }
    }

    #[test]
    fn the_way_to_the_living_page_needs_an_origin() {
        let with = html(Language::Nl, "https://buurtboom.example");
        assert!(with.contains("https://buurtboom.example/wijk/molenberg"));
        assert!(!html(Language::Nl, "").contains("Scan dit vierkantje"));
    }

    #[test]
    fn without_a_tree_it_says_so() {
        let context = fixture::context(Language::Nl);
        let page = render::page(&Route::Guide("molenberg".to_owned()), &context);
        assert!(page.html.contains("Er is nog geen boekje"));
        let nowhere = render::page(&Route::Guide("nergens".to_owned()), &context);
        assert_eq!(nowhere.status, 404);
    }
}
