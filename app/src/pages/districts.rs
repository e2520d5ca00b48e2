//! Every wijk with its buurten, for who knows their buurt or street but not their wijk.
use super::Face;
use crate::{request::PageContext, routes::Route};
use domain::area::Area;
use leptos::prelude::*;

pub(super) fn face(context: &PageContext) -> Face {
    let words = context.words();
    let mut districts: Vec<&Area> = context.directory.districts().collect();
    districts.sort_by(|one, other| one.name.cmp(&other.name));
    let list = if districts.is_empty() {
        view! { <p>{words.districts_none()}</p> }.into_any()
    } else {
        view! {
            <h2>{words.districts_list(context.municipality())}</h2>
            <ul class="districts">
                {districts.into_iter().map(|district| line(district, context)).collect_view()}
            </ul>
        }
        .into_any()
    };
    let main = view! {
        <div class="wrap part">
            <h1>{words.districts_title()}</h1>
            <p class="lead">{words.districts_lead()}</p>
            {list}
        </div>
    };
    Face::new(words.districts_title(), main).with_description(words.districts_description())
}

fn line(district: &Area, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let names: Vec<&str> = context
        .directory
        .neighbourhoods(district.code)
        .map(|area| area.name.as_str())
        .collect();
    let names = (!names.is_empty()).then(|| words.districts_neighbourhoods(&names.join(", ")));
    view! {
        <li>
            <a href=context.href(&Route::District(district.slug.clone()))>{district.name.clone()}</a>
            {names.map(|names| view! { <span>{names}</span> })}
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{language::Language, pages::fixture, render};

    #[test]
    fn every_wijk_stands_with_its_buurten_by_name() {
        let html = render::page(&Route::Districts, &fixture::context(Language::Nl)).html;
        let koumen = html.find("De Koumen").unwrap();
        let molenberg = html.find("href=\"/wijk/molenberg\"").unwrap();
        assert!(koumen < molenberg);
        assert!(html.contains("Buurten: Molenberg-Noord"));
    }
}
