//! Which form of a word goes with a number (Unicode CLDR, cardinal plural rules).
use crate::language::Language;

/// The CLDR category of a whole number.
pub(super) const fn plural(language: Language, number: usize) -> &'static str {
    match language {
        Language::Nl | Language::En => {
            if number == 1 {
                "one"
            } else {
                "other"
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_alone() {
        assert_eq!(plural(Language::Nl, 1), "one");
        assert_eq!(plural(Language::Nl, 0), "other");
        assert_eq!(plural(Language::En, 2), "other");
    }
}
