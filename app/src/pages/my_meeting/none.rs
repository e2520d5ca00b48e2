//! A key that opens nothing: the same page whether it never did, or everything was erased.
use crate::{pages::Face, parts::finished::finished, request::PageContext, routes::Route};
use leptos::prelude::*;

pub(crate) fn face(context: &PageContext) -> Face {
    let words = context.words();
    let seek = context.href(&Route::Seek(Vec::new()));
    let help = context.href(&Route::Help);
    let main = finished(view! {
        <div class="wrap part">
            <h1>{words.my_none()}</h1>
            <p class="lead">{words.my_none_text()}</p>
            <p><a class="button" href=seek>{words.my_none_begin()}</a></p>
            <p><a href=help>{words.nav_help()}</a></p>
        </div>
    });
    Face::new(words.my_none(), main)
        .with_status(404)
        .on_light_ground()
}

#[cfg(test)]
mod tests {
    use crate::{
        language::Language,
        pages::{checks, fixture},
        render,
    };

    #[test]
    fn a_key_that_opens_nothing_leads_on_and_says_nothing() {
        let rendered = render::no_meeting(&fixture::with_moments(Language::Nl));
        checks::assert_sound(&rendered.html);
        assert_eq!(rendered.status, 404);
        assert!(
            rendered.html.contains("Deze pagina is er niet meer")
                && rendered.html.contains("href=\"/ontmoeten\"")
        );
    }
}
