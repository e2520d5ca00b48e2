//! A municipality brings its support tree.
use crate::{
    ports::{Clock, DirectoryStore, ProductStore, Published, StoreError, TreeFile, TreeStore, TreeToPublish},
    surroundings::Surroundings,
};
use chrono::NaiveDate;
use domain::{
    area::AreaCode,
    directory::Directory,
    tree::file::{TreeFault, read_and_check},
};
use std::sync::Arc;

/// Where a tree goes, and what it is checked against.
#[derive(Clone, Copy)]
pub struct TreeStores<'a> {
    /// Wijken and meeting spots.
    pub directory: &'a dyn DirectoryStore,
    /// Names of official products.
    pub products: &'a dyn ProductStore,
    /// Editions.
    pub trees: &'a dyn TreeStore,
}

/// The report of a tree without faults.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreeReport {
    /// What became of it, or would have on a dry run.
    pub published: Published,
    /// What the makers call this edition.
    pub label: String,
    /// How many areas of life it has.
    pub branches: usize,
    /// How many services.
    pub leaves: usize,
    /// How many contact persons.
    pub people: usize,
    /// How many rules that say who directs.
    pub rules: usize,
    /// Whether nothing was written because it was only a trial.
    pub dry_run: bool,
}

/// Why a tree was not published.
#[derive(Debug, thiserror::Error)]
pub enum ImportTreeError {
    /// Every fault, in the order of the file. The published tree stays as it was.
    #[error("the tree has {} faults", .0.len())]
    Faults(Vec<TreeFault>),
    /// The store cannot answer now.
    #[error("the store is not available")]
    Unavailable(#[from] StoreError),
}

/// Checks a tree in itself and against the wijken, meeting spots and product names that are known, and publishes it when
/// nothing is wrong. The same text again changes nothing. `today` is the day by which records are old or not: for an invented
/// example the day on which it was written.
///
/// # Errors
/// Every fault at once; then nothing was written. Or the store cannot answer.
pub async fn import_tree(
    stores: TreeStores<'_>,
    clock: &dyn Clock,
    today: NaiveDate,
    file: TreeFile,
    dry_run: bool,
) -> Result<TreeReport, ImportTreeError> {
    let node = file.node.map_err(|fault| ImportTreeError::Faults(vec![fault]))?;
    let directory = Directory::build(stores.directory.load().await?);
    let surroundings = Surroundings::of(&directory, &stores.products.products().await?);
    let read = read_and_check(&node, &surroundings.on(today)).map_err(ImportTreeError::Faults)?;
    let tree = Arc::new(read.tree);
    let published = if dry_run {
        foreseen(stores.trees, tree.municipality, &file.text).await?
    } else {
        let new = TreeToPublish {
            tree: Arc::clone(&tree),
            text: file.text,
            published: clock.now().timestamp_millis(),
        };
        stores.trees.publish_tree(&new).await?
    };
    Ok(TreeReport {
        published,
        label: tree.edition.clone(),
        branches: tree.branches.len(),
        leaves: tree.leaves.len(),
        people: tree.people.len(),
        rules: tree.leads.len(),
        dry_run,
    })
}

/// What publishing would answer.
async fn foreseen(
    trees: &dyn TreeStore,
    municipality: AreaCode,
    text: &str,
) -> Result<Published, StoreError> {
    let editions = trees.tree_editions().await?;
    let newest = editions
        .iter()
        .find(|edition| edition.municipality == municipality);
    let number = newest.map_or(0, |edition| edition.number);
    let same = match trees.published_tree().await? {
        Some((edition, published)) => edition.municipality == municipality && published == text,
        None => false,
    };
    Ok(if same {
        Published::Before(number)
    } else {
        Published::New(number + 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        fakes::{FailingStore, MemoryStore, SettableClock},
        sample::{areas, draft, spot, tree_file, tree_text},
    };
    use chrono::DateTime;
    use domain::tree::ListedProduct;
    use serde_json::json;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    async fn store() -> MemoryStore {
        let store = MemoryStore::holding(areas(), vec![spot(&draft("1", "Het Lindeblad"))]);
        let product = ListedProduct {
            name: "schuldhulpverlening".to_owned(),
            law: String::new(),
            uri: "http://a.nl/schuldhulp".to_owned(),
        };
        store.save_products(&[product]).await.unwrap();
        store
    }

    async fn import(store: &MemoryStore, file: TreeFile, dry_run: bool) -> Result<TreeReport, Vec<String>> {
        let stores = TreeStores {
            directory: store,
            products: store,
            trees: store,
        };
        let clock = SettableClock::at(DateTime::from_timestamp_millis(1_795_000_000_000).unwrap());
        import_tree(stores, &clock, day("2026-11-24"), file, dry_run)
            .await
            .map_err(|error| match error {
                ImportTreeError::Faults(faults) => faults.iter().map(ToString::to_string).collect(),
                ImportTreeError::Unavailable(error) => panic!("{error}"),
            })
    }

    #[tokio::test]
    async fn a_tree_is_published_once_and_shown_with_the_addresses_of_its_products() {
        let store = store().await;
        let before = store.revision().await.unwrap();
        let trial = import(&store, tree_file(tree_text()), true).await.unwrap();
        assert_eq!((trial.published, trial.dry_run), (Published::New(1), true));
        assert_eq!(store.revision().await.unwrap(), before);

        let report = import(&store, tree_file(tree_text()), false).await.unwrap();
        let expected = TreeReport {
            dry_run: false,
            ..trial
        };
        assert_eq!(report, expected);
        assert_eq!(
            (report.branches, report.leaves, report.people, report.rules),
            (1, 1, 2, 2)
        );
        let tree = store.load().await.unwrap().tree.unwrap();
        let product = tree.leaves[0].product.as_ref().unwrap();
        assert_eq!(product.uri, "http://a.nl/schuldhulp");
        let edition = store.published_tree().await.unwrap().unwrap().0;
        assert_eq!(edition.published, 1_795_000_000_000);

        let shown = store.revision().await.unwrap();
        for dry_run in [true, false] {
            let again = import(&store, tree_file(tree_text()), dry_run).await.unwrap();
            assert_eq!(again.published, Published::Before(1));
        }
        assert_eq!(store.revision().await.unwrap(), shown);
    }

    #[tokio::test]
    async fn faults_inside_and_outside_are_told_at_once_and_change_nothing() {
        let store = store().await;
        import(&store, tree_file(tree_text()), false).await.unwrap();
        let before = store.revision().await.unwrap();
        let mut wrong = tree_text();
        wrong["edition"] = json!("2027-01");
        wrong["districts"]["WK091733"]["spot"] = json!("het-lindeblat");
        wrong["branches"][0]["leaves"][0]["responsible"] = json!("niemand");
        wrong["branches"][0]["leaves"][0]["product"] = json!("shuldhulpverlening");
        wrong["people"][1]["checked"] = json!({"on": "2025-01-01", "by": "de gemeente"});
        let faults = import(&store, tree_file(wrong), false).await.unwrap_err();
        for (path, word) in [
            ("branches[0].leaves[0].responsible: ", "niemand"),
            (
                "branches[0].leaves[0].product: ",
                "did you mean schuldhulpverlening?",
            ),
            ("districts.WK091733.spot: ", "did you mean het-lindeblad?"),
            ("people[1].checked", "692 days ago"),
        ] {
            let told = |fault: &&String| fault.contains(path) && fault.contains(word);
            assert_eq!(
                faults.iter().filter(told).count(),
                1,
                "{path} {word} in {faults:#?}"
            );
        }
        assert_eq!(faults.len(), 4, "{faults:#?}");
        assert_eq!(store.revision().await.unwrap(), before);
        assert_eq!(store.load().await.unwrap().tree.unwrap().edition, "2026-11");
    }

    #[tokio::test]
    async fn a_text_that_is_no_tree_and_a_store_that_is_gone_are_said() {
        let fault = TreeFault {
            line: 3,
            path: String::new(),
            reason: "this is no YAML or JSON".to_owned(),
        };
        let file = TreeFile {
            text: "{".to_owned(),
            node: Err(fault),
        };
        let faults = import(&store().await, file, false).await.unwrap_err();
        assert_eq!(faults, ["line 3: this is no YAML or JSON"]);

        let stores = TreeStores {
            directory: &FailingStore,
            products: &FailingStore,
            trees: &FailingStore,
        };
        let clock = SettableClock::at(DateTime::UNIX_EPOCH);
        let answer = import_tree(stores, &clock, day("2026-11-24"), tree_file(tree_text()), false).await;
        assert!(matches!(answer, Err(ImportTreeError::Unavailable(_))));
    }
}
