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
    let open: Vec<_> = (0..ladders.len()).filter(|number| !is_met[*number]).collect();
    if !open.is_empty() {
        offer(tree, answers, ladders, &open, &mut picked.leaves);
    }
    picked
}

/// A leaf that a need of the ladder `own` names. It may hang on another branch.
fn needed(tree: &SupportTree, ladders: &[Ladder], own: usize, at: LeafAt) -> Pick {
    let leaf = tree.leaf(at);
    let home = ladders.iter().position(|ladder| ladder.branch == leaf.branch);
    let ladder = home.unwrap_or(own);
    // The steps of all branches go from near to specialised: another branch's step is about as high.
    let last = tree.branch(ladders[ladder].branch).steps.len().saturating_sub(1);
    Pick {
        leaf: at,
        ladder,
        place: ladders[ladder].kept_place(tree, leaf.step.min(last)),
        needed: true,
    }
}

/// The leaves at the steps of these ladders.
fn offer(tree: &SupportTree, answers: &Answers, ladders: &[Ladder], open: &[usize], leaves: &mut Vec<Pick>) {
    let from = leaves.len();
    for (at, leaf) in LeafAt::each(&tree.leaves) {
        for number in open {
            let ladder = &ladders[*number];
            let hangs_here = leaf.branch == ladder.branch || leaf.also.contains(&ladder.branch);
            if !hangs_here || !leaf.holds_in(answers.district) {
                continue;
            }
            let last = tree.branch(ladder.branch).steps.len().saturating_sub(1);
            let place = ladder.place(tree, leaf.step.min(last));
            if place != Place::LeftOut {
                leaves.push(Pick {
                    leaf: at,
                    ladder: *number,
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
