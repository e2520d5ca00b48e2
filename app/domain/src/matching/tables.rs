//! Tables of three to six for those who wish one, and a chair for whoever is left.
use super::plan::Plan;
use crate::meeting::{Company, MOST_AT_A_TABLE, Spoken};
use std::cmp::Reverse;

/// The fewest people at a table.
const FEWEST: usize = 3;

/// So many people of a time are looked at for one table.
const LOOKED_AT: usize = 64;

/// Lays tables for those who wish one, who waited longest first. At a table all speak one language and nobody is kept apart
/// from anybody. Who wishes a table sits with others who do; people who do not mind fill it up to three.
pub(super) fn lay_tables(plan: &mut Plan<'_>) {
    let waiting = plan.waiting();
    let wishers: Vec<_> = waiting
        .iter()
        .copied()
        .filter(|person| plan.board.people[*person].company == Company::Table)
        .collect();
    if wishers.is_empty() {
        return;
    }
    let easy: Vec<_> = waiting
        .iter()
        .copied()
        .filter(|person| plan.board.people[*person].company == Company::Either)
        .collect();
    let wishers_at = plan.board.crowds(&wishers);
    let easy_at = plan.board.crowds(&easy);
    for person in wishers {
        if plan.is_placed(person) {
            continue;
        }
        let times = plan.board.people[person].times.clone();
        let tables = times.iter().flat_map(|time| {
            let languages = 0..Spoken::ALL.len();
            let plan = &*plan;
            let (wishers, easy) = (&wishers_at[*time], &easy_at[*time]);
            languages.filter_map(move |language| table(plan, person, *time, 1 << language, wishers, easy))
        });
        // The fullest; of equals the one whose people like most in common, and of those the earliest.
        let best = tables.max_by_key(|table| (table.people.len(), table.good, Reverse(table.time)));
        if let Some(table) = best {
            plan.lay_table(table.people, table.time);
        }
    }
}

struct Table {
    people: Vec<usize>,
    time: usize,
    /// How well the others go with the first.
    good: i64,
}

/// The table that could be laid around a person at a time, in one language; `None` for fewer than three.
fn table(
    plan: &Plan<'_>,
    person: usize,
    time: usize,
    language: u32,
    wishers: &[usize],
    easy: &[usize],
) -> Option<Table> {
    let free = plan.board.times[time].free;
    if plan.board.people[person].languages & language == 0 || free < FEWEST || plan.is_barred(person, time) {
        return None;
    }
    let mut people = vec![person];
    let wishers = company(plan, person, time, language, wishers);
    fill(plan, &mut people, &wishers, share(wishers.len() + 1).min(free));
    if people.len() < FEWEST {
        let easy = company(plan, person, time, language, easy);
        fill(plan, &mut people, &easy, FEWEST);
    }
    (people.len() >= FEWEST).then(|| Table {
        good: people[1..]
            .iter()
            .map(|other| plan.board.weight(person, *other))
            .sum(),
        people,
        time,
    })
}

/// Those of a crowd who could sit with a person, the best first.
fn company(plan: &Plan<'_>, person: usize, time: usize, language: u32, crowd: &[usize]) -> Vec<usize> {
    let suits = |other: &usize| {
        *other != person
            && !plan.is_placed(*other)
            && plan.board.people[*other].languages & language != 0
            && !plan.is_barred(*other, time)
    };
    // The crowd stands by area; the person's neighbours stand near.
    let here = crowd
        .iter()
        .position(|other| *other == person)
        .unwrap_or_default();
    let from = here.saturating_sub(LOOKED_AT / 2);
    let around = crowd.iter().cycle().skip(from).take(crowd.len());
    let mut company: Vec<_> = around.copied().filter(suits).take(LOOKED_AT).collect();
    company.sort_by_key(|other| (Reverse(plan.board.weight(person, *other)), *other));
    company
}

/// Adds people who are kept apart from nobody at the table, up to so many.
fn fill(plan: &Plan<'_>, people: &mut Vec<usize>, company: &[usize], most: usize) {
    for other in company {
        if people.len() >= most {
            return;
        }
        if people
            .iter()
            .all(|one| plan.board.why_apart(*one, *other).is_none())
        {
            people.push(*other);
        }
    }
}

/// How many of a crowd sit at one table, so that none is left over for a table too small: 7 make 4 and 3, not 6 and 1.
fn share(people: usize) -> usize {
    people.div_ceil(people.div_ceil(MOST_AT_A_TABLE).max(1))
}

/// Whoever is left joins others: a table when they do not wish to be two, else two people who become three. Who waited
/// longest chooses first. All of a group have a language in common, and nobody is kept apart from anybody. Where there is no
/// seat beside a group, the whole group moves to another time that suits all of them.
pub(super) fn join_others(plan: &mut Plan<'_>) {
    let mut could_come = vec![Vec::new(); plan.board.times.len()];
    for (number, group) in plan.groups.iter().enumerate() {
        for time in plan.board.common_times(&group.people) {
            could_come[time].push(number);
        }
    }
    for person in plan.waiting() {
        let times = plan.board.people[person].times.iter().copied();
        let groups = times.flat_map(|time| could_come[time].iter().map(move |group| (*group, time)));
        let best = groups
            .filter_map(|(group, time)| Some((welcome(plan, person, group, time)?, Reverse((group, time)))))
            .max();
        if let Some((_, Reverse((group, time)))) = best {
            plan.join(person, group, time);
        }
    }
}

/// How well a person goes with a group at a time: first by the company they all wish, then whether the group may stay where
/// it is, then by reasons. `None` when they cannot join.
fn welcome(plan: &Plan<'_>, person: usize, number: usize, time: usize) -> Option<(usize, bool, i64)> {
    let group = &plan.groups[number];
    if !plan.has_chair(person, group, time) {
        return None;
    }
    let most = if group.is_table { MOST_AT_A_TABLE } else { FEWEST };
    let board = &plan.board;
    let all = || group.people.iter().copied();
    let languages = all().fold(board.people[person].languages, |shared, one| {
        shared & board.people[one].languages
    });
    let wishes_two = |person: usize| board.people[person].company == Company::Two;
    let full = group.people.len() >= most || group.people.len() < 2;
    if full || languages == 0 || (group.is_table && wishes_two(person)) {
        return None;
    }
    if all().any(|one| board.why_apart(person, one).is_some()) {
        return None;
    }
    // Somebody who wished to be two gets a third only where nobody else would do.
    let glad = all().filter(|one| !wishes_two(*one)).count();
    let size = i64::try_from(group.people.len()).unwrap_or(1);
    let good: i64 = all().map(|one| board.weight(person, one)).sum::<i64>() / size;
    Some((glad * 6 / group.people.len(), time == group.time, good))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_shared_out_so_that_none_is_too_small() {
        let sizes: Vec<_> = (3..=13).map(share).collect();
        assert_eq!(sizes, [3, 4, 5, 6, 4, 4, 5, 5, 6, 6, 5]);
    }
}
