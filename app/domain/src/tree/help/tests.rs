//! The search as a whole, on the small tree of the sample.
use super::{HelpFound, TreeIndex};
use crate::tree::{
    BranchAt, LeafAt, SupportTree,
    sample::{districts, tree},
};
use proptest::{prelude::*, sample::select};

struct Searched {
    tree: SupportTree,
    index: TreeIndex,
}

impl Searched {
    fn new(tree: SupportTree) -> Self {
        let filling = [
            "ik", "ben", "mijn", "niet", "te", "de", "een", "kan", "bij", "heb",
        ]
        .map(str::to_owned);
        Self {
            index: TreeIndex::build(&tree, &filling),
            tree,
        }
    }

    fn find(&self, text: &str) -> HelpFound<'_> {
        self.index.find(&self.tree, text, Some(districts()[1]))
    }

    fn leaves(&self, text: &str) -> Vec<&str> {
        let slug = |at: &LeafAt| self.tree.leaf(*at).slug.as_str();
        self.find(text).leaves.iter().map(slug).collect()
    }

    fn branches(&self, text: &str) -> Vec<&str> {
        let slug = |at: &BranchAt| self.tree.branch(*at).slug.as_str();
        self.find(text).branches.iter().map(slug).collect()
    }
}

#[test]
fn everyday_words_find_the_help_that_is_meant() {
    let searched = Searched::new(tree());
    for text in [
        "schulden",
        "shulden",
        "schuldne",
        "Ik heb SCHULDEN!",
        "schuldhulpverlening",
        "deurwaarder",
    ] {
        assert_eq!(searched.leaves(text)[0], "schuldhulp", "{text}");
    }
    assert_eq!(searched.leaves("voedselbnak"), ["voedselbank"]);
    assert_eq!(searched.branches("durf post niet open te maken"), ["geld"]);
    // A need leads to its leaves.
    assert_eq!(searched.leaves("mijn huur niet betalen")[0], "woonconsulent");
    // A word of a longer word, and a longer word of a word.
    assert_eq!(searched.leaves("voedsel"), ["voedselbank"]);
    assert_eq!(searched.leaves("voedselbankkrat")[0], "voedselbank");
}

#[test]
fn words_that_say_nothing_find_nothing() {
    let searched = Searched::new(tree());
    for text in ["", "?!", "ik ben de", "xqzkwv", "ik kan niet"] {
        assert_eq!(searched.find(text), HelpFound::default(), "{text}");
    }
}

#[test]
fn what_is_not_there_in_the_wijk_is_not_found() {
    let searched = Searched::new(tree());
    let find = |district| {
        searched
            .index
            .find(&searched.tree, "voedselbank", district)
            .leaves
            .len()
    };
    assert_eq!(find(Some(districts()[1])), 1);
    assert_eq!(find(Some(districts()[0])), 0);
    assert_eq!(find(None), 0);
}

#[test]
fn a_number_to_call_comes_with_its_words() {
    let searched = Searched::new(tree());
    let lines = |text: &str| searched.find(text).lines.len();
    assert_eq!(lines("ik denk aan zelfmoord door schulden"), 1);
    assert_eq!(lines("schulden"), 0);
    assert_eq!(searched.leaves("zelfmoord door schulden")[0], "schuldhulp");
}

#[test]
fn a_rare_word_counts_for_more_than_a_common_one() {
    let mut tree = tree();
    for leaf in &mut tree.leaves {
        let word = if leaf.slug == "voedselbank" {
            "schaken"
        } else {
            "praten"
        };
        leaf.words.push(word.to_owned());
    }
    let searched = Searched::new(tree);
    assert_eq!(searched.leaves("praten schaken")[0], "voedselbank");
}

proptest! {
    #[test]
    fn the_order_of_words_and_filling_ones_do_not_matter(
        mut asked in prop::collection::vec(select(vec!["schulden", "huur", "koffie", "voedselbank", "shuld", "open", "maken"]), 1..6),
    ) {
        let searched = Searched::new(tree());
        let found = searched.find(&asked.join(" "));
        asked.reverse();
        let other = format!("ik heb {} de", asked.join(" mijn "));
        prop_assert_eq!(searched.find(&other), found);
    }

    #[test]
    fn any_text_is_searched(text in ".{0,300}") {
        let searched = Searched::new(tree());
        let found = searched.find(&text);
        prop_assert!(found.leaves.len() <= 12 && found.branches.len() <= 4);
    }

    #[test]
    fn a_name_is_found_with_a_mistake_in_it(leaf in select(vec!["Voedselbank", "Hulp bij schulden", "Inloop met koffie"]), place in 1..20_usize) {
        let searched = Searched::new(tree());
        let longest = leaf.split(' ').max_by_key(|word| word.len()).unwrap();
        let mut letters: Vec<char> = longest.chars().collect();
        let place = place % (letters.len() - 1);
        letters.swap(place, place + 1);
        let mistyped: String = letters.into_iter().collect();
        let found = searched.find(&mistyped);
        let names: Vec<_> = found.leaves.iter().map(|at| searched.tree.leaf(*at).name.nl.as_str()).collect();
        prop_assert!(names.contains(&leaf), "{mistyped}: {names:?}");
    }
}
