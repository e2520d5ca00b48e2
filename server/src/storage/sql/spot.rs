//! Meeting spots: location, organization, service, contact, schedule and its exceptions.
use super::{Connection, Driver, ROWS, upsert};
use crate::storage::rows::{self, ExceptionRow, NamedRow, SpotRow};
use domain::spot::MeetingSpot;
use sqlx::QueryBuilder;
use std::collections::{BTreeMap, BTreeSet};
use usecases::ports::StoreError;

/// Every spot, by id.
pub(super) async fn load(connection: &mut Connection) -> Result<Vec<MeetingSpot>, StoreError> {
    let spots: Vec<SpotRow> = sqlx::query_as(
        "SELECT location.id, source_system, source_id, slug, location.name, kind, street, postal_code, city,
                area_code, latitude, longitude, step_free, accessible_toilet, hearing_loop, quiet_hours, parking,
                bus_stop, photo_url, photo_alt, checked_by, checked_on, example,
                organization.name AS organization_name, organization.url AS organization_url,
                description, acts, themes, cost, cost_note, languages, hours,
                contact.name AS contact_name, phone, email, contact.url AS contact_url
         FROM location
         LEFT JOIN service ON service.location_id = location.id
         LEFT JOIN organization ON organization.id = service.organization_id
         LEFT JOIN contact ON contact.location_id = location.id
         LEFT JOIN schedule ON schedule.location_id = location.id",
    )
    .fetch_all(&mut *connection)
    .await
    .map_err(rows::unavailable)?;
    let exceptions: Vec<ExceptionRow> = sqlx::query_as(
        "SELECT location_id, from_day, until_day, kind, hours, reason FROM schedule_exception
         ORDER BY location_id, position",
    )
    .fetch_all(connection)
    .await
    .map_err(rows::unavailable)?;
    rows::spots(spots, exceptions)
}

/// Adds spots and replaces those with the same id.
pub(super) async fn save(connection: &mut Connection, spots: &[MeetingSpot]) -> Result<(), StoreError> {
    let last_of_each: BTreeMap<_, _> = spots.iter().map(|spot| (&spot.id, spot)).collect();
    let spots: Vec<&MeetingSpot> = last_of_each.into_values().collect();
    let mut named = Vec::new();
    for chunk in spots.chunks(ROWS) {
        named.extend(named_alike(connection, chunk).await?);
    }
    rows::check_unique(&spots, named)?;
    for chunk in spots.chunks(ROWS) {
        for mut statement in [
            locations(chunk),
            contacts(chunk),
            schedules(chunk),
            without_exceptions(chunk),
        ]
        .into_iter()
        .chain(organizations(chunk))
        .chain([services(chunk)])
        .chain(exceptions(chunk))
        {
            statement
                .build()
                .execute(&mut *connection)
                .await
                .map_err(rows::unavailable)?;
        }
    }
    sqlx::query(
        "DELETE FROM organization
         WHERE NOT EXISTS (SELECT 1 FROM service WHERE service.organization_id = organization.id)",
    )
    .execute(connection)
    .await
    .map(drop)
    .map_err(rows::unavailable)
}

/// The locations that have a slug or an external id of one of these spots.
async fn named_alike(
    connection: &mut Connection,
    spots: &[&MeetingSpot],
) -> Result<Vec<NamedRow>, StoreError> {
    let mut query = QueryBuilder::<Driver>::new(
        "SELECT id, slug, source_system, source_id FROM location WHERE slug IN (",
    );
    let mut slugs = query.separated(", ");
    for spot in spots {
        slugs.push_bind(&spot.slug);
    }
    // The systems, few as they are, let the engines find the ids by the index of the unique pair.
    let systems: BTreeSet<_> = spots.iter().map(|spot| &spot.source.system).collect();
    query.push(") OR (source_system IN (");
    let mut list = query.separated(", ");
    for system in systems {
        list.push_bind(system);
    }
    query.push(") AND source_id IN (");
    let mut ids = query.separated(", ");
    for spot in spots {
        ids.push_bind(&spot.source.external_id);
    }
    query.push("))");
    query
        .build_query_as()
        .fetch_all(connection)
        .await
        .map_err(rows::unavailable)
}

fn locations(spots: &[&MeetingSpot]) -> QueryBuilder<Driver> {
    let (head, tail) = upsert(
        "location",
        &["id"],
        &[
            "id",
            "source_system",
            "source_id",
            "slug",
            "name",
            "kind",
            "street",
            "postal_code",
            "city",
            "area_code",
            "latitude",
            "longitude",
            "step_free",
            "accessible_toilet",
            "hearing_loop",
            "quiet_hours",
            "parking",
            "bus_stop",
            "photo_url",
            "photo_alt",
            "checked_by",
            "checked_on",
            "example",
        ],
    );
    let mut query = QueryBuilder::<Driver>::new(head);
    query.push_values(spots, |mut row, spot| {
        let (address, access) = (&spot.address, &spot.accessibility);
        row.push_bind(&spot.id)
            .push_bind(&spot.source.system)
            .push_bind(&spot.source.external_id)
            .push_bind(&spot.slug)
            .push_bind(&spot.name)
            .push_bind(spot.kind.key())
            .push_bind(&address.street)
            .push_bind(&address.postal_code)
            .push_bind(&address.city)
            .push_bind(address.area.to_string())
            .push_bind(spot.position.latitude())
            .push_bind(spot.position.longitude())
            .push_bind(access.step_free.map(i64::from))
            .push_bind(access.accessible_toilet.map(i64::from))
            .push_bind(access.hearing_loop.map(i64::from))
            .push_bind(&access.quiet_hours)
            .push_bind(&access.parking)
            .push_bind(&access.bus_stop)
            .push_bind(spot.photo.as_ref().map(|photo| &photo.url))
            .push_bind(spot.photo.as_ref().map(|photo| &photo.alt))
            .push_bind(&spot.freshness.checked_by)
            .push_bind(spot.freshness.checked_on.map(rows::day_text))
            .push_bind(i64::from(spot.example));
    });
    query.push(tail);
    query
}

/// The parties that keep these spots; `None` when none is known.
fn organizations(spots: &[&MeetingSpot]) -> Option<QueryBuilder<Driver>> {
    let distinct: BTreeMap<_, _> = spots
        .iter()
        .filter_map(|spot| spot.organization.as_ref())
        .map(|organization| (rows::organization_id(organization), organization))
        .collect();
    if distinct.is_empty() {
        return None;
    }
    let mut query = QueryBuilder::<Driver>::new("INSERT INTO organization (id, name, url) ");
    query.push_values(distinct, |mut row, (id, organization)| {
        row.push_bind(id)
            .push_bind(&organization.name)
            .push_bind(&organization.url);
    });
    query.push(" ON CONFLICT (id) DO NOTHING");
    Some(query)
}

fn services(spots: &[&MeetingSpot]) -> QueryBuilder<Driver> {
    let (head, tail) = upsert(
        "service",
        &["location_id"],
        &[
            "location_id",
            "organization_id",
            "description",
            "acts",
            "themes",
            "cost",
            "cost_note",
            "languages",
        ],
    );
    let mut query = QueryBuilder::<Driver>::new(head);
    query.push_values(spots, |mut row, spot| {
        let service = &spot.service;
        row.push_bind(&spot.id)
            .push_bind(spot.organization.as_ref().map(rows::organization_id))
            .push_bind(&service.description)
            .push_bind(rows::list_text(service.acts.iter().map(|act| act.key())))
            .push_bind(rows::list_text(service.themes.iter().map(|theme| theme.key())))
            .push_bind(service.cost.key())
            .push_bind(&service.cost_note)
            .push_bind(rows::list_text(service.languages.iter().map(String::as_str)));
    });
    query.push(tail);
    query
}

fn contacts(spots: &[&MeetingSpot]) -> QueryBuilder<Driver> {
    let (head, tail) = upsert(
        "contact",
        &["location_id"],
        &["location_id", "name", "phone", "email", "url"],
    );
    let mut query = QueryBuilder::<Driver>::new(head);
    query.push_values(spots, |mut row, spot| {
        row.push_bind(&spot.id)
            .push_bind(&spot.contact.name)
            .push_bind(&spot.contact.phone)
            .push_bind(&spot.contact.email)
            .push_bind(&spot.contact.url);
    });
    query.push(tail);
    query
}

fn schedules(spots: &[&MeetingSpot]) -> QueryBuilder<Driver> {
    let (head, tail) = upsert("schedule", &["location_id"], &["location_id", "hours"]);
    let mut query = QueryBuilder::<Driver>::new(head);
    query.push_values(spots, |mut row, spot| {
        row.push_bind(&spot.id).push_bind(spot.schedule.hours.text());
    });
    query.push(tail);
    query
}

fn without_exceptions(spots: &[&MeetingSpot]) -> QueryBuilder<Driver> {
    let mut query = QueryBuilder::<Driver>::new("DELETE FROM schedule_exception WHERE location_id IN (");
    let mut ids = query.separated(", ");
    for spot in spots {
        ids.push_bind(&spot.id);
    }
    query.push(")");
    query
}

/// The days that differ, in statements of a bounded length: a spot may have any number of them.
fn exceptions(spots: &[&MeetingSpot]) -> Vec<QueryBuilder<Driver>> {
    let all: Vec<_> = spots
        .iter()
        .flat_map(|spot| {
            (0_i64..)
                .zip(&spot.schedule.exceptions)
                .map(move |(place, day)| (&spot.id, place, day))
        })
        .collect();
    let statement = |chunk: &[(&String, i64, &domain::hours::Exception)]| {
        let mut query = QueryBuilder::<Driver>::new(
            "INSERT INTO schedule_exception (location_id, position, from_day, until_day, kind, hours, reason) ",
        );
        query.push_values(chunk, |mut row, (id, place, exception)| {
            let (kind, hours) = rows::exception_kind_text(&exception.kind);
            row.push_bind(*id)
                .push_bind(*place)
                .push_bind(rows::day_text(exception.from))
                .push_bind(rows::day_text(exception.until))
                .push_bind(kind)
                .push_bind(hours)
                .push_bind(&exception.reason);
        });
        query
    };
    all.chunks(ROWS).map(statement).collect()
}
