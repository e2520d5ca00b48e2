//! Meeting spots.
use super::column::Column;
use domain::{
    area::AreaCode,
    geography::Position,
    hours::{Exception, ExceptionKind, Hours, Schedule},
    spot::{
        Accessibility, Act, Address, Contact, Cost, Freshness, MeetingSpot, Organization, Photo, Service,
        Source, SpotKind, Theme,
    },
};
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, HashMap};
use usecases::ports::StoreError;

/// A row of `location` with those that belong to it, which an outer join may leave out.
#[derive(sqlx::FromRow)]
pub(in crate::storage) struct SpotRow {
    id: String,
    source_system: String,
    source_id: String,
    slug: String,
    name: String,
    kind: String,
    street: String,
    postal_code: String,
    city: String,
    area_code: String,
    latitude: f64,
    longitude: f64,
    step_free: Option<i64>,
    accessible_toilet: Option<i64>,
    hearing_loop: Option<i64>,
    quiet_hours: Option<String>,
    parking: Option<String>,
    bus_stop: Option<String>,
    photo_url: Option<String>,
    photo_alt: Option<String>,
    checked_by: Option<String>,
    checked_on: Option<String>,
    example: i64,
    organization_name: Option<String>,
    organization_url: Option<String>,
    description: Option<String>,
    acts: Option<String>,
    themes: Option<String>,
    cost: Option<String>,
    cost_note: Option<String>,
    languages: Option<String>,
    hours: Option<String>,
    contact_name: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    contact_url: Option<String>,
}

/// A row of `schedule_exception`.
#[derive(sqlx::FromRow)]
pub(in crate::storage) struct ExceptionRow {
    location_id: String,
    from_day: String,
    until_day: String,
    kind: String,
    hours: Option<String>,
    reason: Option<String>,
}

/// Spots by id; the exceptions come in the order of their positions.
pub(in crate::storage) fn spots(
    spots: Vec<SpotRow>,
    exceptions: Vec<ExceptionRow>,
) -> Result<Vec<MeetingSpot>, StoreError> {
    let mut understood = Understood::default();
    let mut by_id = BTreeMap::new();
    for row in spots {
        let spot = spot(row, &mut understood)?;
        by_id.insert(spot.id.clone(), spot);
    }
    for row in exceptions {
        let at = |column| Column {
            table: "schedule_exception",
            name: column,
            row: &row.location_id,
        };
        let exception = Exception {
            from: at("from_day").day(&row.from_day)?,
            until: at("until_day").day(&row.until_day)?,
            kind: match row.kind.as_str() {
                CLOSED => ExceptionKind::Closed,
                BY_APPOINTMENT => ExceptionKind::ByAppointment,
                OPEN => ExceptionKind::Open(understood.hours(row.hours.as_deref())),
                other => return Err(at("kind").bad(format!("{other:?} is not one of the choices"))),
            },
            reason: row.reason,
        };
        by_id
            .get_mut(&row.location_id)
            .ok_or_else(|| at("location_id").bad("there is no location with this id"))?
            .schedule
            .exceptions
            .push(exception);
    }
    Ok(by_id.into_values().collect())
}

const CLOSED: &str = "closed";
const BY_APPOINTMENT: &str = "by-appointment";
const OPEN: &str = "open";

/// The columns `kind` and `hours` of an exception.
pub(in crate::storage) fn exception_kind_text(kind: &ExceptionKind) -> (&'static str, Option<&str>) {
    match kind {
        ExceptionKind::Closed => (CLOSED, None),
        ExceptionKind::ByAppointment => (BY_APPOINTMENT, None),
        ExceptionKind::Open(hours) => (OPEN, hours.text()),
    }
}

/// The id of a party: a digest of what it says, so that the same party at two places is one row.
pub(in crate::storage) fn organization_id(organization: &Organization) -> String {
    let said = serde_json::json!([organization.name, organization.url]).to_string();
    let mut half = [0; 16];
    half.copy_from_slice(&Sha256::digest(said.as_bytes())[..16]);
    format!("{:032x}", u128::from_be_bytes(half))
}

/// Hours that were read before: thousands of places share a few dozen texts, and understanding one takes a while.
#[derive(Default)]
struct Understood(HashMap<String, Hours>);

impl Understood {
    fn hours(&mut self, text: Option<&str>) -> Hours {
        let Some(text) = text else {
            return Hours::Unknown;
        };
        if let Some(hours) = self.0.get(text) {
            return hours.clone();
        }
        let hours = Hours::read(text);
        self.0.insert(text.to_owned(), hours.clone());
        hours
    }
}

fn spot(row: SpotRow, understood: &mut Understood) -> Result<MeetingSpot, StoreError> {
    let id = row.id.clone();
    let at = |column| Column {
        table: "location",
        name: column,
        row: &id,
    };
    let flag = |column, value: Option<i64>| value.map(|value| at(column).flag(value)).transpose();
    let photo = match (row.photo_url, row.photo_alt) {
        (Some(url), Some(alt)) => Some(Photo { url, alt }),
        (None, None) => None,
        _ => return Err(at("photo_alt").bad("a photo has an address and words, or neither")),
    };
    let organization = row.organization_name.map(|name| Organization {
        name,
        url: row.organization_url,
    });
    Ok(MeetingSpot {
        kind: at("kind").choice(&row.kind, SpotKind::from_key)?,
        address: Address {
            area: AreaCode::parse(&row.area_code).map_err(|error| at("area_code").bad(error))?,
            street: row.street,
            postal_code: row.postal_code,
            city: row.city,
        },
        position: Position::new(row.latitude, row.longitude).map_err(|error| at("latitude").bad(error))?,
        accessibility: Accessibility {
            step_free: flag("step_free", row.step_free)?,
            accessible_toilet: flag("accessible_toilet", row.accessible_toilet)?,
            hearing_loop: flag("hearing_loop", row.hearing_loop)?,
            quiet_hours: row.quiet_hours,
            parking: row.parking,
            bus_stop: row.bus_stop,
        },
        freshness: Freshness {
            checked_by: row.checked_by,
            checked_on: row.checked_on.map(|day| at("checked_on").day(&day)).transpose()?,
        },
        example: at("example").flag(row.example)?,
        service: service(
            &id,
            ServiceColumns {
                description: row.description,
                acts: row.acts,
                themes: row.themes,
                cost: row.cost,
                cost_note: row.cost_note,
                languages: row.languages,
            },
        )?,
        schedule: Schedule {
            hours: understood.hours(row.hours.as_deref()),
            exceptions: Vec::new(),
        },
        contact: Contact {
            name: row.contact_name,
            phone: row.phone,
            email: row.email,
            url: row.contact_url,
        },
        source: Source {
            system: row.source_system,
            external_id: row.source_id,
        },
        slug: row.slug,
        name: row.name,
        id: row.id,
        organization,
        photo,
    })
}

/// The columns of `service`; all are there, or the row is not.
struct ServiceColumns {
    description: Option<String>,
    acts: Option<String>,
    themes: Option<String>,
    cost: Option<String>,
    cost_note: Option<String>,
    languages: Option<String>,
}

fn service(id: &str, columns: ServiceColumns) -> Result<Service, StoreError> {
    let at = |column| Column {
        table: "service",
        name: column,
        row: id,
    };
    let there =
        |column, text: Option<String>| text.ok_or_else(|| at(column).bad("the location has no service"));
    Ok(Service {
        description: there("description", columns.description)?,
        acts: at("acts").list(&there("acts", columns.acts)?, Act::from_key)?,
        themes: at("themes").list(&there("themes", columns.themes)?, Theme::from_key)?,
        cost: at("cost").choice(&there("cost", columns.cost)?, Cost::from_key)?,
        cost_note: columns.cost_note,
        languages: at("languages").list(&there("languages", columns.languages)?, |tag| {
            Some(tag.to_owned())
        })?,
    })
}
