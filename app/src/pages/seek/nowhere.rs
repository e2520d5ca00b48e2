//! Where nothing can be walked to: said as it is, with a person and what else there is. Nobody is left with nothing.
use super::{Asked, answers, screen::Screen};
use crate::{
    pages::Face,
    parts::{
        finished::finished,
        icons::{Icon, icon},
        spot_card::spot_list,
    },
    request::PageContext,
    routes::Route,
};
use domain::{
    area::AreaCode,
    contact::OnDuty,
    directory::{Hit, SpotQuery},
};
use leptos::prelude::*;

/// So many places to go to by oneself are shown.
const PLACES: usize = 3;

/// No moment at all can be chosen: the contact person, and the nearest places.
pub(super) fn face(asked: &Asked<'_>, context: &PageContext) -> Face {
    let words = context.words();
    let other = context.href(&asked.to(Screen::Area));
    let map = context.href(&Route::Map(Vec::new()));
    let places = places(asked, context);
    let examples = places.iter().any(|hit| hit.spot.example);
    let list = (!places.is_empty()).then(|| {
        view! {
            <section>
                <h2>{words.seek_nowhere_further()}</h2>
                <p>{words.seek_nowhere_further_text()}</p>
                {spot_list(&places, false, context)}
            </section>
        }
    });
    let main = finished(view! {
        <div class="wrap part question">
            <p><a class="back" href=other>{icon(Icon::Back)}{words.seek_nowhere_other()}</a></p>
            <h1>{words.seek_nowhere()}</h1>
            <p class="lead">{words.seek_nowhere_text()}</p>
            {person(asked, context)}
            {list}
            <p class="after"><a class="button" href=map>{words.seek_nowhere_places()}</a></p>
        </div>
    });
    Face::new(words.seek_nowhere(), main).with_examples(examples)
}

/// The person who thinks along, of the wijk where somebody lives.
pub(super) fn person(asked: &Asked<'_>, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let district = answers::area_of(asked.form).and_then(AreaCode::district);
    let area = district.and_then(|code| context.directory.area(code));
    let tree = context.directory.tree();
    let trunk = tree.and_then(|tree| Some((tree, tree.trunk(district?)?)));
    let (text, to) = match (trunk, area) {
        (Some((tree, trunk)), Some(area)) => {
            let duty = OnDuty::on(context.now.date_naive(), trunk, tree);
            let name = &duty.helps.unwrap_or(duty.person).name;
            (
                words.seek_nowhere_person_text(name),
                Route::ContactPerson(area.slug.clone()),
            )
        }
        _ => (words.seek_nowhere_help_text().to_owned(), Route::Help),
    };
    finished(view! {
        <section class="card gold">
            <h2>{words.seek_nowhere_person()}</h2>
            <p>{text}</p>
            <p><a href=context.href(&to)>{words.seek_nowhere_person_link()}</a></p>
        </section>
    })
}

/// The places nearest to the middle of the area.
fn places<'a>(asked: &Asked<'_>, context: &'a PageContext) -> Vec<Hit<'a>> {
    let area = answers::area_of(asked.form).and_then(|code| context.directory.area(code));
    let near: Vec<&str> = area.map_or_else(Vec::new, |area| {
        let nearest = context.directory.nearest(area.centre, PLACES);
        nearest.iter().map(|(spot, _)| spot.id.as_str()).collect()
    });
    let all = context.directory.find(&SpotQuery::default(), &context.now).hits;
    let mut places: Vec<_> = all
        .into_iter()
        .filter(|hit| near.contains(&hit.spot.id.as_str()))
        .collect();
    places.sort_by_key(|hit| near.iter().position(|id| *id == hit.spot.id));
    places
}

#[cfg(test)]
mod tests {
    use super::super::{SeekPage, checks::pairs};
    use crate::{
        language::Language,
        pages::{checks, fixture},
        render,
    };

    #[test]
    fn where_no_moment_is_there_is_a_person_and_a_place() {
        let page = SeekPage::of_pairs(&pairs(&[("wijk", "WK091733"), ("na", "waar")]));
        let rendered = render::seek(&page, &fixture::with_tree(Language::Nl));
        checks::assert_sound(&rendered.html);
        assert_eq!(rendered.status, 200);
        assert!(rendered.html.contains("Bij u in de buurt is nog niets"));
        assert!(
            rendered.html.contains("href=\"/aanspreekpersoon/molenberg\"")
                && rendered.html.contains("href=\"/plek/")
        );
    }
}
