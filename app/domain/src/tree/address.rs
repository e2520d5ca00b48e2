//! Answers in the address of a page: `?haast=uit-huis&tak=geld&tak=wonen&wat=huur&wijk=WK091733`.
//!
//! The keys are Dutch, as on the page, and short: the answers live in the address only. They never change: a link on paper
//! carries them. A value that this edition of the tree does not know is left out, so that an old link still leads somewhere.
use super::{Answers, BranchAt, Chosen, MarkerAt, SupportTree};
use crate::area::AreaCode;

/// What it is about; the value [`UNSURE`] says "I do not know".
const BRANCH: &str = "tak";
/// The wijk, by its code.
const DISTRICT: &str = "wijk";
/// What fits best; the value [`OTHER`] says "something else".
const NEED: &str = "wat";
/// What cannot wait.
const URGENT: &str = "haast";
/// What plays a part too.
const MARKER: &str = "ook";

/// "I do not know."
const UNSURE: &str = "weet-niet";
/// "Something else."
const OTHER: &str = "anders";

/// At most so many branches are kept: more than anybody means, and all lists together fit in an address.
const MOST_BRANCHES: usize = 12;
/// At most so many needs.
const MOST_NEEDS: usize = 24;
/// At most so many urgent things, and so many markers.
const MOST_OTHERS: usize = 12;

impl Answers {
    /// Reads the pairs of an address or a form, in any order. What belongs to a branch that was not chosen is left out:
    /// who goes back and chooses again is not followed by an answer that no page shows any more.
    #[must_use]
    pub fn from_pairs(tree: &SupportTree, pairs: &[(String, String)]) -> Self {
        let values = |key: &'static str| {
            let of_key = pairs.iter().filter(move |(other, _)| other == key);
            of_key.map(|(_, value)| value.trim())
        };
        let district = |value: &str| {
            let code = AreaCode::parse(value).ok()?;
            tree.trunk(code).map(|trunk| trunk.district)
        };
        let mut answers = Self {
            branches: sorted(
                values(BRANCH).filter_map(|slug| tree.branch_by_slug(slug)),
                MOST_BRANCHES,
            ),
            unsure: values(BRANCH).any(|value| value == UNSURE),
            district: values(DISTRICT).find_map(district),
            ..Self::default()
        };
        let needs = tree.needs_of(&answers);
        let need = |key: &str| needs.iter().find(|(_, need)| need.key == key);
        let urgent_ones = tree.urgent_of(&answers);
        let urgent = |key: &str| urgent_ones.iter().find(|(_, urgent)| urgent.key == key);
        let markers = tree.markers_of(&answers);
        let marker = |key: &str| markers.iter().find(|(_, marker)| marker.key == key);
        answers.other_need = !needs.is_empty() && values(NEED).any(|value| value == OTHER);
        answers.needs = sorted(values(NEED).filter_map(|key| Some(need(key)?.0)), MOST_NEEDS);
        answers.urgent = sorted(values(URGENT).filter_map(|key| Some(urgent(key)?.0)), MOST_OTHERS);
        answers.markers = sorted(values(MARKER).filter_map(|key| Some(marker(key)?.0)), MOST_OTHERS);
        answers
    }

    /// The pairs that [`Answers::from_pairs`] reads back to the same answers, sorted by key.
    #[must_use]
    pub fn to_pairs(&self, tree: &SupportTree) -> Vec<(&'static str, String)> {
        let need = |chosen: &Chosen| Some(tree.branch(chosen.branch).needs.get(chosen.place)?.key.clone());
        let urgent = |chosen: &Chosen| Some(tree.branch(chosen.branch).urgent.get(chosen.place)?.key.clone());
        let branch = |at: &BranchAt| tree.branch(*at).slug.clone();
        let marker = |at: &MarkerAt| tree.marker(*at).key.clone();
        let mut pairs: Vec<(&'static str, String)> = Vec::new();
        pairs.extend(self.urgent.iter().filter_map(urgent).map(|key| (URGENT, key)));
        pairs.extend(self.markers.iter().map(marker).map(|key| (MARKER, key)));
        pairs.extend(self.branches.iter().map(branch).map(|slug| (BRANCH, slug)));
        pairs.extend(self.unsure.then(|| (BRANCH, UNSURE.to_owned())));
        pairs.extend(self.needs.iter().filter_map(need).map(|key| (NEED, key)));
        pairs.extend(self.other_need.then(|| (NEED, OTHER.to_owned())));
        pairs.extend(self.district.map(|code| (DISTRICT, code.to_string())));
        pairs
    }
}

/// Each once, in order, at most so many.
fn sorted<T: Ord>(all: impl Iterator<Item = T>, most: usize) -> Vec<T> {
    let mut all: Vec<_> = all.collect();
    all.sort_unstable();
    all.dedup();
    all.truncate(most);
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::sample::{districts, tree};
    use proptest::{prelude::*, sample::select};

    fn read(tree: &SupportTree, pairs: &[(&str, &str)]) -> Answers {
        let pairs: Vec<_> = pairs
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect();
        Answers::from_pairs(tree, &pairs)
    }

    #[test]
    fn an_address_holds_every_answer() {
        let tree = tree();
        let answers = read(
            &tree,
            &[
                ("haast", "uit-huis"),
                ("ook", "gi"),
                ("tak", "wonen"),
                ("tak", "geld"),
                ("wat", "huur"),
                ("wijk", "WK091733"),
            ],
        );
        let [money, living] = ["geld", "wonen"].map(|slug| tree.branch_by_slug(slug).unwrap());
        assert_eq!(answers.branches, [money, living]);
        assert_eq!(
            answers.needs,
            [Chosen {
                branch: money,
                place: 1
            }]
        );
        assert_eq!(
            answers.urgent,
            [Chosen {
                branch: living,
                place: 0
            }]
        );
        assert_eq!(answers.markers.len(), 1);
        assert_eq!(answers.district, Some(districts()[0]));
        assert!(!answers.unsure && !answers.other_need);
    }

    #[test]
    fn what_is_not_known_or_belongs_to_no_chosen_branch_is_left_out() {
        let tree = tree();
        let unknown = [
            ("tak", "belasting"),
            ("wijk", "WK000000"),
            ("wijk", "thuis"),
            ("x", "geld"),
        ];
        assert_eq!(read(&tree, &unknown), Answers::default());
        let answers = read(
            &tree,
            &[
                ("tak", "wonen"),
                ("wat", "huur"),
                ("wat", "anders"),
                ("haast", "huur"),
            ],
        );
        assert_eq!((answers.needs.len(), answers.urgent.len()), (0, 0));
        // Only where needs are asked can none of them fit.
        assert!(!answers.other_need);
    }

    proptest! {
        #[test]
        fn what_was_read_is_written_and_read_back_the_same(
            pairs in prop::collection::vec((
                select(vec!["tak", "wijk", "wat", "haast", "ook", "stap"]),
                prop_oneof![
                    select(vec!["geld", "wonen", "ontmoeten", "weet-niet", "WK091733", "WK091739", "huur", "schulden", "anders", "uit-huis", "gi"]).prop_map(str::to_owned),
                    "[a-z ]{0,6}",
                ],
            ), 0..20),
        ) {
            let tree = tree();
            let mut pairs: Vec<_> = pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
            let answers = Answers::from_pairs(&tree, &pairs);
            let written = answers.to_pairs(&tree);
            prop_assert!(written.is_sorted_by_key(|(key, _)| *key));
            let written: Vec<_> = written.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
            prop_assert_eq!(&Answers::from_pairs(&tree, &written), &answers);
            // Of several wijken the first counts, so order matters among those only.
            if pairs.iter().filter(|(key, _)| key == "wijk").count() < 2 {
                pairs.reverse();
                prop_assert_eq!(Answers::from_pairs(&tree, &pairs), answers);
            }
        }
    }
}
