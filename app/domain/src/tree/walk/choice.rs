//! Which services belong to an answer: those of the visitor's needs, and for a branch without a need those at its steps.
use super::ladder::{Ladder, Place};
use crate::tree::{Answers, LeafAt, SupportTree};

/// A leaf, where it stands, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pick {
    pub(super) leaf: LeafAt,
    /// The number of its ladder.
    pub(super) ladder: usize,
    pub(super) place: Place,
    /// Whether a need of the visitor names it, so that it may not be folded away.
    pub(super) needed: bool,
}

/// What was picked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Picked {
    /// What needs name comes first; of the rest the best first: what is only there for some wijken, then what hangs on
    /// the branch itself, then what other branches lend it, each in the order of the tree.
    pub(super) leaves: Vec<Pick>,
    /// Whether a need found nothing.
    pub(super) missing: bool,
}

/// Picks every leaf that holds in the visitor's wijk and fits; each may come more than once.
pub(super) fn pick(tree: &SupportTree, answers: &Answers, ladders: &[Ladder]) -> Picked {
    let mut picked = Picked {
        leaves: Vec::new(),
        missing: answers.other_need,
    };
    let mut is_met = vec![false; ladders.len()];
    for chosen in &answers.needs {
        let Some(own) = ladders.iter().position(|ladder| ladder.branch == chosen.branch) else {
            continue;
        };
        let Some(need) = tree.branch(chosen.branch).needs.get(chosen.place) else {
            continue;
        };
        let before = picked.leaves.len();
        let leaves = need.leaves.iter().copied();
        let there = leaves.filter(|leaf| tree.leaf(*leaf).holds_in(answers.district));
        picked
            .leaves
            .extend(there.map(|leaf| needed(tree, ladders, own, leaf)));
        if picked.leaves.len() > before {
            is_met[own] = true;
        } else {
            picked.missing = true;
        }
    }
    if is_met.contains(&false) {
        offer(tree, answers, ladders, &is_met, &mut picked.leaves);
    }
    picked
}

/// A leaf that a need of the ladder `own` names. It may hang on another branch.
fn needed(tree: &SupportTree, ladders: &[Ladder], own: usize, at: LeafAt) -> Pick {
    let leaf = tree.leaf(at);
    let home = ladders.iter().position(|ladder| ladder.branch == leaf.branch);
    let number = home.unwrap_or(own);
    let ladder = &ladders[number];
    Pick {
        leaf: at,
        ladder: number,
        place: ladder.kept_place(tree, ladder.as_high(tree, leaf.step)),
        needed: true,
    }
}

/// The leaves at the steps of the ladders of which no need is met.
fn offer(tree: &SupportTree, answers: &Answers, ladders: &[Ladder], is_met: &[bool], leaves: &mut Vec<Pick>) {
    let from = leaves.len();
    // Every leaf of the tree passes here, so a branch is looked up and not searched.
    let mut ladder_of = vec![None; tree.branches.len()];
    for (number, ladder) in ladders.iter().enumerate().filter(|(number, _)| !is_met[*number]) {
        ladder_of[ladder.branch.place()] = Some(number);
    }
    for (at, leaf) in LeafAt::each(&tree.leaves) {
        let branches = std::iter::once(&leaf.branch).chain(&leaf.also);
        for number in branches.filter_map(|branch| ladder_of[branch.place()]) {
            let ladder = &ladders[number];
            let place = ladder.place(tree, ladder.as_high(tree, leaf.step));
            let is_needed = || leaves[..from].iter().any(|pick| pick.leaf == at);
            if place != Place::LeftOut && leaf.holds_in(answers.district) && !is_needed() {
                leaves.push(Pick {
                    leaf: at,
                    ladder: number,
                    place,
                    needed: false,
                });
            }
        }
    }
    leaves[from..].sort_by_key(|pick| {
        let leaf = tree.leaf(pick.leaf);
        (
            leaf.districts.is_empty(),
            leaf.branch != ladders[pick.ladder].branch,
        )
    });
}
