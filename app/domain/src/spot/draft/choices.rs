//! Fields that hold choices: keys of the closed lists in [`crate::spot`], and language tags.
use super::faults::{Faults, quoted};

/// So many themes, languages or exceptions are looked at, and no more.
pub(super) const MOST_OF_A_LIST: usize = 50;

/// A choice of a closed list; nothing, with a warning that names the list, when there is no such choice.
pub(super) fn one_of<T: Copy>(
    field: &'static str,
    given: &str,
    all: &[T],
    key: fn(T) -> &'static str,
    faults: &mut Faults,
) -> Option<T> {
    let given = given.trim();
    if given.is_empty() {
        return None;
    }
    let found = all.iter().copied().find(|choice| key(*choice) == given);
    if found.is_none() {
        let keys: Vec<_> = all.iter().map(|choice| key(*choice)).collect();
        faults.warn(
            field,
            format!(
                "{} is not known here and is left out; choose from {}",
                quoted(given),
                keys.join(", ")
            ),
        );
    }
    found
}

/// Several choices of a closed list, each once, in the order given.
pub(super) fn several_of<T: Copy + PartialEq>(
    field: &'static str,
    given: &[String],
    all: &[T],
    key: fn(T) -> &'static str,
    faults: &mut Faults,
) -> Vec<T> {
    let mut found = Vec::new();
    for given in given.iter().take(MOST_OF_A_LIST) {
        if let Some(choice) = one_of(field, given, all, key, faults)
            && !found.contains(&choice)
        {
            found.push(choice);
        }
    }
    found
}

/// Language tags, each once and in small letters; what is none is left out with a warning.
pub(super) fn languages(given: &[String], faults: &mut Faults) -> Vec<String> {
    let mut tags = Vec::new();
    for text in given.iter().take(MOST_OF_A_LIST) {
        let tag = text.trim().to_ascii_lowercase();
        if !matches!(tag.len(), 2 | 3) || !tag.bytes().all(|sign| sign.is_ascii_lowercase()) {
            if !tag.is_empty() {
                faults.warn(
                    "languages",
                    format!(
                        "{} is no language tag such as nl, en or ar; left out",
                        quoted(text)
                    ),
                );
            }
        } else if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    tags
}
