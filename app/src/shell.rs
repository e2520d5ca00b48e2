//! The document around every page.
//!
//! Everything that comes from a record or an address goes through `view!`, which escapes it; only the tags of the client,
//! worked out by the server at start, are taken as HTML.
use crate::{
    language::Language,
    pages::Face,
    parts::{footer::footer, header::header, icons, sample::sample},
    request::PageContext,
    routes::Route,
};
use leptos::{prelude::*, tachys::html::InertElement};

/// The whole document. The client is loaded only where the page has an island.
pub(crate) fn document(route: &Route, context: &PageContext, face: Face) -> impl IntoView + use<> {
    let words = context.words();
    let head = head(route, context, &face);
    let sprite = icons::sprite(&face.main);
    view! {
        <!DOCTYPE html>
        <html lang=context.language.tag() dir=context.language.direction()>
            {head}
            <body>
                <a class="skip" href="#inhoud">{words.skip_to_text()}</a>
                {sprite}
                {header(route, context)}
                {face.examples.then(|| sample(context))}
                <main id="inhoud">{InertElement::new(face.main)}</main>
                {footer(context, face.light_ground)}
            </body>
        </html>
    }
}

fn head(route: &Route, context: &PageContext, face: &Face) -> impl IntoView + use<> {
    let words = context.words();
    let site = &context.site;
    let title = match route {
        Route::Start => face.title.clone(),
        _ => words.site_title(&face.title),
    };
    let description = (!face.description.is_empty()).then(|| face.description.clone());
    let font = (!site.font.is_empty()).then(|| site.font.clone());
    // A page that is not there has no address to be found under, and one about a visitor's own question is not to be found.
    let found = face.status == 200 && !route.is_private();
    let addresses = (found && !site.origin.is_empty()).then(|| addresses(route, context));
    let sheet = route.sheet().map(|sheet| site.sheets.address(sheet).to_owned());
    let client =
        (route.has_island() && !site.client.is_empty()).then(|| InertElement::new(site.client.clone()));
    view! {
        <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>{title}</title>
            {description.map(|text| view! { <meta name="description" content=text /> })}
            {(!found).then(|| view! { <meta name="robots" content="noindex" /> })}
            <meta name="color-scheme" content="light" />
            {font.map(|font| view! { <link rel="preload" href=font r#as="font" type="font/woff2" crossorigin="anonymous" /> })}
            <link rel="stylesheet" href=site.stylesheet.clone() />
            {sheet.map(|href| view! { <link rel="stylesheet" href=href /> })}
            <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
            {addresses}
            {client}
        </head>
    }
}

/// The one address of this page, and its address in each language.
fn addresses(route: &Route, context: &PageContext) -> impl IntoView + use<> {
    let absolute = |language: Language| format!("{}{}", context.site.origin, route.path(language));
    let alternate = |language: Language| view! { <link rel="alternate" hreflang=language.tag() href=absolute(language) /> };
    view! {
        <link rel="canonical" href=absolute(context.language) />
        {Language::ALL.map(alternate).collect_view()}
    }
}

#[cfg(test)]
mod tests {
    use crate::{language::Language, pages::fixture, render, request::Site, routes::Route};
    use std::sync::Arc;

    fn site() -> Site {
        Site {
            stylesheet: "/pkg/buurtboom.css".to_owned(),
            font: "/vendor/fonts/text.woff2".to_owned(),
            client: "<script type=\"module\">import '/pkg/buurtboom.js'</script>".to_owned(),
            origin: "https://buurtboom.example".to_owned(),
            ..Site::default()
        }
    }

    fn html(route: &Route, language: Language) -> String {
        let mut context = fixture::context(language);
        context.site = Arc::new(site());
        render::page(route, &context).html
    }

    #[test]
    fn a_document_says_its_language_and_its_addresses() {
        let html = html(&Route::District("molenberg".to_owned()), Language::En);
        assert!(html.starts_with("<!DOCTYPE html>"));
        assert!(html.contains("<html lang=\"en\" dir=\"ltr\">"));
        assert!(html.contains("<title>Molenberg - Buurtboom</title>"));
        assert!(html.contains("rel=\"canonical\" href=\"https://buurtboom.example/en/wijk/molenberg\""));
        assert!(html.contains("hreflang=\"nl\" href=\"https://buurtboom.example/wijk/molenberg\""));
    }

    #[test]
    fn only_a_page_with_an_island_loads_the_client() {
        assert!(html(&Route::Map(vec![]), Language::Nl).contains("/pkg/buurtboom.js"));
        assert!(!html(&Route::Start, Language::Nl).contains("/pkg/buurtboom.js"));
    }

    #[test]
    fn the_switch_of_languages_keeps_the_question() {
        let pairs = vec![("q".to_owned(), "thee & koek".to_owned())];
        let html = html(&Route::Map(pairs), Language::Nl);
        assert!(html.contains("href=\"/en/kaart?q=thee%20%26%20koek\" lang=\"en\""));
    }

    #[test]
    fn a_page_about_a_visitors_own_question_is_not_to_be_found() {
        let tak = vec![("tak".to_owned(), "geld".to_owned())];
        for route in [
            Route::Question(tak.clone()),
            Route::Answer(tak),
            Route::UnsafeAtHome,
        ] {
            let html = html(&route, Language::Nl);
            assert!(!html.contains("rel=\"canonical\"") && !html.contains("rel=\"alternate\""));
            assert!(html.contains("<meta name=\"robots\" content=\"noindex\""));
        }
        assert!(!html(&Route::Help, Language::Nl).contains("noindex"));
    }

    #[test]
    fn words_of_an_address_stay_words() {
        let slug = "<script>alert(1)</script>".to_owned();
        for route in [
            Route::Spot(slug.clone()),
            Route::District(slug.clone()),
            Route::ReportChange(slug.clone(), vec![("dank".to_owned(), slug.clone())]),
            Route::Map(vec![("q".to_owned(), slug.clone())]),
        ] {
            for language in Language::ALL {
                let html = html(&route, language);
                assert!(!html.contains("<script>alert"), "{route:?}");
            }
        }
    }
}
