//! The tags of OpenStreetMap as a record: <https://wiki.openstreetmap.org/wiki/Map_features>.
//!
//! To read another tag: a line in [`TEXTS`], or in [`KINDS`] for what sort of place it says.
use super::{columns::Column, record::Record};
use std::collections::BTreeMap;

/// Tags whose text is taken over; where two say the same, the first one wins.
const TEXTS: &[(&str, Column)] = &[
    ("name", Column::Name),
    ("name:nl", Column::Name),
    ("operator", Column::Organization),
    ("operator:website", Column::OrganizationUrl),
    ("phone", Column::Phone),
    ("contact:phone", Column::Phone),
    ("email", Column::Email),
    ("contact:email", Column::Email),
    ("website", Column::Url),
    ("contact:website", Column::Url),
    ("url", Column::Url),
    ("addr:street", Column::Street),
    ("addr:housenumber", Column::HouseNumber),
    ("addr:postcode", Column::PostalCode),
    ("addr:city", Column::City),
    ("opening_hours", Column::Hours),
    ("description:nl", Column::Description),
    ("description", Column::Description),
    ("fee", Column::Cost),
    ("charge", Column::CostNote),
    ("check_date", Column::CheckedOn),
    ("survey:date", Column::CheckedOn),
    ("wheelchair", Column::StepFree),
    ("toilets:wheelchair", Column::AccessibleToilet),
    ("hearing_loop", Column::HearingLoop),
];

/// What sort of place a tag says, the most telling first; an empty value stands for any.
const KINDS: &[(&str, &str, &str)] = &[
    ("community_centre:for", "juvenile", "youth-club"),
    ("community_centre:for", "youth", "youth-club"),
    ("community_centre", "youth_centre", "youth-club"),
    ("amenity", "youth_centre", "youth-club"),
    ("amenity", "community_centre", "community-centre"),
    ("amenity", "social_centre", "meeting-point"),
    ("amenity", "social_facility", "walk-in"),
    ("amenity", "library", "library"),
    ("amenity", "place_of_worship", "place-of-worship"),
    ("leisure", "garden", "garden"),
    ("landuse", "allotments", "garden"),
    ("club", "", "club-house"),
];

/// Whom a place is for, and what it is about then.
const FOR: &[(&str, &str)] = &[
    ("juvenile", "youth"),
    ("youth", "youth"),
    ("child", "youth"),
    ("migrant", "newcomers"),
    ("refugee", "newcomers"),
];

/// Whether properties are tags of OpenStreetMap.
pub(super) fn is_osm(id: &str, tags: &BTreeMap<String, String>) -> bool {
    let of_osm = ["node/", "way/", "relation/"]
        .iter()
        .any(|sort| id.starts_with(sort));
    of_osm
        || ["amenity", "addr:street", "@id"]
            .iter()
            .any(|tag| tags.contains_key(*tag))
}

/// The record that tags describe.
pub(super) fn record(tags: &BTreeMap<String, String>) -> Record {
    let tag = |name: &str| tags.get(name).map_or("", String::as_str);
    let mut record = Record::default();
    for (name, column) in TEXTS {
        record.set(*column, as_known(*column, tag(name)));
    }
    // A month is enough for OSM; the record counts as checked on its first day.
    if let [checked_on] = [record.get(Column::CheckedOn).to_owned()]
        && checked_on.len() == "2026-11".len()
    {
        record.remove(Column::CheckedOn);
        record.set(Column::CheckedOn, &format!("{checked_on}-01"));
    }
    let kind = KINDS
        .iter()
        .find(|(name, value, _)| !tag(name).is_empty() && (value.is_empty() || tag(name) == *value));
    if let Some((_, _, kind)) = kind {
        record.set(Column::Kind, kind);
    }
    let for_whom = [tag("social_facility:for"), tag("community_centre:for")];
    let themes: Vec<_> = for_whom
        .iter()
        .flat_map(|whom| whom.split(';'))
        .filter_map(|whom| FOR.iter().find(|(known, _)| *known == whom.trim()))
        .map(|(_, theme)| *theme)
        .collect();
    record.set(Column::Themes, &themes.join(","));
    let languages: Vec<_> = tags
        .iter()
        .filter(|(_, value)| *value == "yes" || *value == "main")
        .filter_map(|(name, _)| name.strip_prefix("language:"))
        .collect();
    record.set(Column::Languages, &languages.join(","));
    record
}

/// OSM says more than yes and no of an entrance: `limited` is neither, and stays unknown.
fn as_known(column: Column, value: &str) -> &str {
    match column {
        Column::StepFree | Column::AccessibleToilet | Column::HearingLoop | Column::Cost => match value {
            "yes" | "designated" => "yes",
            "no" => "no",
            _ => "",
        },
        _ => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(tags: &[(&str, &str)]) -> BTreeMap<String, String> {
        tags.iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    #[test]
    fn tags_become_a_record() {
        let draft = record(&tags(&[
            ("amenity", "social_facility"),
            ("social_facility:for", "migrant;juvenile"),
            ("name", "De Meidoorn"),
            ("addr:street", "Voorbeeldstraat"),
            ("addr:housenumber", "12"),
            ("contact:phone", "+31 45 000 00 12;+31 45 000 00 13"),
            ("wheelchair", "limited"),
            ("toilets:wheelchair", "designated"),
            ("fee", "no"),
            ("check_date", "2026-10"),
            ("language:pl", "yes"),
            ("language:de", "no"),
            ("source", "BAG"),
            ("area", "yes"),
        ]))
        .into_draft("feature 1".to_owned(), "osm");
        assert_eq!(
            (&*draft.kind, &*draft.street, &*draft.cost),
            ("walk-in", "Voorbeeldstraat 12", "free")
        );
        assert_eq!(draft.themes, ["newcomers", "youth"]);
        assert_eq!(draft.languages, ["pl"]);
        assert_eq!(draft.contact.phone.as_deref(), Some("+31 45 000 00 12"));
        assert_eq!(
            (
                draft.accessibility.step_free,
                draft.accessibility.accessible_toilet
            ),
            (None, Some(true))
        );
        assert_eq!(
            (&*draft.checked_on, &*draft.area, &*draft.system),
            ("2026-10-01", "", "osm")
        );
        assert_eq!(draft.faults, []);
    }

    #[test]
    fn a_youth_centre_is_recognised_before_a_community_centre() {
        let kind = |given: &[(&str, &str)]| record(&tags(given)).into_draft(String::new(), "osm").kind;
        assert_eq!(
            kind(&[
                ("amenity", "community_centre"),
                ("community_centre:for", "juvenile")
            ]),
            "youth-club"
        );
        assert_eq!(kind(&[("amenity", "community_centre")]), "community-centre");
        assert_eq!(kind(&[("club", "sport")]), "club-house");
        assert_eq!(kind(&[("shop", "books")]), "");
    }
}
