//! Joining the ladders of several branches into one list of steps that fits on a sheet of A4.
//!
//! Steps go by level: first the lowest step of every branch, then the next one of each. The same party at the same level
//! is one step, and so is the same title with the same party at any level: nobody is sent to one desk twice. What makes an
//! answer longer than [`MOST_STEPS`] is folded away from the end, where help is most specialised: the page of the branch
//! has the whole ladder. Never folded: the first step of a branch, and a step with a service that the visitor asked for.
use super::{
    AnswerStep,
    choice::Pick,
    ladder::{Ladder, Place},
};
use crate::tree::{LeafAt, Step, SupportTree};

/// So many steps fit on one sheet.
const MOST_STEPS: usize = 8;
/// So many services are named at a step, but at least one for each branch; the page of the branch has the rest.
const MOST_LEAVES: usize = 3;

/// A step that is being made.
struct Joined<'a> {
    step: &'a Step,
    level: usize,
    /// The ladders whose step it is, with the rung.
    rungs: Vec<(usize, usize)>,
    /// Whether it must stay.
    stays: bool,
}

/// The leaves beside the contact person, and the steps after.
pub(super) fn join<'a>(
    tree: &'a SupportTree,
    ladders: &[Ladder],
    picks: &[Pick],
) -> (Vec<LeafAt>, Vec<AnswerStep<'a>>) {
    let mut begin = Vec::new();
    let mut at: Vec<Vec<Vec<&Pick>>> = ladders
        .iter()
        .map(|ladder| vec![Vec::new(); ladder.rungs.len()])
        .collect();
    for pick in picks {
        match pick.place {
            Place::Begin => begin.push(pick),
            Place::Rung(rung) => at[pick.ladder][rung].push(pick),
            Place::LeftOut => {}
        }
    }
    let mut joined = by_level(tree, ladders);
    for step in &mut joined {
        let mut rungs = step.rungs.iter();
        step.stays =
            rungs.any(|(ladder, rung)| *rung == 0 || at[*ladder][*rung].iter().any(|pick| pick.needed));
    }
    let mut length = joined.len();
    while length > MOST_STEPS
        && let Some(last) = joined.iter().rposition(|step| !step.stays)
    {
        joined.remove(last);
        length -= 1;
    }
    let mut named = vec![false; tree.leaves.len()];
    let begin = name(&begin, ladders.len(), ladders.len(), &mut named);
    let steps = joined.into_iter().map(|step| {
        let rungs = step.rungs.iter();
        let here: Vec<_> = rungs
            .flat_map(|(ladder, rung)| &at[*ladder][*rung])
            .copied()
            .collect();
        let mut branches: Vec<_> = step
            .rungs
            .iter()
            .map(|(ladder, _)| ladders[*ladder].branch)
            .collect();
        branches.sort_unstable();
        branches.dedup();
        AnswerStep {
            leaves: name(&here, ladders.len(), branches.len(), &mut named),
            step: step.step,
            branches,
        }
    });
    (begin, steps.collect())
}

/// The steps of all ladders, the lowest first.
fn by_level<'a>(tree: &'a SupportTree, ladders: &[Ladder]) -> Vec<Joined<'a>> {
    let mut joined: Vec<Joined<'a>> = Vec::new();
    let highest = ladders.iter().map(|ladder| ladder.rungs.len()).max().unwrap_or(0);
    for level in 0..highest {
        for (number, ladder) in ladders.iter().enumerate() {
            let steps = &tree.branch(ladder.branch).steps;
            let Some(step) = ladder.rungs.get(level).and_then(|place| steps.get(*place)) else {
                continue;
            };
            let is_same = |other: &&mut Joined<'_>| {
                other.step.who == step.who && (other.level == level || other.step.title == step.title)
            };
            match joined.iter_mut().find(is_same) {
                Some(same) => same.rungs.push((number, level)),
                None => joined.push(Joined {
                    step,
                    level,
                    rungs: vec![(number, level)],
                    stays: false,
                }),
            }
        }
    }
    joined
}

/// The leaves to name: all that the visitor needs, then of each branch in turn its best one, each leaf once in an answer.
fn name(picks: &[&Pick], ladders: usize, branches: usize, named: &mut [bool]) -> Vec<LeafAt> {
    let mut leaves = Vec::new();
    let mut add = |leaf: LeafAt, leaves: &mut Vec<LeafAt>| {
        if !std::mem::replace(&mut named[leaf.place()], true) {
            leaves.push(leaf);
        }
    };
    for pick in picks.iter().filter(|pick| pick.needed) {
        add(pick.leaf, &mut leaves);
    }
    let most = MOST_LEAVES.max(branches);
    let mut turns = vec![0_usize; ladders];
    let mut offered = Vec::new();
    for pick in picks.iter().filter(|pick| !pick.needed) {
        offered.push((turns[pick.ladder], pick.leaf));
        turns[pick.ladder] += 1;
    }
    offered.sort_by_key(|(turn, _)| *turn);
    for (_, leaf) in offered {
        if leaves.len() >= most {
            break;
        }
        add(leaf, &mut leaves);
    }
    leaves
}
