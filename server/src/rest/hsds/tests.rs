//! The objects together: references, examples, and the way back through the importer.
use super::*;
use crate::{
    intake::spots::hsds as intake,
    rest::any_spot::{any_spot, areas},
};
use domain::{
    directory::{Directory, DirectoryParts, Revision},
    spot::{MeetingSpot, Surroundings},
    tree::sample,
};
use proptest::{prelude::*, strategy::ValueTree as _};
use std::{collections::HashSet, sync::Arc};

fn catalogue(mut spots: Vec<MeetingSpot>, with_tree: bool) -> Catalogue {
    let mut seen = HashSet::new();
    spots.retain(|spot| seen.insert(spot.source.clone()));
    let mut tree = sample::tree();
    if let Some(spot) = spots.first() {
        tree.leaves[1].spots = vec![spot.slug.clone()];
    }
    let parts = DirectoryParts {
        moments: Vec::new(),
        revision: Revision(3),
        areas: areas(),
        spots,
        tree: with_tree.then(|| Arc::new(tree)),
    };
    Catalogue::of(Arc::new(Directory::build(parts)), "https://boom.example.nl")
}

fn ask(catalogue: &Catalogue, path: &str, query: &[(&str, &str)]) -> Value {
    let query: Vec<_> = query
        .iter()
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
        .collect();
    answer(catalogue, &Asked::read(path, &query).unwrap()).unwrap()
}

/// What the importer makes of an answer, by source; the ids of the API stand in for those that are not kept.
fn imported(answer: &Value) -> Vec<MeetingSpot> {
    let read = intake::read(answer.to_string().as_bytes()).unwrap();
    assert_eq!(read.rejected, []);
    let check = |draft: &domain::spot::SpotDraft| draft.check(&Surroundings { areas: &areas() });
    let leaves = read.drafts.iter().filter_map(|draft| check(draft).err());
    for faults in leaves {
        let reasons: Vec<_> = faults
            .iter()
            .filter(|fault| fault.refuses)
            .map(|fault| fault.field)
            .collect();
        assert!(reasons.contains(&"service"), "{faults:?}");
    }
    let spots = read.drafts.iter().filter_map(|draft| check(draft).ok());
    spots.map(|checked| checked.spot).collect()
}

/// Everything of a spot but its names in this program and, where no id came with it, its source.
fn without_names(spot: &MeetingSpot) -> MeetingSpot {
    let mut spot = spot.clone();
    spot.id.clear();
    spot.slug.clear();
    spot.source.system.clear();
    if spot.source.external_id.starts_with("node/") {
        spot.source.external_id.clear();
    }
    spot
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_spot_comes_back_as_it_was(spots in prop::collection::vec(any_spot(), 1..5), with_tree in any::<bool>()) {
        let catalogue = catalogue(spots, with_tree);
        let mut expected: Vec<_> = catalogue.directory().spots().iter().map(without_names).collect();
        let whole = [("full", "true"), ("full_service", "true")];
        for (list, query) in [
            ("/services", &whole[..1]),
            ("/service_at_locations", &whole[..1]),
        ] {
            let mut seen: Vec<_> = imported(&ask(&catalogue, list, query)).iter().map(without_names).collect();
            prop_assert_eq!(seen.len(), expected.len());
            for (seen, expected) in seen.iter_mut().zip(&mut expected) {
                // An id that was not a UUID is another one now.
                if expected.source.external_id.is_empty() {
                    seen.source.external_id.clear();
                }
                prop_assert_eq!(seen, expected, "{}", list);
            }
        }
        let kept = ask(&catalogue, "/organizations", &whole);
        let count = catalogue.directory().spots().iter().filter(|spot| spot.organization.is_some()).count();
        if count > 0 {
            prop_assert_eq!(imported(&kept).len(), count);
        }
    }
}

/// Every object in an answer, with those within it.
fn objects<'a>(value: &'a Value, all: &mut Vec<&'a serde_json::Map<String, Value>>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| objects(value, all)),
        Value::Object(object) => {
            all.push(object);
            object.values().for_each(|value| objects(value, all));
        }
        _ => {}
    }
}

fn invented(name: &str) -> MeetingSpot {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut spot = any_spot().new_tree(&mut runner).unwrap().current();
    spot.name = name.to_owned();
    name.clone_into(&mut spot.source.external_id);
    name.clone_into(&mut spot.slug);
    spot.example = true;
    spot
}

#[test]
fn every_object_of_a_demonstration_says_that_it_is_invented() {
    let catalogue = catalogue(vec![invented("de-linde"), invented("de-eik")], true);
    for list in [
        "/organizations",
        "/services",
        "/locations",
        "/service_at_locations",
    ] {
        for full in ["true", "false"] {
            let page = ask(&catalogue, list, &[("full", full)]);
            for one in page["contents"].as_array().unwrap() {
                assert!(one.to_string().contains("buurtboom:fact:example"), "{list} {one}");
            }
        }
    }
    let service = &ask(&catalogue, "/services", &[])["contents"][0];
    assert_eq!(service["alert"], "Voorbeeld: dit is verzonnen.");
}

#[test]
fn one_id_is_one_object_and_nothing_is_null() {
    let catalogue = catalogue(vec![invented("de-linde"), invented("de-eik")], true);
    let answers: Vec<_> = [
        "/organizations",
        "/services",
        "/locations",
        "/service_at_locations",
    ]
    .iter()
    .map(|list| ask(&catalogue, list, &[("full", "true")]))
    .collect();
    let mut all = Vec::new();
    for answer in &answers {
        objects(answer, &mut all);
    }
    let mut sorts = std::collections::HashMap::new();
    for object in all.iter().filter(|object| object.contains_key("id")) {
        assert!(object.values().all(|value| !value.is_null()));
        // Nested objects tell less of the same thing, never of another.
        let name = object.get("name").or(object.get("number")).or(object.get("code"));
        assert_eq!(*sorts.entry(&object["id"]).or_insert(name), name, "{object:?}");
    }
    for (list, member) in [
        ("/services", "service_id"),
        ("/locations", "location_id"),
        ("/organizations", "organization_id"),
    ] {
        let ids: HashSet<_> = all
            .iter()
            .filter_map(|object| object.get(member)?.as_str())
            .collect();
        assert!(!ids.is_empty());
        for id in ids {
            assert_eq!(ask(&catalogue, &format!("{list}/{id}"), &[])["id"], id);
        }
    }
}

#[test]
fn a_leaf_is_a_service_of_its_party() {
    let catalogue = catalogue(vec![invented("de-linde")], true);
    let page = ask(&catalogue, "/services", &[("full", "true")]);
    let services = page["contents"].as_array().unwrap();
    let debt = services
        .iter()
        .find(|service| service["name"] == "Hulp bij schulden")
        .unwrap();
    assert_eq!(debt["organization"]["name"], "Schuldhulp van de gemeente");
    assert_eq!(
        debt["required_documents"][0]["document"],
        "uw paspoort of ID-kaart"
    );
    assert_eq!(debt["service_areas"][0]["name"], "Heerlen");
    assert_eq!(debt["service_at_locations"][0]["location"]["name"], "de-linde");
    assert_eq!(debt["assured_date"], "2026-11-20");
    let codes: Vec<_> = debt["attributes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|attribute| attribute["taxonomy_term"]["code"].as_str().unwrap())
        .collect();
    for code in [
        "buurtboom:branch:geld",
        "upl:schuldhulpverlening",
        "buurtboom:fact:law",
    ] {
        assert!(codes.contains(&code), "{code} in {codes:?}");
    }
    let food = services
        .iter()
        .find(|service| service["name"] == "Voedselbank")
        .unwrap();
    assert_eq!(food["service_areas"][0]["name"], "Molenberg");
    let party = debt["organization_id"].as_str().unwrap();
    let party = ask(&catalogue, &format!("/organizations/{party}"), &[]);
    assert_eq!(party["services"][0]["id"], debt["id"]);
}

#[test]
fn of_two_records_with_one_uuid_one_keeps_it() {
    let uuid = "e94c9f38-1e8f-4564-91d4-d53501ab1765";
    let spots = ["osm", "hsds"].map(|system| {
        let mut spot = invented(system);
        system.clone_into(&mut spot.source.system);
        uuid.clone_into(&mut spot.source.external_id);
        spot
    });
    let catalogue = catalogue(spots.to_vec(), false);
    let kept = ask(&catalogue, &format!("/service_at_locations/{uuid}"), &[]);
    assert_eq!(kept["location"]["external_identifier_type"], "hsds");
    let page = ask(&catalogue, "/service_at_locations", &[]);
    assert_ne!(page["contents"][0]["id"], page["contents"][1]["id"]);
}

#[test]
fn an_empty_installation_answers_too() {
    let empty = Catalogue::of(Arc::new(Directory::build(DirectoryParts::default())), "");
    assert_eq!(ask(&empty, "/services", &[])["empty"], true);
    assert_eq!(ask(&empty, "", &[])["version"], "3.1");
    assert!(
        !ask(&empty, "/taxonomy_terms", &[])["contents"]
            .as_array()
            .unwrap()
            .is_empty()
    );
}
