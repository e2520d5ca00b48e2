//! Finding help by everyday words.
use super::{BranchAt, HelpLine, LeafAt, SupportTree};
use crate::{area::AreaCode, text::fold};

/// The help that a search found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HelpFound<'a> {
    /// Numbers to call, because the search holds one of their words: they stand above everything else, and such a search is
    /// never counted.
    pub lines: Vec<&'a HelpLine>,
    /// Services, the best first.
    pub leaves: Vec<LeafAt>,
    /// Areas of life, the best first.
    pub branches: Vec<BranchAt>,
}

/// What is searched of a tree, by word; built once with the directory.
#[derive(Debug)]
pub(crate) struct TreeIndex {
    leaves: Vec<(LeafAt, String)>,
    branches: Vec<(BranchAt, String)>,
}

impl TreeIndex {
    pub(crate) fn build(tree: &SupportTree) -> Self {
        let branches: Vec<_> = BranchAt::each(&tree.branches)
            .map(|(at, branch)| {
                let text = format!("{} {}", branch.name.nl, branch.asks.join(" "));
                (at, fold(&text))
            })
            .collect();
        let leaves = LeafAt::each(&tree.leaves)
            .map(|(at, leaf)| {
                let text = format!("{} {} {}", leaf.name.nl, leaf.what.nl, leaf.words.join(" "));
                (at, fold(&text))
            })
            .collect();
        Self { leaves, branches }
    }

    pub(crate) fn find<'a>(
        &self,
        tree: &'a SupportTree,
        text: &str,
        district: Option<AreaCode>,
    ) -> HelpFound<'a> {
        let asked = fold(text);
        let words: Vec<_> = asked.split(' ').filter(|word| word.len() > 3).collect();
        let meets = |text: &str| words.iter().any(|word| text.contains(word));
        HelpFound {
            lines: tree
                .help_lines
                .iter()
                .filter(|line| line.words.iter().any(|word| asked.contains(&fold(word))))
                .collect(),
            leaves: self
                .leaves
                .iter()
                .filter(|(at, text)| tree.leaf(*at).holds_in(district) && meets(text))
                .map(|(at, _)| *at)
                .collect(),
            branches: self
                .branches
                .iter()
                .filter(|(_, text)| meets(text))
                .map(|(at, _)| *at)
                .collect(),
        }
    }
}
