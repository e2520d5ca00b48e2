//! The real list of official product names, read in place. The file is not part of the project: without the folder these
//! tests fail and say so, and a runner that knows it is absent leaves them out by their name, `shared_data`.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
use domain::tree::ListedProduct;
use server::intake::{demo_tree, products};
use std::{collections::BTreeSet, fs, path::PathBuf};
use usecases::{
    fakes::MemoryStore,
    import_products::import_products,
    ports::{ProductStore as _, ProductsRead},
};

/// The list in the folder that `BUURTBOOM_SHARED_DATA` names, seen from the project's root, or in the one beside it.
fn list() -> ProductsRead {
    let root = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    let folder = std::env::var_os("BUURTBOOM_SHARED_DATA");
    let folder = root.join(folder.unwrap_or_else(|| "../shared/data".into()));
    let path = folder.join("nl-overheid/UPL-actueel.csv");
    let bytes = fs::read(&path).unwrap_or_else(|error| {
        panic!(
            "{} cannot be read ({error}): set BUURTBOOM_SHARED_DATA to the folder with the real files, or leave the \
             tests named shared_data out",
            path.display()
        )
    });
    products::read(&bytes).unwrap()
}

#[tokio::test]
async fn shared_data_has_1121_products_of_1017_names() {
    let store = MemoryStore::default();
    let report = import_products(&store, list(), false).await.unwrap();
    assert_eq!((report.created, report.read()), (1_121, 1_121));
    assert_eq!((report.rejected, report.warnings), (vec![], vec![]));
    let again = import_products(&store, list(), false).await.unwrap();
    assert_eq!((again.unchanged, again.read()), (1_121, 1_121));

    let names = ListedProduct::addresses(&store.products().await.unwrap());
    assert_eq!(names.len(), 1_017);
    assert_eq!(
        names.get("schuldhulpverlening").map(String::as_str),
        Some("http://standaarden.overheid.nl/owms/terms/schuldhulpverlening")
    );
    assert!(names.contains_key("UPL-naam nog niet beschikbaar"));
}

/// The names of the demonstration are real: each stands in the list with the same address and law.
#[tokio::test]
async fn shared_data_has_every_product_of_the_demonstration() {
    let kept = async |read: ProductsRead| {
        let store = MemoryStore::default();
        import_products(&store, read, false).await.unwrap();
        store.products().await.unwrap()
    };
    let list: BTreeSet<_> = kept(list()).await.into_iter().collect();
    let example = kept(demo_tree::products().unwrap()).await;
    assert!(example.len() > 30, "{}", example.len());
    let unknown: Vec<_> = example.iter().filter(|product| !list.contains(product)).collect();
    assert!(unknown.is_empty(), "{unknown:#?}");
}
