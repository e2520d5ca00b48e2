//! Who helps in a wijk on a day.
use crate::tree::{ContactPerson, SupportTree, Trunk};
use chrono::NaiveDate;

/// The people of a wijk, and which of them helps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OnDuty<'a> {
    /// The contact person.
    pub person: &'a ContactPerson,
    /// Who takes over.
    pub stand_in: &'a ContactPerson,
    /// Who helps on the day: the person, or the stand-in while the person is away; `None` while both are.
    pub helps: Option<&'a ContactPerson>,
    /// The slug of the spot where whoever helps can be met. A stand-in who is the contact person of another wijk is met there.
    pub spot: &'a str,
}

impl<'a> OnDuty<'a> {
    /// Looks it up for one trunk of a tree.
    #[must_use]
    pub fn on(day: NaiveDate, trunk: &'a Trunk, tree: &'a SupportTree) -> Self {
        let (person, stand_in) = (tree.person(trunk.person), tree.person(trunk.stand_in));
        let helps = [person, stand_in].into_iter().find(|one| !one.is_away(day));
        let elsewhere = || tree.trunks.iter().find(|other| other.person == trunk.stand_in);
        let met = if person.is_away(day) && helps.is_some() {
            elsewhere().unwrap_or(trunk)
        } else {
            trunk
        };
        Self {
            person,
            stand_in,
            helps,
            spot: &met.spot,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::sample;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    #[test]
    fn the_stand_in_takes_over_at_their_own_spot_and_only_while_the_person_is_away() {
        let mut tree = sample::tree();
        tree.people[0].away = vec![(day(23), day(24))];
        "de-klaproos".clone_into(&mut tree.trunks[1].spot);
        let names = |on: u32| {
            let duty = OnDuty::on(day(on), &tree.trunks[0], &tree);
            (duty.helps.map(|person| person.name.as_str()), duty.spot)
        };
        assert_eq!(names(22), (Some("Marja"), "het-lindeblad"));
        assert_eq!(names(23), (Some("Ton"), "de-klaproos"));
        assert_eq!(names(24), (Some("Ton"), "de-klaproos"));
        assert_eq!(names(25), (Some("Marja"), "het-lindeblad"));
    }

    #[test]
    fn when_both_are_away_nobody_is_promised() {
        let mut tree = sample::tree();
        for person in &mut tree.people {
            person.away = vec![(day(1), day(30))];
        }
        let duty = OnDuty::on(day(24), &tree.trunks[0], &tree);
        assert_eq!(duty.helps, None);
        assert_eq!((duty.person.name.as_str(), duty.spot), ("Marja", "het-lindeblad"));
    }
}
