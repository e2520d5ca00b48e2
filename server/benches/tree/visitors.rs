//! What visitors tell and search, drawn from the tree that there is.
use crate::chance::Chance;
use domain::{area::AreaCode, tree::SupportTree};

/// Words of sentences that say nothing.
pub(crate) const FILLING: [&str; 8] = ["ik", "mijn", "de", "een", "heb", "kan", "niet", "bij"];

/// Makes a search up from a tree.
type Invent = fn(&SupportTree, &mut Chance) -> String;

/// The answers of somebody, as the pairs of an address: one to three branches, mostly with needs, sometimes with what cannot
/// wait and with markers. One in fifty tells everything that there is.
pub(crate) fn tells(tree: &SupportTree, chance: &mut Chance) -> Vec<(String, String)> {
    let everything = chance.below(50) == 0;
    let count = if everything {
        tree.branches.len()
    } else {
        1 + chance.below(3)
    };
    let mut pairs = vec![(
        "wijk".to_owned(),
        chance.pick_of(&tree.trunks).district.to_string(),
    )];
    for turn in 0..count {
        let branch = if everything {
            &tree.branches[turn]
        } else {
            chance.pick_of(&tree.branches)
        };
        pairs.push(("tak".to_owned(), branch.slug.clone()));
        for need in &branch.needs {
            if chance.below(6) == 0 {
                pairs.push(("wat".to_owned(), need.key.clone()));
            }
        }
        for urgent in &branch.urgent {
            if chance.below(5) == 0 {
                pairs.push(("haast".to_owned(), urgent.key.clone()));
            }
        }
    }
    for marker in &tree.markers {
        if chance.below(8) == 0 {
            pairs.push(("ook".to_owned(), marker.key.clone()));
        }
    }
    pairs.sort();
    pairs.dedup();
    pairs
}

/// Sorts of searches, each with so many texts and the wijk of who asks.
pub(crate) fn searches(
    tree: &SupportTree,
    chance: &mut Chance,
    count: usize,
) -> Vec<(&'static str, Vec<(String, AreaCode)>)> {
    let sorts: [(&str, Invent); 5] = [
        ("a word of a leaf", |tree, chance| word(tree, chance)),
        ("the same with a mistake", |tree, chance| {
            mistyped(&word(tree, chance), chance)
        }),
        ("a sentence", |tree, chance| {
            let branch = chance.pick_of(&tree.branches);
            let text = chance.pick_of(&branch.asks).clone();
            format!(
                "{text}, {} niet bij {}",
                chance.pick(&FILLING),
                word(tree, chance)
            )
        }),
        ("twelve words", |tree, chance| {
            let words: Vec<_> = (0..12).map(|_| word(tree, chance)).collect();
            words.join(" ")
        }),
        ("nothing that exists", |_, chance| chance.word(5)),
    ];
    sorts
        .into_iter()
        .map(|(sort, invent)| {
            let texts = (0..count).map(|_| {
                let district = chance.pick_of(&tree.trunks).district;
                (invent(tree, chance), district)
            });
            (sort, texts.collect())
        })
        .collect()
}

fn word(tree: &SupportTree, chance: &mut Chance) -> String {
    let leaf = chance.pick_of(&tree.leaves);
    chance.pick_of(&leaf.words).clone()
}

/// Two neighbouring letters change places.
fn mistyped(word: &str, chance: &mut Chance) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let place = chance.below(letters.len() - 1);
    letters.swap(place, place + 1);
    letters.into_iter().collect()
}
