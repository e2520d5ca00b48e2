//! From a text to hours: understood, or kept with the reason why not.
use super::{Hours, Timetable, appointment, days};
use opening_hours_syntax::{
    Error,
    rules::{OpeningHoursExpression, time::TimeSpan},
};
use std::sync::Arc;

/// The most signs that are read as hours. OSM itself keeps 255.
pub const LONGEST: usize = 1000;

/// Why a text cannot be read as hours.
#[derive(Debug, thiserror::Error)]
enum UnreadableHours {
    #[error("longer than {LONGEST} signs; only the first {LONGEST} are kept")]
    TooLong,
    #[error("not OSM opening_hours from sign {sign} on: `{rest}`")]
    Syntax { sign: usize, rest: String },
    #[error("not OSM opening_hours: {0}")]
    Other(String),
    #[error("school holidays (SH) differ by region and year and are not known here: give them as exceptions")]
    SchoolHolidays,
    #[error("times that repeat within a stretch (`/`) are for timetables, not for opening hours")]
    Repeats,
}

impl Hours {
    /// Reads hours as people and files write them: OSM `opening_hours`, "by appointment" ("op afspraak") or nothing.
    /// Never fails: what cannot be read is kept as [`Hours::Unreadable`].
    #[must_use]
    pub fn read(text: &str) -> Self {
        let text = text.trim();
        if text.is_empty() {
            return Self::Unknown;
        }
        if let Some((end, _)) = text.char_indices().nth(LONGEST) {
            // The mark keeps the text too long, or its first part might be taken for the whole next time.
            return Self::Unreadable {
                text: format!("{}…", &text[..end]),
                reason: UnreadableHours::TooLong.to_string(),
            };
        }
        if appointment::is_all_of(text) {
            return Self::ByAppointment;
        }
        let text = text.to_owned();
        match understand(&in_osm_signs(&text)) {
            Ok(rule) => Self::Known {
                text,
                rule: Arc::new(rule),
            },
            Err(error) => Self::Unreadable {
                text,
                reason: error.to_string(),
            },
        }
    }
}

fn understand(text: &str) -> Result<Timetable, UnreadableHours> {
    let expression = opening_hours_syntax::parse(&with_states(text)).map_err(|_| reason(text))?;
    check(&expression)?;
    Ok(Timetable::new(&expression))
}

/// Why the parser refuses a text, in the signs of that text.
fn reason(text: &str) -> UnreadableHours {
    match opening_hours_syntax::parse(text) {
        Ok(_) => UnreadableHours::Other("a comment stands where none can stand".to_owned()),
        Err(Error::Syntax(error)) => {
            // The parser draws its finding over several lines; the first one gives line and column.
            let drawn = error.to_string();
            let column = drawn.lines().next().and_then(|line| line.rsplit(':').next());
            let sign = column.and_then(|column| column.trim().parse().ok()).unwrap_or(1);
            UnreadableHours::Syntax {
                sign,
                rest: text.chars().skip(sign.saturating_sub(1)).take(20).collect(),
            }
        }
        Err(error) => UnreadableHours::Other(error.to_string()),
    }
}

/// What the parser takes, but nobody here can answer for.
fn check(expression: &OpeningHoursExpression) -> Result<(), UnreadableHours> {
    let mut rules = expression.rules.iter();
    let repeats = |span: &TimeSpan| span.repeats.is_some();
    rules.try_for_each(|rule| {
        if days::name_school_holidays(&rule.day_selector) {
            Err(UnreadableHours::SchoolHolidays)
        } else if rule.time_selector.spans.iter().any(repeats) {
            Err(UnreadableHours::Repeats)
        } else {
            Ok(())
        }
    })
}

/// The signs that word processors put in the place of OSM's, and blanks of every sort, as OSM writes them.
fn in_osm_signs(text: &str) -> String {
    let quoted = text.contains('"');
    let signs = text.chars().map(|sign| match sign {
        '–' | '—' => '-',
        '“' | '”' | '„' if !quoted => '"',
        sign => sign,
    });
    let text: String = signs.collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Says `unknown` before each comment that stands for a state by itself, as the specification has it: with a comment
/// alone it depends. A comment after a state (`open "ring the bell"`), or before a colon, stays as it is.
fn with_states(text: &str) -> String {
    let parts: Vec<&str> = text.split('"').collect();
    let mut out = String::with_capacity(text.len());
    for (number, part) in parts.iter().enumerate() {
        if number % 2 == 1 && number + 1 < parts.len() {
            let before = parts[number - 1].trim_end().to_lowercase();
            let stated = ["open", "closed", "off", "unknown"]
                .iter()
                .any(|state| before.ends_with(state));
            let is_title = parts[number + 1].starts_with(':');
            if !stated && !is_title {
                out.push_str("unknown ");
            }
        }
        if number > 0 {
            out.push('"');
        }
        out.push_str(part);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn why(text: &str) -> String {
        match Hours::read(text) {
            Hours::Unreadable { reason, .. } => reason,
            other => panic!("{text} was read as {other:?}"),
        }
    }

    #[test]
    fn nothing_is_unknown_and_an_appointment_is_recognised() {
        assert_eq!(Hours::read("  \n"), Hours::Unknown);
        assert_eq!(Hours::read("Op afspraak"), Hours::ByAppointment);
        assert_eq!(Hours::read("\"by appointment\""), Hours::ByAppointment);
    }

    #[test]
    fn hours_are_read_also_when_a_word_processor_wrote_them() {
        for text in [
            "Mo-Fr 09:00-17:00",
            "Mo–Fr 09:00–17:00",
            "Mo-Fr\u{a0}09:00-17:00;\n PH off",
            "24/7",
            "Apr-Sep Mo-Fr 9:00-17:00; PH off || “na afspraak”",
        ] {
            assert!(matches!(Hours::read(text), Hours::Known { .. }), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_kept_and_says_where_it_fails() {
        assert_eq!(
            why("Mo-Fr 09:00-17:00; za gesloten"),
            "not OSM opening_hours from sign 20 on: `za gesloten`"
        );
        assert!(why("Mo-Fr 09:00-17:00; SH off").contains("school holidays"));
        assert!(why("Mo 10:00-16:00/01:30").contains("repeat"));
        assert!(why("Mo 10:00").starts_with("not OSM opening_hours"));
        assert_eq!(
            Hours::read(" ma-vr 9-17 ").text(),
            Some("ma-vr 9-17"),
            "the text is kept"
        );
    }

    #[test]
    fn an_overlong_text_is_cut_and_never_read_by_its_first_part() {
        let long = format!("24/7{}", "; 24/7".repeat(200));
        let hours = Hours::read(&long);
        let kept = hours.text().unwrap();
        assert_eq!(kept.chars().count(), LONGEST + 1);
        assert_eq!(Hours::read(kept), hours);
        assert!(matches!(Hours::read(&long[..LONGEST]), Hours::Known { .. }));
    }

    #[test]
    fn a_comment_by_itself_is_a_state_and_one_after_a_state_is_not() {
        assert_eq!(
            with_states("Mo 10:00-12:00 \"x\""),
            "Mo 10:00-12:00 unknown \"x\""
        );
        assert_eq!(
            with_states("Mo off \"x\"; Tu \"y\""),
            "Mo off \"x\"; Tu unknown \"y\""
        );
        assert_eq!(with_states("\"bar\": Mo 10:00-12:00"), "\"bar\": Mo 10:00-12:00");
        assert_eq!(with_states("\"not ended"), "\"not ended");
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_panic_and_its_text_reads_back(
            text in prop_oneof![".{0,80}", "[MoTuWeFrSaSuPH0-9:;,|+/\"\\[\\] -]{0,60}", tokens()],
        ) {
            let hours = Hours::read(&text);
            if let Some(kept) = hours.text() {
                prop_assert_eq!(Hours::read(kept), hours.clone());
            } else {
                prop_assert_eq!(&hours, &Hours::Unknown);
            }
        }
    }

    /// Pieces of the syntax in any order: much nearer to hours than any text.
    fn tokens() -> impl Strategy<Value = String> {
        let token = prop::sample::select(vec![
            "Mo",
            "Tu-Fr",
            "Sa[1]",
            "Su[-1]",
            "PH",
            "PH -1 day",
            "Jan",
            "Feb 29",
            "Nov-Feb",
            "2026",
            "2026-2030/2",
            "week 01-53/2",
            "easter",
            "easter -2 days",
            "Dec 24-Jan 2",
            "24/7",
            "off",
            "open",
            "unknown",
            "\"op afspraak\"",
            "10:00-12:00",
            "20:00-02:00",
            "18:00+",
            "sunset-sunrise",
            "(sunset+24:00)-(sunrise+24:00)",
            "00:00-48:00",
            "; ",
            ", ",
            " || ",
            ",",
            " ",
            "-",
        ]);
        prop::collection::vec(token, 0..12).prop_map(|tokens| tokens.join(" "))
    }
}
