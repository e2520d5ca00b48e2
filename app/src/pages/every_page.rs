//! What must hold on every page, in every language, whatever its records say.
use super::fixture;
use crate::{
    language::Language,
    render,
    request::{Desk, PageContext, Site},
    routes::Route,
};
use domain::tree::Wording;
use std::{collections::BTreeSet, sync::Arc};

const HOSTILE: &str = "<script>alert(\"1\")</script> & 'co'";

fn routes() -> Vec<Route> {
    let spot = || "huiskamer-de-akelei".to_owned();
    let pairs = |pairs: &[(&str, &str)]| {
        let owned = |(key, value): &(&str, &str)| ((*key).to_owned(), (*value).to_owned());
        pairs.iter().map(owned).collect::<Vec<_>>()
    };
    let answers = || {
        pairs(&[
            ("haast", "uit-huis"),
            ("tak", "geld"),
            ("tak", "wonen"),
            ("wijk", "WK091733"),
        ])
    };
    let asked = |page: &str| Route::Question([answers(), pairs(&[("stap", page)])].concat());
    vec![
        Route::Start,
        Route::Map(vec![]),
        Route::Map(vec![("q".to_owned(), HOSTILE.to_owned())]),
        Route::Spot(spot()),
        Route::ReportChange(spot(), vec![]),
        Route::District("molenberg".to_owned()),
        Route::Districts,
        Route::Help,
        asked("over"),
        asked("wijk"),
        asked("wat"),
        asked("haast"),
        asked("ook"),
        Route::Question(pairs(&[("na", "over"), ("tak", HOSTILE)])),
        Route::Answer(answers()),
        Route::UnsafeAtHome,
        Route::Packet,
        Route::About,
        Route::Privacy,
        Route::Accessibility,
        Route::NotFound,
        Route::Spot(HOSTILE.to_owned()),
        Route::Tree(vec![]),
        Route::Tree(vec![("wijk".to_owned(), "WK091733".to_owned())]),
        Route::FindHelp(vec![]),
        Route::FindHelp(vec![("q".to_owned(), HOSTILE.to_owned())]),
        Route::FindHelp(vec![("q".to_owned(), "schulden".to_owned())]),
        Route::Branch("geld".to_owned(), vec![]),
        Route::Leaf("schuldhulp".to_owned(), vec![]),
        Route::Leaf(
            "schuldhulp".to_owned(),
            vec![("voor".to_owned(), "organisaties".to_owned())],
        ),
        Route::Leaf(HOSTILE.to_owned(), vec![]),
        Route::ContactPersons,
        Route::ContactPerson("molenberg".to_owned()),
        Route::AskContactPerson("molenberg".to_owned(), pairs(&[("wat", "meelopen")])),
        Route::AskContactPerson("molenberg".to_owned(), pairs(&[("dank", "1")])),
        Route::MissingHelp(pairs(&[("tak", HOSTILE), ("wijk", HOSTILE)])),
        Route::MissingHelp(pairs(&[("dank", "1")])),
    ]
}

/// Every name and text of the records is hostile.
fn hostile(language: Language) -> PageContext {
    let mut areas = fixture::areas();
    for area in &mut areas {
        area.name = HOSTILE.to_owned();
    }
    let mut spots = fixture::spots();
    for spot in &mut spots {
        spot.name = HOSTILE.to_owned();
        spot.service.description = HOSTILE.to_owned();
        spot.address.street = HOSTILE.to_owned();
        spot.contact.name = Some(HOSTILE.to_owned());
        spot.freshness.checked_by = Some(HOSTILE.to_owned());
    }
    let mut tree = fixture::tree();
    for branch in &mut tree.branches {
        branch.name = Wording::dutch(HOSTILE);
        branch
            .urgent
            .iter_mut()
            .for_each(|urgent| urgent.act = Wording::dutch(HOSTILE));
    }
    for leaf in &mut tree.leaves {
        leaf.name = Wording::dutch(HOSTILE);
        leaf.unconfirmed = Some(HOSTILE.to_owned());
    }
    for person in &mut tree.people {
        HOSTILE.clone_into(&mut person.name);
    }
    let mut context = fixture::under(language, areas, spots, Some(Arc::new(tree)));
    context.district = context
        .directory
        .district_by_slug("molenberg")
        .map(|area| area.code);
    context.site = Arc::new(Site {
        origin: "https://buurtboom.example".to_owned(),
        desk: Desk {
            phone: Some(HOSTILE.to_owned()),
            url: None,
        },
        ..Site::default()
    });
    context
}

/// Calls `check` with each page, named.
fn each(context: fn(Language) -> PageContext, check: impl Fn(&str, &str)) {
    for language in Language::ALL {
        let context = context(language);
        for route in routes() {
            let html = render::page(&route, &context).html;
            check(&format!("{route:?} {language:?}"), &html);
        }
    }
}

/// The values of an attribute, in order.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    html.split(&format!(" {attribute}=\""))
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

#[test]
fn every_page_has_one_title_and_stands_on_the_ground() {
    each(fixture::with_tree, |name, html| {
        assert_eq!(html.matches("<h1").count(), 1, "{name}");
        let head = html.split("</head>").next().unwrap_or_default();
        assert_eq!(head.matches("<title>").count(), 1, "{name}");
        assert_eq!(html.matches("<main id=\"inhoud\"").count(), 1, "{name}");
        for way in ["tel:112", "tel:113", "#huisarts", "/aanspreekpersoon"] {
            assert!(html.contains(way), "{name}: {way}");
        }
    });
}

#[test]
fn without_a_tree_the_ground_leads_to_the_municipality() {
    each(fixture::context, |name, html| {
        assert!(html.contains("#gemeente"), "{name}");
    });
}

#[test]
fn no_page_has_inline_style_or_script_of_its_own() {
    each(hostile, |name, html| {
        assert!(!html.contains(" style="), "{name}");
        assert!(!html.contains("<script>"), "{name}");
        assert!(!html.contains("onclick"), "{name}");
    });
}

#[test]
fn ids_are_unique_and_what_points_to_them_finds_them() {
    each(fixture::with_tree, |name, html| {
        let ids = values(html, "id");
        let unique: BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{name}: {ids:?}");
        let uses = values(html, "href")
            .into_iter()
            .filter_map(|href| href.strip_prefix('#'));
        for target in uses
            .chain(values(html, "for"))
            .chain(values(html, "aria-labelledby"))
        {
            assert!(unique.contains(&target), "{name}: {target}");
        }
    });
}

#[test]
fn every_field_has_a_label() {
    each(fixture::with_tree, |name, html| {
        let labels = values(html, "for");
        for field in html.split(['<']).filter(|tag| {
            ["input ", "select ", "textarea "]
                .iter()
                .any(|start| tag.starts_with(start))
                && !tag.contains("type=\"hidden\"")
        }) {
            let tag = format!(" {field}");
            let labelled = values(&tag, "id").first().is_some_and(|id| labels.contains(id));
            // A checkbox may stand inside its label.
            let inside = field.contains("type=\"checkbox\"");
            assert!(labelled || inside, "{name}: <{field}");
        }
    });
}

#[test]
fn no_block_stands_in_a_paragraph() {
    each(fixture::with_tree, |name, html| {
        for paragraph in html
            .split("<p")
            .skip(1)
            .filter(|rest| rest.starts_with(['>', ' ']))
        {
            let inside = paragraph.split("</p>").next().unwrap_or_default();
            for block in [
                "<div", "<ul", "<ol", "<dl", "<form", "<section", "<h2", "<h3", "<p>",
            ] {
                assert!(!inside.contains(block), "{name}: {block} in <p{inside}");
            }
        }
    });
}

#[test]
fn links_within_the_site_stay_in_the_language() {
    let context = fixture::with_tree(Language::En);
    for route in routes() {
        let html = render::page(&route, &context).html;
        let own = values(&html, "href")
            .into_iter()
            .filter(|href| href.starts_with('/'));
        let dutch: Vec<_> = own
            .filter(|href| !href.starts_with("/en") && !href.contains('.') && !href.starts_with("/vendor"))
            .collect();
        // Only the switch of languages leads to the Dutch page.
        assert!(dutch.len() <= 1, "{route:?}: {dutch:?}");
    }
}
