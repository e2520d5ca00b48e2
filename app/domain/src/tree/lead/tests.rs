//! The rules of Dutch practice ("één gezin, één plan, één regisseur"), row by row, and what holds for any rules.
use super::super::{
    BranchAt, Combination, Directs, LeadRule, MarkerAt, SupportTree, Wording,
    sample::{self, districts},
};
use crate::area::AreaCode;
use proptest::{
    prelude::*,
    sample::{select, subsequence},
};
use std::sync::LazyLock;

/// Names of branches; the first two are neutral.
const BRANCHES: [&str; 10] = [
    "ontmoeten",
    "vervoer",
    "geld",
    "wonen",
    "thuis",
    "zorgen",
    "gezond",
    "werk",
    "kind",
    "nieuw",
];
const MARKERS: [&str; 5] = ["gi", "wlz", "statushouder", "jeugdhulp", "bewind"];

fn branch(slug: &str) -> BranchAt {
    BranchAt::find(&BRANCHES, |known| *known == slug).unwrap()
}

fn branches(slugs: &[&str]) -> Vec<BranchAt> {
    let mut found: Vec<_> = slugs.iter().map(|slug| branch(slug)).collect();
    found.sort_unstable();
    found
}

fn marker(key: &str) -> MarkerAt {
    MarkerAt::find(&MARKERS, |known| *known == key).unwrap()
}

fn rule(key: &str, when: Combination) -> LeadRule {
    LeadRule {
        key: key.to_owned(),
        when,
        district: None,
        lead: Directs::ContactPerson,
        stand_in: Directs::ContactPerson,
        reason: Wording::dutch("Dat is hier het beste."),
        law: None,
    }
}

fn exactly(slugs: &[&str], markers: &[&str]) -> LeadRule {
    let key = [slugs, markers].concat().join("-");
    let when = Combination::Exactly {
        branches: branches(slugs),
        markers: markers.iter().map(|key| marker(key)).collect(),
    };
    rule(&key, when)
}

fn legal(key: &str, rank: u8, with: &[&str]) -> LeadRule {
    let when = Combination::Legal {
        marker: marker(key),
        rank,
        branches: branches(with),
    };
    rule(key, when)
}

fn three(key: &str, with: &[&str]) -> LeadRule {
    let when = Combination::AtLeast {
        count: 3,
        with: branches(with),
    };
    rule(key, when)
}

static TREE: LazyLock<SupportTree> = LazyLock::new(|| {
    let mut tree = sample::tree();
    let like = tree.branches[0].clone();
    tree.branches = BRANCHES
        .iter()
        .enumerate()
        .map(|(place, slug)| {
            let mut made = like.clone();
            made.slug = (*slug).to_owned();
            made.neutral = place < 2;
            made
        })
        .collect();
    let like = tree.markers[0].clone();
    tree.markers = MARKERS
        .iter()
        .map(|key| {
            let mut made = like.clone();
            made.key = (*key).to_owned();
            made
        })
        .collect();
    let pairs = [
        ["geld", "wonen"],
        ["geld", "kind"],
        ["geld", "gezond"],
        ["geld", "werk"],
        ["wonen", "gezond"],
        ["wonen", "kind"],
        ["wonen", "thuis"],
        ["thuis", "zorgen"],
        ["thuis", "gezond"],
        ["zorgen", "gezond"],
        ["zorgen", "kind"],
        ["zorgen", "werk"],
        ["kind", "gezond"],
        ["kind", "werk"],
        ["nieuw", "werk"],
        ["nieuw", "kind"],
    ];
    tree.leads = vec![
        rule("standaard", Combination::Default),
        rule("alleen-neutraal", Combination::OnlyNeutral),
        three("drie", &[]),
        three("drie-met-kind", &["kind"]),
        legal("statushouder", 3, &["nieuw", "geld"]),
        legal("wlz", 2, &[]),
        legal("gi", 1, &[]),
        exactly(&["geld", "kind"], &["jeugdhulp"]),
        exactly(&["geld", "gezond"], &["bewind"]),
        exactly(&["geld", "wonen", "kind"], &[]),
        exactly(&["thuis", "zorgen", "gezond"], &[]),
    ];
    tree.leads.extend(pairs.iter().map(|pair| exactly(pair, &[])));
    tree.leads
        .extend(BRANCHES[2..].iter().map(|slug| exactly(&[slug], &[])));
    tree
});

fn lead<'a>(tree: &'a SupportTree, about: &[&str], told: &[&str], district: Option<AreaCode>) -> &'a str {
    let about: Vec<_> = about.iter().map(|slug| branch(slug)).collect();
    let told: Vec<_> = told.iter().map(|key| marker(key)).collect();
    &tree.lead(&about, &told, district).unwrap().key
}

#[test]
fn every_row_of_the_table_has_its_lead() {
    let rows: [(&[&str], &[&str], &str); 34] = [
        // 0: nothing else covers it.
        (&["nieuw", "geld"], &[], "standaard"),
        // 1 to 3: a lead by law, in their order.
        (&["geld", "wonen"], &["gi"], "gi"),
        (&["ontmoeten"], &["gi"], "gi"),
        (&["thuis"], &["wlz", "gi"], "gi"),
        (&["thuis", "zorgen", "gezond"], &["wlz"], "wlz"),
        (&["nieuw", "geld"], &["statushouder"], "statushouder"),
        (&["nieuw", "geld", "kind"], &["statushouder"], "statushouder"),
        (&["nieuw", "geld"], &["statushouder", "wlz"], "wlz"),
        (&["nieuw", "werk"], &["statushouder"], "nieuw-werk"),
        // 4 to 6.
        (&["geld", "wonen"], &[], "geld-wonen"),
        (&["geld", "kind"], &[], "geld-kind"),
        (&["geld", "kind"], &["jeugdhulp"], "geld-kind-jeugdhulp"),
        (&["geld", "wonen", "kind"], &[], "geld-wonen-kind"),
        // 7 to 14.
        (&["geld", "gezond"], &[], "geld-gezond"),
        (&["geld", "gezond"], &["bewind"], "geld-gezond-bewind"),
        (&["geld", "werk"], &[], "geld-werk"),
        (&["wonen", "gezond"], &[], "wonen-gezond"),
        (&["wonen", "kind"], &[], "wonen-kind"),
        (&["wonen", "thuis"], &[], "wonen-thuis"),
        (&["thuis", "zorgen"], &[], "thuis-zorgen"),
        (&["thuis", "gezond"], &[], "thuis-gezond"),
        (&["zorgen", "gezond"], &[], "zorgen-gezond"),
        // 15 to 21.
        (&["thuis", "zorgen", "gezond"], &[], "thuis-zorgen-gezond"),
        (&["zorgen", "kind"], &[], "zorgen-kind"),
        (&["zorgen", "werk"], &[], "zorgen-werk"),
        (&["kind", "gezond"], &[], "kind-gezond"),
        (&["kind", "werk"], &[], "kind-werk"),
        (&["nieuw", "werk"], &[], "nieuw-werk"),
        (&["nieuw", "kind"], &[], "nieuw-kind"),
        // 22 and 23.
        (&["kind", "werk", "gezond"], &[], "drie-met-kind"),
        (&["wonen", "werk", "gezond"], &[], "drie"),
        // One branch, and none that counts.
        (&["wonen"], &[], "wonen"),
        (&["vervoer", "ontmoeten"], &[], "alleen-neutraal"),
        (&[], &["bewind"], "alleen-neutraal"),
    ];
    for (about, told, expected) in rows {
        assert_eq!(lead(&TREE, about, told, None), expected, "{about:?} {told:?}");
    }
}

#[test]
fn neutral_branches_are_left_out_first() {
    assert_eq!(
        lead(&TREE, &["geld", "ontmoeten", "wonen"], &[], None),
        "geld-wonen"
    );
    assert_eq!(lead(&TREE, &["ontmoeten", "geld", "vervoer"], &[], None), "geld");
}

#[test]
fn the_rule_for_the_wijk_goes_before_the_one_for_the_city() {
    let mut tree = TREE.clone();
    let mut local = exactly(&["geld", "wonen"], &[]);
    local.key = "hier".to_owned();
    local.district = Some(districts()[0]);
    tree.leads.push(local);
    let about = ["geld", "wonen"];
    assert_eq!(lead(&tree, &about, &[], Some(districts()[0])), "hier");
    assert_eq!(lead(&tree, &about, &[], Some(districts()[1])), "geld-wonen");
    assert_eq!(lead(&tree, &about, &[], None), "geld-wonen");
    assert_eq!(lead(&tree, &about, &["gi"], Some(districts()[0])), "gi");
}

#[test]
fn without_a_rule_that_holds_nobody_directs() {
    let mut tree = TREE.clone();
    tree.leads.retain(|rule| rule.key == "wonen");
    assert_eq!(tree.lead(&[branch("geld")], &[], None), None);
    tree.leads.clear();
    assert_eq!(tree.lead(&[], &[], None), None);
}

/// The order of the notes in words: the kind that comes first, and within it the more specific rule.
fn by_the_notes<'a>(tree: &'a SupportTree, about: &[BranchAt], told: &[MarkerAt]) -> &'a str {
    let kept: Vec<_> = about.iter().filter(|at| !tree.branch(**at).neutral).collect();
    let has = |with: &[BranchAt]| with.iter().all(|at| kept.contains(&at));
    let key = |wanted: &dyn Fn(&Combination) -> Option<usize>| {
        let rules = tree
            .leads
            .iter()
            .filter_map(|rule| Some((wanted(&rule.when)?, rule)));
        rules
            .max_by_key(|(weight, _)| *weight)
            .map(|(_, rule)| rule.key.as_str())
    };
    let legal = key(&|when| match when {
        Combination::Legal {
            marker,
            rank,
            branches,
        } if told.contains(marker) && has(branches) => Some(100 - usize::from(*rank)),
        _ => None,
    });
    let exact = key(&|when| match when {
        Combination::Exactly { branches, markers } => {
            let holds = has(branches) && branches.len() == kept.len();
            (holds && markers.iter().all(|marker| told.contains(marker))).then_some(markers.len())
        }
        _ => None,
    });
    let several = key(&|when| match when {
        Combination::AtLeast { count, with } => {
            (kept.len() >= usize::from(*count) && has(with)).then_some(with.len())
        }
        _ => None,
    });
    let nothing = if kept.is_empty() {
        "alleen-neutraal"
    } else {
        "standaard"
    };
    legal.or(exact).or(several).unwrap_or(nothing)
}

#[test]
fn every_choice_of_one_to_three_branches_has_one_lead() {
    let all: Vec<_> = BranchAt::each(&BRANCHES).map(|(at, _)| at).collect();
    let mut choices = 0;
    for bits in 1_u32..1 << all.len() {
        if bits.count_ones() > 3 {
            continue;
        }
        choices += 1;
        let about: Vec<_> = all
            .iter()
            .copied()
            .filter(|at| bits >> at.place() & 1 == 1)
            .collect();
        let found = TREE.lead(&about, &[], None).unwrap();
        assert_eq!(found.key, by_the_notes(&TREE, &about, &[]));
    }
    assert_eq!(choices, 175);
}

proptest! {
    #[test]
    fn one_rule_wins_in_whatever_order_the_file_and_the_answers_are(
        rules in Just(TREE.leads.clone()).prop_shuffle(),
        about in subsequence(BRANCHES.to_vec(), 0..=10).prop_shuffle(),
        told in subsequence(MARKERS.to_vec(), 0..=5).prop_shuffle(),
        district in select(vec![None, Some(districts()[0])]),
    ) {
        let mut tree = TREE.clone();
        tree.leads = rules;
        let about: Vec<_> = about.iter().map(|slug| branch(slug)).collect();
        let told: Vec<_> = told.iter().map(|key| marker(key)).collect();
        let won = tree.lead(&about, &told, district).unwrap().clone();
        prop_assert_eq!(won.key.as_str(), by_the_notes(&TREE, &about, &told));
        // Without the winner another one wins, which is not its equal.
        tree.leads.retain(|rule| rule.key != won.key);
        if let Some(second) = tree.lead(&about, &told, district) {
            prop_assert!(won.precedence() < second.precedence());
        }
    }
}
