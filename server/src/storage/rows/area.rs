//! Areas and figures.
use super::{column::Column, outline::outline};
use domain::{
    area::{Area, AreaCode, FigureKey},
    geography::Position,
};
use std::collections::{BTreeMap, BTreeSet};
use usecases::ports::StoreError;

/// A row of `area`.
#[derive(sqlx::FromRow)]
pub(in crate::storage) struct AreaRow {
    code: String,
    name: String,
    slug: String,
    latitude: f64,
    longitude: f64,
    outline: Option<String>,
    approximate: i64,
    boundary_year: Option<i64>,
}

/// A row of `area_figure`.
#[derive(sqlx::FromRow)]
pub(in crate::storage) struct FigureRow {
    area_code: String,
    figure_key: String,
    year: i64,
    value: f64,
}

/// Areas with their figures, by code.
pub(in crate::storage) fn areas(
    areas: Vec<AreaRow>,
    figures: Vec<FigureRow>,
) -> Result<Vec<Area>, StoreError> {
    let mut by_code = BTreeMap::new();
    for row in areas {
        let area = area(row)?;
        by_code.insert(area.code, area);
    }
    for figure in figures {
        let row = format!("{} {} {}", figure.area_code, figure.figure_key, figure.year);
        let at = |column| Column {
            table: "area_figure",
            name: column,
            row: &row,
        };
        let code = AreaCode::parse(&figure.area_code).map_err(|error| at("area_code").bad(error))?;
        let key = at("figure_key").choice(&figure.figure_key, FigureKey::from_key)?;
        let year = at("year").year(figure.year)?;
        by_code
            .get_mut(&code)
            .ok_or_else(|| at("area_code").bad("there is no area with this code"))?
            .figures
            .set(key, year, figure.value);
    }
    Ok(by_code.into_values().collect())
}

fn area(row: AreaRow) -> Result<Area, StoreError> {
    let at = |column| Column {
        table: "area",
        name: column,
        row: &row.code,
    };
    Ok(Area {
        code: AreaCode::parse(&row.code).map_err(|error| at("code").bad(error))?,
        centre: Position::new(row.latitude, row.longitude).map_err(|error| at("latitude").bad(error))?,
        outline: row
            .outline
            .as_ref()
            .map(|text| outline(at("outline"), text))
            .transpose()?,
        approximate: at("approximate").flag(row.approximate)?,
        boundary_year: row
            .boundary_year
            .map(|year| at("boundary_year").year(year))
            .transpose()?,
        name: row.name,
        slug: row.slug,
        figures: domain::area::Figures::default(),
    })
}

/// Figures to be written; of one area, key and year the last one given.
pub(in crate::storage) struct Figures(BTreeMap<(AreaCode, FigureKey, u16), f64>);

impl Figures {
    /// Figures as a table gives them.
    pub(in crate::storage) fn of(figures: &[(AreaCode, FigureKey, u16, f64)]) -> Self {
        let keyed = figures
            .iter()
            .map(|(code, key, year, value)| ((*code, *key, *year), *value));
        Self(keyed.collect())
    }

    /// Figures that areas bring along.
    pub(in crate::storage) fn of_areas(areas: &[Area]) -> Self {
        let keyed = areas.iter().flat_map(|area| {
            let figures = area.figures.iter();
            figures.map(|(key, figure)| ((area.code, key, figure.year), figure.value))
        });
        Self(keyed.collect())
    }

    /// The areas that they are about.
    pub(in crate::storage) fn areas(&self) -> impl Iterator<Item = AreaCode> {
        let codes: BTreeSet<AreaCode> = self.0.keys().map(|(code, ..)| *code).collect();
        codes.into_iter()
    }

    /// The rows to write, when every area is among the `known` codes and every value is a number.
    pub(in crate::storage) fn checked(
        &self,
        known: &[String],
    ) -> Result<Vec<(AreaCode, FigureKey, u16, f64)>, StoreError> {
        let known: BTreeSet<AreaCode> = known
            .iter()
            .filter_map(|code| AreaCode::parse(code).ok())
            .collect();
        let check = |((code, key, year), value): (&(AreaCode, FigureKey, u16), &f64)| {
            let row = format!("{code} {} {year}", key.key());
            let at = |column| Column {
                table: "area_figure",
                name: column,
                row: &row,
            };
            if !value.is_finite() {
                return Err(at("value").bad("a figure is a finite number"));
            }
            if !known.contains(code) {
                return Err(at("area_code").bad("there is no area with this code"));
            }
            Ok((*code, *key, *year, *value))
        };
        self.0.iter().map(check).collect()
    }
}
