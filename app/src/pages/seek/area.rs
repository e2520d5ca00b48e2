//! Where somebody lives: a wijk, or a buurt of it. Never a street: one walks from the middle of the buurt.
use super::{Asked, answers, text};
use crate::{
    parts::{
        error_summary::FieldError,
        finished::finished,
        question_form::{Options, question_of_list},
    },
    request::PageContext,
};
use domain::{area::Area, meeting::SeekField};
use leptos::prelude::*;

/// The wijken by name, each with its buurten. The wijk of the cookie is filled in.
pub(super) fn fields(asked: &Asked<'_>, errors: &[FieldError], context: &PageContext) -> AnyView {
    let words = context.words();
    let mut districts: Vec<&Area> = context.directory.districts().collect();
    districts.sort_by(|one, other| one.name.cmp(&other.name));
    let groups = districts
        .into_iter()
        .map(|district| options(district, context))
        .collect();
    let cookie = context.chosen_district().map(|area| area.code);
    let chosen = answers::area_of(asked.form)
        .or(cookie)
        .map(|code| code.to_string());
    let name = answers::name_of(SeekField::Area);
    let text = text(words.seek_area(), words.seek_area_hint().to_owned(), name, errors);
    question_of_list(name, text, words.seek_area_none(), groups, chosen.as_deref()).into_any()
}

/// A wijk as a whole, and its buurten when they are known.
fn options(district: &Area, context: &PageContext) -> Options {
    let option = |area: &Area| (area.code.to_string(), area.name.clone());
    let mut buurten: Vec<_> = context
        .directory
        .neighbourhoods(district.code)
        .map(option)
        .collect();
    buurten.sort_by(|one, other| one.1.cmp(&other.1));
    if buurten.is_empty() {
        return Options {
            name: String::new(),
            options: vec![option(district)],
        };
    }
    let whole = (
        district.code.to_string(),
        context.words().seek_area_whole(&district.name),
    );
    Options {
        name: district.name.clone(),
        options: std::iter::once(whole).chain(buurten).collect(),
    }
}

/// How it goes, for who does not know yet.
pub(super) fn how(context: &PageContext) -> AnyView {
    let words = context.words();
    finished(view! {
        <section class="next">
            <h2>{words.seek_how_it_goes()}</h2>
            <ol>
                <li>{words.seek_how_choose()}</li>
                <li>{words.seek_how_find()}</li>
                <li>{words.seek_how_meet()}</li>
            </ol>
            <p>{words.my_no_fine()}</p>
        </section>
    })
    .into_any()
}

#[cfg(test)]
mod tests {
    use crate::{
        language::Language,
        pages::{fixture, seek::SeekPage},
        render,
    };

    #[test]
    fn the_wijk_of_the_cookie_is_filled_in() {
        let mut context = fixture::with_moments(Language::Nl);
        context.district = context
            .directory
            .district_by_slug("molenberg")
            .map(|area| area.code);
        let page = render::seek(&SeekPage::default(), &context).html;
        assert!(
            page.contains("<option value=\"WK091733\" selected>Molenberg, hele wijk"),
            "{page}"
        );
        assert!(page.contains("<optgroup label=\"Molenberg\">") && page.contains("Molenberg-Noord"));
    }
}
