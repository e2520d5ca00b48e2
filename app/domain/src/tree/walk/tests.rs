//! Answers as a whole: on the small tree of the sample, and on one with long ladders.
use super::Answer;
use crate::tree::{
    Answers, BranchAt, LeafAt, PartyAt, SupportTree, Urgent, Who, Wording,
    sample::{districts, tree},
};
use proptest::{prelude::*, sample::subsequence};
use std::sync::LazyLock;

/// Branches of the tree with long ladders.
const MANY: [&str; 6] = ["a", "b", "c", "d", "e", "f"];

/// Six branches of four steps, each but the first with a party of its own; every step has five leaves, of which the
/// second holds in the second wijk only. The third step of every branch is urgent.
static LONG: LazyLock<SupportTree> = LazyLock::new(|| {
    let mut long = tree();
    let (branch, leaf) = (long.branches[0].clone(), long.leaves[0].clone());
    let (party, step, need) = (
        long.parties[0].clone(),
        branch.steps[1].clone(),
        long.branches[1].needs[0].clone(),
    );
    long.parties = (0..24).map(|_| party.clone()).collect();
    let parties: Vec<_> = PartyAt::each(&long.parties).map(|(at, _)| at).collect();
    long.branches = (0..MANY.len())
        .map(|number| {
            let mut made = branch.clone();
            made.slug = MANY[number].to_owned();
            made.steps = (0..4)
                .map(|place| {
                    let mut step = step.clone();
                    step.title = Wording::dutch(format!("{}{place}", MANY[number]));
                    step.next = (place < 3).then_some(place + 1);
                    step.who = match place {
                        0 => Who::ContactPerson,
                        _ => Who::Party(parties[number * 4 + place]),
                    };
                    step
                })
                .collect();
            made.urgent = vec![Urgent {
                key: format!("haast-{}", MANY[number]),
                text: Wording::dutch("Er is een datum."),
                act: Wording::dutch("Bel vandaag."),
                step: 2,
            }];
            made
        })
        .collect();
    let on: Vec<_> = BranchAt::each(&long.branches).map(|(at, _)| at).collect();
    long.leaves.clear();
    for branch in &on {
        for place in 0..20 {
            let mut made = leaf.clone();
            made.slug = format!("{}-{}-{}", MANY[branch.place()], place / 5, place % 5);
            made.branch = *branch;
            made.step = place / 5;
            made.bring = vec![Wording::dutch(format!("brief {}", place % 5))];
            made.districts = if place % 5 == 1 {
                vec![districts()[1]]
            } else {
                Vec::new()
            };
            long.leaves.push(made);
        }
    }
    for branch in &on {
        // What helps with it is the fourth leaf of the second step, and the last leaf of the ladder.
        let slugs = ["1-3", "3-4"].map(|end| format!("{}-{end}", MANY[branch.place()]));
        let mut made = need.clone();
        made.key = format!("vraag-{}", MANY[branch.place()]);
        made.leaves = slugs
            .iter()
            .map(|slug| long.leaf_by_slug(slug).unwrap())
            .collect();
        long.branches[branch.place()].needs = vec![made];
    }
    long
});

fn answers(tree: &SupportTree, query: &str) -> Answers {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let pairs: Vec<_> = pairs
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect();
    Answers::from_pairs(tree, &pairs)
}

fn answer<'a>(tree: &'a SupportTree, query: &str) -> Answer<'a> {
    tree.answer(&answers(tree, &format!("wijk=WK091733&{query}")))
        .unwrap()
}

fn slugs<'a>(tree: &'a SupportTree, leaves: &[LeafAt]) -> Vec<&'a str> {
    leaves.iter().map(|at| tree.leaf(*at).slug.as_str()).collect()
}

fn titles<'a>(answer: &Answer<'a>) -> Vec<&'a str> {
    answer
        .steps
        .iter()
        .map(|step| step.step.title.nl.as_str())
        .collect()
}

#[test]
fn an_answer_begins_with_the_person_of_the_wijk() {
    let tree = tree();
    assert_eq!(tree.answer(&answers(&tree, "tak=geld")), None);
    let found = answer(&tree, "tak=geld");
    assert_eq!(
        (found.person.name.as_str(), found.stand_in.name.as_str()),
        ("Marja", "Ton")
    );
    assert_eq!(found.trunk.spot, "het-lindeblad");
    assert_eq!(titles(&found), ["Een plan maken"]);
    // The food bank is only there in the other wijk; the talk about rent is lent by another branch.
    assert_eq!(slugs(&tree, &found.leaves), ["schuldhulp", "woonconsulent"]);
    assert_eq!(found.bring, [&Wording::dutch("uw paspoort of ID-kaart")]);
    assert_eq!(found.lead.unwrap().key, "geld");
    assert!(!found.nothing_fits);
    let there = tree.answer(&answers(&tree, "wijk=WK091739&tak=geld")).unwrap();
    assert_eq!(
        slugs(&tree, &there.leaves),
        ["voedselbank", "schuldhulp", "woonconsulent"]
    );
}

#[test]
fn who_does_not_know_begins_with_somebody_who_listens() {
    let tree = tree();
    for query in [
        "tak=weet-niet",
        "",
        "tak=weet-niet&tak=geld&haast=uit-huis&ook=gi",
    ] {
        let found = answer(&tree, query);
        assert_eq!(
            (found.steps.len(), found.leaves.len(), found.urgent.len()),
            (0, 0, 0),
            "{query}"
        );
        assert_eq!(found.lead.unwrap().key, "alleen-ontmoeten", "{query}");
        assert!(!found.nothing_fits, "{query}");
    }
}

#[test]
fn needs_choose_the_leaves_and_other_branches_keep_theirs() {
    let tree = &*LONG;
    let found = answer(tree, "tak=a&tak=b&wat=vraag-a");
    assert_eq!(titles(&found), ["a1", "b1", "a2", "b2", "a3", "b3"]);
    let at = |step: usize| slugs(tree, &found.steps[step].leaves);
    assert_eq!(at(0), ["a-1-3"]);
    assert_eq!(at(1), ["b-1-0", "b-1-2", "b-1-3"]);
    assert_eq!(at(2), [""; 0]);
    assert_eq!(at(4), ["a-3-4"]);
    // What is there for this wijk only comes first.
    let there = tree.answer(&answers(tree, "wijk=WK091739&tak=b")).unwrap();
    assert_eq!(slugs(tree, &there.begin), ["b-0-1", "b-0-0", "b-0-2"]);
    assert_eq!(there.bring.len(), 3);
}

#[test]
fn leaves_of_the_contact_persons_step_stand_at_the_beginning() {
    let found = answer(&LONG, "tak=c");
    assert_eq!(slugs(&LONG, &found.begin), ["c-0-0", "c-0-2", "c-0-3"]);
    assert_eq!(titles(&found), ["c1", "c2", "c3"]);
    assert_eq!(found.leaves[..3], found.begin);
}

#[test]
fn what_cannot_wait_stands_first_and_begins_higher() {
    let tree = &*LONG;
    let found = answer(tree, "tak=a&tak=b&haast=haast-b&wat=vraag-b");
    assert_eq!(found.urgent[0].key, "haast-b");
    assert_eq!(titles(&found), ["b2", "a1", "b3", "a2", "a3"]);
    // What the visitor asks for is not lost with the step that is left out.
    assert_eq!(slugs(tree, &found.steps[0].leaves), ["b-1-3"]);
    let found = answer(tree, "tak=b&haast=haast-b");
    assert!(
        slugs(tree, &found.leaves)
            .iter()
            .all(|slug| !slug.starts_with("b-1"))
    );
    assert_eq!(slugs(tree, &found.begin), ["b-0-0", "b-0-2", "b-0-3"]);
}

#[test]
fn one_party_is_one_step() {
    let mut tree = LONG.clone();
    let who = tree.branches[0].steps[2].who;
    tree.branches[1].steps[2].who = who;
    // The same party a step higher under another title stays a step of its own, under the same title it does not.
    tree.branches[2].steps[3].who = who;
    let found = answer(&tree, "tak=a&tak=b&tak=c");
    assert_eq!(titles(&found), ["a1", "b1", "c1", "a2", "c2", "a3", "b3", "c3"]);
    assert_eq!(found.steps[3].branches.len(), 2);
    assert_eq!(slugs(&tree, &found.steps[3].leaves), ["a-2-0", "b-2-0", "a-2-2"]);
    tree.branches[2].steps[3].title = tree.branches[0].steps[2].title.clone();
    let found = answer(&tree, "tak=a&tak=b&tak=c");
    assert_eq!(titles(&found), ["a1", "b1", "c1", "a2", "c2", "a3", "b3"]);
    assert_eq!(found.steps[3].branches.len(), 3);
}

#[test]
fn a_long_answer_is_folded_from_the_end_but_keeps_what_was_asked_for() {
    let found = answer(&LONG, "tak=a&tak=b&tak=c&tak=d&wat=vraag-a");
    assert_eq!(titles(&found), ["a1", "b1", "c1", "d1", "a2", "b2", "c2", "a3"]);
    let found = answer(&LONG, "tak=a&tak=b&tak=c&tak=d&tak=e&tak=f");
    assert_eq!(titles(&found), ["a1", "b1", "c1", "d1", "e1", "f1", "a2", "b2"]);
}

#[test]
fn a_need_without_a_leaf_in_the_wijk_says_so_and_shows_what_there_is() {
    let mut tree = LONG.clone();
    let only_there = tree.leaf_by_slug("a-1-1").unwrap();
    tree.branches[0].needs[0].leaves = vec![only_there];
    let found = answer(&tree, "tak=a&wat=vraag-a");
    assert!(found.nothing_fits);
    assert!(!found.leaves.is_empty());
    let there = tree
        .answer(&answers(&tree, "wijk=WK091739&tak=a&wat=vraag-a"))
        .unwrap();
    assert_eq!(there.leaves, [only_there]);
    assert!(!there.nothing_fits);
    assert!(answer(&tree, "tak=a&wat=anders").nothing_fits);
    tree.leaves.retain(|leaf| leaf.branch.place() != 5);
    assert!(answer(&tree, "tak=f").nothing_fits);
}

#[test]
fn a_leaf_of_another_branch_stands_at_the_step_that_is_as_high() {
    let mut tree = LONG.clone();
    let lent = tree.leaf_by_slug("f-2-2").unwrap();
    tree.branches[0].needs[0].leaves = vec![lent];
    let found = answer(&tree, "tak=a&wat=vraag-a");
    assert_eq!((titles(&found)[1], &found.steps[1].leaves), ("a2", &vec![lent]));
    // Where its own branch was chosen too, it stands there.
    let found = answer(&tree, "tak=a&tak=f&wat=vraag-a");
    let at = found
        .steps
        .iter()
        .find(|step| step.leaves.contains(&lent))
        .unwrap();
    assert_eq!(at.step.title.nl, "f2");
}

#[test]
fn what_was_asked_for_stands_at_its_own_branch_though_another_one_lends_it() {
    let mut tree = LONG.clone();
    let asked_for = tree.leaf_by_slug("a-3-4").unwrap();
    let lent = tree.branch_by_slug("b").unwrap();
    tree.leaves[asked_for.place()].also = vec![lent];
    tree.leaves[asked_for.place()].districts = vec![districts()[0]];
    let found = answer(&tree, "tak=a&tak=b&wat=vraag-a&haast=haast-b");
    assert_eq!(titles(&found), ["b2", "a1", "b3", "a2", "a3"]);
    assert_eq!(found.steps[4].leaves, [asked_for]);
}

#[test]
fn a_ladder_in_a_circle_ends() {
    let mut tree = LONG.clone();
    tree.branches[0].steps[3].next = Some(1);
    assert_eq!(titles(&answer(&tree, "tak=a")), ["a1", "a2", "a3"]);
}

fn any_query() -> impl Strategy<Value = (Vec<String>, bool)> {
    let some = |key: &'static str, prefix: &'static str| {
        let all: Vec<_> = MANY.iter().map(|slug| format!("{key}={prefix}{slug}")).collect();
        subsequence(all, 0..=MANY.len())
    };
    (
        some("tak", ""),
        some("wat", "vraag-"),
        some("haast", "haast-"),
        any::<bool>(),
    )
        .prop_map(|(about, needs, urgent, second)| ([about, needs, urgent].concat(), second))
}

proptest! {
    #[test]
    fn an_answer_is_short_and_leaves_nothing_out_that_was_asked_for((pairs, second) in any_query()) {
        let tree = &*LONG;
        let district = districts()[usize::from(second)];
        let given = answers(tree, &format!("wijk={district}&{}", pairs.join("&")));
        let found = tree.answer(&given).unwrap();

        for branch in &given.branches {
            prop_assert!(found.steps.iter().any(|step| step.branches.contains(branch)));
        }
        for chosen in &given.needs {
            for leaf in &tree.branch(chosen.branch).needs[chosen.place].leaves {
                prop_assert!(found.leaves.contains(leaf));
            }
        }
        // Each ladder has at most three steps here, and a need may hold on to its last one.
        prop_assert!(found.steps.len() <= 8.max(given.branches.len() + 2 * given.needs.len()));
        prop_assert!(found.steps.iter().all(|step| step.step.who != Who::ContactPerson));

        let mut once = found.leaves.clone();
        once.sort_unstable();
        once.dedup();
        prop_assert_eq!(once.len(), found.leaves.len());
        for leaf in &found.leaves {
            prop_assert!(tree.leaf(*leaf).holds_in(Some(district)));
            prop_assert!(tree.leaf(*leaf).bring.iter().all(|thing| found.bring.contains(&thing)));
        }
        prop_assert!(found.bring.len() <= 5);
        prop_assert_eq!(found.urgent.len(), given.urgent.len());
    }

    #[test]
    fn the_order_of_the_pairs_does_not_matter((pairs, _) in any_query()) {
        let tree = &*LONG;
        let mut turned = pairs.clone();
        turned.reverse();
        prop_assert_eq!(answer(tree, &pairs.join("&")), answer(tree, &turned.join("&")));
    }
}
