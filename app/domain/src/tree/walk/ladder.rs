//! The steps of one chosen branch that an answer goes through.
use crate::tree::{Answers, Branch, BranchAt, SupportTree, Who};

/// The steps of a branch in their order, without those of the contact person, who is "begin hier" already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ladder {
    pub(super) branch: BranchAt,
    /// Whether something in it cannot wait.
    pub(super) urgent: bool,
    /// Places in [`Branch::steps`].
    pub(super) rungs: Vec<usize>,
}

/// Where a leaf stands in an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Beside the contact person.
    Begin,
    /// At a rung of a ladder, from 0.
    Rung(usize),
    /// At a step that is left out.
    LeftOut,
}

impl Ladder {
    /// The ladders of the chosen branches: those that cannot wait first, and else in the order of the tree.
    pub(super) fn all(tree: &SupportTree, answers: &Answers) -> Vec<Self> {
        let mut ladders: Vec<_> = answers
            .branches
            .iter()
            .map(|at| {
                let branch = tree.branch(*at);
                let chosen = answers.urgent.iter().filter(|chosen| chosen.branch == *at);
                // Of several things that cannot wait, the one that begins lowest: so none of them loses its step.
                let start = chosen
                    .filter_map(|chosen| branch.urgent.get(chosen.place))
                    .map(|urgent| urgent.step)
                    .min();
                Self {
                    branch: *at,
                    urgent: start.is_some(),
                    rungs: climb(branch, start.unwrap_or(0)),
                }
            })
            .collect();
        ladders.sort_by_key(|ladder| !ladder.urgent);
        ladders
    }

    /// The step of this branch that is as high as a step of any branch: the steps of all of them go from near to
    /// specialised.
    pub(super) fn as_high(&self, tree: &SupportTree, step: usize) -> usize {
        let last = tree.branch(self.branch).steps.len().saturating_sub(1);
        step.min(last)
    }

    /// Where something at this step of the branch stands.
    pub(super) fn place(&self, tree: &SupportTree, step: usize) -> Place {
        let steps = &tree.branch(self.branch).steps;
        if steps.get(step).is_some_and(|step| step.who == Who::ContactPerson) {
            return Place::Begin;
        }
        let rung = self.rungs.iter().position(|rung| *rung == step);
        rung.map_or(Place::LeftOut, Place::Rung)
    }

    /// Where something stands that may not be lost, though its step is left out.
    pub(super) fn kept_place(&self, tree: &SupportTree, step: usize) -> Place {
        match self.place(tree, step) {
            Place::LeftOut if self.rungs.is_empty() => Place::Begin,
            Place::LeftOut => Place::Rung(0),
            place => place,
        }
    }
}

/// The steps from `start` on, each followed by its next one.
fn climb(branch: &Branch, start: usize) -> Vec<usize> {
    let mut rungs = Vec::with_capacity(branch.steps.len());
    let mut next = Some(start);
    // A checked ladder has no circle; without the check this ends all the same.
    for _ in 0..branch.steps.len() {
        let Some((place, step)) = next.and_then(|place| Some((place, branch.steps.get(place)?))) else {
            break;
        };
        if step.who != Who::ContactPerson {
            rungs.push(place);
        }
        next = step.next;
    }
    rungs
}
