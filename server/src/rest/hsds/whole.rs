//! Objects with what belongs to them: an organization with its services, a service with its locations, and the two together.
//!
//! No object holds itself: a service at a location that stands within its service leaves the service out.
use super::{
    attributes::Attributes,
    catalogue::{Catalogue, Depth, Giver, Who},
    ids::Id,
    object::Object,
};
use domain::{
    spot::{MeetingSpot, Organization},
    tree::LeafAt,
};

impl Catalogue {
    /// An organization without its services and locations.
    pub(super) fn organization(&self, place: usize, depth: Depth) -> Object {
        let Giver { id, who, .. } = &self.organizations[place];
        match (who, self.directory.tree()) {
            (Who::Party(at), Some(tree)) => self.organization_of_party(*id, tree, tree.party(*at), depth),
            (Who::Keeper(keeper), _) => self.organization_of_keeper(*id, keeper, place),
            (Who::Party(_), None) => Object::new(*id),
        }
    }

    fn organization_of_keeper(&self, id: Id, keeper: &Organization, place: usize) -> Object {
        let example = |spot: &MeetingSpot| spot.example;
        let mut spots = self
            .services_of(place)
            .filter_map(|at| self.directory.spots().get(at));
        // Who keeps nothing but invented places is invented too.
        let attributes = Attributes::of(&self.terms, id, "organization").example(spots.all(example));
        Object::new(id)
            .required("name", &keeper.name)
            .required("description", "")
            .some("website", keeper.url.as_deref())
            .list("attributes", attributes.done())
    }

    fn services_of(&self, organization: usize) -> impl Iterator<Item = usize> {
        self.organizations[organization].services.iter().copied()
    }

    /// An organization with its locations and services.
    pub(super) fn whole_organization(&self, place: usize, services: Depth) -> Object {
        let locations = self
            .services_of(place)
            .filter(|at| *at < self.spots.len())
            .map(|at| self.location(at, Depth::Full));
        let told = self.services_of(place).map(|at| match services {
            Depth::Full => self.whole_service(at, services),
            Depth::Basic => self.service(at, Depth::Basic),
        });
        self.organization(place, Depth::Full)
            .list("locations", locations.collect())
            .list("services", told.collect())
    }

    /// A service without the locations where it is given.
    fn service(&self, place: usize, depth: Depth) -> Object {
        match (place.checked_sub(self.spots.len()), self.directory.tree()) {
            (Some(of_leaf), Some(tree)) => LeafAt::each(&tree.leaves).nth(of_leaf).map_or_else(
                || Object::new(self.leaves[of_leaf]),
                |(at, _)| self.service_of_leaf(tree, at, depth),
            ),
            _ => self.service_of_spot(place, depth),
        }
    }

    /// A service, in full with the locations where it is given.
    pub(super) fn whole_service(&self, place: usize, depth: Depth) -> Object {
        let service = self.service(place, depth);
        if depth == Depth::Basic {
            return service;
        }
        let own = (place < self.spots.len()).then_some(place);
        let of_leaf = self.leaves_there.iter().enumerate().filter_map(|(there, found)| {
            (self.spots.len() + found.leaf.place() == place).then_some(self.spots.len() + there)
        });
        let at = own.into_iter().chain(of_leaf);
        service.list(
            "service_at_locations",
            at.map(|at| self.service_at_location(at, depth, false)).collect(),
        )
    }

    /// A service at a location, with or without the service itself.
    pub(super) fn service_at_location(&self, place: usize, depth: Depth, with_service: bool) -> Object {
        let (id, service, spot) = match place.checked_sub(self.spots.len()) {
            None => (self.spots[place].at, place, place),
            Some(of_leaf) => {
                let there = self.leaves_there[of_leaf];
                (there.id, self.spots.len() + there.leaf.place(), there.spot)
            }
        };
        let object = Object::new(id)
            .id("service_id", self.service_id(service))
            .id("location_id", self.spots[spot].location)
            .object("location", self.location(spot, depth));
        if with_service {
            object.object("service", self.service(service, depth))
        } else {
            object
        }
    }

    fn service_id(&self, place: usize) -> Id {
        match place.checked_sub(self.spots.len()) {
            None => self.spots[place].service,
            Some(of_leaf) => self.leaves[of_leaf],
        }
    }
}
