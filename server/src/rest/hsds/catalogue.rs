//! Every object of one revision: which there are, in which order, and under which id.
use super::{
    ids::Id,
    object::Object,
    terms::{Taxonomy, Terms},
};
use domain::{
    directory::{Directory, Revision},
    spot::{MeetingSpot, Organization},
    tree::{LeafAt, PartyAt, SupportTree},
};
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

/// How much of an object is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Depth {
    /// Members that hold one value, and that it is an example where it is.
    Basic,
    /// Everything that belongs to it.
    Full,
}

/// What can be listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum List {
    Organizations,
    Services,
    Locations,
    ServicesAtLocations,
    Taxonomies,
    TaxonomyTerms,
}

/// The ids of what a meeting spot becomes.
#[derive(Clone, Copy, Debug)]
pub(super) struct SpotIds {
    pub(super) location: Id,
    pub(super) service: Id,
    /// Of the service at the location: what one record of an import is.
    pub(super) at: Id,
    /// Its place among the organizations.
    pub(super) organization: Option<usize>,
}

/// An organization: a party of the tree, or who keeps meeting spots.
#[derive(Clone, Debug)]
pub(super) struct Giver {
    pub(super) id: Id,
    pub(super) who: Who,
    /// Of its services: places among all services.
    pub(super) services: Vec<usize>,
}

#[derive(Clone, Debug)]
pub(super) enum Who {
    Party(PartyAt),
    /// By name and website: with another website it may be another one.
    Keeper(Organization),
}

/// A leaf that is given at a meeting spot.
#[derive(Clone, Copy, Debug)]
pub(super) struct LeafThere {
    pub(super) leaf: LeafAt,
    /// Its place in the directory.
    pub(super) spot: usize,
    pub(super) id: Id,
}

/// Every object of one revision.
#[derive(Debug)]
pub(in crate::rest) struct Catalogue {
    pub(super) directory: Arc<Directory>,
    /// The code of the municipality; empty when there is none yet.
    pub(super) municipality: String,
    /// The site's own origin; empty when not set.
    pub(super) origin: String,
    pub(super) terms: Terms,
    /// Beside the directory's spots.
    pub(super) spots: Vec<SpotIds>,
    /// Beside the tree's leaves.
    pub(super) leaves: Vec<Id>,
    /// The parties of the tree in its order, then who keeps meeting spots, by name.
    pub(super) organizations: Vec<Giver>,
    pub(super) leaves_there: Vec<LeafThere>,
    /// The place of every organization, service, location and service at a location in its list.
    places: HashMap<(List, Id), usize>,
}

impl Catalogue {
    /// Gives everything in a directory its id.
    pub(in crate::rest) fn of(directory: Arc<Directory>, origin: &str) -> Self {
        let tree = directory.tree();
        let municipality = directory
            .municipality()
            .map(|area| area.code)
            .or_else(|| tree.map(|tree| tree.municipality))
            .map_or_else(String::new, |code| code.to_string());
        let mut organizations = parties(&municipality, tree);
        let spots = spots(&municipality, directory.spots(), &mut organizations);
        let of_leaf = |slug: &str| Id::of(&municipality, "leaf", slug);
        let leaves: Vec<_> = tree.map_or_else(Vec::new, |tree| {
            tree.leaves.iter().map(|leaf| of_leaf(&leaf.slug)).collect()
        });
        let leaves_there = tree.map_or_else(Vec::new, |tree| leaves_there(&directory, tree, &spots, &leaves));
        for (place, spot) in spots.iter().enumerate() {
            if let Some(by) = spot.organization {
                organizations[by].services.push(place);
            }
        }
        for (at, leaf) in tree.into_iter().flat_map(|tree| LeafAt::each(&tree.leaves)) {
            organizations[leaf.responsible.place()]
                .services
                .push(spots.len() + at.place());
        }
        let mut catalogue = Self {
            terms: Terms::of(&municipality, tree),
            municipality,
            origin: origin.to_owned(),
            spots,
            leaves,
            organizations,
            leaves_there,
            places: HashMap::new(),
            directory,
        };
        catalogue.places = catalogue.all_places();
        catalogue
    }

    /// The revision of its records.
    pub(in crate::rest) fn revision(&self) -> Revision {
        self.directory.revision()
    }

    /// The directory that it was made of.
    pub(in crate::rest) fn directory(&self) -> &Directory {
        &self.directory
    }

    /// How many objects a list holds.
    pub(super) fn len(&self, list: List) -> usize {
        match list {
            List::Organizations => self.organizations.len(),
            List::Services => self.spots.len() + self.leaves.len(),
            List::Locations => self.spots.len(),
            List::ServicesAtLocations => self.spots.len() + self.leaves_there.len(),
            List::Taxonomies => Taxonomy::ALL.len(),
            List::TaxonomyTerms => self.terms.len(),
        }
    }

    /// The place of an object in its list.
    pub(super) fn find(&self, list: List, id: Id) -> Option<usize> {
        match list {
            List::Taxonomies => {
                let found = self.terms.find_taxonomy(id)?;
                Taxonomy::ALL.iter().position(|taxonomy| *taxonomy == found)
            }
            List::TaxonomyTerms => self.terms.find(id),
            _ => self.places.get(&(list, id)).copied(),
        }
    }

    /// The object at a place in its list. `services` is how much is told of the services of an organization.
    pub(super) fn object(&self, list: List, place: usize, depth: Depth, services: Depth) -> Object {
        match list {
            List::Organizations if depth == Depth::Full => self.whole_organization(place, services),
            List::Organizations => self.organization(place, depth),
            List::Services => self.whole_service(place, depth),
            List::Locations => self.location(place, depth),
            List::ServicesAtLocations => self.service_at_location(place, depth, true),
            List::Taxonomies => self.terms.taxonomy(Taxonomy::ALL[place]),
            List::TaxonomyTerms => self.terms.term(place, true),
        }
    }

    fn all_places(&self) -> HashMap<(List, Id), usize> {
        let numbered = |list, ids: Vec<Id>| {
            ids.into_iter()
                .enumerate()
                .map(move |(place, id)| ((list, id), place))
        };
        let spots = |id: fn(&SpotIds) -> Id| self.spots.iter().map(id).collect::<Vec<_>>();
        let mut services = spots(|spot| spot.service);
        services.extend(&self.leaves);
        let mut at = spots(|spot| spot.at);
        at.extend(self.leaves_there.iter().map(|there| there.id));
        let givers = self.organizations.iter().map(|giver| giver.id).collect();
        numbered(List::Organizations, givers)
            .chain(numbered(List::Services, services))
            .chain(numbered(List::Locations, spots(|spot| spot.location)))
            .chain(numbered(List::ServicesAtLocations, at))
            .collect()
    }
}

fn parties(municipality: &str, tree: Option<&SupportTree>) -> Vec<Giver> {
    let all = tree.into_iter().flat_map(|tree| PartyAt::each(&tree.parties));
    all.map(|(at, party)| Giver {
        id: Id::of(municipality, "party", &party.slug),
        who: Who::Party(at),
        services: Vec::new(),
    })
    .collect()
}

/// The ids of the spots, and their organizations beside those of the tree.
fn spots(municipality: &str, spots: &[MeetingSpot], organizations: &mut Vec<Giver>) -> Vec<SpotIds> {
    let mut keepers: Vec<_> = spots
        .iter()
        .filter_map(|spot| spot.organization.as_ref())
        .collect();
    keepers.sort_unstable_by_key(|keeper| (&keeper.name, &keeper.url));
    keepers.dedup();
    let mut places = HashMap::new();
    for keeper in keepers {
        let key = format!("{}\n{}", keeper.name, keeper.url.as_deref().unwrap_or_default());
        places.insert((&keeper.name, &keeper.url), organizations.len());
        organizations.push(Giver {
            id: Id::of(municipality, "organization", &key),
            who: Who::Keeper(keeper.clone()),
            services: Vec::new(),
        });
    }
    let kept = kept_ids(spots);
    let ids = |(place, spot): (usize, &MeetingSpot)| {
        let key = format!("{}/{}", spot.source.system, spot.source.external_id);
        let of = |sort| Id::of(municipality, sort, &key);
        SpotIds {
            location: of("location"),
            service: of("service"),
            at: kept
                .get(&place)
                .copied()
                .unwrap_or_else(|| of("service_at_location")),
            organization: spot
                .organization
                .as_ref()
                .and_then(|keeper| places.get(&(&keeper.name, &keeper.url)).copied()),
        }
    };
    spots.iter().enumerate().map(ids).collect()
}

/// The spots that came with a UUID of their own. Of two with the same one, the first system in the alphabet keeps it.
fn kept_ids(spots: &[MeetingSpot]) -> HashMap<usize, Id> {
    let mut own: Vec<_> = spots
        .iter()
        .enumerate()
        .filter_map(|(place, spot)| Some((&spot.source.system, Id::read(&spot.source.external_id)?, place)))
        .collect();
    own.sort_unstable();
    let mut taken = HashSet::new();
    own.retain(|(_, id, _)| taken.insert(*id));
    own.into_iter().map(|(_, id, place)| (place, id)).collect()
}

fn leaves_there(
    directory: &Directory,
    tree: &SupportTree,
    spots: &[SpotIds],
    leaves: &[Id],
) -> Vec<LeafThere> {
    let place_of: HashMap<_, _> = directory
        .spots()
        .iter()
        .enumerate()
        .map(|(place, spot)| (spot.slug.as_str(), place))
        .collect();
    let mut there = Vec::new();
    for (at, leaf) in LeafAt::each(&tree.leaves) {
        for spot in leaf.spots.iter().filter_map(|slug| place_of.get(slug.as_str())) {
            let location = spots[*spot].location.to_string();
            there.push(LeafThere {
                leaf: at,
                spot: *spot,
                id: leaves[at.place()].part("service_at_location", &location),
            });
        }
    }
    there
}
