//! Areas from GeoJSON, in the shape of PDOK's `wijken-en-buurten` (`buurtcode`, `buurtnaam`, `wijkcode`, ...) and in
//! that of files made from it (`code`, `naam`, `korte_naam`, `label_lon`, figures with a year as in `inwoners_2024`).
use super::{
    FileError,
    figure_names::{as_year, figure_key, known, squeezed, year_at_end},
};
use crate::intake::features::{Features, Link, features};
use domain::area::{AreaDraft, FigureKey};
use geo::{Coord, LineString, MultiPolygon, Polygon};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use usecases::{ports::AreasRead, report::Remark};

/// The most features that are read of one file: more than all buurten of the country.
pub const MOST_FEATURES: usize = 25_000;

/// The properties that hold a code, the closest to the area itself first, and those that hold its name.
const IDENTITIES: [(&str, &[&str]); 5] = [
    ("code", &["kortenaam", "naam"]),
    ("statcode", &["statnaam"]),
    ("buurtcode", &["buurtnaam"]),
    ("wijkcode", &["wijknaam"]),
    ("gemeentecode", &["gemeentenaam"]),
];

/// A page of the service: its areas, and where others are.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// What was read.
    pub read: AreasRead,
    /// References of the page.
    pub links: Vec<Link>,
}

/// Reads a file. `year` is the year of borders and figures where the file does not say it.
///
/// # Errors
/// When the file cannot be read as a whole; then nothing of it is used.
pub fn read(bytes: &[u8], year: Option<u16>) -> Result<AreasRead, FileError> {
    let page = read_page(bytes, year)?;
    if page.read.drafts.is_empty() && page.read.rejected.is_empty() {
        return Err(FileError::NoFeatures);
    }
    Ok(page.read)
}

/// Reads a page, which may be empty.
///
/// # Errors
/// When the page cannot be read as a whole.
pub fn read_page(bytes: &[u8], year: Option<u16>) -> Result<Page, FileError> {
    let Features { features, links } = features(bytes, MOST_FEATURES)?;
    let mut read = AreasRead::default();
    for (index, feature) in features.into_iter().enumerate() {
        let place = format!("feature {}", index + 1);
        match draft(feature, year) {
            Ok(draft) => read.drafts.push(AreaDraft { place, ..draft }),
            Err(reason) => read.rejected.push(Remark { place, reason }),
        }
    }
    Ok(Page { read, links })
}

fn draft(feature: Value, year: Option<u16>) -> Result<AreaDraft, String> {
    let Value::Object(mut feature) = feature else {
        return Err("it is not a feature".into());
    };
    let Some(Value::Object(properties)) = feature.remove("properties") else {
        return Err("it has no properties".into());
    };
    let properties = Properties::of(&properties);
    let (code, name) = properties.identity()?;
    if matches!(properties.text("water"), "JA" | "B") {
        return Err(format!("{code} is water; nobody lives there"));
    }
    let year = properties.year().or(year);
    Ok(AreaDraft {
        border: Some(border(feature.remove("geometry"))?),
        centre: properties.number("labellon").zip(properties.number("labellat")),
        boundary_year: year,
        figures: properties.figures(year),
        code,
        name,
        ..AreaDraft::default()
    })
}

fn border(geometry: Option<Value>) -> Result<MultiPolygon<f64>, String> {
    let Some(Value::Object(mut geometry)) = geometry else {
        return Err("it has no geometry".into());
    };
    let coordinates = geometry.remove("coordinates").unwrap_or_default();
    let broken = |error| format!("its geometry is broken: {error}");
    let polygons: Vec<Rings> = match geometry.get("type").and_then(Value::as_str) {
        Some("Polygon") => vec![serde_json::from_value(coordinates).map_err(broken)?],
        Some("MultiPolygon") => serde_json::from_value(coordinates).map_err(broken)?,
        other => {
            let kind: String = other.unwrap_or("nameless thing").chars().take(40).collect();
            return Err(format!("its geometry is a {kind}, not a Polygon or MultiPolygon"));
        }
    };
    polygons.into_iter().map(polygon).collect()
}

/// The rings of a polygon as GeoJSON has them: the outer one first, each corner two numbers or more (the third is a
/// height, which a border does not need).
type Rings = Vec<Vec<Vec<f64>>>;

fn polygon(rings: Rings) -> Result<Polygon<f64>, String> {
    let corner = |numbers: Vec<f64>| match numbers.as_slice() {
        [x, y, ..] => Ok(Coord { x: *x, y: *y }),
        _ => Err("its geometry is broken: a corner has fewer than two numbers".to_owned()),
    };
    let mut rings = rings.into_iter().map(|ring| {
        ring.into_iter()
            .map(corner)
            .collect::<Result<LineString<f64>, _>>()
    });
    let border = rings.next().unwrap_or_else(|| Ok(LineString(Vec::new())))?;
    Ok(Polygon::new(border, rings.collect::<Result<_, _>>()?))
}

/// The properties of a feature by their names without capitals and signs between words.
struct Properties<'a> {
    by_name: BTreeMap<String, &'a Value>,
    as_written: &'a Map<String, Value>,
}

impl<'a> Properties<'a> {
    fn of(as_written: &'a Map<String, Value>) -> Self {
        Self {
            by_name: as_written
                .iter()
                .map(|(name, value)| (squeezed(name), value))
                .collect(),
            as_written,
        }
    }

    /// Text, or nothing.
    fn text(&self, name: &str) -> &'a str {
        self.by_name
            .get(name)
            .and_then(|value| value.as_str())
            .map_or("", str::trim)
    }

    fn number(&self, name: &str) -> Option<f64> {
        self.by_name.get(name).and_then(|value| value.as_f64())
    }

    /// The code of the area itself, which of a buurt is not that of its wijk, and the name that goes with it.
    fn identity(&self) -> Result<(String, String), String> {
        let (code, names) = IDENTITIES
            .iter()
            .map(|(name, names)| (self.text(name), names))
            .find(|(code, _)| !code.is_empty())
            .ok_or("it has no code: neither code nor buurtcode, wijkcode or gemeentecode")?;
        let name = names
            .iter()
            .map(|name| self.text(name))
            .find(|name| !name.is_empty());
        Ok((code.to_owned(), name.unwrap_or_default().to_owned()))
    }

    fn year(&self) -> Option<u16> {
        match *self.by_name.get("jaar")? {
            Value::String(text) => as_year(text),
            number => as_year(&number.to_string()),
        }
    }

    /// Every figure that is known; one without a year is left out, because a page may never show it so.
    fn figures(&self, year: Option<u16>) -> Vec<(FigureKey, u16, f64)> {
        let figure = |(name, value): (&String, &Value)| {
            let (key, year) = match (figure_key(name), year_at_end(name)) {
                (Some(key), _) => (key, year?),
                (None, Some((name, year))) => (figure_key(name)?, year),
                (None, None) => return None,
            };
            Some((key, year, known(value.as_f64()?)?))
        };
        self.as_written.iter().filter_map(figure).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn feature(properties: &Value) -> Value {
        json!({"type": "Feature", "properties": properties, "geometry": {"type": "Polygon",
            "coordinates": [[[5.97, 50.88], [5.98, 50.88], [5.98, 50.89], [5.97, 50.88]]]}})
    }

    fn file(features: &[Value]) -> Vec<u8> {
        json!({"type": "FeatureCollection", "features": features})
            .to_string()
            .into_bytes()
    }

    fn one(properties: &Value) -> AreaDraft {
        read(&file(&[feature(properties)]), None)
            .unwrap()
            .drafts
            .remove(0)
    }

    #[test]
    fn the_shape_of_pdok_in_both_spellings() {
        let snake = json!({"buurtcode": "BU09173301", "buurtnaam": "Op de Nobel", "wijkcode": "WK091733",
            "gemeentecode": "GM0917", "gemeentenaam": "Heerlen", "jaar": 2024, "water": "NEE",
            "aantal_inwoners": 1105, "mannen": -99997, "aantal_huishoudens": -99_999_999});
        let camel = json!({"buurtCode": "BU09173301", "buurtNaam": "Op de Nobel", "wijkCode": "WK091733",
            "gemeenteCode": "GM0917", "gemeenteNaam": "Heerlen", "jaar": "2024", "water": "NEE",
            "aantalInwoners": 1105, "mannen": -99997, "aantalHuishoudens": -99_999_999});
        for properties in [snake, camel] {
            let draft = one(&properties);
            assert_eq!(
                (draft.code.as_str(), draft.name.as_str()),
                ("BU09173301", "Op de Nobel")
            );
            assert_eq!(
                draft.figures,
                [(FigureKey::Inhabitants, 2024, 1105.0)],
                "unknown is not there"
            );
            assert_eq!(draft.boundary_year, Some(2024));
        }
        let wijk = one(&json!({"wijkcode": "WK091733", "wijknaam": "Wijk 33", "gemeentecode": "GM0917"}));
        assert_eq!((wijk.code.as_str(), wijk.name.as_str()), ("WK091733", "Wijk 33"));
    }

    #[test]
    fn the_shape_with_a_year_in_every_name() {
        let draft = one(&json!({"code": "WK091733", "naam": "Wijk 33 Heerlen-Centrum",
            "korte_naam": "Heerlen-Centrum", "gemeentecode": "GM0917", "niveau": "wijk",
            "inwoners_2024": 5510, "inwoners_2020": 5185, "pct_65plus_2022": 24.0, "huishoudens": 3000,
            "label_lon": 5.9776, "label_lat": 50.8849}));
        assert_eq!(draft.name, "Heerlen-Centrum");
        assert_eq!(draft.centre, Some((5.9776, 50.8849)));
        let mut figures = draft.figures;
        figures.sort_by_key(|(key, year, _)| (*key, *year));
        let expected = [
            (FigureKey::Inhabitants, 2020, 5185.0),
            (FigureKey::Inhabitants, 2024, 5510.0),
            (FigureKey::Age65PlusPercent, 2022, 24.0),
        ];
        assert_eq!(figures, expected, "households without a year are left out");
    }

    #[test]
    fn a_record_that_cannot_be_read_is_told_by_its_place() {
        let good = feature(&json!({"code": "GM0917", "naam": "Heerlen"}));
        let mut point = good.clone();
        point["geometry"] = json!({"type": "Point", "coordinates": [5.97, 50.88]});
        let mut short = good.clone();
        short["geometry"]["coordinates"] = json!([[[5.97], [5.98]]]);
        let mut none = good.clone();
        none["geometry"] = Value::Null;
        let water = feature(&json!({"gemeentecode": "GM0917", "water": "JA"}));
        let nameless = feature(&json!({"naam": "Heerlen"}));
        let read = read(
            &file(&[good, point, short, none, water, nameless, json!(7)]),
            None,
        )
        .unwrap();
        assert_eq!(read.drafts.len(), 1);
        let remarks: Vec<_> = read
            .rejected
            .iter()
            .map(|remark| format!("{}: {}", remark.place, remark.reason))
            .collect();
        assert_eq!(
            remarks[0],
            "feature 2: its geometry is a Point, not a Polygon or MultiPolygon"
        );
        assert!(
            remarks[1].starts_with("feature 3: its geometry is broken"),
            "{}",
            remarks[1]
        );
        assert_eq!(remarks[2], "feature 4: it has no geometry");
        assert_eq!(remarks[3], "feature 5: GM0917 is water; nobody lives there");
        assert!(
            remarks[4].starts_with("feature 6: it has no code"),
            "{}",
            remarks[4]
        );
        assert_eq!(remarks[5], "feature 7: it is not a feature");
    }

    #[test]
    fn a_file_that_cannot_be_read_is_one_sentence() {
        let sentence = |bytes: &[u8]| read(bytes, None).unwrap_err().to_string();
        assert_eq!(
            sentence(b"{\"type\": \"FeatureCollection\",\n \"features\": [}"),
            "the JSON is broken at line 2, column 15: expected value"
        );
        assert!(sentence(b"{\"type\":\"FeatureCollection\",\"fea").contains("broken at line 1, column 32"));
        assert_eq!(
            sentence(b"{\"type\":\"Feature\"}"),
            "the file is JSON but not a GeoJSON FeatureCollection: its type is \"Feature\""
        );
        assert!(sentence(b"[1, 2]").starts_with("the file is JSON but not a GeoJSON FeatureCollection"));
        assert!(sentence(b"{}").ends_with("it has no \"type\""));
        assert_eq!(sentence(&file(&[])), "the file holds no features");
        assert!(sentence(b"\x1f\x8b\x08\0").contains("binary"));
        let deep = format!("{{\"features\":{}", "[".repeat(100_000));
        assert!(sentence(deep.as_bytes()).ends_with("recursion limit exceeded"));
    }

    #[test]
    fn coordinates_that_are_not_known_here_are_refused() {
        let with = |name: &str| {
            let mut file: Value =
                serde_json::from_slice(&file(&[feature(&json!({"code": "GM0917"}))])).unwrap();
            file["crs"] = json!({"type": "name", "properties": {"name": name}});
            read(file.to_string().as_bytes(), None).map(|read| read.drafts.len())
        };
        assert_eq!(with("urn:ogc:def:crs:OGC:1.3:CRS84"), Ok(1));
        assert_eq!(with("urn:ogc:def:crs:EPSG::28992"), Ok(1));
        assert_eq!(with("EPSG:3857"), Err(FileError::Crs("EPSG:3857".into())));
    }

    #[test]
    fn too_many_features_are_refused() {
        let many = vec![json!({}); MOST_FEATURES + 1];
        let error = read(&file(&many), None).unwrap_err();
        assert_eq!(
            error,
            FileError::TooManyFeatures(MOST_FEATURES + 1, MOST_FEATURES)
        );
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = read(&bytes, None);
        }

        #[test]
        fn any_geometry_is_read_or_refused(rings in proptest::collection::vec(
            proptest::collection::vec(proptest::collection::vec(-1e6..1e6, 0..4), 0..6), 0..4)) {
            let mut odd = feature(&json!({"code": "GM0917", "naam": "Heerlen"}));
            odd["geometry"]["coordinates"] = json!(rings);
            let read = read(&file(&[odd]), None).unwrap();
            prop_assert_eq!(read.drafts.len() + read.rejected.len(), 1);
            for draft in read.drafts {
                let _ = draft.check(&std::collections::BTreeSet::new());
            }
        }
    }
}
