//! The Dutch words that people write for a choice, beside the keys of the lists in `domain::spot`.

/// Yes or no as people write it; `Err` when it is neither, `Ok(None)` when nothing is written or nobody knows.
pub(super) fn yes_or_no(text: &str) -> Result<Option<bool>, ()> {
    match text.trim().to_lowercase().as_str() {
        "" | "?" | "onbekend" | "unknown" => Ok(None),
        "ja" | "j" | "yes" | "y" | "true" | "waar" | "1" | "x" => Ok(Some(true)),
        "nee" | "n" | "no" | "false" | "onwaar" | "0" => Ok(Some(false)),
        _ => Err(()),
    }
}

/// The key that a word stands for, by the list of its column; a word that stands in no list is given back as it is, so
/// that the check can name it.
pub(super) fn key_of(list: &[(&str, &str)], word: &str) -> String {
    let word = word.trim().to_lowercase();
    list.iter()
        .find(|(known, _)| *known == word)
        .map_or(word, |(_, key)| (*key).to_owned())
}

/// Kinds of places.
pub(super) const KINDS: &[(&str, &str)] = &[
    ("buurthuis", "community-centre"),
    ("wijkcentrum", "community-centre"),
    ("gemeenschapshuis", "community-centre"),
    ("trefpunt", "meeting-point"),
    ("huiskamer", "living-room"),
    ("buurtkamer", "living-room"),
    ("inloop", "walk-in"),
    ("bibliotheek", "library"),
    ("jongerencentrum", "youth-club"),
    ("jeugdhonk", "youth-club"),
    ("kerk", "place-of-worship"),
    ("moskee", "place-of-worship"),
    ("gebedshuis", "place-of-worship"),
    ("tuin", "garden"),
    ("buurttuin", "garden"),
    ("clubhuis", "club-house"),
    ("anders", "other"),
];

/// What a visitor can do.
pub(super) const ACTS: &[(&str, &str)] = &[
    ("vraag stellen", "ask-question"),
    ("meedoen", "join-activity"),
    ("idee brengen", "bring-idea"),
    ("vrijwilliger worden", "volunteer"),
    ("vrijwilligerswerk", "volunteer"),
];

/// What it is about.
pub(super) const THEMES: &[(&str, &str)] = &[
    ("koffie", "coffee"),
    ("samen eten", "eating"),
    ("eten", "eating"),
    ("bewegen", "moving"),
    ("sport", "moving"),
    ("maken", "making"),
    ("repareren", "making"),
    ("muziek", "music"),
    ("zingen", "music"),
    ("groen", "green"),
    ("tuinieren", "green"),
    ("spelletjes", "games"),
    ("jeugd", "youth"),
    ("jongeren", "youth"),
    ("mantelzorg", "informal-care"),
    ("geld", "money"),
    ("brieven", "money"),
    ("taal", "language"),
    ("nieuwkomers", "newcomers"),
    ("computer", "digital"),
    ("digitaal", "digital"),
];

/// What a visit costs.
pub(super) const COSTS: &[(&str, &str)] = &[
    ("gratis", "free"),
    ("betaald", "paid"),
    ("onbekend", "unknown"),
    ("no", "free"),
    ("yes", "paid"),
];

/// Languages spoken in Dutch towns.
pub(super) const LANGUAGES: &[(&str, &str)] = &[
    ("nederlands", "nl"),
    ("engels", "en"),
    ("duits", "de"),
    ("frans", "fr"),
    ("arabisch", "ar"),
    ("pools", "pl"),
    ("turks", "tr"),
    ("oekraïens", "uk"),
    ("russisch", "ru"),
    ("spaans", "es"),
    ("tigrinya", "ti"),
    ("somalisch", "so"),
    ("perzisch", "fa"),
    ("limburgs", "li"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use domain::spot::{Act, Cost, SpotKind, Theme};

    #[test]
    fn every_word_leads_to_a_choice_that_exists() {
        assert!(KINDS.iter().all(|(_, key)| SpotKind::from_key(key).is_some()));
        assert!(ACTS.iter().all(|(_, key)| Act::from_key(key).is_some()));
        assert!(THEMES.iter().all(|(_, key)| Theme::from_key(key).is_some()));
        assert!(COSTS.iter().all(|(_, key)| Cost::from_key(key).is_some()));
    }

    #[test]
    fn keys_stay_and_words_are_translated() {
        assert_eq!(key_of(THEMES, " Samen eten"), "eating");
        assert_eq!(key_of(THEMES, "eating"), "eating");
        assert_eq!(key_of(THEMES, "Schaken"), "schaken");
        assert_eq!(yes_or_no(" JA "), Ok(Some(true)));
        assert_eq!(yes_or_no(""), Ok(None));
        assert_eq!(yes_or_no("misschien"), Err(()));
    }
}
