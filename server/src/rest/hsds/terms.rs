//! Taxonomies and their terms: the closed lists of Buurtboom, the branches of the tree, and official product names.
//!
//! HSDS has no member for a theme, a buurt or a hearing loop. Each becomes an attribute whose term has a code such as
//! `buurtboom:theme:coffee`; a fact in words (`buurtboom:fact:parking`) stands in the attribute's `value`.
//! [`crate::intake::spots::hsds::attributes`] reads these codes again, and lists the facts.
use super::{ids::Id, object::Object};
use crate::intake::spots::hsds::attributes::{Fact, code};
use app::{language::Language, words::Words};
use domain::{
    spot::{Act, Cost, SpotKind, Theme},
    tree::SupportTree,
};
use std::collections::HashMap;

/// A list of terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Taxonomy {
    Kind,
    Theme,
    Act,
    Cost,
    Branch,
    Product,
    Fact,
}

impl Taxonomy {
    pub(super) const ALL: [Self; 7] = [
        Self::Kind,
        Self::Theme,
        Self::Act,
        Self::Cost,
        Self::Branch,
        Self::Product,
        Self::Fact,
    ];

    /// The middle part of its terms' codes.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Theme => "theme",
            Self::Act => "act",
            Self::Cost => "cost",
            Self::Branch => "branch",
            Self::Product => "upl",
            Self::Fact => "fact",
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Kind => "Buurtboom: soort plek",
            Self::Theme => "Buurtboom: thema",
            Self::Act => "Buurtboom: wat u er kunt doen",
            Self::Cost => "Buurtboom: kosten",
            Self::Branch => "Buurtboom: tak van de boom",
            Self::Product => "Uniforme Productnamenlijst",
            Self::Fact => "Buurtboom: gegeven",
        }
    }

    const fn description(self) -> &'static str {
        match self {
            Self::Kind => "What sort of place a location is.",
            Self::Theme => "What a service at a meeting spot is about.",
            Self::Act => "What a visitor can do at a meeting spot.",
            Self::Cost => "Whether a visit to a meeting spot costs something.",
            Self::Branch => "The areas of life on which the services of the support tree hang.",
            Self::Product => "Official names of products of Dutch government (UPL).",
            Self::Fact => "Facts for which HSDS has no member; the attribute's value holds them.",
        }
    }

    /// The id: one for every municipality, but for the branches, which each municipality has its own of.
    fn id(self, municipality: &str) -> Id {
        let whose = if self == Self::Branch { municipality } else { "" };
        Id::of(whose, "taxonomy", self.key())
    }
}

/// A term of a taxonomy.
#[derive(Clone, Debug)]
struct Term {
    taxonomy: Taxonomy,
    code: String,
    name: String,
    /// Empty where there is nothing to add to the name.
    description: String,
    /// Its address on the web; empty for none.
    uri: String,
}

/// Every taxonomy and term of one revision.
#[derive(Clone, Debug)]
pub(super) struct Terms {
    municipality: String,
    all: Vec<Term>,
    by_code: HashMap<String, usize>,
}

impl Terms {
    pub(super) fn of(municipality: &str, tree: Option<&SupportTree>) -> Self {
        let words = Words(Language::Nl);
        let choice = |taxonomy: Taxonomy, key: &str, name: &str, description: &str| Term {
            taxonomy,
            code: code(taxonomy.key(), key),
            name: name.to_owned(),
            description: description.to_owned(),
            uri: String::new(),
        };
        let kinds = SpotKind::ALL
            .iter()
            .map(|kind| choice(Taxonomy::Kind, kind.key(), words.kind(*kind), ""));
        let themes = Theme::ALL.iter().map(|theme| {
            choice(
                Taxonomy::Theme,
                theme.key(),
                words.theme(*theme),
                words.theme_search(*theme),
            )
        });
        let acts = Act::ALL
            .iter()
            .map(|act| choice(Taxonomy::Act, act.key(), words.act(*act), ""));
        let costs = Cost::ALL
            .iter()
            .map(|cost| choice(Taxonomy::Cost, cost.key(), words.cost(*cost), ""));
        let facts = Fact::ALL
            .iter()
            .map(|fact| choice(Taxonomy::Fact, fact.key(), fact.key(), fact.meaning()));
        let mut all: Vec<_> = kinds
            .chain(themes)
            .chain(acts)
            .chain(costs)
            .chain(facts)
            .collect();
        if let Some(tree) = tree {
            all.extend(tree.branches.iter().map(|branch| {
                choice(
                    Taxonomy::Branch,
                    &branch.slug,
                    &branch.name.nl,
                    &branch.summary.nl,
                )
            }));
            let products: std::collections::BTreeSet<_> = tree
                .leaves
                .iter()
                .filter_map(|leaf| leaf.product.as_ref())
                .collect();
            all.extend(products.into_iter().map(|product| Term {
                taxonomy: Taxonomy::Product,
                code: product_code(&product.name),
                name: product.name.clone(),
                description: String::new(),
                uri: product.uri.clone(),
            }));
        }
        let mut by_code = HashMap::new();
        // The list of product names has one row for each law, so that a name may come twice.
        all.retain(|term| {
            let place = by_code.len();
            let new = !by_code.contains_key(&term.code);
            by_code.entry(term.code.clone()).or_insert(place);
            new
        });
        Self {
            municipality: municipality.to_owned(),
            all,
            by_code,
        }
    }

    /// The place of the term with this code.
    pub(super) fn place(&self, code: &str) -> Option<usize> {
        self.by_code.get(code).copied()
    }

    /// The name of the term at a place.
    pub(super) fn name(&self, place: usize) -> &str {
        &self.all[place].name
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// The place of the term with this id.
    pub(super) fn find(&self, id: Id) -> Option<usize> {
        (0..self.all.len()).find(|place| self.id(*place) == id)
    }

    /// The term at a place; in full with its taxonomy.
    pub(super) fn term(&self, place: usize, full: bool) -> Object {
        let term = &self.all[place];
        // Facts are explained to programmers, everything else is as residents read it.
        let language = if term.taxonomy == Taxonomy::Fact {
            "en"
        } else {
            "nl"
        };
        let object = Object::new(self.id(place))
            .text("code", &term.code)
            .required("name", &term.name)
            .required("description", &term.description)
            .text("taxonomy", term.taxonomy.name())
            .id("taxonomy_id", term.taxonomy.id(&self.municipality))
            .text("language", language)
            .text("term_uri", &term.uri);
        if full {
            object.object("taxonomy_detail", self.taxonomy(term.taxonomy))
        } else {
            object
        }
    }

    /// A taxonomy.
    pub(super) fn taxonomy(&self, taxonomy: Taxonomy) -> Object {
        Object::new(taxonomy.id(&self.municipality))
            .required("name", taxonomy.name())
            .required("description", taxonomy.description())
    }

    /// The taxonomy with this id.
    pub(super) fn find_taxonomy(&self, id: Id) -> Option<Taxonomy> {
        let mut all = Taxonomy::ALL.into_iter();
        all.find(|taxonomy| taxonomy.id(&self.municipality) == id)
    }

    pub(super) fn id(&self, place: usize) -> Id {
        let term = &self.all[place];
        let taxonomy = term.taxonomy.id(&self.municipality);
        taxonomy.part("term", &term.code)
    }
}

/// The code of an official product name.
pub(super) fn product_code(name: &str) -> String {
    format!("upl:{name}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::tree::sample;

    #[test]
    fn every_term_is_found_by_its_id_and_belongs_to_a_taxonomy() {
        let terms = Terms::of("GM0917", Some(&sample::tree()));
        for place in 0..terms.len() {
            assert_eq!(terms.find(terms.id(place)), Some(place));
        }
        for taxonomy in Taxonomy::ALL {
            assert_eq!(terms.find_taxonomy(taxonomy.id("GM0917")), Some(taxonomy));
            assert!(
                terms.all.iter().any(|term| term.taxonomy == taxonomy),
                "{taxonomy:?}"
            );
        }
        assert_eq!(terms.find(Id::of("", "term", "x")), None);
    }

    #[test]
    fn a_product_name_under_two_laws_is_one_term() {
        let mut tree = sample::tree();
        let product = tree.leaves.iter().find_map(|leaf| leaf.product.clone());
        let count = |tree: &_| Terms::of("GM0917", Some(tree)).len();
        let before = count(&tree);
        tree.leaves[0].product = product.map(|product| domain::tree::Product {
            uri: String::new(),
            ..product
        });
        assert_eq!(count(&tree), before);
    }
}
