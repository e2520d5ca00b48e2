//! Parts of the sentences in which a fault is told: a quoted value, a name that was meant, a list that is not too long.
use crate::text::fold;

/// So many names are listed when one is not known.
const MOST_LISTED: usize = 12;

/// A value as a sentence can quote it: short, and without signs that a terminal would obey.
pub(super) fn quoted(text: &str) -> String {
    let mut short: String = text.chars().filter(|sign| !sign.is_control()).take(60).collect();
    if text.chars().count() > 60 {
        short.push('…');
    }
    format!("“{short}”")
}

/// "did you mean" for a mistyped name, or else the names that there are.
pub(super) fn instead<'a>(given: &str, names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<&str> = names.into_iter().filter(|name| !name.is_empty()).collect();
    let near = names
        .iter()
        .map(|name| (mistakes(&fold(given), &fold(name)), *name))
        .filter(|(mistakes, name)| *mistakes <= name.chars().count().div_ceil(3))
        .min();
    match near {
        Some((_, name)) => format!("did you mean {name}?"),
        None if names.is_empty() => "there are none".to_owned(),
        None => format!("there are: {}", listed(&names)),
    }
}

/// Names one after the other; the first of them and how many more when there are many.
pub(super) fn listed(names: &[impl AsRef<str>]) -> String {
    let first: Vec<&str> = names.iter().take(MOST_LISTED).map(AsRef::as_ref).collect();
    let rest = names.len() - first.len();
    let first = first.join(", ");
    if rest == 0 {
        first
    } else {
        format!("{first} and {rest} more")
    }
}

/// How many letters must be added, left out or replaced to make one word of the other (Levenshtein). Only the first 80 count.
fn mistakes(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().take(80).collect();
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.chars().take(80).enumerate() {
        let mut left_above = row;
        above[0] = row + 1;
        for (column, its) in other.iter().enumerate() {
            let replaced = left_above + usize::from(letter != *its);
            left_above = above[column + 1];
            above[column + 1] = replaced.min(left_above + 1).min(above[column] + 1);
        }
    }
    above[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistyped_name_is_recognised_and_another_one_is_not() {
        let names = ["schuldhulp", "woonconsulent", ""];
        assert_eq!(instead("shuldhulp", names), "did you mean schuldhulp?");
        assert_eq!(instead("Schuldhulp", names), "did you mean schuldhulp?");
        assert_eq!(
            instead("voedselbank", names),
            "there are: schuldhulp, woonconsulent"
        );
        assert_eq!(instead("a", []), "there are none");
    }

    #[test]
    fn a_long_list_says_how_many_more() {
        let names: Vec<String> = (0..15).map(|number| format!("n{number}")).collect();
        assert!(listed(&names).ends_with("n11 and 3 more"));
    }

    #[test]
    fn mistakes_are_counted() {
        assert_eq!(mistakes("", "ab"), 2);
        assert_eq!(mistakes("kat", "kast"), 1);
        assert_eq!(mistakes("branches", "brances"), 1);
        assert_eq!(mistakes("geld", "wonen"), 5);
    }
}
