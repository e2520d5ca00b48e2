//! Services.
use super::{Check, Phone, Text};
use domain::tree::{self as domain_tree, SupportTree};
use serde::Serialize;
use utoipa::ToSchema;

/// A service of a party.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Leaf {
    /// The name in addresses.
    slug: String,
    /// As residents know it.
    name: Text,
    /// The branch that it hangs on, by slug.
    branch: String,
    /// Other branches that show it too, by slug.
    also: Vec<String>,
    /// The step of its branch that it belongs to, by key.
    #[serde(skip_serializing_if = "Option::is_none")]
    step: Option<String>,
    /// What it does.
    what: Text,
    /// For whom.
    for_whom: Text,
    /// How its price is set: `free`, `local-price`, `contribution`, `excess`, `income`, `distance`, `fee` or `differs`.
    cost: &'static str,
    /// What it costs in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    cost_note: Option<Text>,
    /// How to reach it.
    reach: Text,
    /// Its own number.
    #[serde(skip_serializing_if = "Option::is_none")]
    phone: Option<Phone>,
    /// Its own page.
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    /// What to bring.
    bring: Vec<Text>,
    /// The responsible party, by slug.
    responsible: String,
    /// The official product name (UPL).
    #[serde(skip_serializing_if = "Option::is_none")]
    product: Option<Product>,
    /// The law and article.
    #[serde(skip_serializing_if = "Option::is_none")]
    law: Option<String>,
    /// Where one goes when it does not help.
    next: Next,
    /// The second text, for professionals and volunteer organisations.
    #[serde(skip_serializing_if = "Option::is_none")]
    professionals: Option<ForProfessionals>,
    /// Meeting spots where it is given, by slug.
    spots: Vec<String>,
    /// The CBS codes of the wijken where it holds; empty for all.
    districts: Vec<String>,
    /// Everyday words for search.
    words: Vec<String>,
    /// What is still to be confirmed before use.
    #[serde(skip_serializing_if = "Option::is_none")]
    unconfirmed: Option<String>,
    /// Who checked it, and when.
    check: Check,
}

/// An official product name.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct Product {
    /// As in the list (Uniforme Productnamenlijst).
    name: String,
    /// Its address in the list.
    #[serde(skip_serializing_if = "String::is_empty")]
    uri: String,
}

/// Where one goes when a service does not help.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
enum Next {
    /// To the contact person of the wijk.
    ContactPerson,
    /// To another service, by slug.
    Leaf(String),
    /// To a step of its branch, by key.
    Step(String),
}

/// What a professional or volunteer organisation needs to know.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct ForProfessionals {
    /// How to refer somebody.
    #[serde(skip_serializing_if = "Option::is_none")]
    refer: Option<Text>,
    /// On which conditions.
    #[serde(skip_serializing_if = "Option::is_none")]
    conditions: Option<Text>,
    /// How long it takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    waiting: Option<Text>,
    /// Whom to turn to.
    #[serde(skip_serializing_if = "Option::is_none")]
    contact: Option<Text>,
}

impl Leaf {
    pub(super) fn of(tree: &SupportTree, leaf: &domain_tree::Leaf) -> Self {
        let branch = tree.branch(leaf.branch);
        let key = |step: usize| branch.steps.get(step).map(|step| step.key.clone());
        let told = leaf.professionals.as_ref();
        Self {
            slug: leaf.slug.clone(),
            name: Text::of(&leaf.name),
            branch: branch.slug.clone(),
            also: leaf
                .also
                .iter()
                .map(|also| tree.branch(*also).slug.clone())
                .collect(),
            step: key(leaf.step),
            what: Text::of(&leaf.what),
            for_whom: Text::of(&leaf.for_whom),
            cost: leaf.cost.key(),
            cost_note: Text::some(leaf.cost_note.as_ref()),
            reach: Text::of(&leaf.reach),
            phone: leaf.phone.as_ref().map(Phone::of),
            url: leaf.url.clone(),
            bring: leaf.bring.iter().map(Text::of).collect(),
            responsible: tree.party(leaf.responsible).slug.clone(),
            product: leaf.product.as_ref().map(|product| Product {
                name: product.name.clone(),
                uri: product.uri.clone(),
            }),
            law: leaf.law.clone(),
            next: match leaf.next {
                domain_tree::Next::ContactPerson => Next::ContactPerson,
                domain_tree::Next::Leaf(at) => Next::Leaf(tree.leaf(at).slug.clone()),
                domain_tree::Next::Step(step) => Next::Step(key(step).unwrap_or_default()),
            },
            professionals: told.map(|told| ForProfessionals {
                refer: Text::some(told.refer.as_ref()),
                conditions: Text::some(told.conditions.as_ref()),
                waiting: Text::some(told.waiting.as_ref()),
                contact: Text::some(told.contact.as_ref()),
            }),
            spots: leaf.spots.clone(),
            districts: leaf.districts.iter().map(ToString::to_string).collect(),
            words: leaf.words.clone(),
            unconfirmed: leaf.unconfirmed.clone(),
            check: Check::of(&leaf.check),
        }
    }
}
