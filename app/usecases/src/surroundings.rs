//! The world around a tree, as the records of an installation know it.
use chrono::NaiveDate;
use domain::{
    area::AreaCode,
    directory::Directory,
    tree::{ListedProduct, file::TreeSurroundings},
};
use std::collections::{BTreeMap, BTreeSet};

/// What a tree may name.
pub(crate) struct Surroundings {
    municipality: Option<AreaCode>,
    districts: Vec<(AreaCode, String)>,
    spots: BTreeSet<String>,
    products: BTreeMap<String, String>,
}

impl Surroundings {
    /// What is known of areas, meeting spots and official products.
    pub(crate) fn of(directory: &Directory, products: &[ListedProduct]) -> Self {
        Self {
            municipality: directory.municipality().map(|area| area.code),
            districts: directory
                .districts()
                .map(|area| (area.code, area.name.clone()))
                .collect(),
            spots: directory.spots().iter().map(|spot| spot.slug.clone()).collect(),
            products: ListedProduct::addresses(products),
        }
    }

    /// The same on a day.
    pub(crate) fn on(&self, today: NaiveDate) -> TreeSurroundings<'_> {
        TreeSurroundings {
            districts: &self.districts,
            municipality: self.municipality,
            spots: &self.spots,
            products: &self.products,
            today,
        }
    }
}
