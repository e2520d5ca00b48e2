//! Which pages of questions a visitor sees, and what each of them offers.
//!
//! The rule: nothing is asked that the answer does not need. Who does not know what it is about is asked for the wijk only;
//! what brings a legal lead is asked only where somebody may direct. To add a page: a [`QuestionPage`], its line in
//! [`SupportTree::question_pages`], and its list in [`Answers`].
use super::{Answers, BranchAt, Chosen, Marker, MarkerAt, Need, QuestionPage, SupportTree, Urgent};

impl SupportTree {
    /// The pages of questions for these answers, in their order; at most five. A page with nothing to ask is left out; the
    /// first two are always there.
    #[must_use]
    pub fn question_pages(&self, answers: &Answers) -> Vec<QuestionPage> {
        let has_questions = |page: &QuestionPage| match page {
            QuestionPage::Topics | QuestionPage::District => true,
            QuestionPage::Needs => !self.needs_of(answers).is_empty(),
            QuestionPage::Urgent => !self.urgent_of(answers).is_empty(),
            QuestionPage::Markers => !self.markers_of(answers).is_empty(),
        };
        QuestionPage::ALL.iter().copied().filter(has_questions).collect()
    }

    /// What one can choose on the page "wat past het best?": the needs of the chosen branches, in the order of the tree.
    #[must_use]
    pub fn needs_of(&self, answers: &Answers) -> Vec<(Chosen, &Need)> {
        let listed = asked_about(answers).iter().flat_map(|branch| {
            let needs = self.branch(*branch).needs.iter().enumerate();
            needs.map(|(place, need)| (chosen(*branch, place), need))
        });
        listed.collect()
    }

    /// What one can choose on the page "kan het niet wachten?": what is urgent in the chosen branches, in the order of the
    /// tree.
    #[must_use]
    pub fn urgent_of(&self, answers: &Answers) -> Vec<(Chosen, &Urgent)> {
        let listed = asked_about(answers).iter().flat_map(|branch| {
            let urgent = self.branch(*branch).urgent.iter().enumerate();
            urgent.map(|(place, urgent)| (chosen(*branch, place), urgent))
        });
        listed.collect()
    }

    /// What one can choose on the page "speelt dit ook?": the markers of the chosen branches, in the order of the tree. With
    /// nothing but neutral branches nobody directs, so nothing is asked.
    #[must_use]
    pub fn markers_of(&self, answers: &Answers) -> Vec<(MarkerAt, &Marker)> {
        let branches = asked_about(answers);
        if branches.iter().all(|branch| self.branch(*branch).neutral) {
            return Vec::new();
        }
        let is_asked = |marker: &Marker| {
            marker.branches.is_empty() || marker.branches.iter().any(|branch| branches.contains(branch))
        };
        MarkerAt::each(&self.markers)
            .filter(|(_, marker)| is_asked(marker))
            .collect()
    }
}

/// The branches about which more is asked: none for who does not know.
fn asked_about(answers: &Answers) -> &[BranchAt] {
    if answers.unsure { &[] } else { &answers.branches }
}

fn chosen(branch: BranchAt, place: usize) -> Chosen {
    Chosen { branch, place }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::sample::tree;

    fn about(tree: &SupportTree, slugs: &[&str]) -> Answers {
        let mut branches: Vec<_> = slugs
            .iter()
            .map(|slug| tree.branch_by_slug(slug).unwrap())
            .collect();
        branches.sort_unstable();
        Answers {
            branches,
            ..Answers::default()
        }
    }

    #[test]
    fn a_page_with_nothing_to_ask_is_left_out() {
        use QuestionPage::{District, Markers, Needs, Topics, Urgent};
        let tree = tree();
        let pages = |slugs: &[&str]| tree.question_pages(&about(&tree, slugs));
        assert_eq!(pages(&[]), [Topics, District]);
        assert_eq!(pages(&["geld"]), [Topics, District, Needs, Markers]);
        assert_eq!(pages(&["wonen"]), [Topics, District, Urgent, Markers]);
        assert_eq!(pages(&["wonen", "geld"]), QuestionPage::ALL);
        // Coffee with neighbours is no reason to ask for a guardian.
        assert_eq!(pages(&["ontmoeten"]), [Topics, District]);
    }

    #[test]
    fn who_does_not_know_is_asked_for_the_wijk_only() {
        let tree = tree();
        let mut answers = about(&tree, &["geld", "wonen"]);
        answers.unsure = true;
        assert_eq!(
            tree.question_pages(&answers),
            [QuestionPage::Topics, QuestionPage::District]
        );
    }

    #[test]
    fn a_marker_is_asked_for_its_own_branches() {
        let mut tree = tree();
        let living = tree.branch_by_slug("wonen").unwrap();
        tree.markers[0].branches = vec![living];
        assert_eq!(tree.markers_of(&about(&tree, &["geld"])), []);
        let asked = tree.markers_of(&about(&tree, &["geld", "wonen"]));
        assert_eq!(asked[0].1.key, "gi");
    }
}
