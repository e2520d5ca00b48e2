//! The hosted moments, each with the days on which its spot is closed.
use super::Directory;
use crate::{hours::ExceptionKind, meeting::HostedMoment, spot::MeetingSpot};
use std::collections::HashMap;

impl Directory {
    /// Every hosted moment at a spot that is known, by id. On a day on which its spot is closed a moment does not happen.
    #[must_use]
    pub fn moments(&self) -> &[HostedMoment] {
        &self.moments
    }

    /// The hosted moment with this id.
    #[must_use]
    pub fn moment(&self, id: &str) -> Option<&HostedMoment> {
        let number = self
            .moments
            .binary_search_by(|moment| moment.id.as_str().cmp(id))
            .ok()?;
        self.moments.get(number)
    }
}

/// The moments whose spot is known, by id, with the closed days of their spots. Other hours of a spot on some day say nothing
/// about its host, so they change nothing here; a moment at a spot that opens by appointment only does not happen.
pub(super) fn at_their_spots(moments: Vec<HostedMoment>, spots: &[MeetingSpot]) -> Vec<HostedMoment> {
    let spots: HashMap<_, _> = spots.iter().map(|spot| (spot.id.as_str(), spot)).collect();
    let mut known: Vec<_> = moments
        .into_iter()
        .filter_map(|mut moment| {
            let spot = spots.get(moment.spot_id.as_str())?;
            let closed = spot.schedule.exceptions.iter().filter_map(|exception| {
                let closed = matches!(
                    exception.kind,
                    ExceptionKind::Closed | ExceptionKind::ByAppointment
                );
                closed.then(|| exception.clone())
            });
            moment.schedule.exceptions.extend(closed);
            Some(moment)
        })
        .collect();
    known.sort_by(|one, other| one.id.cmp(&other.id));
    known.dedup_by(|one, other| one.id == other.id);
    known
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        directory::{DirectoryParts, sample::sample_parts},
        hours::{Exception, Hours, Schedule},
    };
    use chrono::{DateTime, Utc};

    fn moment(id: &str, spot_id: &str) -> HostedMoment {
        HostedMoment {
            id: id.to_owned(),
            spot_id: spot_id.to_owned(),
            host: "de gastvrouw".to_owned(),
            schedule: Schedule {
                hours: Hours::read("Tu 10:00-11:30"),
                exceptions: Vec::new(),
            },
            room: 6,
            example: true,
        }
    }

    fn at(text: &str) -> i64 {
        text.parse::<DateTime<Utc>>().unwrap().timestamp_millis()
    }

    #[test]
    fn a_moment_is_off_while_its_spot_is_closed_and_unknown_without_it() {
        let mut house = sample_parts().spots.remove(0);
        let exception = |day: &str, kind| Exception {
            from: day.parse().unwrap(),
            until: day.parse().unwrap(),
            kind,
            reason: None,
        };
        house.schedule.exceptions = vec![
            exception("2026-12-01", ExceptionKind::Closed),
            exception("2026-12-08", ExceptionKind::Open(Hours::read("16:00-17:00"))),
            exception("2026-12-15", ExceptionKind::ByAppointment),
        ];
        let directory = Directory::build(DirectoryParts {
            moments: vec![
                moment("b", &house.id),
                moment("a", &house.id),
                moment("c", "nergens"),
            ],
            spots: vec![house],
            ..DirectoryParts::default()
        });
        let ids: Vec<_> = directory
            .moments()
            .iter()
            .map(|moment| moment.id.as_str())
            .collect();
        assert_eq!(ids, ["a", "b"]);
        assert!(directory.moment("c").is_none());
        let times = directory
            .moment("b")
            .unwrap()
            .occurrences(at("2026-11-30T00:00:00Z"), at("2026-12-23T00:00:00Z"));
        let days: Vec<_> = times
            .iter()
            .map(|time| time.begins().unwrap().date_naive().to_string())
            .collect();
        assert_eq!(days, ["2026-12-08", "2026-12-22"]);
    }
}
