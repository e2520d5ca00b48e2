//! The same facts for search engines: schema.org as JSON-LD.
use crate::{parts::escape::json_in_script, request::PageContext, routes::Route};
use domain::tree::{Leaf, LeafCost, Party, PartyKind, SupportTree};
use leptos::{prelude::*, tachys::html::InertElement};
use serde_json::{Value, json};

/// The element with the data. Its text is JSON in which no sign can end the element.
pub(super) fn script(leaf: &Leaf, tree: &SupportTree, context: &PageContext) -> impl IntoView + use<> {
    let json = json_in_script(&service(leaf, tree, context).to_string());
    InertElement::new(format!("<script type=\"application/ld+json\">{json}</script>"))
}

fn service(leaf: &Leaf, tree: &SupportTree, context: &PageContext) -> Value {
    let tag = context.language.tag();
    let party = tree.party(leaf.responsible);
    let mut service = json!({
        "@context": "https://schema.org",
        "@type": if is_public(party) { "GovernmentService" } else { "Service" },
        "name": leaf.name.in_language(tag).0,
        "description": leaf.what.in_language(tag).0,
        "provider": provider(party, context),
        "audience": { "@type": "Audience", "audienceType": leaf.for_whom.in_language(tag).0 },
    });
    let own = || {
        format!(
            "{}{}",
            context.site.origin,
            context.href(&Route::Leaf(leaf.slug.clone(), Vec::new()))
        )
    };
    let product = super::official(leaf).filter(|product| !product.uri.is_empty());
    let known = [
        ("url", (!context.site.origin.is_empty()).then(|| json!(own()))),
        ("serviceType", product.map(|product| json!(product.name))),
        ("sameAs", product.map(|product| json!(product.uri))),
        (
            "areaServed",
            context
                .directory
                .municipality()
                .map(|area| json!({ "@type": "AdministrativeArea", "name": area.name })),
        ),
        ("availableChannel", channel(leaf, context)),
        (
            "offers",
            (leaf.cost == LeafCost::Free)
                .then(|| json!({ "@type": "Offer", "price": 0, "priceCurrency": "EUR" })),
        ),
    ];
    extend(&mut service, known);
    service
}

/// Whether a body of the government answers for it.
const fn is_public(party: &Party) -> bool {
    matches!(
        party.kind,
        PartyKind::Municipality | PartyKind::National | PartyKind::Court
    )
}

fn provider(party: &Party, context: &PageContext) -> Value {
    let mut provider = json!({
        "@type": if is_public(party) { "GovernmentOrganization" } else { "Organization" },
        "name": party.name.in_language(context.language.tag()).0,
    });
    let known = [
        ("telephone", party.phone.as_ref().map(|phone| json!(phone.number))),
        ("email", party.email.as_ref().map(|mail| json!(mail))),
        ("url", party.url.as_ref().map(|url| json!(url))),
    ];
    extend(&mut provider, known);
    provider
}

/// How to reach it: a number, a page, places.
fn channel(leaf: &Leaf, context: &PageContext) -> Option<Value> {
    let spots = leaf
        .spots
        .iter()
        .filter_map(|slug| context.directory.spot_by_slug(slug));
    let places: Vec<Value> = spots
        .map(|spot| json!({ "@type": "Place", "name": spot.name, "address": spot.address.street }))
        .collect();
    let phone = leaf
        .phone
        .as_ref()
        .map(|phone| json!({ "@type": "ContactPoint", "telephone": phone.number }));
    let known = [
        ("servicePhone", phone),
        ("serviceUrl", leaf.url.as_ref().map(|url| json!(url))),
        (
            "serviceLocation",
            (!places.is_empty()).then(|| Value::from(places)),
        ),
    ];
    let any = known.iter().any(|(_, value)| value.is_some());
    any.then(|| {
        let mut channel = json!({ "@type": "ServiceChannel" });
        extend(&mut channel, known);
        channel
    })
}

/// Adds what is known to an object.
fn extend(object: &mut Value, known: impl IntoIterator<Item = (&'static str, Option<Value>)>) {
    if let Some(object) = object.as_object_mut() {
        let known = known
            .into_iter()
            .filter_map(|(key, value)| Some((key.to_owned(), value?)));
        object.extend(known);
    }
}
