//! A service of the tree. One switch away: what who refers others needs to know.
mod data;
mod professionals;

use super::{Face, find_help, no_tree, standpoint::Standpoint};
use crate::{
    parts::{
        finished::finished,
        freshness::check_line,
        icons::{Icon, icon},
        spot_card::tel,
        status::status_line,
        web_link::web_link,
    },
    request::PageContext,
    routes::Route,
};
use domain::tree::{Leaf, LeafAt, Next, Party, Product, SupportTree, Wording};
use leptos::prelude::*;

/// The name of the second view in the address, with its value.
const VIEW: (&str, &str) = ("voor", "organisaties");

pub(super) fn face(slug: &str, pairs: &[(String, String)], context: &PageContext) -> Face {
    let here = Standpoint::of(pairs, context);
    let Some(tree) = here.tree() else {
        return no_tree::face(context);
    };
    let Some(at) = tree.leaf_by_slug(slug) else {
        return find_help::gone(tree, &here);
    };
    let context = &here.context;
    let words = context.words();
    let leaf = tree.leaf(at);
    let asked = pairs
        .iter()
        .any(|(key, value)| (key.as_str(), value.as_str()) == VIEW);
    let second = leaf.professionals.as_ref().filter(|_| asked);
    let (name, name_lang) = leaf.name.in_language(context.language.tag());
    let branch = tree.branch(leaf.branch);
    let text = match second {
        Some(second) => professionals::text(leaf, second, tree, &here).into_any(),
        None => residents(at, tree, &here).into_any(),
    };
    let (branch_name, branch_lang) = branch.name.in_language(context.language.tag());
    let main = view! {
        <div class="wrap part place">
            <p class="noprint">
                <a class="back" href=here.to_branch(&branch.slug) lang=branch_lang>{icon(Icon::Back)}{branch_name.to_owned()}</a>
            </p>
            <h1 lang=name_lang>{name.to_owned()}</h1>
            {views(leaf, second.is_some(), &here)}
            {text}
            {only_in(leaf, context)}
            {unconfirmed(words.leaf_unconfirmed(), leaf.unconfirmed.as_deref(), context)}
            {check_line(words, &leaf.check, tree.term_days, context.now.date_naive())}
        </div>
        {data::script(leaf, tree, context)}
    };
    let what = leaf.what.in_language(context.language.tag()).0;
    let party = tree
        .party(leaf.responsible)
        .name
        .in_language(context.language.tag())
        .0;
    Face::new(name, main)
        .with_description(words.leaf_description(party, what))
        .with_examples(tree.example)
}

/// The official product, where it has a name.
fn official(leaf: &Leaf) -> Option<&Product> {
    let product = leaf.product.as_ref();
    product.filter(|product| product.is_named())
}

/// The switch between the two texts; nothing where there is one only.
fn views(leaf: &Leaf, second: bool, here: &Standpoint) -> Option<impl IntoView + use<>> {
    leaf.professionals.as_ref()?;
    let context = &here.context;
    let words = context.words();
    let mut pairs = here.carried.clone();
    let first = context.href(&Route::Leaf(leaf.slug.clone(), pairs.clone()));
    pairs.insert(0, (VIEW.0.to_owned(), VIEW.1.to_owned()));
    let other = context.href(&Route::Leaf(leaf.slug.clone(), pairs));
    let current = |is: bool| is.then_some("page");
    Some(finished(view! {
        <nav class="views noprint" aria-label=words.leaf_views()>
            <a href=first aria-current=current(!second)>{words.leaf_for_residents()}</a>
            <a href=other aria-current=current(second)>{words.leaf_for_professionals()}</a>
        </nav>
    }))
}

/// What a resident needs to know.
fn residents(at: LeafAt, tree: &SupportTree, here: &Standpoint) -> impl IntoView + use<> {
    let context = &here.context;
    let words = context.words();
    let leaf = tree.leaf(at);
    let said = |wording: &Wording| {
        let (text, lang) = wording.in_language(context.language.tag());
        let text = text.to_owned();
        view! { <p lang=lang>{text}</p> }
    };
    let note = leaf.cost_note.as_ref().map(said);
    let bring: Vec<_> = leaf
        .bring
        .iter()
        .map(|item| {
            let (text, lang) = item.in_language(context.language.tag());
            let text = text.to_owned();
            view! { <li lang=lang>{text}</li> }
        })
        .collect();
    let bring = if bring.is_empty() {
        view! { <p>{words.leaf_bring_nothing()}</p> }.into_any()
    } else {
        view! { <ul>{bring}</ul><p>{words.leaf_bring_come()}</p> }.into_any()
    };
    let (what, what_lang) = leaf.what.in_language(context.language.tag());
    let phone = leaf.phone.as_ref().map(|phone| {
        view! { <a class="button" href=tel(&phone.number)>{icon(Icon::Phone)}{words.leaf_call(&phone.number)}</a> }
    });
    let site = leaf
        .url
        .as_deref()
        .and_then(|url| web_link(url, words.leaf_site().to_owned()));
    finished(view! {
        <div>
            <p class="lead" lang=what_lang>{what.to_owned()}</p>
            <div class="two two--main">
                <div>
                    <section><h2>{words.leaf_for_whom()}</h2>{said(&leaf.for_whom)}</section>
                    <section><h2>{words.leaf_cost()}</h2><p>{words.leaf_cost_of(leaf.cost)}"."</p>{note}</section>
                    <section>
                        <h2>{words.leaf_reach()}</h2>
                        {said(&leaf.reach)}
                        <p class="row">{phone}{site}</p>
                    </section>
                    <section><h2>{words.leaf_bring()}</h2>{bring}</section>
                </div>
                <div>
                    {responsible(leaf, tree, here)}
                    {places(leaf, context)}
                    {next(leaf, tree, here)}
                </div>
            </div>
        </div>
    })
}

/// Who answers for it, how to reach them, and what it is called officially.
fn responsible(leaf: &Leaf, tree: &SupportTree, here: &Standpoint) -> impl IntoView + use<> {
    let context = &here.context;
    let words = context.words();
    let tag = context.language.tag();
    let party = tree.party(leaf.responsible);
    let (name, name_lang) = party.name.in_language(tag);
    let (reach, reach_lang) = party.reach.in_language(tag);
    let product = official(leaf).map(|product| {
        let name = web_link(&product.uri, product.name.clone())
            .map_or_else(|| product.name.clone().into_any(), IntoAny::into_any);
        view! { <dt>{words.leaf_official()}</dt><dd lang=context.records_language()>{name}</dd> }
    });
    let law = leaf
        .law
        .clone()
        .map(|law| view! { <dt>{words.leaf_law()}</dt><dd lang=context.records_language()>{law}</dd> });
    let official = (product.is_some() || law.is_some()).then(|| view! { <dl>{product}{law}</dl> });
    finished(view! {
        <section class="card green">
            <h2>{words.leaf_responsible()}</h2>
            <p class="lead"><b lang=name_lang>{name.to_owned()}</b></p>
            <p>{words.party_kind(party.kind)}"."</p>
            <p lang=reach_lang>{reach.to_owned()}</p>
            {contact(party, context)}
            {official}
            {unconfirmed(words.leaf_unconfirmed_party(), party.unconfirmed.as_deref(), context)}
            {check_line(words, &party.check, tree.term_days, context.now.date_naive())}
        </section>
    })
}

fn contact(party: &Party, context: &PageContext) -> Option<impl IntoView + use<>> {
    let words = context.words();
    let phone = party.phone.as_ref().map(|phone| {
        let (href, number) = (tel(&phone.number), phone.number.clone());
        view! { <li><a class="way" href=href>{words.leaf_call(&number)}</a></li> }
    });
    let mail = party.email.clone().map(|mail| {
        view! { <li><a class="way" href=format!("mailto:{mail}")>{mail.clone()}</a></li> }
    });
    let site = party
        .url
        .as_deref()
        .and_then(|url| web_link(url, words.leaf_site().to_owned()));
    let site = site.map(|link| view! { <li>{link}</li> });
    let any = phone.is_some() || mail.is_some() || site.is_some();
    any.then(|| view! { <ul class="plain">{phone}{mail}{site}</ul> })
}

/// The meeting spots where it is given, with whether they are open now.
fn places(leaf: &Leaf, context: &PageContext) -> Option<impl IntoView + use<>> {
    let words = context.words();
    let spots = leaf
        .spots
        .iter()
        .filter_map(|slug| context.directory.spot_by_slug(slug));
    let spots: Vec<_> = spots
        .map(|spot| {
            let status = spot.schedule.status(&context.now);
            let href = context.href(&Route::Spot(spot.slug.clone()));
            view! { <li><a href=href>{spot.name.clone()}</a>{status_line(words, &status, &context.now)}</li> }
        })
        .collect();
    (!spots.is_empty()).then(|| {
        finished(view! { <section><h2>{words.leaf_where()}</h2><ul class="near">{spots}</ul></section> })
    })
}

/// Where one goes when it does not help.
fn next(leaf: &Leaf, tree: &SupportTree, here: &Standpoint) -> impl IntoView + use<> {
    let words = here.context.words();
    let tag = here.context.language.tag();
    let branch = &tree.branch(leaf.branch).slug;
    let way = match leaf.next {
        Next::ContactPerson => {
            let person = here.to_person();
            view! {
                <p>{words.leaf_next_person()}</p>
                <p><a href=person>{words.leaf_next_person_link()}</a></p>
            }
            .into_any()
        }
        Next::Leaf(at) => {
            let other = tree.leaf(at);
            let (name, lang) = other.name.in_language(tag);
            view! {
                <p>{words.leaf_next_leaf()}</p>
                <p><a href=here.to_leaf(&other.slug) lang=lang>{name.to_owned()}</a></p>
            }
            .into_any()
        }
        Next::Step(number) => {
            let step = tree.branch(leaf.branch).steps.get(number);
            let (title, lang) = step.map_or(("", None), |step| step.title.in_language(tag));
            let href = format!("{}#stap-{}", here.to_branch(branch), number + 1);
            view! {
                <p>{words.leaf_next_step()}</p>
                <p><a href=href lang=lang>{title.to_owned()}</a></p>
            }
            .into_any()
        }
    };
    finished(view! { <section><h2>{words.leaf_next()}</h2>{way}</section> })
}

/// In which wijken it is, where that is not everywhere.
fn only_in(leaf: &Leaf, context: &PageContext) -> Option<impl IntoView + use<>> {
    let areas = leaf
        .districts
        .iter()
        .filter_map(|code| context.directory.area(*code));
    let names: Vec<&str> = areas.map(|area| area.name.as_str()).collect();
    let words = context.words();
    (!names.is_empty()).then(|| view! { <p>{words.leaf_only_in(&words.list(&names))}</p> })
}

/// What nobody has confirmed yet.
fn unconfirmed(
    title: &'static str,
    what: Option<&str>,
    context: &PageContext,
) -> Option<impl IntoView + use<>> {
    what.map(|what| {
        let (what, lang) = (what.to_owned(), context.records_language());
        view! { <div class="notice notice--gold"><p><b>{title}": "</b><span lang=lang>{what}</span></p></div> }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        language::Language,
        pages::{checks, fixture},
        render,
    };
    use domain::tree::{ForProfessionals, LeafCost, Phone};

    const SLUG: &str = "schuldhulp";

    fn html(pairs: &[(&str, &str)], context: &PageContext) -> String {
        let pairs = pairs
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
        let rendered = render::page(&Route::Leaf(SLUG.to_owned(), pairs.collect()), context);
        assert_eq!(rendered.status, 200);
        checks::assert_sound(&rendered.html);
        rendered.html
    }

    fn with(language: Language, change: impl FnOnce(&mut Leaf)) -> PageContext {
        fixture::changed(fixture::with_tree(language), |tree| {
            let at = tree.leaf_by_slug(SLUG).unwrap();
            change(&mut tree.leaves[at.place()]);
        })
    }

    fn for_professionals(leaf: &mut Leaf) {
        leaf.professionals = Some(ForProfessionals {
            refer: Some(Wording::dutch("Bel samen met de inwoner.")),
            waiting: Some(Wording::dutch("Vier weken.")),
            ..ForProfessionals::default()
        });
    }

    /// The JSON-LD of a page.
    fn data(html: &str) -> serde_json::Value {
        let from = html.split("application/ld+json\">").nth(1).unwrap();
        serde_json::from_str(from.split("</script>").next().unwrap()).unwrap()
    }

    #[test]
    fn a_leaf_says_what_for_whom_what_it_costs_how_to_reach_it_what_to_bring_and_who_answers_for_it() {
        let context = with(Language::Nl, |leaf| {
            leaf.cost_note = Some(Wording::dutch("Ook als u veel schulden heeft."));
            leaf.phone = Some(Phone {
                number: "045 000 00 09".to_owned(),
                checked: fixture::now().date_naive(),
            });
            leaf.spots = vec!["trefpunt-de-klaproos".to_owned(), "nergens".to_owned()];
        });
        let html = html(&[], &context);
        for part in [
            "<h1>Hulp bij schulden</h1>",
            "Samen kijkt u wat er nodig is.",
            "Voor iedereen uit Heerlen.",
            "<p>Gratis.</p>",
            "Ook als u veel schulden heeft.",
            "href=\"tel:0450000009\"",
            "uw paspoort of ID-kaart",
            "Schuldhulp van de gemeente",
            "De gemeente.",
            "href=\"http://standaarden.overheid.nl/owms/terms/schuldhulpverlening\"",
            "Wet gemeentelijke schuldhulpverlening, artikel 3",
            "href=\"/plek/trefpunt-de-klaproos\"",
            "Open tot 16.00 uur",
            "href=\"/boom/geld#stap-2\"",
            "Nagekeken op 20 november door de gemeente",
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
        assert!(!html.contains("voor=organisaties") && !html.contains("class=\"notice"));
    }

    #[test]
    fn the_second_text_is_one_switch_away_and_not_in_the_way() {
        let context = with(Language::Nl, for_professionals);
        let first = html(&[], &context);
        assert!(first.contains("href=\"/aanbod/schuldhulp?voor=organisaties\""));
        assert!(!first.contains("Bel samen met de inwoner."));
        let second = html(&[("voor", "organisaties")], &context);
        for part in [
            "Bel samen met de inwoner.",
            "Vier weken.",
            "href=\"/aanbod/schuldhulp\"",
            "Geld en schulden + Wonen",
            "Eerst, volgens de wet: Een gezinsvoogd komt bij ons thuis",
            "In alle andere gevallen",
        ] {
            assert!(second.contains(part), "{part}: {second}");
        }
        for html in [&first, &second] {
            assert_eq!(html.matches("aria-current=\"page\"").count(), 1);
        }
        assert!(!second.contains("Neem mee"));
        let carried = html(&[("voor", "organisaties"), ("wijk", "WK091733")], &context);
        assert!(carried.contains("href=\"/aanbod/schuldhulp?wijk=WK091733\""));
    }

    #[test]
    fn a_leaf_without_a_second_text_has_no_switch() {
        let html = html(&[("voor", "organisaties")], &fixture::with_tree(Language::Nl));
        assert!(html.contains("Neem mee") && !html.contains("class=\"views"));
    }

    #[test]
    fn what_is_not_confirmed_says_so_and_no_name_yet_is_no_name() {
        let context = with(Language::Nl, |leaf| {
            leaf.unconfirmed = Some("het nummer".to_owned());
            leaf.product = Some(Product {
                name: Product::NO_NAME_YET.to_owned(),
                uri: "http://standaarden.overheid.nl/owms/terms/UPL-naam_nog_niet_beschikbaar".to_owned(),
            });
        });
        let html = html(&[], &context);
        assert!(html.contains("Dit moeten wij nog navragen") && html.contains("het nummer"));
        assert!(!html.contains("nog niet beschikbaar"));
    }

    #[test]
    fn every_cost_and_every_next_step_has_words() {
        for cost in LeafCost::ALL {
            let said = html(&[], &with(Language::En, |leaf| leaf.cost = *cost));
            assert!(said.contains(&format!(
                "<p>{}.</p>",
                crate::words::Words(Language::En).leaf_cost_of(*cost)
            )));
        }
        let context = fixture::with_tree(Language::Nl);
        let food = context
            .directory
            .tree()
            .unwrap()
            .leaf_by_slug("voedselbank")
            .unwrap();
        let to_leaf = html(&[], &with(Language::Nl, |leaf| leaf.next = Next::Leaf(food)));
        assert!(to_leaf.contains("href=\"/aanbod/voedselbank\""));
        let to_person = html(
            &[("wijk", "WK091733")],
            &with(Language::Nl, |leaf| leaf.next = Next::ContactPerson),
        );
        assert!(to_person.contains("href=\"/aanspreekpersoon/molenberg\""));
    }

    #[test]
    fn search_engines_read_who_gives_it() {
        let data = data(&html(&[], &fixture::with_tree(Language::Nl)));
        assert_eq!(data["@type"], "GovernmentService");
        assert_eq!(data["provider"]["name"], "Schuldhulp van de gemeente");
        assert_eq!(data["serviceType"], "schuldhulpverlening");
        assert_eq!(data["areaServed"]["name"], "Heerlen");
    }

    #[test]
    fn texts_of_records_are_never_markup() {
        let evil = "\"></script><script>alert(1)</script>";
        let context = with(Language::Nl, |leaf| {
            for text in [
                &mut leaf.name,
                &mut leaf.what,
                &mut leaf.reach,
                &mut leaf.for_whom,
            ] {
                *text = Wording::dutch(evil);
            }
            leaf.unconfirmed = Some(evil.to_owned());
            leaf.url = Some("javascript:alert(1)".to_owned());
        });
        let html = html(&[], &context);
        assert!(!html.contains("<script>alert") && !html.contains("href=\"javascript"));
        assert_eq!(data(&html)["name"], evil);
    }

    #[test]
    fn a_leaf_that_is_not_there_helps_to_look() {
        let rendered = render::page(
            &Route::Leaf("weg".to_owned(), Vec::new()),
            &fixture::with_tree(Language::Nl),
        );
        assert_eq!(rendered.status, 404);
        assert!(rendered.html.contains("action=\"/boom/zoek\""));
    }
}
