//! One service at one location, with the organization that gives it, and the draft that they make.
use super::{
    Object,
    attributes::{Attributes, Fact},
    members::{Members, object, objects, words},
    schedule,
};
use crate::intake::spots::words::{LANGUAGES, key_of};
use domain::spot::{Accessibility, Contact, Organization, SpotDraft};
use std::collections::HashMap;

/// What a record is made of; each object may be missing.
#[derive(Clone, Debug)]
pub(super) struct Entry<'a> {
    place: String,
    service: Option<&'a Object>,
    location: Option<&'a Object>,
    service_at_location: Option<&'a Object>,
    organization: Option<&'a Object>,
}

impl<'a> Entry<'a> {
    /// The records of a service: one for each location, or one that has none.
    pub(super) fn of_service(service: &'a Object, by: Option<&'a Object>, place: &str) -> Vec<Self> {
        let entry = Self {
            place: place.to_owned(),
            service: Some(service),
            location: None,
            service_at_location: None,
            organization: object(service, "organization").or(by),
        };
        let mut entries: Vec<_> = objects(service, "service_at_locations")
            .map(|at| Self {
                location: object(at, "location"),
                service_at_location: Some(at),
                ..entry.clone()
            })
            .collect();
        match entries.len() {
            0 => entries.push(entry),
            1 => {}
            _ => {
                for (index, entry) in entries.iter_mut().enumerate() {
                    entry.place = format!("{place}, location {}", index + 1);
                }
            }
        }
        entries
    }

    /// The records of an organization: its services, and its locations where it gives none of them.
    pub(super) fn of_organization(organization: &'a Object, place: &str) -> Vec<Self> {
        let mut entries: Vec<_> = objects(organization, "services")
            .enumerate()
            .flat_map(|(index, service)| {
                Self::of_service(
                    service,
                    Some(organization),
                    &format!("{place}, service {}", index + 1),
                )
            })
            .collect();
        let served: Vec<_> = entries.iter().filter_map(Self::location_id).collect();
        let others = objects(organization, "locations")
            .enumerate()
            .filter(|(_, location)| {
                let id = words(location, "id");
                id.is_empty() || !served.contains(&id)
            });
        let others = others.map(|(index, location)| {
            Self::of_location(
                location,
                Some(organization),
                &format!("{place}, location {}", index + 1),
            )
        });
        entries.extend(others.collect::<Vec<_>>());
        entries
    }

    /// The record of a service at a location that stands by itself.
    pub(super) fn of_service_at_location(at: &'a Object, place: &str) -> Self {
        let service = object(at, "service");
        Self {
            place: place.to_owned(),
            service,
            location: object(at, "location"),
            service_at_location: Some(at),
            organization: service.and_then(|service| object(service, "organization")),
        }
    }

    /// The record of a location without a service.
    pub(super) fn of_location(location: &'a Object, by: Option<&'a Object>, place: &str) -> Self {
        Self {
            place: place.to_owned(),
            service: None,
            location: Some(location),
            service_at_location: None,
            organization: object(location, "organization").or(by),
        }
    }

    /// The id of its location.
    pub(super) fn location_id(&self) -> Option<&'a str> {
        self.location
            .map(|location| words(location, "id"))
            .filter(|id| !id.is_empty())
    }

    /// The objects that say how to reach somebody or when, the closest to the place first.
    fn near_to_far(&self) -> impl Iterator<Item = &'a Object> {
        [
            self.service_at_location,
            self.location,
            self.service,
            self.organization,
        ]
        .into_iter()
        .flatten()
    }

    /// The draft. `services_at` says how many services of the file each location has.
    pub(super) fn draft(&self, services_at: &HashMap<&str, usize>) -> SpotDraft {
        let mut members = Members::default();
        let own = self.attributes();
        let name = self.name(services_at, &mut members);
        self.refuse_what_is_no_place(&own, &mut members);
        let number =
            |name, members: &mut Members| self.location.and_then(|at| members.number(at, name, "position"));
        let (latitude, longitude) = (
            number("latitude", &mut members),
            number("longitude", &mut members),
        );
        let contact = self.contact(&mut members);
        let (cost, cost_note) = self.cost();
        let hours = match own.fact(Fact::OpeningHours) {
            Some(hours) => hours.to_owned(),
            None => self.hours(&mut members),
        };
        let address = self
            .location
            .and_then(|location| objects(location, "addresses").next());
        let address = |name: &str| address.map_or("", |address| words(address, name));
        let mut draft = SpotDraft {
            place: self.place.clone(),
            system: "hsds".to_owned(),
            external_id: self.id().to_owned(),
            name,
            organization: self.organization.map(|by| organization(by, &mut members)),
            contact,
            street: [address("address_1"), address("address_2")]
                .join(" ")
                .trim()
                .to_owned(),
            postal_code: address("postal_code").to_owned(),
            city: address("city").to_owned(),
            latitude,
            longitude,
            hours,
            description: self.description(),
            cost: cost.to_owned(),
            cost_note,
            languages: self.languages(),
            accessibility: Accessibility {
                bus_stop: self
                    .location
                    .map(|location| words(location, "transportation").to_owned())
                    .filter(|text| !text.is_empty()),
                ..Accessibility::default()
            },
            checked_on: self
                .service
                .map_or("", |service| words(service, "assured_date"))
                .chars()
                .take("2026-11-24".len())
                .collect(),
            ..SpotDraft::default()
        };
        own.fill(&mut draft, &mut members);
        draft.faults = members.0;
        draft
    }

    /// What Buurtboom itself wrote beside the members of HSDS.
    fn attributes(&self) -> Attributes<'a> {
        let access = self
            .location
            .into_iter()
            .flat_map(|at| objects(at, "accessibility"));
        let schedules = self.near_to_far().flat_map(|object| objects(object, "schedules"));
        // What belongs to the organization is not said of the place.
        let own = [self.service_at_location, self.location, self.service];
        Attributes::of(own.into_iter().flatten().chain(access).chain(schedules))
    }

    fn id(&self) -> &'a str {
        let objects = [self.service_at_location, self.location, self.service];
        let mut ids = objects.into_iter().flatten().map(|object| words(object, "id"));
        ids.find(|id| !id.is_empty()).unwrap_or_default()
    }

    /// The name of the location, or both names where several services share it.
    fn name(&self, services_at: &HashMap<&str, usize>, members: &mut Members) -> String {
        let place = self
            .location
            .map_or_else(String::new, |location| members.text(location, "name", "name"));
        let Some(service) = self.service else {
            return place;
        };
        let service = members.text(service, "name", "name");
        if service.is_empty() {
            members.refuse("name", "the service has no name".to_owned());
        }
        let shared = self
            .location_id()
            .and_then(|id| services_at.get(id))
            .is_some_and(|count| *count > 1);
        match (place.is_empty(), shared && place != service) {
            (true, _) => service,
            (false, false) => place,
            (false, true) => format!("{service} ({place})"),
        }
    }

    fn refuse_what_is_no_place(&self, own: &Attributes<'_>, members: &mut Members) {
        if own.is_leaf() {
            let reason = "a service of a support tree is no place to meet; it comes with its tree";
            members.refuse("service", reason.to_owned());
        }
        let status = self.service.map_or("", |service| words(service, "status"));
        if !matches!(status, "" | "active") {
            let status: String = status.chars().take(40).collect();
            members.refuse("status", format!("the service is not active but “{status}”"));
        }
        let sort = self
            .location
            .map_or("", |location| words(location, "location_type"));
        if matches!(sort, "virtual" | "postal") {
            members.refuse("position", format!("a {sort} location is no place to meet"));
        }
    }

    fn contact(&self, members: &mut Members) -> Contact {
        let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let contacts: Vec<_> = self
            .near_to_far()
            .flat_map(|object| objects(object, "contacts"))
            .collect();
        let mut phones = self
            .near_to_far()
            .chain(contacts.iter().copied())
            .flat_map(|object| objects(object, "phones"))
            .map(|phone| words(phone, "number"));
        // A role rather than the name of a person, where both are known.
        let mut who = contacts
            .iter()
            .flat_map(|contact| [words(contact, "title"), words(contact, "name")]);
        Contact {
            name: who.find_map(given),
            phone: phones.find_map(given),
            email: self.first_text("email", "email", members),
            url: self.first_text("url", "url", members),
        }
    }

    /// The first text under a name, of the service, else of the location or organization.
    fn first_text(&self, name: &str, field: &'static str, members: &mut Members) -> Option<String> {
        [self.service, self.location, self.organization]
            .into_iter()
            .flatten()
            .map(|object| members.text(object, name, field))
            .find(|text| !text.is_empty())
    }

    fn hours(&self, members: &mut Members) -> String {
        let closest = self
            .near_to_far()
            .find(|object| objects(object, "schedules").next().is_some());
        let Some(closest) = closest else {
            return String::new();
        };
        let schedules: Vec<_> = objects(closest, "schedules").collect();
        schedule::hours(&schedules).unwrap_or_else(|reason| {
            members.warn("hours", reason);
            let described = schedules.iter().map(|schedule| words(schedule, "description"));
            described
                .filter(|text| !text.is_empty())
                .collect::<Vec<_>>()
                .join("; ")
                .chars()
                .take(500)
                .collect()
        })
    }

    /// What one can do there, and what is said of getting in: words, of which nothing is guessed. Where the facts behind
    /// those words stand in attributes of ours, they are not said twice.
    fn description(&self) -> String {
        let described = [self.service, self.location]
            .into_iter()
            .flatten()
            .map(|object| words(object, "description"));
        let first = described.filter(|text| !text.is_empty()).take(1);
        let access = self
            .location
            .into_iter()
            .flat_map(|location| objects(location, "accessibility"))
            .filter(|access| Attributes::of(std::iter::once(*access)).is_empty())
            .map(|access| words(access, "description"));
        first
            .chain(access)
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join("\n")
    }

    fn languages(&self) -> Vec<String> {
        let spoken = [self.service, self.location]
            .into_iter()
            .flatten()
            .flat_map(|object| objects(object, "languages"));
        let tag = |language| match words(language, "code") {
            "" => key_of(LANGUAGES, words(language, "name")),
            code => code.to_owned(),
        };
        spoken.map(tag).filter(|tag| !tag.is_empty()).collect()
    }

    /// The key of the costs, and the words beside it.
    fn cost(&self) -> (&'static str, String) {
        let Some(service) = self.service else {
            return ("", String::new());
        };
        let options: Vec<_> = objects(service, "cost_options").collect();
        let amounts: Vec<_> = options
            .iter()
            .filter_map(|option| option.get("amount")?.as_f64())
            .collect();
        let key = match amounts.as_slice() {
            [] => "",
            amounts if amounts.iter().all(|amount| *amount <= 0.0) => "free",
            _ => "paid",
        };
        let notes = options.iter().map(|option| {
            let amount = option
                .get("amount")
                .and_then(serde_json::Value::as_f64)
                .map_or_else(String::new, |amount| amount.to_string());
            let parts = [
                words(option, "option"),
                &amount,
                &words(option, "currency").to_uppercase(),
                words(option, "amount_description"),
            ];
            parts
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" ")
        });
        let note = notes
            .filter(|note| !note.is_empty())
            .collect::<Vec<_>>()
            .join("; ");
        (key, if key == "free" { String::new() } else { note })
    }
}

fn organization(by: &Object, members: &mut Members) -> Organization {
    let given = |text: String| Some(text).filter(|text| !text.is_empty());
    Organization {
        name: members.text(by, "name", "organization"),
        url: given(members.text(by, "website", "organization")),
    }
}
