//! Nobody looks for this person any more: nothing was heard of them, or they stopped. One button, and we look again.
use super::{MyPage, State, gone_on};
use crate::{parts::finished::finished, request::PageContext};
use leptos::prelude::*;

/// Nothing was heard of them.
pub(super) fn lapsed(page: &MyPage, until: i64, context: &PageContext) -> State {
    let words = context.words();
    ended(page, words.my_lapsed(), words.my_lapsed_text(), until, context)
}

/// They stopped.
pub(super) fn stopped(page: &MyPage, until: i64, context: &PageContext) -> State {
    let words = context.words();
    ended(page, words.my_stopped(), words.my_stopped_text(), until, context)
}

fn ended(page: &MyPage, title: &'static str, text: &'static str, until: i64, context: &PageContext) -> State {
    let main = finished(view! {
        <div>
            <h1>{title}</h1>
            <p class="lead">{text}</p>
            {page.button("opnieuw", "button", context.words().my_again(), context)}
            {gone_on(until, context)}
        </div>
    });
    State {
        title,
        main: main.into_any(),
        example: false,
    }
}
