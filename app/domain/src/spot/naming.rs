//! The name of a spot in the address of its page: given once, unique, and kept when the name changes.
use crate::text::slug;
use std::collections::HashSet;

/// The longest name in an address; see [`slug`].
const MOST_SIGNS: usize = 80;

/// A name for the address of a new spot that nobody in `taken` has: that of its name, else with the name of its wijk,
/// else with a number from 2 on.
#[must_use]
pub fn unique_slug<S: std::hash::BuildHasher>(
    name: &str,
    district: Option<&str>,
    taken: &HashSet<String, S>,
) -> String {
    let plain = slug(name);
    if !taken.contains(&plain) {
        return plain;
    }
    if let Some(district) = district {
        let with_district = joined(&plain, &slug(district));
        if !taken.contains(&with_district) {
            return with_district;
        }
    }
    let is_free = |number: u64| !taken.contains(&joined(&plain, &number.to_string()));
    // Numbers are given in order, so the first free one is found by doubling and then halving the way to it.
    let (mut last_taken, mut free) = (1, 2);
    while !is_free(free) {
        last_taken = free;
        free *= 2;
    }
    while free - last_taken > 1 {
        let middle = u64::midpoint(last_taken, free);
        if is_free(middle) {
            free = middle;
        } else {
            last_taken = middle;
        }
    }
    joined(&plain, &free.to_string())
}

/// Both parts, the first one cut so that the whole fits.
fn joined(first: &str, last: &str) -> String {
    let room = MOST_SIGNS.saturating_sub(last.len() + 1);
    let first = first
        .get(..room.min(first.len()))
        .unwrap_or(first)
        .trim_end_matches('-');
    let joined = format!("{first}-{last}");
    joined.trim_start_matches('-').chars().take(MOST_SIGNS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_taken_name_gets_its_wijk_and_then_a_number() {
        let mut taken = HashSet::new();
        let mut give = |district| {
            let slug = unique_slug("De Linde", district, &taken);
            taken.insert(slug.clone());
            slug
        };
        assert_eq!(give(Some("Molenberg")), "de-linde");
        assert_eq!(give(Some("Molenberg")), "de-linde-molenberg");
        assert_eq!(give(Some("Molenberg")), "de-linde-2");
        for number in 3..40 {
            assert_eq!(give(None), format!("de-linde-{number}"));
        }
    }

    proptest! {
        #[test]
        fn names_in_addresses_are_unique_and_short(names in proptest::collection::vec("(a{78,90}|b|é)", 1..20)) {
            let mut taken = HashSet::new();
            for name in names {
                let slug = unique_slug(&name, Some("Heerlen-Centrum"), &taken);
                prop_assert!(!slug.is_empty() && slug.len() <= MOST_SIGNS);
                prop_assert!(taken.insert(slug));
            }
        }
    }
}
