//! The days that differ from the regular hours, as a cell of a table holds them.
//!
//! ```text
//! 2026-12-24..2027-01-03 closed "Kerstvakantie" | 2026-12-05 10:00-12:00 | 2027-01-04 by appointment
//! ```
//!
//! One exception is a day or two days with `..` between them, then `closed`, `by appointment` or hours in OSM syntax,
//! then perhaps a reason in quotes. Several stand apart by `|`. Dutch words (`dicht`, `gesloten`, `op afspraak`) are read
//! too. Later ones win.
use chrono::NaiveDate;
use domain::hours::{Exception, ExceptionKind, Hours};

/// Reads a cell.
///
/// # Errors
/// Quotes the first exception that cannot be read, and says how to write it.
pub fn read(cell: &str) -> Result<Vec<Exception>, String> {
    parts(cell)
        .into_iter()
        .map(|part| {
            exception(&part).ok_or_else(|| {
                let part: String = part.chars().filter(|sign| !sign.is_control()).take(80).collect();
                format!(
                    "“{part}” is no exception; write it as 2026-12-24..2027-01-03 closed \"Kerstvakantie\""
                )
            })
        })
        .collect()
}

/// Writes a cell that reads back to the same days. A straight quote in a reason becomes a curly one, because a straight one
/// ends the reason.
#[must_use]
pub fn write(exceptions: &[Exception]) -> String {
    let each = exceptions.iter().map(|exception| {
        let Exception { from, until, .. } = exception;
        let days = if from == until {
            from.to_string()
        } else {
            format!("{from}..{until}")
        };
        let kind = match &exception.kind {
            ExceptionKind::Closed => "closed",
            ExceptionKind::ByAppointment => "by appointment",
            ExceptionKind::Open(hours) => hours.text().unwrap_or_default(),
        };
        let reason = exception
            .reason
            .as_ref()
            .map_or_else(String::new, |reason| format!(" \"{}\"", reason.replace('"', "”")));
        format!("{days} {kind}{reason}")
    });
    each.collect::<Vec<_>>().join(" | ")
}

/// The exceptions of a cell: what stands between bars that are not in quotes.
fn parts(cell: &str) -> Vec<String> {
    let mut quoted = false;
    let parts = cell.split(|sign| {
        quoted ^= sign == '"';
        sign == '|' && !quoted
    });
    parts
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

fn exception(text: &str) -> Option<Exception> {
    let (rest, reason) = match text.split_once('"') {
        Some((rest, reason)) => (rest, Some(reason.strip_suffix('"')?.trim().to_owned())),
        None => (text, None),
    };
    let (days, kind) = rest.trim().split_once(char::is_whitespace)?;
    let (from, until) = days.split_once("..").unwrap_or((days, days));
    let day = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    let kind = match kind.trim().to_lowercase().as_str() {
        "" => return None,
        "closed" | "off" | "dicht" | "gesloten" => ExceptionKind::Closed,
        "by appointment" | "op afspraak" => ExceptionKind::ByAppointment,
        _ => ExceptionKind::Open(Hours::read(kind.trim())),
    };
    Some(Exception {
        from: day(from)?,
        until: day(until)?,
        kind,
        reason: reason.filter(|reason| !reason.is_empty()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn closed_other_hours_and_by_appointment() {
        let read = read(
            "2026-12-24..2027-01-03 closed \"Feest | dicht\" | 2026-12-05 10:00-12:00|2027-01-04 op afspraak",
        )
        .unwrap();
        assert_eq!(
            read,
            [
                Exception {
                    from: day(2026, 12, 24),
                    until: day(2027, 1, 3),
                    kind: ExceptionKind::Closed,
                    reason: Some("Feest | dicht".to_owned()),
                },
                Exception {
                    from: day(2026, 12, 5),
                    until: day(2026, 12, 5),
                    kind: ExceptionKind::Open(Hours::read("10:00-12:00")),
                    reason: None,
                },
                Exception {
                    from: day(2027, 1, 4),
                    until: day(2027, 1, 4),
                    kind: ExceptionKind::ByAppointment,
                    reason: None,
                },
            ]
        );
        assert_eq!(super::read("  "), Ok(Vec::new()));
        assert_eq!(super::read(&write(&read)), Ok(read));
    }

    #[test]
    fn what_is_no_exception_is_quoted() {
        for bad in [
            "dicht",
            "24-12-2026 closed",
            "2026-12-24",
            "2026-12-24 closed \"open",
            "2026-02-30 closed",
        ] {
            let reason = read(bad).unwrap_err();
            assert!(
                reason.starts_with(&format!("“{bad}” is no exception")),
                "{reason}"
            );
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in ".{0,60}") {
            let _ = read(&text);
        }
    }
}
