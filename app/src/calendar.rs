//! Calendar files (iCalendar, RFC 5545), as a resident's own agenda reads them.
//!
//! A calendar file leaves the house: it is copied to servers of others, so nothing stands in it that names a person or carries
//! a right. Times are written in UTC, which every agenda shows on its own clock, so that no file needs the rules of summer time.
//! To add a property: its line in [`calendar`], through [`Lines`], which escapes and folds.
use chrono::{DateTime, NaiveDate, Utc};

/// The longest line, in bytes, its end not counted (RFC 5545, section 3.1).
const LONGEST: usize = 75;

/// When something is: hours of a day, or whole days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// From an instant until another.
    Hours(DateTime<Utc>, DateTime<Utc>),
    /// From a day up to and including another.
    Days(NaiveDate, NaiveDate),
}

/// One thing in an agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What names it for ever, so that fetching it again changes it instead of adding a second one. Never a key.
    pub uid: String,
    /// When it is.
    pub when: When,
    /// Its title.
    pub summary: String,
    /// A few sentences; empty for none.
    pub description: String,
    /// Where it is, as one says it: name, street, city; empty for none.
    pub place: String,
    /// Its page; empty for none.
    pub url: String,
}

/// A file with these events, made at `stamp`.
#[must_use]
pub fn calendar(events: &[Event], stamp: DateTime<Utc>) -> String {
    let mut lines = Lines::default();
    lines.plain("BEGIN", "VCALENDAR");
    lines.plain("VERSION", "2.0");
    lines.plain("PRODID", "-//Buurtboom//Buurtboom//NL");
    lines.plain("CALSCALE", "GREGORIAN");
    lines.plain("METHOD", "PUBLISH");
    for event in events {
        lines.plain("BEGIN", "VEVENT");
        lines.text("UID", &event.uid);
        lines.plain("DTSTAMP", &instant(stamp));
        match event.when {
            When::Hours(from, until) => {
                lines.plain("DTSTART", &instant(from));
                lines.plain("DTEND", &instant(until));
            }
            When::Days(first, last) => {
                lines.plain("DTSTART;VALUE=DATE", &day(first));
                // The end of whole days is the day after the last one.
                lines.plain("DTEND;VALUE=DATE", &day(last.succ_opt().unwrap_or(last)));
            }
        }
        lines.text("SUMMARY", &event.summary);
        lines.text("DESCRIPTION", &event.description);
        lines.text("LOCATION", &event.place);
        lines.uri("URL", &event.url);
        lines.plain("END", "VEVENT");
    }
    lines.plain("END", "VCALENDAR");
    lines.0
}

fn instant(instant: DateTime<Utc>) -> String {
    instant.format("%Y%m%dT%H%M%SZ").to_string()
}

fn day(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

/// The lines of a file, each ended by CR and LF and folded where it is longer than an agenda takes.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A value that needs no escaping.
    fn plain(&mut self, name: &str, value: &str) {
        self.line(&format!("{name}:{value}"));
    }

    /// A text (section 3.3.11); nothing when it is empty. Signs that a text may not hold are left out.
    fn text(&mut self, name: &str, text: &str) {
        if text.is_empty() {
            return;
        }
        let mut line = format!("{name}:");
        for sign in text.chars() {
            match sign {
                '\\' | ';' | ',' => line.extend(['\\', sign]),
                '\n' => line.push_str("\\n"),
                _ if sign.is_control() => {}
                _ => line.push(sign),
            }
        }
        self.line(&line);
    }

    /// An address, which is not escaped; one with a sign that no address has is left out.
    fn uri(&mut self, name: &str, uri: &str) {
        if !uri.is_empty() && uri.bytes().all(|sign| sign.is_ascii_graphic()) {
            self.plain(name, uri);
        }
    }

    /// Folds between signs, never within one; a line that goes on begins with a blank, which counts.
    fn line(&mut self, line: &str) {
        let mut length = 0;
        for sign in line.chars() {
            if length + sign.len_utf8() > LONGEST {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(sign);
            length += sign.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn event(summary: &str) -> Event {
        Event {
            uid: "moment-1-1796115600@buurtboom".to_owned(),
            when: When::Hours(at("2026-12-01T09:00:00Z"), at("2026-12-01T10:30:00Z")),
            summary: summary.to_owned(),
            description: String::new(),
            place: "Trefpunt De Klaproos, Voorbeeldstraat 6, Heerlen".to_owned(),
            url: "https://buurtboom.example/plek/trefpunt-de-klaproos".to_owned(),
        }
    }

    fn written(event: Event) -> String {
        calendar(&[event], at("2026-11-24T09:05:00Z"))
    }

    /// The lines as an agenda reads them: unfolded (section 3.1).
    fn read(file: &str) -> Vec<String> {
        assert!(file.ends_with("\r\n"));
        let unfolded = file.replace("\r\n ", "");
        assert!(!unfolded.replace("\r\n", "").contains(['\r', '\n']));
        unfolded.split_terminator("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn an_appointment_is_written_as_the_standard_says() {
        assert_eq!(
            read(&written(event("Koffie"))),
            [
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Buurtboom//Buurtboom//NL",
                "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH",
                "BEGIN:VEVENT",
                "UID:moment-1-1796115600@buurtboom",
                "DTSTAMP:20261124T090500Z",
                "DTSTART:20261201T090000Z",
                "DTEND:20261201T103000Z",
                "SUMMARY:Koffie",
                "LOCATION:Trefpunt De Klaproos\\, Voorbeeldstraat 6\\, Heerlen",
                "URL:https://buurtboom.example/plek/trefpunt-de-klaproos",
                "END:VEVENT",
                "END:VCALENDAR",
            ]
        );
    }

    #[test]
    fn whole_days_end_on_the_day_after() {
        let days = |month, day| NaiveDate::from_ymd_opt(2027, month, day).unwrap();
        let file = written(Event {
            when: When::Days(days(3, 15), days(5, 31)),
            ..event("Zaaien")
        });
        assert!(file.contains("DTSTART;VALUE=DATE:20270315\r\n"));
        assert!(file.contains("DTEND;VALUE=DATE:20270601\r\n"));
    }

    #[test]
    fn no_line_is_too_long_and_no_sign_is_cut() {
        for text in ["a".repeat(400), "ë".repeat(200), "🌼é,;".repeat(60)] {
            let file = written(event(&text));
            assert!(file.split("\r\n").all(|line| line.len() <= LONGEST));
            let lines = read(&file);
            let line = lines
                .iter()
                .find_map(|line| line.strip_prefix("SUMMARY:"))
                .unwrap();
            assert_eq!(line.replace("\\,", ",").replace("\\;", ";"), text);
        }
    }

    #[test]
    fn a_text_cannot_become_a_line_of_its_own() {
        let file = written(Event {
            url: "https://buurtboom.example/\r\nATTENDEE:x".to_owned(),
            ..event("Koffie\r\nATTENDEE:mailto:x@y.nl\u{7}\\")
        });
        let lines = read(&file);
        assert!(lines.contains(&"SUMMARY:Koffie\\nATTENDEE:mailto:x@y.nl\\\\".to_owned()));
        assert!(
            !lines
                .iter()
                .any(|line| line.starts_with("ATTENDEE") || line.starts_with("URL"))
        );
    }
}
