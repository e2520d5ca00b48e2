//! The words that say "only after an appointment", in Dutch and in English.

/// Words that may stand around the appointment without changing what is said.
const AROUND: [&str; 19] = [
    "alleen",
    "uitsluitend",
    "enkel",
    "slechts",
    "open",
    "op",
    "na",
    "volgens",
    "via",
    "een",
    "telefonische",
    "voorafgaande",
    "only",
    "by",
    "on",
    "upon",
    "with",
    "prior",
    "an",
];
/// The appointment itself.
const APPOINTMENT: [&str; 2] = ["afspraak", "appointment"];
/// Words that turn it round: "zonder afspraak" means walk in.
const NOT: [&str; 6] = ["zonder", "geen", "niet", "without", "no", "not"];

/// The words of a text in small letters, without signs.
fn words(text: &str) -> Vec<String> {
    text.split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

fn is_appointment(word: &str) -> bool {
    APPOINTMENT.contains(&word)
}

/// Whether a whole field says nothing but "by appointment": "Alleen op afspraak."
pub(super) fn is_all_of(text: &str) -> bool {
    let words = words(text);
    words.iter().any(|word| is_appointment(word))
        && words
            .iter()
            .all(|word| is_appointment(word) || AROUND.contains(&word.as_str()))
}

/// Whether a comment asks for an appointment: "op afspraak via de balie", but not "zonder afspraak".
pub(super) fn is_asked_in(comment: &str) -> bool {
    let words = words(comment);
    words.iter().any(|word| is_appointment(word)) && !words.iter().any(|word| NOT.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_that_only_asks_for_an_appointment_is_recognised() {
        for text in [
            "by appointment",
            "\"By appointment only\"",
            "Op afspraak",
            "na afspraak.",
            "Alleen na telefonische afspraak",
        ] {
            assert!(is_all_of(text), "{text}");
        }
        for text in [
            "",
            "alleen",
            "zonder afspraak",
            "ma-vr 9-17 en op afspraak",
            "24/7",
        ] {
            assert!(!is_all_of(text), "{text}");
        }
    }

    #[test]
    fn a_comment_may_say_more_but_not_the_opposite() {
        assert!(is_asked_in("op afspraak via de balie"));
        assert!(!is_asked_in("inloop zonder afspraak"));
        assert!(!is_asked_in("no appointment needed"));
    }
}
