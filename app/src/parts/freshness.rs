//! Who checked a record and when; an old record warns instead of misleading.
use super::dates;
use super::icons::{Icon, icon};
use crate::words::Words;
use chrono::{Datelike as _, NaiveDate};
use domain::{
    spot::{Freshness, FreshnessStatus},
    tree::Check,
};
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

/// The same line for a record of the tree, which is old after the tree's own term.
pub(crate) fn check_line(
    words: Words,
    check: &Check,
    term_days: u16,
    today: NaiveDate,
) -> impl IntoView + use<> {
    let (class, drawing, text) = if check.is_old(today, term_days) {
        let text = words.fresh_old(full_months(check.on, today).max(1));
        ("fresh fresh--old", Icon::Warning, text)
    } else {
        let date = dates::date(words, check.on.min(today), today);
        ("fresh", Icon::Check, words.fresh_checked_by(&date, &check.by))
    };
    view! { <p class=class>{icon(drawing)}{text}</p> }
}

/// Full months from one day to a later one.
fn full_months(from: NaiveDate, until: NaiveDate) -> usize {
    let months = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
    let full = months(until) - months(from) - i64::from(until.day() < from.day());
    usize::try_from(full).unwrap_or(0)
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

    #[test]
    fn a_record_of_the_tree_warns_after_the_term_of_the_tree() {
        let said = |term_days| {
            let check = Check {
                on: NaiveDate::from_ymd_opt(2026, 9, 25).unwrap(),
                by: "<de gemeente>".to_owned(),
            };
            let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
            check_line(Words(Language::Nl), &check, term_days, today).to_html()
        };
        assert!(said(60).contains("Nagekeken op 25 september door &lt;de gemeente&gt;"));
        let old = said(59);
        assert!(
            old.contains("fresh--old") && old.contains("1 maand geleden nagekeken."),
            "{old}"
        );
        assert_eq!(full_months(NaiveDate::MIN, NaiveDate::MIN), 0);
    }
}
