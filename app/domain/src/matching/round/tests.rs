//! What holds for every round, whoever looks and whatever was offered before.
use super::*;
use crate::{
    matching::WhyApart,
    meeting::{
        Answer, Company, DAY, Interest, Lots, Occurrence, Outcome, Spoken, Wishes, offerable,
        sample::{NOW, at, code, directory, moment, moments, seeker, wishes},
        suits, within_a_walk,
    },
};
use proptest::{prelude::*, sample::subsequence};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

static HERE: LazyLock<Directory> = LazyLock::new(directory);

/// Everything that a round looks at.
#[derive(Clone, Debug)]
struct City {
    moments: Vec<HostedMoment>,
    seekers: Vec<Seeker>,
    invitations: Vec<Invitation>,
    apart: Apart,
    now: i64,
}

impl City {
    fn of(seekers: Vec<Seeker>) -> Self {
        Self {
            moments: moments(),
            seekers,
            invitations: Vec::new(),
            apart: Apart::default(),
            now: at(NOW),
        }
    }

    fn round(&self, seed: u64) -> Round {
        let input = RoundInput {
            directory: &HERE,
            moments: &self.moments,
            seekers: &self.seekers,
            invitations: &self.invitations,
            apart: &self.apart,
            now: self.now,
        };
        round(&input, seed)
    }

    fn seeker(&self, id: &str) -> &Seeker {
        self.seekers.iter().find(|seeker| seeker.id == id).unwrap()
    }

    fn take(&mut self, outcome: &Outcome) {
        for seeker in &mut self.seekers {
            for change in &outcome.changes {
                *seeker = seeker.clone().after(change);
            }
        }
        self.invitations
            .retain(|invitation| invitation.id != outcome.invitation.id);
        self.invitations.push(outcome.invitation.clone());
    }

    /// Offers what a round found, and has people answer by lot.
    fn offer(&mut self, round: &Round, lots: &mut Lots) {
        for (number, group) in round.groups.iter().enumerate() {
            self.take(&group.offer(format!("i{number}"), self.now).unwrap());
            for (one, other) in group.pairs() {
                self.apart.keep(one, other, WhyApart::Before);
            }
            for person in &group.people {
                let answer = lots.pick(&[None, Some(Answer::Yes), Some(Answer::No)]).flatten();
                let invitation = self.invitations.last().unwrap();
                if let Some(Ok(outcome)) =
                    answer.map(|answer| invitation.answer(self.seeker(&person.seeker), answer, self.now))
                {
                    self.take(&outcome);
                }
            }
        }
    }

    /// The times that suit a person, with everything that is known.
    fn times_for(&self, seeker: &Seeker) -> Vec<Occurrence> {
        let walks = within_a_walk(&HERE, seeker.wishes.area, &self.moments);
        let wished = walks.iter().filter(|walk| {
            seeker.wishes.moments.contains(&walk.moment.id)
                && suits(seeker.wishes.step_free, walk.spot.accessibility.step_free)
        });
        wished.flat_map(|walk| offerable(walk.moment, self.now)).collect()
    }

    /// Who sits at each time, after a round.
    fn sitting(&self, round: &Round) -> BTreeMap<Occurrence, Vec<String>> {
        let mut sitting: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for invitation in self.invitations.iter().filter(|invitation| invitation.is_live()) {
            let seats = sitting.entry(invitation.occurrence.clone()).or_default();
            seats.extend(invitation.places.iter().map(|place| place.seeker.clone()));
        }
        for group in &round.groups {
            let seats = sitting.entry(group.occurrence.clone()).or_default();
            seats.extend(group.people.iter().map(|person| person.seeker.clone()));
        }
        sitting
    }

    fn room(&self, occurrence: &Occurrence) -> usize {
        let moment = self.moments.iter().find(|moment| moment.id == occurrence.moment);
        usize::from(moment.unwrap().room)
    }
}

fn somebody() -> impl Strategy<Value = Wishes> {
    (
        prop::sample::select(vec!["BU09173301", "BU09173302", "WK091733", "BU09171000"]),
        subsequence(vec![Spoken::Dutch, Spoken::Arabic, Spoken::Polish], 1..=2),
        subsequence(vec!["di", "do", "vr", "hoensbroek", "gone"], 1..=3),
        subsequence(
            vec![
                Interest::Gardening,
                Interest::Music,
                Interest::Games,
                Interest::Coffee,
            ],
            0..=3,
        ),
        prop::sample::select(Company::ALL),
        prop::bool::weighted(0.2),
    )
        .prop_map(
            |(area, languages, moments, interests, company, step_free)| Wishes {
                area: code(area),
                languages: languages.into_iter().collect(),
                moments: moments.into_iter().map(str::to_owned).collect(),
                interests: interests.into_iter().collect(),
                company,
                step_free,
                ..wishes()
            },
        )
}

fn people(most: usize) -> impl Strategy<Value = Vec<Seeker>> {
    prop::collection::vec((somebody(), 0_i64..45), 0..most).prop_map(|people| {
        let person = |(number, (wishes, days)): (usize, (Wishes, i64))| Seeker {
            since: at(NOW) - days * DAY,
            wishes,
            ..seeker(&format!("p{number:02}"))
        };
        people.into_iter().enumerate().map(person).collect()
    })
}

/// People, of whom some were invited before, some said no, and some blocked each other.
fn city() -> impl Strategy<Value = City> {
    (
        people(40),
        0_usize..40,
        prop::collection::vec((0_usize..40, 0_usize..40, any::<bool>()), 0..20),
        prop::collection::vec(2_u8..8, 4),
        any::<u64>(),
    )
        .prop_map(|(people, before, apart, rooms, seed)| {
            let before = before.min(people.len());
            let mut city = City::of(people[..before].to_vec());
            for (moment, room) in city.moments.iter_mut().zip(rooms) {
                moment.room = room;
            }
            let first = city.round(seed);
            city.offer(&first, &mut Lots::new(seed));
            city.seekers.extend_from_slice(&people[before..]);
            for (one, other, blocked) in apart {
                if one != other {
                    let why = if blocked {
                        WhyApart::Blocked
                    } else {
                        WhyApart::Before
                    };
                    city.apart
                        .keep(&format!("p{one:02}"), &format!("p{other:02}"), why);
                }
            }
            city
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn everybody_who_looks_is_somewhere_once(city in city(), seed: u64) {
        let round = city.round(seed);
        let placed = round.groups.iter().flat_map(|group| &group.people).map(|person| person.seeker.clone());
        let mut found: Vec<_> = placed.chain(round.unplaced.iter().cloned()).collect();
        found.sort();
        let looking = city.seekers.iter().filter(|seeker| seeker.state == SeekerState::Looking);
        let expected: Vec<_> = looking.map(|seeker| seeker.id.clone()).collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn a_group_can_meet(city in city(), seed: u64) {
        for group in city.round(seed).groups {
            let wishes: Vec<_> = group.people.iter().map(|person| &city.seeker(&person.seeker).wishes).collect();
            prop_assert!((1..=6).contains(&wishes.len()));
            for person in &group.people {
                let seeker = city.seeker(&person.seeker);
                prop_assert!(seeker.wishes.languages.contains(&group.language));
                prop_assert!(city.times_for(seeker).contains(&group.occurrence));
                prop_assert!(group.shared.is_subset(&seeker.wishes.interests));
                prop_assert_eq!(person.nickname, seeker.wishes.nickname);
            }
            for (one, other) in group.pairs() {
                prop_assert_eq!(city.apart.why(one, other), None);
            }
            if wishes.len() > 3 {
                prop_assert!(wishes.iter().all(|wishes| wishes.company != Company::Two));
            }
            prop_assert_eq!(group.reasons.len(), group.pairs().count());
            prop_assert!(group.offer("i".to_owned(), city.now).is_some());
        }
    }

    #[test]
    fn seats_are_given_once_and_blocked_people_are_never_at_one_time(city in city(), seed: u64) {
        for (occurrence, sitting) in city.sitting(&city.round(seed)) {
            prop_assert!(sitting.len() <= city.room(&occurrence), "{} at {:?}", sitting.len(), occurrence);
            let different: BTreeSet<_> = sitting.iter().collect();
            prop_assert_eq!(different.len(), sitting.len());
        }
        // Blocks that came after an offer cannot undo it; everything new keeps them.
        let round = city.round(seed);
        let sitting = city.sitting(&round);
        for group in &round.groups {
            for person in &group.people {
                for other in &sitting[&group.occurrence] {
                    prop_assert!(city.apart.why(&person.seeker, other) != Some(WhyApart::Blocked));
                }
            }
        }
    }

    #[test]
    fn nobody_is_left_while_a_time_of_theirs_has_a_seat(city in city(), seed: u64) {
        let round = city.round(seed);
        let sitting = city.sitting(&round);
        for id in &round.unplaced {
            for time in city.times_for(city.seeker(id)) {
                let there = sitting.get(&time).map(Vec::as_slice).unwrap_or_default();
                let is_full = there.len() >= city.room(&time);
                let is_barred = there
                    .iter()
                    .any(|other| other == id || city.apart.why(id, other) == Some(WhyApart::Blocked));
                prop_assert!(is_full || is_barred, "{} could sit at {:?}", id, time);
            }
        }
    }

    #[test]
    fn the_order_of_the_input_leaves_no_trace(city in city(), seed: u64) {
        let mut turned = city.clone();
        turned.seekers.reverse();
        turned.moments.reverse();
        turned.invitations.reverse();
        prop_assert_eq!(city.round(seed), turned.round(seed));
    }

    #[test]
    fn groups_at_one_time_have_flowers_of_their_own(city in city(), seed: u64) {
        let mut flowers: BTreeMap<Occurrence, Vec<_>> = BTreeMap::new();
        for group in city.round(seed).groups {
            flowers.entry(group.occurrence).or_default().push(group.flower);
        }
        for mut flowers in flowers.into_values() {
            let groups = flowers.len();
            flowers.sort_unstable();
            flowers.dedup();
            prop_assert_eq!(flowers.len(), groups, "at most six groups, and eight flowers");
        }
    }

    /// Where there is room for all, the round brings as many together as any way of pairing could.
    #[test]
    fn as_many_are_paired_as_can_be(people in people(9), seed: u64) {
        let mut city = City::of(people);
        for moment in &mut city.moments {
            moment.room = 20;
        }
        for seeker in &mut city.seekers {
            seeker.wishes.company = Company::Two;
        }
        let count = city.seekers.len();
        let can_meet = |one: usize, other: usize| {
            let (a, b) = (&city.seekers[one], &city.seekers[other]);
            let times = city.times_for(b);
            !a.wishes.languages.is_disjoint(&b.wishes.languages)
                && city.times_for(a).iter().any(|time| times.contains(time))
        };
        let pairs: Vec<Vec<bool>> =
            (0..count).map(|one| (0..count).map(|other| one != other && can_meet(one, other)).collect()).collect();
        let groups = city.round(seed).groups;
        let company = groups.iter().filter(|group| group.people.len() > 1).count();
        prop_assert_eq!(company, most_pairs(&pairs, (1 << count) - 1));
    }
}

/// The most pairs among some people, by trying every way.
fn most_pairs(can_meet: &[Vec<bool>], left: u32) -> usize {
    let Some(one) = (0..can_meet.len()).find(|one| left >> one & 1 == 1) else {
        return 0;
    };
    let rest = left & !(1 << one);
    let with = (0..can_meet.len())
        .filter(|other| rest >> other & 1 == 1 && can_meet[one][*other])
        .map(|other| 1 + most_pairs(can_meet, rest & !(1 << other)));
    with.chain([most_pairs(can_meet, rest)]).max().unwrap_or(0)
}

fn ids(round: &Round) -> Vec<Vec<&str>> {
    let people = round.groups.iter().map(|group| group.people.iter());
    let mut ids: Vec<Vec<_>> = people
        .map(|people| people.map(|person| person.seeker.as_str()).collect())
        .collect();
    ids.sort();
    ids
}

fn with(id: &str, change: impl FnOnce(&mut Wishes)) -> Seeker {
    let mut seeker = seeker(id);
    change(&mut seeker.wishes);
    seeker
}

#[test]
fn who_likes_the_same_meets_and_the_odd_one_makes_three() {
    let music = |id: &str| with(id, |wishes| wishes.interests = [Interest::Music].into());
    let mut city = City::of(vec![music("a"), seeker("b"), music("c"), seeker("d")]);
    let round = city.round(7);
    assert_eq!(ids(&round), [["a", "c"], ["b", "d"]]);
    assert_eq!(round.groups[0].reasons[0].shown().len(), 1);
    city.seekers.push(music("e"));
    assert_eq!(ids(&city.round(7)), [vec!["a", "c", "e"], vec!["b", "d"]]);
}

#[test]
fn who_wishes_a_table_sits_at_one_and_who_wishes_two_does_not() {
    let table = |id: &str| with(id, |wishes| wishes.company = Company::Table);
    let two = |id: &str| with(id, |wishes| wishes.company = Company::Two);
    let city = City::of(vec![
        table("a"),
        two("b"),
        table("c"),
        two("d"),
        table("e"),
        table("f"),
    ]);
    assert_eq!(ids(&city.round(7)), [vec!["a", "c", "e", "f"], vec!["b", "d"]]);
    // One wish is filled up by those who do not mind.
    let city = City::of(vec![table("a"), seeker("b"), seeker("c")]);
    let round = city.round(7);
    assert_eq!(ids(&round), [["a", "b", "c"]]);
    assert_eq!(
        round.groups[0]
            .offer("i".to_owned(), city.now)
            .unwrap()
            .invitation
            .size,
        3
    );
}

#[test]
fn who_shares_no_language_is_welcomed_by_the_host() {
    let arabic = with("b", |wishes| wishes.languages = [Spoken::Arabic].into());
    let round = City::of(vec![seeker("a"), arabic]).round(7);
    assert_eq!(ids(&round), [["a"], ["b"]]);
    let flowers: BTreeSet<_> = round.groups.iter().map(|group| group.flower).collect();
    assert_eq!(flowers.len(), 2);
}

#[test]
fn people_move_to_other_times_before_anybody_goes_without() {
    // Two seats at each of two times; b and d can come at one of them only.
    let only = |id: &str, moment: &str| with(id, |wishes| wishes.moments = [moment.to_owned()].into());
    let arabic = |mut seeker: Seeker| {
        seeker.wishes.languages = [Spoken::Arabic].into();
        seeker
    };
    let mut city = City::of(vec![
        seeker("a"),
        seeker("c"),
        arabic(only("b", "di")),
        arabic(only("d", "di")),
    ]);
    city.moments = vec![
        moment("di", "lindeblad", "2027 Apr 6 10:00-11:30", 2),
        moment("do", "lindeblad", "2027 Apr 8 14:00-16:00", 2),
    ];
    for seed in 0..20 {
        let round = city.round(seed);
        assert_eq!(ids(&round), [["a", "c"], ["b", "d"]], "{seed}");
    }
    // Five people and four seats: the one who came last looks on.
    city.seekers.push(Seeker {
        since: city.now + 1,
        ..seeker("e")
    });
    for seeker in &mut city.seekers[..4] {
        seeker.since -= DAY;
    }
    assert_eq!(city.round(3).unplaced, ["e"]);
}
