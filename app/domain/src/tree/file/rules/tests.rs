//! The rules side by side against every choice that can be made.
use super::*;
use crate::{
    area::AreaCode,
    tree::{
        Directs, LeadRule, SupportTree,
        file::{Node, Value},
        sample,
    },
};
use proptest::prelude::*;

const BRANCHES: usize = 4;
const MARKERS: usize = 2;

fn node(value: Value) -> Node {
    Node { line: 1, value }
}

/// A file with four branches, two markers and three parties that have nothing but a name.
fn file() -> Node {
    let named = |list: &str, key: &str, count: usize| {
        let name = |number| Value::Text {
            text: format!("{list}-{number}"),
            plain: true,
        };
        let record = |number| Value::Record(vec![(key.to_owned(), 1, node(name(number)))]);
        let records = (0..count).map(|number| node(record(number)));
        (list.to_owned(), 1, node(Value::List(records.collect())))
    };
    node(Value::Record(vec![
        named("branches", "slug", BRANCHES),
        named("markers", "key", MARKERS),
        named("parties", "slug", 3),
    ]))
}

/// A rule as numbers, so that it can be drawn.
#[derive(Clone, Debug)]
struct Drawn {
    kind: u8,
    branches: Vec<usize>,
    markers: Vec<usize>,
    count: u8,
    lead: usize,
    in_district: bool,
}

fn drawn() -> impl Strategy<Value = Drawn> {
    let branches = prop::sample::subsequence((0..BRANCHES).collect::<Vec<_>>(), 0..=3);
    let markers = prop::sample::subsequence((0..MARKERS).collect::<Vec<_>>(), 0..=MARKERS);
    (0..8_u8, branches, markers, 2..6_u8, 0..2_usize, any::<bool>()).prop_map(
        |(kind, branches, markers, count, lead, in_district)| Drawn {
            kind,
            branches,
            markers,
            count,
            lead,
            in_district,
        },
    )
}

fn combination(drawn: &Drawn, rank: u8, names: &Names) -> Combination {
    let pick = |numbers: &[usize]| {
        numbers
            .iter()
            .map(|at| names.branches.each()[*at])
            .collect::<Vec<_>>()
    };
    let branches = pick(&drawn.branches);
    let markers: Vec<MarkerAt> = drawn.markers.iter().map(|at| names.markers.each()[*at]).collect();
    match drawn.kind {
        0..3 if !branches.is_empty() => Combination::Exactly { branches, markers },
        3..6 => Combination::AtLeast {
            count: drawn.count.max(u8::try_from(branches.len()).unwrap()),
            with: branches,
        },
        6 if !markers.is_empty() => Combination::Legal {
            marker: markers[0],
            rank,
            branches,
        },
        7 => Combination::Default,
        _ => Combination::OnlyNeutral,
    }
}

/// A tree of these rules, and what the check says of each by its line, which is its number from 1.
fn checked(drawn: &[Drawn]) -> (SupportTree, Vec<(u32, String)>, Vec<Vec<BranchAt>>) {
    let file = file();
    let names = Names::gather(&file);
    let mut tree = sample::tree();
    let [district, _] = sample::districts();
    tree.branches = vec![tree.branches[1].clone(); BRANCHES];
    tree.markers = vec![tree.markers[0].clone(); MARKERS];
    let sample = tree.leads[0].clone();
    tree.leads = (1..)
        .zip(drawn)
        .map(|(number, drawn)| LeadRule {
            key: number.to_string(),
            when: combination(drawn, number, &names),
            district: drawn.in_district.then_some(district),
            lead: Directs::Party(names.parties.each()[drawn.lead]),
            stand_in: Directs::Party(names.parties.each()[2]),
            ..sample.clone()
        })
        .collect();
    let whole = Piece::whole(&file);
    let outlines: Vec<Rule<'_>> = tree
        .leads
        .iter()
        .map(|rule| Rule {
            piece: Piece {
                line: rule.key.parse().unwrap(),
                ..whole.clone()
            },
            when: Some(rule.when.clone()),
            district: rule.district,
            lead: Some(rule.lead),
            stand_in: Some(rule.stand_in),
        })
        .collect();
    let mut notes = Notes::default();
    check(&outlines, &whole, &tree.markers, &names, &mut notes);
    let city: Vec<&Combination> = tree
        .leads
        .iter()
        .filter(|rule| rule.district.is_none())
        .map(|rule| &rule.when)
        .collect();
    let without = without_rule(&city, names.branches.each());
    let (faults, _) = notes.into_parts();
    let faults = faults
        .into_iter()
        .map(|fault| (fault.line, fault.reason))
        .collect();
    (tree, faults, without)
}

/// Every choice of branches, markers and wijk.
fn every_choice() -> Vec<(Vec<BranchAt>, Vec<MarkerAt>, Option<AreaCode>)> {
    let file = file();
    let names = Names::gather(&file);
    let mut all = Vec::new();
    for bits in 0..1_usize << (BRANCHES + MARKERS + 1) {
        let has = |place: usize| bits >> place & 1 == 1;
        let branches = (0..).zip(names.branches.each()).filter(|(place, _)| has(*place));
        let markers = (BRANCHES..)
            .zip(names.markers.each())
            .filter(|(place, _)| has(*place));
        all.push((
            branches.map(|(_, at)| *at).collect(),
            markers.map(|(_, at)| *at).collect(),
            has(BRANCHES + MARKERS).then_some(sample::districts()[0]),
        ));
    }
    all
}

/// The rules that can win for a choice: each of them does when it stands first.
fn winners(
    tree: &mut SupportTree,
    (branches, markers, district): &(Vec<BranchAt>, Vec<MarkerAt>, Option<AreaCode>),
) -> Vec<LeadRule> {
    let mut winners = Vec::new();
    for place in 0..tree.leads.len() {
        tree.leads[..=place].rotate_right(1);
        let first = &tree.leads[0];
        let winner = tree.lead(branches, markers, *district);
        winners.extend(winner.filter(|winner| winner.key == first.key).cloned());
        tree.leads[..=place].rotate_left(1);
    }
    winners
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    /// Looking at the rules side by side finds what walking through every choice finds.
    #[test]
    fn what_is_said_of_rules_is_what_every_choice_shows(drawn in prop::collection::vec(drawn(), 1..7)) {
        let (mut tree, faults, without) = checked(&drawn);
        let said = |line: u32, part: &str| faults.iter().any(|(at, reason)| *at == line && reason.contains(part));
        let mut wins = vec![false; drawn.len() + 1];
        let mut tied = vec![false; drawn.len() + 1];
        let mut none = Vec::new();
        for choice in every_choice() {
            let winners = winners(&mut tree, &choice);
            let number = |rule: &LeadRule| rule.key.parse::<usize>().unwrap();
            match winners.first() {
                Some(first) => wins[number(first)] = true,
                None if choice.1.is_empty() && choice.2.is_none() && choice.0.len() <= MOST_TOGETHER => none.push(choice.0),
                None => {}
            }
            for (place, rule) in winners.iter().enumerate() {
                tied[number(rule)] |= winners[..place].iter().any(|earlier| earlier.lead != rule.lead);
            }
        }
        let exact = tree.leads.iter().any(|rule| matches!(rule.when, Combination::Exactly { .. }));
        for (line, rule) in (1..).zip(&tree.leads) {
            let place = line as usize;
            let said_tie = said(line, "name another lead");
            prop_assert!(said_tie || !tied[place], "a tie of {line} is not said: {:?}", tree.leads);
            if matches!(rule.when, Combination::Exactly { .. }) || !exact {
                prop_assert!(tied[place] || !said_tie, "{line} does not tie: {:?}", tree.leads);
            }
            let said_never = said(line, "can never apply");
            prop_assert!(!(said_never && wins[place]), "{line} does apply: {:?}", tree.leads);
            if matches!(rule.when, Combination::Exactly { .. } | Combination::Legal { .. }) {
                prop_assert!(wins[place] || said_never || said_tie, "{line} never applies: {:?}", tree.leads);
            }
        }
        none.sort();
        let mut without = without;
        without.sort();
        prop_assert_eq!(none, without);
    }
}

#[test]
fn two_rules_that_meet_are_settled_by_a_third() {
    let at_least = |branches: &[usize], lead| Drawn {
        kind: 3,
        branches: branches.to_vec(),
        markers: Vec::new(),
        count: 3,
        lead,
        in_district: false,
    };
    let (_, faults, _) = checked(&[at_least(&[0], 0), at_least(&[1], 1)]);
    assert!(
        faults
            .iter()
            .any(|(line, reason)| *line == 2 && reason.contains("the one on line 1 can both hold"))
    );
    let (_, faults, _) = checked(&[at_least(&[0], 0), at_least(&[1], 1), at_least(&[0, 1], 0)]);
    assert!(
        !faults.iter().any(|(_, reason)| reason.contains("can both hold")),
        "{faults:?}"
    );
}
