//! Words that bring a telephone number to the top of a search.
//!
//! A number too many does no harm, a number that is missing may. So a long word is also met with a typing mistake, with an
//! ending, or written as two; a short one only as it stands: who is "doodmoe" does not look for death. A word that the tree
//! itself uses is no mistake: who has slept badly ("geslapen") was not hit ("geslagen").
use crate::{
    lexicon::{beginning, distance, words},
    tree::HelpLine,
};

/// From so many letters on a word is met with a mistake or an ending.
const LONG: usize = 6;

/// So many other words may stand between two words of an expression: "wil dood" is met by "ik wil echt dood".
const MOST_BETWEEN: usize = 2;

/// The letters of a word.
type Letters = Vec<char>;

/// A word of a search.
struct Asked {
    letters: Letters,
    is_known: bool,
}

/// The expressions of every line, by the line's place in the tree.
#[derive(Debug)]
pub(super) struct Lines(Vec<Vec<Vec<Letters>>>);

impl Lines {
    pub(super) fn new(lines: &[HelpLine]) -> Self {
        let of_line = |line: &HelpLine| {
            let expressions = line.words.iter().map(|expression| letters(expression));
            expressions.filter(|words| !words.is_empty()).collect()
        };
        Self(lines.iter().map(of_line).collect())
    }

    /// The places of the lines of which an expression stands in the search. A word that `is_known` is written as it is meant.
    pub(super) fn called_by(&self, text: &str, is_known: impl Fn(&str) -> bool) -> Vec<usize> {
        let asked = words(beginning(text)).into_iter().map(|word| Asked {
            is_known: is_known(&word),
            letters: word.chars().collect(),
        });
        let asked: Vec<_> = asked.collect();
        let joined = |pair: &[Asked]| Asked {
            is_known: true,
            letters: [&pair[0].letters[..], &pair[1].letters].concat(),
        };
        let apart: Vec<_> = asked.windows(2).map(joined).collect();
        let stands = |expression: &Vec<Letters>| match &expression[..] {
            [word] => asked.iter().chain(&apart).any(|other| meets(word, other)),
            words => (0..asked.len()).any(|from| begins_with(&asked[from..], words)),
        };
        (0..self.0.len())
            .filter(|line| self.0[*line].iter().any(stands))
            .collect()
    }
}

/// Whether a text begins with these words in their order, with a few others between them.
fn begins_with(text: &[Asked], words: &[Letters]) -> bool {
    let Some((first, rest)) = words.split_first() else {
        return true;
    };
    let is_first = text.first().is_some_and(|word| meets(first, word));
    is_first
        && (rest.is_empty()
            || (1..=MOST_BETWEEN + 1)
                .any(|next| text.get(next..).is_some_and(|text| begins_with(text, rest))))
}

fn letters(text: &str) -> Vec<Letters> {
    words(text).iter().map(|word| word.chars().collect()).collect()
}

fn meets(word: &[char], asked: &Asked) -> bool {
    let letters = &asked.letters[..];
    let is_mistyped = || !asked.is_known && distance(word, letters, 1).is_some();
    word == letters || (word.len() >= LONG && (letters.starts_with(word) || is_mistyped()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::sample::tree;

    #[test]
    fn a_line_is_called_by_its_words_and_by_nothing_less() {
        let lines = Lines::new(&tree().help_lines);
        let known = |word: &str| word == "zelfboord";
        for text in [
            "zelfmoord",
            "Zelfmoord!",
            "denk aan zelfmood",
            "zelf moord",
            "zelfmoordgedachten",
            "ik zou dood willen zijn",
            "dood zou ik willen",
        ] {
            assert_eq!(lines.called_by(text, known), [0], "{text}");
        }
        for text in [
            "doodmoe",
            "dood",
            "willen",
            "doot willen",
            "willen wij dood hout",
            "dood hout en wat ik zou willen",
            "zelfstandig",
            "",
        ] {
            assert_eq!(lines.called_by(text, known), [0; 0], "{text}");
        }
    }
}
