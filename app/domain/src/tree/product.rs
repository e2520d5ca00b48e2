//! The national list of product names (Uniforme Productnamenlijst, UPL): what a municipality may call what it offers.
use super::SupportTree;
use std::collections::BTreeMap;

/// The longest name, in signs; the longest of the list has 89. Name and law are a key together, and PostgreSQL keeps at most
/// 2,704 bytes of a key.
const MOST_NAME_SIGNS: usize = 150;

/// The longest law, in signs; the longest of the list has 483.
const MOST_LAW_SIGNS: usize = 500;

/// A product on one legal ground. A product with several grounds stands in the list once for each.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListedProduct {
    /// The name, exactly as in the list: "schuldhulpverlening".
    pub name: String,
    /// The article that it rests on: "Artikel 35 Participatiewet"; empty where the list names none.
    pub law: String,
    /// The address of the name in the list.
    pub uri: String,
}

/// A row of the list that nobody has looked at yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProductDraft {
    /// Where it stands in the file: "row 12".
    pub place: String,
    /// The name.
    pub name: String,
    /// The article that it rests on; may be empty.
    pub law: String,
    /// The address of the name.
    pub uri: String,
}

/// Why a row of the list cannot be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProductFault {
    /// No name.
    #[error("it has no name")]
    NoName,
    /// A name that no list has.
    #[error("the name has {0} signs; at most {MOST_NAME_SIGNS} are kept")]
    LongName(usize),
    /// A law that no list has.
    #[error("the law has {0} signs; at most {MOST_LAW_SIGNS} are kept")]
    LongLaw(usize),
    /// No address that can be linked to.
    #[error("its address does not begin with http:// or https://, or holds blanks")]
    NoAddress,
}

impl ProductDraft {
    /// The product, when the row can be kept.
    ///
    /// # Errors
    /// Every reason why not.
    pub fn check(&self) -> Result<ListedProduct, Vec<ProductFault>> {
        let (name, law, uri) = (self.name.trim(), self.law.trim(), self.uri.trim());
        let mut faults = Vec::new();
        match name.chars().count() {
            0 => faults.push(ProductFault::NoName),
            count if count > MOST_NAME_SIGNS => faults.push(ProductFault::LongName(count)),
            _ => {}
        }
        let count = law.chars().count();
        if count > MOST_LAW_SIGNS {
            faults.push(ProductFault::LongLaw(count));
        }
        let host = uri
            .strip_prefix("https://")
            .or_else(|| uri.strip_prefix("http://"));
        if host.is_none_or(str::is_empty) || uri.contains(char::is_whitespace) {
            faults.push(ProductFault::NoAddress);
        }
        if faults.is_empty() {
            Ok(ListedProduct {
                name: name.to_owned(),
                law: law.to_owned(),
                uri: uri.to_owned(),
            })
        } else {
            Err(faults)
        }
    }
}

impl ListedProduct {
    /// Every name with its address.
    #[must_use]
    pub fn addresses(list: &[Self]) -> BTreeMap<String, String> {
        let named = list
            .iter()
            .map(|product| (product.name.clone(), product.uri.clone()));
        named.collect()
    }
}

impl SupportTree {
    /// Gives every official product its address by its name, and none to a name that does not stand in the list.
    pub fn link_products(&mut self, addresses: &BTreeMap<String, String>) {
        for product in self.leaves.iter_mut().filter_map(|leaf| leaf.product.as_mut()) {
            product.uri = addresses.get(&product.name).cloned().unwrap_or_default();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{area::AreaCode, tree::sample::tree_for};

    fn draft(name: &str, law: &str, uri: &str) -> ProductDraft {
        ProductDraft {
            place: "row 2".to_owned(),
            name: name.to_owned(),
            law: law.to_owned(),
            uri: uri.to_owned(),
        }
    }

    #[test]
    fn a_row_is_kept_without_its_blanks() {
        let product = draft(" bijstand ", "", "http://a.nl/bijstand ").check().unwrap();
        assert_eq!(
            (product.name.as_str(), product.law.as_str(), product.uri.as_str()),
            ("bijstand", "", "http://a.nl/bijstand")
        );
    }

    #[test]
    fn every_reason_against_a_row_is_given() {
        let long = "a".repeat(601);
        assert_eq!(
            draft("", &long, "javascript:alert(1)").check(),
            Err(vec![
                ProductFault::NoName,
                ProductFault::LongLaw(601),
                ProductFault::NoAddress
            ])
        );
        assert_eq!(
            draft(&long, "", "https://").check(),
            Err(vec![ProductFault::LongName(601), ProductFault::NoAddress])
        );
    }

    #[test]
    fn a_name_of_several_laws_is_one_name() {
        let listed =
            ["Artikel 1", "Artikel 2"].map(|law| draft("bijstand", law, "http://a.nl/b").check().unwrap());
        let expected = [("bijstand".to_owned(), "http://a.nl/b".to_owned())];
        assert_eq!(ListedProduct::addresses(&listed), BTreeMap::from(expected));
    }

    #[test]
    fn products_are_linked_to_the_list_as_it_is() {
        let districts = ["WK091733", "WK091739"].map(|code| AreaCode::parse(code).unwrap());
        let mut tree = tree_for(districts);
        let uri = |tree: &SupportTree| {
            let product = tree.leaves.iter().find_map(|leaf| leaf.product.clone());
            product.unwrap().uri
        };
        let listed = draft("schuldhulpverlening", "", "http://a.nl/s").check().unwrap();
        tree.link_products(&ListedProduct::addresses(&[listed]));
        assert_eq!(uri(&tree), "http://a.nl/s");
        tree.link_products(&BTreeMap::new());
        assert_eq!(uri(&tree), "");
    }
}
