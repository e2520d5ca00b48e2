//! From a text to the words that are searched.
use crate::text::fold;

/// So many signs of a search are looked at; what comes after costs nothing.
pub const MOST_SIGNS: usize = 200;

/// More letters of a word are not looked at, in records and searches alike.
pub(crate) const MOST_LETTERS: usize = 32;
/// More different words of a search are not looked at.
const MOST_WORDS: usize = 12;

/// The words of a text: folded, each at most [`MOST_LETTERS`] long.
pub(crate) fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(' ')
        .filter(|word| !word.is_empty())
        .map(cut)
        .collect()
}

/// The words that somebody searches for, each once, in the order typed. Only the first [`MOST_SIGNS`] signs are looked
/// at. Filling words ("in", "de") are left out, unless there is nothing else.
pub(crate) fn asked(text: &str, filling: &[String]) -> Vec<String> {
    let mut asked: Vec<String> = Vec::new();
    for word in words(beginning(text)) {
        if !asked.contains(&word) {
            asked.push(word);
        }
    }
    let fills = |word: &String| filling.binary_search(word).is_ok();
    if !asked.iter().all(fills) {
        asked.retain(|word| !fills(word));
    }
    asked.truncate(MOST_WORDS);
    asked
}

/// The first [`MOST_SIGNS`] signs of a search.
pub(crate) fn beginning(text: &str) -> &str {
    let end = text.char_indices().nth(MOST_SIGNS);
    end.map_or(text, |(end, _)| &text[..end])
}

fn cut(word: &str) -> String {
    word.chars().take(MOST_LETTERS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_is_its_different_words() {
        let filling = ["de".to_owned(), "in".to_owned()];
        assert_eq!(asked("Koffie in de Café, koffie!", &filling), ["koffie", "cafe"]);
        assert_eq!(asked("in de", &filling), ["in", "de"]);
        assert_eq!(asked(" ?! ", &filling), [""; 0]);
    }

    #[test]
    fn only_the_beginning_of_a_long_text_is_looked_at() {
        let long = "é".repeat(10_000);
        assert_eq!(asked(&long, &[]), ["e".repeat(MOST_LETTERS)]);
        let many = (0..500)
            .map(|number| number.to_string())
            .collect::<Vec<_>>()
            .join(" ");
        assert_eq!(asked(&many, &[]).len(), MOST_WORDS);
    }
}
