//! Opening hours as schedules of HSDS.
//!
//! A schedule of HSDS knows weekdays and times (RFC 5545 in columns), on the clock of the Netherlands: without an offset,
//! because an offset would be wrong for half of the year. Hours that are the same every week become one schedule for each pair
//! of times; hours that depend on the season, on holidays or on an appointment are words. The text itself, and the days that
//! differ, always stand in attributes of the first schedule, so that nothing is lost.
use super::{attributes::Attributes, ids::Id, object::Object, terms::Terms};
use crate::intake::spots::{exceptions, hsds::attributes::Fact};
use domain::hours::{Hours, Schedule, SpanKind, TimeSpan};

const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
/// On which clock the times are.
const CLOCK: &str = "Tijden op de klok van Nederland (Europe/Amsterdam).";

/// The schedules of a location; none when nothing is known of its hours.
pub(super) fn schedules(terms: &Terms, location: Id, schedule: &Schedule) -> Vec<Object> {
    let text = schedule.hours.text();
    let differ = exceptions::write(&schedule.exceptions);
    if text.is_none() && differ.is_empty() {
        return Vec::new();
    }
    let first = |object: Object, id: Id| {
        let attributes = Attributes::of(terms, id, "schedule")
            .fact(Fact::OpeningHours, text)
            .fact(Fact::Exceptions, Some(&differ));
        object
            .some("description", text)
            .list("attributes", attributes.done())
    };
    let times = weekly(&schedule.hours);
    if times.is_empty() {
        let id = location.part("schedule", "");
        return vec![first(Object::new(id).id("location_id", location), id)];
    }
    let schedule = |(place, (span, days)): (usize, &(TimeSpan, Vec<&str>))| {
        let (opens, closes) = (span.start.format("%H:%M"), span.end.format("%H:%M"));
        let id = location.part("schedule", &format!("{opens}-{closes}"));
        let object = Object::new(id)
            .id("location_id", location)
            .text("freq", "WEEKLY")
            .text("byday", &days.join(","))
            .text("opens_at", &opens.to_string())
            .text("closes_at", &closes.to_string())
            .text("notes", CLOCK);
        if place == 0 { first(object, id) } else { object }
    };
    times.iter().enumerate().map(schedule).collect()
}

/// The times at which a place is open every week, each with its days.
fn weekly(hours: &Hours) -> Vec<(TimeSpan, Vec<&'static str>)> {
    let mut times: Vec<(TimeSpan, Vec<_>)> = Vec::new();
    for (spans, day) in hours.weekly().iter().flatten().zip(DAYS) {
        for span in spans.iter().filter(|span| span.kind == SpanKind::Open) {
            match times.iter_mut().find(|(known, _)| known == span) {
                Some((_, days)) => days.push(day),
                None => times.push((*span, vec![day])),
            }
        }
    }
    times
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    fn of(hours: &str, cell: &str) -> Vec<Value> {
        let schedule = Schedule {
            hours: Hours::read(hours),
            exceptions: exceptions::read(cell).unwrap(),
        };
        let terms = Terms::of("GM0917", None);
        let all = schedules(&terms, Id::of("GM0917", "location", "a"), &schedule);
        all.into_iter().map(Value::from).collect()
    }

    #[test]
    fn a_regular_week_becomes_a_schedule_for_each_pair_of_times() {
        let all = of("Mo-We 09:00-12:00; Fr 09:00-12:00,20:00-00:00; PH off", "");
        let told: Vec<_> = all
            .iter()
            .map(|one| (one["byday"].as_str().unwrap(), one["closes_at"].as_str().unwrap()))
            .collect();
        assert_eq!(told, [("MO,TU,WE,FR", "12:00"), ("FR", "00:00")]);
        assert_eq!(all[0]["attributes"][0]["value"], all[0]["description"]);
        assert!(all[1].get("attributes").is_none());
    }

    #[test]
    fn what_schedules_cannot_say_is_told_in_words() {
        for text in ["op afspraak", "Apr-Sep Mo 09:00-12:00", "ma-vr 9-17"] {
            let all = of(text, "");
            assert_eq!(all.len(), 1);
            assert!(all[0].get("opens_at").is_none(), "{text}");
            assert_eq!(all[0]["attributes"][0]["value"], all[0]["description"]);
        }
        assert_eq!(of("", ""), [] as [Value; 0]);
        let closed = of("", "2026-12-25 closed");
        assert_eq!(closed[0]["attributes"][0]["value"], "2026-12-25 closed");
    }
}
