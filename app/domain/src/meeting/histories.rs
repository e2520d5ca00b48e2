//! The promises of an invitation, held over random histories: answers in any order, people who leave or are erased, clocks
//! that jump, run late or are set back.
use super::{
    Answer, Change, DAY, Flower, Invitation, InvitationState, Nickname, Occurrence, Outcome, Place, Seeker,
    SeekerState, Spoken, View, answer_by, expected,
    sample::{NOW, at, seeker},
    view,
};
use proptest::prelude::*;

/// Something that happens to one of the people, or to the clock.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Act {
    Answer(usize, Answer),
    Stop(usize),
    Erase(usize),
    /// Milliseconds, backwards too.
    Clock(i64),
    /// The server's own clock comes by and does what is due.
    Due,
    CallOff,
}

/// Some people, one invitation for all of them, and the time.
#[derive(Clone, Debug, PartialEq)]
struct House {
    people: Vec<Option<Seeker>>,
    invitation: Invitation,
    now: i64,
}

impl House {
    fn of(size: u8) -> Self {
        let now = at(NOW);
        let mut people: Vec<_> = (0..size).map(|number| seeker(&format!("p{number}"))).collect();
        let occurrence = Occurrence {
            moment: "di".to_owned(),
            start: at("2027-04-06T08:00:00Z"),
            end: at("2027-04-06T09:30:00Z"),
        };
        let place = |(number, seeker): (usize, &Seeker)| Place {
            seeker: seeker.id.clone(),
            nickname: Nickname::proposals(1)[number],
            answer: None,
        };
        let invitation = Invitation {
            id: "i".to_owned(),
            spot_id: "lindeblad".to_owned(),
            host: "de gastvrouw".to_owned(),
            flower: Flower::Poppy,
            language: Spoken::Dutch,
            shared: [].into(),
            size,
            offered: now,
            answer_by: answer_by(&occurrence, now).unwrap(),
            occurrence,
            places: people.iter().enumerate().map(place).collect(),
            state: InvitationState::Open,
        };
        for person in &mut people {
            *person = person
                .clone()
                .after(&Change::with(&person.id, SeekerState::Invited, &invitation));
        }
        Self {
            people: people.into_iter().map(Some).collect(),
            invitation,
            now,
        }
    }

    /// What a store does with an outcome, in one transaction.
    fn take(&mut self, outcome: &Outcome) {
        for change in &outcome.changes {
            for person in &mut self.people {
                *person = person.take().map(|person| person.after(change));
            }
        }
        self.invitation = outcome.invitation.clone();
    }

    fn act(&mut self, act: Act) {
        match act {
            Act::Answer(number, answer) => {
                let person = self.people.get(number).cloned().flatten();
                if let Some(Ok(outcome)) =
                    person.map(|person| self.invitation.answer(&person, answer, self.now))
                {
                    self.take(&outcome);
                }
            }
            Act::Stop(number) => {
                if let Some(Some(person)) = self.people.get(number).cloned() {
                    let outcome = self.invitation.leave(&person.id, self.now);
                    self.take(&outcome);
                    self.people[number] = Some(person.clone().after(&Change::stopped(person.id, self.now)));
                }
            }
            Act::Erase(number) => {
                if let Some(Some(person)) = self.people.get(number).cloned() {
                    let outcome = self.invitation.leave(&person.id, self.now);
                    self.take(&outcome);
                    self.people[number] = None;
                }
            }
            Act::Clock(millis) => self.now += millis,
            Act::CallOff => self.take(&self.invitation.call_off(self.now)),
            Act::Due => {
                if let Some(outcome) = self.invitation.due(self.now) {
                    self.take(&outcome);
                }
            }
        }
    }

    fn sees(&self, number: usize) -> Option<View> {
        let person = self.people.get(number)?.as_ref()?;
        Some(view(person, Some(&self.invitation), self.now))
    }
}

/// What everybody but one sees after every act of a history, and what the host expects.
fn observed(size: u8, history: &[Act], but: usize) -> Vec<(Vec<Option<View>>, Vec<super::Expected>)> {
    let mut house = House::of(size);
    let steps = history.iter().map(|act| {
        house.act(*act);
        let others = (0..usize::from(size)).filter(|number| *number != but);
        let views = others.map(|number| house.sees(number)).collect();
        (
            views,
            expected(std::slice::from_ref(&house.invitation), house.now),
        )
    });
    steps.collect()
}

fn act(size: u8) -> impl Strategy<Value = Act> {
    let who = move || 0..usize::from(size);
    prop_oneof![
        30 => (who(), prop::sample::select(Answer::ALL)).prop_map(|(who, answer)| Act::Answer(who, answer)),
        3 => who().prop_map(Act::Stop),
        2 => who().prop_map(Act::Erase),
        12 => (0..3 * DAY).prop_map(Act::Clock),
        1 => (-DAY..0).prop_map(Act::Clock),
        10 => Just(Act::Due),
        1 => Just(Act::CallOff),
    ]
}

/// A number of people, one of them, and what happens.
fn history() -> impl Strategy<Value = (u8, usize, Vec<Act>)> {
    (1_u8..=6).prop_flat_map(|size| {
        (
            Just(size),
            0..usize::from(size),
            prop::collection::vec(act(size), 0..24),
        )
    })
}

fn said(who: usize, act: Act) -> bool {
    matches!(act, Act::Answer(number, _) | Act::Stop(number) | Act::Erase(number) if number == who)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// The promise. Whoever says no, stops or is erased without having said yes, does for everybody else exactly what
    /// silence does: in every view, at every moment, and for the host.
    #[test]
    fn a_no_is_silent((size, who, history) in history()) {
        let refusing: Vec<_> = history.into_iter().filter(|act| *act != Act::Answer(who, Answer::Yes)).collect();
        // In the other history the person does nothing; where they acted, nothing happens.
        let silent: Vec<_> = refusing
            .iter()
            .map(|act| if said(who, *act) { Act::Clock(0) } else { *act })
            .collect();
        prop_assert_eq!(observed(size, &refusing, who), observed(size, &silent, who));
    }

    /// A yes that is taken back before anybody else said yes was never there.
    #[test]
    fn a_yes_taken_back_in_time_is_silent_too((size, who, after) in history().prop_filter("a yes of one alone is agreed", |(size, ..)| *size > 1)) {
        let after: Vec<_> = after.into_iter().filter(|act| *act != Act::Answer(who, Answer::Yes)).collect();
        let mut taken_back = vec![Act::Answer(who, Answer::Yes), Act::Answer(who, Answer::No)];
        let mut silent = vec![Act::Clock(0); 2];
        silent.extend(after.iter().map(|act| if said(who, *act) { Act::Clock(0) } else { *act }));
        taken_back.extend(after);
        prop_assert_eq!(observed(size, &taken_back, who), observed(size, &silent, who));
    }

    /// Whoever said no is out of it, and looks on: nothing that the others do is heard of again.
    #[test]
    fn who_said_no_hears_nothing_more((size, who, history) in history(), after in prop::collection::vec(act(6), 0..12)) {
        let mut house = House::of(size);
        for act in history {
            house.act(act);
        }
        house.act(Act::Answer(who, Answer::No));
        let refused = house.invitation.place(&format!("p{who}")).is_some_and(|place| place.answer == Some(Answer::No));
        for act in after.into_iter().filter(|act| refused && !said(who, *act)) {
            house.act(act);
            let sees = house.sees(who);
            prop_assert!(matches!(sees, Some(View::Looking { called_off: false, .. })), "{:?}", sees);
        }
    }

    /// What a page may show follows from what is stored: no view falls back on "looking" for want of sense.
    #[test]
    fn states_and_views_agree((size, _, history) in history()) {
        let mut house = House::of(size);
        for act in history {
            house.act(act);
            house.act(Act::Due);
            for number in 0..usize::from(size) {
                let Some(Some(person)) = house.people.get(number) else { continue };
                let view = house.sees(number).unwrap();
                let agrees = matches!(
                    (person.state, &view),
                    (SeekerState::Looking, View::Looking { .. })
                        | (SeekerState::Invited, View::Invited { .. })
                        | (SeekerState::Agreed, View::Agreed { .. })
                        | (SeekerState::Met, View::Met { .. })
                        | (SeekerState::Lapsed, View::Lapsed { .. })
                        | (SeekerState::Stopped, View::Stopped { .. })
                );
                prop_assert!(agrees, "{:?} sees {:?}", person, view);
            }
        }
    }

    /// Agreed means: both of two, at least two of more, one who comes alone; and the host counts each of them once.
    #[test]
    fn who_comes_is_counted((size, _, history) in history()) {
        let enough = if size == 1 { 1 } else { 2 };
        let mut house = House::of(size);
        for act in history {
            house.act(act);
            let coming = house.invitation.coming().count();
            let is_agreed = house.invitation.state == InvitationState::Agreed;
            if is_agreed {
                prop_assert!(coming >= enough);
            }
            if house.invitation.state == InvitationState::Open {
                prop_assert!(coming < enough);
            }
            let counted: Vec<_> = expected(std::slice::from_ref(&house.invitation), house.now)
                .iter()
                .map(|group| group.people.len())
                .collect();
            let still = is_agreed && house.now < house.invitation.occurrence.end;
            prop_assert_eq!(counted, if still { vec![coming] } else { vec![] });
            for number in 0..usize::from(size) {
                if let Some(View::Agreed { others, .. }) = house.sees(number) {
                    prop_assert_eq!(others.len() + 1, coming);
                }
            }
        }
    }

    /// The same answer again changes nothing, and no act of one person moves another from a meeting that stands.
    #[test]
    fn an_answer_counts_once((size, who, history) in history(), answer in prop::sample::select(Answer::ALL)) {
        let mut house = House::of(size);
        for act in history {
            house.act(act);
        }
        let Some(Some(person)) = house.people.get(who).cloned() else { return Ok(()) };
        let before = house.clone();
        match house.invitation.answer(&person, answer, house.now) {
            Err(_) => {}
            Ok(outcome) => {
                house.take(&outcome);
                let person = house.people[who].clone().unwrap();
                let again = house.invitation.answer(&person, answer, house.now + 30 * DAY).unwrap();
                prop_assert_eq!(&again.invitation, &house.invitation);
                prop_assert!(again.changes.is_empty());
                if before.now >= before.invitation.answer_by {
                    prop_assert_eq!(&house, &before, "answers were closed");
                }
            }
        }
    }

    /// However late the clock comes by, it does the same; and coming by twice is coming by once.
    #[test]
    fn a_late_clock_does_what_a_punctual_one_did((size, _, answers) in history(), later in prop::collection::vec(0..9 * DAY, 1..8)) {
        let mut late = House::of(size);
        for act in answers.into_iter().filter(|act| !matches!(act, Act::Clock(_) | Act::Due)) {
            late.act(act);
        }
        let mut punctual = late.clone();
        for millis in later {
            late.act(Act::Clock(millis));
            punctual.act(Act::Clock(millis));
            punctual.act(Act::Due);
            prop_assert_eq!(punctual.invitation.due(punctual.now), None);
            for number in 0..usize::from(size) {
                prop_assert_eq!(punctual.sees(number), late.sees(number), "before the clock came by");
            }
        }
        late.act(Act::Due);
        prop_assert_eq!(late, punctual);
    }

    /// Whatever happens, everybody and everything has an end.
    #[test]
    fn everything_is_erased_in_the_end((size, _, history) in history()) {
        let mut house = House::of(size);
        for act in history {
            house.act(act);
        }
        house.act(Act::Clock(200 * DAY));
        house.act(Act::Due);
        prop_assert!(house.invitation.until() <= house.now);
        prop_assert!(house.people.iter().flatten().all(|person| person.is_over(house.now)));
    }
}
