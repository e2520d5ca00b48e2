//! The link of this page, to keep: in letters, and as a square that a telephone reads.
use super::MyPage;
use crate::{
    parts::{finished::finished, qr::qr},
    request::PageContext,
    routes::Route,
};
use domain::meeting::View;
use leptos::prelude::*;

/// The link. A meeting is printed without it: that sheet is shown to others.
pub(super) fn section(page: &MyPage, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let path = context.href(&Route::MyMeeting(Some(page.key.clone()), Vec::new()));
    let address = format!("{}{path}", context.site.origin);
    let class = match page.meeting.view {
        View::Agreed { .. } => "noprint",
        _ => "",
    };
    let again = if page.by_link {
        words.my_link_only()
    } else {
        words.my_link_once()
    };
    let code = (!context.site.origin.is_empty()).then(|| qr(&address, words.my_link_qr()));
    // The cookie goes, the page stays: for a device that others use too.
    let forget = (!page.by_link).then(|| {
        view! {
            <div class="noprint">
                <p>{words.my_forget_text()}</p>
                {page.button("vergeet", "link", words.my_forget(), context)}
            </div>
        }
    });
    let mine = words.nickname_of(page.meeting.wishes.nickname);
    finished(view! {
        <section class=class>
            <h2>{words.my_link()}</h2>
            <p>{words.my_name(&mine)}" "{words.my_link_text()}</p>
            <div class="take">
                {code}
                <p class="own-link"><a href=path>{address.clone()}</a></p>
            </div>
            <p class="soft">{again}</p>
            {forget}
        </section>
    })
}
