//! Meeting spots from JSON in the shape of Open Referral HSDS 3.1 and its UK profile 3.0:
//! <https://docs.openreferral.org/en/v3.1/hsds/schema_reference.html>.
//!
//! A file holds one service, organization, location or service at a location, a list of them, or a page of an API
//! (`contents`, as HSDS 3 and the UK profile have it, or `items`). One record is one service at one location; a location
//! without services is a record too. What differs between the two standards is only what is left out, so one reader
//! reads both. To read another member: the file named after its object.
//!
//! What Buurtboom writes as HSDS beside the standard's own members is read again too, see [`attributes`].
pub mod attributes;
mod entry;
mod members;
mod schedule;

use crate::intake::file::{self, FileError};
use entry::Entry;
use serde_json::{Map, Value};
use std::collections::HashMap;
use usecases::{ports::SpotsRead, report::Remark};

/// A JSON object.
type Object = Map<String, Value>;

/// Reads a file.
///
/// # Errors
/// When the file cannot be read as a whole; then nothing of it is used.
pub fn read(bytes: &[u8]) -> Result<SpotsRead, FileError> {
    let text = file::text(bytes)?;
    let value: Value = serde_json::from_str(text).map_err(|error| file::broken_json(&error))?;
    let items = items(&value);
    let mut read = SpotsRead::default();
    let mut entries = Vec::new();
    let mut counts = HashMap::new();
    for (index, item) in items.iter().enumerate() {
        let Some((sort, object)) = sort_of(item) else {
            read.rejected.push(Remark {
                place: format!("item {}", index + 1),
                reason: "this is no service, organization, location or service at a location".to_owned(),
            });
            continue;
        };
        let number: &mut usize = counts.entry(sort.name()).or_default();
        *number += 1;
        let place = format!("{} {number}", sort.name());
        let found = sort.entries(object, &place);
        if found.is_empty() {
            read.rejected.push(Remark {
                place,
                reason: "an organization without services and locations is no place to meet".to_owned(),
            });
        }
        entries.extend(found);
    }
    if entries.is_empty() && counts.is_empty() {
        let what = if items.is_empty() {
            "the list is empty"
        } else {
            "its objects are of another sort"
        };
        return Err(FileError::NotServices(what.to_owned()));
    }
    let mut services_at = HashMap::new();
    for id in entries.iter().filter_map(Entry::location_id) {
        *services_at.entry(id).or_default() += 1;
    }
    read.drafts = entries.iter().map(|entry| entry.draft(&services_at)).collect();
    Ok(read)
}

/// The objects of a file: those of a list or page, or the one that it is.
fn items(value: &Value) -> &[Value] {
    let listed = match value {
        Value::Array(items) => Some(items),
        Value::Object(object) => ["contents", "items"]
            .iter()
            .find_map(|name| object.get(*name)?.as_array()),
        _ => None,
    };
    listed.map_or(std::slice::from_ref(value), Vec::as_slice)
}

/// The sorts of objects that hold places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Service,
    Organization,
    ServiceAtLocation,
    Location,
}

/// What an object is, by the members that only such objects have.
fn sort_of(value: &Value) -> Option<(Sort, &Object)> {
    let object = value.as_object()?;
    let has = |names: &[&str]| names.iter().any(|name| object.contains_key(*name));
    let sort = if has(&["location", "location_id"]) && has(&["service", "service_id"]) {
        Sort::ServiceAtLocation
    } else if has(&["location_type", "latitude", "addresses"]) {
        Sort::Location
    } else if has(&[
        "status",
        "service_at_locations",
        "organization",
        "organization_id",
        "assured_date",
    ]) {
        Sort::Service
    } else if has(&[
        "services",
        "locations",
        "website",
        "legal_status",
        "organization_identifiers",
    ]) {
        Sort::Organization
    } else {
        return None;
    };
    Some((sort, object))
}

impl Sort {
    const fn name(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Organization => "organization",
            Self::ServiceAtLocation => "service at location",
            Self::Location => "location",
        }
    }

    /// The records that an object holds.
    fn entries<'a>(self, object: &'a Object, place: &str) -> Vec<Entry<'a>> {
        match self {
            Self::Service => Entry::of_service(object, None, place),
            Self::Organization => Entry::of_organization(object, place),
            Self::ServiceAtLocation => vec![Entry::of_service_at_location(object, place)],
            Self::Location => vec![Entry::of_location(object, None, place)],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read_text(text: &str) -> SpotsRead {
        read(text.as_bytes()).unwrap()
    }

    #[test]
    fn a_service_at_a_location_is_one_record() {
        let read = read_text(
            r#"{"id":"s","name":"Taalcafé","status":"active","description":"Praat mee.","email":"taal@example.nl",
                "url":"https://example.nl","languages":[{"code":"ar"}],"cost_options":[{"amount":0}],"assured_date":"2026-10-01",
                "organization":{"name":"De Tuin","website":"https://tuin.example.nl"},
                "contacts":[{"title":"Gastvrouw","name":"A. Persona","phones":[{"number":"045 000 00 09"}]}],
                "schedules":[{"freq":"WEEKLY","byday":"TU,TH","opens_at":"10:00","closes_at":"12:00:00"}],
                "service_at_locations":[{"id":"sal","location":{"id":"l","location_type":"physical","name":"De Linde",
                  "latitude":50.885,"longitude":"5.97","transportation":"Bus 1, halte Linde",
                  "addresses":[{"address_1":"Voorbeeldstraat 3","city":"Heerlen","postal_code":"6411AB"}],
                  "accessibility":[{"description":"Geen drempels."}]}}]}"#,
        );
        let draft = &read.drafts[0];
        assert_eq!(read.drafts.len(), 1);
        assert_eq!(
            [&*draft.place, &draft.system, &draft.external_id, &draft.name],
            ["service 1", "hsds", "sal", "De Linde"]
        );
        assert_eq!((draft.latitude, draft.longitude), (Some(50.885), Some(5.97)));
        assert_eq!(draft.hours, "Tu,Th 10:00-12:00");
        assert_eq!(draft.contact.name.as_deref(), Some("Gastvrouw"));
        assert_eq!(draft.contact.phone.as_deref(), Some("045 000 00 09"));
        assert_eq!(draft.street, "Voorbeeldstraat 3");
        assert_eq!(
            draft.organization.as_ref().unwrap().url.as_deref(),
            Some("https://tuin.example.nl")
        );
        assert_eq!(
            (&*draft.cost, &*draft.languages[0], &*draft.checked_on),
            ("free", "ar", "2026-10-01")
        );
        assert_eq!(draft.description, "Praat mee.\nGeen drempels.");
        assert_eq!(
            draft.accessibility.bus_stop.as_deref(),
            Some("Bus 1, halte Linde")
        );
        assert_eq!(draft.faults, []);
    }

    #[test]
    fn two_services_at_one_location_keep_their_names() {
        let read = read_text(
            r#"{"name":"De Tuin","services":[
                {"id":"a","name":"Taalcafé","status":"active","service_at_locations":[{"id":"1","location":{"id":"l","name":"De Linde"}}]},
                {"id":"b","name":"Eettafel","status":"active","service_at_locations":[{"id":"2","location":{"id":"l","name":"De Linde"}}]}],
                "locations":[{"id":"l","location_type":"physical","name":"De Linde"},{"id":"m","location_type":"physical","name":"De Eik"}]}"#,
        );
        let names: Vec<_> = read.drafts.iter().map(|draft| draft.name.as_str()).collect();
        assert_eq!(names, ["Taalcafé (De Linde)", "Eettafel (De Linde)", "De Eik"]);
        assert!(
            read.drafts
                .iter()
                .all(|draft| draft.organization.as_ref().unwrap().name == "De Tuin")
        );
        let places: Vec<_> = read.drafts.iter().map(|draft| draft.place.as_str()).collect();
        assert_eq!(
            places,
            [
                "organization 1, service 1",
                "organization 1, service 2",
                "organization 1, location 2"
            ]
        );
    }

    #[test]
    fn wrong_members_are_faults_of_their_record() {
        let read = read_text(
            r#"{"contents":[{"id":"s","status":"defunct","email":12345,"url":false,
                "service_at_locations":[{"location":{"location_type":"virtual","latitude":"north","longitude":5}}]}]}"#,
        );
        let faults: Vec<_> = read.drafts[0]
            .faults
            .iter()
            .map(|fault| (fault.field, fault.reason.as_str()))
            .collect();
        assert_eq!(
            faults,
            [
                ("name", "the service has no name"),
                ("status", "the service is not active but “defunct”"),
                ("position", "a virtual location is no place to meet"),
                ("position", "latitude is “north”, not a number"),
                ("email", "email is a number, not text"),
                ("url", "url is true or false, not text"),
            ]
        );
        assert!(read.drafts[0].faults.iter().all(|fault| fault.refuses));
    }

    #[test]
    fn what_is_no_service_is_said() {
        for text in [
            "{}",
            "[]",
            "3",
            r#"{"version":"3.0"}"#,
            r#"{"contents":[{"taxonomy":"x","term_uri":"y"}]}"#,
        ] {
            assert!(
                matches!(read(text.as_bytes()), Err(FileError::NotServices(_))),
                "{text}"
            );
        }
        assert!(matches!(
            read(b"{\"contents\":["),
            Err(FileError::BrokenJson { .. })
        ));
        let mixed = read_text(r#"[{"location_type":"physical","id":"l"},5,{"website":"x","name":"y"}]"#);
        assert_eq!((mixed.drafts.len(), mixed.rejected.len()), (1, 2));
    }

    proptest! {
        #[test]
        fn any_members_are_read_or_refused(value in any_json()) {
            let _ = read(value.to_string().as_bytes());
            let _ = read(serde_json::json!({"status": value, "service_at_locations": [value], "schedules": [value]}).to_string().as_bytes());
        }
    }

    /// JSON in the words of HSDS, mostly in the wrong places.
    fn any_json() -> impl Strategy<Value = Value> {
        let word = proptest::sample::select(vec![
            "id",
            "name",
            "status",
            "services",
            "locations",
            "location",
            "service",
            "schedules",
            "byday",
            "freq",
            "WEEKLY",
            "1TU,-1FR",
            "opens_at",
            "25:61",
            "phones",
            "number",
            "languages",
            "code",
            "addresses",
            "cost_options",
            "amount",
        ]);
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            word.clone().prop_map(Value::from),
        ];
        leaf.prop_recursive(5, 40, 5, move |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
                proptest::collection::btree_map(word.clone().prop_map(str::to_owned), inner, 0..5)
                    .prop_map(|entries| Value::Object(entries.into_iter().collect())),
            ]
        })
    }
}
