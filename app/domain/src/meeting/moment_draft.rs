//! From a row of a file to a hosted moment: every fault named, nothing guessed in silence.
use super::{HostedMoment, moment::clock};
use crate::{
    directory::Directory,
    hours::{Hours, Schedule},
    spot::MeetingSpot,
    text::PlainText,
};
use std::collections::HashSet;

/// The longest id, in signs.
const MOST_ID: usize = 60;
/// The longest name of a host, in signs.
const MOST_HOST: usize = 80;
/// The longest hours, in signs.
const MOST_HOURS: usize = 500;
/// How many new people a host can welcome at one time.
const ROOM: std::ops::RangeInclusive<u8> = 2..=20;
/// A time is at least this long: shorter ones are mistakes in a file.
const SHORTEST_MINUTES: i64 = 30;
/// And at most this long: nobody welcomes for a whole day, so longer hours are those of the building.
const LONGEST_MINUTES: i64 = 6 * 60;
/// How far ahead a moment must happen at least once, in milliseconds: a year.
const YEAR: i64 = 366 * super::DAY;

/// A hosted moment as a file gives it: nothing checked yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MomentDraft {
    /// Where it stands in the file, for the report: "row 12".
    pub place: String,
    /// Its id, stable: the same id again changes the moment.
    pub id: String,
    /// The meeting spot: its slug, its id, or its id in the file that it came from.
    pub spot: String,
    /// Who welcomes, a name or a role: "de gastvrouw".
    pub host: String,
    /// OSM `opening_hours`: `Tu 10:00-11:30; PH off`.
    pub hours: String,
    /// How many new people the host can welcome at one time, 2 to 20.
    pub room: String,
    /// `yes` when it is invented for the demonstration; empty is no.
    pub example: String,
}

/// Something wrong with one field of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MomentFault {
    /// The field, by its name in [`MomentDraft`].
    pub field: &'static str,
    /// What is wrong and what would be right, in a sentence.
    pub reason: String,
    /// Whether the row is refused; if not, it is kept, and somebody should look at it.
    pub refuses: bool,
}

/// A draft that became a moment, with what was noticed on the way.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckedMoment {
    /// The moment.
    pub moment: HostedMoment,
    /// Faults that did not refuse it.
    pub warnings: Vec<MomentFault>,
}

impl MomentDraft {
    /// Checks every field against the meeting spots; `now` in unix milliseconds.
    ///
    /// # Errors
    /// Every fault, warnings among them, when at least one refuses the row.
    pub fn check(&self, directory: &Directory, now: i64) -> Result<CheckedMoment, Vec<MomentFault>> {
        let mut faults = Vec::new();
        let id = self.checked_id(&mut faults);
        let spot = self.checked_spot(directory, &mut faults);
        let host = line("host", &self.host, MOST_HOST, &mut faults);
        let hours = self.checked_hours(now, &mut faults);
        let room = self.room.trim().parse().ok().filter(|room| ROOM.contains(room));
        if room.is_none() {
            refuse(
                "room",
                format!(
                    "{} is no number from {} to {}: how many new people the host can welcome at one time",
                    quoted(&self.room),
                    ROOM.start(),
                    ROOM.end()
                ),
                &mut faults,
            );
        }
        let example = match self.example.trim().to_ascii_lowercase().as_str() {
            "" | "no" | "nee" | "false" | "0" => false,
            "yes" | "ja" | "true" | "1" => true,
            _ => {
                let reason = format!("{} is neither yes nor no", quoted(&self.example));
                refuse("example", reason, &mut faults);
                false
            }
        };
        match (id, spot, host, hours, room) {
            (Some(id), Some(spot), Some(host), Some(schedule), Some(room))
                if faults.iter().all(|fault| !fault.refuses) =>
            {
                Ok(CheckedMoment {
                    moment: HostedMoment {
                        id,
                        spot_id: spot.id.clone(),
                        host,
                        schedule,
                        room,
                        example,
                    },
                    warnings: faults,
                })
            }
            _ => Err(faults),
        }
    }

    /// An id goes into forms and addresses, so it has plain signs only.
    fn checked_id(&self, faults: &mut Vec<MomentFault>) -> Option<String> {
        let id = line("id", &self.id, MOST_ID, faults)?;
        let plain = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_' | '.');
        if id.chars().all(plain) {
            return Some(id);
        }
        let reason = format!("{} has signs other than letters, digits, - _ and .", quoted(&id));
        refuse("id", reason, faults);
        None
    }

    fn checked_spot<'a>(
        &self,
        directory: &'a Directory,
        faults: &mut Vec<MomentFault>,
    ) -> Option<&'a MeetingSpot> {
        let given = line("spot", &self.spot, MOST_ID * 4, faults)?;
        let found: Vec<_> = directory
            .spots()
            .iter()
            .filter(|spot| spot.slug == given || spot.id == given || spot.source.external_id == given)
            .collect();
        match found.as_slice() {
            [spot] => {
                if spot.accessibility.step_free.is_none() {
                    faults.push(MomentFault {
                        field: "spot",
                        reason: format!(
                            "it is not known whether “{}” has steps, so nobody who needs none is invited there",
                            spot.name
                        ),
                        refuses: false,
                    });
                }
                Some(spot)
            }
            [] => {
                refuse(
                    "spot",
                    format!("{} is no meeting spot: give its slug or its id", quoted(&given)),
                    faults,
                );
                None
            }
            several => {
                let slugs: Vec<_> = several.iter().map(|spot| spot.slug.as_str()).collect();
                let reason = format!(
                    "{} is several meeting spots; give the slug: {}",
                    quoted(&given),
                    slugs.join(", ")
                );
                refuse("spot", reason, faults);
                None
            }
        }
    }

    fn checked_hours(&self, now: i64, faults: &mut Vec<MomentFault>) -> Option<Schedule> {
        let text = line("hours", &self.hours, MOST_HOURS, faults)?;
        let schedule = Schedule {
            hours: Hours::read(&text),
            exceptions: Vec::new(),
        };
        let reason = match &schedule.hours {
            Hours::Unreadable { reason, .. } => {
                format!("{} cannot be read as opening hours ({reason})", quoted(&text))
            }
            Hours::Unknown | Hours::ByAppointment => {
                "a moment has fixed hours such as Tu 10:00-11:30, not an appointment".to_owned()
            }
            Hours::Known { .. } => match odd_time(&schedule, now) {
                None => return Some(schedule),
                Some(reason) => reason,
            },
        };
        refuse("hours", reason, faults);
        None
    }
}

/// What is wrong with the times of the coming year, if anything.
fn odd_time(schedule: &Schedule, now: i64) -> Option<String> {
    let (from, until) = (clock(now)?, clock(now.saturating_add(YEAR))?);
    let times = schedule.openings(&from, &until);
    if times.is_empty() {
        return Some("there is no time within the coming year at which one can simply come".to_owned());
    }
    times.iter().find_map(|(start, end)| {
        let minutes = (*end - *start).num_minutes();
        let on = start.format("%Y-%m-%d");
        if minutes < SHORTEST_MINUTES {
            Some(format!("on {on} it lasts {minutes} minutes; at least {SHORTEST_MINUTES}"))
        } else if minutes > LONGEST_MINUTES {
            Some(format!(
                "on {on} it lasts {minutes} minutes, more than {LONGEST_MINUTES}: give the hours of the host, not of the building"
            ))
        } else {
            None
        }
    })
}

/// The ids that stand in a file more than once, each once, in the order of the file: which of two rows holds is not for a
/// program to guess.
#[must_use]
pub fn repeated_ids(drafts: &[MomentDraft]) -> Vec<&str> {
    let (mut seen, mut told) = (HashSet::new(), HashSet::new());
    drafts
        .iter()
        .map(|draft| draft.id.trim())
        .filter(|id| !id.is_empty() && !seen.insert(*id) && told.insert(*id))
        .collect()
}

fn refuse(field: &'static str, reason: String, faults: &mut Vec<MomentFault>) {
    faults.push(MomentFault {
        field,
        reason,
        refuses: true,
    });
}

/// A text of one line that has to be there.
fn line(field: &'static str, text: &str, most: usize, faults: &mut Vec<MomentFault>) -> Option<String> {
    match PlainText::parse(text, most) {
        Ok(text) => Some(text.as_str().replace('\n', " ")),
        Err(error) => {
            refuse(field, error.to_string(), faults);
            None
        }
    }
}

/// A text in a sentence, not too much of it.
fn quoted(text: &str) -> String {
    let text = text.trim();
    let short: String = text.chars().take(40).collect();
    if short.len() < text.len() {
        format!("“{short}…”")
    } else {
        format!("“{short}”")
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{NOW, at, directory, moment};
    use super::*;
    use proptest::prelude::*;

    fn draft() -> MomentDraft {
        MomentDraft {
            place: "row 2".to_owned(),
            id: "di".to_owned(),
            spot: "lindeblad".to_owned(),
            host: "de gastvrouw".to_owned(),
            hours: "Tu 10:00-11:30".to_owned(),
            room: "6".to_owned(),
            example: "yes".to_owned(),
        }
    }

    fn check(draft: &MomentDraft) -> Result<CheckedMoment, Vec<MomentFault>> {
        draft.check(&directory(), at(NOW))
    }

    fn reason(draft: &MomentDraft) -> String {
        let faults = check(draft).unwrap_err();
        assert_eq!(faults.len(), 1, "{faults:?}");
        format!("{}: {}", faults[0].field, faults[0].reason)
    }

    #[test]
    fn a_row_becomes_a_moment_by_slug_or_id_of_its_spot() {
        let checked = check(&draft()).unwrap();
        assert_eq!(checked.moment, moment("di", "lindeblad", "Tu 10:00-11:30", 6));
        assert_eq!(checked.warnings, []);
        let by_slug = MomentDraft {
            spot: "het-lindeblad".to_owned(),
            ..draft()
        };
        assert_eq!(check(&by_slug).unwrap(), checked);
        let steps = MomentDraft {
            spot: "kelder".to_owned(),
            ..draft()
        };
        assert_eq!(check(&steps).unwrap().warnings[0].field, "spot");
    }

    #[test]
    fn every_fault_is_named_at_once() {
        let faults = check(&MomentDraft {
            example: "misschien".to_owned(),
            ..MomentDraft::default()
        })
        .unwrap_err();
        let fields: Vec<_> = faults.iter().map(|fault| fault.field).collect();
        assert_eq!(fields, ["id", "spot", "host", "hours", "room", "example"]);
    }

    #[test]
    fn hours_are_those_of_a_host() {
        let with = |hours: &str| MomentDraft {
            hours: hours.to_owned(),
            ..draft()
        };
        assert!(reason(&with("di 10-12")).starts_with("hours: “di 10-12” cannot be read"));
        assert!(reason(&with("op afspraak")).contains("not an appointment"));
        assert!(reason(&with("2020 Tu 10:00-12:00")).contains("no time within the coming year"));
        assert!(reason(&with("Mo-Fr 09:00-17:00")).contains("lasts 480 minutes"));
        assert!(reason(&with("Tu 10:00-10:10")).contains("lasts 10 minutes; at least 30"));
    }

    #[test]
    fn ids_rooms_and_spots_are_looked_at() {
        let with = |change: fn(&mut MomentDraft)| {
            let mut draft = draft();
            change(&mut draft);
            reason(&draft)
        };
        assert!(with(|draft| draft.id = "di & do".to_owned()).starts_with("id: "));
        assert!(with(|draft| draft.room = "1".to_owned()).starts_with("room: “1” is no number from 2 to 20"));
        assert!(with(|draft| draft.room = "256".to_owned()).starts_with("room: "));
        assert_eq!(
            with(|draft| draft.spot = "nergens".to_owned()),
            "spot: “nergens” is no meeting spot: give its slug or its id"
        );
    }

    #[test]
    fn an_id_that_stands_twice_is_found() {
        let other = MomentDraft {
            id: " di ".to_owned(),
            ..draft()
        };
        assert_eq!(repeated_ids(&[draft(), other.clone(), other]), ["di"]);
        assert!(repeated_ids(&[draft(), MomentDraft::default(), MomentDraft::default()]).is_empty());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn any_row_is_kept_or_refused_with_a_reason(texts in prop::collection::vec(".{0,90}", 6)) {
            let given = MomentDraft {
                place: String::new(),
                id: texts[0].clone(),
                spot: texts[1].clone(),
                host: texts[2].clone(),
                hours: texts[3].clone(),
                room: texts[4].clone(),
                example: texts[5].clone(),
            };
            match check(&given) {
                Ok(checked) => prop_assert!(checked.warnings.iter().all(|fault| !fault.refuses)),
                Err(faults) => prop_assert!(faults.iter().any(|fault| fault.refuses)),
            }
        }
    }
}
