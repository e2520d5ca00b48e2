//! The features of a GeoJSON file, whatever they are of.
use super::file::{FileError, broken_json, text};
use serde::Deserialize;
use serde_json::{Value, error::Category};

/// The outer shape of a file or of a page of the service.
#[derive(Debug, Deserialize)]
struct Collection {
    #[serde(rename = "type", default)]
    kind: String,
    #[serde(default)]
    crs: Value,
    #[serde(default)]
    features: Option<Vec<Value>>,
    #[serde(default)]
    links: Vec<Link>,
}

/// A reference of a page to another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Link {
    /// Where to.
    #[serde(default)]
    pub href: String,
    /// What stands there: `next` is the page after this one.
    #[serde(default)]
    pub rel: String,
}

/// The features of a file or page, nothing of each looked at yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Features {
    /// In the order of the file.
    pub features: Vec<Value>,
    /// References of the page.
    pub links: Vec<Link>,
}

/// Takes a file apart into at most `most` features; there may be none.
///
/// # Errors
/// When the file cannot be read as a whole: no text, broken JSON, no collection, too many, unknown coordinates.
pub fn features(bytes: &[u8], most: usize) -> Result<Features, FileError> {
    let collection: Collection =
        serde_json::from_str(text(bytes)?).map_err(|error| match error.classify() {
            Category::Data => FileError::NotFeatures(error.to_string()),
            _ => broken_json(&error),
        })?;
    let features = match (collection.kind.as_str(), collection.features) {
        ("FeatureCollection", Some(features)) => features,
        ("FeatureCollection", None) => {
            return Err(FileError::NotFeatures("it has no \"features\"".into()));
        }
        ("", _) => return Err(FileError::NotFeatures("it has no \"type\"".into())),
        (kind, _) => {
            let kind: String = kind.chars().take(40).collect();
            return Err(FileError::NotFeatures(format!("its type is \"{kind}\"")));
        }
    };
    check_crs(&collection.crs)?;
    if features.len() > most {
        return Err(FileError::TooManyFeatures(features.len(), most));
    }
    Ok(Features {
        features,
        links: collection.links,
    })
}

/// Old GeoJSON says which coordinates it has in a member `crs`. WGS84 and RD are told apart by where the corners lie;
/// anything else is refused, because it might look like one of them.
fn check_crs(crs: &Value) -> Result<(), FileError> {
    if crs.is_null() {
        return Ok(());
    }
    let name = crs
        .pointer("/properties/name")
        .and_then(Value::as_str)
        .unwrap_or("not named");
    let read = ["CRS84", "4326", "4258", "28992"]
        .iter()
        .any(|known| name.ends_with(known));
    if read {
        Ok(())
    } else {
        Err(FileError::Crs(name.chars().take(60).collect()))
    }
}
