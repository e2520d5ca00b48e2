//! Areas and their figures.
use super::{Connection, Driver, ROWS, upsert};
use crate::storage::rows::{self, AreaRow, FigureRow, Figures};
use domain::area::Area;
use sqlx::QueryBuilder;
use std::collections::BTreeMap;
use usecases::ports::StoreError;

/// Every area with its figures, by code.
pub(super) async fn load(connection: &mut Connection) -> Result<Vec<Area>, StoreError> {
    let areas: Vec<AreaRow> = sqlx::query_as(
        "SELECT code, name, slug, latitude, longitude, outline, approximate, boundary_year FROM area",
    )
    .fetch_all(&mut *connection)
    .await
    .map_err(rows::unavailable)?;
    let figures: Vec<FigureRow> =
        sqlx::query_as("SELECT area_code, figure_key, year, value FROM area_figure")
            .fetch_all(connection)
            .await
            .map_err(rows::unavailable)?;
    rows::areas(areas, figures)
}

/// Adds areas and replaces those with the same code. Their figures are for [`save_figures`].
pub(super) async fn save(connection: &mut Connection, areas: &[Area]) -> Result<(), StoreError> {
    let last_of_each: BTreeMap<_, _> = areas.iter().map(|area| (area.code, area)).collect();
    let areas: Vec<&Area> = last_of_each.into_values().collect();
    let (head, tail) = upsert(
        "area",
        &["code"],
        &[
            "code",
            "name",
            "slug",
            "latitude",
            "longitude",
            "outline",
            "approximate",
            "boundary_year",
        ],
    );
    for chunk in areas.chunks(ROWS) {
        let mut query = QueryBuilder::<Driver>::new(&head);
        query.push_values(chunk, |mut row, area| {
            row.push_bind(area.code.to_string())
                .push_bind(&area.name)
                .push_bind(&area.slug)
                .push_bind(area.centre.latitude())
                .push_bind(area.centre.longitude())
                .push_bind(area.outline.as_ref().map(rows::outline_text))
                .push_bind(i64::from(area.approximate))
                .push_bind(area.boundary_year.map(i64::from));
        });
        query
            .push(&tail)
            .build()
            .execute(&mut *connection)
            .await
            .map_err(rows::unavailable)?;
    }
    Ok(())
}

/// Adds figures and replaces those of the same area, key and year.
pub(super) async fn save_figures(connection: &mut Connection, figures: &Figures) -> Result<(), StoreError> {
    let codes: Vec<String> = figures.areas().map(|code| code.to_string()).collect();
    let mut known = Vec::with_capacity(codes.len());
    for chunk in codes.chunks(ROWS) {
        let mut query = QueryBuilder::<Driver>::new("SELECT code FROM area WHERE code IN (");
        let mut list = query.separated(", ");
        for code in chunk {
            list.push_bind(code);
        }
        query.push(")");
        let found: Vec<String> = query
            .build_query_scalar()
            .fetch_all(&mut *connection)
            .await
            .map_err(rows::unavailable)?;
        known.extend(found);
    }
    let figures = figures.checked(&known)?;
    let (head, tail) = upsert(
        "area_figure",
        &["area_code", "figure_key", "year"],
        &["area_code", "figure_key", "year", "value"],
    );
    for chunk in figures.chunks(ROWS) {
        let mut query = QueryBuilder::<Driver>::new(&head);
        query.push_values(chunk, |mut row, (code, key, year, value)| {
            row.push_bind(code.to_string())
                .push_bind(key.key())
                .push_bind(i64::from(*year))
                .push_bind(*value);
        });
        query
            .push(&tail)
            .build()
            .execute(&mut *connection)
            .await
            .map_err(rows::unavailable)?;
    }
    Ok(())
}
