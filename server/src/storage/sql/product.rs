//! Names of official products.
use super::{Connection, Driver, ROWS, upsert};
use domain::tree::ListedProduct;
use sqlx::QueryBuilder;
use std::collections::BTreeMap;

/// Every product, by name and law. Sorted here: engines sort texts each by their own rules.
pub(super) async fn load(connection: &mut Connection) -> sqlx::Result<Vec<ListedProduct>> {
    let rows: Vec<(String, String, String)> = sqlx::query_as("SELECT name, law, uri FROM product")
        .fetch_all(connection)
        .await?;
    let mut products: Vec<_> = rows
        .into_iter()
        .map(|(name, law, uri)| ListedProduct { name, law, uri })
        .collect();
    products.sort_unstable();
    Ok(products)
}

/// Adds products and replaces those with the same name and law.
pub(super) async fn save(connection: &mut Connection, products: &[ListedProduct]) -> sqlx::Result<()> {
    let last_of_each: BTreeMap<_, _> = products
        .iter()
        .map(|product| ((&product.name, &product.law), product))
        .collect();
    let products: Vec<&ListedProduct> = last_of_each.into_values().collect();
    let (head, tail) = upsert("product", &["name", "law"], &["name", "law", "uri"]);
    for chunk in products.chunks(ROWS) {
        let mut query = QueryBuilder::<Driver>::new(&head);
        query.push_values(chunk, |mut row, product| {
            row.push_bind(&product.name)
                .push_bind(&product.law)
                .push_bind(&product.uri);
        });
        query.push(&tail).build().execute(&mut *connection).await?;
    }
    Ok(())
}
