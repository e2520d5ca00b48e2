//! The top of every page: the mark, three ways, the other languages.
use crate::{language::Language, request::PageContext, routes::Route};
use leptos::{prelude::*, tachys::html::InertElement};

/// The header of a page. The switch of languages keeps the page and its query.
pub(crate) fn header(route: &Route, context: &PageContext) -> AnyView {
    let words = context.words();
    let way = |to: Route, text: &'static str| {
        let current = (to.path(context.language) == route.path(context.language)).then_some("page");
        view! { <a class="wide" href=context.href(&to) aria-current=current>{text}</a> }
    };
    let switch = |language: Language| {
        view! {
            <a href=route.href(language) lang=language.tag() hreflang=language.tag()>
                {language.name()}
            </a>
        }
    };
    let others = Language::ALL
        .into_iter()
        .filter(|language| *language != context.language);
    view! {
        <header class="wrap top">
            <a class="mark" href=context.href(&Route::Start)>
                {InertElement::new(include_str!("drawings/mark.svg"))}
                {words.site_name()}
            </a>
            <nav aria-label=words.nav_top()>
                {way(Route::Map(Vec::new()), words.nav_meet())}
                {way(Route::Tree(Vec::new()), words.nav_help())}
                {way(Route::Packet, words.nav_packet())}
                <a class="narrow" href="#menu">{words.nav_menu()}</a>
                {others.map(switch).collect_view()}
            </nav>
        </header>
    }
    .into_any()
}
