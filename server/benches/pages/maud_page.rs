//! The list of `/kaart` in maud: the same records, the same question to the directory, the same words and tags.
//!
//! What stands around the list (header, filters, drawing of the map, foot) is cut from our own page and only copied, which
//! favours maud: the ratio is a lower bound.
use crate::records::now;
use anyhow::{Context as _, ensure};
use app::{language::Language, words::Words};
use chrono::{Datelike as _, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike as _};
use domain::{
    directory::{Directory, DirectoryParts, Hit, SpotQuery},
    hours::{Moment, OpenStatus, moment},
    spot::{Cost, FreshnessStatus, MeetingSpot},
};
use maud::{Markup, PreEscaped, html};

const LIST: &str = "<ol class=\"spots\">";

/// The page with a hole where the list stands.
pub(crate) struct MaudPage {
    directory: Directory,
    now: Moment,
    before: String,
    after: String,
}

impl MaudPage {
    pub(crate) fn around(parts: &DirectoryParts, page: &[u8]) -> anyhow::Result<Self> {
        let page = str::from_utf8(page)?;
        let (before, rest) = page.split_once(LIST).context("a page without a list")?;
        let (_, after) = rest.split_once("</ol>").context("a list without an end")?;
        Ok(Self {
            directory: Directory::build(parts.clone()),
            now: moment(now()),
            before: before.to_owned(),
            after: after.to_owned(),
        })
    }

    /// Works the page out.
    pub(crate) fn draw(&self) -> String {
        let found = self.directory.find(&SpotQuery::default(), &self.now);
        let page = html! {
            (PreEscaped(&self.before))
            ol class="spots" {
                @for (index, hit) in found.hits.iter().enumerate() { (self.card(hit, index + 1)) }
            }
            (PreEscaped(&self.after))
        };
        page.into_string()
    }

    fn card(&self, hit: &Hit<'_>, number: usize) -> Markup {
        let words = Words(Language::Nl);
        let spot = hit.spot;
        let code = spot.address.area.district().unwrap_or(spot.address.area);
        let area = self
            .directory
            .area(code)
            .map_or(spot.address.city.as_str(), |area| area.name.as_str());
        let (tone, drawing) = match hit.status {
            OpenStatus::Open { .. } => ("open", "open"),
            OpenStatus::Closed { .. } => ("closed", "closed"),
            OpenStatus::ByAppointment | OpenStatus::Unknown => ("unknown", "phone"),
        };
        let at = format!("{:.4},{:.4}", spot.position.latitude(), spot.position.longitude());
        let (class, mark, line) = freshness(words, spot, self.now.date_naive());
        html! {
            li id=(format!("p{number}")) data-at=(at) class=(format!("card spot spot--{tone}")) {
                span class="spot__no" { (number) }
                h3 { a href=(format!("/plek/{}", spot.slug)) { (spot.name) } }
                p class=(format!("status status--{tone}")) { (icon(drawing)) (status(words, &hit.status, &self.now)) }
                p { (what(words, spot)) }
                (facts(words, spot, &hit.status))
                p class="soft" {
                    @if !spot.address.street.is_empty() {
                        (spot.address.street) @if !area.is_empty() { ", " }
                    }
                    span { (area) }
                }
                p class=(class) { (icon(mark)) (line) }
            }
        }
    }
}

fn icon(name: &str) -> Markup {
    html! { svg class="i" aria-hidden="true" viewBox="0 0 24 24" { use href=(format!("#i-{name}")) {} } }
}

fn what(words: Words, spot: &MeetingSpot) -> String {
    let themes: Vec<&str> = spot
        .service
        .themes
        .iter()
        .map(|theme| words.theme(*theme))
        .collect();
    if !themes.is_empty() {
        return themes.join(", ");
    }
    let description = spot.service.description.trim();
    let short = !description.is_empty() && description.chars().count() <= 110;
    if short {
        description.to_owned()
    } else {
        words.kind(spot.kind).to_owned()
    }
}

fn facts(words: Words, spot: &MeetingSpot, status: &OpenStatus) -> Markup {
    let free = spot.service.cost == Cost::Free;
    let step_free = spot.accessibility.step_free == Some(true);
    let languages = spot.service.languages.iter().filter(|tag| !tag.starts_with("nl"));
    let others: Vec<&str> = languages.map(|tag| words.spoken(tag)).collect();
    let call = matches!(status, OpenStatus::Unknown | OpenStatus::ByAppointment);
    let phone = spot.contact.phone.as_deref().filter(|_| call);
    let digits = |number: &str| number.chars().filter(char::is_ascii_digit).collect::<String>();
    html! {
        @if free || step_free || !others.is_empty() || phone.is_some() {
            ul class="facts" {
                @if free { li { (icon("free")) (words.card_free()) } }
                @if step_free { li { (icon("step-free")) (words.card_step_free()) } }
                @if !others.is_empty() { li { (icon("languages")) (words.card_also(&words.list(&others))) } }
                @if let Some(phone) = phone {
                    li { (icon("phone")) a href=(format!("tel:{}", digits(phone))) { (phone) } }
                }
            }
        }
    }
}

fn status(words: Words, status: &OpenStatus, now: &Moment) -> String {
    match status {
        OpenStatus::Open { until: None } => words.status_open_always().to_owned(),
        OpenStatus::Open { until: Some(until) } => {
            let time = words.time(&clock(words, until.time()));
            if (until.naive_local() - TimeDelta::hours(6)).date() <= now.date_naive() {
                words.status_open_until(&time)
            } else {
                words.status_open_until_day(words.when_tomorrow(), &time)
            }
        }
        OpenStatus::Closed {
            opens: None,
            reason: None,
        } => words.status_closed().to_owned(),
        OpenStatus::Closed {
            opens: None,
            reason: Some(reason),
        } => words.status_closed_because(reason.trim_end_matches('.')),
        OpenStatus::Closed {
            opens: Some(opens),
            reason,
        } => {
            let day = day(words, opens.naive_local(), now.naive_local());
            let mut signs = day.chars();
            let first = signs.next().map(|sign| sign.to_uppercase().collect::<String>());
            let capital = first.unwrap_or_default() + signs.as_str();
            let time = words.time(&clock(words, opens.time()));
            match reason.as_deref().map(|reason| reason.trim_end_matches('.')) {
                None => words.status_closed_opens(&capital, &day, &time),
                Some(reason) if (opens.date_naive() - now.date_naive()).num_days() > 1 => {
                    words.status_closed_until(&date(words, opens.date_naive()), reason)
                }
                Some(reason) => words.status_closed_because_opens(&capital, &day, reason, &time),
            }
        }
        OpenStatus::ByAppointment => words.status_by_appointment().to_owned(),
        OpenStatus::Unknown => words.status_unknown().to_owned(),
    }
}

fn day(words: Words, then: NaiveDateTime, now: NaiveDateTime) -> String {
    match ((then.date() - now.date()).num_days(), then.hour()) {
        (0, 0..12) => words.when_this_morning().to_owned(),
        (0, 12..18) => words.when_this_afternoon().to_owned(),
        (0, _) => words.when_this_evening().to_owned(),
        (1, _) => words.when_tomorrow().to_owned(),
        (2..7, _) => words.when_weekday(weekday(words, then.date())),
        _ => words.when_date(&words.date_weekday(&date(words, then.date()), weekday(words, then.date()))),
    }
}

fn clock(words: Words, time: NaiveTime) -> String {
    let (hour, minutes) = (time.hour().to_string(), format!("{:02}", time.minute()));
    let (afternoon, twelve) = time.hour12();
    let twelve = twelve.to_string();
    match (time.hour(), time.minute(), afternoon) {
        (0, 0, _) => words.clock_midnight().to_owned(),
        (12, 0, _) => words.clock_noon().to_owned(),
        (_, 0, false) => words.clock_morning_whole(&hour, &twelve),
        (_, _, false) => words.clock_morning(&hour, &minutes, &twelve),
        (_, 0, true) => words.clock_afternoon_whole(&hour, &twelve),
        (_, _, true) => words.clock_afternoon(&hour, &minutes, &twelve),
    }
}

fn weekday(words: Words, date: NaiveDate) -> &'static str {
    let days = [
        words.day_monday(),
        words.day_tuesday(),
        words.day_wednesday(),
        words.day_thursday(),
        words.day_friday(),
        words.day_saturday(),
        words.day_sunday(),
    ];
    days[date.weekday().num_days_from_monday() as usize]
}

fn date(words: Words, date: NaiveDate) -> String {
    let months = [
        words.month_january(),
        words.month_february(),
        words.month_march(),
        words.month_april(),
        words.month_may(),
        words.month_june(),
        words.month_july(),
        words.month_august(),
        words.month_september(),
        words.month_october(),
        words.month_november(),
        words.month_december(),
    ];
    words.date_day(&date.day().to_string(), months[date.month0() as usize])
}

fn freshness(words: Words, spot: &MeetingSpot, today: NaiveDate) -> (&'static str, &'static str, String) {
    match spot.freshness.status(today) {
        FreshnessStatus::Fresh { on } => ("fresh", "check", words.fresh_checked(&date(words, on))),
        FreshnessStatus::Old { months } => (
            "fresh fresh--old",
            "warning",
            words.fresh_old(months.try_into().unwrap_or(usize::MAX)),
        ),
        FreshnessStatus::Never => ("fresh fresh--old", "warning", words.fresh_never().to_owned()),
    }
}

/// Whether both pages say the same, sign for sign, and weigh the same within a tenth.
pub(crate) fn same(ours: &[u8], theirs: &[u8]) -> anyhow::Result<()> {
    let (one, other) = (text(str::from_utf8(ours)?), text(str::from_utf8(theirs)?));
    let differs = one.iter().zip(&other).find(|(one, other)| one != other);
    ensure!(
        differs.is_none() && one.len() == other.len(),
        "the pages differ: {differs:?}"
    );
    let ratio = u32::try_from(ours.len()).map(f64::from)? / u32::try_from(theirs.len()).map(f64::from)?;
    ensure!(
        (0.9..=1.1).contains(&ratio),
        "the pages weigh {} and {} bytes",
        ours.len(),
        theirs.len()
    );
    Ok(())
}

/// The texts between the tags of the list.
fn text(page: &str) -> Vec<String> {
    let list = page.split_once(LIST).map_or("", |(_, list)| list);
    let list = list.split_once("</ol>").map_or(list, |(list, _)| list);
    let texts = list
        .split('<')
        .filter_map(|tag| tag.split_once('>'))
        .map(|(_, text)| text);
    texts
        .filter(|text| !text.is_empty())
        .map(|text| text.replace("&quot;", "\""))
        .collect()
}
