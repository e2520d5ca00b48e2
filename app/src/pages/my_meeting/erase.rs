//! Erasing everything: one page that asks, and one that says that it is done.
use super::act_path;
use crate::{
    pages::Face,
    parts::{
        finished::finished,
        icons::{Icon, icon},
    },
    request::PageContext,
    routes::Route,
};
use leptos::prelude::*;

/// Asks before. The page is the same whether the key opens anything: looking at it reads nothing.
pub(crate) fn ask(key: Option<&str>, context: &PageContext) -> Face {
    let words = context.words();
    let back = context.href(&Route::MyMeeting(key.map(str::to_owned), Vec::new()));
    let hidden = key.map(|key| view! { <input type="hidden" name="sleutel" value=key.to_owned()/> });
    let main = finished(view! {
        <div class="wrap part">
            <p><a class="back" href=back.clone()>{icon(Icon::Back)}{words.question_back()}</a></p>
            <h1>{words.my_erase_question()}</h1>
            <p class="lead">{words.my_erase_text()}</p>
            <p>{words.my_erase_meeting()}</p>
            <form action=act_path("wis", context) method="post">
                {hidden}
                <p class="row">
                    <button class="button">{words.my_erase_yes()}</button>
                    <a class="button button--second" href=back>{words.my_erase_no()}</a>
                </p>
            </form>
        </div>
    });
    Face::new(words.my_erase_question(), main).on_light_ground()
}

/// It is done.
pub(crate) fn erased(context: &PageContext) -> Face {
    let words = context.words();
    let seek = context.href(&Route::Seek(Vec::new()));
    let start = context.href(&Route::Start);
    let main = finished(view! {
        <div class="wrap part">
            <h1>{words.my_erased()}</h1>
            <p class="lead">{words.my_erased_text()}</p>
            <p><a href=start>{words.notice_start()}</a></p>
            <p><a href=seek>{words.my_none_begin()}</a></p>
        </div>
    });
    Face::new(words.my_erased(), main).on_light_ground()
}

#[cfg(test)]
mod tests {
    use super::{super::checks::KEY, *};
    use crate::{
        language::Language,
        pages::{checks, fixture},
        render,
    };

    #[test]
    fn erasing_asks_first_and_says_when_it_is_done() {
        let context = fixture::with_moments(Language::Nl);
        let ask = |key: Option<&str>| render::page(&Route::EraseMe(key.map(str::to_owned)), &context);
        let (mine, linked) = (ask(None), ask(Some(KEY)));
        checks::assert_sound(&mine.html);
        assert!(mine.html.contains("action=\"/ontmoeting/wis\"") && !mine.html.contains("sleutel"));
        assert!(linked.html.contains(&format!("value=\"{KEY}\"")));
        let erased = render::erased(&context);
        assert_eq!(erased.status, 200);
        assert!(erased.html.contains("Alles is gewist"));
    }
}
