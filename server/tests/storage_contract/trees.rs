//! Editions of the support tree.
use crate::{
    bench::Bench,
    samples::{bare_spot, code, publishing, readable_tree},
};
use domain::{directory::Revision, tree::ListedProduct};
use tokio::task::JoinSet;
use usecases::ports::{Published, TreeEdition, TreeToPublish};

async fn publish(bench: &Bench, tree: &TreeToPublish) -> Published {
    bench.trees.publish_tree(tree).await.unwrap()
}

async fn revision(bench: &Bench) -> Revision {
    bench.directory.revision().await.unwrap()
}

pub async fn without_an_edition_there_is_no_tree(bench: &Bench) {
    assert_eq!(bench.trees.tree_editions().await.unwrap(), []);
    assert_eq!(bench.trees.published_tree().await.unwrap(), None);
    assert!(bench.directory.load().await.unwrap().tree.is_none());
}

pub async fn the_newest_edition_is_published_and_none_is_lost(bench: &Bench) {
    let first = publishing("GM0917", "2026-11", 2_000);
    // A clock that was set back decides nothing.
    let second = publishing("GM0917", "2026-12 “kerst” 🌲 'a' \\ --", 1_000);
    assert_eq!(publish(bench, &first).await, Published::New(1));
    assert_eq!(publish(bench, &second).await, Published::New(2));
    assert_eq!(revision(bench).await, Revision(2));
    let edition = |new: &TreeToPublish, number| TreeEdition {
        municipality: code("GM0917"),
        number,
        label: new.tree.edition.clone(),
        published: new.published,
        example: new.tree.example,
    };
    assert_eq!(
        bench.trees.tree_editions().await.unwrap(),
        [edition(&second, 2), edition(&first, 1)]
    );
    assert_eq!(
        bench.trees.published_tree().await.unwrap(),
        Some((edition(&second, 2), second.text.clone()))
    );
}

pub async fn the_same_text_is_no_new_edition(bench: &Bench) {
    let first = publishing("GM0917", "2026-11", 1_000);
    let later = TreeToPublish {
        published: 2_000,
        ..first.clone()
    };
    let other = publishing("GM0917", "2026-12", 3_000);
    assert_eq!(publish(bench, &first).await, Published::New(1));
    assert_eq!(publish(bench, &later).await, Published::Before(1));
    assert_eq!(revision(bench).await, Revision(1));
    assert_eq!(bench.trees.tree_editions().await.unwrap()[0].published, 1_000);
    // Back to an older text is a step forward.
    assert_eq!(publish(bench, &other).await, Published::New(2));
    assert_eq!(publish(bench, &later).await, Published::New(3));
    assert_eq!(bench.trees.published_tree().await.unwrap().unwrap().0.number, 3);
}

pub async fn the_published_tree_is_loaded_with_the_addresses_of_its_products(bench: &Bench) {
    let new = readable_tree();
    publish(bench, &new).await;
    bench.directory.save_spots(&[bare_spot("1")]).await.unwrap();
    let parts = bench.directory.load().await.unwrap();
    assert_eq!((parts.revision, parts.spots.len()), (Revision(2), 1));
    assert_eq!(parts.tree.as_deref(), Some(&*new.tree));

    let product = ListedProduct {
        name: "schuldhulpverlening".to_owned(),
        law: "Artikel 3".to_owned(),
        uri: "http://a.nl/s".to_owned(),
    };
    bench.products.save_products(&[product]).await.unwrap();
    let tree = bench.directory.load().await.unwrap().tree.unwrap();
    let product = |slug: &str| {
        let leaf = tree.leaves.iter().find(|leaf| leaf.slug == slug);
        leaf.unwrap().product.as_ref().unwrap().uri.as_str()
    };
    assert_eq!(product("schuldhulp"), "http://a.nl/s");
    assert_eq!(product("voedselbank"), "", "not in the list");
}

pub async fn each_municipality_has_its_own_numbers(bench: &Bench) {
    let (heerlen, landgraaf) = (publishing("GM0917", "a", 1_000), publishing("GM0882", "b", 2_000));
    assert_eq!(publish(bench, &heerlen).await, Published::New(1));
    assert_eq!(publish(bench, &landgraaf).await, Published::New(1));
    let editions = bench.trees.tree_editions().await.unwrap();
    let codes: Vec<_> = editions.iter().map(|edition| edition.municipality).collect();
    assert_eq!(codes, [code("GM0882"), code("GM0917")]);
    let shown = bench.trees.published_tree().await.unwrap().unwrap();
    assert_eq!(shown.0.municipality, code("GM0882"), "who published last");
}

pub async fn twenty_who_publish_at_once_wait_for_each_other(bench: &Bench) {
    let mut publishers = JoinSet::new();
    for number in 0..20 {
        let trees = bench.trees.clone();
        let tree = publishing("GM0917", &(number % 10).to_string(), number);
        publishers.spawn(async move { trees.publish_tree(&tree).await.unwrap() });
    }
    let answers = publishers.join_all().await;
    let mut numbers: Vec<u32> = answers
        .iter()
        .filter_map(|published| match published {
            Published::New(number) => Some(*number),
            Published::Before(_) => None,
        })
        .collect();
    numbers.sort_unstable();
    let editions = bench.trees.tree_editions().await.unwrap();
    let count = u32::try_from(editions.len()).unwrap();
    assert_eq!(numbers, (1..=count).collect::<Vec<_>>());
    assert_eq!(revision(bench).await, Revision(i64::from(count)));
}
