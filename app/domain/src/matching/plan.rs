//! A round in the making: the board, who sits where, and who still waits.
use super::{Group, board::Board, seats::Wanted};
use std::cmp::Reverse;

/// A round in the making.
pub(super) struct Plan<'a> {
    pub(super) board: Board<'a>,
    /// Who was seated at each time in this round.
    pub(super) sitting: Vec<Vec<usize>>,
    pub(super) groups: Vec<Seated>,
    placed: Vec<bool>,
}

/// People who sit together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Seated {
    pub(super) people: Vec<usize>,
    pub(super) time: usize,
    /// A table, which may grow to six; other groups grow to three.
    pub(super) is_table: bool,
}

impl<'a> Plan<'a> {
    pub(super) fn new(board: Board<'a>) -> Self {
        Self {
            sitting: vec![Vec::new(); board.times.len()],
            placed: vec![false; board.people.len()],
            groups: Vec::new(),
            board,
        }
    }

    pub(super) fn is_placed(&self, person: usize) -> bool {
        self.placed[person]
    }

    /// Everybody without a place, who waited longest first; among equals by lot.
    pub(super) fn waiting(&self) -> Vec<usize> {
        let mut waiting: Vec<_> = (0..self.placed.len())
            .filter(|person| !self.placed[*person])
            .collect();
        // People stand on the board by lot, and this order keeps equals as they stand.
        waiting.sort_by_key(|person| Reverse(self.board.people[*person].waited));
        waiting
    }

    /// Takes in whom [`super::seats::seat`] seated; says how many groups.
    pub(super) fn take(&mut self, wanted: Vec<Wanted>, times: Vec<Option<usize>>) -> usize {
        let before = self.groups.len();
        for (group, time) in wanted.into_iter().zip(times) {
            let Some(time) = time else { continue };
            for person in &group.people {
                self.placed[*person] = true;
            }
            self.groups.push(Seated {
                people: group.people,
                time,
                is_table: false,
            });
        }
        self.groups.len() - before
    }

    /// Seats people as a table, at a time that has seats for them.
    pub(super) fn lay_table(&mut self, people: Vec<usize>, time: usize) {
        for person in &people {
            self.sit_down(*person, time);
        }
        self.groups.push(Seated {
            people,
            time,
            is_table: true,
        });
    }

    /// Whether one more person could sit with a group at a time at which all of the group could come: beside them, or with
    /// all of them moving there.
    pub(super) fn has_chair(&self, person: usize, group: &Seated, time: usize) -> bool {
        let free = self.board.times[time].free;
        if self.is_barred(person, time) {
            return false;
        }
        if time == group.time {
            return free > 0;
        }
        free > group.people.len() && !group.people.iter().any(|one| self.is_barred(*one, time))
    }

    /// Seats one more person with a group, at a time where there is a chair ([`Plan::has_chair`]).
    pub(super) fn join(&mut self, person: usize, group: usize, time: usize) {
        let before = self.groups[group].time;
        if before != time {
            let people = self.groups[group].people.clone();
            self.sitting[before].retain(|one| !people.contains(one));
            self.board.times[before].free += people.len();
            for one in people {
                self.sit_down(one, time);
            }
            self.groups[group].time = time;
        }
        self.sit_down(person, time);
        self.groups[group].people.push(person);
    }

    fn sit_down(&mut self, person: usize, time: usize) {
        self.placed[person] = true;
        self.board.times[time].free -= 1;
        self.sitting[time].push(person);
    }

    /// Whether a person may not be at a time because of somebody who sits there.
    pub(super) fn is_barred(&self, person: usize, time: usize) -> bool {
        self.board
            .blocked(person)
            .any(|other| self.sitting[time].contains(&other))
    }

    /// How many of those who come to a time speak a language of this person.
    pub(super) fn others_to_talk_to(&self, person: usize, time: usize) -> usize {
        let own = self.board.people[person].languages;
        let before = self.board.times[time].languages.iter().copied();
        let now = self.sitting[time]
            .iter()
            .map(|other| self.board.people[*other].languages);
        before.chain(now).filter(|languages| languages & own != 0).count()
    }

    /// The groups as they are offered, and the ids of those who have no place.
    pub(super) fn finish(mut self) -> (Vec<Group>, Vec<String>) {
        let mut unplaced: Vec<_> = (0..self.placed.len())
            .filter(|person| !self.placed[*person])
            .map(|person| self.board.people[person].seeker.id.clone())
            .collect();
        unplaced.sort_unstable();
        let mut seated = std::mem::take(&mut self.groups);
        for group in &mut seated {
            group
                .people
                .sort_by_key(|person| &self.board.people[*person].seeker.id);
        }
        // By time, then by id: flowers are given out in this order.
        seated.sort_by_key(|group| {
            (
                group.time,
                group.people.first().map(|one| &self.board.people[*one].seeker.id),
            )
        });
        let groups = seated
            .iter()
            .filter_map(|group| self.board.group(&group.people, group.time));
        (groups.collect(), unplaced)
    }
}
