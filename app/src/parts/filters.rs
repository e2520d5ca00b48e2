//! What a resident chooses above the list: words, chips, and the rest behind one fold so that a phone stays calm.
//!
//! It is an ordinary form that asks for the same page: everything stands in the address, so a link carries it.
use super::{
    finished::finished,
    icons::{Icon, icon},
};
use crate::{
    request::PageContext,
    routes::{Pairs, Route},
    words::Words,
};
use domain::{
    directory::{Filter, SpotQuery, WhenOpen},
    spot::Theme,
};
use leptos::prelude::*;

/// The address of the list and map with a question in it.
pub(crate) fn href(query: &SpotQuery, context: &PageContext) -> String {
    let pairs: Pairs = query
        .to_pairs(&context.directory)
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value))
        .collect();
    Route::Map(pairs).href(context.language)
}

/// The chip of an opening time.
fn when_word(words: Words, when: WhenOpen) -> &'static str {
    match when {
        WhenOpen::Now => words.filter_nu(),
        WhenOpen::Today => words.filter_vandaag(),
        WhenOpen::Evening => words.filter_avond(),
        WhenOpen::Weekend => words.filter_weekend(),
    }
}

/// What is offered instead of a condition that stands in the way.
pub(crate) fn without_word(filter: Filter, query: &SpotQuery, context: &PageContext) -> String {
    let words = context.words();
    match filter {
        Filter::Text => words.map_without_text(&query.text),
        Filter::When(WhenOpen::Now) => words.map_without_nu().to_owned(),
        Filter::When(WhenOpen::Today) => words.map_without_vandaag().to_owned(),
        Filter::When(WhenOpen::Evening) => words.map_without_avond().to_owned(),
        Filter::When(WhenOpen::Weekend) => words.map_without_weekend().to_owned(),
        Filter::Themes => words.map_without_themes().to_owned(),
        Filter::Area => {
            let municipality = context.directory.municipality();
            words.map_without_area(municipality.map_or("", |area| area.name.as_str()))
        }
        Filter::Free => words.map_without_free().to_owned(),
        Filter::StepFree => words.map_without_step_free().to_owned(),
        Filter::Language => words.map_without_language().to_owned(),
        Filter::Everything => words.map_all().to_owned(),
    }
}

/// The form.
pub(crate) fn filter_form(query: &SpotQuery, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let action = Route::Map(Vec::new()).path(context.language);
    let clear = (!query.filters().is_empty())
        .then(|| view! { <a class="filter__clear" href=action.clone()>{words.map_clear()}</a> });
    let times = WhenOpen::ALL
        .iter()
        .map(|when| {
            chip(
                "open",
                when.key(),
                query.when.contains(when),
                when_word(words, *when),
            )
        })
        .collect_view();
    finished(view! {
        <form class="filter" action=action role="search">
            <div class="field">
                <label for="q">{words.map_search()}</label>
                <div class="join">
                    <input id="q" name="q" type="search" autocomplete="off" maxlength="200" value=query.text.clone()/>
                    <button class="button">{icon(Icon::Search)}<span class="vh">{words.map_search_button()}</span></button>
                </div>
            </div>
            <fieldset>
                <legend class="legend">{words.map_only()}</legend>
                <div class="chips">
                    {times}
                    {chip("gratis", "1", query.free, words.filter_free())}
                    {chip("drempelvrij", "1", query.step_free, words.filter_step_free())}
                </div>
            </fieldset>
            {more(query, context)}
            <p class="row">
                <button class="button button--second">{words.map_show()}</button>
                {clear}
            </p>
        </form>
    })
}

/// Themes, wijk and language, behind a fold that says how many of them are chosen.
fn more(query: &SpotQuery, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let count =
        query.themes.len() + usize::from(query.area.is_some()) + usize::from(query.language.is_some());
    let title = if count == 0 {
        words.map_more().to_owned()
    } else {
        words.map_more_chosen(&count.to_string())
    };
    let themes = Theme::ALL
        .iter()
        .map(|theme| {
            chip(
                "thema",
                theme.key(),
                query.themes.contains(theme),
                words.theme(*theme),
            )
        })
        .collect_view();
    finished(view! {
        <details class="filter__more">
            <summary>{title}</summary>
            <fieldset>
                <legend class="legend">{words.map_themes()}</legend>
                <div class="chips">{themes}</div>
            </fieldset>
            <div class="field"><label for="wijk">{words.map_area()}</label>{areas(query, context)}</div>
            <div class="field"><label for="taal">{words.map_language()}</label>{languages(query, context)}</div>
        </details>
    })
}

/// The wijken by name; a buurt that was asked for in the address is kept as one more choice.
fn areas(query: &SpotQuery, context: &PageContext) -> impl IntoView + use<> {
    let mut areas: Vec<(String, String, bool)> = context
        .directory
        .districts()
        .map(|area| {
            (
                area.name.clone(),
                area.slug.clone(),
                query.area == Some(area.code),
            )
        })
        .collect();
    areas.sort_by(|one, other| one.0.cmp(&other.0));
    if let Some(code) = query.area
        && areas.iter().all(|(_, _, chosen)| !chosen)
        && let Some(area) = context.directory.area(code)
    {
        areas.push((area.name.clone(), code.to_string(), true));
    }
    let options = areas.into_iter().map(option).collect_view();
    view! {
        <select id="wijk" name="wijk">
            <option value="">{context.words().map_area_all()}</option>
            {options}
        </select>
    }
}

/// The languages that are spoken somewhere, by name.
fn languages(query: &SpotQuery, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let asked = query.language.as_deref();
    let mut languages: Vec<(String, String, bool)> = context
        .directory
        .languages()
        .iter()
        .map(|tag| (words.spoken(tag).to_owned(), tag.clone(), asked == Some(tag)))
        .collect();
    if let Some(asked) = asked
        && languages.iter().all(|(_, _, chosen)| !chosen)
    {
        languages.push((words.spoken(asked).to_owned(), asked.to_owned(), true));
    }
    languages.sort_by(|one, other| one.0.cmp(&other.0));
    let options = languages.into_iter().map(option).collect_view();
    view! {
        <select id="taal" name="taal">
            <option value="">{words.map_language_all()}</option>
            {options}
        </select>
    }
}

fn option((name, value, chosen): (String, String, bool)) -> impl IntoView {
    view! { <option value=value selected=chosen>{name}</option> }
}

/// A real checkbox inside a pill.
fn chip(name: &'static str, value: &'static str, checked: bool, text: &'static str) -> impl IntoView {
    view! { <label class="chip"><input type="checkbox" name=name value=value checked=checked/>{text}</label> }
}
