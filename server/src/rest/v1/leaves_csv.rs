//! Every service of the published tree as a table, in the order of the tree. Texts are the Dutch ones.
use super::{published, table};
use crate::rest::problem::Problem;
use domain::{
    directory::Directory,
    tree::{Leaf, Next, SupportTree, Wording},
};

/// The columns. Several values in one cell stand apart by ` | `; a cell that is empty is not known, or none.
const COLUMNS: [&str; 24] = [
    "slug",
    "name",
    "branch",
    "also",
    "step",
    "what",
    "for_whom",
    "cost",
    "cost_note",
    "reach",
    "phone",
    "url",
    "bring",
    "responsible",
    "responsible_name",
    "product",
    "product_uri",
    "law",
    "next",
    "spots",
    "districts",
    "unconfirmed",
    "checked_on",
    "example",
];

/// The table.
///
/// # Errors
/// While no tree is published.
pub(in crate::rest) fn leaves(directory: &Directory) -> Result<String, Problem> {
    let tree = published(directory)?;
    table::write(&COLUMNS, tree.leaves.iter().map(|leaf| row(tree, leaf)))
}

fn row(tree: &SupportTree, leaf: &Leaf) -> [String; COLUMNS.len()] {
    let branch = tree.branch(leaf.branch);
    let step = |step: usize| {
        branch
            .steps
            .get(step)
            .map_or_else(String::new, |step| step.key.clone())
    };
    let also = leaf.also.iter().map(|also| tree.branch(*also).slug.clone());
    let nl = |text: &Option<Wording>| text.as_ref().map_or_else(String::new, |text| text.nl.clone());
    let (party, product) = (tree.party(leaf.responsible), leaf.product.as_ref());
    [
        leaf.slug.clone(),
        leaf.name.nl.clone(),
        branch.slug.clone(),
        several(also),
        step(leaf.step),
        leaf.what.nl.clone(),
        leaf.for_whom.nl.clone(),
        leaf.cost.key().to_owned(),
        nl(&leaf.cost_note),
        leaf.reach.nl.clone(),
        leaf.phone
            .as_ref()
            .map_or_else(String::new, |phone| phone.number.clone()),
        leaf.url.clone().unwrap_or_default(),
        several(leaf.bring.iter().map(|what| what.nl.clone())),
        party.slug.clone(),
        party.name.nl.clone(),
        product.map_or_else(String::new, |product| product.name.clone()),
        product.map_or_else(String::new, |product| product.uri.clone()),
        leaf.law.clone().unwrap_or_default(),
        match leaf.next {
            Next::ContactPerson => "contact-person".to_owned(),
            Next::Leaf(at) => format!("leaf:{}", tree.leaf(at).slug),
            Next::Step(at) => format!("step:{}", step(at)),
        },
        several(leaf.spots.iter().cloned()),
        several(leaf.districts.iter().map(ToString::to_string)),
        leaf.unconfirmed.clone().unwrap_or_default(),
        leaf.check.on.to_string(),
        if tree.example { "yes" } else { "no" }.to_owned(),
    ]
}

fn several(all: impl Iterator<Item = String>) -> String {
    all.collect::<Vec<_>>().join(" | ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{directory::DirectoryParts, tree::sample};
    use std::sync::Arc;

    #[test]
    fn every_leaf_is_a_row_and_without_a_tree_there_is_none() {
        let parts = DirectoryParts {
            tree: Some(Arc::new(sample::tree())),
            ..DirectoryParts::default()
        };
        let table = leaves(&Directory::build(parts)).unwrap();
        let mut reader = csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes());
        let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
        let slugs: Vec<_> = rows.iter().map(|row| &row[0]).collect();
        assert_eq!(slugs, ["inloop", "schuldhulp", "voedselbank", "woonconsulent"]);
        assert_eq!(
            (&rows[1][18], &rows[2][20], &rows[3][3]),
            ("step:team", "WK091739", "geld")
        );
        assert_eq!(
            leaves(&Directory::build(DirectoryParts::default()))
                .unwrap_err()
                .status(),
            404
        );
    }
}
