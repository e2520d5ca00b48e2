//! The ground under every page: here is always somebody. Every page stands on it; no page may leave it out.
use super::desk::FREE_113;
use crate::{request::PageContext, routes::Route};
use leptos::{prelude::*, tachys::html::InertElement};

/// Four ways to help, the ways through the site, and whose map it is. Light under a page of a few lines.
pub(crate) fn footer(context: &PageContext, light: bool) -> AnyView {
    let words = context.words();
    let help = context.href(&Route::Help);
    let (near, near_name) = near(context);
    let link = |route: Route, text: &'static str| view! { <a href=context.href(&route)>{text}</a> };
    let class = if light { "foot foot--light" } else { "foot" };
    view! {
        {InertElement::new(include_str!("drawings/ground.svg"))}
        <footer class=class>
            <div class="wrap">
                <h2>{words.ground_title()}</h2>
                <ul class="ways">
                    <li><a href=near>{near_name}</a><span>{words.ground_municipality_text()}</span></li>
                    <li>
                        <a href=format!("{help}#{DOCTOR}")>{words.ground_doctor()}</a>
                        <span>{words.ground_doctor_text()}</span>
                    </li>
                    <li><a href="tel:112">{words.ground_112()}</a><span>{words.ground_112_text()}</span></li>
                    <li>
                        <a href="tel:113">{words.ground_113()}</a>
                        <span>{words.ground_113_text()}</span>
                        <a class="ways__more" href="tel:08000113">{words.ground_113_free(FREE_113)}</a>
                    </li>
                </ul>
                <nav id="menu" aria-label=words.nav_bottom()>
                    {link(Route::Map(Vec::new()), words.nav_meet())}
                    {link(Route::Tree(Vec::new()), words.nav_help())}
                    {link(Route::Help, words.tree_help_now())}
                    {link(Route::Packet, words.nav_packet())}
                    {link(Route::About, words.nav_about())}
                    {link(Route::Privacy, words.nav_privacy())}
                    {link(Route::Accessibility, words.nav_accessibility())}
                </nav>
                <p class="small">{words.ground_source()}</p>
            </div>
        </footer>
    }
    .into_any()
}

/// The first way, where it leads and its name: the contact person of the chosen wijk, every contact person, or who helps where
/// there is no tree yet.
fn near(context: &PageContext) -> (String, String) {
    let words = context.words();
    let tree = context.directory.tree();
    match (context.chosen_district(), tree) {
        (Some(district), Some(tree)) if tree.trunk(district.code).is_some() => (
            context.href(&Route::ContactPerson(district.slug.clone())),
            words.ground_person_in(&district.name),
        ),
        (Some(district), _) => (
            format!(
                "{}#{HELP_OF_DISTRICT}",
                context.href(&Route::District(district.slug.clone()))
            ),
            words.ground_district(&district.name),
        ),
        (None, Some(_)) => (
            context.href(&Route::ContactPersons),
            words.ground_person().to_owned(),
        ),
        (None, None) => (
            format!("{}#{MUNICIPALITY}", context.href(&Route::Help)),
            words.ground_municipality().to_owned(),
        ),
    }
}

/// The place on the page of a wijk that says who can help.
pub(crate) const HELP_OF_DISTRICT: &str = "wie-helpt";

/// The place on the help page that is about the municipality.
pub(crate) const MUNICIPALITY: &str = "gemeente";

/// The place on the help page that is about the general practitioner.
pub(crate) const DOCTOR: &str = "huisarts";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{language::Language, pages::fixture};

    fn first_way(mut context: PageContext, wijk: Option<&str>) -> (String, String) {
        context.district = wijk
            .and_then(|slug| context.directory.district_by_slug(slug))
            .map(|district| district.code);
        near(&context)
    }

    #[test]
    fn the_first_way_is_a_person_as_soon_as_there_is_one() {
        let with = |wijk| first_way(fixture::with_tree(Language::Nl), wijk);
        let without = |wijk| first_way(fixture::context(Language::Nl), wijk);
        let said = |way: (String, String), href: &str, name: &str| {
            assert_eq!(way, (href.to_owned(), name.to_owned()));
        };
        said(
            with(Some("molenberg")),
            "/aanspreekpersoon/molenberg",
            "Uw aanspreekpersoon in Molenberg",
        );
        said(with(None), "/aanspreekpersoon", "Uw aanspreekpersoon");
        said(
            without(Some("molenberg")),
            "/wijk/molenberg#wie-helpt",
            "Hulp in Molenberg",
        );
        said(without(None), "/hulp#gemeente", "Uw gemeente");
    }
}
