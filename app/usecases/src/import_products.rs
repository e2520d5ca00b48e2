//! Somebody brings the national list of product names.
use crate::{
    UsecaseError,
    ports::{ProductStore, ProductsRead},
    report::{ImportReport, Remark},
};
use domain::tree::{ListedProduct, ProductDraft};
use std::collections::BTreeMap;

/// Checks every row, keeps what is new or changed in one transaction, and reports. A name has one address: when the list
/// gives it another one, every row of that name follows. Rows that are known and do not come in stay, so that a tree which
/// uses them stays true.
///
/// # Errors
/// When the store cannot answer. A row that cannot be kept is no error but a line in the report.
pub async fn import_products(
    store: &dyn ProductStore,
    read: ProductsRead,
    dry_run: bool,
) -> Result<ImportReport, UsecaseError> {
    let mut import = Import::over(store.products().await?);
    import.report = ImportReport {
        rejected: read.rejected,
        warnings: read.warnings,
        dry_run,
        ..ImportReport::default()
    };
    for draft in &read.drafts {
        if let Err(reason) = import.take(draft) {
            import.report.rejected.push(Remark {
                place: draft.place.clone(),
                reason,
            });
        }
    }
    let changed = import.changed();
    if !dry_run && !changed.is_empty() {
        store.save_products(&changed).await?;
    }
    Ok(import.report)
}

/// A name and a law.
type Key = (String, String);

struct Import {
    /// The addresses that are known.
    known: BTreeMap<Key, String>,
    /// Where each row of this import stood first.
    seen: BTreeMap<Key, String>,
    /// The address of each name of this import, and where it stood first.
    addresses: BTreeMap<String, (String, String)>,
    report: ImportReport,
}

impl Import {
    fn over(products: Vec<ListedProduct>) -> Self {
        let known = products
            .into_iter()
            .map(|product| ((product.name, product.law), product.uri));
        Self {
            known: known.collect(),
            seen: BTreeMap::new(),
            addresses: BTreeMap::new(),
            report: ImportReport::default(),
        }
    }

    fn take(&mut self, draft: &ProductDraft) -> Result<(), String> {
        let product = draft.check().map_err(|faults| {
            let faults: Vec<_> = faults.iter().map(ToString::to_string).collect();
            faults.join("; ")
        })?;
        let place = &draft.place;
        let (uri, first) = self
            .addresses
            .entry(product.name.clone())
            .or_insert_with(|| (product.uri.clone(), place.clone()));
        if *uri != product.uri {
            return Err(format!("“{}” has another address at {first}", product.name));
        }
        let key = (product.name, product.law);
        if let Some(first) = self.seen.get(&key) {
            return Err(format!("“{}” with this law was read before, at {first}", key.0));
        }
        match self.known.get(&key) {
            None => self.report.created += 1,
            Some(known) if *known == product.uri => self.report.unchanged += 1,
            Some(_) => self.report.updated += 1,
        }
        self.seen.insert(key, place.clone());
        Ok(())
    }

    /// The rows to write: those of the file, and those of the same names that must follow.
    fn changed(&self) -> Vec<ListedProduct> {
        let keys = self.seen.keys().chain(self.known.keys());
        let mut changed: Vec<_> = keys
            .filter_map(|key| {
                let (uri, _) = self.addresses.get(&key.0)?;
                let other = self.known.get(key) != Some(uri);
                other.then(|| ListedProduct {
                    name: key.0.clone(),
                    law: key.1.clone(),
                    uri: uri.clone(),
                })
            })
            .collect();
        changed.sort();
        changed.dedup();
        changed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        fakes::{FailingStore, MemoryStore},
        ports::DirectoryStore as _,
    };

    fn row(place: usize, name: &str, law: &str, uri: &str) -> ProductDraft {
        ProductDraft {
            place: format!("row {place}"),
            name: name.to_owned(),
            law: law.to_owned(),
            uri: uri.to_owned(),
        }
    }

    async fn import(store: &MemoryStore, drafts: Vec<ProductDraft>) -> ImportReport {
        let read = ProductsRead {
            drafts,
            ..ProductsRead::default()
        };
        import_products(store, read, false).await.unwrap()
    }

    #[tokio::test]
    async fn a_name_has_a_row_for_each_law_and_the_same_list_changes_nothing() {
        let store = MemoryStore::default();
        let list = || {
            vec![
                row(2, "bijstand", "Artikel 11", "http://a.nl/bijstand"),
                row(3, "bijstand", "Artikel 12", "http://a.nl/bijstand"),
                row(4, "paspoort", "", "http://a.nl/paspoort"),
            ]
        };
        let report = import(&store, list()).await;
        assert_eq!((report.created, report.read()), (3, 3));
        let revision = store.revision().await.unwrap();
        let report = import(&store, list()).await;
        assert_eq!((report.unchanged, report.read()), (3, 3));
        assert_eq!(store.revision().await.unwrap(), revision);
        assert_eq!(
            ListedProduct::addresses(&store.products().await.unwrap()).len(),
            2
        );
    }

    #[tokio::test]
    async fn a_new_address_holds_for_every_law_of_its_name() {
        let store = MemoryStore::default();
        import(
            &store,
            vec![
                row(2, "bijstand", "Artikel 11", "http://a.nl/1"),
                row(3, "bijstand", "Artikel 12", "http://a.nl/1"),
                row(4, "paspoort", "", "http://a.nl/p"),
            ],
        )
        .await;
        let report = import(&store, vec![row(2, "bijstand", "Artikel 11", "http://a.nl/2")]).await;
        assert_eq!((report.updated, report.read()), (1, 1));
        let kept = store.products().await.unwrap();
        let addresses: Vec<_> = kept.iter().map(|product| product.uri.as_str()).collect();
        assert_eq!(addresses, ["http://a.nl/2", "http://a.nl/2", "http://a.nl/p"]);
    }

    #[tokio::test]
    async fn rows_that_say_two_things_are_refused_with_the_reason() {
        let store = MemoryStore::default();
        let report = import(
            &store,
            vec![
                row(2, "bijstand", "", "http://a.nl/1"),
                row(3, "bijstand", "Artikel 12", "http://a.nl/2"),
                row(4, "bijstand", "", "http://a.nl/1"),
                row(5, "", "", "a"),
            ],
        )
        .await;
        let reasons: Vec<_> = report
            .rejected
            .iter()
            .map(|remark| format!("{}: {}", remark.place, remark.reason))
            .collect();
        assert_eq!(
            reasons,
            [
                "row 3: “bijstand” has another address at row 2",
                "row 4: “bijstand” with this law was read before, at row 2",
                "row 5: it has no name; its address does not begin with http:// or https://, or holds blanks",
            ]
        );
        assert_eq!((report.created, store.products().await.unwrap().len()), (1, 1));
    }

    #[tokio::test]
    async fn a_trial_writes_nothing_and_a_store_that_is_gone_is_said() {
        let store = MemoryStore::default();
        let read = ProductsRead {
            drafts: vec![row(2, "bijstand", "", "http://a.nl/1")],
            ..ProductsRead::default()
        };
        let report = import_products(&store, read.clone(), true).await.unwrap();
        assert_eq!((report.created, report.dry_run), (1, true));
        assert_eq!(store.products().await.unwrap(), []);
        assert!(matches!(
            import_products(&FailingStore, read, false).await,
            Err(UsecaseError::Unavailable(_))
        ));
    }
}
