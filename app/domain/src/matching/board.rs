//! The board of a round: people and times as numbers, so that a city fits.
use super::{
    Apart, Group, Nearness, Person, Reasons, RoundInput, WhyApart,
    reasons::{both_wish_two, waited, weight},
};
use crate::{
    area::AreaCode,
    directory::Directory,
    meeting::{
        Company, Flower, HostedMoment, Interest, Occurrence, Seeker, Spoken, Spots, are_neighbours,
        from_area, lot_of, offerable, suits,
    },
};
use std::collections::{BTreeSet, HashMap};

/// A person on the board.
#[derive(Debug)]
pub(super) struct Candidate<'a> {
    pub(super) seeker: &'a Seeker,
    /// One bit for each of [`Spoken::ALL`].
    pub(super) languages: u32,
    /// One bit for each of [`Interest::ALL`].
    pub(super) interests: u32,
    pub(super) company: Company,
    /// The places on the board of the times that suit, the earliest first.
    pub(super) times: Vec<usize>,
    /// Their area on the board.
    pub(super) area: usize,
    pub(super) waited: u8,
    /// A number by lot, for everything in which people are equal.
    pub(super) lot: u64,
}

/// A time on the board.
#[derive(Debug)]
pub(super) struct Time<'a> {
    pub(super) moment: &'a HostedMoment,
    pub(super) occurrence: Occurrence,
    /// Seats that nobody has yet.
    pub(super) free: usize,
    /// The languages in which those talk who were invited to this time before, one bit for each of [`Spoken::ALL`].
    pub(super) languages: Vec<u32>,
    /// How many groups of each of [`Flower::ALL`] there are already.
    pub(super) flowers: [usize; Flower::ALL.len()],
}

/// People who look, and times that can be offered. People stand by lot, times by their start: the order of the input leaves
/// no trace.
#[derive(Debug)]
pub(super) struct Board<'a> {
    pub(super) people: Vec<Candidate<'a>>,
    pub(super) times: Vec<Time<'a>>,
    /// For each person, the people of the board from whom they are kept apart, in order.
    apart: Vec<Vec<(usize, WhyApart)>>,
    /// How near the people of two areas live, for each two areas.
    near: Vec<Nearness>,
    areas: usize,
}

impl<'a> Board<'a> {
    /// The board of some people, who need not be those of the input.
    pub(super) fn new(
        input: &RoundInput<'a>,
        people: impl IntoIterator<Item = &'a Seeker>,
        seed: u64,
    ) -> Self {
        let people: Vec<&Seeker> = people.into_iter().collect();
        let mut times = times(input);
        let at = places(&times);
        let taken = Taken::of(input, &at, &mut times);
        let walks = Walks::of(input, &people, &times);
        let mut areas: Vec<AreaCode> = people.iter().map(|seeker| seeker.wishes.area).collect();
        areas.sort_unstable();
        areas.dedup();
        let mut people: Vec<_> = people
            .into_iter()
            .map(|seeker| Candidate {
                languages: languages(&seeker.wishes.languages),
                interests: interests(&seeker.wishes.interests),
                company: seeker.wishes.company,
                times: walks.times_for(seeker, &taken, input.apart),
                area: areas.binary_search(&seeker.wishes.area).unwrap_or_default(),
                waited: waited(seeker.since, input.now),
                lot: lot_of(seed, &seeker.id),
                seeker,
            })
            .collect();
        people.sort_by(|one, other| (one.lot, &one.seeker.id).cmp(&(other.lot, &other.seeker.id)));
        people.dedup_by(|one, other| one.seeker.id == other.seeker.id);
        let apart = kept_apart(&people, input.apart);
        Self {
            people,
            times,
            apart,
            near: how_near(&areas, input.directory),
            areas: areas.len(),
        }
    }

    /// Where a person stands.
    pub(super) fn find(&self, id: &str) -> Option<usize> {
        self.people.iter().position(|person| person.seeker.id == id)
    }

    /// Why two people are kept apart, if they are.
    pub(super) fn why_apart(&self, one: usize, other: usize) -> Option<WhyApart> {
        let kept = &self.apart[one];
        // Almost everybody is kept apart from nobody.
        let place = kept.binary_search_by_key(&other, |entry| entry.0).ok()?;
        Some(kept[place].1)
    }

    /// The people who blocked this one, or whom this one blocked.
    pub(super) fn blocked(&self, one: usize) -> impl Iterator<Item = usize> {
        let blocked = self.apart[one]
            .iter()
            .filter(|(_, why)| *why == WhyApart::Blocked);
        blocked.map(|(other, _)| *other)
    }

    /// The times at which two people could meet, the earliest first: both can come, and there are two seats. None when they
    /// share no language or are kept apart.
    pub(super) fn meeting_times(&self, one: usize, other: usize) -> impl Iterator<Item = usize> {
        let allowed = one != other && self.can_talk(one, other);
        let (a, b) = (&self.people[one].times, &self.people[other].times);
        let a = if allowed { a.as_slice() } else { &[] };
        a.iter()
            .copied()
            .filter(|time| self.times[*time].free >= 2 && b.binary_search(time).is_ok())
    }

    fn nearness(&self, one: usize, other: usize) -> Nearness {
        self.near[self.people[one].area * self.areas + self.people[other].area]
    }

    /// Whether two people may be brought together: they share a language, and are not kept apart.
    pub(super) fn can_talk(&self, one: usize, other: usize) -> bool {
        self.people[one].languages & self.people[other].languages != 0 && self.why_apart(one, other).is_none()
    }

    /// What speaks for a meeting of two people, however long they waited.
    pub(super) fn attraction(&self, one: usize, other: usize) -> i64 {
        self.weigh(one, other, 0)
    }

    /// How good it would be that two people meet; see [`Reasons::weight`].
    pub(super) fn weight(&self, one: usize, other: usize) -> i64 {
        self.weigh(one, other, self.people[one].waited + self.people[other].waited)
    }

    fn weigh(&self, one: usize, other: usize, waited: u8) -> i64 {
        let (a, b) = (&self.people[one], &self.people[other]);
        let interests = (a.interests & b.interests).count_ones();
        weight(
            u8::try_from(interests).unwrap_or(u8::MAX),
            self.nearness(one, other),
            both_wish_two(a.company, b.company),
            waited,
        )
    }

    /// The times that suit all of some people, the earliest first, with or without seats.
    pub(super) fn common_times(&self, people: &[usize]) -> Vec<usize> {
        let Some((first, others)) = people.split_first() else {
            return Vec::new();
        };
        let suits_all = |time: &usize| {
            others
                .iter()
                .all(|other| self.people[*other].times.binary_search(time).is_ok())
        };
        self.people[*first]
            .times
            .iter()
            .copied()
            .filter(suits_all)
            .collect()
    }

    /// Some of the people by the times that suit them, at each time those of one area together.
    pub(super) fn crowds(&self, people: &[usize]) -> Vec<Vec<usize>> {
        let mut people = people.to_vec();
        people.sort_unstable_by_key(|person| (self.people[*person].area, *person));
        let mut crowds = vec![Vec::new(); self.times.len()];
        for person in people {
            for time in &self.people[person].times {
                crowds[*time].push(person);
            }
        }
        crowds
    }

    /// Why two people may like to meet.
    pub(super) fn reasons(&self, one: usize, other: usize) -> Reasons {
        let (a, b) = (&self.people[one], &self.people[other]);
        Reasons {
            interests: read_interests(a.interests & b.interests),
            nearness: self.nearness(one, other),
            company: both_wish_two(a.company, b.company),
            waited: a.waited + b.waited,
        }
    }

    /// The group of some people at a time; `None` when they share no language, which the round does not let happen.
    pub(super) fn group(&mut self, people: &[usize], time: usize) -> Option<Group> {
        let all = |bits: fn(&Candidate<'_>) -> u32| {
            people
                .iter()
                .fold(u32::MAX, |shared, person| shared & bits(&self.people[*person]))
        };
        let language = read_language(all(|person| person.languages))?;
        let shared = read_interests(all(|person| person.interests));
        let mut people = people.to_vec();
        people.sort_by(|one, other| self.people[*one].seeker.id.cmp(&self.people[*other].seeker.id));
        let mut reasons = Vec::new();
        for (place, one) in people.iter().enumerate() {
            reasons.extend(people[place + 1..].iter().map(|other| self.reasons(*one, *other)));
        }
        let lot = people.first().map_or(0, |person| self.people[*person].lot);
        let persons = people
            .iter()
            .map(|person| {
                let seeker = self.people[*person].seeker;
                Person {
                    seeker: seeker.id.clone(),
                    nickname: seeker.wishes.nickname,
                }
            })
            .collect();
        let time = &mut self.times[time];
        let flower = pick_flower(&mut time.flowers, lot)?;
        Some(Group {
            people: persons,
            occurrence: time.occurrence.clone(),
            spot_id: time.moment.spot_id.clone(),
            host: time.moment.host.clone(),
            flower,
            language,
            shared,
            reasons,
        })
    }
}

/// A flower that the fewest groups of a time have; of several, one by lot.
fn pick_flower(taken: &mut [usize; Flower::ALL.len()], lot: u64) -> Option<Flower> {
    let fewest = *taken.iter().min()?;
    let all = u64::try_from(taken.len()).ok()?;
    let first = usize::try_from(lot % all).ok()?;
    let place = (0..taken.len())
        .map(|step| (first + step) % taken.len())
        .find(|place| taken[*place] == fewest)?;
    taken[place] += 1;
    Flower::ALL.get(place).copied()
}

/// The times that can be offered, by start and then by moment.
fn times<'a>(input: &RoundInput<'a>) -> Vec<Time<'a>> {
    let mut times: Vec<_> = input
        .moments
        .iter()
        .flat_map(|moment| {
            offerable(moment, input.now)
                .into_iter()
                .map(move |occurrence| (moment, occurrence))
        })
        .map(|(moment, occurrence)| Time {
            free: usize::from(moment.room),
            moment,
            occurrence,
            languages: Vec::new(),
            flowers: [0; Flower::ALL.len()],
        })
        .collect();
    times.sort_by(|one, other| {
        let key = |time: &Time<'_>| (time.occurrence.start, time.occurrence.end);
        key(one)
            .cmp(&key(other))
            .then_with(|| one.moment.id.cmp(&other.moment.id))
    });
    times
}

/// Where a time stands on the board, by its moment and start.
fn places<'a>(times: &[Time<'a>]) -> HashMap<(&'a str, i64), usize> {
    times
        .iter()
        .enumerate()
        .map(|(place, time)| ((time.moment.id.as_str(), time.occurrence.start), place))
        .collect()
}

/// Who sits already at which time.
struct Taken<'a>(HashMap<&'a str, Vec<usize>>);

impl<'a> Taken<'a> {
    /// Takes the seats of what was offered before off the board.
    fn of(input: &RoundInput<'a>, at: &HashMap<(&'a str, i64), usize>, times: &mut [Time<'_>]) -> Self {
        let mut sits: HashMap<&str, Vec<usize>> = HashMap::new();
        for invitation in input.invitations.iter().filter(|invitation| invitation.is_live()) {
            let key = (invitation.occurrence.moment.as_str(), invitation.occurrence.start);
            let Some(place) = at.get(&key).copied() else {
                continue;
            };
            let time = &mut times[place];
            time.free = time.free.saturating_sub(invitation.seats());
            if let Some(flower) = Flower::ALL.iter().position(|flower| *flower == invitation.flower) {
                time.flowers[flower] += 1;
            }
            let language = languages(&[invitation.language].into());
            time.languages.extend(invitation.places.iter().map(|_| language));
            for seat in &invitation.places {
                sits.entry(seat.seeker.as_str()).or_default().push(place);
            }
        }
        Self(sits)
    }

    fn times_of(&self, seeker: &str) -> &[usize] {
        self.0.get(seeker).map_or(&[], Vec::as_slice)
    }
}

/// Which times people of an area can reach.
struct Walks<'a> {
    /// For each area the moments within a walk, by id, with what is known of steps there.
    reached: HashMap<AreaCode, HashMap<&'a str, Option<bool>>>,
    /// The times of each moment, the earliest first.
    times: HashMap<&'a str, Vec<usize>>,
}

impl<'a> Walks<'a> {
    fn of(input: &RoundInput<'a>, people: &[&Seeker], times: &[Time<'a>]) -> Self {
        let spots = Spots::of(input.directory);
        let mut reached = HashMap::new();
        for seeker in people {
            let code = seeker.wishes.area;
            reached.entry(code).or_insert_with(|| {
                let walks = input
                    .directory
                    .area(code)
                    .map(|area| from_area(&spots, area, input.moments));
                let walks = walks.unwrap_or_default().into_iter();
                let steps = walks.map(|walk| (walk.moment.id.as_str(), walk.spot.accessibility.step_free));
                steps.collect()
            });
        }
        let mut of_moment: HashMap<&str, Vec<usize>> = HashMap::new();
        for (place, time) in times.iter().enumerate() {
            of_moment.entry(time.moment.id.as_str()).or_default().push(place);
        }
        Self {
            reached,
            times: of_moment,
        }
    }

    /// The times that suit somebody: wished for, within a walk, without steps where that is wished, and without anybody
    /// there who blocked them.
    fn times_for(&self, seeker: &Seeker, taken: &Taken<'_>, apart: &Apart) -> Vec<usize> {
        let Some(reached) = self.reached.get(&seeker.wishes.area) else {
            return Vec::new();
        };
        let barred: BTreeSet<usize> = apart
            .of(&seeker.id)
            .filter(|(_, why)| *why == WhyApart::Blocked)
            .flat_map(|(other, _)| taken.times_of(other).iter().copied())
            .collect();
        // Where they sit already, there is no second seat for them: a no may still be taken back.
        let own = taken.times_of(&seeker.id);
        let suits = |id: &str| {
            reached
                .get(id)
                .is_some_and(|steps| suits(seeker.wishes.step_free, *steps))
        };
        let wished = seeker.wishes.moments.iter().map(String::as_str);
        let mut times: Vec<_> = wished
            .filter(|id| suits(id))
            .flat_map(|id| self.times.get(id).into_iter().flatten().copied())
            .filter(|time| !barred.contains(time) && !own.contains(time))
            .collect();
        times.sort_unstable();
        times.dedup();
        times
    }
}

/// How near the people of each two areas live.
fn how_near(areas: &[AreaCode], directory: &Directory) -> Vec<Nearness> {
    let centre = |code: AreaCode| directory.area(code).map(|area| (code, area.centre));
    let centres: Vec<_> = areas.iter().map(|code| centre(*code)).collect();
    let near = |one: usize, other: usize| match (centres[one], centres[other]) {
        _ if one == other => Nearness::Same,
        (Some(one), Some(other)) if are_neighbours(one, other) => Nearness::Neighbouring,
        _ => Nearness::Elsewhere,
    };
    let all = 0..areas.len();
    all.clone()
        .flat_map(|one| all.clone().map(move |other| (one, other)))
        .map(|(one, other)| near(one, other))
        .collect()
}

/// For each person those of the board from whom they are kept apart.
fn kept_apart(people: &[Candidate<'_>], apart: &Apart) -> Vec<Vec<(usize, WhyApart)>> {
    let at: HashMap<&str, usize> = people
        .iter()
        .enumerate()
        .map(|(place, person)| (person.seeker.id.as_str(), place))
        .collect();
    let of = |person: &Candidate<'_>| {
        let mut kept: Vec<_> = apart
            .of(&person.seeker.id)
            .filter_map(|(other, why)| Some((*at.get(other)?, why)))
            .collect();
        kept.sort_unstable();
        kept
    };
    people.iter().map(of).collect()
}

fn bits<T: PartialEq>(chosen: impl Fn(&T) -> bool, all: &[T]) -> u32 {
    all.iter()
        .enumerate()
        .filter(|(_, one)| chosen(one))
        .fold(0, |bits, (place, _)| bits | 1 << place)
}

pub(super) fn languages(chosen: &BTreeSet<Spoken>) -> u32 {
    const { assert!(Spoken::ALL.len() <= 32) };
    bits(|one| chosen.contains(one), Spoken::ALL)
}

pub(super) fn interests(chosen: &BTreeSet<Interest>) -> u32 {
    const { assert!(Interest::ALL.len() <= 32) };
    bits(|one| chosen.contains(one), Interest::ALL)
}

/// The first language of a set of bits: of several shared ones, the city's most common.
pub(super) fn read_language(bits: u32) -> Option<Spoken> {
    Spoken::ALL
        .get(usize::try_from(bits.trailing_zeros()).ok()?)
        .copied()
}

pub(super) fn read_interests(bits: u32) -> BTreeSet<Interest> {
    let chosen = Interest::ALL
        .iter()
        .enumerate()
        .filter(|(place, _)| bits >> place & 1 == 1);
    chosen.map(|(_, interest)| *interest).collect()
}
