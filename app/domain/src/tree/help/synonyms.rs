//! Words that the makers of the tree call the same. They are added to what is searched, so that a mistyped synonym is found
//! like any other word.
use crate::lexicon::words;
use std::collections::HashMap;

/// Groups of expressions, each of one word or more.
#[derive(Debug)]
pub(super) struct Synonyms {
    /// By group.
    groups: Vec<Vec<Vec<String>>>,
    /// The groups and places of the expressions that begin with a word.
    begun_by: HashMap<String, Vec<(usize, usize)>>,
}

impl Synonyms {
    pub(super) fn new(groups: &[Vec<String>]) -> Self {
        let groups: Vec<Vec<Vec<String>>> = groups
            .iter()
            .map(|group| group.iter().map(|expression| words(expression)).collect())
            .collect();
        let mut begun_by: HashMap<String, Vec<(usize, usize)>> = HashMap::new();
        for (group, expressions) in groups.iter().enumerate() {
            for (place, expression) in expressions.iter().enumerate() {
                if let Some(first) = expression.first() {
                    begun_by.entry(first.clone()).or_default().push((group, place));
                }
            }
        }
        Self { groups, begun_by }
    }

    /// The other expressions of every group of which one stands in the text.
    pub(super) fn of<'a>(&'a self, text: &str) -> impl Iterator<Item = &'a [String]> {
        let text = words(text);
        let mut met: Vec<(usize, usize)> = Vec::new();
        for (from, word) in text.iter().enumerate() {
            let begun = self.begun_by.get(word).into_iter().flatten();
            met.extend(begun.filter(|(group, place)| text[from..].starts_with(&self.groups[*group][*place])));
        }
        met.sort_unstable();
        met.dedup();
        met.into_iter().flat_map(|(group, own)| {
            let all = self.groups[group].iter().enumerate();
            all.filter(move |(place, _)| *place != own)
                .map(|(_, expression)| expression.as_slice())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_expression_brings_the_others_of_its_group() {
        let group = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>();
        let synonyms = Synonyms::new(&[
            group(&["schulden", "rood staan"]),
            group(&["rolstoel", "scootmobiel"]),
        ]);
        let of = |text: &str| synonyms.of(text).map(|words| words.join(" ")).collect::<Vec<_>>();
        assert_eq!(of("Hulp bij Schulden."), ["rood staan"]);
        assert_eq!(of("Altijd rood staan"), ["schulden"]);
        assert_eq!(of("Een rood huis, staan"), [""; 0]);
        assert_eq!(of("rolstoel bij schulden").len(), 2);
    }
}
