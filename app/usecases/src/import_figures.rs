//! Somebody brings a table with key figures of areas.
use crate::{
    UsecaseError,
    ports::{DirectoryStore, FiguresRead},
    report::{ImportReport, Remark},
};
use domain::area::{Area, AreaCode, FigureKey, FiguresDraft};
use std::collections::BTreeMap;

/// Adds figures to areas that are known, in one transaction, and reports per row: *created* when it only brought
/// figures that were unknown, *updated* when one took the place of another, *unchanged* when all were known already.
///
/// # Errors
/// When the store cannot answer. A row that cannot be kept is no error but a line in the report.
pub async fn import_figures(
    store: &dyn DirectoryStore,
    read: FiguresRead,
    dry_run: bool,
) -> Result<ImportReport, UsecaseError> {
    let areas = store.load().await?.areas;
    let known: BTreeMap<_, _> = areas.iter().map(|area| (area.code, area)).collect();
    let mut report = ImportReport {
        rejected: read.rejected,
        warnings: read.warnings,
        dry_run,
        ..ImportReport::default()
    };
    let mut seen = BTreeMap::new();
    let mut changed = Vec::new();
    for row in read.drafts {
        let area = match area_of(&row, &known) {
            Ok(area) => area,
            Err(reason) => {
                report.rejected.push(remark(&row, reason));
                continue;
            }
        };
        if let Some(place) = seen.get(&(area.code, row.year)) {
            let reason = format!("{} of {} was read before, at {place}", area.code, row.year);
            report.rejected.push(remark(&row, reason));
            continue;
        }
        seen.insert((area.code, row.year), row.place.clone());
        keep(area, &row, &mut changed, &mut report);
    }
    if !dry_run && !changed.is_empty() {
        store.save_figures(&changed).await?;
    }
    Ok(report)
}

fn area_of<'a>(row: &FiguresDraft, known: &BTreeMap<AreaCode, &'a Area>) -> Result<&'a Area, String> {
    let code = AreaCode::parse(&row.code).map_err(|why| {
        let code: String = row.code.chars().take(20).collect();
        format!("\"{code}\" is not an area code: {why}")
    })?;
    known
        .get(&code)
        .copied()
        .ok_or_else(|| format!("{code} is not known here; import its area first"))
}

fn keep(
    area: &Area,
    row: &FiguresDraft,
    changed: &mut Vec<(AreaCode, FigureKey, u16, f64)>,
    report: &mut ImportReport,
) {
    let (mut added, mut replaced) = (false, false);
    for (key, value) in &row.values {
        match area.figures.in_year(*key, row.year) {
            // Numbers come from decimal text and go back to it: only another text is another number.
            Some(figure) if figure.value.to_bits() == value.to_bits() => continue,
            Some(_) => replaced = true,
            None => added = true,
        }
        changed.push((area.code, *key, row.year, *value));
    }
    match (added, replaced) {
        (_, true) => report.updated += 1,
        (true, false) => report.created += 1,
        (false, false) => report.unchanged += 1,
    }
}

fn remark(row: &FiguresDraft, reason: String) -> Remark {
    Remark {
        place: row.place.clone(),
        reason,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{fakes::MemoryStore, import_areas::import_areas, ports::AreasRead};
    use domain::area::AreaDraft;

    async fn store() -> MemoryStore {
        let store = MemoryStore::default();
        let heerlen = AreaDraft {
            code: "GM0917".into(),
            name: "Heerlen".into(),
            centre: Some((5.977, 50.885)),
            ..AreaDraft::default()
        };
        let read = AreasRead {
            drafts: vec![heerlen],
            ..AreasRead::default()
        };
        import_areas(&store, read, false).await.unwrap();
        store
    }

    fn row(number: usize, code: &str, year: u16, inhabitants: f64) -> FiguresDraft {
        FiguresDraft {
            place: format!("row {number}"),
            code: code.into(),
            year,
            values: vec![
                (FigureKey::Inhabitants, inhabitants),
                (FigureKey::HouseholdSize, 1.9),
            ],
        }
    }

    async fn inhabitants(store: &MemoryStore) -> Option<(u16, f64)> {
        let areas = store.load().await.unwrap().areas;
        let newest = areas[0].figures.latest(FigureKey::Inhabitants);
        newest.map(|figure| (figure.year, figure.value))
    }

    fn read(drafts: Vec<FiguresDraft>) -> FiguresRead {
        FiguresRead {
            drafts,
            ..FiguresRead::default()
        }
    }

    #[tokio::test]
    async fn rows_are_counted_and_the_same_table_changes_nothing() {
        let store = store().await;
        let table = || {
            read(vec![
                row(2, "GM0917", 2020, 87_086.0),
                row(3, " GM0917 ", 2024, 87_461.0),
            ])
        };
        let report = import_figures(&store, table(), false).await.unwrap();
        assert_eq!((report.created, report.read()), (2, 2));
        let revision = store.revision().await.unwrap();
        let report = import_figures(&store, table(), false).await.unwrap();
        assert_eq!((report.unchanged, report.read()), (2, 2));
        assert_eq!(store.revision().await.unwrap(), revision);
        let other = read(vec![row(2, "GM0917", 2024, 87_500.0)]);
        let report = import_figures(&store, other, false).await.unwrap();
        assert_eq!((report.updated, report.read()), (1, 1));
        assert_eq!(inhabitants(&store).await, Some((2024, 87_500.0)));
    }

    #[tokio::test]
    async fn rows_of_unknown_areas_and_double_rows_are_refused() {
        let store = store().await;
        let table = read(vec![
            row(2, "GM0917", 2024, 87_461.0),
            row(3, "WK091733", 2024, 5_510.0),
            row(4, "Heerlen", 2024, 1.0),
            row(5, "GM0917", 2024, 1.0),
        ]);
        let report = import_figures(&store, table, false).await.unwrap();
        assert_eq!((report.created, report.rejected.len()), (1, 3));
        let reasons: Vec<_> = report
            .rejected
            .iter()
            .map(|remark| remark.reason.as_str())
            .collect();
        assert_eq!(reasons[0], "WK091733 is not known here; import its area first");
        assert!(reasons[1].starts_with("\"Heerlen\" is not an area code"));
        assert_eq!(reasons[2], "GM0917 of 2024 was read before, at row 2");
        assert_eq!(inhabitants(&store).await, Some((2024, 87_461.0)));
    }

    #[tokio::test]
    async fn a_dry_run_writes_nothing() {
        let store = store().await;
        let before = store.revision().await.unwrap();
        let table = read(vec![row(2, "GM0917", 2024, 87_461.0)]);
        let report = import_figures(&store, table, true).await.unwrap();
        assert_eq!((report.created, report.dry_run), (1, true));
        assert_eq!(store.revision().await.unwrap(), before);
    }
}
