//! One field that searches all places.
use super::icons::{Icon, icon};
use crate::{request::PageContext, routes::Route};
use leptos::prelude::*;

/// A search that leads to the list and the map.
pub(crate) fn search_box(context: &PageContext) -> AnyView {
    let words = context.words();
    view! {
        <form action=context.href(&Route::Map(Vec::new())) role="search">
            <div class="field">
                <label for="q">{words.search_label()}</label>
                <div class="join">
                    <input id="q" name="q" type="search" autocomplete="off" />
                    <button class="button">{icon(Icon::Search)}{words.search_button()}</button>
                </div>
            </div>
        </form>
    }
    .into_any()
}
