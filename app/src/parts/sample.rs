//! The notice on a page that shows invented records.
use crate::request::PageContext;
use leptos::prelude::*;

/// Says that records on this page are invented.
pub(crate) fn sample(context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    view! {
        <aside class="sample" aria-label=words.sample_label()>
            <p class="wrap"><b>{words.sample_mark()}</b>" "{words.sample_text()}</p>
        </aside>
    }
}
