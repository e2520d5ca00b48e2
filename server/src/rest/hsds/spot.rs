//! A meeting spot as a location and the service that is given there.
use super::{
    attributes::Attributes,
    catalogue::{Catalogue, Depth},
    ids::Id,
    object::Object,
    schedule::schedules,
    terms::Taxonomy,
};
use crate::intake::spots::hsds::attributes::Fact;
use app::{language::Language, routes::Route, words::Words};
use domain::spot::{Cost, MeetingSpot};

/// What the alert of an invented record says.
pub(super) const EXAMPLE: &str = "Voorbeeld: dit is verzonnen.";
/// The only country that has wijken.
const COUNTRY: &str = "NL";

impl Catalogue {
    /// The location of the spot at a place in the directory.
    pub(super) fn location(&self, place: usize, depth: Depth) -> Object {
        let (spot, ids) = (&self.directory.spots()[place], &self.spots[place]);
        let id = ids.location;
        let contact_id = id.part("contact", "");
        let phone = phone(id, "location_id", spot.contact.phone.as_deref());
        let contact = spot
            .contact
            .name
            .as_deref()
            .map(|name| Object::new(contact_id).id("location_id", id).text("name", name));
        let attributes = Attributes::of(&self.terms, id, "location").example(spot.example);
        let object = Object::new(id)
            .text("location_type", "physical")
            .text("name", &spot.name)
            .some("transportation", spot.accessibility.bus_stop.as_deref())
            .number("latitude", spot.position.latitude())
            .number("longitude", spot.position.longitude())
            .text("external_identifier", &spot.source.external_id)
            .text("external_identifier_type", &spot.source.system)
            .with(|object| match ids.organization {
                Some(by) => object.id("organization_id", self.organizations[by].id),
                None => object,
            });
        if depth == Depth::Basic {
            return object.list("attributes", attributes.done());
        }
        let attributes = attributes
            .choice(Taxonomy::Kind, spot.kind.key())
            .fact(Fact::Area, Some(&spot.address.area.to_string()))
            .fact(
                Fact::PhotoUrl,
                spot.photo.as_ref().map(|photo| photo.url.as_str()),
            )
            .fact(
                Fact::PhotoAlt,
                spot.photo.as_ref().map(|photo| photo.alt.as_str()),
            );
        object
            .list("addresses", address(id, spot).into_iter().collect())
            .list("phones", phone.into_iter().collect())
            .list("contacts", contact.into_iter().collect())
            .list("schedules", schedules(&self.terms, id, &spot.schedule))
            .list(
                "accessibility",
                self.accessibility(id, spot).into_iter().collect(),
            )
            .list("attributes", attributes.done())
    }

    /// The service of the spot at a place in the directory, without the location where it is given.
    pub(super) fn service_of_spot(&self, place: usize, depth: Depth) -> Object {
        let (spot, id) = (&self.directory.spots()[place], self.spots[place].service);
        let checked = spot.freshness.checked_on.map(|day| day.to_string());
        let attributes = Attributes::of(&self.terms, id, "service").example(spot.example);
        let object = Object::new(id)
            .required("name", &spot.name)
            .text("description", &spot.service.description)
            .text("status", "active")
            .some("url", spot.contact.url.as_deref())
            .some("email", spot.contact.email.as_deref())
            .some("fees_description", fees(spot))
            .some("assured_date", checked.as_deref())
            .text("alert", if spot.example { EXAMPLE } else { "" })
            .with(|object| self.given_by(object, self.spots[place].organization, depth));
        if depth == Depth::Basic {
            return object.list("attributes", attributes.done());
        }
        let page = self.page(id, &Route::Spot(spot.slug.clone()));
        let words = Words(Language::Nl);
        let language = |tag: &String| {
            Object::new(id.part("language", tag))
                .id("service_id", id)
                .text("name", words.spoken(tag))
                .text("code", tag)
        };
        let attributes = spot.service.themes.iter().fold(attributes, |list, theme| {
            list.choice(Taxonomy::Theme, theme.key())
        });
        let attributes = spot
            .service
            .acts
            .iter()
            .fold(attributes, |list, act| list.choice(Taxonomy::Act, act.key()))
            .choice(Taxonomy::Cost, spot.service.cost.key())
            .fact(Fact::CostNote, spot.service.cost_note.as_deref())
            .fact(Fact::CheckedBy, spot.freshness.checked_by.as_deref());
        object
            .list("additional_urls", page.into_iter().collect())
            .list("languages", spot.service.languages.iter().map(language).collect())
            .list(
                "cost_options",
                (spot.service.cost == Cost::Free)
                    .then(|| free(id))
                    .into_iter()
                    .collect(),
            )
            .list("attributes", attributes.done())
    }

    /// Who gives a service.
    pub(super) fn given_by(&self, object: Object, by: Option<usize>, depth: Depth) -> Object {
        let Some(by) = by else {
            return object;
        };
        object
            .id("organization_id", self.organizations[by].id)
            .object("organization", self.organization(by, depth))
    }

    /// The page of a record on the site, where its address is known.
    pub(super) fn page(&self, of: Id, route: &Route) -> Option<Object> {
        (!self.origin.is_empty()).then(|| {
            let url = format!("{}{}", self.origin, route.path(Language::Nl));
            Object::new(of.part("url", ""))
                .text("label", "Buurtboom")
                .required("url", &url)
        })
    }

    /// What is known of getting in, in words and as facts.
    fn accessibility(&self, location: Id, spot: &MeetingSpot) -> Option<Object> {
        let (id, access, words) = (
            location.part("accessibility", ""),
            &spot.accessibility,
            Words(Language::Nl),
        );
        let attributes = Attributes::of(&self.terms, id, "accessibility")
            .flag(Fact::StepFree, access.step_free)
            .flag(Fact::AccessibleToilet, access.accessible_toilet)
            .flag(Fact::HearingLoop, access.hearing_loop)
            .fact(Fact::QuietHours, access.quiet_hours.as_deref())
            .fact(Fact::Parking, access.parking.as_deref())
            .done();
        if attributes.is_empty() {
            return None;
        }
        let said = |known: Option<bool>, yes, no| known.map(|known| if known { yes } else { no });
        let sentences = [
            said(
                access.step_free,
                words.spot_step_free_yes(),
                words.spot_step_free_no(),
            ),
            said(
                access.accessible_toilet,
                words.spot_toilet_yes(),
                words.spot_toilet_no(),
            ),
            said(
                access.hearing_loop,
                words.spot_hearing_yes(),
                words.spot_hearing_no(),
            ),
            access.quiet_hours.as_deref(),
            access.parking.as_deref(),
        ];
        let description: Vec<_> = sentences.into_iter().flatten().collect();
        Some(
            Object::new(id)
                .id("location_id", location)
                .text("description", &description.join("\n"))
                .list("attributes", attributes),
        )
    }
}

/// A telephone number of an object.
pub(super) fn phone(of: Id, owner: &str, number: Option<&str>) -> Option<Object> {
    let number = number?;
    Some(
        Object::new(of.part("phone", number))
            .id(owner, of)
            .required("number", number)
            .text("type", "voice"),
    )
}

/// An option without costs. No other amount is known, and none is invented.
pub(super) fn free(service: Id) -> Object {
    Object::new(service.part("cost_option", "free"))
        .id("service_id", service)
        .text("option", Words(Language::Nl).cost(Cost::Free))
        .text("currency", "EUR")
        .number("amount", 0.0)
}

/// What a visit costs, in words.
fn fees(spot: &MeetingSpot) -> Option<&str> {
    let cost = || match spot.service.cost {
        Cost::Unknown => None,
        known => Some(Words(Language::Nl).cost(known)),
    };
    spot.service.cost_note.as_deref().or_else(cost)
}

/// The address, where any part of it is known. HSDS requires all of them: what is not known is empty.
fn address(location: Id, spot: &MeetingSpot) -> Option<Object> {
    let address = &spot.address;
    if [&address.street, &address.postal_code, &address.city]
        .iter()
        .all(|part| part.is_empty())
    {
        return None;
    }
    Some(
        Object::new(location.part("address", ""))
            .id("location_id", location)
            .required("address_1", &address.street)
            .required("city", &address.city)
            .required("state_province", "")
            .required("postal_code", &address.postal_code)
            .required("country", COUNTRY)
            .required("address_type", "physical"),
    )
}
