//! The document around every page.
use crate::{pages::Face, request::PageContext, routes::Route};
use leptos::prelude::*;

/// The whole document. The client is loaded only where the page has an island.
pub(crate) fn document(route: &Route, context: &PageContext, face: Face) -> impl IntoView + use<> {
    let words = context.words();
    let client = route
        .has_island()
        .then(|| context.site.client.clone())
        .unwrap_or_default();
    let head = format!(
        "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <link rel=\"stylesheet\" href=\"{}\">{client}",
        context.site.stylesheet
    );
    view! {
        <!DOCTYPE html>
        <html lang=context.language.tag() dir=context.language.direction()>
            <head inner_html=head></head>
            <body>
                <a class="skip" href="#inhoud">{words.skip_to_text()}</a>
                <main id="inhoud">{face.main}</main>
            </body>
        </html>
    }
}
