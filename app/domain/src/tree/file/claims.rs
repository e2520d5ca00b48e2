//! What a file claims of the world outside of it, and whether that holds on the day on which it is published.
//!
//! Claims are made while reading, also by records that have another fault, so that every fault is told at once. To add one:
//! a variant of [`Holds`], a line where it is read, and its sentence here.
use super::{
    TreeFault,
    notes::MOST_FAULTS,
    sentences::{instead, listed, quoted},
};
use crate::area::AreaCode;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// What a tree is checked against before it is published.
#[derive(Clone, Copy, Debug)]
pub struct TreeSurroundings<'a> {
    /// The wijken of the municipality, with their names.
    pub districts: &'a [(AreaCode, String)],
    /// The municipality that this installation serves; `None` while none is known.
    pub municipality: Option<AreaCode>,
    /// The slugs of all meeting spots.
    pub spots: &'a BTreeSet<String>,
    /// The address of every product by its name, as the Uniforme Productnamenlijst has them.
    pub products: &'a BTreeMap<String, String>,
    /// The day on which it is published.
    pub today: NaiveDate,
}

/// Something that a place of the file claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Claim {
    pub(super) line: u32,
    pub(super) path: String,
    pub(super) holds: Holds,
}

/// What is claimed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    /// This is the municipality.
    Municipality(AreaCode),
    /// It has this wijk.
    District(AreaCode),
    /// These are all of its wijken.
    EveryDistrict(Vec<AreaCode>),
    /// There is a meeting spot with this slug.
    Spot(String),
    /// The government has a product with this name.
    Product(String),
    /// It was checked on this day, not too long ago.
    Checked(NaiveDate),
}

/// The faults of claims, in the order of the file, as many as are told. Where no term is known nothing is too old.
pub(super) fn check(
    claims: &[Claim],
    term_days: Option<u16>,
    around: &TreeSurroundings<'_>,
) -> Vec<TreeFault> {
    let mut faults: Vec<TreeFault> = claims
        .iter()
        .filter_map(|claim| {
            let reason = match &claim.holds {
                Holds::Checked(day) => age(*day, term_days, around.today),
                holds => unknown(holds, around),
            };
            Some(TreeFault {
                line: claim.line,
                path: claim.path.clone(),
                reason: reason?,
            })
        })
        .take(MOST_FAULTS)
        .collect();
    faults.extend(no_list(claims, around));
    faults.sort();
    faults
}

/// That product names cannot be checked at all: said once, where the first one stands.
fn no_list(claims: &[Claim], around: &TreeSurroundings<'_>) -> Option<TreeFault> {
    let first = claims
        .iter()
        .find(|claim| matches!(claim.holds, Holds::Product(_)))?;
    around.products.is_empty().then(|| TreeFault {
        line: first.line,
        path: first.path.clone(),
        reason: "no product name can be checked, because the Uniforme Productnamenlijst is not known here; import it with \
                 `buurtboom import products FILE`"
            .to_owned(),
    })
}

/// Why something that is named is not there.
fn unknown(holds: &Holds, around: &TreeSurroundings<'_>) -> Option<String> {
    match holds {
        Holds::Municipality(code) => around
            .municipality
            .filter(|known| known != code)
            .map(|known| format!("this installation serves {known}, not {code}")),
        Holds::District(code) => {
            let known = around.districts.iter().any(|(known, _)| known == code);
            (!known && !around.districts.is_empty()).then(|| format!("the municipality has no wijk {code}"))
        }
        Holds::EveryDistrict(given) => missing_districts(given, around.districts),
        Holds::Spot(slug) => (!around.spots.contains(slug)).then(|| {
            let known = instead(slug, around.spots.iter().map(String::as_str));
            format!("there is no meeting spot with the slug {}; {known}", quoted(slug))
        }),
        Holds::Product(name) => {
            let known = around.products.contains_key(name) || around.products.is_empty();
            (!known).then(|| {
                let names = instead(name, around.products.keys().map(String::as_str));
                format!(
                    "{} is no name in the Uniforme Productnamenlijst; {names}",
                    quoted(name)
                )
            })
        }
        Holds::Checked(_) => None,
    }
}

/// Which wijken are not given.
fn missing_districts(given: &[AreaCode], districts: &[(AreaCode, String)]) -> Option<String> {
    if districts.is_empty() {
        return Some(
            "no wijk is known here, so nobody can see whether all are given; import them with `buurtboom import areas`"
                .to_owned(),
        );
    }
    let missing = districts.iter().filter(|(code, _)| !given.contains(code));
    let missing: Vec<String> = missing.map(|(code, name)| format!("{code} ({name})")).collect();
    match missing.as_slice() {
        [] => None,
        [one] => Some(format!("the wijk {one} has no contact person and stand-in")),
        more => Some(format!(
            "{} wijken have no contact person and stand-in: {}",
            more.len(),
            listed(more)
        )),
    }
}

/// Why a day of a check does not count.
fn age(day: NaiveDate, term_days: Option<u16>, today: NaiveDate) -> Option<String> {
    let days = today.signed_duration_since(day).num_days();
    if days < 0 {
        return Some(format!("{day} is still to come; today is {today}"));
    }
    let term = term_days.filter(|term| days > i64::from(*term))?;
    Some(format!(
        "the last check is {days} days ago; after {term} days it must be done again"
    ))
}
