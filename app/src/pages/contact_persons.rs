//! Every contact person, by wijk; the one of the chosen wijk on top.
use super::Face;
use crate::{
    parts::{
        choose_district::choose_district, desk::call_button, hours::usual_hours, person_card::person_card,
    },
    request::PageContext,
    routes::Route,
};
use domain::{
    area::Area,
    tree::{SupportTree, Trunk},
};
use leptos::prelude::*;

pub(super) fn face(context: &PageContext) -> Face {
    let Some(tree) = context.directory.tree() else {
        return none(context);
    };
    let words = context.words();
    let mut trunks: Vec<(&Area, &Trunk)> = context
        .directory
        .districts()
        .filter_map(|district| Some((district, tree.trunk(district.code)?)))
        .collect();
    trunks.sort_by(|one, other| one.0.name.cmp(&other.0.name));
    let chosen = context
        .chosen_district()
        .and_then(|chosen| tree.trunk(chosen.code));
    let lines: Vec<_> = trunks
        .into_iter()
        .map(|(district, trunk)| line(district, trunk, tree, context))
        .collect();
    let main = view! {
        <div class="wrap part">
            <h1>{words.contact_persons_title()}</h1>
            <p class="lead">{words.contact_persons_lead()}</p>
            {chosen.map(|trunk| person_card(trunk, tree, context))}
            <div class="after">{choose_district(&Route::ContactPersons, context)}</div>
            <h2 class="next">{words.contact_persons_list()}</h2>
            <ul class="districts">{lines}</ul>
        </div>
    };
    Face::new(words.contact_persons_title(), main)
        .with_description(words.contact_persons_description())
        .with_examples(tree.example)
}

fn line(district: &Area, trunk: &Trunk, tree: &SupportTree, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let person = tree.person(trunk.person);
    let about = match usual_hours(words, &person.hours, context.now.date_naive()) {
        Some(hours) => words.contact_persons_line(&hours, &person.name),
        None => person.name.clone(),
    };
    let href = context.href(&Route::ContactPerson(district.slug.clone()));
    view! { <li><a href=href>{district.name.clone()}</a><span>{about}</span></li> }
}

/// There is no tree, or no trunk in this wijk: who helps until there is.
pub(super) fn none(context: &PageContext) -> Face {
    let words = context.words();
    let main = view! {
        <div class="wrap part">
            <h1>{words.contact_none_title()}</h1>
            <p class="lead">{words.contact_none_text(&context.the_municipality())}</p>
            <p class="row">
                {call_button(context)}
                <a class="button button--second" href=context.href(&Route::Help)>{words.contact_none_help()}</a>
            </p>
        </div>
    };
    Face::new(words.contact_none_title(), main).on_light_ground()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        language::Language,
        pages::{checks, fixture},
        render,
    };

    #[test]
    fn every_wijk_stands_with_its_person_by_name() {
        for language in Language::ALL {
            let html = render::page(&Route::ContactPersons, &fixture::with_tree(language)).html;
            checks::assert_sound(&html);
            let prefix = language.prefix();
            let at = |slug: &str| {
                html.find(&format!("href=\"{prefix}/aanspreekpersoon/{slug}\""))
                    .unwrap()
            };
            assert!(at("de-koumen") < at("molenberg"));
            assert!(html.contains("<span>Marja. ") && html.contains("<span>Ton. "));
            assert!(html.contains("class=\"sample\""), "the example says so");
        }
    }

    #[test]
    fn the_chosen_wijk_has_its_card_on_top() {
        let mut context = fixture::with_tree(Language::Nl);
        assert!(
            !render::page(&Route::ContactPersons, &context)
                .html
                .contains("id=\"aanspreekpersoon\"")
        );
        context.district = context
            .directory
            .district_by_slug("molenberg")
            .map(|area| area.code);
        let html = render::page(&Route::ContactPersons, &context).html;
        checks::assert_sound(&html);
        assert!(html.contains("<h2 id=\"aanspreekpersoon\">Marja</h2>"));
    }

    #[test]
    fn without_a_tree_the_page_says_who_helps() {
        let rendered = render::page(&Route::ContactPersons, &fixture::context(Language::Nl));
        checks::assert_sound(&rendered.html);
        assert_eq!(rendered.status, 200);
        assert!(
            rendered
                .html
                .contains("Tot die tijd helpt de gemeente Heerlen u.")
        );
        assert!(
            rendered
                .html
                .contains("<a href=\"/hulp\" class=\"button button--second\"")
        );
    }
}
