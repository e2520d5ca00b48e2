//! Giving out seats: groups of one size to times with room, exactly.
//!
//! Groups are taken in the order given. Each gets the earliest of its times with room; where all are full, groups that sit
//! there move on to other times of theirs, along an augmenting path (M. Hall's "marriage" with capacities; H. W. Kuhn,
//! Naval Research Logistics Quarterly 2 (1955), 83-97). So a group goes without only when no moving about could seat it
//! beside those before it; and since the sets of groups that can be seated are a transversal matroid (J. Edmonds,
//! D. R. Fulkerson, 1965), the groups seated are as many as can be, and none before could be swapped for a better one.
use super::board::Board;
use std::collections::VecDeque;

/// A group that wants a seat each at one time.
#[derive(Debug)]
pub(super) struct Wanted {
    /// The people, as places on the board.
    pub(super) people: Vec<usize>,
    /// The times that suit all of them, the best first.
    pub(super) times: Vec<usize>,
}

/// Gives each group a time, or none. All groups have the same size, at least 1. Takes the seats off the board.
///
/// `sitting` says who sits at each time already, in this round; nobody gets a seat at a time of somebody who blocked them.
pub(super) fn seat(
    board: &mut Board<'_>,
    wanted: &[Wanted],
    sitting: &mut [Vec<usize>],
) -> Vec<Option<usize>> {
    let Some(size) = wanted.first().map(|group| group.people.len().max(1)) else {
        return Vec::new();
    };
    let mut plan = Plan {
        wanted,
        at: vec![None; wanted.len()],
        groups: vec![Vec::new(); board.times.len()],
        room: board.times.iter().map(|time| time.free / size).collect(),
        dead: vec![false; board.times.len()],
    };
    for group in 0..wanted.len() {
        plan.find_seat(group, board, sitting);
    }
    for (group, time) in plan.at.iter().enumerate() {
        if let Some(time) = *time {
            board.times[time].free -= size;
            sitting[time].extend(&wanted[group].people);
        }
    }
    plan.at
}

struct Plan<'w> {
    wanted: &'w [Wanted],
    /// The time of each group.
    at: Vec<Option<usize>>,
    /// The groups at each time.
    groups: Vec<Vec<usize>>,
    /// How many more groups fit at each time.
    room: Vec<usize>,
    /// Times from which nobody can move on: a search that failed has seen that.
    dead: Vec<bool>,
}

impl Plan<'_> {
    /// Seats a group, if need be by moving others to other times of theirs.
    fn find_seat(&mut self, group: usize, board: &Board<'_>, sitting: &[Vec<usize>]) {
        // Each time once, with the group that would move there.
        let mut came_by: Vec<(usize, usize)> = Vec::new();
        let mut seen = vec![
            false;
            if self.is_easy(group, board, sitting) {
                0
            } else {
                self.room.len()
            }
        ];
        if seen.is_empty() {
            return;
        }
        let mut queue = VecDeque::from([group]);
        while let Some(moving) = queue.pop_front() {
            for &time in &self.wanted[moving].times {
                if seen[time] || self.dead[time] || self.at[moving] == Some(time) {
                    continue;
                }
                if self.room[time] > 0 {
                    if !self.is_barred(moving, time, None, board, sitting) {
                        self.move_along(moving, time, &came_by);
                        return;
                    }
                    continue;
                }
                let leaving: Vec<usize> = self.groups[time]
                    .iter()
                    .copied()
                    .filter(|other| !self.is_barred(moving, time, Some(*other), board, sitting))
                    .collect();
                if leaving.is_empty() {
                    continue;
                }
                seen[time] = true;
                for other in leaving {
                    came_by.push((other, moving));
                    queue.push_back(other);
                }
            }
        }
        for (time, seen) in seen.into_iter().enumerate() {
            self.dead[time] |= seen;
        }
    }

    /// Whether the group finds room without anybody moving; then it sits.
    fn is_easy(&mut self, group: usize, board: &Board<'_>, sitting: &[Vec<usize>]) -> bool {
        let times = &self.wanted[group].times;
        let free = times
            .iter()
            .copied()
            .find(|time| self.room[*time] > 0 && !self.is_barred(group, *time, None, board, sitting));
        if let Some(time) = free {
            self.sit(group, time);
        }
        free.is_some()
    }

    /// The last of a path sits down at a time with room, and everybody before takes the seat that became free.
    fn move_along(&mut self, last: usize, room: usize, came_by: &[(usize, usize)]) {
        let (mut moving, mut to) = (last, room);
        loop {
            let from = self.at[moving];
            self.stand_up(moving);
            self.sit(moving, to);
            let Some(from) = from else { return };
            let Some((_, before)) = came_by.iter().find(|(other, _)| *other == moving) else {
                return;
            };
            (moving, to) = (*before, from);
        }
    }

    fn sit(&mut self, group: usize, time: usize) {
        self.at[group] = Some(time);
        self.groups[time].push(group);
        self.room[time] -= 1;
    }

    fn stand_up(&mut self, group: usize) {
        if let Some(time) = self.at[group].take() {
            self.groups[time].retain(|other| *other != group);
            self.room[time] += 1;
        }
    }

    /// Whether somebody of the group may not be at a time because of who is there, apart from a group that would leave.
    fn is_barred(
        &self,
        group: usize,
        time: usize,
        leaving: Option<usize>,
        board: &Board<'_>,
        sitting: &[Vec<usize>],
    ) -> bool {
        self.wanted[group].people.iter().any(|person| {
            board.blocked(*person).any(|enemy| {
                let stays = self.groups[time]
                    .iter()
                    .filter(|other| Some(**other) != leaving)
                    .any(|other| self.wanted[*other].people.contains(&enemy));
                stays || sitting[time].contains(&enemy)
            })
        })
    }
}
