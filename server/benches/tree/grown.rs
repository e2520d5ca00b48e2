//! A large tree of a large city, the same one in every run.
use crate::chance::Chance;
use domain::{
    area::AreaCode,
    tree::{
        Branch, BranchAt, Combination, LeadRule, Leaf, LeafAt, Marker, MarkerAt, Need, PartyAt, PersonAt,
        Step, SupportTree, Trunk, Urgent, Who, Wording, sample,
    },
};

const BRANCHES: usize = 10;
/// The first ones say nothing about who directs.
const NEUTRAL: usize = 2;
const LEAVES: usize = 1_000;
const RULES: usize = 300;
const DISTRICTS: usize = 23;
const STEPS: usize = 4;
const NEEDS: usize = 8;
const URGENT: usize = 2;
const MARKERS: usize = 8;
const PARTIES: usize = 60;
const BRING: [&str; 8] = [
    "uw paspoort of ID-kaart",
    "papieren over uw inkomen",
    "bankafschriften van 3 maanden",
    "al uw brieven, ook de dichte",
    "een lijst van wat niet meer gaat",
    "uw huurcontract",
    "foto’s van de schade",
    "de naam van uw huisarts",
];

/// Grows the tree out of the records of the sample.
pub(crate) fn tree(chance: &mut Chance) -> SupportTree {
    let mut tree = sample::tree();
    tree.parties = many(&tree.parties, PARTIES, |party, number| {
        party.slug = format!("partij-{number}");
    });
    tree.people = many(&tree.people, DISTRICTS, |person, number| {
        person.slug = format!("mens-{number}");
    });
    tree.markers = many(&tree.markers, MARKERS, |marker: &mut Marker, number| {
        marker.key = format!("ook-{number}");
    });
    tree.branches = many(&tree.branches, BRANCHES, |branch: &mut Branch, number| {
        branch.slug = format!("tak-{number}");
        branch.neutral = number < NEUTRAL;
    });
    let parties: Vec<_> = PartyAt::each(&tree.parties).map(|(at, _)| at).collect();
    let on: Vec<_> = BranchAt::each(&tree.branches).map(|(at, _)| at).collect();
    let codes = districts();
    trunks(&mut tree, &codes);
    tree.leaves = many(&tree.leaves, LEAVES, |leaf: &mut Leaf, number| {
        leaf.slug = format!("blad-{number}");
        leaf.name = Wording::dutch(format!("{} {}", chance.name(3), chance.word(3)));
        leaf.words = (0..4).map(|_| chance.word(3)).collect();
        leaf.branch = on[number * BRANCHES / LEAVES];
        leaf.also = if chance.below(5) == 0 {
            vec![*chance.pick_of(&on)]
        } else {
            Vec::new()
        };
        leaf.step = number % STEPS;
        leaf.responsible = *chance.pick_of(&parties);
        leaf.bring = (0..chance.below(5))
            .map(|_| Wording::dutch(chance.pick(&BRING)))
            .collect();
        leaf.districts = if chance.below(4) == 0 {
            (0..3).map(|_| *chance.pick_of(&codes)).collect()
        } else {
            Vec::new()
        };
    });
    let leaves: Vec<_> = LeafAt::each(&tree.leaves).map(|(at, _)| at).collect();
    for (number, branch) in tree.branches.iter_mut().enumerate() {
        ask(branch, number, &leaves, &parties, chance);
    }
    tree.leads = rules(&tree, &codes);
    tree
}

/// So many records, like the first one of a list, each changed by its number.
fn many<T: Clone>(like: &[T], count: usize, mut change: impl FnMut(&mut T, usize)) -> Vec<T> {
    let records = like.iter().cycle().take(count).cloned().enumerate();
    records
        .map(|(number, mut record)| {
            change(&mut record, number);
            record
        })
        .collect()
}

fn districts() -> Vec<AreaCode> {
    (20..20 + DISTRICTS)
        .filter_map(|number| AreaCode::parse(&format!("WK0917{number}")).ok())
        .collect()
}

fn trunks(tree: &mut SupportTree, codes: &[AreaCode]) {
    let people: Vec<_> = PersonAt::each(&tree.people).map(|(at, _)| at).collect();
    let each = codes.iter().enumerate().map(|(number, code)| Trunk {
        district: *code,
        person: people[number % people.len()],
        stand_in: people[(number + 1) % people.len()],
        spot: "het-lindeblad".to_owned(),
    });
    tree.trunks = each.collect();
}

/// Gives a branch its words, needs, urgent things and ladder.
fn ask(branch: &mut Branch, number: usize, leaves: &[LeafAt], parties: &[PartyAt], chance: &mut Chance) {
    let own = LEAVES / BRANCHES;
    let text = |chance: &mut Chance| format!("Ik {} mijn {}", chance.word(2), chance.word(3));
    branch.name = Wording::dutch(chance.name(3));
    branch.asks = (0..8).map(|_| text(chance)).collect();
    branch.needs = (0..NEEDS)
        .map(|place| Need {
            key: format!("wat-{number}-{place}"),
            text: Wording::dutch(text(chance)),
            // The last one is of any branch.
            leaves: (0..4)
                .map(|turn| match turn {
                    3 => *chance.pick_of(leaves),
                    _ => leaves[number * own + chance.below(own)],
                })
                .collect(),
        })
        .collect();
    branch.urgent = (0..URGENT)
        .map(|place| Urgent {
            key: format!("haast-{number}-{place}"),
            text: Wording::dutch(text(chance)),
            act: Wording::dutch("Bel vandaag nog."),
            step: 1 + place,
        })
        .collect();
    let like = branch.steps[0].clone();
    branch.steps = (0..STEPS)
        .map(|place| Step {
            key: format!("stap-{place}"),
            title: Wording::dutch(chance.name(4)),
            who: match place {
                0 => Who::ContactPerson,
                // The municipal team takes this step for every branch.
                2 => Who::Party(parties[0]),
                _ => Who::Party(*chance.pick_of(parties)),
            },
            next: (place + 1 < STEPS).then_some(place + 1),
            ..like.clone()
        })
        .collect();
}

/// Rules of every kind: for each branch, pair and three that are not neutral, and pairs again for a wijk or a marker.
fn rules(tree: &SupportTree, codes: &[AreaCode]) -> Vec<LeadRule> {
    let on: Vec<_> = BranchAt::each(&tree.branches)
        .filter(|(_, branch)| !branch.neutral)
        .map(|(at, _)| at)
        .collect();
    let markers: Vec<_> = MarkerAt::each(&tree.markers).map(|(at, _)| at).collect();
    let like = tree.leads[0].clone();
    let mut made: Vec<(Combination, Option<AreaCode>)> = vec![
        (Combination::OnlyNeutral, None),
        (Combination::Default, None),
        (
            Combination::AtLeast {
                count: 3,
                with: vec![on[0]],
            },
            None,
        ),
    ];
    let exactly =
        |branches: Vec<BranchAt>, markers: Vec<MarkerAt>| Combination::Exactly { branches, markers };
    let ranks = (1..).zip(&markers).take(4);
    made.extend(ranks.map(|(rank, marker)| {
        let branches = vec![on[usize::from(rank) % on.len()]];
        let when = Combination::Legal {
            marker: *marker,
            rank,
            branches,
        };
        (when, None)
    }));
    let mut pairs = Vec::new();
    for (first, one) in on.iter().enumerate() {
        made.push((exactly(vec![*one], Vec::new()), None));
        for (second, two) in on.iter().enumerate().skip(first + 1) {
            pairs.push(vec![*one, *two]);
            let threes = on[second + 1..].iter().map(|three| vec![*one, *two, *three]);
            made.extend(threes.map(|branches| (exactly(branches, Vec::new()), None)));
        }
    }
    made.extend(pairs.iter().map(|pair| (exactly(pair.clone(), Vec::new()), None)));
    let again = (0..).zip(pairs.iter().cycle()).map(|(number, pair): (usize, _)| {
        let turn = number / pairs.len();
        if number % 2 == 0 {
            (exactly(pair.clone(), Vec::new()), Some(codes[turn % codes.len()]))
        } else {
            (exactly(pair.clone(), vec![markers[turn % markers.len()]]), None)
        }
    });
    let missing = RULES - made.len();
    made.extend(again.take(missing));
    (0..)
        .zip(made)
        .map(|(number, (when, district)): (usize, _)| LeadRule {
            key: format!("regel-{number}"),
            when,
            district,
            ..like.clone()
        })
        .collect()
}
