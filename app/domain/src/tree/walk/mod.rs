//! From answers to where to start: a person, what cannot wait, the next steps, who directs, what to bring.
//!
//! The parts, in the order in which an answer is made: [`ladder`] says which steps of each chosen branch are taken and
//! where a leaf stands on them; [`choice`] picks the leaves; [`fold`] joins the ladders of several branches and keeps them
//! short enough for one sheet of A4. Markers and lead do not change the steps.
mod choice;
mod fold;
mod ladder;
#[cfg(test)]
mod tests;

use super::{Answers, BranchAt, ContactPerson, LeadRule, LeafAt, Step, SupportTree, Trunk, Urgent, Wording};
use choice::Picked;
use ladder::Ladder;

/// Where to start, and what comes after.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer<'a> {
    /// The trunk of the visitor's wijk: at which spot to begin.
    pub trunk: &'a Trunk,
    /// Its contact person: "begin hier".
    pub person: &'a ContactPerson,
    /// Who helps when that person is away.
    pub stand_in: &'a ContactPerson,
    /// What cannot wait, with what to do now.
    pub urgent: Vec<&'a Urgent>,
    /// Services of the step that the contact person takes: they stand beside "begin hier".
    pub begin: Vec<LeafAt>,
    /// What comes after the contact person, nearest first.
    pub steps: Vec<AnswerStep<'a>>,
    /// Who directs.
    pub lead: Option<&'a LeadRule>,
    /// Every service of the answer once: those of `begin`, then those of the steps in their order.
    pub leaves: Vec<LeafAt>,
    /// What these services ask to bring, each once.
    pub bring: Vec<&'a Wording>,
    /// Whether something that the visitor asks for is not there: another need than the tree knows, a need for which no
    /// service holds in this wijk, or no service at all.
    pub nothing_fits: bool,
}

/// A step, taken for one branch or for several at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerStep<'a> {
    /// The step; of several that were joined, that of the first branch.
    pub step: &'a Step,
    /// The branches for which it is taken.
    pub branches: Vec<BranchAt>,
    /// The services that belong to it.
    pub leaves: Vec<LeafAt>,
}

impl SupportTree {
    /// The answer; `None` without a wijk that has a trunk in this tree.
    #[must_use]
    pub fn answer(&self, answers: &Answers) -> Option<Answer<'_>> {
        let trunk = self.trunk(answers.district?)?;
        // Who does not know what it is about begins with somebody who listens.
        let listens_first = Answers {
            district: answers.district,
            ..Answers::default()
        };
        let answers = if answers.unsure { &listens_first } else { answers };
        let ladders = Ladder::all(self, answers);
        let Picked { leaves, missing } = choice::pick(self, answers, &ladders);
        let (begin, steps) = fold::join(self, &ladders, &leaves);
        let leaves: Vec<_> = begin
            .iter()
            .chain(steps.iter().flat_map(|step| &step.leaves))
            .copied()
            .collect();
        Some(Answer {
            trunk,
            person: self.person(trunk.person),
            stand_in: self.person(trunk.stand_in),
            urgent: answers
                .urgent
                .iter()
                .filter_map(|chosen| self.branch(chosen.branch).urgent.get(chosen.place))
                .collect(),
            lead: self.lead(&answers.branches, &answers.markers, answers.district),
            bring: self.bring(&leaves),
            nothing_fits: missing || (leaves.is_empty() && !answers.branches.is_empty()),
            begin,
            steps,
            leaves,
        })
    }

    /// What these services ask to bring, each once, in their order.
    fn bring(&self, leaves: &[LeafAt]) -> Vec<&Wording> {
        let mut bring: Vec<&Wording> = Vec::new();
        for thing in leaves.iter().flat_map(|leaf| &self.leaf(*leaf).bring) {
            if !bring.contains(&thing) {
                bring.push(thing);
            }
        }
        bring
    }
}
