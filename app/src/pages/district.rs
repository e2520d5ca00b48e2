//! A wijk: what there is, who can help, its figures in plain words, its buurten.
use super::{Face, not_found};
use crate::{
    parts::{
        choose_district::choose_this, desk::call_button, district_drawing::district_drawing,
        figures::figures, footer::HELP_OF_DISTRICT, person_card::person_card, spot_card::spot_list,
    },
    request::PageContext,
    routes::Route,
};
use domain::{
    area::Area,
    directory::{Hit, SpotQuery},
};
use leptos::prelude::*;

pub(super) fn face(slug: &str, context: &PageContext) -> Face {
    let Some(district) = context.directory.district_by_slug(slug) else {
        return not_found::face(context);
    };
    let words = context.words();
    let query = SpotQuery {
        area: Some(district.code),
        ..SpotQuery::default()
    };
    let hits = context.directory.find(&query, &context.now).hits;
    let tree = context
        .directory
        .tree()
        .filter(|tree| tree.trunk(district.code).is_some());
    let examples = hits.iter().any(|hit| hit.spot.example) || tree.is_some_and(|tree| tree.example);
    let route = Route::District(district.slug.clone());
    let main = view! {
        <div class="wrap part">
            <h1>{district.name.clone()}</h1>
            <p class="lead">{words.district_in(context.municipality())}". "{words.district_lead()}</p>
            {choose_this(district, &route, context)}
            <div class="two two--main next">
                <div>{spots(district, &hits, context)}{help(district, !hits.is_empty(), context)}</div>
                <div>{district_drawing(district, context)}{facts(district, context)}{neighbourhoods(district, context)}</div>
            </div>
        </div>
    };
    Face::new(district.name.clone(), main)
        .with_description(words.district_description(&district.name))
        .with_examples(examples)
}

fn spots(district: &Area, hits: &[Hit<'_>], context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let map = |pairs| context.href(&Route::Map(pairs));
    let shown = if hits.is_empty() {
        view! {
            <p>{words.district_no_spots()}</p>
            <p><a href=map(Vec::new())>{words.district_map_all()}</a></p>
        }
        .into_any()
    } else {
        let on_map = map(vec![("wijk".to_owned(), district.slug.clone())]);
        view! {
            <p>{words.district_spots_count(hits.len())}</p>
            {spot_list(hits, false, context)}
            <p class="after"><a href=on_map>{words.district_map()}</a></p>
        }
        .into_any()
    };
    view! { <section><h2>{words.district_spots()}</h2>{shown}</section> }
}

/// The contact person where the wijk has one; else a place to walk into. The municipality in any case.
fn help(district: &Area, any_spot: bool, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let tree = context.directory.tree();
    let person = tree.and_then(|tree| Some(person_card(tree.trunk(district.code)?, tree, context)));
    let walk_in = any_spot && person.is_none();
    let text = if person.is_some() {
        words.district_help_or(&context.the_municipality())
    } else {
        words.district_help_text(&context.the_municipality())
    };
    let to_tree = tree.map(|_| {
        let route = Route::Tree(vec![("wijk".to_owned(), district.code.to_string())]);
        view! { <p><a href=context.href(&route)>{words.district_tree(&district.name)}</a></p> }
    });
    view! {
        <section id=HELP_OF_DISTRICT>
            <h2>{words.district_help()}</h2>
            {person}
            {walk_in.then(|| view! { <p>{words.district_help_spots()}</p> })}
            <p class="after">{text}</p>
            <p class="row">
                {call_button(context)}
                <a class="button button--second" href=context.href(&Route::Help)>
                    {words.district_help_more()}
                </a>
            </p>
            {to_tree}
        </section>
    }
}

/// The figures with their source; nothing when none is known.
fn facts(district: &Area, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    figures(&district.figures, words).map(|list| {
        view! {
            <section>
                <h2>{words.district_figures(&district.name)}</h2>
                {list}
                <p class="small">{words.district_source()}</p>
            </section>
        }
    })
}

fn neighbourhoods(district: &Area, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let names: Vec<String> = context
        .directory
        .neighbourhoods(district.code)
        .map(|area| area.name.clone())
        .collect();
    (!names.is_empty()).then(|| {
        view! {
            <section>
                <h2>{words.district_neighbourhoods(&district.name)}</h2>
                <ul>{names.into_iter().map(|name| view! { <li>{name}</li> }).collect_view()}</ul>
            </section>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{language::Language, pages::fixture, render};

    fn html(slug: &str, language: Language) -> String {
        render::page(&Route::District(slug.to_owned()), &fixture::context(language)).html
    }

    #[test]
    fn a_wijk_shows_its_places_buurten_and_figures_with_their_year() {
        let html = html("molenberg", Language::Nl);
        assert!(html.contains("<h1>Molenberg</h1>"));
        assert!(html.contains("Er zijn 2 plekken."));
        assert!(html.contains("Huiskamer De Akelei") && html.contains("Trefpunt De Klaproos"));
        assert!(!html.contains("Inloop De Kamille"));
        assert!(html.contains("Molenberg-Noord"));
        assert!(html.contains("Er wonen ongeveer 4.100 mensen (2020)."));
        assert!(html.contains("Ongeveer 1 op de 4 mensen is 65 jaar of ouder (2020)."));
        assert!(html.contains("Bron: CBS / Kadaster."));
        assert!(html.contains("id=\"wie-helpt\""));
        assert!(html.contains("href=\"/kaart?wijk=molenberg\""));
    }

    #[test]
    fn a_wijk_with_a_contact_person_shows_their_face_first() {
        let route = Route::District("molenberg".to_owned());
        let html = render::page(&route, &fixture::with_tree(Language::Nl)).html;
        crate::pages::checks::assert_sound(&html);
        assert!(html.contains(">Marja</h2>") && html.contains("U kunt ook de gemeente Heerlen bellen."));
        assert!(!html.contains("Loop binnen bij een plek op deze pagina."));
    }

    #[test]
    fn a_wijk_of_few_people_has_no_shares() {
        let html = html("de-koumen", Language::Nl);
        assert!(html.contains("Er wonen ongeveer 120 mensen (2020)."));
        assert!(!html.contains("op de 4"));
    }

    #[test]
    fn a_wijk_is_chosen_and_forgotten_by_a_form() {
        let mut context = fixture::context(Language::Nl);
        let route = Route::District("molenberg".to_owned());
        let page = |context: &PageContext| render::page(&route, context).html;
        let before = page(&context);
        assert!(before.contains("name=\"wijk\" value=\"molenberg\""));
        assert!(before.contains("name=\"terug\" value=\"/wijk/molenberg\""));
        context.district = context
            .directory
            .district_by_slug("molenberg")
            .map(|area| area.code);
        let after = page(&context);
        assert!(after.contains("U koos deze wijk."));
        assert!(after.contains("name=\"wijk\" value=\"\""));
    }

    #[test]
    fn a_wijk_that_is_not_there_is_a_helpful_404() {
        let rendered = render::page(
            &Route::District("nergens".to_owned()),
            &fixture::context(Language::Nl),
        );
        assert_eq!(rendered.status, 404);
        assert!(rendered.html.contains("Deze pagina is er niet"));
    }
}
