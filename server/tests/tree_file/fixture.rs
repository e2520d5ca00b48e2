//! The small tree, and the place where it is to be published.
use chrono::NaiveDate;
use domain::{
    area::AreaCode,
    tree::file::{ReadTree, TreeFault, TreeSurroundings, read_and_check},
};
use server::intake::tree::node;
use std::collections::{BTreeMap, BTreeSet};

/// A tree without a fault.
pub const SMALL: &str = include_str!("small.yaml");

/// What an installation knows.
pub struct Known {
    districts: Vec<(AreaCode, String)>,
    spots: BTreeSet<String>,
    pub products: BTreeMap<String, String>,
}

impl Known {
    /// Two wijken, two spots, two products.
    pub fn new() -> Self {
        let district = |(code, name): (&str, &str)| (code.parse().unwrap(), name.to_owned());
        let uri = |name: &str| format!("http://standaarden.overheid.nl/owms/terms/{name}");
        let product = |name: &str| (name.to_owned(), uri(name));
        Self {
            districts: [("WK091733", "Heerlen-Centrum"), ("WK091739", "Molenberg")]
                .map(district)
                .to_vec(),
            spots: ["het-lindeblad", "de-huiskamer"].map(str::to_owned).into(),
            products: ["schuldhulpverlening", "voedselbank"].map(product).into(),
        }
    }

    /// The same, as a check wants it: on 22 November 2026 in Heerlen.
    pub fn around(&self) -> TreeSurroundings<'_> {
        TreeSurroundings {
            districts: &self.districts,
            municipality: Some("GM0917".parse().unwrap()),
            spots: &self.spots,
            products: &self.products,
            today: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
        }
    }
}

/// Reads and checks a text on its way to being published.
pub fn publish(text: &str) -> Result<ReadTree, Vec<TreeFault>> {
    read_and_check(&node(text).map_err(|fault| vec![fault])?, &Known::new().around())
}
