//! The hours of a week that is like every other, for standards that know nothing but weekdays.
use super::{Hours, TimeSpan, week::time_span};

/// When a place opens on each weekday, from Monday; in order, empty when closed. See [`TimeSpan`].
pub type Weekly = [Vec<TimeSpan>; 7];

impl Hours {
    /// The hours of every ordinary week; `None` when they also depend on dates, months or the sun, or are not known.
    ///
    /// Public holidays are left aside: what holds on them stands in the text alone, see [`Hours::text`].
    #[must_use]
    pub fn weekly(&self) -> Option<Weekly> {
        let Self::Known { rule, .. } = self else {
            return None;
        };
        Some(
            rule.ordinary_week()?
                .each_ref()
                .map(|day| day.iter().filter_map(time_span).collect()),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hours::SpanKind;

    fn told(text: &str) -> Option<String> {
        let days = Hours::read(text).weekly()?;
        let day = |spans: &Vec<TimeSpan>| {
            let span = |span: &TimeSpan| {
                let sure = if span.kind == SpanKind::Open { "" } else { "?" };
                format!(
                    "{}-{}{sure}",
                    span.start.format("%H:%M"),
                    span.end.format("%H:%M")
                )
            };
            spans.iter().map(span).collect::<Vec<_>>().join("+")
        };
        Some(days.iter().map(day).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn hours_of_weekdays_are_told_and_holidays_left_aside() {
        assert_eq!(
            told("Mo,Tu 09:00-12:00,13:00-17:00; PH off").as_deref(),
            Some("09:00-12:00+13:00-17:00 09:00-12:00+13:00-17:00     ")
        );
        assert_eq!(
            told("Fr 22:00-02:00, Sa 10:00-12:00 \"op afspraak\"").as_deref(),
            Some("    22:00-02:00 10:00-12:00? ")
        );
        assert_eq!(told("24/7").as_deref().map(str::len), Some(7 * 11 + 6));
    }

    #[test]
    fn hours_that_differ_from_week_to_week_are_not() {
        for text in [
            "",
            "op afspraak",
            "ma-vr 9-17",
            "Apr-Sep Mo 09:00-12:00",
            "Tu[1] 09:00-12:00",
            "sunrise-sunset",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }
}
