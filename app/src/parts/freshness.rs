//! Who checked a record and when; an old record warns instead of misleading.
use super::dates;
use super::icons::{Icon, icon};
use crate::words::Words;
use chrono::NaiveDate;
use domain::spot::{Freshness, FreshnessStatus};
use leptos::prelude::*;

/// The line with drawing and words. `who` is named only where there is room for it.
pub(crate) fn freshness_line(
    words: Words,
    freshness: &Freshness,
    who: Option<&str>,
    today: NaiveDate,
) -> impl IntoView + use<> {
    let (class, drawing, text) = match freshness.status(today) {
        FreshnessStatus::Fresh { on } => {
            let date = dates::date(words, on, today);
            let text = match who {
                Some(who) => words.fresh_checked_by(&date, who),
                None => words.fresh_checked(&date),
            };
            ("fresh", Icon::Check, text)
        }
        FreshnessStatus::Old { months } => {
            let months = usize::try_from(months).unwrap_or(usize::MAX);
            ("fresh fresh--old", Icon::Warning, words.fresh_old(months))
        }
        FreshnessStatus::Never => ("fresh fresh--old", Icon::Warning, words.fresh_never().to_owned()),
    };
    view! { <p class=class>{icon(drawing)}{text}</p> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn line(checked: Option<(i32, u32, u32)>, who: Option<&str>) -> String {
        let day = |(year, month, day)| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        let freshness = Freshness {
            checked_by: None,
            checked_on: checked.map(day),
        };
        freshness_line(Words(Language::Nl), &freshness, who, day((2026, 11, 24))).to_html()
    }

    #[test]
    fn a_fresh_record_says_when_and_by_whom() {
        let html = line(Some((2026, 11, 14)), Some("de <gastvrouw>"));
        assert!(html.contains("Nagekeken op 14 november door de &lt;gastvrouw&gt;"));
        assert!(!html.contains("fresh--old"));
    }

    #[test]
    fn an_old_or_unchecked_record_warns() {
        let html = line(Some((2026, 4, 2)), Some("iemand"));
        assert!(html.contains("fresh--old") && html.contains("7 maanden geleden nagekeken."));
        assert!(line(None, None).contains("Nog niet nagekeken."));
    }
}
