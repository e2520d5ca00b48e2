//! One field that searches help in everyday words.
use super::{
    finished::finished,
    icons::{Icon, icon},
};
use crate::{request::PageContext, routes::Route};
use leptos::prelude::*;

/// A search that leads to the services of the tree. `text` is what was asked before, `carried` goes along unseen.
pub(crate) fn help_search(
    text: &str,
    carried: &[(String, String)],
    context: &PageContext,
) -> impl IntoView + use<> {
    let words = context.words();
    let text = text.to_owned();
    let carried: Vec<_> = carried
        .iter()
        .map(|(key, value)| view! { <input type="hidden" name=key.clone() value=value.clone() /> })
        .collect();
    finished(view! {
        <form action=context.href(&Route::FindHelp(Vec::new())) role="search">
            {carried}
            <div class="field">
                <label for="zoek-hulp">{words.help_search_label()}</label>
                <div class="join">
                    <input id="zoek-hulp" name="q" type="search" autocomplete="off" maxlength="100" value=text />
                    <button class="button">{icon(Icon::Search)}{words.help_search_button()}</button>
                </div>
            </div>
        </form>
    })
}
