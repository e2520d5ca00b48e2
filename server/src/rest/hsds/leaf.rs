//! A leaf of the support tree as a service, and a party of the tree as who gives it.
use super::{
    attributes::Attributes,
    catalogue::{Catalogue, Depth},
    ids::Id,
    object::Object,
    spot::{EXAMPLE, free, phone},
    terms::Taxonomy,
};
use crate::intake::spots::hsds::attributes::Fact;
use app::{language::Language, routes::Route, words::Words};
use domain::{
    area::AreaCode,
    tree::{Leaf, LeafAt, LeafCost, Party, SupportTree, Wording},
};

impl Catalogue {
    /// The service that a leaf of the tree is.
    pub(super) fn service_of_leaf(&self, tree: &SupportTree, at: LeafAt, depth: Depth) -> Object {
        let (leaf, id) = (tree.leaf(at), self.leaves[at.place()]);
        let attributes = Attributes::of(&self.terms, id, "service")
            .example(tree.example)
            .fact(Fact::Unconfirmed, leaf.unconfirmed.as_deref());
        let object = Object::new(id)
            .required("name", &leaf.name.nl)
            .some("alternate_name", leaf.name.en.as_deref())
            .text("description", &leaf.what.nl)
            .text("status", "active")
            .some("url", leaf.url.as_deref())
            .text("application_process", &leaf.reach.nl)
            .text("fees_description", fees(leaf))
            .text("eligibility_description", &leaf.for_whom.nl)
            .text("assured_date", &leaf.check.on.to_string())
            .text("alert", &alert(tree.example, leaf.unconfirmed.as_deref()))
            .with(|object| self.given_by(object, Some(leaf.responsible.place()), depth));
        if depth == Depth::Basic {
            return object.list("attributes", attributes.done());
        }
        let branches = std::iter::once(&leaf.branch).chain(&leaf.also);
        let attributes = branches
            .fold(attributes, |list, branch| {
                list.choice(Taxonomy::Branch, &tree.branch(*branch).slug)
            })
            .fact(Fact::LeafCost, Some(leaf.cost.key()))
            .fact(Fact::Law, leaf.law.as_deref())
            .fact(Fact::CheckedBy, Some(&leaf.check.by));
        let attributes = match &leaf.product {
            Some(product) => attributes.product(&product.name),
            None => attributes,
        };
        let told = leaf.professionals.clone().unwrap_or_default();
        let attributes = attributes
            .fact(Fact::Refer, nl(told.refer.as_ref()))
            .fact(Fact::Conditions, nl(told.conditions.as_ref()))
            .fact(Fact::Waiting, nl(told.waiting.as_ref()))
            .fact(Fact::DirectContact, nl(told.contact.as_ref()));
        let number = leaf.phone.as_ref().map(|phone| phone.number.as_str());
        let page = self.page(id, &Route::Leaf(leaf.slug.clone(), Vec::new()));
        object
            .list("additional_urls", page.into_iter().collect())
            .list("phones", phone(id, "service_id", number).into_iter().collect())
            .list("service_areas", self.service_areas(id, leaf))
            .list("cost_options", vec![cost_option(id, leaf)])
            .list("required_documents", required_documents(id, leaf))
            .list("attributes", attributes.done())
    }

    /// A party of the tree.
    pub(super) fn organization_of_party(
        &self,
        id: Id,
        tree: &SupportTree,
        party: &Party,
        depth: Depth,
    ) -> Object {
        let attributes = Attributes::of(&self.terms, id, "organization")
            .example(tree.example)
            .fact(Fact::Unconfirmed, party.unconfirmed.as_deref());
        let object = Object::new(id)
            .required("name", &party.name.nl)
            .some("alternate_name", party.name.en.as_deref())
            .required("description", &format!("{} {}", party.does.nl, party.reach.nl))
            .some("email", party.email.as_deref())
            .some("website", party.url.as_deref());
        if depth == Depth::Basic {
            return object.list("attributes", attributes.done());
        }
        let number = party.phone.as_ref().map(|phone| phone.number.as_str());
        object
            .list(
                "phones",
                phone(id, "organization_id", number).into_iter().collect(),
            )
            .list(
                "attributes",
                attributes.fact(Fact::PartyKind, Some(party.kind.key())).done(),
            )
    }

    /// Where a leaf holds: its wijken, or the municipality.
    fn service_areas(&self, service: Id, leaf: &Leaf) -> Vec<Object> {
        let whole = AreaCode::parse(&self.municipality).ok();
        let codes = if leaf.districts.is_empty() {
            whole.as_slice()
        } else {
            &leaf.districts
        };
        let area = |code: &AreaCode| {
            let (code, area) = (code.to_string(), self.directory.area(*code));
            let id = service.part("service_area", &code);
            let name = area.map_or(code.as_str(), |area| &area.name);
            let attributes = Attributes::of(&self.terms, id, "service_area").fact(Fact::Area, Some(&code));
            Object::new(id)
                .id("service_id", service)
                .text("name", name)
                .list("attributes", attributes.done())
        };
        codes.iter().map(area).collect()
    }
}

fn required_documents(service: Id, leaf: &Leaf) -> Vec<Object> {
    let document = |what: &Wording| {
        Object::new(service.part("required_document", &what.nl))
            .id("service_id", service)
            .text("document", &what.nl)
    };
    leaf.bring.iter().map(document).collect()
}

/// What it costs: words, and a number only where it costs nothing.
fn cost_option(service: Id, leaf: &Leaf) -> Object {
    if leaf.cost == LeafCost::Free {
        return free(service);
    }
    Object::new(service.part("cost_option", leaf.cost.key()))
        .id("service_id", service)
        .text("option", Words(Language::Nl).leaf_cost_of(leaf.cost))
        .some("amount_description", nl(leaf.cost_note.as_ref()))
}

fn fees(leaf: &Leaf) -> &str {
    let words = || Words(Language::Nl).leaf_cost_of(leaf.cost);
    nl(leaf.cost_note.as_ref()).unwrap_or_else(words)
}

fn nl(text: Option<&Wording>) -> Option<&str> {
    text.map(|text| text.nl.as_str())
}

/// What a reader must know before trusting the record.
fn alert(example: bool, unconfirmed: Option<&str>) -> String {
    let example = example.then_some(EXAMPLE);
    let parts: Vec<_> = example.into_iter().chain(unconfirmed).collect();
    parts.join(" ")
}
