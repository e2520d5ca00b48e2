//! The rules of who directs, side by side: each can apply, no two tie, and every choice finds one.
//!
//! Which rule wins is said at [`Combination`]; here stands what follows from it for a file.
use super::{leads::Rule, names::Names, notes::Notes, piece::Piece, sentences::listed};
use crate::tree::{BranchAt, Combination, Marker, MarkerAt};
use std::collections::BTreeSet;

/// So many branches together are looked at one by one; more of them are one case.
const MOST_TOGETHER: usize = 3;

/// Checks rules in the order of the file; `whole` is their list. `markers` holds every marker of the file, or none when one of
/// them could not be read.
pub(super) fn check(
    rules: &[Rule<'_>],
    whole: &Piece<'_>,
    markers: &[Marker],
    names: &Names,
    notes: &mut Notes,
) {
    let branches = names.branches.each().iter().copied();
    let kept: Vec<BranchAt> = branches.filter(|branch| !names.is_neutral(*branch)).collect();
    let mut before: Vec<&Rule<'_>> = Vec::new();
    for rule in rules {
        if notes.is_full() {
            return;
        }
        let Some(when) = &rule.when else { continue };
        let never = never_asked(when, markers, names)
            .or_else(|| too_many(when, kept.len()))
            .or_else(|| settled_before(rule, when, rules));
        if let Some(reason) = never {
            let reason = format!("the rule can never apply: {reason}");
            notes.fault(&rule.piece, reason);
            continue;
        }
        let reasons = before.iter().filter_map(|earlier| beside(earlier, rule, rules));
        for reason in reasons {
            notes.fault(&rule.piece, reason);
        }
        before.push(rule);
    }
    // What cannot be read may be the rule that seems to be missing.
    if rules.iter().all(|rule| rule.when.is_some()) {
        missing(rules, &kept, whole, names, notes);
    }
}

/// A marker of the rule is only asked with branches that cannot be chosen beside those of the rule.
fn never_asked(when: &Combination, markers: &[Marker], names: &Names) -> Option<String> {
    let Combination::Exactly {
        branches,
        markers: told,
    } = when
    else {
        return None;
    };
    let marker = told
        .iter()
        .filter_map(|marker| markers.get(marker.place()))
        .find(|marker| {
            let mut asked = marker.branches.iter();
            !marker.branches.is_empty()
                && !asked.any(|branch| branches.contains(branch) || names.is_neutral(*branch))
        })?;
    Some(format!(
        "the marker {} is not asked with these branches",
        marker.key
    ))
}

/// More branches than there are.
fn too_many(when: &Combination, kept: usize) -> Option<String> {
    let Combination::AtLeast { count, .. } = when else {
        return None;
    };
    (usize::from(*count) > kept).then(|| format!("only {kept} branches are not neutral"))
}

/// A legal rule that always comes first.
fn settled_before(rule: &Rule<'_>, when: &Combination, rules: &[Rule<'_>]) -> Option<String> {
    let before = rules.iter().find(|before| {
        let Some(Combination::Legal {
            marker: settles,
            rank: first,
            branches: needed,
        }) = &before.when
        else {
            return false;
        };
        let settled = match when {
            Combination::Legal {
                marker,
                rank,
                branches,
            } => marker == settles && first < rank && all_in(needed, branches),
            Combination::Exactly { branches, markers } => {
                markers.contains(settles) && all_in(needed, branches)
            }
            _ => false,
        };
        settled && holds_where(before, rule)
    })?;
    Some(format!(
        "its marker is settled by the legal rule on line {}",
        before.piece.line
    ))
}

/// Why two rules, the first of which stands earlier in the file, cannot stand side by side.
fn beside(earlier: &Rule<'_>, rule: &Rule<'_>, rules: &[Rule<'_>]) -> Option<String> {
    if earlier.district != rule.district {
        return None;
    }
    let line = earlier.piece.line;
    let (one, other) = (earlier.when.as_ref()?, rule.when.as_ref()?);
    let same = (earlier.lead?, earlier.stand_in?) == (rule.lead?, rule.stand_in?);
    match (one == other, same) {
        (true, true) => Some(format!(
            "the rule can never apply: the rule on line {line} says the same"
        )),
        (true, false) => Some(format!(
            "this rule and the one on line {line} hold for the same choice and name another lead or stand-in"
        )),
        (false, false) if tie(one, other) && !settled(earlier, one, other, rules) => Some(format!(
            "this rule and the one on line {line} can both hold, neither is more specific, and they name another lead or \
             stand-in; add a rule for where they meet"
        )),
        _ => None,
    }
}

/// Whether two different rules can hold for one choice, neither of them before the other.
fn tie(one: &Combination, other: &Combination) -> bool {
    match (one, other) {
        (
            Combination::Exactly { branches, markers },
            Combination::Exactly {
                branches: others,
                markers: told,
            },
        ) => branches == others && markers.len() == told.len(),
        (Combination::AtLeast { with, .. }, Combination::AtLeast { with: others, .. }) => {
            with.len() == others.len()
        }
        _ => false,
    }
}

/// Whether a third rule wins wherever two rules that tie both hold.
fn settled(earlier: &Rule<'_>, one: &Combination, other: &Combination, rules: &[Rule<'_>]) -> bool {
    let more_specific = |third: &Combination| match (one, other, third) {
        (
            Combination::Exactly { branches, markers },
            Combination::Exactly { markers: told, .. },
            Combination::Exactly {
                branches: same,
                markers: more,
            },
        ) => {
            let both: Vec<MarkerAt> = markers.iter().chain(told).copied().collect();
            branches == same && more.len() > markers.len() && all_in(more, &both)
        }
        (
            Combination::AtLeast { count, with },
            Combination::AtLeast {
                count: least,
                with: others,
            },
            Combination::AtLeast {
                count: fewer,
                with: more,
            },
        ) => {
            let both: BTreeSet<BranchAt> = with.iter().chain(others).copied().collect();
            let smallest = usize::from(*count.max(least)).max(both.len());
            more.len() > with.len()
                && more.iter().all(|branch| both.contains(branch))
                && usize::from(*fewer) <= smallest
        }
        _ => false,
    };
    rules
        .iter()
        .filter(|third| holds_where(third, earlier))
        .any(|third| third.when.as_ref().is_some_and(more_specific))
}

/// Whether a rule holds wherever another one does.
fn holds_where(rule: &Rule<'_>, other: &Rule<'_>) -> bool {
    rule.district.is_none() || rule.district == other.district
}

fn all_in<T: PartialEq>(few: &[T], many: &[T]) -> bool {
    few.iter().all(|one| many.contains(one))
}

/// Says which choices find no rule. Only rules for the whole municipality and without markers count: a wijk's own rules come
/// on top of those, so a choice that finds a rule everywhere finds one in each wijk.
fn missing(rules: &[Rule<'_>], kept: &[BranchAt], whole: &Piece<'_>, names: &Names, notes: &mut Notes) {
    let city = rules.iter().filter(|rule| rule.district.is_none());
    let city: Vec<&Combination> = city.filter_map(|rule| rule.when.as_ref()).collect();
    let sentence = |choice: Vec<BranchAt>| match choice.as_slice() {
        [] => "nothing but neutral branches".to_owned(),
        choice => {
            let names = choice.iter().map(|branch| names.branches.name(branch.place()));
            names.collect::<Vec<_>>().join(" + ")
        }
    };
    let mut without: Vec<String> = without_rule(&city, kept).into_iter().map(sentence).collect();
    let covers_more = |when: &&Combination| match when {
        Combination::Default => true,
        Combination::AtLeast { count, with } => with.is_empty() && usize::from(*count) <= MOST_TOGETHER + 1,
        _ => false,
    };
    if kept.len() > MOST_TOGETHER && !city.iter().any(covers_more) {
        without.push(format!("more than {MOST_TOGETHER} branches"));
    }
    if !without.is_empty() {
        let reason = format!(
            "no rule says who directs for: {}; a rule with default: true covers what is left",
            listed(&without)
        );
        notes.fault(whole, reason);
    }
}

/// The choices of at most three branches that find no rule when no marker is told.
fn without_rule(city: &[&Combination], kept: &[BranchAt]) -> Vec<Vec<BranchAt>> {
    if city.contains(&&Combination::Default) {
        return Vec::new();
    }
    let mut exactly: BTreeSet<&[BranchAt]> = BTreeSet::new();
    let mut at_least: Vec<(usize, &[BranchAt])> = Vec::new();
    for when in city {
        match when {
            Combination::Exactly { branches, markers } if markers.is_empty() => {
                exactly.insert(branches);
            }
            Combination::AtLeast { count, with } => at_least.push((usize::from(*count), with)),
            Combination::OnlyNeutral => {
                exactly.insert(&[]);
            }
            _ => {}
        }
    }
    let mut choices = choices(kept);
    choices.retain(|choice| {
        let enough = |(count, with): &(usize, &[BranchAt])| choice.len() >= *count && all_in(with, choice);
        !exactly.contains(choice.as_slice()) && !at_least.iter().any(enough)
    });
    choices
}

/// Every choice of at most three branches, each in order.
fn choices(kept: &[BranchAt]) -> Vec<Vec<BranchAt>> {
    let mut all = vec![Vec::new()];
    // Each choice gets longer by a branch that stands behind its last one.
    let mut shorter: Vec<(Vec<BranchAt>, usize)> = vec![(Vec::new(), 0)];
    for _ in 0..MOST_TOGETHER {
        let longer = shorter.iter().flat_map(|(choice, from)| {
            let rest = (0..).zip(kept).skip(*from);
            rest.map(|(place, branch): (usize, _)| ([choice.as_slice(), &[*branch]].concat(), place + 1))
        });
        shorter = longer.collect();
        all.extend(shorter.iter().map(|(choice, _)| choice.clone()));
    }
    all
}

#[cfg(test)]
mod tests;
