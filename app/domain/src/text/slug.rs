//! Names in addresses of pages.
use super::fold;

/// A name for an address: small ASCII letters, digits and single hyphens, at most 80 signs; "plek" when nothing is left.
#[must_use]
pub fn slug(name: &str) -> String {
    let mut out = String::new();
    for word in fold(name).split(' ') {
        let word: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
        if word.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push('-');
        }
        out.push_str(&word);
    }
    out.truncate(80);
    let out = out.trim_end_matches('-');
    if out.is_empty() {
        "plek".to_owned()
    } else {
        out.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::slug;
    use proptest::prelude::*;

    #[test]
    fn a_name_becomes_an_address() {
        assert_eq!(
            slug("Buurthuis ’t Lindeblad (Molenberg)"),
            "buurthuis-t-lindeblad-molenberg"
        );
        assert_eq!(slug("مركز"), "plek");
    }

    proptest! {
        #[test]
        fn a_slug_is_plain(name in ".{0,200}") {
            let slug = slug(&name);
            prop_assert!(!slug.is_empty() && slug.len() <= 80);
            prop_assert!(slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
            prop_assert!(!slug.starts_with('-') && !slug.ends_with('-') && !slug.contains("--"));
        }
    }
}
