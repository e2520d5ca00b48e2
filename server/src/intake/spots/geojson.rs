//! Meeting spots from GeoJSON: the tags of OpenStreetMap (see `osm.rs`), or properties named as the columns of a table
//! (see [`super::columns`]).
//!
//! A point is taken as it is; of a line or polygon, its centroid. Coordinates are WGS84, or RD metres where the file says
//! so or they cannot be anything else.
use super::{columns::Column, osm, record::Record};
use crate::intake::{features::features, file::FileError};
use domain::spot::SpotDraft;
use geo::Centroid as _;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use usecases::{ports::SpotsRead, report::Remark};

/// The most features that are read of one file: more than all meeting places of the country.
pub const MOST_FEATURES: usize = 200_000;

/// Reads a file.
///
/// # Errors
/// When the file cannot be read as a whole; then nothing of it is used.
pub fn read(bytes: &[u8]) -> Result<SpotsRead, FileError> {
    let features = features(bytes, MOST_FEATURES)?.features;
    let mut read = SpotsRead::default();
    for (index, feature) in features.into_iter().enumerate() {
        let place = format!("feature {}", index + 1);
        match draft(feature, place.clone()) {
            Ok(draft) => read.drafts.push(draft),
            Err(reason) => read.rejected.push(Remark { place, reason }),
        }
    }
    if read.drafts.is_empty() && read.rejected.is_empty() {
        return Err(FileError::NoFeatures);
    }
    Ok(read)
}

fn draft(feature: Value, place: String) -> Result<SpotDraft, String> {
    let Value::Object(mut feature) = feature else {
        return Err("this is no GeoJSON feature".to_owned());
    };
    if feature.get("type").and_then(Value::as_str) != Some("Feature") {
        return Err("its type is not \"Feature\"".to_owned());
    }
    let properties = match feature.remove("properties") {
        Some(Value::Object(properties)) => properties,
        None | Some(Value::Null) => Map::new(),
        Some(_) => return Err("its properties are no object".to_owned()),
    };
    let texts: BTreeMap<_, _> = properties
        .iter()
        .filter_map(|(name, value)| Some((name.clone(), text(value)?)))
        .collect();
    let id = [feature.get("id"), properties.get("@id"), properties.get("id")]
        .into_iter()
        .flatten()
        .find_map(text)
        .unwrap_or_default();
    let is_osm = osm::is_osm(&id, &texts);
    let mut record = if is_osm {
        osm::record(&texts)
    } else {
        named(&texts)
    };
    record.remove(Column::Id);
    record.set(Column::Id, &id);
    if let Some((longitude, latitude)) = centre(feature.remove("geometry"))? {
        record.remove(Column::Latitude);
        record.remove(Column::Longitude);
        record.set(Column::Latitude, &latitude.to_string());
        record.set(Column::Longitude, &longitude.to_string());
    }
    Ok(record.into_draft(place, if is_osm { "osm" } else { "geojson" }))
}

/// A property as text; lists and objects are none.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(yes) => Some(if *yes { "yes" } else { "no" }.to_owned()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// The record of properties that are named as the columns of a table.
fn named(properties: &BTreeMap<String, String>) -> Record {
    let mut record = Record::default();
    for (name, value) in properties {
        if let Some(column) = Column::named(name) {
            record.set(column, value);
        }
    }
    record
}

/// The middle of a geometry, x first; `None` when there is none.
fn centre(geometry: Option<Value>) -> Result<Option<(f64, f64)>, String> {
    let Some(geometry) = geometry.filter(|geometry| !geometry.is_null()) else {
        return Ok(None);
    };
    let broken = |reason: &str| format!("its geometry cannot be read: {reason}");
    let geometry: geojson::Geometry =
        serde_json::from_value(geometry).map_err(|error| broken(&error.to_string()))?;
    let geometry = geo::Geometry::<f64>::try_from(geometry).map_err(|error| broken(&error.to_string()))?;
    let centre = geometry
        .centroid()
        .filter(|point| point.x().is_finite() && point.y().is_finite());
    centre
        .map(|point| Some((point.x(), point.y())))
        .ok_or_else(|| broken("it has no middle"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn collection(features: &str) -> Vec<u8> {
        format!(r#"{{"type":"FeatureCollection","features":[{features}]}}"#).into_bytes()
    }

    fn feature(id: &str, properties: &str, geometry: &str) -> String {
        format!(r#"{{"type":"Feature","id":{id},"properties":{properties},"geometry":{geometry}}}"#)
    }

    const POINT: &str = r#"{"type":"Point","coordinates":[5.97,50.885]}"#;

    #[test]
    fn osm_and_other_properties_are_told_apart() {
        let osm = feature(
            "\"node/1\"",
            r#"{"name":"De Linde","amenity":"library","source":"BAG"}"#,
            POINT,
        );
        let own = feature(
            "7",
            r#"{"naam":"De Eik","soort":"buurthuis","drempelvrij":true,"bron":"heerlen"}"#,
            POINT,
        );
        let read = read(&collection(&format!("{osm},{own}"))).unwrap();
        let seen: Vec<_> = read
            .drafts
            .iter()
            .map(|draft| {
                [
                    &*draft.place,
                    &draft.system,
                    &draft.external_id,
                    &draft.name,
                    &draft.kind,
                ]
            })
            .collect();
        assert_eq!(
            seen,
            [
                ["feature 1", "osm", "node/1", "De Linde", "library"],
                ["feature 2", "heerlen", "7", "De Eik", "community-centre"],
            ]
        );
        assert_eq!(
            (read.drafts[0].latitude, read.drafts[0].longitude),
            (Some(50.885), Some(5.97))
        );
        assert_eq!(read.drafts[1].accessibility.step_free, Some(true));
    }

    #[test]
    fn of_a_polygon_the_middle_is_taken() {
        let square =
            r#"{"type":"Polygon","coordinates":[[[5.0,50.0],[6.0,50.0],[6.0,51.0],[5.0,51.0],[5.0,50.0]]]}"#;
        let draft = &read(&collection(&feature("1", "{}", square))).unwrap().drafts[0];
        assert_eq!((draft.latitude, draft.longitude), (Some(50.5), Some(5.5)));
    }

    #[test]
    fn a_feature_that_cannot_be_read_is_refused_and_the_others_kept() {
        let features = [
            "5".to_owned(),
            r#"{"type":"Point"}"#.to_owned(),
            feature("1", "3", POINT),
            feature("1", "{}", r#"{"type":"Point","coordinates":["x"]}"#),
            feature("1", "{}", r#"{"type":"Polygon","coordinates":[]}"#),
            feature("1", r#"{"name":"De Linde"}"#, "null"),
        ];
        let read = read(&collection(&features.join(","))).unwrap();
        assert_eq!((read.rejected.len(), read.drafts.len()), (5, 1));
        assert_eq!(read.drafts[0].latitude, None);
        assert_eq!(read.rejected[0].reason, "this is no GeoJSON feature");
    }

    #[test]
    fn broken_files_are_one_sentence() {
        assert_eq!(
            read(br#"{"type":"FeatureCollection","features":["#)
                .unwrap_err()
                .to_string(),
            "the JSON is broken at line 1, column 40: EOF while parsing a list"
        );
        assert_eq!(
            read(br#"{"type":"FeatureCollection","features":[]}"#),
            Err(FileError::NoFeatures)
        );
        let mercator = br#"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:3857"}},"features":[]}"#;
        assert_eq!(read(mercator), Err(FileError::Crs("EPSG:3857".to_owned())));
        assert!(matches!(read(b"[]"), Err(FileError::NotFeatures(_))));
    }

    proptest! {
        #[test]
        fn any_feature_is_read_or_refused(value in any_json()) {
            let _ = read(&collection(&value.to_string()));
            let _ = read(&collection(&feature("1", "{}", &value.to_string())));
        }
    }

    /// JSON in the words of GeoJSON, mostly in the wrong places.
    fn any_json() -> impl Strategy<Value = Value> {
        let word = proptest::sample::select(vec![
            "type",
            "Feature",
            "Point",
            "Polygon",
            "GeometryCollection",
            "coordinates",
            "geometries",
            "properties",
            "id",
            "name",
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
