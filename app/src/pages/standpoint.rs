//! The tree from where a visitor stands: in which wijk, and links that keep it.
//!
//! A wijk in the address (`?wijk=WK…`) wins over the one that the visitor chose before, so that a link that is shared shows
//! everybody the same tree; the links of such a page carry it on.
use crate::{
    request::PageContext,
    routes::{Pairs, Route},
};
use domain::{
    area::{Area, AreaCode, AreaKind},
    contact::OnDuty,
    directory::{Hit, SpotQuery},
    tree::{BranchAt, Leaf, SupportTree, Trunk},
};

/// Where a visitor stands.
pub(super) struct Standpoint {
    /// The context with that wijk as the chosen one.
    pub(super) context: PageContext,
    /// What links of the tree carry on: the wijk, when the address named it.
    pub(super) carried: Pairs,
}

impl Standpoint {
    /// For the pairs of an address. A wijk that is not known is as if it was not named.
    pub(super) fn of(pairs: &[(String, String)], context: &PageContext) -> Self {
        let named = pairs
            .iter()
            .filter(|(key, _)| key == "wijk")
            .find_map(|(_, value)| AreaCode::parse(value).ok())
            .filter(|code| code.kind() == AreaKind::District && context.directory.area(*code).is_some());
        let mut context = context.clone();
        context.district = named.or(context.chosen_district().map(|area| area.code));
        Self {
            context,
            carried: named
                .map(|code| ("wijk".to_owned(), code.to_string()))
                .into_iter()
                .collect(),
        }
    }

    /// The published tree.
    pub(super) fn tree(&self) -> Option<&SupportTree> {
        self.context.directory.tree()
    }

    /// The wijk.
    pub(super) fn district(&self) -> Option<&Area> {
        self.context.chosen_district()
    }

    /// Who helps today in the wijk.
    pub(super) fn duty<'a>(&self, tree: &'a SupportTree) -> Option<OnDuty<'a>> {
        let today = self.context.now.date_naive();
        self.trunk(tree).map(|trunk| OnDuty::on(today, trunk, tree))
    }

    /// The trunk of the wijk.
    pub(super) fn trunk<'a>(&self, tree: &'a SupportTree) -> Option<&'a Trunk> {
        tree.trunk(self.context.district?)
    }

    /// The services that hang on a branch itself, in this wijk: each service of the tree once.
    pub(super) fn own_leaves<'a>(
        &self,
        at: BranchAt,
        tree: &'a SupportTree,
    ) -> impl Iterator<Item = &'a Leaf> {
        let leaves = tree.leaves_of(at, self.context.district);
        leaves.map(|(_, leaf)| leaf).filter(move |leaf| leaf.branch == at)
    }

    /// The address of the tree.
    pub(super) fn to_tree(&self) -> String {
        self.context.href(&Route::Tree(self.carried.clone()))
    }

    /// The address of a branch.
    pub(super) fn to_branch(&self, slug: &str) -> String {
        let route = Route::Branch(slug.to_owned(), self.carried.clone());
        self.context.href(&route)
    }

    /// The address of a leaf.
    pub(super) fn to_leaf(&self, slug: &str) -> String {
        let route = Route::Leaf(slug.to_owned(), self.carried.clone());
        self.context.href(&route)
    }

    /// The address of the questions, with answers that are given already.
    pub(super) fn to_question(&self, answers: &[(&str, &str)]) -> String {
        let pairs = answers
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
        let pairs = pairs.chain(self.carried.iter().cloned()).collect();
        self.context.href(&Route::Question(pairs))
    }

    /// The address of the contact person of the wijk; of all of them where no wijk is known.
    pub(super) fn to_person(&self) -> String {
        let route = match self.district() {
            Some(area) => Route::ContactPerson(area.slug.clone()),
            None => Route::ContactPersons,
        };
        self.context.href(&route)
    }

    /// The address of the map, of the wijk where there is a spot in it.
    pub(super) fn to_map(&self) -> String {
        let area = self.district().filter(|_| !self.spots().is_empty());
        let pairs = area.map(|area| ("wijk".to_owned(), area.slug.clone()));
        self.context.href(&Route::Map(pairs.into_iter().collect()))
    }

    /// The meeting spots of the wijk, or of the whole municipality.
    pub(super) fn spots(&self) -> Vec<Hit<'_>> {
        let query = SpotQuery {
            area: self.context.district,
            ..SpotQuery::default()
        };
        self.context.directory.find(&query, &self.context.now).hits
    }
}
