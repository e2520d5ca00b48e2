//! What is searched of a leaf and of a branch, in every language that it is written in.
use crate::tree::{Branch, Leaf, Need, SupportTree, Wording};

/// Where a record has a word, from what counts least to what counts most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    /// What it does, and for whom.
    What = 1,
    /// Who is responsible.
    Party,
    /// The words of its branch.
    Branch,
    /// What the makers of the tree call the same as one of its words.
    Synonym,
    /// Its official name.
    Product,
    /// What people say when they mean it: its own words, and the needs that lead to it.
    Words,
    /// Its name.
    Name,
}

impl Field {
    /// What a word counts for, by the number of the field in which it stands.
    pub(super) const WEIGHTS: [u32; 8] = [0, 3, 3, 4, 5, 6, 9, 10];
}

/// The texts of a leaf without those of its branch; `needs` are those that lead to it.
pub(super) fn of_leaf<'a>(
    tree: &'a SupportTree,
    leaf: &'a Leaf,
    needs: &[&'a Need],
) -> Vec<(Field, &'a str)> {
    let mut texts = Vec::new();
    add(&mut texts, Field::Name, &leaf.name);
    for need in needs {
        add(&mut texts, Field::Words, &need.text);
    }
    texts.extend(leaf.words.iter().map(|word| (Field::Words, word.as_str())));
    let product = leaf.product.as_ref().filter(|product| product.is_named());
    texts.extend(product.map(|product| (Field::Product, product.name.as_str())));
    add(&mut texts, Field::Party, &tree.party(leaf.responsible).name);
    add(&mut texts, Field::What, &leaf.what);
    add(&mut texts, Field::What, &leaf.for_whom);
    texts
}

/// The texts of a branch.
pub(super) fn of_branch(branch: &Branch) -> Vec<(Field, &str)> {
    let mut texts = Vec::new();
    add(&mut texts, Field::Name, &branch.name);
    texts.extend(branch.asks.iter().map(|ask| (Field::Words, ask.as_str())));
    for need in &branch.needs {
        add(&mut texts, Field::Words, &need.text);
    }
    for urgent in &branch.urgent {
        add(&mut texts, Field::Words, &urgent.text);
    }
    add(&mut texts, Field::What, &branch.summary);
    texts
}

/// The texts of a branch by which its leaves are found too. Its needs are not among them: they lead to leaves of their own.
pub(super) fn for_its_leaves(branch: &Branch) -> Vec<(Field, &str)> {
    let mut texts = Vec::new();
    add(&mut texts, Field::Branch, &branch.name);
    texts.extend(branch.asks.iter().map(|ask| (Field::Branch, ask.as_str())));
    texts
}

fn add<'a>(texts: &mut Vec<(Field, &'a str)>, field: Field, wording: &'a Wording) {
    texts.push((field, &wording.nl));
    texts.extend(wording.en.as_deref().map(|text| (field, text)));
}
