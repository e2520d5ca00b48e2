//! What one can always do: change the wishes, stop, erase everything.
use super::MyPage;
use crate::{pages::seek::SeekPage, parts::finished::finished, request::PageContext, routes::Route};
use domain::meeting::View;
use leptos::prelude::*;

pub(super) fn section(page: &MyPage, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let view = &page.meeting.view;
    // While a meeting is agreed others count on it: first it is left, by its own button.
    let agreed = matches!(view, View::Agreed { .. });
    let change = (!agreed).then(|| {
        let href = context.href(&SeekPage::change(&page.meeting.wishes, page.carried()));
        view! { <li><a href=href>{words.my_change()}</a></li> }
    });
    let looks = matches!(view, View::Looking { .. } | View::Invited { .. });
    let stop = looks.then(|| view! { <li>{page.button("stop", "link", words.my_stop(), context)}</li> });
    let erase = context.href(&Route::EraseMe(page.carried().map(str::to_owned)));
    finished(view! {
        <section class="noprint">
            <h2>{words.my_rest()}</h2>
            <ul class="plain rest">
                {change}
                {stop}
                <li><a href=erase>{words.my_erase()}</a></li>
            </ul>
        </section>
    })
}
