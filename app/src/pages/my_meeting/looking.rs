//! We are looking. The same words, whether this person just began, said no, or hears that it does not go ahead.
use super::State;
use crate::{parts::finished::finished, request::PageContext, routes::Route};
use leptos::prelude::*;

pub(super) fn state(called_off: bool, context: &PageContext) -> State {
    let words = context.words();
    let map = context.href(&Route::Map(Vec::new()));
    let called_off =
        called_off.then(|| view! { <p class="notice notice--gold">{words.my_looking_called_off()}</p> });
    let main = finished(view! {
        <div>
            <h1>{words.my_looking()}</h1>
            {called_off}
            <p class="lead">{words.my_looking_text()}</p>
            <p>{words.my_looking_now()}</p>
            <p class="noprint"><a class="button" href=map>{words.my_looking_places()}</a></p>
        </div>
    });
    State {
        title: words.my_looking(),
        main: main.into_any(),
        example: false,
    }
}
