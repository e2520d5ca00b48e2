//! The support tree of a wijk: the drawing, and beside it the same tree as headings and lists.
mod drawing;
mod list;

use super::{Face, no_tree, standpoint::Standpoint};
use crate::{
    parts::{
        choose_district::choose_district,
        finished::finished,
        help_search::help_search,
        icons::{Icon, icon},
    },
    request::PageContext,
    routes::Route,
};
use leptos::{prelude::*, tachys::html::InertElement};

pub(super) fn face(pairs: &[(String, String)], context: &PageContext) -> Face {
    let here = Standpoint::of(pairs, context);
    let Some(tree) = here.tree() else {
        return no_tree::face(context);
    };
    let context = &here.context;
    let words = context.words();
    let title = here.district().map_or_else(
        || words.tree_title().to_owned(),
        |area| words.tree_title_of(&area.name),
    );
    let spots = here.spots();
    let main = view! {
        <div class="wrap part">
            <h1>{title.clone()}</h1>
            <p class="lead">{words.tree_lead()}</p>
            <p class="row">
                <a class="button" href=here.to_question(&[])>{words.tree_question()}{icon(Icon::Arrow)}</a>
                <a class="button button--second" href="#lijst">{words.tree_as_list()}</a>
            </p>
            <div class="two after">
                {help_search("", &here.carried, context)}
                {choose_district(&Route::Tree(Vec::new()), context)}
            </div>
            <div class="two two--tree">
                <nav class="tree" aria-label=words.tree_drawing()>
                    {InertElement::new(drawing::of(tree, &spots, &here).svg())}
                </nav>
                {list::section(tree, &spots, &here)}
            </div>
            {more(context)}
        </div>
    };
    Face::new(title, main)
        .with_description(words.tree_description())
        .with_examples(tree.example)
}

/// Other ways: for who is not safe, and for who needs somebody now.
fn more(context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    finished(view! {
        <ul class="plain">
            <li><a class="way" href=context.href(&Route::UnsafeAtHome)>{words.tree_unsafe()}</a></li>
            <li><a class="way" href=context.href(&Route::Help)>{words.tree_help_now()}</a></li>
        </ul>
    })
}

#[cfg(test)]
mod tests {
    use crate::{
        language::Language,
        pages::{checks, fixture},
        render,
        request::PageContext,
        routes::Route,
    };
    use chrono::{Datelike as _, Months};
    use domain::area::AreaCode;
    use std::collections::BTreeSet;

    fn html(pairs: &[(&str, &str)], context: &PageContext) -> String {
        let pairs = pairs
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
        let rendered = render::page(&Route::Tree(pairs.collect()), context);
        assert_eq!(rendered.status, 200);
        checks::assert_sound(&rendered.html);
        rendered.html
    }

    /// The links to other pages in a part of a page.
    fn links(html: &str) -> BTreeSet<&str> {
        let links = html
            .split("href=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next());
        links.filter(|link| link.starts_with('/')).collect()
    }

    fn drawing(html: &str) -> &str {
        let from = html.split("class=\"tree\"").nth(1).unwrap();
        from.split("</nav>").next().unwrap()
    }

    fn list(html: &str) -> &str {
        let from = html.split("id=\"lijst\"").nth(1).unwrap();
        from.split("</section>").next().unwrap()
    }

    #[test]
    fn every_link_of_the_drawing_stands_in_the_list_and_every_branch_in_the_drawing() {
        for language in Language::ALL {
            for pairs in [&[][..], &[("wijk", "WK091733")]] {
                let context = fixture::with_tree(language);
                let html = html(pairs, &context);
                let (drawn, listed) = (links(drawing(&html)), links(list(&html)));
                assert!(drawn.is_subset(&listed), "{drawn:?} {listed:?}");
                let tree = context.directory.tree().unwrap();
                for branch in &tree.branches {
                    let there = |link: &&&str| {
                        link.split('?')
                            .next()
                            .unwrap()
                            .ends_with(&format!("/boom/{}", branch.slug))
                    };
                    assert_eq!(drawn.iter().filter(there).count(), 1, "{}", branch.slug);
                }
                let root = format!("#{}", super::drawing::root_id(tree.roots[0].kind));
                assert!(drawing(&html).contains(&root));
            }
        }
    }

    #[test]
    fn every_leaf_of_the_wijk_is_drawn_and_listed() {
        let context = fixture::with_tree(Language::Nl);
        for (pairs, food) in [(&[][..], false), (&[("wijk", "WK091705")], true)] {
            let html = html(pairs, &context);
            for slug in ["inloop", "schuldhulp", "woonconsulent"] {
                assert!(list(&html).contains(&format!("href=\"/aanbod/{slug}")), "{slug}");
            }
            assert_eq!(list(&html).contains("/aanbod/voedselbank"), food);
            let listed = list(&html).matches("href=\"/aanbod/").count();
            assert_eq!(drawing(&html).matches("href=\"#leaf").count(), listed);
        }
    }

    #[test]
    fn the_wijk_of_the_address_wins_over_the_chosen_one_and_is_carried_on() {
        let mut context = fixture::with_tree(Language::Nl);
        assert!(html(&[], &context).contains("<h1>De boom van uw wijk</h1>"));
        context.district = AreaCode::parse("WK091733").ok();
        let chosen = html(&[], &context);
        assert!(chosen.contains("<h1>De boom van Molenberg</h1>"));
        assert!(chosen.contains("Begin bij Marja") && chosen.contains("href=\"/boom/geld\""));
        assert!(chosen.contains("href=\"/aanspreekpersoon/molenberg\""));
        let shared = html(&[("wijk", "WK091705")], &context);
        assert!(shared.contains("<h1>De boom van De Koumen</h1>"));
        assert!(shared.contains("Begin bij Ton") && !shared.contains("Begin bij Marja"));
        assert!(shared.contains("href=\"/boom/geld?wijk=WK091705\""));
        assert!(shared.contains("href=\"/kaart?wijk=de-koumen\""));
        assert!(shared.contains("value=\"de-koumen\" selected"));
        for unknown in ["WK999999", "GM0917", "molenberg", "\"><script>"] {
            assert!(
                html(&[("wijk", unknown)], &context).contains("De boom van Molenberg"),
                "{unknown}"
            );
        }
    }

    #[test]
    fn who_is_away_is_not_who_one_begins_with() {
        let mut context = fixture::with_tree(Language::Nl);
        context.district = AreaCode::parse("WK091733").ok();
        let today = fixture::now().date_naive();
        let context = fixture::changed(context, |tree| {
            tree.people[0].away = vec![(today, today)];
        });
        let html = html(&[], &context);
        assert!(drawing(&html).contains("Begin bij Ton"), "{}", drawing(&html));
        assert!(list(&html).contains("Vandaag helpt Ton u. Marja is er niet."));
    }

    #[test]
    fn the_leaves_wear_the_season() {
        let mut seasons = BTreeSet::new();
        for month in 0..12 {
            let mut context = fixture::with_tree(Language::Nl);
            context.now = context.now + Months::new(month);
            let html = html(&[], &context);
            let season = drawing(&html).split("class=\"tree__").nth(1).unwrap();
            seasons.insert((season.split('"').next().unwrap().to_owned(), context.now.month()));
        }
        let of = |name: &str| -> Vec<u32> {
            let months = seasons.iter().filter(|(season, _)| season == name);
            months.map(|(_, month)| *month).collect()
        };
        assert_eq!(of("spring"), [3, 4, 5]);
        assert_eq!(of("summer"), [6, 7, 8]);
        assert_eq!(of("autumn"), [9, 10, 11]);
        assert_eq!(of("winter"), [1, 2, 12]);
    }

    #[test]
    fn a_blossom_is_an_open_spot_and_a_bud_is_not() {
        let html = html(&[], &fixture::with_tree(Language::Nl));
        assert!(list(&html).contains("3 ontmoetingsplekken") && list(&html).contains("1 is nu open."));
        assert_eq!(drawing(&html).matches("href=\"#blossom\"").count(), 1);
        assert_eq!(drawing(&html).matches("href=\"#bud\"").count(), 2);
    }

    #[test]
    fn names_of_records_are_never_markup() {
        let evil = "</text><script>alert(1)</script> & <b>";
        let context = fixture::changed(fixture::with_tree(Language::En), |tree| {
            evil.clone_into(&mut tree.branches[0].name.nl);
            evil.clone_into(&mut tree.leaves[0].name.nl);
            evil.clone_into(&mut tree.roots[0].text.nl);
            evil.clone_into(&mut tree.people[0].name);
        });
        for pairs in [&[][..], &[("wijk", "WK091733")]] {
            let html = html(pairs, &context);
            assert!(!html.contains("<script>alert") && !html.contains("<b>\""));
            assert!(drawing(&html).contains("&lt;/text&gt;"));
        }
    }

    #[test]
    fn without_a_tree_the_page_says_so_and_leads_to_the_municipality() {
        let html = html(&[], &fixture::context(Language::Nl));
        assert!(html.contains("href=\"/hulp\"") && !html.contains("class=\"tree\""));
    }
}
