//! Times and days in words: "16.00 uur", "dinsdag 24 november", "morgen".
//!
//! The words stand in `words/*/hours.ftl`; here is only which of them holds.
use crate::words::Words;
use chrono::{Datelike as _, Days, NaiveDate, NaiveDateTime, NaiveTime, Timelike as _, Weekday};

/// A time of day as a clock shows it, without the word "uur": "9.30", "4 pm".
pub(crate) fn clock(words: Words, time: NaiveTime) -> String {
    let (hour, minute) = (time.hour(), time.minute());
    match (hour, minute) {
        (0, 0) => return words.clock_midnight().to_owned(),
        (12, 0) => return words.clock_noon().to_owned(),
        _ => {}
    }
    let (afternoon, twelve) = time.hour12();
    let (hour, twelve) = (hour.to_string(), twelve.to_string());
    let minutes = format!("{minute:02}");
    match (afternoon, minute) {
        (false, 0) => words.clock_morning_whole(&hour, &twelve),
        (false, _) => words.clock_morning(&hour, &minutes, &twelve),
        (true, 0) => words.clock_afternoon_whole(&hour, &twelve),
        (true, _) => words.clock_afternoon(&hour, &minutes, &twelve),
    }
}

/// A time of day in a sentence: "16.00 uur", "4 pm".
pub(crate) fn time(words: Words, time: NaiveTime) -> String {
    words.time(&clock(words, time))
}

/// A stretch of time, its end perhaps on the next day: "10.00 tot 12.30 uur"; a whole day is called so.
pub(crate) fn span(words: Words, start: NaiveTime, end: NaiveTime) -> String {
    if start == NaiveTime::MIN && end == NaiveTime::MIN {
        return words.time_all_day().to_owned();
    }
    words.time_span(&clock(words, start), &clock(words, end))
}

/// The name of a day of the week, as within a sentence.
pub(crate) fn weekday(words: Words, day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => words.day_monday(),
        Weekday::Tue => words.day_tuesday(),
        Weekday::Wed => words.day_wednesday(),
        Weekday::Thu => words.day_thursday(),
        Weekday::Fri => words.day_friday(),
        Weekday::Sat => words.day_saturday(),
        Weekday::Sun => words.day_sunday(),
    }
}

fn month(words: Words, date: NaiveDate) -> &'static str {
    match date.month() {
        1 => words.month_january(),
        2 => words.month_february(),
        3 => words.month_march(),
        4 => words.month_april(),
        5 => words.month_may(),
        6 => words.month_june(),
        7 => words.month_july(),
        8 => words.month_august(),
        9 => words.month_september(),
        10 => words.month_october(),
        11 => words.month_november(),
        _ => words.month_december(),
    }
}

/// A date: "14 november", with its year when it is more than half a year from `today`, so that nobody has to guess.
pub(crate) fn date(words: Words, date: NaiveDate, today: NaiveDate) -> String {
    let day = date.day().to_string();
    if (date - today).num_days().abs() > 183 {
        words.date_year(&day, month(words, date), &date.year().to_string())
    } else {
        words.date_day(&day, month(words, date))
    }
}

/// A date with its day of the week: "dinsdag 24 november".
pub(crate) fn full_date(words: Words, day: NaiveDate, today: NaiveDate) -> String {
    words.date_weekday(&date(words, day, today), weekday(words, day.weekday()))
}

/// A moment to come in as few words as are clear: "vanmiddag", "morgen", "donderdag", "dinsdag 5 januari".
pub(crate) fn when(words: Words, then: NaiveDateTime, now: NaiveDateTime) -> String {
    let (day, today) = (then.date(), now.date());
    if day == today {
        match then.hour() {
            0..12 => words.when_this_morning(),
            12..18 => words.when_this_afternoon(),
            _ => words.when_this_evening(),
        }
        .to_owned()
    } else if Some(day) == today.succ_opt() {
        words.when_tomorrow().to_owned()
    } else if today
        .checked_add_days(Days::new(7))
        .is_some_and(|week| day < week)
    {
        words.when_weekday(weekday(words, day.weekday()))
    } else {
        words.when_date(&full_date(words, day, today))
    }
}

/// The same text with a capital at its beginning.
pub(crate) fn capital(text: &str) -> String {
    let mut signs = text.chars();
    signs
        .next()
        .map(|first| first.to_uppercase().chain(signs).collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    const NL: Words = Words(Language::Nl);
    const EN: Words = Words(Language::En);

    fn at(hour: u32, minute: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
    }

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn the_clock_is_read_as_each_language_reads_it() {
        assert_eq!(time(NL, at(16, 0)), "16.00 uur");
        assert_eq!(time(NL, at(9, 5)), "9.05 uur");
        assert_eq!(time(EN, at(16, 0)), "4 pm");
        assert_eq!(time(EN, at(9, 30)), "9:30 am");
        assert_eq!(time(EN, at(12, 30)), "12:30 pm");
        assert_eq!(time(EN, at(0, 30)), "12:30 am");
        assert_eq!(time(EN, at(12, 0)), "noon");
        assert_eq!(time(NL, at(0, 0)), "24.00 uur");
    }

    #[test]
    fn a_stretch_says_from_and_until() {
        assert_eq!(span(NL, at(10, 0), at(12, 30)), "10.00 tot 12.30 uur");
        assert_eq!(span(EN, at(10, 0), at(12, 0)), "10 am to noon");
        assert_eq!(span(NL, NaiveTime::MIN, NaiveTime::MIN), "de hele dag");
    }

    #[test]
    fn a_moment_is_named_from_where_we_stand() {
        let now = day(2026, 11, 24).and_time(at(10, 5));
        let then = |days, hour| (day(2026, 11, 24) + Days::new(days)).and_time(at(hour, 0));
        assert_eq!(when(NL, then(0, 11), now), "vanmorgen");
        assert_eq!(when(NL, then(0, 13), now), "vanmiddag");
        assert_eq!(when(NL, then(0, 19), now), "vanavond");
        assert_eq!(when(NL, then(1, 9), now), "morgen");
        assert_eq!(when(NL, then(6, 9), now), "maandag");
        assert_eq!(when(EN, then(6, 9), now), "on Monday");
        assert_eq!(when(NL, then(7, 9), now), "dinsdag 1 december");
    }

    #[test]
    fn a_far_date_has_its_year() {
        assert_eq!(
            full_date(NL, day(2026, 11, 24), day(2026, 11, 24)),
            "dinsdag 24 november"
        );
        assert_eq!(date(NL, day(2027, 1, 5), day(2026, 11, 24)), "5 januari");
        assert_eq!(date(NL, day(2025, 11, 1), day(2026, 11, 24)), "1 november 2025");
    }

    #[test]
    fn a_sentence_begins_with_a_capital() {
        assert_eq!(capital("élf"), "Élf");
        assert_eq!(capital(""), "");
    }
}
