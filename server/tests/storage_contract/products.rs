//! Names of official products.
use crate::bench::Bench;
use domain::{directory::Revision, tree::ListedProduct};

fn product(name: &str, law: &str, uri: &str) -> ListedProduct {
    ListedProduct {
        name: name.to_owned(),
        law: law.to_owned(),
        uri: uri.to_owned(),
    }
}

async fn kept(bench: &Bench) -> Vec<ListedProduct> {
    bench.products.products().await.unwrap()
}

pub async fn products_read_back_by_name_and_law(bench: &Bench) {
    assert_eq!(kept(bench).await, []);
    let sorted = [
        product("BRP-inschrijving", "", "http://a.nl/brp"),
        product("aanleunwoning", "", "http://a.nl/a"),
        product(
            "aanleunwoning",
            "Artikel 35, \"lid 2\" – Wmo ’15",
            "http://a.nl/a",
        ),
        product("één-oudergezin ﻣرﻛز", "Artikel 1", "http://a.nl/é?b=1&c=2"),
    ];
    let mut given = sorted.to_vec();
    given.reverse();
    assert_eq!(bench.products.save_products(&given).await.unwrap(), Revision(1));
    assert_eq!(kept(bench).await, sorted);
}

pub async fn a_product_is_its_name_and_law(bench: &Bench) {
    let first = product("bijstand", "Artikel 11", "http://a.nl/1");
    let other_law = product("bijstand", "Artikel 12", "http://a.nl/1");
    let replaced = product("bijstand", "Artikel 11", "http://a.nl/2");
    let again = product("bijstand", "Artikel 11", "http://a.nl/3");
    bench
        .products
        .save_products(&[first, other_law.clone()])
        .await
        .unwrap();
    bench
        .products
        .save_products(&[replaced, again.clone()])
        .await
        .unwrap();
    assert_eq!(kept(bench).await, [again, other_law]);
    assert_eq!(bench.directory.revision().await.unwrap(), Revision(2));
    assert_eq!(bench.products.save_products(&[]).await.unwrap(), Revision(2));
}

/// More than one statement holds, and keys as long as a row may have.
pub async fn a_long_list_reads_back(bench: &Bench) {
    let law = "é".repeat(500);
    let mut list: Vec<_> = (0..1_121)
        .map(|number| product(&format!("{number:0>150}"), &law, "http://a.nl"))
        .collect();
    list.push(product(&"𝔸".repeat(150), &"𝔸".repeat(500), "http://a.nl"));
    bench.products.save_products(&list).await.unwrap();
    assert_eq!(kept(bench).await, list);
}
