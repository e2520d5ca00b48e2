//! The published tree as other programs read it: everything that its pages show, with references by name.
//!
//! These types are the format: the serializer and `openapi.json` both come from them. A member that is not known is absent. To
//! add one: its field in the file named after its record, and its line in `of`.
mod branch;
mod lead;
mod leaf;
mod party;

use branch::Branch;
use domain::{
    directory::Revision,
    tree::{LeafAt, SupportTree, Wording},
};
use lead::{LeadRule, Marker};
use leaf::Leaf;
use party::{ContactPerson, HelpLine, Party, Root, Trunk};
use serde::Serialize;
use utoipa::ToSchema;

/// The support tree of a municipality.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Tree {
    /// The CBS code of the municipality.
    #[schema(example = "GM0917")]
    municipality: String,
    /// What the makers call this edition.
    edition: String,
    /// The revision of the records on this server; it is raised with every change.
    revision: i64,
    /// Whether everything in it is invented for a demonstration. Show such a tree to nobody as real.
    example: bool,
    /// For how many days after its check a record counts as true.
    term_days: u16,
    /// Who can be responsible.
    parties: Vec<Party>,
    /// The contact persons.
    people: Vec<ContactPerson>,
    /// One for each wijk.
    trunks: Vec<Trunk>,
    /// Neighbours, volunteers and initiatives.
    roots: Vec<Root>,
    /// The areas of life.
    branches: Vec<Branch>,
    /// The services.
    leaves: Vec<Leaf>,
    /// Circumstances that decide who directs.
    markers: Vec<Marker>,
    /// Who directs when.
    leads: Vec<LeadRule>,
    /// Numbers that hold in the whole country.
    help_lines: Vec<HelpLine>,
    /// Groups of words that searchers take for the same.
    synonyms: Vec<Vec<String>>,
}

/// A text in the languages in which somebody wrote it.
#[derive(Debug, Serialize, ToSchema)]
struct Text {
    /// In Dutch.
    nl: String,
    /// In English.
    #[serde(skip_serializing_if = "Option::is_none")]
    en: Option<String>,
}

impl Text {
    fn of(wording: &Wording) -> Self {
        Self {
            nl: wording.nl.clone(),
            en: wording.en.clone(),
        }
    }

    fn some(wording: Option<&Wording>) -> Option<Self> {
        wording.map(Self::of)
    }
}

/// Who checked a record, and when.
#[derive(Debug, Serialize, ToSchema)]
struct Check {
    /// The day.
    #[schema(format = Date)]
    on: String,
    /// A role or organisation.
    by: String,
}

impl Check {
    fn of(check: &domain::tree::Check) -> Self {
        Self {
            on: check.on.to_string(),
            by: check.by.clone(),
        }
    }
}

/// A telephone number that somebody called.
#[derive(Debug, Serialize, ToSchema)]
struct Phone {
    /// As people write it.
    number: String,
    /// The day on which it was called.
    #[schema(format = Date)]
    checked: String,
}

impl Phone {
    fn of(phone: &domain::tree::Phone) -> Self {
        Self {
            number: phone.number.clone(),
            checked: phone.checked.to_string(),
        }
    }
}

impl Tree {
    pub(super) fn of(tree: &SupportTree, revision: Revision) -> Self {
        Self {
            municipality: tree.municipality.to_string(),
            edition: tree.edition.clone(),
            revision: revision.0,
            example: tree.example,
            term_days: tree.term_days,
            parties: tree.parties.iter().map(Party::of).collect(),
            people: tree.people.iter().map(ContactPerson::of).collect(),
            trunks: tree.trunks.iter().map(|trunk| Trunk::of(tree, trunk)).collect(),
            roots: tree.roots.iter().map(Root::of).collect(),
            branches: tree
                .branches
                .iter()
                .map(|branch| Branch::of(tree, branch))
                .collect(),
            leaves: tree.leaves.iter().map(|leaf| Leaf::of(tree, leaf)).collect(),
            markers: tree
                .markers
                .iter()
                .map(|marker| Marker::of(tree, marker))
                .collect(),
            leads: tree.leads.iter().map(|rule| LeadRule::of(tree, rule)).collect(),
            help_lines: tree.help_lines.iter().map(HelpLine::of).collect(),
            synonyms: tree.synonyms.clone(),
        }
    }
}

/// The names of leaves in addresses.
fn slugs(tree: &SupportTree, leaves: &[LeafAt]) -> Vec<String> {
    leaves.iter().map(|at| tree.leaf(*at).slug.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::tree::sample;

    #[test]
    fn the_tree_is_told_by_names() {
        let tree = sample::tree();
        let told = serde_json::to_value(Tree::of(&tree, Revision(7))).unwrap();
        assert_eq!((&told["revision"], &told["example"]), (&7.into(), &true.into()));
        assert_eq!(told["trunks"][0]["person"], "marja");
        let debt = &told["leaves"][1];
        assert_eq!(
            (&debt["slug"], &debt["branch"]),
            (&"schuldhulp".into(), &"geld".into())
        );
        assert_eq!(debt["product"]["name"], "schuldhulpverlening");
        assert_eq!(
            (&debt["step"], &debt["next"]["step"]),
            (&"team".into(), &"team".into())
        );
        assert_eq!(told["branches"][1]["needs"][1]["leaves"][0], "woonconsulent");
        assert_eq!(told["branches"][1]["steps"][0]["who"], "contactPerson");
        assert_eq!(told["leads"][0]["when"]["marker"], "gi");
        assert_eq!(
            told["leads"][1]["when"]["branches"],
            serde_json::json!(["geld", "wonen"])
        );
        assert!(debt.get("phone").is_none(), "what is not known is absent");
        assert!(!told.to_string().contains("null"));
    }
}
