//! Whose turn it is: which page of questions comes next, or the answer.
//!
//! The rule: no page is passed whose answer is needed, and none is asked twice in a row without saying why. Only the first
//! two need an answer; to leave out the others is an answer too.
use super::{Answers, QuestionPage, SupportTree};

/// What a visitor sees next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// This page of questions.
    Ask(QuestionPage),
    /// This page of questions again: it was sent without the answer that is needed.
    Missing(QuestionPage),
    /// All that is needed is answered.
    Answer,
}

impl SupportTree {
    /// What comes after the form of the page `sent`; without one the page that is `wanted`, as far as it is asked at all; else
    /// the first page.
    #[must_use]
    pub fn turn(&self, answers: &Answers, sent: Option<QuestionPage>, wanted: Option<QuestionPage>) -> Turn {
        let pages = self.question_pages(answers);
        let Some(sent) = sent else {
            let asked = wanted.filter(|page| pages.contains(page));
            return Turn::Ask(asked.unwrap_or(QuestionPage::Topics));
        };
        if let Some(page) = answers.missing().filter(|page| *page <= sent) {
            return Turn::Missing(page);
        }
        let next = pages.into_iter().find(|page| *page > sent);
        next.map_or(Turn::Answer, Turn::Ask)
    }
}

impl Answers {
    /// The first page whose answer is needed and not there; `None` when there is enough for an answer.
    #[must_use]
    pub const fn missing(&self) -> Option<QuestionPage> {
        if self.branches.is_empty() && !self.unsure {
            Some(QuestionPage::Topics)
        } else if self.district.is_none() {
            Some(QuestionPage::District)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::sample::tree;
    use proptest::{collection::vec, prelude::*, sample::select};

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        let owned = |(key, value): &(&str, &str)| ((*key).to_owned(), (*value).to_owned());
        pairs.iter().map(owned).collect()
    }

    #[test]
    fn a_form_without_its_answer_comes_back_and_says_so() {
        use QuestionPage::{District, Needs, Topics};
        let tree = tree();
        let turn = |given: &[(&str, &str)], sent, wanted| {
            tree.turn(&Answers::from_pairs(&tree, &pairs(given)), sent, wanted)
        };
        assert_eq!(turn(&[], None, None), Turn::Ask(Topics));
        assert_eq!(turn(&[], Some(Topics), None), Turn::Missing(Topics));
        assert_eq!(turn(&[("tak", "geld")], Some(Topics), None), Turn::Ask(District));
        assert_eq!(
            turn(&[("tak", "geld")], Some(District), None),
            Turn::Missing(District)
        );
        // A link that was cut short begins where the first answer is missing.
        assert_eq!(
            turn(&[("wijk", "WK091733")], Some(Needs), None),
            Turn::Missing(Topics)
        );
        let given = [("tak", "geld"), ("wijk", "WK091733")];
        assert_eq!(turn(&given, Some(District), None), Turn::Ask(Needs));
        assert_eq!(turn(&given, None, Some(Needs)), Turn::Ask(Needs));
        // A page that has nothing to ask is not shown, also not to who asks for it.
        assert_eq!(turn(&[], None, Some(Needs)), Turn::Ask(Topics));
    }

    proptest! {
        #[test]
        fn whoever_answers_reaches_the_answer_within_five_pages(
            branches in vec(select(vec!["geld", "wonen", "ontmoeten", "weet-niet"]), 1..4),
            district in select(vec!["WK091733", "WK091739"]),
            others in vec(select(vec![("wat", "huur"), ("wat", "anders"), ("haast", "uit-huis"), ("ook", "gi")]), 0..4),
        ) {
            let tree = tree();
            let mut given = vec![];
            let mut turn = tree.turn(&Answers::default(), None, None);
            let mut shown = 0;
            while let Turn::Ask(page) = turn {
                shown += 1;
                prop_assert!(shown <= QuestionPage::ALL.len());
                match page {
                    QuestionPage::Topics => given.extend(branches.iter().map(|slug| ("tak", *slug))),
                    QuestionPage::District => given.push(("wijk", district)),
                    page => given.extend(others.iter().filter(|(key, _)| *key == page.key())),
                }
                turn = tree.turn(&Answers::from_pairs(&tree, &pairs(&given)), Some(page), None);
            }
            prop_assert_eq!(turn, Turn::Answer);
            let answers = Answers::from_pairs(&tree, &pairs(&given));
            prop_assert_eq!(answers.missing(), None);
            prop_assert!(tree.answer(&answers).is_some());
        }
    }
}
