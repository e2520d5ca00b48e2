//! The example tree in the surroundings of the demonstration: every question that one can ask of it ends with a person, a place
//! and somebody who directs, and everyday words find the help that one expects.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
use app::words::search_words;
use chrono::NaiveDate;
use domain::{
    area::AreaCode,
    directory::{Directory, DirectoryParts},
    tree::{
        Answer, Answers, BranchAt, Chosen, Directs, SupportTree,
        file::{TreeSurroundings, read},
    },
};
use server::intake::{demo_areas::demo_areas, products, spots::demo_spots, tree::node};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};
use usecases::{
    fakes::{CountingIds, MemoryStore},
    import_areas::import_areas,
    import_products::import_products,
    import_spots::import_spots,
    ports::{DirectoryStore as _, ProductStore as _},
};

/// The directory of the demonstration with its tree, which must be without a fault on 24 November 2026.
async fn demonstration() -> Directory {
    let store = MemoryStore::default();
    import_areas(&store, demo_areas().unwrap(), false).await.unwrap();
    let spots = demo_spots().unwrap();
    import_spots(&store, &CountingIds::default(), spots, false)
        .await
        .unwrap();
    let list = std::fs::read("demo/products.csv").unwrap();
    import_products(&store, products::read(&list).unwrap(), false)
        .await
        .unwrap();
    let known = Directory::build(store.load().await.unwrap());

    let text = std::fs::read_to_string("demo/tree.yaml").unwrap();
    let read = read(&node(&text).unwrap()).unwrap();
    let districts: Vec<_> = known
        .districts()
        .map(|area| (area.code, area.name.clone()))
        .collect();
    assert_eq!(districts.len(), 23);
    let slugs: BTreeSet<_> = known.spots().iter().map(|spot| spot.slug.clone()).collect();
    let listed = store.products().await.unwrap().into_iter();
    let products: BTreeMap<_, _> = listed.map(|product| (product.name, product.uri)).collect();
    let faults = read.check(&TreeSurroundings {
        districts: &districts,
        municipality: known.municipality().map(|area| area.code),
        spots: &slugs,
        products: &products,
        today: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
    });
    assert_eq!(faults, []);
    let tree = read.with_products(&products);
    let named = tree.leaves.iter().filter_map(|leaf| leaf.product.as_ref());
    assert!(named.into_iter().all(|product| !product.uri.is_empty()));

    let parts = DirectoryParts {
        tree: Some(Arc::new(tree)),
        ..store.load().await.unwrap()
    };
    Directory::build_with_words(parts, &search_words())
}

/// Every choice of one to three branches.
fn choices(tree: &SupportTree) -> Vec<Vec<BranchAt>> {
    let all: Vec<_> = BranchAt::each(&tree.branches).map(|(at, _)| at).collect();
    let sets = (1_u32..1 << all.len()).filter(|bits| bits.count_ones() <= 3);
    let chosen = |bits: u32| {
        all.iter()
            .copied()
            .filter(|at| bits >> at.place() & 1 == 1)
            .collect()
    };
    sets.map(chosen).collect()
}

/// The answer, which must name a person at a place that exists, and somebody who directs.
fn answer<'a>(directory: &'a Directory, answers: &Answers) -> Answer<'a> {
    let tree = directory.tree().unwrap();
    let found = tree.answer(answers).unwrap();
    assert_ne!(found.person.slug, found.stand_in.slug, "{answers:?}");
    assert!(directory.spot_by_slug(&found.trunk.spot).is_some(), "{answers:?}");
    let rule = found.lead.unwrap();
    let mut branches = answers.branches.iter().filter(|_| !answers.unsure);
    if branches.all(|at| tree.branch(*at).neutral) && answers.markers.is_empty() {
        assert_eq!(rule.lead, Directs::ContactPerson, "{answers:?}");
    } else {
        // A contact person never directs professionals.
        assert!(matches!(rule.lead, Directs::Party(_)), "{answers:?}");
        assert_ne!(rule.lead, rule.stand_in, "{answers:?}");
    }
    for leaf in &found.leaves {
        assert!(tree.leaf(*leaf).holds_in(answers.district), "{answers:?}");
    }
    found
}

fn districts(tree: &SupportTree) -> Vec<AreaCode> {
    tree.trunks.iter().map(|trunk| trunk.district).collect()
}

#[tokio::test]
async fn every_question_ends_with_a_person_a_place_and_a_lead() {
    let directory = demonstration().await;
    let tree = directory.tree().unwrap();
    let choices = choices(tree);
    assert_eq!((choices.len(), districts(tree).len()), (175, 23));
    let mut of_branches = 0;
    for district in districts(tree) {
        let unsure = Answers {
            unsure: true,
            district: Some(district),
            ..Answers::default()
        };
        answer(&directory, &unsure);
        for branches in &choices {
            let mut answers = Answers {
                branches: branches.clone(),
                district: Some(district),
                ..Answers::default()
            };
            let found = answer(&directory, &answers);
            assert!(!found.leaves.is_empty() && !found.nothing_fits, "{answers:?}");
            assert!((1..=8).contains(&found.steps.len()), "{answers:?}");
            for branch in branches {
                assert!(
                    found.steps.iter().any(|step| step.branches.contains(branch)),
                    "{answers:?}"
                );
            }
            of_branches += 1;
            for (marker, _) in tree.markers_of(&answers) {
                answers.markers = vec![marker];
                answer(&directory, &answers);
            }
            assert!(tree.question_pages(&answers).len() <= 5);
        }
    }
    assert_eq!(of_branches, 175 * 23);
}

#[tokio::test]
async fn every_need_finds_help_and_whatever_cannot_wait_has_an_act() {
    let directory = demonstration().await;
    let tree = directory.tree().unwrap();
    for district in districts(tree) {
        for (branch, of) in BranchAt::each(&tree.branches) {
            let about = Answers {
                branches: vec![branch],
                district: Some(district),
                ..Answers::default()
            };
            for place in 0..of.needs.len() {
                let answers = Answers {
                    needs: vec![Chosen { branch, place }],
                    ..about.clone()
                };
                let found = answer(&directory, &answers);
                assert!(!found.nothing_fits, "{answers:?}");
                let best = of.needs[place]
                    .leaves
                    .iter()
                    .find(|leaf| tree.leaf(**leaf).holds_in(Some(district)));
                assert!(
                    best.is_some_and(|leaf| found.leaves.contains(leaf)),
                    "{answers:?}"
                );
            }
            for place in 0..of.urgent.len() {
                let answers = Answers {
                    urgent: vec![Chosen { branch, place }],
                    ..about.clone()
                };
                let found = answer(&directory, &answers);
                assert_eq!(found.urgent, [&of.urgent[place]]);
                assert_eq!(
                    found.steps[0].step.key, of.steps[of.urgent[place].step].key,
                    "{answers:?}"
                );
            }
        }
    }
}

/// The slugs of the leaves that a text finds in a wijk without a service of its own.
fn leaves(directory: &Directory, text: &str) -> Vec<String> {
    let tree = directory.tree().unwrap();
    let found = directory
        .find_help(text, AreaCode::parse("WK091733").ok())
        .unwrap();
    found
        .leaves
        .iter()
        .map(|leaf| tree.leaf(*leaf).slug.clone())
        .collect()
}

#[tokio::test]
async fn everyday_words_find_the_help_that_one_expects() {
    let directory = demonstration().await;
    let expected = [
        ("schulden", "schuldhulp"),
        ("shulden", "schuldhulp"),
        ("ik ben alleen", "maatje"),
        ("rolstoel", "hulpmiddel"),
        ("rolstoul", "hulpmiddel"),
        ("scootmobiel", "hulpmiddel"),
        ("urgensie", "voorrang"),
        ("durf post niet open te maken", "thuisadministratie"),
        ("Er staat een deurwaarder aan de deur!", "schuldhulp"),
        ("geen geld voor eten", "voedselbank"),
        ("ik kan de trap niet meer op", "woningaanpassing"),
        ("ruzie met de buren", "buurtbemiddeling"),
        ("mijn moeder heeft dementie", "casemanager-dementie"),
        ("digid lukt niet", "hulp-online"),
        ("stoppen met roken", "verslavingszorg"),
        ("nederlands leren", "taalhuis"),
        ("wheelchair", "hulpmiddel"),
    ];
    for (text, leaf) in expected {
        assert_eq!(
            leaves(&directory, text).first().map(String::as_str),
            Some(leaf),
            "{text}"
        );
    }
    // Who is alone can also just walk in.
    assert!(leaves(&directory, "ik ben alleen").contains(&"inloop".to_owned()));
    assert_eq!(leaves(&directory, "hond"), [""; 0]);
}

#[tokio::test]
async fn what_people_say_finds_its_branch_and_a_leaf() {
    let directory = demonstration().await;
    let tree = directory.tree().unwrap();
    for (branch, of) in BranchAt::each(&tree.branches) {
        for ask in &of.asks {
            let found = directory
                .find_help(ask, tree.trunks.first().map(|trunk| trunk.district))
                .unwrap();
            assert_eq!(found.branches.first(), Some(&branch), "{ask}");
            assert!(!found.leaves.is_empty(), "{ask}");
            assert!(found.lines.is_empty(), "{ask}");
        }
    }
}

#[tokio::test]
async fn words_of_danger_find_a_number_and_others_do_not() {
    let directory = demonstration().await;
    let first = |text: &str| {
        let lines = directory.find_help(text, None).unwrap().lines;
        lines.first().map(|line| line.slug.clone())
    };
    for (text, line) in [
        ("ik denk aan zelfmood", "113"),
        ("ik wil echt dood", "113"),
        ("ik word thuis mishandeld", "veilig-thuis"),
        ("mijn man slaat mij", "veilig-thuis"),
    ] {
        assert_eq!(first(text).as_deref(), Some(line), "{text}");
    }
    for text in [
        "doodmoe",
        "slecht geslapen",
        "mijn man is dood",
        "ik ben alleen",
        "brandwond",
    ] {
        assert_eq!(first(text), None, "{text}");
    }
}
