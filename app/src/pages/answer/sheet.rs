//! How closely an answer is set on paper, so that it stays one A4.
//!
//! Nothing measures a sheet before it is printed, so its signs are counted. The limits were found by printing every choice of
//! one, two and three branches of the example, with no need, some and all of them, in both languages, and leave a twentieth of
//! the sheet free; the journeys print some of these again.
//! `style/parts/answer_print.css` has the four ways.
use super::{parties_of, party_of};
use domain::tree::{Answer, LeafAt, SupportTree, Wording};

/// Up to so many signs everything is printed, with what each party does beside the steps.
const ROOMY: usize = 1_400;
/// Up to so many signs of steps, services and things to bring every step is printed whole, in two columns.
const CLOSE: usize = 2_400;
/// Up to so many signs of what is left of the steps they keep the same letters; with more they are smaller.
const BARE: usize = 2_700;

/// The class of the page for a tag of its language.
pub(super) fn class(answer: &Answer<'_>, tree: &SupportTree, tag: &str) -> &'static str {
    let signs = |wording: &Wording| wording.in_language(tag).0.chars().count();
    let leaf = |at: &LeafAt| signs(&tree.leaf(*at).name) + COST;
    let mut kept: usize = answer.leaves.iter().map(leaf).sum();
    kept += answer.bring.iter().map(|thing| signs(thing)).sum::<usize>();
    let urgent = answer.urgent.iter();
    kept += urgent
        .map(|urgent| signs(&urgent.text) + signs(&urgent.act))
        .sum::<usize>();
    let mut left_out = 0;
    for taken in &answer.steps {
        let step = taken.step;
        let who = party_of(step.who, tree).map_or(0, |party| signs(&party.name));
        let law = step.law.as_ref().map_or(0, |law| law.chars().count());
        kept += signs(&step.title) + who + signs(&step.within) + law + signs(&step.up);
        left_out += signs(&step.text) + signs(&step.down);
    }
    let parties = parties_of(answer, tree).into_iter();
    let parties = parties.map(|party| signs(&party.name) + signs(&party.does) + signs(&party.reach));
    if kept + left_out + parties.sum::<usize>() <= ROOMY {
        "wrap part answer"
    } else if kept + left_out <= CLOSE {
        "wrap part answer answer--long"
    } else if kept <= BARE {
        "wrap part answer answer--long answer--full"
    } else {
        "wrap part answer answer--long answer--full answer--small"
    }
}

/// About so many signs stand behind the name of a service.
const COST: usize = 20;

#[cfg(test)]
mod tests {
    use super::*;
    use domain::tree::{Answers, sample};

    #[test]
    fn the_more_an_answer_holds_the_closer_it_is_set() {
        let of = |words: usize| {
            let mut tree = sample::tree();
            for step in tree.branches.iter_mut().flat_map(|branch| &mut branch.steps) {
                step.text = Wording::dutch("woord ".repeat(words));
                step.within = Wording::dutch("woord ".repeat(words));
            }
            let pairs = [("tak", "geld"), ("tak", "wonen"), ("wijk", "WK091733")];
            let pairs = pairs.map(|(key, value)| (key.to_owned(), value.to_owned()));
            let answer = tree.answer(&Answers::from_pairs(&tree, &pairs)).unwrap();
            class(&answer, &tree, "nl").matches("--").count()
        };
        assert_eq!([1, 80, 200, 250].map(of), [0, 1, 2, 3]);
    }
}
